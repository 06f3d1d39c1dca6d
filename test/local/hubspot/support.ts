// An account of HubSpot's with two links, and the stand-in in front of it, asked without a script.
import { createLevers, type Levers } from '../../../local/hubspot/levers.ts';
import { hubspotStandIn, type StandInOptions } from '../../../local/hubspot/standIn.ts';
import type { Switches } from '../../../local/hubspot/switches.ts';
import type { WebAnswer } from '../../../local/services/url-fetch/web.ts';
import { createMemoryStore } from '../../../local/store/memory.ts';
import type { Store } from '../../../local/store/store.ts';

/** A Monday. Berlin's clocks go forward on 28 March. */
const NOW = '2027-03-22T09:00:00.000Z';
export const KEY = 'pat-eu1-0000';
export const SCOPES = [
  'scheduler.meetings.meeting-link.read',
  'crm.objects.contacts.read',
  'crm.objects.contacts.write',
  'tickets',
];
const HALF_HOUR_MS = 1_800_000;
const HOUR_MS = 3_600_000;

export const ANNA = {
  id: '11',
  userId: '21',
  ownerId: '31',
  email: 'anna@praxis.example',
  name: 'Anna Berger',
  calendar: 'anna@praxis.example',
  isOffline: false,
};
export const BEN = { ...ANNA, id: '12', userId: '22', ownerId: '32', email: 'ben@praxis.example', name: 'Ben Kaya' };

/** Open on Wednesday 24 March from 9 to 11 in Berlin, which is 8 to 10 UTC. */
export const LINK = {
  slug: 'praxis/demo',
  linkId: '7001',
  name: 'First talk',
  type: 'PERSONAL_LINK',
  durationsMs: [HALF_HOUR_MS, HOUR_MS],
  everyMinutes: 30,
  timeZone: 'Europe/Berlin',
  hours: [{ days: ['WE'], from: '09:00', to: '11:00' }],
  noticeMinutes: 0,
  daysAhead: 60,
  bufferMinutes: 0,
  formFields: [],
  members: [ANNA],
};

export const CALENDAR =
  'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:test\r\nX-WR-TIMEZONE:Europe/Berlin\r\nEND:VCALENDAR\r\n';

/** An event that blocks; times are UTC, like `20270324T080000Z`. */
export function calendarWith(start: string, end: string): string {
  const event = `BEGIN:VEVENT\r\nUID:busy-1@google.com\r\nDTSTAMP:20270101T000000Z\r\nDTSTART:${start}\r\nDTEND:${end}\r\nSUMMARY:Busy\r\nEND:VEVENT\r\n`;
  return CALENDAR.replace('END:VCALENDAR', `${event}END:VCALENDAR`);
}

export interface Answered {
  readonly status: number;
  // Every reader takes what it expects out of it.
  // biome-ignore lint/suspicious/noExplicitAny: a test reads JSON of many shapes
  readonly body: any;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Scene {
  readonly store: Store;
  readonly levers: Levers;
  readonly clock: { ms: number };
  get(path: string): Answered;
  send(method: string, path: string, body: unknown): Answered;
  /** The starts of month `offset` for the first duration, in ISO. */
  starts(offset?: number, slug?: string): string[];
  book(more?: object): Answered;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  state(): any;
}

export interface SceneOptions {
  readonly link?: object;
  readonly links?: readonly object[];
  readonly key?: object;
  readonly documents?: Readonly<Record<string, string>>;
  readonly switches?: Partial<Switches>;
  readonly timer?: StandInOptions['timer'];
}

export function scene(options: SceneOptions = {}): Scene {
  const { link = {}, links = [{ ...LINK, ...link }], key = {}, documents = {}, switches, timer } = options;
  const clock = { ms: Date.parse(NOW) };
  const store = createMemoryStore({
    'sheet.json': '{"timeZone":"Europe/Berlin","locale":"en_GB"}',
    'hubspot/key.json': JSON.stringify({ key: KEY, scopes: SCOPES, ...key }),
    'hubspot/links.json': JSON.stringify(links),
    'calendars/anna@praxis.example.ics': CALENDAR,
    'calendars/ben@praxis.example.ics': CALENDAR,
    ...documents,
  });
  const levers = createLevers(switches);
  const server = hubspotStandIn({ store, clock: { nowMs: () => clock.ms }, levers, timer });

  function send(method: string, path: string, body: unknown): Answered {
    return answered(
      server.answer({
        url: `https://api.hubapi.com${path}`,
        method,
        headers: { Authorization: `Bearer ${KEY}` },
        contentType: body === undefined ? null : 'application/json',
        body: body === undefined ? null : JSON.stringify(body),
        followRedirects: false,
      }) as WebAnswer,
    );
  }
  const get = (path: string) => send('GET', path, undefined);
  return {
    store,
    levers,
    clock,
    get,
    send,
    starts(offset = 0, slug = 'praxis%2Fdemo') {
      const { body } = get(`${BOOK}/availability-page/${slug}?timezone=Europe%2FBerlin&monthOffset=${offset}`);
      const list = body.linkAvailability?.linkAvailabilityByDuration['1800000']?.availabilities ?? [];
      return list.map(({ startMillisUtc }: { startMillisUtc: number }) => new Date(startMillisUtc).toISOString());
    },
    book: (more = {}) => send('POST', `${BOOK}?timezone=Europe%2FBerlin`, { ...BOOKING, ...more }),
    state: () => JSON.parse(store.read('hubspot/state.json')?.text ?? '{"contacts":[],"meetings":[],"tickets":[]}'),
  };
}

export const BOOK = '/scheduler/2026-09/meetings/meeting-links/book';

export const BOOKING = {
  slug: 'praxis/demo',
  duration: HALF_HOUR_MS,
  startTime: '2027-03-24T08:00:00.000Z',
  email: 'ada@praxis.de',
  firstName: 'Ada',
  lastName: '-',
  timezone: 'Europe/Berlin',
  locale: 'de-de',
  formFields: [],
  legalConsentResponses: [],
  likelyAvailableUserIds: [],
};

function answered({ status, headers, text }: WebAnswer): Answered {
  return { status, headers: Object.fromEntries(headers), body: text === '' ? null : JSON.parse(text) };
}
