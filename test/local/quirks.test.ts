// What the switches of `--quirk` change in the local Google.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { applyEdit } from '../../local/start/changedSource.ts';
import { DIFFERENCES, isOthersTurn } from '../../local/start/otherVersion.ts';
import { quirkOptions, workbenchQuirks } from '../../local/start/quirks.ts';
import { createMemoryStore } from '../../local/store/memory.ts';
import { runtimeFor, threadedFor } from './scripts.ts';

const CODE = `
  const properties = PropertiesService.getScriptProperties();
  function tell(text) { properties.setProperty('told', (properties.getProperty('told') || '') + text + ' '); }
  function onEdit() { tell('onEdit'); }
  function changed(e) { tell(e.changeType); }
  function install() { ScriptApp.newTrigger('changed').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create(); }
  function write() {
    const appendCells = { sheetId: SpreadsheetApp.getActive().getSheetByName('Notes').getSheetId(), fields: 'userEnteredValue' };
    appendCells.rows = [{ values: [{ userEnteredValue: { stringValue: 'c' } }] }];
    Sheets.Spreadsheets.batchUpdate({ requests: [{ appendCells }] }, 'local');
  }
  function told() { return (properties.getProperty('told') || '').trim(); }
  function language() { return Session.getActiveUserLocale(); }
  function address() { return ScriptApp.getService().getUrl(); }
  function lock() { return LockService.getScriptLock().tryLock(0); }
  function waits() { return LockService.getScriptLock().tryLock(5000); }
  function doPost() { return { version: 'last deployed' }; }`;

const EXEC = 'https://script.google.com/macros/s/local/exec';

function open(...quirks: readonly string[]) {
  const store = createMemoryStore({ 'sheet/Notes.csv': 'Note,Text\r\na,b\r\n' });
  const runtime = runtimeFor(CODE, { store, webAppUrl: EXEC, ...quirkOptions(quirks) });
  runtime.execute('install');
  return { store, runtime, told: () => runtime.execute('told') };
}

it.each([
  [[], 'onEdit EDIT'],
  [['silent-edits'], 'EDIT'],
  [['lost-edits'], ''],
])('an edit under %j runs the triggers "%s"', (quirks, expected) => {
  const { runtime, told } = open(...quirks);
  runtime.edit('Notes', 'B2', 'x');
  expect(told()).toBe(expected);
});

it.each([
  [[], 'INSERT_ROW REMOVE_ROW'],
  [['other-changes'], 'OTHER OTHER'],
])('rows that come and go under %j are told as %s', (quirks, expected) => {
  const { runtime, told } = open(...quirks);
  runtime.insertRows('Notes', 2, 1);
  runtime.removeRows('Notes', 2, 1);
  expect(told()).toBe(expected);
});

it.each([
  [[], ''],
  [['told-rows'], 'INSERT_ROW'],
  [['told-rows', 'other-changes'], 'OTHER'],
])('what the script writes under %j is told once as "%s"', (quirks, expected) => {
  const { runtime, told } = open(...quirks);
  runtime.execute('write');
  runtime.execute('told');
  expect(told()).toBe(expected);
});

it('Google tells neither the language nor, in the menu, the address', () => {
  const { runtime } = open('no-user-language', 'no-address-in-menu');
  expect(() => runtime.execute('language', [], { ui: true })).toThrow('You do not have permission to call');
  expect(runtime.execute('address', [], { ui: true })).toBeNull();
  expect(runtime.execute('address')).toBe(EXEC);
});

it('a lock is kept for a while after its execution, and then given to the next', async () => {
  const runtime = threadedFor(CODE, quirkOptions(['late-unlock']));
  expect(await runtime.execute('lock')).toBe(true);
  expect(await runtime.execute('lock')).toBe(false);
  expect(await runtime.execute('waits')).toBe(true);
});

it('several accounts are a matter of the workbench', () => {
  expect(workbenchQuirks(['second-account', 'told-rows'])).toEqual({ severalAccounts: true });
});

it('the other version differs in texts that are there, each once', () => {
  for (const edit of DIFFERENCES) {
    expect(applyEdit(readFileSync(edit.file, 'utf8'), edit)).toContain(edit.replace);
  }
});

it('two versions answer posts in the order of Thue, and the menu is never the other one', () => {
  // oeis.org/A010060 begins 0 1 1 0 1 0 0 1 1 0 0 1 0 1 1 0.
  const turns = Array.from({ length: 16 }, (_, posts) => (isOthersTurn(posts) ? 0 : 1));
  expect(turns.join(' ')).toBe('0 1 1 0 1 0 0 1 1 0 0 1 0 1 1 0');
  const runtime = runtimeFor(CODE, { webAppFolder: () => 'no-such-folder' });
  expect(() => runtime.execute('doPost')).toThrow('no-such-folder');
  expect(runtime.execute('told')).toBe('');
});
