// Marks: which cells get one, and what a person's colours and notes keep.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookChanges, MARK_COLOR, MARK_SIGN, sentencesOf } from '../../src/marks/marks.ts';
import type { CellLook, LookChange } from '../../src/ports/marks.ts';

const WHITE = '#ffffff';
const YELLOW = '#ffff00';
const MARK: CellLook = { note: `${MARK_SIGN}Write 9:30.`, background: MARK_COLOR };
const BLANK: CellLook = { note: '', background: WHITE };

function changeOf(look: CellLook, sentence: string | null) {
  return lookChanges(new Map(sentence === null ? [] : [['0,0', sentence]]), [[look]])[0] ?? null;
}

const at = { row: 0, column: 0 };

describe('a cell with a finding', () => {
  it.each<[string, CellLook, Omit<LookChange, 'row' | 'column'> | null]>([
    ['gets colour and note', BLANK, { note: `${MARK_SIGN}Write 9:30.`, background: MARK_COLOR }],
    ['keeps a mark that says so already', MARK, null],
    [
      'gets the new sentence',
      { ...MARK, note: `${MARK_SIGN}Old.` },
      { note: `${MARK_SIGN}Write 9:30.`, background: null },
    ],
    [
      'keeps a person’s colour',
      { note: '', background: YELLOW },
      { note: `${MARK_SIGN}Write 9:30.`, background: null },
    ],
    ['keeps a person’s note', { note: 'ask Ben', background: WHITE }, { note: null, background: MARK_COLOR }],
    ['keeps both', { note: 'ask Ben', background: YELLOW }, null],
  ])('%s', (_, look, change) => {
    expect(changeOf(look, 'Write 9:30.')).toEqual(change && { ...at, ...change });
  });
});

describe('a cell without a finding', () => {
  it.each<[string, CellLook, Omit<LookChange, 'row' | 'column'> | null]>([
    ['stays blank', BLANK, null],
    ['loses the mark', MARK, { note: '', background: '' }],
    ['keeps the colour that a person gave it since', { ...MARK, background: YELLOW }, { note: '', background: null }],
    ['keeps the note that a person wrote since', { ...MARK, note: 'ask Ben' }, { note: null, background: '' }],
    ['keeps a person’s colour and note', { note: 'ask Ben', background: YELLOW }, null],
  ])('%s', (_, look, change) => {
    expect(changeOf(look, null)).toEqual(change && { ...at, ...change });
  });

  it('is left alone where it is not looked at', () => {
    expect(lookChanges(new Map(), [[MARK, MARK]], (_, column) => column === 1)).toEqual([
      { ...at, note: '', background: '' },
    ]);
  });
});

it('touches no colour and no note of a person, and needs no second look', () => {
  const look = fc.record({
    note: fc.constantFrom('', 'ask Ben', `${MARK_SIGN}Old.`),
    background: fc.constantFrom(WHITE, YELLOW, MARK_COLOR),
  });
  fc.assert(
    fc.property(look, fc.option(fc.constantFrom('New.', 'Old.')), (before, sentence) => {
      const change = changeOf(before, sentence);
      const after = {
        note: change?.note ?? before.note,
        background: change?.background === '' ? WHITE : (change?.background ?? before.background),
      };
      if (before.note === 'ask Ben') expect(after.note).toBe('ask Ben');
      if (before.background === YELLOW) expect(after.background).toBe(YELLOW);
      expect(changeOf(after, sentence)).toBeNull();
    }),
  );
});

describe('the place of a mark', () => {
  const tab = {
    name: 'Hosts',
    sheetId: 1,
    rows: [['Note', 'Host', 'Calendar'], [], ['', 'Anna', 'x']],
  };
  const finding = (row: number | null, column: string | null, sentence = 'No.') => ({
    tab: 'Hosts',
    row,
    column,
    sentence,
  });

  it.each<[string, number | null, string | null, string[]]>([
    ['a cell', 3, 'Calendar', ['2,2']],
    ['a row: its first cell with a text', 3, null, ['2,1']],
    ['a column: its header', null, 'Host', ['0,1']],
    ['a whole tab: none', null, null, []],
    ['a column that is not there: the row’s first cell', 3, 'Weight', ['2,1']],
  ])('of %s', (_, row, column, places) => {
    expect([...sentencesOf(tab, [finding(row, column)]).keys()]).toEqual(places);
  });

  it('holds each sentence once', () => {
    const found = sentencesOf(
      tab,
      ['A.', 'B.', 'A.'].map((sentence) => finding(3, 'Host', sentence)),
    );
    expect(found.get('2,1')).toBe('A.\nB.');
  });
});
