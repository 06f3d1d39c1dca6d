// Sheets.Spreadsheets.batchUpdate: rows put below the last.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../../local/store/store.ts';
import { parseCsv } from '../../../../local/workbook/csv.ts';
import { appendCells, shown, update, withLog } from './requests.ts';

describe('appendCells', () => {
  it('stores any text as text, whatever it begins with', () => {
    const texts = [
      '=IMPORTXML("http://x";"//a")',
      '+49 30 1',
      '-1',
      '@x',
      "'quoted",
      '007',
      '1e5',
      'TRUE',
      '1/2',
      'a,b\n"c"',
    ];
    const store = withLog();
    update(store, appendCells(7, [texts]));
    expect(shown(store, 'Log')).toMatchObject({ valueRanges: [{ values: [['Time'], texts] }] });
    // A formula in the file would begin with = itself.
    expect(parseCsv(store.read('sheet/Log.csv')?.text ?? '')[1]?.slice(0, 6)).toEqual(
      texts.slice(0, 6).map((text) => `'${text}`),
    );
  });

  it('stores numbers as numbers, truth values as such, and leaves blanks blank', () => {
    const store = withLog();
    update(store, appendCells(7, [[7, null, 0.5, true]]));
    expect(store.read('sheet/Log.csv')?.text).toBe('Time\n7,,0.5,TRUE\n');
  });

  it('stores a formula as a formula', () => {
    const store = withLog();
    const values = [{ userEnteredValue: { formulaValue: '=NOW()' } }];
    update(store, { appendCells: { sheetId: 7, rows: [{ values }], fields: '*' } });
    expect(store.read('sheet/Log.csv')?.text).toBe('Time\n=NOW()\n');
  });

  it('shows any text again', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1 }), (texts) => {
        const store = withLog();
        update(store, appendCells(7, [texts]));
        expect(shown(store, 'Log')).toMatchObject({ valueRanges: [{ values: [['Time'], texts] }] });
      }),
    );
  });

  it('adds a line to the file and does not rewrite it', () => {
    const store = withLog();
    const noWrite: Store = {
      ...store,
      write(name) {
        throw new Error(`${name} was rewritten`);
      },
    };
    update(noWrite, appendCells(7, [['a']]));
    expect(store.read('sheet/Log.csv')?.text).toBe('Time\na\n');
  });

  it('refuses more than 50,000 characters in a cell', () => {
    expect(() => update(withLog(), appendCells(7, [['x'.repeat(50_001)]]))).toThrow(
      'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[0].appendCells: Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  });

  it('refuses to grow beyond 10 million cells', () => {
    // A grid has 1,000 rows at least: 10,001 columns make 10,001,000 cells.
    const row = [...Array.from({ length: 10_000 }, () => null), 'x'];
    expect(() => update(withLog(), appendCells(7, [row]))).toThrow('above the limit of 10000000 cells.');
  });
});
