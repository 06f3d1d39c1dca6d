// What every store of the local Google does; test/local/store.test.ts runs it on each implementation.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../local/store/store.ts';

/** `create` makes an empty store each time. */
export function storeContract(implementation: string, create: () => Store): void {
  describe(`a store in ${implementation}`, () => {
    it('has no document, no version and an empty folder at first', () => {
      const store = create();
      expect(store.read('sheet/Log.csv')).toBeUndefined();
      expect(store.version('sheet/Log.csv')).toBeUndefined();
      expect(store.list('sheet')).toEqual([]);
    });

    it('gives back what was written, with the version that the write returned', () => {
      const store = create();
      const version = store.write('sheet.json', '{"locale":"de_DE"}\r\n');
      expect(store.read('sheet.json')).toEqual({ text: '{"locale":"de_DE"}\r\n', version });
      expect(store.version('sheet.json')).toBe(version);
    });

    it('adds to the end, and makes a document that is not there', () => {
      const store = create();
      store.append('sheet/Log.csv', 'a\n');
      const version = store.append('sheet/Log.csv', 'ü\n');
      expect(store.read('sheet/Log.csv')).toEqual({ text: 'a\nü\n', version });
    });

    it('has a removed document no more; one that is not there can be removed', () => {
      const store = create();
      store.write('sheet/Log.csv', 'a\n');
      store.remove('sheet/Log.csv');
      store.remove('sheet/Log.csv');
      expect(store.read('sheet/Log.csv')).toBeUndefined();
      expect(store.version('sheet/Log.csv')).toBeUndefined();
      expect(store.list('sheet')).toEqual([]);
    });

    it('never shows an old version again, even after many writes of the same length in one moment', () => {
      const store = create();
      const versions = Array.from({ length: 200 }, (_, at) => store.write('a', String(at % 10)));
      expect(new Set(versions).size).toBe(200);
    });

    it('changes the version with an append', () => {
      const store = create();
      const before = store.write('a', 'x');
      expect(store.append('a', 'y')).not.toBe(before);
    });

    it('keeps the version while nothing is written, or only another document is', () => {
      const store = create();
      const version = store.write('a', 'x');
      store.write('b', 'x');
      expect(store.read('a')?.version).toBe(version);
      expect(store.version('a')).toBe(version);
    });

    it('lists the documents of one folder, sorted, without those of folders inside it', () => {
      const store = create();
      for (const name of ['sheet/b.csv', 'sheet/a.csv', 'sheet/inner/c.csv', 'other/d.csv', 'e.csv'])
        store.write(name, '');
      expect(store.list('sheet')).toEqual(['a.csv', 'b.csv']);
    });

    it.each(['../a', 'sheet/../../a', '/a', 'sheet//a', './a', 'a/', '', 'a\0b', '..'])(
      'refuses the name %j',
      (name) => {
        const store = create();
        expect(() => store.read(name)).toThrow('Not a document name');
        expect(() => store.version(name)).toThrow('Not a document name');
        expect(() => store.write(name, '')).toThrow('Not a document name');
        expect(() => store.append(name, '')).toThrow('Not a document name');
        expect(() => store.list(name)).toThrow('Not a document name');
      },
    );

    it('tells calendar ids apart, whatever characters they have', () => {
      const store = create();
      const ids = [
        'anna@example.com',
        'en.german#holiday@group',
        'a%3Ab',
        'a:b',
        'a%253Ab',
        '50%',
        'a?b*c',
        'ü "x" <y>|\\',
      ];
      for (const id of ids) store.write(`calendars/${id}.ics`, id);
      for (const id of ids) expect(store.read(`calendars/${id}.ics`)?.text).toBe(id);
      expect(store.list('calendars')).toEqual(ids.map((id) => `${id}.ics`).sort());
    });

    it('keeps any text as UTF-8 carries it', () => {
      const store = create();
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (first, second) => {
          store.write('a', first);
          store.append('a', second);
          expect(store.read('a')?.text).toBe(first + second);
        }),
        { numRuns: 50 },
      );
      store.write('a', '\uFEFFx\uD800y');
      expect(store.read('a')?.text).toBe('\uFEFFx\uFFFDy');
    });
  });
}
