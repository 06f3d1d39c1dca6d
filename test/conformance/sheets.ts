// The advanced service Sheets.
import { expect } from 'vitest';
import { FAKES, from, named, SHEETS_API, throws } from './expectation.ts';

const UI = `${FAKES} test/testsheetsvui.js`;
const MASKS = 'github.com/r-lib/gargle (recorded answers of the API); public error reports';
const CONCEPTS = `${SHEETS_API}/guides/concepts#cell`;
const get = (options: string) => `return Sheets.Spreadsheets.get('local', ${options})`;
const values = (range: string) =>
  `return Sheets.Spreadsheets.Values.batchGet('local', { ranges: [${JSON.stringify(range)}] }).valueRanges[0].values`;
const noField = (path: string) =>
  throws(`Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`);

export const SHEETS = [
  ...from(
    UI,
    ['return Sheets.toString()', 'AdvancedServiceIdentifier{name=sheets, version=v4}'],
    ['return Sheets.toString() === Sheets.Spreadsheets.toString()', true],
    ['return Sheets.getVersion()', 'v4'],
    [`return Sheets.Spreadsheets.get('local').spreadsheetId`, 'local'],
    [`return Sheets.Spreadsheets.get('local').properties.autoRecalc`, 'ON_CHANGE'],
    [`return Object.keys(Sheets.Spreadsheets.get('local').properties.defaultFormat).length > 0`, true],
    [`return Object.keys(Sheets.Spreadsheets.get('local').properties.spreadsheetTheme).length > 0`, true],
    [`return Sheets.Spreadsheets.get('local').spreadsheetUrl.length > 0`, true],
    [`return Sheets.Spreadsheets.get('local').sheets.map(({ properties }) => properties.sheetType)`, ['GRID']],
  ),
  ...named(
    UI,
    [
      `return Sheets.Spreadsheets.Values.get('local', 'Free').values`,
      [
        ['A', 'B'],
        ['c', 'd'],
      ],
    ],
    [
      get(`{ ranges: ['Free!a1:b3'], fields: 'sheets.data.rowData.values.effectiveFormat.horizontalAlignment' }`),
      expect.anything(),
    ],
  ),
  ...from(
    `${SHEETS_API}/guides/field-masks`,
    [get(`{ fields: 'spreadsheetId' }`), { spreadsheetId: 'local' }],
    [
      get(`{ fields: 'properties.locale,properties.timeZone' }`),
      { properties: { locale: 'en_US', timeZone: 'Europe/Berlin' } },
    ],
    [get(`{ fields: 'sheets(properties(title))' }`), { sheets: [{ properties: { title: 'Free' } }] }],
    [get(`{ fields: 'sheets.properties.title' }`), { sheets: [{ properties: { title: 'Free' } }] }],
  ),
  ...from(
    MASKS,
    [get(`{ fields: 'sheets.sheetProperties' }`), noField('sheets.sheetProperties')],
    [get(`{ fields: 'nope' }`), noField('nope')],
    [get(`{ fields: 'sheets(properties(sheetId,name))' }`), noField('sheets.properties.name')],
    [
      get(`{ fields: 'sheets(data(rowData(values(formattedValue,formulaValue))))' }`),
      noField('sheets.data.rowData.values.formulaValue'),
    ],
    [
      get(`{ fields: 'sheets.data.rowData.values.effectiveFormat.type' }`),
      noField('sheets.data.rowData.values.effectiveFormat.type'),
    ],
    [`Sheets.Spreadsheets.Values.batchGet('local', { ranges: ['Free'], fields: 'ranges' })`, noField('ranges')],
  ),
  ...from(
    CONCEPTS,
    [
      values('Free!A1:B2'),
      [
        ['A', 'B'],
        ['c', 'd'],
      ],
    ],
    [values('Free!A:A'), [['A'], ['c']]],
    [values('Free!1:1'), [['A', 'B']]],
    [values('Free!A2:B'), [['c', 'd']]],
    [
      values('A1:B2'),
      [
        ['A', 'B'],
        ['c', 'd'],
      ],
    ],
    [
      values('Free'),
      [
        ['A', 'B'],
        ['c', 'd'],
      ],
    ],
    [values('Free!R1C1:R2C1'), [['A'], ['c']]],
    [values('Free!$A$1'), [['A']]],
    [values("'Free'!a2"), [['c']]],
    [values('None!A1'), throws('Unable to parse range: None!A1')],
  ),
  ...from(
    `${SHEETS_API}/reference/rest/v4/spreadsheets/batchUpdate`,
    [
      `return Sheets.Spreadsheets.batchUpdate({ requests: [{ addSheet: { properties: { title: 'New' } } }] }, 'local').replies[0].addSheet.properties.title`,
      'New',
    ],
    [
      `try { Sheets.Spreadsheets.batchUpdate({ requests: [{ addSheet: { properties: { title: 'New' } } }, { addSheet: { properties: { title: 'Free' } } }] }, 'local') } catch { return SpreadsheetApp.getActive().getSheets().length }`,
      1,
    ],
    [`Sheets.Spreadsheets.get('other')`, throws('Requested entity was not found.')],
  ),
];
