// The local Google's likeness to Google, as data that a test reads.
// Every service admits what it copies, what it takes and ignores, and what it does not have.
import { CALENDAR } from './calendar.ts';
import type { ServiceLedger } from './fact.ts';
import { QUOTAS } from './quotas.ts';
import { SCRIPT_SERVICES } from './scriptServices.ts';
import { SHARED_STATE } from './sharedState.ts';
import { SPREADSHEET_SERVICES } from './spreadsheet.ts';
import { URL_FETCH } from './urlFetch.ts';
import { WEB_APP } from './webApp.ts';

export const LEDGER: readonly ServiceLedger[] = [
  WEB_APP,
  CALENDAR,
  ...SPREADSHEET_SERVICES,
  ...SHARED_STATE,
  ...SCRIPT_SERVICES,
  URL_FETCH,
  QUOTAS,
];
