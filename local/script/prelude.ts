// Runs first in every fresh context. It makes Google's globals in the script's own realm, so that their values pass
// `instanceof` there. It hands back the one door through which entry points are run.
import type { Boundary } from '../boundary.ts';
import { cacheGlobal } from '../services/cache/script.ts';
import { calendarGlobal } from '../services/calendar/script.ts';
import { consoleGlobal } from '../services/console/script.ts';
import { contentGlobal } from '../services/content/script.ts';
import { htmlGlobal } from '../services/html/script.ts';
import { lockGlobal } from '../services/lock/script.ts';
import { mailGlobal } from '../services/mail/script.ts';
import { propertiesGlobal } from '../services/properties/script.ts';
import { scriptAppGlobal } from '../services/script-app/script.ts';
import { sessionGlobal } from '../services/session/script.ts';
import { sheetsGlobal } from '../services/sheets/script.ts';
import { spreadsheetAppGlobal } from '../services/spreadsheet/script.ts';
import { strict } from '../services/strict.ts';
import { urlFetchGlobal } from '../services/url-fetch/script.ts';
import { utilitiesGlobal } from '../services/utilities/script.ts';
import { createCall, type ScriptCall } from './call.ts';
import { installClock, removeZonesFromIntl } from './clock.ts';
import { eventObject } from './event.ts';
import { createRunner, type Runner } from './runner.ts';

export interface PreludeOptions {
  readonly withoutIntl: boolean;
}

/** Google's services that are not simulated. Every member of theirs says so. */
const NOT_SIMULATED = [
  'Browser',
  'CalendarApp',
  'CardService',
  'DocumentApp',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'Jdbc',
  'LanguageApp',
  'Logger',
  'Maps',
  'SlidesApp',
  'XmlService',
];

export function install(boundary: Boundary, options: PreludeOptions): Runner {
  const call = createCall(boundary);
  installClock(() => Number(call('Runtime', 'now')));
  if (options.withoutIntl) removeZonesFromIntl();
  const globals = { ...Object.fromEntries(NOT_SIMULATED.map((name) => [name, strict(name, {})])), ...simulated(call) };
  Object.assign(globalThis, globals);
  return createRunner((event) => eventObject(call, event));
}

export function simulated(call: ScriptCall): Record<string, object> {
  return {
    Calendar: calendarGlobal(call),
    Sheets: sheetsGlobal(call),
    SpreadsheetApp: spreadsheetAppGlobal(call),
    LockService: lockGlobal(call),
    CacheService: cacheGlobal(call),
    PropertiesService: propertiesGlobal(call),
    Utilities: utilitiesGlobal(call),
    ContentService: contentGlobal(),
    HtmlService: htmlGlobal(call),
    ScriptApp: scriptAppGlobal(call),
    Session: sessionGlobal(call),
    MailApp: mailGlobal(call),
    UrlFetchApp: urlFetchGlobal(call),
    console: consoleGlobal(call),
  };
}
