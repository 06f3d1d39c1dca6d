// The expectations of all services.
import { CALENDAR } from './calendar.ts';
import { CONTENT_SERVICE, STORES_SERVICES } from './content.ts';
import type { Expectation } from './expectation.ts';
import { HTML_SERVICE, NETWORK, SESSION } from './html.ts';
import { LOCK_SERVICE } from './lock.ts';
import { SCRIPT_APP, SIMPLE_TRIGGERS } from './scriptApp.ts';
import { SHEETS } from './sheets.ts';
import { SPREADSHEET_APP } from './spreadsheetApp.ts';
import { UTILITIES_SERVICE } from './utilities.ts';

export const SERVICES: Readonly<Record<string, readonly Expectation[]>> = {
  Calendar: CALENDAR,
  Sheets: SHEETS,
  SpreadsheetApp: SPREADSHEET_APP,
  ScriptApp: SCRIPT_APP,
  'Simple triggers': SIMPLE_TRIGGERS,
  LockService: LOCK_SERVICE,
  'CacheService, PropertiesService': STORES_SERVICES,
  Utilities: UTILITIES_SERVICE,
  ContentService: CONTENT_SERVICE,
  HtmlService: HTML_SERVICE,
  Session: SESSION,
  'MailApp, UrlFetchApp': NETWORK,
};
