// A practice with one service behind a HubSpot link, and what people do at HubSpot meanwhile.
import { createLevers, type Levers } from '../../../local/hubspot/levers.ts';
import { HUBSPOT_KEY, openWorld, type Way, type World } from '../../support/world.ts';

/** Monday. Berlin is an hour ahead of UTC until the 28th. */
const NOW = '2027-03-22T09:00:00.000Z';
/** 09:00 in Berlin on Wednesday. */
export const A = '2027-03-24T08:00:00.000Z';
export const B = '2027-03-24T08:30:00.000Z';

export const SCOPES = [
  'scheduler.meetings.meeting-link.read',
  'crm.objects.contacts.read',
  'crm.objects.contacts.write',
  'tickets',
];

export const MEMBER = {
  ...{ id: '1', userId: '11', ownerId: '111', email: 'anna@praxis.de' },
  ...{ calendar: 'anna@example.com', isOffline: false },
};

export const LINK = {
  ...{ slug: 'praxis/demo', linkId: '77', type: 'ROUND_ROBIN_CALENDAR' },
  ...{ durationsMs: [1_800_000, 3_600_000], everyMinutes: 30, timeZone: 'Europe/Berlin' },
  hours: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], from: '09:00', to: '12:00' }],
  ...{ noticeMinutes: 0, daysAhead: 60, bufferMinutes: 0, formFields: [] },
  consent: { legalConsentEnabled: false, processingConsentType: 'IMPLICIT', communicationConsentCheckboxes: [] },
  members: [MEMBER],
};

export const ADA = {
  contact_id: 'c-1',
  contact_details: { name: 'Ada Byron', email: 'ada@praxis.de', phone: '+49 30 901820' },
};
export const BOB = { contact_id: 'c-2', contact_details: { name: 'Bob Kurz', email: 'bob@praxis.de' } };

export interface Practice extends World {
  readonly levers: Levers;
}

export interface PracticeOptions {
  readonly way?: Way;
  readonly settings?: Readonly<Record<string, string>>;
  readonly service?: Readonly<Record<string, string>>;
  readonly exceptions?: readonly Readonly<Record<string, string>>[];
  readonly links?: readonly object[];
  readonly scopes?: readonly string[];
  readonly key?: string | null;
}

export function practice(given: PracticeOptions = {}): Practice {
  const {
    way = 'in process',
    settings = {},
    service = {},
    exceptions = [],
    links = [LINK],
    scopes = SCOPES,
    key,
  } = given;
  const levers = createLevers();
  const world = openWorld({
    way,
    now: NOW,
    sheet: {
      exceptions,
      settings: { 'Time zone': 'Europe/Berlin', ...settings },
      services: [
        { Service: 'Demo', Minutes: '30', 'HubSpot link': 'praxis/demo', 'Book ahead': '14 days', ...service },
      ],
    },
    hubspot: {
      files: { links: [...links], key: { key: HUBSPOT_KEY, scopes: [...scopes] } },
      levers,
      ...(key === undefined ? {} : { key }),
    },
  });
  return { ...world, levers };
}

export async function book(world: World, contact: object, start_iso: string): Promise<string> {
  const { status, reason } = (await world.call('book', { ...contact, start_iso })).json;
  return reason ?? status ?? '';
}

export function recover(world: World, iso?: string): void {
  if (iso !== undefined) world.setNow(iso);
  world.runtime.execute('recover', [], { event: 'clock' });
}

/** `09:00 booked 7001`: what Bookings shows of each appointment. */
export function rows(world: World): string[] {
  return world.rows('Bookings').map((row) => [row.Start?.slice(11, 16), row.Status, row['Event id']].join(' '));
}

interface State {
  readonly contacts: { readonly id: string; readonly properties: Record<string, string> }[];
  readonly meetings: Record<string, unknown>[];
  readonly tickets: { readonly contactId: string; readonly properties: Record<string, string> }[];
}

export function state({ store }: World): State {
  const text = store.read('hubspot/state.json')?.text;
  return text === undefined ? { contacts: [], meetings: [], tickets: [] } : JSON.parse(text);
}

/** As a person changes the meeting in HubSpot; null takes it out of HubSpot for good. */
export function atHubspot(world: World, at: number, change: object | null): void {
  const now = state(world);
  const meetings = now.meetings.flatMap((one, index) =>
    index === at ? (change ? [{ ...one, ...change }] : []) : [one],
  );
  world.store.write('hubspot/state.json', JSON.stringify({ ...now, meetings }));
}

/** `POST book`: the requests since the last look, with the endpoint; without those of Check, which every run makes. */
export function asked({ levers }: Practice): string[] {
  const requests = levers.requests.splice(0).filter(({ endpoint }) => !OF_CHECK.includes(endpoint));
  return requests.map(({ method, endpoint }) => `${method} ${endpoint}`);
}

const OF_CHECK = ['information', 'availability', 'pipelines'];
