// A call and its answer in few words, for the trace.
import type { Call } from '../../local/boundary.ts';
import { isObject } from '../../local/services/jsonObject.ts';
import { brief } from './trace.ts';

const LONGEST = 70;

export function callText({ service, method, args }: Call): string {
  const tell = ARGUMENTS[`${service}.${method}`] ?? plain;
  const told = tell(args);
  return `${service}.${method}${told === '' ? '' : ` ${told}`}`;
}

/** Of JSON `Answer`. */
export function answerText(json: string): string {
  const answer = JSON.parse(json);
  if (!answer.ok) return `${answer.error.name}: ${answer.error.message}`;
  const { value } = answer;
  if (Array.isArray(value) && value.some(isWebAnswer)) return brief(value.map(webText).join('; '), 5 * LONGEST);
  if (isObject(value) && isObject(value.calendars))
    return brief(Object.entries(value.calendars).map(busyText).join('; '), 2 * LONGEST);
  return brief(value, LONGEST);
}

function plain(args: readonly unknown[]): string {
  return args.length === 0 ? '' : brief(args.map((arg) => brief(arg, LONGEST)).join(' '), LONGEST);
}

const ARGUMENTS: Readonly<Record<string, (args: readonly unknown[]) => string>> = {
  'CacheService.getAll': ([keys]) => String(Array.isArray(keys) ? `${keys[0]} …` : keys),
  'CacheService.putAll': ([entries]) => Object.keys(entries as object).join(' '),
  'Sheets.Spreadsheets.get': () => '',
  'Sheets.Spreadsheets.Values.batchGet': () => '',
  'Sheets.Spreadsheets.batchUpdate': ([body]) => changesText(body),
  'UrlFetchApp.fetchAll': (requests) => brief(requests.map(askedText).join('; '), 5 * LONGEST),
  'Calendar.Freebusy.query': ([query]) => `${time(query, 'timeMin')} to ${time(query, 'timeMax')}`,
  'Calendar.Events.insert': ([event, calendarId]) => `${short(event, 'id')} into ${calendarId}`,
  'Calendar.Events.get': ([calendarId, eventId]) => `${String(eventId).slice(0, 12)} of ${calendarId}`,
  'Calendar.Events.list': ([calendarId]) => `of ${calendarId}`,
  'Calendar.Events.patch': ([, calendarId, eventId]) => `${String(eventId).slice(0, 12)} of ${calendarId}`,
  'Calendar.Events.remove': ([calendarId, eventId]) => `${String(eventId).slice(0, 12)} of ${calendarId}`,
};

/** The texts of the rows that are appended; of other requests their kind. */
function changesText(body: unknown): string {
  const requests = isObject(body) && Array.isArray(body.requests) ? body.requests : [];
  const texts = requests.map((request) => {
    const found = [...JSON.stringify(request).matchAll(/"(?:stringValue|numberValue)":"?([^"}]*)/g)];
    return `${Object.keys(request)[0]} ${found.map(([, text]) => text).join('|')}`;
  });
  return brief(texts.join('; '), 3 * LONGEST);
}

/** The way to HubSpot without what all requests share. */
function askedText(request: unknown): string {
  const { method, url, body } = isObject(request) ? request : {};
  const path = String(url).replace(/^https:..[^/]*.(?:scheduler.[\d-]*.meetings.meeting-links.book|crm)/, '');
  return `${method} ${path}${body === null ? '' : ` ${body}`}`;
}

function isWebAnswer(value: unknown): boolean {
  return isObject(value) && 'status' in value && 'headers' in value;
}

function webText(answer: unknown): string {
  const { status, text } = isObject(answer) ? answer : {};
  return `${status} ${brief(String(text), LONGEST)}`;
}

function busyText([calendarId, found]: [string, unknown]): string {
  const { busy = [], errors } = isObject(found) ? found : {};
  if (errors) return `${calendarId} unreadable`;
  const times = (Array.isArray(busy) ? busy : []).map((one) => `${time(one, 'start')}–${time(one, 'end').slice(6)}`);
  return `${calendarId} ${times.join(', ') || 'free'}`;
}

function time(of: unknown, field: string): string {
  const text = isObject(of) ? String(of[field]) : '';
  return text.slice(5, 16);
}

function short(of: unknown, field: string): string {
  return isObject(of) ? String(of[field]).slice(0, 12) : '';
}
