// The small world of a run: a Sheet, a few calendars with people's events, and few free starts, so that callers collide.
import { createMemoryStore } from '../../local/store/memory.ts';
import type { Store } from '../../local/store/store.ts';
import { busy, calendar, documents } from '../../worlds/sheet.ts';
import type { Chance } from '../chance.ts';
import type { Instant, PastRows, World, WorldHost, WorldService } from '../evidence/history.ts';
import type { ToolPlatform } from '../evidence/toolAsk.ts';
import type { Wants } from '../faults/fault.ts';
import { withDeadlines } from './deadlines.ts';
import { drawInvitations } from './invitations.ts';
import { type DrawnHubspot, drawHubspot } from './links.ts';
import { drawPast } from './past.ts';
import { sheetOf } from './sheet.ts';
import { varied } from './variants.ts';

export interface Setting {
  readonly world: World;
  readonly store: Store;
  /** When the run begins. */
  readonly startMs: Instant;
  /** The starts that the weekly hours allow. */
  readonly grid: readonly Instant[];
  /** null = no service has a link. */
  readonly hubspot: DrawnHubspot | null;
  /** Rows that stand in Bookings and Log from the beginning; null = none. */
  readonly past: PastRows | null;
}

export const KEY = 'test-key';
export const TOKEN = 'test-token';
/** With which Retell signs. */
export const RETELL_KEY = 'test-retell-key';

/** With which a platform's voice agents prove their tool calls. */
export function toolSecretOf(platform: ToolPlatform): string {
  return `test-secret-of-${platform}`;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
// Berlin in winter: an hour ahead of UTC.
const OPENS_MS = Date.parse('2027-03-15T08:00:00Z');
const NAMES = ['Anna', 'Ben', 'Cleo'] as const;
/** Of the worlds, those with services behind HubSpot's links. */
const LINKED_SHARE = 0.35;
/** Of the worlds, those with a long Bookings. */
const PAST_SHARE = 1 / 6;

/** A stream for each part, so that what one decides changes no other draw. */
export function drawWorld(stream: (name: string) => Chance, wants: Wants): Setting {
  const [chance, links, past] = [stream('world'), stream('links'), stream('past')];
  const drawnHosts = NAMES.slice(0, chance.int(1, 3)).map((name) => drawHost(name, chance));
  const hosts = drawnHosts.map((host) => capped(host, wants));
  const drawnServices = ['Visit', 'Check-up']
    .slice(0, chance.int(1, 2))
    .map((name) => drawService(name, hosts, chance));
  const services = drawnServices.map((service) => capped(service, wants));
  const drawnRepeats = chance.pick(['allow', 'allow', 'refuse', 'move'] as const);
  const repeatBookings = wants.repeatBookings ?? drawnRepeats;
  const hours = { from: '09:00', to: `${chance.pick([10, 11, 12])}:00`, everyMinutes: 30 };
  const plain = { timeZone: 'Europe/Berlin', hours, services, hosts, repeatBookings };
  const variant = withDeadlines(varied(plain, stream('variants'), wants), stream('deadlines'));
  const hubspot = hasLinks(links, wants) ? drawHubspot(variant, links) : null;
  const invitations = drawInvitations(services, stream('invitations'));
  const linked = hubspot ? { ...variant, hubspot: hubspot.world } : variant;
  const world = invitations ? { ...linked, invitations } : linked;
  const closesAt = Number(world.hours.to.slice(0, 2));
  const startMs = OPENS_MS - minutesBefore(chance) * MINUTE_MS - chance.int(0, 59_999);
  const readOnly = hosts.filter((host) => host.isReadOnly).map(({ calendarId }) => calendarId);
  const calendars = { ...calendarsOf(world.hosts, chance), ...membersCalendars(hubspot, links) };
  const rows = past.happens(PAST_SHARE) || wants.past ? drawPast(hosts, services, past) : null;
  const inSheet = documents(sheetOf(world, closesAt, hubspot, rows), calendars, readOnly);
  const store = createMemoryStore({ ...inSheet, ...hubspot?.documents });
  return { world, store, startMs, grid: gridUntil(closesAt), hubspot, past: rows };
}

/** Not where the script's lock is lost: a claim is written under it. */
function hasLinks(chance: Chance, { hubspot, uncapped, rush }: Wants): boolean {
  const isDrawn = chance.happens(LINKED_SHARE);
  return !uncapped && !rush && (hubspot === true || isDrawn);
}

function membersCalendars(hubspot: DrawnHubspot | null, chance: Chance): Record<string, string> {
  const ids = hubspot?.ownCalendars ?? [];
  return Object.fromEntries(ids.map((id) => [id, calendar(...drawEvents(chance))]));
}

function capped<T extends WorldHost | WorldService>(one: T, { uncapped }: Wants): T {
  return uncapped ? { ...one, maxPerDay: null } : one;
}

/** Mostly early enough that recovery finds every appointment still ahead; else so that the first start's notice passes. */
function minutesBefore(chance: Chance): number {
  return chance.happens(0.15) ? chance.int(29, 32) : chance.int(60, 180);
}

function drawHost(name: string, chance: Chance): WorldHost {
  const calendarId = `${name.toLowerCase()}@example.com`;
  return { name, calendarId, maxPerDay: drawCap(chance), isReadOnly: chance.happens(0.08) };
}

function drawCap(chance: Chance): number | null {
  return chance.happens(0.2) ? chance.int(1, 3) : null;
}

function drawService(name: string, hosts: readonly WorldHost[], chance: Chance): WorldService {
  const [first, ...others] = hosts.map((host) => host.name);
  const some = others.filter(() => chance.happens(0.8));
  return {
    name,
    minutes: chance.pick([30, 30, 60]),
    bufferBefore: chance.pick([0, 0, 15, 30]),
    bufferAfter: chance.pick([0, 0, 15, 30]),
    noticeMinutes: chance.pick([0, 0, 30]),
    maxPerDay: drawCap(chance),
    assign: chance.pick(['any', 'any', 'first', 'all'] as const),
    hosts: [...(first === undefined ? [] : [first]), ...some],
  };
}

/** Monday and Tuesday. */
function gridUntil(closesAt: number): Instant[] {
  const starts = Array.from({ length: (closesAt - 9) * 2 }, (_, at) => OPENS_MS + at * 30 * MINUTE_MS);
  return [...starts, ...starts.map((start) => start + DAY_MS)];
}

function calendarsOf(hosts: readonly WorldHost[], chance: Chance): Record<string, string> {
  return Object.fromEntries(
    hosts.map(({ calendarId, isUnreadable }) => [
      calendarId,
      calendar(...drawEvents(chance), ...(isUnreadable ? fullMornings() : [])),
    ]),
  );
}

/** A calendar wrongly taken for free must be one without events. */
function fullMornings(): string[][] {
  return [0, 1].map((day) => {
    const startMs = OPENS_MS + day * DAY_MS;
    return busy(stamp(startMs), stamp(startMs + 3 * 60 * MINUTE_MS));
  });
}

function drawEvents(chance: Chance): string[][] {
  return Array.from({ length: chance.int(0, 2) }, (_, at) => {
    const startMs = OPENS_MS + chance.int(0, 1) * DAY_MS + chance.int(0, 11) * 15 * MINUTE_MS + at;
    return busy(stamp(startMs), stamp(startMs + chance.pick([15, 30, 60]) * MINUTE_MS));
  });
}

/** As iCalendar writes an instant. */
function stamp(ms: number): string {
  return new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '');
}
