// What an execution remembers: one call to read, one to write, and what it noted it reads again.
import { describe, expect, it } from 'vitest';
import { openNotebook } from '../../src/notes/notebook.ts';
import { PlatformFailure } from '../../src/ports/platformFailure.ts';
import type { PropertiesPort } from '../../src/ports/script.ts';

/** Script properties in memory, and each call of theirs. */
function properties(stored: Record<string, string>, failing: readonly string[] = []) {
  const calls: string[] = [];
  const called = (call: string, name: string): void => {
    calls.push(call);
    if (failing.includes(name)) throw new PlatformFailure('Service unavailable');
  };
  const port: PropertiesPort = {
    all() {
      called('all', 'all');
      return { ...stored };
    },
    set(key, value) {
      called(`set ${key}`, 'set');
      stored[key] = value;
    },
    setAll(entries) {
      called(`setAll ${Object.keys(entries).join(' ')}`, 'setAll');
      Object.assign(stored, entries);
    },
    delete(key) {
      called(`delete ${key}`, 'delete');
      delete stored[key];
    },
  };
  return { port, calls, stored };
}

describe('a notebook', () => {
  it('reads all in one call, by key and by the beginning of keys', () => {
    const { port, calls } = properties({ 'a.1': 'x', 'a.2': 'y', b: 'z' });
    const notes = openNotebook(port);
    expect([notes.fault, notes.read('b'), notes.read('c')]).toEqual([null, 'z', undefined]);
    expect(notes.keysWith('a.')).toEqual(['a.1', 'a.2']);
    expect(notes.keysWith('b', 'a.')).toEqual(['a.1', 'a.2', 'b']);
    expect(calls).toEqual(['all']);
  });

  it('writes what was noted in one call, and nothing without a note', () => {
    const { port, calls, stored } = properties({ a: 'old' });
    const notes = openNotebook(port);
    notes.flush();
    expect(calls).toEqual(['all']);
    notes.note('a', 'new');
    notes.note('b', '1');
    expect(stored).toEqual({ a: 'old' });
    notes.flush();
    expect(calls).toEqual(['all', 'setAll a b']);
    expect(stored).toEqual({ a: 'new', b: '1' });
  });

  it('reads what it noted, and knows what stood there at the start', () => {
    const notes = openNotebook(properties({ a: 'old' }).port);
    notes.note('a', 'new');
    notes.note('b', '1');
    expect([notes.read('a'), notes.readAtStart('a'), notes.readAtStart('b')]).toEqual(['new', 'old', undefined]);
    expect(notes.keysWith('')).toEqual(['a', 'b']);
  });

  it('writes and erases at once where a note must not wait, one call each', () => {
    const { port, calls, stored } = properties({ a: 'old' });
    const notes = openNotebook(port);
    notes.noteNow('b', '1');
    notes.erase('a');
    expect(stored).toEqual({ b: '1' });
    expect([notes.read('a'), notes.read('b')]).toEqual([undefined, '1']);
    expect(calls).toEqual(['all', 'set b', 'delete a']);
  });

  it('says why nothing could be read, and then remembers nothing', () => {
    const notes = openNotebook(properties({ a: 'x' }, ['all']).port);
    expect([notes.fault, notes.read('a'), notes.keysWith('')]).toEqual(['Service unavailable', undefined, []]);
  });

  it.each(['set', 'delete', 'setAll'])('throws where %s fails, and keeps what it knew', (failing) => {
    const notes = openNotebook(properties({ a: 'old' }, [failing]).port);
    const changes: Record<string, () => void> = {
      set: () => notes.noteNow('a', 'new'),
      delete: () => notes.erase('a'),
      setAll() {
        notes.note('b', '1');
        notes.flush();
      },
    };
    expect(changes[failing]).toBeDefined();
    expect(() => changes[failing]?.()).toThrow('Service unavailable');
    expect(notes.read('a')).toBe('old');
  });
});
