// A search finds what the cells show now, after every kind of change: by a script, in the file itself, of the tab, of the locale.
import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../local/store/memory.ts';
import type { Store } from '../../../local/store/store.ts';
import { openWorkbook, type Workbook } from '../../../local/workbook/workbook.ts';

const TAB = 'Calls';
const FILE = 'sheet/Calls.csv';
/** As the script asks for 1234 and 5678, whatever stands between the digits. */
const patternOf = (digits: string) =>
  new RegExp(
    [...digits].map((digit) => `[${digit}${'０１２３４５６７８９'[Number(digit)]}]`).join('[^0-9０-９]*'),
    'iu',
  );
const NUMBER = patternOf('1234');
const OTHER_NUMBER = patternOf('5678');

let store: Store;
let workbook: Workbook;

const find = (pattern: RegExp) => workbook.search(TAB, 2, pattern);

describe('a search in a tab', () => {
  beforeEach(() => {
    store = createMemoryStore({ [FILE]: 'Name,Phone\r\nAnn,12 34\r\nBen,56 78\r\n' });
    workbook = openWorkbook(store);
    expect(find(NUMBER)).toEqual([2]);
    expect(find(OTHER_NUMBER)).toEqual([3]);
    expect(find(/^ben$/iu)).toEqual([]);
  });

  it('finds a row that the script added', () => {
    workbook.apply({ rows: new Map([[TAB, [['Cem', '1-2-3-4']]]]) });
    expect(find(NUMBER)).toEqual([2, 4]);
  });

  it('finds no cell that the script wrote over, and moved rows where they stand now', () => {
    const rows = [
      ['Name', 'Phone'],
      ['Ben', '56 78'],
      ['Ann', '12 35'],
    ];
    workbook.apply({ rewritten: new Map([[TAB, rows]]) });
    expect(find(NUMBER)).toEqual([]);
    expect(find(OTHER_NUMBER)).toEqual([2]);
  });

  it('finds what a person wrote into the file', () => {
    store.write(FILE, 'Name,Phone\r\nAnn,56 78\r\nBen,12 34\r\n');
    expect(find(NUMBER)).toEqual([3]);
    expect(find(OTHER_NUMBER)).toEqual([2]);
  });

  it('finds the cells of a new tab of the same name', () => {
    workbook.apply({ gone: [TAB] });
    workbook.apply({ tabs: [{ title: TAB, sheetId: 7 }], rows: new Map([[TAB, [['5678', '01234']]]]) });
    expect(find(NUMBER)).toEqual([1]);
    expect(find(OTHER_NUMBER)).toEqual([]);
  });

  it('finds a number as the present locale shows it', () => {
    store.write(FILE, 'Name,Phone\r\nAnn,1.5e10\r\n');
    store.write('sheet.json', '{"locale":"en_US"}');
    expect(find(/1\.50E/iu)).toEqual([2]);
    store.write('sheet.json', '{"locale":"de_DE"}');
    // German has a comma, so this is a text, and stays as it was typed.
    expect(find(/1\.50E/iu)).toEqual([]);
    expect(find(/1\.5e10/iu)).toEqual([2]);
  });
});
