// A person's edits, the triggers that run for them, and the events that these are called with.
import { describe, expect, it } from 'vitest';
import type { RuntimeOptions } from '../../local/platform/options.ts';
import { createMemoryStore } from '../../local/store/memory.ts';
import { parseCsv } from '../../local/workbook/csv.ts';
import { runtimeFor, threadedFor } from './scripts.ts';

// Each trigger tells of its event in a property, as plain data; `told` gives them all, oldest first.
const CODE = `
  const properties = PropertiesService.getScriptProperties();
  function tell(name, e) {
    const all = JSON.parse(properties.getProperty('told') || '[]');
    const mode = Object.keys(ScriptApp.AuthMode).find((key) => ScriptApp.AuthMode[key] === e.authMode);
    all.push({
      name, mode, changeType: e.changeType, uid: e.triggerUid, value: e.value, oldValue: e.oldValue,
      keys: Object.keys(e).sort().join(), user: e.user && e.user.getEmail(), source: e.source && e.source.getId(),
      range: e.range && e.range.getSheet().getName() + '!' + e.range.getA1Notation(),
      edges: e.range && [e.range.rowStart, e.range.rowEnd, e.range.columnStart, e.range.columnEnd].join(),
    });
    properties.setProperty('told', JSON.stringify(all));
  }
  function onEdit(e) { tell('onEdit', e); }
  function changed(e) { tell('changed as ' + Session.getEffectiveUser().getEmail(), e); }
  function install() { return ScriptApp.newTrigger('changed').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create().getUniqueId(); }
  function clock() { ScriptApp.newTrigger('changed').timeBased().everyMinutes(15).create(); }
  function told() { const all = properties.getProperty('told') || '[]'; properties.deleteProperty('told'); return JSON.parse(all); }
  function recover(e) { return Object.assign({}, e, { authMode: e.authMode === ScriptApp.AuthMode.FULL }); }`;

const NOTES = 'Note,Text\na,b\n';
const BEN = { email: 'ben@example.com' };

function open(options: Partial<RuntimeOptions> = {}) {
  const store = createMemoryStore({ 'sheet/Notes.csv': NOTES });
  const runtime = runtimeFor(CODE, { store, ...options });
  return {
    store,
    runtime,
    told: () => runtime.execute('told'),
    rows: () => parseCsv(store.read('sheet/Notes.csv')?.text ?? ''),
  };
}

describe('a text typed into a cell', () => {
  it('is written as typed, and onEdit gets it with what was there', () => {
    const { runtime, told, rows } = open();
    runtime.edit('Notes', 'B2', '09:00');
    expect(rows()).toEqual([
      ['Note', 'Text'],
      ['a', '09:00'],
    ]);
    expect(told()).toEqual([
      {
        ...{ name: 'onEdit', mode: 'LIMITED', value: '09:00', oldValue: 'b', user: '', source: 'local' },
        ...{ keys: 'authMode,oldValue,range,source,user,value', range: 'Notes!B2', edges: '2,2,2,2' },
      },
    ]);
  });

  it('into an empty cell has no old value, and emptied no new one', () => {
    const { runtime, told } = open();
    runtime.edit('Notes', 'C5', 'x');
    runtime.edit('Notes', 'C5', '');
    expect(told()).toMatchObject([
      { keys: 'authMode,range,source,user,value', value: 'x' },
      { keys: 'authMode,oldValue,range,source,user', oldValue: 'x' },
    ]);
  });

  it('does not run onEdit again before the next execution', () => {
    const { runtime, told } = open();
    runtime.edit('Notes', 'A1', 'x');
    expect(told()).toHaveLength(1);
    expect(told()).toEqual([]);
  });
});

it('a paste runs onEdit once for the whole block, without values, of one cell too', () => {
  const { runtime, told, rows } = open();
  runtime.edit('Notes', 'A3', [
    ['c', 'd'],
    ['e', 'f'],
  ]);
  runtime.edit('Notes', 'A1', [['x']]);
  expect(rows()).toEqual([
    ['x', 'Text'],
    ['a', 'b'],
    ['c', 'd'],
    ['e', 'f'],
  ]);
  expect(told()).toMatchObject([
    { range: 'Notes!A3:B4', edges: '3,4,1,2', keys: 'authMode,range,source,user' },
    { range: 'Notes!A1', keys: 'authMode,range,source,user' },
  ]);
});

describe('a trigger on changes', () => {
  it('runs as its owner with all rights, after onEdit', () => {
    const { runtime, told } = open();
    expect(runtime.execute('install', [], { ui: true, user: BEN })).toBe('1');
    runtime.edit('Notes', 'A2', 'x');
    expect(told()).toMatchObject([
      { name: 'onEdit' },
      {
        ...{ name: 'changed as ben@example.com', mode: 'FULL', changeType: 'EDIT', uid: '1', source: 'local' },
        // The owner of the Sheet typed, and Ben's trigger is not told who.
        ...{ user: '', keys: 'authMode,changeType,source,triggerUid,user' },
      },
    ]);
    runtime.edit('Notes', 'A2', 'y', BEN);
    expect(told()).toMatchObject([{}, { user: 'ben@example.com' }]);
  });

  it('has the rows that go or come, of which onEdit hears nothing; notes move along', () => {
    const { runtime, told, rows, store } = open();
    runtime.execute('install');
    runtime.insertRows('Notes', 2, 2);
    runtime.removeRows('Notes', 1, 1);
    expect(rows()).toEqual([[''], [''], ['a', 'b']]);
    expect(told()).toMatchObject([
      { name: 'changed as owner@example.com', changeType: 'INSERT_ROW' },
      { name: 'changed as owner@example.com', changeType: 'REMOVE_ROW' },
    ]);
    expect(store.list('state')).toContain('triggers.json');
  });

  it('does not run for what scripts write', () => {
    const { runtime, told } = open();
    runtime.execute('install');
    runtime.execute('told');
    const writer = `${CODE} function write() { SpreadsheetApp.getActive().getSheetByName('Notes').appendRow(['x']); }`;
    const store = createMemoryStore({ 'sheet/Notes.csv': NOTES });
    const other = runtimeFor(writer, { store });
    other.execute('install');
    other.execute('write');
    expect(other.execute('told')).toEqual([]);
    expect(told()).toEqual([]);
  });

  it('alone runs: one by the clock does not', () => {
    const { runtime, told } = open();
    runtime.execute('clock');
    runtime.edit('Notes', 'A2', 'x');
    expect(told()).toMatchObject([{ name: 'onEdit' }]);
  });

  it('is told from one by the clock, and removed like it', () => {
    const { runtime } = open();
    runtime.execute('install');
    const list = runtimeFor(
      `function main() { return ScriptApp.getProjectTriggers().map((one) => {
        const type = one.getEventType(); ScriptApp.deleteTrigger(one);
        return one.getHandlerFunction() + ' ' + (type === ScriptApp.EventType.ON_CHANGE); }); }
       function make() { ScriptApp.newTrigger('main').timeBased().everyMinutes(15).create();
         ScriptApp.newTrigger('changed').forSpreadsheet('local').onChange().create(); }`,
    );
    list.execute('make');
    expect(list.execute('main')).toEqual(['main false', 'changed true']);
    expect(list.execute('main')).toEqual([]);
  });

  it.each(['', '1', 'null', '{}'])('belongs to a spreadsheet: forSpreadsheet(%s) is refused', (args) => {
    const runtime = runtimeFor(`function main() { ScriptApp.newTrigger('x').forSpreadsheet(${args}) }`);
    expect(() => runtime.execute('main')).toThrow("don't match the method signature for TriggerBuilder.forSpreadsheet");
  });

  it('that fails does not stop the others, nor the person', () => {
    const reported: string[] = [];
    const store = createMemoryStore({ 'sheet/Notes.csv': NOTES });
    const broken = CODE.replace(`{ tell('onEdit', e); }`, `{ throw new Error('broken'); }`);
    const runtime = runtimeFor(broken, { store, report: (line) => reported.push(line) });
    runtime.execute('install');
    runtime.edit('Notes', 'A1', 'x');
    expect(reported).toEqual(['onEdit failed: broken']);
    expect(runtime.execute('told')).toMatchObject([{ changeType: 'EDIT' }]);
  });
});

it('files that change outside run both, with the data of their tab as the range', () => {
  const { runtime, store, told } = open();
  runtime.execute('install');
  store.write('sheet/Notes.csv', 'Note\na\nb\n');
  expect(told()).toMatchObject([{ name: 'onEdit', range: 'Notes!A1:A3', mode: 'LIMITED' }, { changeType: 'EDIT' }]);
});

it('a person who may only look changes nothing, and no trigger of theirs runs', () => {
  const viewer = { ...BEN, canWrite: false };
  const { runtime, told, rows } = open({ persons: [viewer] });
  runtime.execute('install', [], { user: BEN });
  expect(() => runtime.edit('Notes', 'A1', 'x', viewer)).toThrow('ben@example.com may only look at the spreadsheet.');
  expect(() => runtime.removeRows('Notes', 1, 1, viewer)).toThrow('may only look');
  expect(rows()).toEqual(parseCsv(NOTES));
  runtime.edit('Notes', 'A1', 'x');
  expect(runtime.execute('onEdit', [], { simpleTrigger: true, user: viewer })).toBeNull();
  expect(told()).toMatchObject([{ name: 'onEdit' }]);
});

it('a trigger by the clock gets the time in UTC and all rights', () => {
  // NOW_MS is Monday, 1 March 2027, 08:00 UTC: day 60 of its year, so in the ninth seven days.
  expect(open().runtime.execute('recover', [], { event: 'clock' })).toEqual({
    ...{ authMode: true, triggerUid: 'local', year: 2027, month: 3, 'day-of-month': 1, 'day-of-week': 1 },
    ...{ 'week-of-year': 9, hour: 8, minute: 0, second: 0, timezone: 'UTC' },
  });
});

it('with threads, an edit ends once its triggers have run', async () => {
  const store = createMemoryStore({ 'sheet/Notes.csv': NOTES });
  const runtime = threadedFor(CODE, { store });
  await runtime.execute('install');
  await runtime.edit('Notes', 'A2', 'x');
  await runtime.insertRows('Notes', 1, 1);
  await runtime.removeRows('Notes', 1, 1);
  expect(await runtime.execute('told')).toMatchObject([
    { name: 'onEdit', range: 'Notes!A2', value: 'x', oldValue: 'a' },
    { changeType: 'EDIT' },
    { changeType: 'INSERT_ROW' },
    { changeType: 'REMOVE_ROW' },
  ]);
  expect(await runtime.execute('recover', [], { event: 'clock' })).toMatchObject({ authMode: true, hour: 8 });
});

it.each([
  ['Other', 'A1', 'There is no tab named Other.'],
  ['Notes', '1', '1 names no cell.'],
])('there is nothing to edit at %s %s', (tab, a1, message) => {
  expect(() => open().runtime.edit(tab, a1, 'x')).toThrow(message);
});
