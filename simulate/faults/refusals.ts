// The platform refuses a call: nothing has happened.
import { type Call, PlatformError } from '../../local/boundary.ts';
import { type CallFault, callName } from './fault.ts';

const TOO_MANY_LOCKS = 'There are too many LockService operations against the same script.';

export const REFUSALS: readonly CallFault[] = [
  refusal(
    'calendarRateLimit',
    'Google Calendar refuses calls: 403 or 429, rate limit exceeded; changes of events with 403, usage limits exceeded.',
    /^Calendar\./,
    40,
    (call) => apiError(call, changesEvents(call) ? 'Calendar usage limits exceeded.' : 'Rate Limit Exceeded'),
  ),
  refusal('calendarBackendError', 'Google Calendar fails: 500, backend error.', /^Calendar\./, 40, (call) =>
    apiError(call, 'Backend Error'),
  ),
  {
    ...refusal(
      'changeRefused',
      'Google Calendar refuses to move or remove an event.',
      /^Calendar\.Events\.(patch|remove)$/,
      1,
      (call) => apiError(call, 'Backend Error'),
    ),
    wants: { repeatBookings: 'move', another: true },
  },
  refusal(
    'removalRefused',
    'Google Calendar refuses to remove an event that may not stand.',
    /^Calendar\.Events\.remove$/,
    1,
    (call) => apiError(call, 'Backend Error'),
  ),
  refusal('sheetUnreadable', 'The Sheet cannot be read.', /^Sheets\.(Spreadsheets\.get|.*batchGet)$/, 30, (call) =>
    apiError(call, 'Internal error encountered.'),
  ),
  {
    ...refusal('sheetNotWritable', 'The Sheet takes no rows.', /^Sheets\.Spreadsheets\.batchUpdate$/, 16, (call) =>
      apiError(call, "Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user'"),
    ),
    forced: 'in each execution',
  },
  refusal(
    'lockRefused',
    'The lock service refuses calls, releases among them.',
    /^LockService\./,
    16,
    () => new PlatformError(TOO_MANY_LOCKS),
  ),
  refusal(
    'propertiesRefused',
    'The script properties can be neither read nor written.',
    /^PropertiesService\./,
    25,
    () => tooOften('properties'),
  ),
  refusal('cacheRefused', 'The cache can be neither read nor written.', /^CacheService\./, 15, () => tooOften('cache')),
];

function changesEvents(call: Call): boolean {
  return /^Calendar\.Events\.(insert|patch|remove)$/.test(callName(call));
}

function refusal(
  name: string,
  what: string,
  calls: RegExp,
  among: number,
  error: (call: Call) => PlatformError,
): CallFault {
  const meets = (call: Call) => calls.test(callName(call));
  return {
    kind: 'call',
    name,
    what,
    meets,
    treatment: (call) => ({ refuse: error(call) }),
    forced: 'once',
    among,
    inARow: 3,
  };
}

const METHODS: Readonly<Record<string, string>> = {
  'Calendar.Freebusy.query': 'calendar.freebusy.query',
  'Calendar.Events.remove': 'calendar.events.delete',
  'Sheets.Spreadsheets.get': 'sheets.spreadsheets.get',
};

/** As Apps Script words it. */
export function apiError(call: Call, message: string): PlatformError {
  const name = callName(call);
  const method = METHODS[name] ?? name.replace(/\b[A-Z]/g, (letter) => letter.toLowerCase());
  return new PlatformError(`API call to ${method} failed with error: ${message}`, 'GoogleJsonResponseException');
}

function tooOften(service: string): PlatformError {
  return new PlatformError(
    `Service invoked too many times in a short time: ${service}. Try Utilities.sleep(1000) between calls.`,
  );
}
