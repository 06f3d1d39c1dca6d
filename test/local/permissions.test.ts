// Calls that fail because the person did not grant their scope, may only look, or is no person at all but a simple trigger.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../local/boundary.ts';
import type { ExecuteOptions, RuntimeOptions } from '../../local/platform/options.ts';
import { createRuntime } from '../../local/runtime.ts';
import { createMemoryStore } from '../../local/store/memory.ts';
import { emptyFolder, NOW_MS } from './scripts.ts';

const AUTH = 'https://www.googleapis.com/auth/';
const SCOPES = [
  ...['calendar.calendarlist.readonly', 'calendar.events', 'calendar.freebusy', 'script.container.ui'],
  ...['script.external_request', 'script.scriptapp', 'script.send_mail', 'spreadsheets', 'userinfo.email'],
].map((name) => AUTH + name);
const BEN: Person = { email: 'ben@example.com' };

// A call for each scope, and the sentence that Google has for it.
const BY_SCOPE = [
  [
    'calendar.calendarlist.readonly',
    'Calendar.CalendarList.list()',
    'API call to calendar.calendarList.list failed with error: Request had insufficient authentication scopes.',
  ],
  [
    'calendar.events',
    `Calendar.Events.remove('primary', 'e')`,
    'API call to calendar.events.delete failed with error: Request had insufficient authentication scopes.',
  ],
  [
    'calendar.freebusy',
    `Calendar.Freebusy.query({ timeMin: '2027-03-01T00:00:00Z', timeMax: '2027-03-02T00:00:00Z', items: [] })`,
    'API call to calendar.freebusy.query failed with error: Request had insufficient authentication scopes.',
  ],
  [
    'script.container.ui',
    `SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))`,
    `Specified permissions are not sufficient to call Ui.showSidebar. Required permissions: ${AUTH}script.container.ui`,
  ],
  [
    'script.external_request',
    `UrlFetchApp.fetch('https://api.hubapi.com/')`,
    `Specified permissions are not sufficient to call UrlFetchApp.fetch. Required permissions: ${AUTH}script.external_request`,
  ],
  [
    'script.scriptapp',
    'ScriptApp.getProjectTriggers()',
    `Specified permissions are not sufficient to call ScriptApp.getProjectTriggers. Required permissions: ${AUTH}script.scriptapp`,
  ],
  [
    'script.send_mail',
    `MailApp.sendEmail('a@example.com', 's', 't')`,
    `Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: ${AUTH}script.send_mail`,
  ],
  [
    'spreadsheets',
    'SpreadsheetApp.getActive()',
    `Specified permissions are not sufficient to call SpreadsheetApp.getActive. Required permissions: (${AUTH}spreadsheets.currentonly || ${AUTH}spreadsheets)`,
  ],
  [
    'spreadsheets',
    `Sheets.Spreadsheets.get('local')`,
    'API call to sheets.spreadsheets.get failed with error: Request had insufficient authentication scopes.',
  ],
] as const;

function failureOf(body: string, asked: ExecuteOptions = {}, options: Partial<RuntimeOptions> = {}): string {
  const scriptFolder = emptyFolder();
  writeFileSync(join(scriptFolder, 'appsscript.json'), JSON.stringify({ oauthScopes: SCOPES }));
  writeFileSync(join(scriptFolder, 'Code.js'), `function main() { ${body} }`);
  const store = createMemoryStore({ 'sheet/Notes.csv': 'Note\n', 'hubspot/key.json': '{"key":"pat-eu1-0"}' });
  const runtime = createRuntime({ store, clock: { nowMs: () => NOW_MS }, scriptFolder, ...options });
  try {
    runtime.execute('main', [], { ui: true, ...asked });
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe('a scope that a person did not grant', () => {
  it.each(BY_SCOPE)('%s fails %s', (scope, body, sentence) => {
    const refusedScopes = [AUTH + scope];
    expect(failureOf(body, {}, { refusedScopes })).toBe(sentence);
    expect(failureOf(body, { user: { ...BEN, refusedScopes } })).toBe(sentence);
    expect(failureOf(body, { user: BEN.email }, { persons: [{ ...BEN, refusedScopes }] })).toBe(sentence);
  });

  it.each(BY_SCOPE)('but %s of another person does not fail %s', (scope, body, sentence) => {
    const persons = [{ ...BEN, refusedScopes: [AUTH + scope] }];
    expect(failureOf(body, {}, { persons })).not.toBe(sentence);
    const others = SCOPES.filter((one) => one !== AUTH + scope);
    expect(failureOf(body, {}, { refusedScopes: others })).not.toBe(sentence);
  });

  it('fails nothing in a simple trigger that works on the open file', () => {
    const asked = { simpleTrigger: true, user: { ...BEN, refusedScopes: SCOPES } };
    expect(failureOf(`SpreadsheetApp.getActive().getSheetByName('Notes').getRange('A1').setNote('n')`, asked)).toBe('');
  });

  it('is told by ScriptApp for the person that acts', () => {
    const told = `throw new Error(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizedScopes().length)`;
    expect(failureOf(told)).toBe('9');
    expect(failureOf(told, { user: { ...BEN, refusedScopes: SCOPES.slice(2) } })).toBe('2');
  });
});

it.each(['ScriptApp.getProjectTriggers', 'MailApp.sendEmail', 'Calendar.CalendarList.list'])(
  'a simple trigger may not call %s',
  (name) => {
    expect(failureOf(`${name}('a@example.com', 's', 't')`, { simpleTrigger: true })).toBe(
      `You do not have permission to call ${name}`,
    );
  },
);

describe('a person who may only look', () => {
  const user = { ...BEN, canWrite: false };
  const addSheet = `Sheets.Spreadsheets.batchUpdate({ requests: [{ addSheet: { properties: { title: 'x' } } }] }, 'local')`;

  it('reads, and writes nothing', () => {
    expect(failureOf(`Sheets.Spreadsheets.get('local')`, { user })).toBe('');
    expect(failureOf(addSheet, { user })).toBe(
      'API call to sheets.spreadsheets.batchUpdate failed with error: The caller does not have permission',
    );
    for (const write of [`appendRow(['x'])`, `getRange('A1').setNote('n')`, 'deleteRow(1)', 'insertRowAfter(1)']) {
      const body = `SpreadsheetApp.getActive().getSheetByName('Notes').${write}`;
      expect(failureOf(body, { user })).toBe('Action not allowed');
      expect(failureOf(body)).toBe('');
    }
  });
});
