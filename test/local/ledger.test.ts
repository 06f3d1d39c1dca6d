// The ledger against what scripts find: nothing is simulated in silence, and what is said to be missing is missing.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HUBSPOT } from '../../local/differences/hubspot.ts';
import { LEDGER } from '../../local/differences/ledger.ts';
import { createMemoryStore } from '../../local/store/memory.ts';
import { runtimeFor } from './scripts.ts';

// Every object that scripts are handed, by the name the ledger gives it, and how a script gets hold of one.
const OBJECTS: Readonly<Record<string, string>> = {
  Freebusy: 'Calendar.Freebusy',
  Events: 'Calendar.Events',
  CalendarList: 'Calendar.CalendarList',
  'Sheets.Spreadsheets': 'Sheets.Spreadsheets',
  'Sheets.Spreadsheets.Values': 'Sheets.Spreadsheets.Values',
  SpreadsheetApp: 'SpreadsheetApp',
  Spreadsheet: 'SpreadsheetApp.getActive()',
  Sheet: `SpreadsheetApp.getActive().getSheetByName('Notes')`,
  Range: `SpreadsheetApp.getActive().getSheetByName('Notes').getRange(1, 1)`,
  Ui: 'SpreadsheetApp.getUi()',
  Menu: `SpreadsheetApp.getUi().createMenu('M')`,
  LockService: 'LockService',
  Lock: 'LockService.getScriptLock()',
  CacheService: 'CacheService',
  Cache: 'CacheService.getScriptCache()',
  PropertiesService: 'PropertiesService',
  Properties: 'PropertiesService.getScriptProperties()',
  Utilities: 'Utilities',
  Blob: `Utilities.newBlob('')`,
  ContentService: 'ContentService',
  TextOutput: `ContentService.createTextOutput('')`,
  HtmlService: 'HtmlService',
  HtmlOutput: `HtmlService.createHtmlOutput('')`,
  ScriptApp: 'ScriptApp',
  AuthorizationInfo: 'ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL)',
  Service: 'ScriptApp.getService()',
  TriggerBuilder: `ScriptApp.newTrigger('main')`,
  SpreadsheetTriggerBuilder: `ScriptApp.newTrigger('main').forSpreadsheet('local')`,
  ClockTriggerBuilder: `ScriptApp.newTrigger('main').timeBased()`,
  Trigger: `ScriptApp.newTrigger('main').timeBased().everyMinutes(15).create()`,
  Session: 'Session',
  User: 'Session.getEffectiveUser()',
  MailApp: 'MailApp',
  UrlFetchApp: 'UrlFetchApp',
  HTTPResponse: `UrlFetchApp.fetch('https://api.hubapi.com/scheduler/v3/meetings/meeting-links', { muteHttpExceptions: true })`,
  console: 'console',
};

const simulated = LEDGER.flatMap(({ same, acceptedAndIgnored }) => Object.keys({ ...same, ...acceptedAndIgnored }));
const facts = LEDGER.flatMap(({ service, same, acceptedAndIgnored, notSimulated }) =>
  [same, acceptedAndIgnored, notSimulated]
    .flatMap((each) => Object.entries(each))
    .map(([what, source]) => ({ service, what, source })),
);
// A fact that is a member's name and nothing else claims that the member is missing.
const missing = LEDGER.flatMap(({ notSimulated }) => Object.keys(notSimulated)).filter((what) =>
  /^\w+(\.\w+)+$/.test(what),
);

function run(body: string): unknown {
  const store = createMemoryStore({
    'sheet.json': '{"timeZone":"Etc/UTC","locale":"en_US"}',
    'sheet/Notes.csv': 'Note\r\n',
    'hubspot/key.json': '{"key":"pat-eu1-0"}',
  });
  return runtimeFor(`function main() { ${body} }`, { store }).execute('main', [], { ui: true });
}

function isMentioned(member: string): boolean {
  return simulated.some((what) => new RegExp(`(^|[^\\w.])${member.replaceAll('.', '\\.')}(?!\\w)`).test(what));
}

describe('the ledger', () => {
  it.each(Object.entries(OBJECTS))('names every simulated member of %s', (name, expression) => {
    const keys = run(`return Object.keys(${expression})`);
    const members = Object.values<string>(Object(keys)).map((key) => `${name}.${key}`);
    expect(members.length).toBeGreaterThan(0);
    expect(members.filter((member) => !(member in OBJECTS) && !isMentioned(member))).toEqual([]);
  });

  it.each(missing)('says rightly that %s is missing, and the error names it', (member) => {
    const dot = member.lastIndexOf('.');
    const owner = member.slice(0, dot);
    expect(() => run(`return (${OBJECTS[owner] ?? owner}).${member.slice(dot + 1)}`)).toThrow(
      `Not simulated: ${member}`,
    );
  });

  it('lists missing members of most services', () => {
    expect(missing.length).toBeGreaterThan(25);
  });

  it.each(facts)('has a source for: $service, $what', ({ what, source }) => {
    expect(what).not.toBe('');
    expect(source).not.toBe('');
  });

  it('has one entry for each service', () => {
    const names = LEDGER.map((ledger) => ledger.service);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the ledger of HubSpot', () => {
  it.each(HUBSPOT)('has a source for: $what', ({ source }) => {
    expect(source).not.toBe('');
  });

  it('says each fact once', () => {
    expect(new Set(HUBSPOT.map(({ what }) => what)).size).toBe(HUBSPOT.length);
  });

  it.each(['documented', 'reported', 'guessed', 'unknown'] as const)('is counted in docs/platform.md: %s', (mark) => {
    const row = readFileSync('docs/platform.md', 'utf8').match(
      new RegExp(`^\\| \\*\\*${mark}\\*\\* \\| (\\d+) \\|`, 'm'),
    );
    expect(Number(row?.[1])).toBe(HUBSPOT.filter((fact) => fact.mark === mark).length);
  });
});
