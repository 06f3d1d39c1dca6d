import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../local/store/memory.ts';
import type { Store } from '../../../local/store/store.ts';
import { openTabFile } from '../../../local/workbook/tabFile.ts';

const NAME = 'sheet/Log.csv';

/** A store with one document that tells how it is used. */
function watched(text: string) {
  const store = createMemoryStore({ [NAME]: text });
  const used = { read: 0, write: 0, append: 0 };
  const counting: Store = {
    ...store,
    read(name) {
      used.read += 1;
      return store.read(name);
    },
    write(name, written) {
      used.write += 1;
      return store.write(name, written);
    },
    append(name, added) {
      used.append += 1;
      return store.append(name, added);
    },
  };
  return { file: openTabFile(counting, NAME), used, store, text: () => store.read(NAME)?.text };
}

describe('reading', () => {
  it('reads no further than the rows asked for', () => {
    const { file } = watched('Time,Action\n"never closed');
    expect(file.rows(1)).toEqual([['Time', 'Action']]);
    expect(() => file.rows(2)).toThrow('row 2');
  });

  it('sees what someone else has changed', () => {
    const { file, store } = watched('a\n');
    expect(file.rows(9)).toEqual([['a']]);
    store.write(NAME, 'b\nc\n');
    expect(file.rows(9)).toEqual([['b'], ['c']]);
  });

  it('goes on where it stopped after an append of our own', () => {
    const { file } = watched('a\nb\n');
    file.rows(1);
    file.append([['c']]);
    expect(file.rows(9)).toEqual([['a'], ['b'], ['c']]);
  });
});

describe('appending', () => {
  it('adds lines without rewriting or reading again', () => {
    const { file, used, text } = watched('Time\n');
    file.append([['1']]);
    const readsOfTheFirst = used.read;
    file.append([['2']]);
    file.append([['3'], ['4']]);
    expect(text()).toBe('Time\n1\n2\n3\n4\n');
    expect(used).toEqual({ read: readsOfTheFirst, write: 0, append: 3 });
  });

  it('keeps the rows it has read in step with its appends', () => {
    const { file, used } = watched('Time\n');
    file.rows(9);
    file.append([['1']]);
    const reads = used.read;
    expect(file.rows(9)).toEqual([['Time'], ['1']]);
    expect(used.read).toBe(reads);
  });

  it.each([
    ['ends the last line first', 'a\r\nb', 'a\r\nb\r\nc\r\n'],
    ['takes CRLF where there is no line break yet', 'a', 'a\r\nc\r\n'],
    ['begins an empty file', '', 'c\r\n'],
    ['drops blank rows at the end, so as to follow the last row with data', 'a\n,\n\n', 'a\nc\n'],
    ['keeps blank rows above', 'a\n\nb\n', 'a\n\nb\nc\n'],
  ])('%s', (_fact, before, after) => {
    const { file, text } = watched(before);
    file.append([['c']]);
    expect(text()).toBe(after);
  });

  it('follows the last row with data after an append of blank rows', () => {
    const { file, text } = watched('a\n');
    file.append([[''], ['', '']]);
    file.append([['b']]);
    expect(text()).toBe('a\nb\n');
  });

  it('refuses a file whose last cell is still open, which would swallow the row', () => {
    const { file, text } = watched('a\n"b\n');
    expect(() => file.append([['c']])).toThrow('row 2: a cell begins with a quote that is never closed');
    expect(text()).toBe('a\n"b\n');
  });
});

describe('size', () => {
  it('counts to the last row and column with data', () => {
    expect(watched('a,b,\n,,\n"x\ny"\n,,\n').file.size()).toMatchObject({ lastRow: 3, lastColumn: 2 });
    expect(watched('').file.size()).toMatchObject({ lastRow: 0, lastColumn: 0 });
  });

  it('grows with our own appends', () => {
    const { file } = watched('a\n');
    file.append([['1', '2', '3', '']]);
    expect(file.size()).toMatchObject({ lastRow: 2, lastColumn: 3 });
  });
});
