// Which cells become plain text: texts, and rows ahead of the person. Never one that would then show something else.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { areaToCheck, toPlainText } from '../../src/marks/plainText.ts';
import type { CellFormat } from '../../src/ports/marks.ts';
import type { Tab } from '../../src/sheet/workbook.ts';

const HOURS: Tab = {
  ...{ name: 'Weekly hours', sheetId: 7, rowCount: 1000 },
  rows: [[], ['To', 'Mine', 'Days'], ['12:00', '7', 'Mon'], ['13:00', '', 'Tue']],
};
const PLAIN: CellFormat = { isPlainText: true, holds: 'text' };
const cell = (holds: CellFormat['holds']): CellFormat => ({ isPlainText: false, holds });
const AHEAD = Array.from({ length: 50 }, () => [PLAIN, PLAIN, PLAIN]);

it('looks at the rows below the header and fifty more, as far as our columns go', () => {
  const edges = { tab: 'Weekly hours', sheetId: 7, fromColumn: 0, toColumn: 3 };
  expect(areaToCheck('weeklyHours', HOURS)).toEqual({ ...edges, fromRow: 2, toRow: 54 });
  // No grid is longer than its last row.
  expect(areaToCheck('weeklyHours', { ...HOURS, rowCount: 4 })).toMatchObject({ toRow: 4 });
  expect(areaToCheck('weeklyHours', { ...HOURS, rows: HOURS.rows.slice(0, 2), rowCount: 2 })).toBeNull();
  expect(areaToCheck('weeklyHours', { ...HOURS, rows: [] })).toBeNull();
  expect(areaToCheck('weeklyHours', { ...HOURS, rows: [['Mine']] })).toBeNull();
  expect(areaToCheck('weeklyHours', undefined)).toBeNull();
});

it('leaves a cell that holds a number or a formula, and the columns of people', () => {
  const formats = [[cell('other'), cell('text'), cell('text')], [cell('text'), cell('text'), PLAIN], ...AHEAD];
  expect(toPlainText('weeklyHours', HOURS, formats)).toEqual([
    { fromRow: 3, toRow: 4, fromColumn: 0, toColumn: 1 },
    { fromRow: 2, toRow: 3, fromColumn: 2, toColumn: 3 },
  ]);
});

it('leaves blank cells where a person may be typing: up to the row below the last', () => {
  const blank = Array.from({ length: 4 }, () => [cell('nothing'), PLAIN, cell('nothing')]);
  expect(toPlainText('weeklyHours', HOURS, [...blank, ...AHEAD.slice(2)])).toEqual([
    { fromRow: 5, toRow: 6, fromColumn: 0, toColumn: 1 },
    { fromRow: 5, toRow: 6, fromColumn: 2, toColumn: 3 },
  ]);
});

it('takes a cell that Google leaves out for a blank one without a format', () => {
  expect(toPlainText('weeklyHours', HOURS, [[], [], [], [PLAIN]])).toEqual([
    { fromRow: 6, toRow: 54, fromColumn: 0, toColumn: 1 },
    { fromRow: 5, toRow: 54, fromColumn: 2, toColumn: 3 },
  ]);
});

it('leaves Notes to the person, who may compute there', () => {
  const settings: Tab = {
    name: 'Settings',
    sheetId: 1,
    rowCount: 9,
    rows: [['Setting', 'Value', 'Notes'], ['Language']],
  };
  expect(toPlainText('settings', settings, []).map(({ fromColumn }) => fromColumn)).toEqual([0, 1]);
});

it('covers just those cells, each once, and needs no second look', () => {
  const kind = fc.record({
    isPlainText: fc.boolean(),
    holds: fc.constantFrom<CellFormat['holds'][]>('nothing', 'text', 'other'),
  });
  fc.assert(
    fc.property(fc.array(fc.array(kind, { maxLength: 3 }), { maxLength: 52 }), (formats) => {
      const covered = toPlainText('weeklyHours', HOURS, formats).flatMap(({ fromRow, toRow, fromColumn }) =>
        Array.from({ length: toRow - fromRow }, (_, at) => `${fromRow + at},${fromColumn}`),
      );
      const meant = [0, 2].flatMap((column) =>
        Array.from({ length: 52 }, (_, at) => at).flatMap((at) => {
          const { isPlainText, holds } = formats[at]?.[column] ?? cell('nothing');
          const isMeant = holds === 'text' || (holds === 'nothing' && at + 2 >= 5);
          return isPlainText || !isMeant ? [] : [`${at + 2},${column}`];
        }),
      );
      expect(covered).toEqual(meant);
    }),
  );
});
