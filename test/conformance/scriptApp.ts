// ScriptApp, Session and what a simple trigger may do.
import { type Expectation, FAKES, from, GUIDES, named, REFERENCE, throws } from './expectation.ts';

const LIVE = `${FAKES} test/testscriptapp.js`;
const ENUMS = `${FAKES} test/testenums.js`;
const AUTHORIZATION = 'ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL)';

export const SCRIPT_APP = [
  ...from(
    LIVE,
    ['return String(ScriptApp.AuthMode.FULL)', 'FULL'],
    [`return ${AUTHORIZATION}.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED`, true],
    [`return ${AUTHORIZATION}.getAuthorizationUrl()`, null],
  ),
  ...named(LIVE, ['return typeof ScriptApp.getScriptId()', 'string']),
  ...from(`${REFERENCE}/script/event-type`, [
    'return Object.keys(ScriptApp.EventType)',
    ['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED'],
  ]),
  ...from(
    ENUMS,
    ['return ScriptApp.EventType.ON_EDIT.name()', 'ON_EDIT'],
    ['return ScriptApp.EventType.ON_EDIT.ordinal()', 2],
    ['const { CLOCK } = ScriptApp.EventType; return CLOCK.compareTo(CLOCK)', 0],
    ['return Math.sign(ScriptApp.EventType.CLOCK.compareTo(ScriptApp.EventType.ON_EDIT))', -1],
  ),
  ...from(
    `${REFERENCE}/script/clock-trigger-builder`,
    [`return ScriptApp.newTrigger('main').timeBased().everyMinutes(7)`, throws('It must be one of 1, 5, 10, 15 or 30')],
    [
      `return ScriptApp.newTrigger('main').timeBased().everyMinutes(15).create().getEventType() === ScriptApp.EventType.CLOCK`,
      true,
    ],
  ),
];

const NO_PERMISSION = throws('permission');

function inSimpleTrigger(source: string, ...calls: readonly (readonly [string, unknown])[]): Expectation[] {
  return from(source, ...calls).map((each) => ({ ...each, as: 'simple trigger' }));
}

const DIALOG = `const page = HtmlService.createHtmlOutput('x'); SpreadsheetApp.getUi()`;

/** What needs authorization is refused. That a page of the reference lists a scope says that it needs it. */
export const SIMPLE_TRIGGERS = [
  ...inSimpleTrigger(
    `${GUIDES}/triggers#restrictions`,
    [`MailApp.sendEmail('a@example.com', 's', 't')`, NO_PERMISSION],
    [`UrlFetchApp.fetch('https://api.hubapi.com/')`, NO_PERMISSION],
    [`UrlFetchApp.fetchAll(['https://api.hubapi.com/'])`, NO_PERMISSION],
    [`SpreadsheetApp.openById('local')`, NO_PERMISSION],
    [`Sheets.Spreadsheets.get('local')`, NO_PERMISSION],
    [`Calendar.Events.get('primary', 'talk')`, NO_PERMISSION],
    [`Calendar.CalendarList.list()`, NO_PERMISSION],
    [
      `SpreadsheetApp.getActive().getSheetByName('Free').getRange('A1').setValue('x'); return 'may change its file'`,
      'may change its file',
    ],
    [`return SpreadsheetApp.getActive().getSheetByName('Free').getRange('A2').getDisplayValue()`, 'c'],
    [`return Session.getActiveUser().getEmail()`, ''],
  ),
  ...inSimpleTrigger(
    `${REFERENCE}/script/script-app (scope script.scriptapp)`,
    [`ScriptApp.newTrigger('main')`, NO_PERMISSION],
    ['ScriptApp.getProjectTriggers()', NO_PERMISSION],
  ),
  ...inSimpleTrigger(
    `${REFERENCE}/base/ui (scope script.container.ui)`,
    [`${DIALOG}.showModalDialog(page, 'x')`, NO_PERMISSION],
    [`${DIALOG}.showSidebar(page)`, NO_PERMISSION],
  ),
  ...inSimpleTrigger(
    `${REFERENCE}/base/ui (no scope)`,
    [`SpreadsheetApp.getUi().createMenu('M').addItem('A', 'main').addToUi(); return 'has a menu'`, 'has a menu'],
    [`SpreadsheetApp.getActive().toast('x'); return 'told'`, 'told'],
  ),
  ...inSimpleTrigger(
    `${REFERENCE}/properties, …/cache, …/lock (no scope)`,
    [
      `const all = PropertiesService.getScriptProperties(); all.setProperty('a', 'b'); return all.getProperty('a')`,
      'b',
    ],
    [`const cache = CacheService.getScriptCache(); cache.put('a', 'b'); return cache.get('a')`, 'b'],
    ['return LockService.getScriptLock().tryLock(0)', true],
  ),
];
