// Meeting links at HubSpot beside the hosts' services. A stream of its own decides them, so that the rest of a seed's world
// stays as it is.
import type { LinkType } from '../../local/hubspot/links.ts';
import { SWITCHES, type Switches } from '../../local/hubspot/switches.ts';
import type { Chance } from '../chance.ts';
import type { World } from '../evidence/history.ts';
import type { LinkedService, WorldHubspot, WorldLink } from '../evidence/hubspotHistory.ts';

export interface DrawnHubspot {
  readonly world: WorldHubspot;
  readonly switches: Switches;
  /** The documents of `hubspot/`. */
  readonly documents: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, string>>;
  readonly form: readonly Readonly<Record<string, string>>[];
  /** Calendars of members that are no hosts of the Sheet. */
  readonly ownCalendars: readonly string[];
}

export const HUBSPOT_KEY = 'pat-eu1-00000000-1111-2222-3333-444444444444';
export const SCOPES = [
  'scheduler.meetings.meeting-link.read',
  'crm.objects.contacts.read',
  'crm.objects.contacts.write',
  'tickets',
];
const FALLBACK = 'termine@praxis.de';
const TYPES: readonly LinkType[] = ['PERSONAL_LINK', 'GROUP_CALENDAR', 'ROUND_ROBIN_CALENDAR', 'ROUND_ROBIN_CALENDAR'];
const LENGTHS = [30, 60];
const DAYS_AHEAD = 7;

interface Link {
  readonly link: WorldLink;
  readonly file: object;
  readonly form: readonly Readonly<Record<string, string>>[];
}

/** One or two services behind one or two links. */
export function drawHubspot({ hosts, hours, timeZone }: World, chance: Chance): DrawnHubspot {
  const hostCalendars = hosts.map(({ calendarId }) => calendarId);
  const isTwo = chance.happens(0.5);
  const isShared = isTwo && chance.happens(0.4);
  const slugs = isTwo && !isShared ? ['praxis/first', 'demo'] : ['praxis/first'];
  const links = slugs.map((slug, at) => drawLink({ slug, at, hours, timeZone, hostCalendars }, chance));
  const names = isTwo ? ['Intro', 'Demo'] : ['Intro'];
  const services = names.map((name, at) =>
    drawService(
      name,
      at,
      links.map(({ link }) => link),
      chance,
    ),
  );
  const switches = drawSwitches(chance);
  const fallbackEmail = chance.happens(0.5) ? FALLBACK : '';
  const form = services.flatMap(({ name, slug }) => {
    const rows = links.find(({ link }) => link.slug === slug)?.form ?? [];
    return rows.map((row) => ({ ...row, Service: name }));
  });
  const calendars = links.flatMap(({ link }) => link.calendars);
  return {
    world: { links: links.map(({ link }) => link), services, fallbackEmail },
    switches,
    documents: {
      'hubspot/links.json': JSON.stringify(links.map(({ file }) => file)),
      'hubspot/key.json': keyFile(SCOPES, chance.happens(0.7) ? ['telli_contact_id'] : []),
    },
    settings: {
      'HubSpot e-mail without one': fallbackEmail,
      'HubSpot contact fields': chance.pick(['', 'phone={phone}', 'telli_contact_id={contact id}; phone={phone}']),
      'HubSpot ticket': chance.pick(['', '', '0 / 1', 'Support Pipeline / New']),
    },
    form,
    ownCalendars: [...new Set(calendars)].filter((id) => !hostCalendars.includes(id)),
  };
}

export function keyFile(scopes: readonly string[], contactProperties: readonly string[], key = HUBSPOT_KEY): string {
  return JSON.stringify({ key, scopes, contactProperties });
}

function drawSwitches(chance: Chance): Switches {
  const drawn = Object.entries(SWITCHES).map(([name, values]) => [name, chance.pick<string | number>(values)]);
  return Object.fromEntries(drawn) as Switches;
}

interface Wanted extends Pick<World, 'hours' | 'timeZone'> {
  readonly slug: string;
  readonly at: number;
  readonly hostCalendars: readonly string[];
}

function drawLink({ slug, at, hours, timeZone, hostCalendars }: Wanted, chance: Chance): Link {
  const type = chance.pick(TYPES);
  const count = type === 'PERSONAL_LINK' ? 1 : chance.int(2, 3);
  const linkId = String(700 + at);
  const members = Array.from({ length: count }, (_, place) => {
    const own = `sales${at}${place}@praxis.de`;
    const calendar = chance.happens(0.5) ? (hostCalendars[place] ?? own) : own;
    const id = `${linkId}${place}`;
    return { id, userId: `1${id}`, ownerId: `2${id}`, email: calendar, calendar, isOffline: chance.happens(0.06) };
  });
  const minutes = chance.happens(0.7) ? LENGTHS : LENGTHS.slice(0, 1);
  const bufferMinutes = chance.pick([0, 0, 15]);
  const { fields, form, isAnswered } = drawForm(chance);
  const { consent, isFree } = drawConsent(chance);
  const isOnline = !members.some(({ isOffline }) => isOffline);
  const weekly = { days: ['MO', 'TU', 'WE', 'TH', 'FR'], from: hours.from, to: hours.to };
  const file = {
    ...{ slug, linkId, type, timeZone, members, bufferMinutes, consent },
    ...{ durationsMs: minutes.map((one) => one * 60_000), everyMinutes: hours.everyMinutes, hours: [weekly] },
    ...{ noticeMinutes: 0, daysAhead: DAYS_AHEAD, formFields: fields },
  };
  const calendars = members.map(({ calendar }) => calendar);
  const isOpen = isOnline && isAnswered && isFree;
  return { link: { slug, linkId, type, minutes, bufferMinutes, calendars, isOpen }, file, form };
}

function drawForm(chance: Chance) {
  const asks = chance.pick(['nothing', 'nothing', 'optional', 'constant', 'detail', 'unanswered'] as const);
  if (asks === 'nothing') return { fields: [], form: [], isAnswered: true };
  const isRequired = asks !== 'optional';
  const fields = [{ name: 'company', label: 'Company', fieldType: 'text', isRequired }];
  // A phone number is a detail that some callers do not tell.
  const answers = { optional: '', constant: 'Privatkunde', detail: '{phone}', unanswered: '' };
  const form = [{ Field: 'company', Question: 'Company', Required: isRequired ? 'yes' : 'no', Answer: answers[asks] }];
  return { fields, form, isAnswered: asks === 'optional' || asks === 'constant' };
}

function drawConsent(chance: Chance) {
  const asks = chance.pick(['nothing', 'nothing', 'nothing', 'nothing', 'box', 'required box', 'processing'] as const);
  if (asks === 'nothing') return { consent: {}, isFree: true };
  const box = { communicationTypeId: '1', label: 'News', required: asks === 'required box' };
  const processingConsentType = asks === 'processing' ? 'REQUIRED_CHECKBOX' : 'IMPLICIT';
  const consent = { legalConsentEnabled: true, processingConsentType, communicationConsentCheckboxes: [box] };
  return { consent, isFree: asks === 'box' };
}

function drawService(name: string, at: number, links: readonly WorldLink[], chance: Chance): LinkedService {
  const link = links[Math.min(at, links.length - 1)];
  const { slug = '', minutes = [] } = link ?? {};
  // The second service of one link has the other length.
  const length = minutes[links.length === 1 ? at : chance.int(0, minutes.length - 1)] ?? LENGTHS[at] ?? 0;
  return {
    ...{ name, slug, minutes: length },
    noticeMinutes: chance.pick([0, 0, 30]),
    maxPerDay: chance.happens(0.25) ? chance.int(1, 3) : null,
  };
}
