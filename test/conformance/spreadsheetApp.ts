// SpreadsheetApp and Ui.
import { FAKES, from, named, REFERENCE, throws } from './expectation.ts';

const VALUES = `${FAKES} test/testsheetsvalues.js`;
const UI = `${FAKES} test/testsheetsvui.js`;
const R1C1 = `${FAKES} test/testsheets.js`;
const BASIC = `${FAKES} test/testsheetsbasic.js`;
const SHEET = `const sheet = SpreadsheetApp.getActive().getSheetByName('Free');`;
const notation = (a1: string) => `${SHEET} return sheet.getRange('${a1}').getA1Notation()`;
const RANGE = `${SHEET} const range = sheet.getRange('c2:$d$4');`;

export const SPREADSHEET_APP = [
  ...from(
    UI,
    [notation('c2:$d$4'), 'C2:D4'],
    [
      `${RANGE} return [range.getRow(), range.getColumn(), range.getLastRow(), range.getLastColumn(), range.getNumRows(), range.getNumColumns()]`,
      [2, 3, 4, 4, 3, 2],
    ],
    [`${RANGE} return range.toString()`, 'Range'],
    [
      `const one = SpreadsheetApp.getActive(); return one.getSheetByName('Free').getSheetId() === one.getSheets()[0].getSheetId()`,
      true,
    ],
  ),
  ...from(
    R1C1,
    [notation('R5C3'), 'C5'],
    [notation('R2C2:R4C5'), 'B2:E4'],
    [notation('R10C5:R1C2'), 'B1:E10'],
    [notation('r1c1:r2c2'), 'A1:B2'],
  ),
  ...from(
    VALUES,
    [notation('a1:f12'), 'A1:F12'],
    [
      `${SHEET} sheet.getRange('D1').setValue('   =SUM(1,2)'); return sheet.getRange('D1').getDisplayValue()`,
      '   =SUM(1,2)',
    ],
    [`${SHEET} return [sheet.getMaxRows() > 1, sheet.getMaxColumns() > 1]`, [true, true]],
  ),
  ...named(
    VALUES,
    [`${SHEET} return sheet.getRange('A1').isBlank()`, false],
    [`${SHEET} return sheet.getRange('A1').offset(1, 1).getA1Notation()`, 'B2'],
    [
      `${SHEET} return sheet.getRange('A1:B2').getValues()`,
      [
        ['A', 'B'],
        ['c', 'd'],
      ],
    ],
    [`${SHEET} return sheet.getIndex()`, 1],
    [`return SpreadsheetApp.create('x').getNumSheets()`, 1],
  ),
  ...named(
    UI,
    [`${RANGE} return range.getGridId() === sheet.getSheetId()`, true],
    [`${RANGE} return range.getCell(1, 1).getA1Notation()`, 'C2'],
    [`${RANGE} return range.getWidth()`, 2],
    [`${SHEET} return sheet.getRangeList(['a2:c3']).getRanges()[0].getA1Notation()`, 'A2:C3'],
    [`return SpreadsheetApp.newColor().toString()`, 'ColorBuilder'],
    [`return SpreadsheetApp.getActive().getKey()`, 'local'],
    [`return SpreadsheetApp.getActive().getNumSheets()`, 1],
  ),
  ...from(
    BASIC,
    [`${SHEET} sheet.getRange('A1:B1').setNote('foo'); return sheet.getRange('A1:B1').getNotes()`, [['foo', 'foo']]],
    [`${SHEET} sheet.getRange('A1').setNote(''); return sheet.getRange('A1').getNote()`, ''],
    [`${SHEET} sheet.getRange('A1').setNotes('foo')`, throws("don't match the method signature")],
    [
      `${SHEET} sheet.appendRow(['e', 'f']); return [sheet.getLastRow(), sheet.getRange(3, 1).getDisplayValue()]`,
      [3, 'e'],
    ],
  ),
  ...named(`${BASIC}; issue tracker 429373214`, [
    `${SHEET} sheet.getRange('A1').setNotes([[5]]); return sheet.getRange('A1').getNote()`,
    '5.0',
  ]),
  ...named(BASIC, [`${SHEET} sheet.clear(); return sheet.getLastRow()`, 0]),
  ...from(
    `${REFERENCE}/spreadsheet/sheet`,
    [`${SHEET} return sheet.getRange(1, 1, 0)`, throws('number of rows')],
    [`${SHEET} return sheet.getRange(1, 1, 1, 0)`, throws('number of columns')],
    [`${SHEET} return sheet.getDataRange().getA1Notation()`, 'A1:B2'],
    [`return SpreadsheetApp.getActive().getRange('Free!B2').getDisplayValue()`, 'd'],
  ),
  ...named(
    `${REFERENCE}/spreadsheet/spreadsheet`,
    [
      `return SpreadsheetApp.getActive().insertSheet('x', { template: SpreadsheetApp.getActive().getSheets()[0] }).getName()`,
      'x',
    ],
    [
      `const [one] = SpreadsheetApp.getActive().getSheets(); return SpreadsheetApp.getActive().setActiveSheet(one, true).getName()`,
      'Free',
    ],
  ),
  ...named(`${REFERENCE}/spreadsheet/spreadsheet#getrangea1notation`, [
    `return SpreadsheetApp.getActive().getRange('B2').getDisplayValue()`,
    'd',
  ]),
  ...from(
    `${REFERENCE}/spreadsheet/range#setvaluesvalues`,
    [`${SHEET} sheet.getRange('A1:B1').setValues([['x']])`, throws('The number of columns in the data does not match')],
    [`${SHEET} sheet.getRange('A1:A2').setValues([['x']])`, throws('The number of rows in the data does not match')],
  ),
];
