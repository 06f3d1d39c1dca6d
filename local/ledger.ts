// How the local Google differs from Google, as data that a test reads: every service admits what it copies,
// what it takes and ignores, and what it does not have.

import type { ServiceLedger } from './fact.ts';
import { webAppLedger } from './http/ledger.ts';
import { cacheLedger } from './services/cache/ledger.ts';
import { calendarLedger } from './services/calendar/ledger.ts';
import { consoleLedger } from './services/console/ledger.ts';
import { contentLedger } from './services/content/ledger.ts';
import { htmlLedger } from './services/html/ledger.ts';
import { lockLedger } from './services/lock/ledger.ts';
import { mailLedger } from './services/mail/ledger.ts';
import { propertiesLedger } from './services/properties/ledger.ts';
import { scriptAppLedger } from './services/script-app/ledger.ts';
import { sessionLedger } from './services/session/ledger.ts';
import { sheetsLedger } from './services/sheets/ledger.ts';
import { spreadsheetLedger } from './services/spreadsheet/ledger.ts';
import { utilitiesLedger } from './services/utilities/ledger.ts';

export const LEDGER: readonly ServiceLedger[] = [
  webAppLedger,
  calendarLedger,
  sheetsLedger,
  spreadsheetLedger,
  lockLedger,
  cacheLedger,
  propertiesLedger,
  utilitiesLedger,
  contentLedger,
  htmlLedger,
  scriptAppLedger,
  sessionLedger,
  mailLedger,
  consoleLedger,
];
