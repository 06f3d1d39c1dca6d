// What every CachePort must do, as ports/ports.ts promises it. That a value is there holds while nothing makes it forget.
import { describe, expect, it } from 'vitest';
import type { CachePort } from '../../src/ports/script.ts';
import type { Subject } from './subject.ts';

export interface CacheSubject extends Subject<CachePort> {
  /** Lets time pass. */
  pass(milliseconds: number): void;
}

/** `open` gives an empty cache each time. */
export function cacheContract(implementation: string, open: () => CacheSubject): void {
  describe(`a cache by ${implementation}`, () => {
    it('has nothing for a key that was never put', () => {
      expect(open().port.getAll(['a', 'toString'])).toEqual({});
      expect(open().port.getAll([])).toEqual({});
    });

    it('gives what was put last, of the keys asked for', () => {
      const { port } = open();
      port.putAll({ a: '1', b: 'é€🙂\n', c: '3' }, 60);
      port.putAll({ a: '2' }, 60);
      expect(port.getAll(['a', 'b', 'd'])).toEqual({ a: '2', b: 'é€🙂\n' });
    });

    it.each([1, 300, 21_600])('keeps a value for less than %s seconds', (seconds) => {
      const { port, pass } = open();
      port.putAll({ a: '1' }, seconds);
      pass(seconds * 1000 - 1);
      expect(port.getAll(['a'])).toEqual({ a: '1' });
      pass(1);
      expect(port.getAll(['a'])).toEqual({});
    });

    it('counts the seconds from the last time a value was put', () => {
      const { port, pass } = open();
      port.putAll({ a: '1', b: '1' }, 60);
      pass(59_000);
      port.putAll({ a: '2' }, 60);
      pass(59_000);
      expect(port.getAll(['a', 'b'])).toEqual({ a: '2' });
    });

    it('takes keys of 250 characters and values of 100 KB', () => {
      const { port } = open();
      const entries = { ['k'.repeat(250)]: 'x'.repeat(100_000) };
      port.putAll(entries, 60);
      expect(port.getAll(Object.keys(entries))).toEqual(entries);
    });

    it.each([
      ['a key of 251 characters', 'k'.repeat(251), 'x'],
      ['a value of more than 100 KB', 'a', 'x'.repeat(100 * 1024 + 1)],
      ['a value of more than 100 KB, counted in bytes', 'a', '🙂'.repeat(25 * 1024 + 1)],
    ])('does not keep %s, and does not complain', (_, key, value) => {
      const { port } = open();
      port.putAll({ [key]: value }, 60);
      expect(port.getAll([key])).toEqual({});
    });

    it('costs one call each time, however many the keys', () => {
      const { port, calls } = open();
      port.putAll({ a: '1', b: '2' }, 60);
      expect(calls()).toBe(1);
      port.getAll(['a', 'b', 'c']);
      expect(calls()).toBe(2);
    });

    it('reads as empty while the service fails, and writes as nothing', () => {
      const { port, failing } = open();
      port.putAll({ a: '1' }, 60);
      expect(failing(() => port.getAll(['a']))).toEqual({});
      failing(() => port.putAll({ a: '2', b: '2' }, 60));
      expect(port.getAll(['a', 'b'])).toEqual({ a: '1' });
    });
  });
}
