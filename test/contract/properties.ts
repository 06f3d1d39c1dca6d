// What every PropertiesPort must do, as ports/ports.ts promises it.
import { describe, expect, it } from 'vitest';
import { PlatformFailure } from '../../src/ports/platformFailure.ts';
import type { PropertiesPort } from '../../src/ports/script.ts';
import type { Subject } from './subject.ts';

/** `open` gives an empty store each time. */
export function propertiesContract(implementation: string, open: () => Subject<PropertiesPort>): void {
  describe(`script properties by ${implementation}`, () => {
    it('are none at first', () => {
      expect(open().port.all()).toEqual({});
    });

    it('hold what was set last', () => {
      const { port } = open();
      port.set('a', '1');
      port.set('a', '2');
      expect(port.all()).toEqual({ a: '2' });
    });

    it('take several at once and keep the others', () => {
      const { port } = open();
      port.set('a', '1');
      port.set('b', '1');
      port.setAll({ b: '2', c: '3' });
      expect(port.all()).toEqual({ a: '1', b: '2', c: '3' });
    });

    it('lose one that is deleted, and do not mind a missing one', () => {
      const { port } = open();
      port.setAll({ a: '1', b: '2' });
      port.delete('a');
      port.delete('never set');
      expect(port.all()).toEqual({ b: '2' });
    });

    it('are given as a copy', () => {
      const { port } = open();
      port.set('a', '1');
      Object.assign(port.all(), { a: '2', b: '3' });
      expect(port.all()).toEqual({ a: '1' });
    });

    it('keep keys and texts as they are', () => {
      const { port } = open();
      const texts = { 'readOnly.ü@example.com': ' é€🙂\n"\\ ', 'pending.1': '{"tab":"log"}', toString: '=A1' };
      port.setAll(texts);
      port.set('one', '\t');
      expect(port.all()).toEqual({ ...texts, one: '\t' });
    });

    it('keep 9 KB a value, counted in bytes, and 500 KB in all', () => {
      const { port } = open();
      const large = Object.fromEntries(Array.from({ length: 55 }, (_, at) => [`key ${at}`, 'ü'.repeat(4500)]));
      port.setAll(large);
      expect(port.all()).toEqual(large);
    });

    it('keep a larger value whole, or refuse it and keep what was there', () => {
      for (const write of ['set', 'setAll'] as const) {
        const { port } = open();
        const value = 'x'.repeat(600_000);
        port.set('a', 'before');
        const refused = throws(() => (write === 'set' ? port.set('a', value) : port.setAll({ a: value })));
        expect(port.all()).toEqual({ a: refused ? 'before' : value });
      }
    });

    it('cost one call each time, however many they are', () => {
      const { port, calls } = open();
      port.setAll({ a: '1', b: '2', c: '3' });
      expect(calls()).toBe(1);
      port.all();
      expect(calls()).toBe(2);
      port.set('a', '2');
      expect(calls()).toBe(3);
      port.delete('a');
      expect(calls()).toBe(4);
    });

    it('throw the platform’s failure while the service fails, and change nothing', () => {
      const { port, failing } = open();
      port.set('a', '1');
      const attempts: readonly (() => unknown)[] = [
        () => port.all(),
        () => port.set('a', '2'),
        () => port.setAll({ a: '2' }),
        () => port.delete('a'),
      ];
      for (const attempt of attempts) expect(() => failing(attempt)).toThrow(PlatformFailure);
      expect(port.all()).toEqual({ a: '1' });
    });
  });
}

function throws(work: () => unknown): boolean {
  try {
    work();
    return false;
  } catch {
    return true;
  }
}
