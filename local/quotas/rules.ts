// What counts against each quota, and Google's words once it is used up.
import { type Call, PlatformError } from '../boundary.ts';
import { apiMethod } from '../platform/permissions.ts';
import type { QuotaName } from './limits.ts';

export interface Rule {
  readonly calls: RegExp;
  readonly per: 'minute' | 'day';
  /** asked: what Google takes on, whatever comes of it. done: what succeeds. */
  readonly counts: 'asked' | 'done';
  /** Default: one a call. */
  readonly amount?: (call: Call) => number;
  readonly refusal: (call: Call) => PlatformError;
}

const PROJECT = 'project_number:000000000000';

export const RULES: Readonly<Record<QuotaName, Rule>> = {
  sheetReads: {
    ...perMinute('Read requests', 'Read requests per minute per user', 'sheets.googleapis.com'),
    calls: /^Sheets\.Spreadsheets\.(get|getByDataFilter|Values\.(get|batchGet|batchGetByDataFilter))$/,
  },
  sheetWrites: {
    ...perMinute('Write requests', 'Write requests per minute per user', 'sheets.googleapis.com'),
    calls: /^Sheets\.Spreadsheets\.(create|batchUpdate|Values\.(append|update|clear|batchUpdate|batchClear))$/,
  },
  calendarCalls: {
    ...perMinute('Queries', 'Queries per minute per user', 'calendar-json.googleapis.com'),
    calls: /^Calendar\./,
  },
  propertyCalls: { ...perDay('properties'), calls: /^PropertiesService\./ },
  events: {
    calls: /^Calendar\.Events\.(insert|import|quickAdd)$/,
    per: 'day',
    counts: 'done',
    refusal: (call) => ofApi(call, 'Calendar usage limits exceeded.'),
  },
  mails: {
    ...perDay('email'),
    calls: /^MailApp\.sendEmail$/,
    counts: 'done',
    amount: ({ args: [to] }) => String(to).split(',').length,
  },
  fetches: {
    ...perDay('urlfetch'),
    calls: /^UrlFetchApp\.(fetch|fetchAll)$/,
    amount: ({ method, args }) => (method === 'fetchAll' ? args.length : 1),
  },
};

function perMinute(metric: string, limit: string, service: string): Omit<Rule, 'calls'> {
  const words = `Quota exceeded for quota metric '${metric}' and limit '${limit}' of service '${service}' for consumer '${PROJECT}'.`;
  return { per: 'minute', counts: 'asked', refusal: (call) => ofApi(call, words) };
}

function perDay(service: string): Omit<Rule, 'calls'> {
  const words = `Service invoked too many times for one day: ${service}.`;
  return { per: 'day', counts: 'asked', refusal: () => new PlatformError(words) };
}

function ofApi(call: Call, words: string): PlatformError {
  return new PlatformError(`API call to ${apiMethod(call)} failed with error: ${words}`, 'GoogleJsonResponseException');
}
