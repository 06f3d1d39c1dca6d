import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../local/store/memory.ts';
import type { Store } from '../../../local/store/store.ts';
import { openGoogle } from './google.ts';

function open(store: Store, name: string) {
  const google = openGoogle(store);
  const sheet = google.app.getActive()?.getSheetByName(name);
  if (!sheet) throw new Error(`no tab ${name}`);
  return { ...google, sheet };
}

function text(store: Store, tab: string) {
  return store.read(`sheet/${tab}.csv`)?.text;
}

/** A member of an object as a script calls it. */
function invoke(target: unknown, member: string, ...args: unknown[]): unknown {
  const found: unknown = typeof target === 'object' && target !== null ? Reflect.get(target, member) : undefined;
  if (typeof found !== 'function') throw new Error(`no method ${member}`);
  return Reflect.apply(found, target, args);
}

describe('writes wait', () => {
  it('until flush', () => {
    const store = createMemoryStore({ 'sheet/Log.csv': 'a\n' });
    const { app, sheet } = open(store, 'Log');
    invoke(sheet.getRange(2, 1), 'setValue', 'b');
    expect(text(store, 'Log')).toBe('a\n');
    app.flush();
    expect(text(store, 'Log')).toBe('a\nb\n');
  });

  it.each([
    ['getDisplayValues', [['b']]],
    ['getDisplayValue', 'b'],
  ])('until a read by %s', (member, shown) => {
    const store = createMemoryStore({ 'sheet/Log.csv': 'a\n' });
    const { sheet } = open(store, 'Log');
    sheet.appendRow(['b']);
    expect(text(store, 'Log')).toBe('a\n');
    expect(invoke(sheet.getRange(2, 1), member)).toEqual(shown);
    expect(text(store, 'Log')).toBe('a\nb\n');
  });

  it('until a read of the size', () => {
    const store = createMemoryStore({ 'sheet/Log.csv': 'a\n' });
    const { sheet } = open(store, 'Log');
    sheet.appendRow(['b', 'c']);
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([2, 2]);
  });

  it('until the end of the execution', () => {
    const store = createMemoryStore({ 'sheet/Log.csv': 'a\n' });
    const { sheet, endExecution } = open(store, 'Log');
    sheet.appendRow(['b']);
    expect(text(store, 'Log')).toBe('a\n');
    endExecution();
    expect(text(store, 'Log')).toBe('a\nb\n');
  });

  it('while the advanced service reads what was there before', () => {
    const store = createMemoryStore({ 'sheet/Log.csv': 'a\n' });
    const { sheet, sheets, app } = open(store, 'Log');
    const shown = () => sheets.Values.batchGet('local', { ranges: ['Log'] });
    sheet.appendRow(['b']);
    expect(shown()).toMatchObject({ valueRanges: [{ values: [['a']] }] });
    app.flush();
    expect(shown()).toMatchObject({ valueRanges: [{ values: [['a'], ['b']] }] });
  });
});

describe('strings are interpreted', () => {
  const typed = ['=A1', '007', 'TRUE', "'=A1", '09:00'];
  const interpreted = ['#ERROR!', '7', 'TRUE', '=A1', '09:00'];

  it('by setValues', () => {
    const { sheet } = open(createMemoryStore({ 'sheet/Log.csv': '' }), 'Log');
    const range = sheet.getRange(1, 1, 1, 5);
    invoke(range, 'setValues', [typed]);
    expect(invoke(range, 'getDisplayValues')).toEqual([interpreted]);
  });

  it('by setValue and appendRow', () => {
    const { sheet } = open(createMemoryStore({ 'sheet/Log.csv': '' }), 'Log');
    invoke(sheet.getRange('A1:B1'), 'setValue', '=A1');
    sheet.appendRow(['007']);
    expect(invoke(sheet.getRange('A1:B2'), 'getDisplayValues')).toEqual([
      ['#ERROR!', '#ERROR!'],
      ['7', ''],
    ]);
  });

  it('but not in cells formatted as plain text before', () => {
    const { sheet } = open(createMemoryStore({ 'sheet/Log.csv': '' }), 'Log');
    invoke(sheet.getRange('A:E'), 'setNumberFormat', '@');
    const range = sheet.getRange(1, 1, 1, 5);
    invoke(range, 'setValues', [typed]);
    expect(invoke(range, 'getDisplayValues')).toEqual([typed]);
  });

  it('if they were formatted only afterwards, or as something else since', () => {
    const { sheet } = open(createMemoryStore({ 'sheet/Log.csv': '' }), 'Log');
    const [late, changed] = [sheet.getRange(1, 1), sheet.getRange(2, 1)];
    invoke(invoke(late, 'setValue', '=A1'), 'setNumberFormat', '@');
    invoke(invoke(invoke(changed, 'setNumberFormat', '@'), 'setNumberFormat', 'General'), 'setValue', '=A1');
    expect(invoke(sheet.getRange('A1:A2'), 'getDisplayValues')).toEqual([['#ERROR!'], ['#ERROR!']]);
  });

  it('while numbers and truth values are stored as such', () => {
    const store = createMemoryStore({ 'sheet/Log.csv': '', 'sheet.json': '{"locale":"de_DE"}' });
    const { sheet, app } = open(store, 'Log');
    invoke(sheet.getRange(1, 1, 1, 3), 'setValues', [[1.5, true, null]]);
    app.flush();
    expect(text(store, 'Log')).toBe('"1,5",WAHR,\r\n');
  });
});

describe('ranges', () => {
  it('leave the cells around them alone', () => {
    const store = createMemoryStore({ 'sheet/Hosts.csv': 'a,b,c\nd\n' });
    const { sheet, app } = open(store, 'Hosts');
    invoke(sheet.getRange(2, 2, 2, 1), 'setValues', [['x'], ['y']]);
    app.flush();
    expect(text(store, 'Hosts')).toBe('a,b,c\nd,x\n,y\n');
  });

  it.each([
    [[0, 1], 'The starting row of the range is too small.'],
    [[1, 0], 'The starting column of the range is too small.'],
    [[1, 1, 0], 'The number of rows in the range must be at least 1.'],
    [[1001, 1], 'The coordinates of the range are outside the dimensions of the sheet.'],
    [['A1:AA1'], 'The coordinates of the range are outside the dimensions of the sheet.'],
    [['nowhere'], 'Range not found'],
    [[1.5, 1], "don't match the method signature for SpreadsheetApp.Sheet.getRange."],
  ])('refuse %j', (args, message) => {
    const { sheet } = open(createMemoryStore({ 'sheet/Hosts.csv': '' }), 'Hosts');
    expect(() => sheet.getRange(...args)).toThrow(message);
  });

  it('refuse values that do not fit', () => {
    const { sheet } = open(createMemoryStore({ 'sheet/Hosts.csv': '' }), 'Hosts');
    const range = sheet.getRange(1, 1, 2, 2);
    expect(() => invoke(range, 'setValues', [['a', 'b']])).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
    expect(() => invoke(range, 'setValues', [['a', 'b'], ['c']])).toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
  });

  it('refuse dates by name, as their trap is not simulated', () => {
    const { sheet } = open(createMemoryStore({ 'sheet/Hosts.csv': '' }), 'Hosts');
    expect(() => invoke(sheet.getRange(1, 1), 'setValue', new Date(0))).toThrow(
      'Not simulated: Range.setValue with a date',
    );
    expect(() => invoke(sheet.getRange(1, 1), 'getValues')).toThrow('Not simulated: Range.getValues');
  });
});

describe('the spreadsheet', () => {
  it('makes tabs, once each', () => {
    const store = createMemoryStore();
    const spreadsheet = openGoogle(store).app.openById('local');
    const made = spreadsheet?.insertSheet('Hosts');
    expect(spreadsheet?.getSheetByName('Hosts')?.getSheetId()).toBe(made?.getSheetId());
    expect(text(store, 'Hosts')).toBe('');
    expect(() => spreadsheet?.insertSheet('hosts')).toThrow(
      'A sheet with the name "hosts" already exists. Please enter another name.',
    );
    expect(spreadsheet?.getSheetByName('Nobody')).toBeNull();
  });

  it('tells its zone and locale', () => {
    const { app } = openGoogle(createMemoryStore({ 'sheet.json': '{"timeZone":"Asia/Kathmandu","locale":"de_DE"}' }));
    const spreadsheet = app.getActiveSpreadsheet();
    expect([spreadsheet?.getId(), spreadsheet?.getSpreadsheetTimeZone(), spreadsheet?.getSpreadsheetLocale()]).toEqual([
      'local',
      'Asia/Kathmandu',
      'de_DE',
    ]);
  });

  it('may be absent as the active one, but not by its id', () => {
    const { app } = openGoogle(createMemoryStore(), { active: false });
    expect(app.getActive()).toBeNull();
    expect(app.openById('local')?.getId()).toBe('local');
    expect(() => app.openById('other')).toThrow(
      'Unexpected error while getting the method or property openById on object SpreadsheetApp.',
    );
  });
});

describe('the Ui', () => {
  it.each([
    ['a web app', { id: 1, simpleTrigger: false }, false],
    ['a menu item', { id: 1, simpleTrigger: false, ui: true }, true],
    ['a simple trigger', { id: 1, simpleTrigger: true }, true],
  ])('in %s', (_where, execution, there) => {
    const { app } = openGoogle(createMemoryStore(), { execution });
    const asked = () => app.getUi();
    if (there) expect(asked()).toHaveProperty('createMenu');
    else expect(asked).toThrow('Cannot call SpreadsheetApp.getUi() from this context.');
  });

  it('keeps menus, dialogs and toasts', () => {
    const { app, html, ui } = openGoogle(createMemoryStore());
    const menu = app.getUi().createMenu('Slotsheet');
    invoke(invoke(invoke(menu, 'addItem', 'Set up', 'setUp'), 'addSeparator'), 'addToUi');
    app.getUi().showModalDialog(html.createHtmlOutput('<p>Hi</p>'), 'Check');
    app.getActive()?.toast('Done', 'Slotsheet');
    expect(ui.shown).toEqual([
      { kind: 'menu', name: 'Slotsheet', items: [{ label: 'Set up', functionName: 'setUp' }, null] },
      { kind: 'dialog', title: 'Check', page: null, html: '<p>Hi</p>', width: null, height: null },
      { kind: 'toast', title: 'Slotsheet', message: 'Done' },
    ]);
  });

  it('refuses arguments that fit no signature', () => {
    const dialogs = openGoogle(createMemoryStore()).app.getUi();
    expect(() => dialogs.showModalDialog('<p>', 'Check')).toThrow(
      "don't match the method signature for Ui.showModalDialog.",
    );
  });
});

describe('what is not simulated', () => {
  it.each(['getActiveSheet', 'create'])('SpreadsheetApp.%s says so', (member) => {
    const { app } = openGoogle(createMemoryStore());
    expect(() => Reflect.get(app, member)).toThrow(`Not simulated: SpreadsheetApp.${member}`);
  });
});
