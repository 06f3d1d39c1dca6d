// A person types into the Sheet, and the bundle's triggers answer: marks, the cached Sheet, and the number of calls.
import { describe, expect, it } from 'vitest';
import { createRuntime } from '../../local/runtime.ts';
import { createMemoryStore } from '../../local/store/memory.ts';
import { parseCsv } from '../../local/workbook/csv.ts';
import { PROPERTY } from '../../src/notes/propertyNames.ts';
import { CONFIGURATION_TABS, TABS as tabNames } from '../../src/sheet/tabs.ts';
import { documents, type Sheet } from '../../worlds/sheet.ts';
import { openGoogle } from '../local/sheets/google.ts';
import { NOW } from '../support/world.ts';

const CHANGED = [{ id: '1', handler: 'changed', eventType: 'CHANGE' }];
const YELLOW = '#ffff00';

interface Opened {
  readonly installed?: boolean;
  readonly typedColumns?: Readonly<Record<string, readonly number[]>>;
}

function opened(sheet: Sheet = {}, { installed = true, ...more }: Opened = {}) {
  const store = createMemoryStore({
    ...documents(sheet),
    ...(installed ? { 'state/triggers.json': JSON.stringify(CHANGED) } : {}),
  });
  const failed: string[] = [];
  const runtime = createRuntime({
    store,
    clock: { nowMs: () => Date.parse(NOW) },
    scriptFolder: 'dist',
    properties: { [PROPERTY.spreadsheetId]: 'local' },
    report: (line) => failed.push(line),
    ...more,
  });
  return { runtime, store, failed };
}

/** The cell's note and colour. */
function look({ store }: ReturnType<typeof opened>, tab: string, cell: string): [note: string, color: string] {
  const spreadsheet = openGoogle(store).app.getActive() as unknown as GoogleAppsScript.Spreadsheet.Spreadsheet;
  const range = (spreadsheet.getSheetByName(tab) as GoogleAppsScript.Spreadsheet.Sheet).getRange(cell);
  return [range.getNote(), range.getBackground()];
}

/** The cell's number format. */
function formatOf({ store }: ReturnType<typeof opened>, tab: string, cell: string): string | undefined {
  const fields = 'sheets.data.rowData.values.userEnteredFormat.numberFormat.type';
  const answer = openGoogle(store).sheets.get('local', { ranges: [`'${tab}'!${cell}`], fields });
  return /"type":"(\w+)"/.exec(JSON.stringify(answer))?.[1];
}

function versionOf({ store }: ReturnType<typeof opened>): unknown {
  return JSON.parse(store.read('state/properties.json')?.text ?? '{}')[PROPERTY.version];
}

const NONE = ['', '#ffffff'];
const TAB = 'Weekly hours';

describe.each([
  ['with the trigger of Set up', true],
  ['before Set up', false],
])('typing, %s', (_, installed) => {
  it('marks 9.5 with the sentence, then unmarks 9:30, and the yellow cell beside stays yellow', () => {
    const sheet = opened({}, { installed });
    const spreadsheet = openGoogle(sheet.store).app.getActive() as unknown as GoogleAppsScript.Spreadsheet.Spreadsheet;
    spreadsheet.getSheetByName(TAB)?.getRange('D2').setBackground(YELLOW);
    spreadsheet.getSheetByName(TAB)?.getRange('D2').getBackground();
    sheet.runtime.edit(TAB, 'C2', '9.5');
    expect(sheet.failed).toEqual([]);
    expect(look(sheet, TAB, 'C2')).toEqual([expect.stringMatching(/^⚠ Slotsheet: .*9\.5/), '#fce4e1']);
    sheet.runtime.edit(TAB, 'C2', '9:30');
    expect([look(sheet, TAB, 'C2'), look(sheet, TAB, 'D2')]).toEqual([NONE, ['', YELLOW]]);
  });

  it('changes the cached Sheet’s version with every edit', () => {
    const sheet = opened({}, { installed });
    const seen = ['10:00', '10:30'].map((text) => {
      sheet.runtime.edit(TAB, 'C2', text);
      return versionOf(sheet);
    });
    expect(new Set([...seen, undefined]).size).toBe(3);
  });
});

it('marks three faults of a pasted block of 20 × 5 cells in at most six calls that carry cells or properties', () => {
  const sheet = opened({}, { installed: false });
  const block = Array.from({ length: 20 }, () => ['', 'Mon', '09:00', '12:00', '']);
  Object.assign(block[2] ?? [], { 2: '9.5' });
  Object.assign(block[7] ?? [], { 1: 'Moonday' });
  Object.assign(block[19] ?? [], { 3: '11h!' });
  sheet.runtime.edit(TAB, 'A2', block);
  const marked = ['C4', 'B9', 'D21', 'A2', 'C5'].map((cell) => look(sheet, TAB, cell)[1]);
  expect(marked).toEqual(['#fce4e1', '#fce4e1', '#fce4e1', '#ffffff', '#ffffff']);
  const carrying = sheet.runtime.lastRoundTrips.map(({ method }) => method).filter((method) => CARRY.test(method));
  expect(carrying).toEqual([
    ...['setProperties', 'Range.getDisplayValues', 'Range.getNotes', 'Range.getBackgrounds'],
    ...['Range.setNotes', 'Range.setBackgrounds'],
  ]);
});

const CARRY = /^(set|get|delete)Propert|^Range\.(get|set)/;

const TABS: readonly string[] = CONFIGURATION_TABS.map((key) => tabNames[key].name);

/** 2,000 faults over merged cells; the other rows of `sheet.json` are its usual ones. */
function faultsIn(tab: string, installed: boolean) {
  const sheet = opened({}, { installed });
  sheet.store.write('sheet.json', JSON.stringify({ locale: 'de_DE', merges: { [tab]: ['A2:A4', 'B3:D3'] } }));
  const paste = (text: string) =>
    sheet.runtime.edit(
      tab,
      'A2',
      Array.from({ length: 400 }, () => Array(5).fill(text)),
    );
  const calls = () => sheet.runtime.lastRoundTrips.filter(({ method }) => CARRY.test(method)).length;
  const marked = () => [...'ABCDE'].filter((column) => look(sheet, tab, `${column}400`)[1] === '#fce4e1').length;
  return { ...sheet, paste, calls, marked };
}

it.each([...TABS, 'Bookings'])(
  '%s: 2,000 faults over merged cells take at most six such calls, and so does their end',
  (tab) => {
    const { paste, calls, marked, failed } = faultsIn(tab, false);
    paste('?!');
    expect(calls()).toBeLessThanOrEqual(6);
    expect(marked() > 0).toBe(tab !== 'Bookings');
    paste('');
    expect(calls()).toBeLessThanOrEqual(6);
    expect(failed).toEqual([]);
  },
);

it.each(TABS)('%s: rows that a person empties keep no mark', (tab) => {
  const { paste, marked, failed } = faultsIn(tab, true);
  paste('?!');
  paste('');
  expect([marked(), failed]).toEqual([0, []]);
});

describe('the trigger for changes', () => {
  it('judges names by the other tabs, in the tab that was edited and in others', () => {
    const sheet = opened({ weeklyHours: [{ Host: 'Anna', Days: 'Mon', From: '09:00', To: '12:00' }] });
    sheet.runtime.edit(TAB, 'A2', 'Zoe');
    expect(look(sheet, TAB, 'A2')).toEqual([expect.stringMatching(/Zoe/), '#fce4e1']);
    sheet.runtime.edit('Hosts', 'A2', 'Zoe');
    expect(look(sheet, TAB, 'A2')).toEqual(NONE);
    expect(sheet.failed).toEqual([]);
  });

  it('lets an exception’s deleted row count at once', () => {
    const sheet = opened({ exceptions: [{ 'From date': '2027-03-16' }] });
    sheet.runtime.edit('Exceptions', 'F2', 'Fair');
    const before = versionOf(sheet);
    sheet.runtime.removeRows('Exceptions', 2, 1);
    expect(versionOf(sheet)).not.toBe(before);
  });

  it('says how many problems there are in the row Status of Settings, and nowhere else', () => {
    const sheet = opened({ settings: { Status: '' } });
    const settings = () =>
      parseCsv(sheet.store.read('sheet/Settings.csv')?.text ?? '').map(([name, value]) => [name, value]);
    sheet.runtime.edit(TAB, 'C2', '9.5');
    expect(settings()).toContainEqual(['Status', '1 problem. Choose Slotsheet > Check.']);
    sheet.runtime.edit(TAB, 'C2', '09:00');
    expect(settings()).toContainEqual(['Status', 'No problem in the tabs that you fill in.']);
    expect(settings()).toContainEqual(['Time zone', 'Europe/Berlin']);
  });

  it('makes six calls where something is to be marked, and five where nothing is', () => {
    const sheet = opened();
    const methods = () => sheet.runtime.lastRoundTrips.map(({ method }) => method);
    const read = ['getProperties', 'Spreadsheets.get', 'Spreadsheets.get', 'Spreadsheets.get'];
    sheet.runtime.edit(TAB, 'A2', 'Zoe');
    expect(methods()).toEqual([...read, 'Spreadsheets.batchUpdate', 'setProperties']);
    sheet.runtime.edit(TAB, 'C2', '08:00');
    expect(methods()).toEqual([...read, 'setProperties']);
  });

  it('makes texts of our columns plain text, and the rows ahead of the person', () => {
    const sheet = opened({ exceptions: [{ 'From date': '2027-03-16' }] });
    sheet.store.write('sheet/Hosts.csv', 'Mine,Host,Calendar\r\nx,Anna,anna@example.com\r\n');
    const plain = (tab: string, cell: string) => formatOf(sheet, tab, cell) === 'TEXT';
    sheet.runtime.edit(TAB, 'C2', '08:00');
    // The last row of each tab is 2. The last column of Exceptions is for people’s notes.
    const shown = (tab: string, cells: readonly string[]) => cells.filter((cell) => plain(tab, cell));
    expect(shown(TAB, ['C1', 'C2', 'E2', 'C3', 'C4', 'E52', 'C53'])).toEqual(['C2', 'C4', 'E52']);
    expect(shown('Exceptions', ['A2', 'B2', 'A3', 'A4', 'E52', 'F4'])).toEqual(['A2', 'A4', 'E52']);
    expect(shown('Hosts', ['A2', 'B2', 'A4', 'C4'])).toEqual(['B2', 'C4']);
    // Row 53 has its turn once row 3 is there.
    sheet.runtime.edit(TAB, 'B3', [['Sat', '09:00', '12:00']]);
    expect(plain(TAB, 'C53')).toBe(true);
    expect(sheet.failed).toEqual([]);
  });

  it('marks by notes and colours though a table refuses plain text, and by notes where it refuses colours too', () => {
    const typed = (columns: Record<string, number[]>) => {
      const sheet = opened({}, { installed: true, typedColumns: columns });
      // The tab alone does not tell that there is no such host.
      sheet.runtime.edit(TAB, 'A2', 'Zoe');
      expect(sheet.failed).toEqual([]);
      return look(sheet, TAB, 'A2');
    };
    expect(typed({ Hosts: [1] })).toEqual([expect.stringMatching(/Zoe/), '#fce4e1']);
    expect(typed({ Hosts: [1], [TAB]: [1] })).toEqual([expect.stringMatching(/Zoe/), '#ffffff']);
  });

  it('takes a mere edit for one only if a tab of people reads otherwise, as it may fire for our own rows', () => {
    const sheet = opened({ settings: { Status: '' } });
    const fire = () => {
      const event = { authMode: 'FULL', triggerUid: '1', changeType: 'EDIT', source: 'local' } as const;
      sheet.runtime.execute('changed', [], { event });
      return versionOf(sheet);
    };
    const first = fire();
    expect(first).not.toBeUndefined();
    expect([fire(), fire()]).toEqual([first, first]);
    const hours = 'Host,Days,From,To,Service\r\n,Mon,08:00,12:00,\r\n';
    sheet.store.write('sheet/Weekly hours.csv', hours);
    const typed = fire();
    expect(typed).not.toBe(first);
    expect(fire()).toBe(typed);
  });
});

it.each(['onEdit', 'changed'])('%s does nothing for a page, which has no event of Google’s', (name) => {
  for (const event of [undefined, {}, { authMode: 'FULL' }, { authMode: 'LIMITED', changeType: 'EDIT' }]) {
    const sheet = opened();
    sheet.runtime.execute(name, event === undefined ? [] : [event], { page: true });
    expect(sheet.runtime.lastRoundTrips).toEqual([]);
    expect(versionOf(sheet)).toBeUndefined();
  }
});
