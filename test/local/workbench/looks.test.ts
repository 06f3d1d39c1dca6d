// What the workbench shows of a cell beside its text, and the numbers of its charts.
import { describe, expect, it } from 'vitest';
import { chartsOf } from '../../../local/workbench/charts.ts';
import { cellLooks } from '../../../local/workbench/looks.ts';
import type { CellLooks, TabLooks } from '../../../local/workbook/looks.ts';

const NO_OTHER_TAB = () => [];

/** One cell of the first column that has looks. */
function oneCell(looks: CellLooks, more: Partial<TabLooks> = {}): TabLooks {
  return { columns: [[{ from: 2, to: 2, looks }]], ...more };
}

describe('a cell', () => {
  it('has its note and its background, whichever way the colour was written', () => {
    const backgroundColor = { red: 1, blue: 0.2 };
    const rows = [['h'], ['x']];
    for (const userEnteredFormat of [{ backgroundColor }, { backgroundColorStyle: { rgbColor: backgroundColor } }]) {
      expect(cellLooks(oneCell({ note: 'n', userEnteredFormat }), rows, NO_OTHER_TAB)).toEqual([
        { row: 1, column: 0, note: 'n', background: '#ff0033' },
      ]);
    }
  });

  it('is not told of where it has no more than a number format', () => {
    const plain = oneCell({ userEnteredFormat: { numberFormat: { type: 'TEXT', pattern: '@' } } });
    expect(cellLooks(plain, [['h'], ['x']], NO_OTHER_TAB)).toEqual([]);
  });

  it('has the choices of its list', () => {
    const condition = { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'yes' }, { userEnteredValue: 'no' }] };
    const [look] = cellLooks(oneCell({ dataValidation: { condition } }), [['h']], NO_OTHER_TAB);
    expect(look).toEqual({ row: 1, column: 0, choices: ['yes', 'no'] });
  });

  it('has the names of another tab as choices, each once', () => {
    const condition = { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: "='Weekly hours'!$B$2:$B" }] };
    const rows = [['a', 'Host'], ['a', 'Ann'], ['a', ''], ['a', 'Ben'], ['a', 'Ann'], ['a']];
    const shownRows = (tab: string) => (tab === 'Weekly hours' ? rows : []);
    const [look] = cellLooks(oneCell({ dataValidation: { condition } }), [['h']], shownRows);
    expect(look?.choices).toEqual(['Ann', 'Ben']);
  });

  const RULE = {
    ranges: [{ sheetId: 1, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 }],
    booleanRule: {
      condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: 'error' }] },
      format: { backgroundColor: { red: 1 } },
    },
  };

  it('has the colour of a rule for its word, in the rule’s cells alone', () => {
    const tab = { columns: [], conditionalFormats: [RULE] };
    const rows = [['error'], ['error', 'error'], ['fine']];
    expect(cellLooks(tab, rows, NO_OTHER_TAB)).toEqual([{ row: 1, column: 0, background: '#ff0000' }]);
  });

  it('keeps its own colour under a rule', () => {
    const own = oneCell({ userEnteredFormat: { backgroundColor: { green: 1 } } }, { conditionalFormats: [RULE] });
    expect(cellLooks(own, [['h'], ['error']], NO_OTHER_TAB)[0]?.background).toBe('#00ff00');
  });
});

describe('a chart', () => {
  const source = (column: number) => {
    const range = { startRowIndex: 0, endRowIndex: 4, startColumnIndex: column, endColumnIndex: column + 1 };
    return { sourceRange: { sources: [{ sheetId: 1, ...range }] } };
  };
  const basicChart = {
    chartType: 'COLUMN',
    stackedType: 'STACKED',
    domains: [{ domain: source(1) }],
    series: [{ series: source(2) }, { series: source(3) }],
  };
  const rows = [
    ['', 'Day', 'Success', 'Error'],
    ['', '2027-03-01', '3', ''],
    ['', '2027-03-02', '1,5', '2'],
    ['', '', '', ''],
  ];

  it('has the numbers of its cells, without rows that have no name', () => {
    const tab = { columns: [], charts: [{ spec: { title: 'Calls', basicChart } }] };
    expect(chartsOf(tab, rows)).toEqual([
      {
        title: 'Calls',
        kind: 'column',
        isStacked: true,
        names: ['2027-03-01', '2027-03-02'],
        series: [
          { name: 'Success', values: [3, 1.5] },
          { name: 'Error', values: [null, 2] },
        ],
      },
    ]);
  });

  it('is left out if it is of another kind', () => {
    const charts = [{ spec: { pieChart: {} } }, { spec: { basicChart: { ...basicChart, chartType: 'AREA' } } }];
    expect(chartsOf({ columns: [], charts }, rows)).toEqual([]);
  });
});
