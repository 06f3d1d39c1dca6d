// Examples from developers.google.com/workspace/sheets/api/guides/concepts#cell.
import { describe, expect, it } from 'vitest';
import { formatRange, parseTabRange } from '../../../local/workbook/a1.ts';

describe('parseTabRange', () => {
  it.each([
    ['Sheet1!A1:B2', 'Sheet1', [1, 2, 1, 2]],
    ['Sheet1!A:A', 'Sheet1', [1, null, 1, 1]],
    ['Sheet1!1:2', 'Sheet1', [1, 2, 1, null]],
    ['Sheet1!A5:A', 'Sheet1', [5, null, 1, 1]],
    ['Sheet1', 'Sheet1', [1, null, 1, null]],
    ["'My Custom Sheet'!A:A", 'My Custom Sheet', [1, null, 1, 1]],
    ["'My Custom Sheet'", 'My Custom Sheet', [1, null, 1, null]],
    ["'Jon''s_Data'!AA10:AB12", "Jon's_Data", [10, 12, 27, 28]],
    ['Log!b3', 'Log', [3, 3, 2, 2]],
  ])('%s', (text, title, [fromRow, toRow, fromColumn, toColumn]) => {
    expect(parseTabRange(text)).toEqual({ title, cells: { fromRow, toRow, fromColumn, toColumn } });
  });

  it.each(['Log!', 'Log!A', 'Log!0:1', 'Log!A1:', 'Log!1', "'Log", 'Log!A1:B2:C3', ''])('%j is no range', (text) => {
    expect(parseTabRange(text)).toBeNull();
  });
});

describe('formatRange', () => {
  it('quotes a title that is not one word', () => {
    const cells = { fromRow: 1, toRow: 1000, fromColumn: 1, toColumn: 26 };
    expect(formatRange('Weekly hours', cells)).toBe("'Weekly hours'!A1:Z1000");
    expect(formatRange("Jon's", cells)).toBe("'Jon''s'!A1:Z1000");
    expect(formatRange('Log', { fromRow: 2, toRow: 2, fromColumn: 27, toColumn: 27 })).toBe('Log!AA2');
  });
});
