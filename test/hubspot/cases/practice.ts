// The practice of the twenty-five cases: a Sheet with a service behind a HubSpot link and one of a host's own, HubSpot's
// stand-in beside it, and what reached HubSpot.
import type { Fault } from '../../../local/hubspot/faults.ts';
import { createLevers, type Endpoint, type Levers, type ReceivedRequest } from '../../../local/hubspot/levers.ts';
import { SWITCHES, type Switches } from '../../../local/hubspot/switches.ts';
import { busy, calendar, type Sheet } from '../../../worlds/sheet.ts';
import { type Answer, HUBSPOT_KEY, openWorld, type Way, type World, type WorldOptions } from '../../support/world.ts';

/** A Monday, ten o'clock in Berlin, which is an hour ahead of UTC until 28 March and two from then on. */
const NOW = '2027-03-22T09:00:00.000Z';
export const A = '2027-03-24T08:00:00.000Z';
export const B = '2027-03-24T08:30:00.000Z';
export const C = '2027-03-29T07:00:00.000Z';
export const D = '2027-04-05T07:00:00.000Z';
/** Offered for an hour alone. */
export const LONG = '2027-03-25T10:00:00.000Z';
/** When Doris is busy. */
export const DORIS_BUSY = '2027-03-30T12:00:00.000Z';

export const HALF_HOUR_MS = 1_800_000;
export const HOUR_MS = 3_600_000;

export const SUCCESS = { status: 'success' };
export const GONE = { status: 'failed', reason: 'Appointment slot is no longer available' };

export const ADA = { contact_id: 'c-ada', contact_details: { name: 'Ada', email: 'ADA@Praxis.de' } };
export const BOB = { contact_id: 'c-bob', contact_details: { name: 'Bob Ross', email: 'bob@praxis.de' } };

export const SCOPES = [
  ...['scheduler.meetings.meeting-link.read', 'crm.objects.contacts.read'],
  ...['crm.objects.contacts.write', 'tickets'],
];

/** Names and addresses that no row, cache or answer may hold. */
export const DORIS = {
  ...{ id: '811', userId: '821', ownerId: '831', isOffline: false },
  ...{ email: 'doris@praxis-team.de', name: 'Doris Dorn', calendar: 'doris@praxis-team.de' },
};
export const EMIL = {
  ...{ id: '812', userId: '822', ownerId: '832', isOffline: false },
  ...{ email: 'emil@praxis-team.de', name: 'Emil Eich', calendar: 'emil@praxis-team.de' },
};

const once = (start: string, minutes: number, more: object = {}) => ({
  ...{ start, end: new Date(Date.parse(start) + minutes * 60_000).toISOString() },
  ...more,
});

export const HOURS = [
  once(A, 60),
  once(C, 30),
  once(D, 30),
  once(LONG, 60, { durationsMs: [HOUR_MS] }),
  once(DORIS_BUSY, 30),
];

export const LINK = {
  ...{ slug: 'praxis/demo', linkId: '7001', type: 'ROUND_ROBIN_CALENDAR', timeZone: 'Europe/Berlin' },
  ...{ durationsMs: [HALF_HOUR_MS, HOUR_MS], everyMinutes: 30, noticeMinutes: 0, daysAhead: 90, bufferMinutes: 0 },
  hours: HOURS,
  formFields: [] as object[],
  members: [DORIS, EMIL] as object[],
};

/** One more start of half an hour. */
export function alsoAt(start: string) {
  return { hours: [...HOURS, once(start, 30)] };
}

/** What no source tells of HubSpot: each set answers all of it another way, and together they give every answer. */
export const GUESSES = [0, 1, 2, 3].map((place) => {
  const chosen = Object.entries(SWITCHES).map(([name, values]) => [name, values[place % values.length]]);
  return { guesses: `guesses ${place + 1}`, switches: Object.fromEntries(chosen) as Switches };
});

export interface PracticeOptions {
  readonly switches?: Partial<Switches>;
  /** Over the columns of the service Talk. */
  readonly service?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, string>>;
  readonly sheet?: Sheet;
  /** Over the facts of the link. */
  readonly link?: object;
  readonly links?: readonly object[];
  readonly scopes?: readonly string[];
  /** The script's key; null = none. Default: the account's. */
  readonly key?: string | null;
  /** Contacts' properties besides HubSpot's own. */
  readonly contactProperties?: readonly string[];
  readonly now?: string;
  readonly way?: WorldOptions['way'];
  readonly more?: Partial<WorldOptions>;
}

export interface Practice {
  readonly world: World;
  readonly levers: Levers;
  available(service?: string): Promise<Answer>;
  /** The starts that are offered. */
  starts(service?: string): Promise<string[]>;
  book(contact: object, start: string, service?: string): Promise<Answer['json']>;
  /** What reached an endpoint. */
  asked(endpoint: Endpoint): readonly ReceivedRequest[];
  /** The requests to book that reached HubSpot. */
  posts(): readonly Body[];
  state(): State;
  lastLog(): Record<string, string>;
}

// A request's body as the test expects it.
// biome-ignore lint/suspicious/noExplicitAny: a test reads JSON of many shapes
type Body = any;

export interface State {
  readonly contacts: readonly { readonly id: string; readonly properties: Readonly<Record<string, string>> }[];
  readonly meetings: readonly { readonly id: string; readonly contactId: string; readonly start: string }[];
  readonly tickets: readonly { readonly id: string; readonly properties: Readonly<Record<string, string>> }[];
}

export function practice(options: PracticeOptions = {}): Practice {
  const { switches = {}, service = {}, settings = {}, sheet = {}, link = {}, links, now = NOW, more = {} } = options;
  const { scopes = SCOPES, key = HUBSPOT_KEY, contactProperties = [], way = 'in process' satisfies Way } = options;
  const levers = createLevers(switches);
  const talk = { Service: 'Talk', Minutes: '30', 'Book ahead': '14 days', 'HubSpot link': 'praxis/demo', ...service };
  const visit = { Service: 'Visit', Minutes: '30', 'Book ahead': '14 days', 'HubSpot link': '' };
  const world = openWorld({
    way,
    now,
    sheet: {
      services: [talk, visit],
      ...sheet,
      settings: { 'Time zone': 'Europe/Berlin', Language: 'en', ...settings },
    },
    calendars: {
      [DORIS.calendar]: calendar(busy('20270330T120000Z', '20270330T130000Z')),
      [EMIL.calendar]: calendar(busy('20270330T120000Z', '20270330T130000Z')),
    },
    hubspot: {
      levers,
      key,
      files: {
        key: { key: HUBSPOT_KEY, scopes, contactProperties },
        links: links ?? [{ ...LINK, ...link }],
      },
    },
    ...more,
  });
  const named = (name?: string) => (name === undefined ? {} : { service: name });
  const asked = (endpoint: Endpoint) => levers.requests.filter((one) => one.endpoint === endpoint);
  const available = (name?: string) => world.call('available', BOB, named(name));
  return {
    world,
    levers,
    available,
    starts: async (name) => ((await available(name)).json.available ?? []).map(({ start_iso }) => start_iso),
    book: async (contact, start_iso, name) => (await world.call('book', { ...contact, start_iso }, named(name))).json,
    asked,
    posts: () => asked('book').map(({ body }) => body),
    state: () => {
      const text = world.store.read('hubspot/state.json')?.text;
      return text === undefined ? { contacts: [], meetings: [], tickets: [] } : JSON.parse(text);
    },
    lastLog: () => world.rows('Log').at(-1) ?? {},
  };
}

/** HubSpot answers every request at this endpoint so, in turn, and then as it would. null = as it would. */
export function answering(levers: Levers, endpoint: Endpoint, ...answers: readonly (object | string | null)[]): void {
  const { strike } = levers;
  const waiting = [...answers];
  levers.strike = (at) => {
    const next = at === endpoint ? waiting.shift() : undefined;
    if (next === undefined || next === null) return strike(at);
    const outcome =
      typeof next === 'string'
        ? ({ kind: 'text', status: 200, contentType: 'text/html', text: next } as const)
        : ({ kind: 'reply', reply: { status: 200, body: next } } as const);
    const fault: Fault = { effect: 'before', outcome, delayMs: 0, turn: null };
    return { name: 'unexplained', fault };
  };
}

/** A month's answer with these starts of half an hour. */
export function monthOf(...starts: readonly string[]): object {
  const availabilities = starts.map(Date.parse).map((ms) => ({
    startMillisUtc: ms,
    endMillisUtc: ms + HALF_HOUR_MS,
  }));
  const bucket = { meetingDurationMillis: HALF_HOUR_MS, availabilities };
  return {
    linkAvailability: { hasMore: false, linkAvailabilityByDuration: { [String(HALF_HOUR_MS)]: bucket } },
    allUsersBusyTimes: [],
  };
}

/** `UrlFetchApp.fetchAll` and the like, of the last execution. */
export function trips({ world }: Practice): string[] {
  return world.roundTrips().map(({ service, method }) => `${service}.${method}`);
}

/** The Log's rows as outcomes. */
export function outcomes({ world }: Practice): string[] {
  return world.rows('Log').map(({ Outcome = '' }) => Outcome);
}
