// What a contact lookup never tells, and always does, whatever stands in Bookings and in the calendars.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { busy, calendar } from '../../../worlds/sheet.ts';
import { openWorld, type Way } from '../../support/world.ts';

const NOW_MS = Date.parse('2027-03-15T08:00:00Z');
const HALF_HOUR_MS = 1_800_000;
const HOSTS = ['Anna', 'Ben'];
// Each number as people write it in different rows.
const PHONES = [
  ['+49301234', '0049 301234', '+49 (30) 1234 x5'],
  ['+49302345', '+49 30-2345', '0049/302345'],
  ['030 1234', '0301234', '0 30 1234'],
];

/** Times are half hours from now on; `events` are what the calendars hold, of people and ours alike. */
interface Scene {
  readonly rows: readonly {
    readonly person: number;
    readonly spelling: number;
    readonly start: number;
    readonly length: number;
    readonly host: string;
    readonly status: string;
    readonly bookedAt: number;
    readonly name: boolean;
    readonly email: boolean;
  }[];
  readonly events: readonly { readonly host: string; readonly start: number; readonly length: number }[];
  readonly asked: number;
}

const start = fc.integer({ min: -6, max: 10 });
const length = fc.integer({ min: 1, max: 3 });
const scene: fc.Arbitrary<Scene> = fc.record({
  rows: fc.array(
    fc.record({
      ...{ person: fc.nat(2), spelling: fc.nat(2), start, length, bookedAt: fc.nat(5) },
      host: fc.constantFrom(...HOSTS, 'Gone'),
      status: fc.constantFrom('booked', 'booked', 'moved', 'cancelled'),
      ...{ name: fc.boolean(), email: fc.boolean() },
    }),
    { maxLength: 12 },
  ),
  events: fc.array(fc.record({ host: fc.constantFrom(...HOSTS), start, length }), { maxLength: 12 }),
  asked: fc.nat(2),
});

const instant = (halfHours: number) => NOW_MS + halfHours * HALF_HOUR_MS;
const iso = (halfHours: number) => new Date(instant(halfHours)).toISOString();
const stamp = (halfHours: number) => `${iso(halfHours).slice(0, 16).replace('T', ' ')} +00:00`;
const basic = (halfHours: number) => iso(halfHours).replace(/[-:]|\.\d{3}/g, '');
// Two people share each number.
const nameOf = (person: number, at: number) => `Person${person} No${at % 2}`;

function worldOf({ rows, events }: Scene, way: Way) {
  const bookings = rows.map((row, at) => ({
    ...{ 'Booked at': stamp(row.bookedAt - 1000), Service: `Service ${at}`, Host: row.host, Status: row.status },
    ...{ Start: stamp(row.start), End: stamp(row.start + row.length) },
    Name: row.name ? nameOf(row.person, at) : '',
    'E-mail': row.email ? `${row.person}-${at}@example.com` : '',
    Phone: `'${PHONES[row.person]?.[row.spelling]}`,
  }));
  const eventsOf = (host: string) => events.filter((event) => event.host === host);
  const calendars = HOSTS.map((host) => {
    const blocks = eventsOf(host).map((event) => busy(basic(event.start), basic(event.start + event.length)));
    return [`${host}@example.com`, calendar(...blocks)];
  });
  const hosts = HOSTS.map((host) => ({ Host: host, Calendar: `${host}@example.com` }));
  return openWorld({ way, sheet: { hosts, bookings }, calendars: Object.fromEntries(calendars) });
}

/** The half hours at which the host's calendar is busy. */
function busyHalfHours({ events }: Scene, host: string): Set<number> {
  const own = events.filter((event) => event.host === host);
  return new Set(own.flatMap((event) => Array.from({ length: event.length }, (_, at) => event.start + at)));
}

/** What the rules say should be told, in the plainest words. */
function expected(given: Scene) {
  const theirs = given.rows.map((row, at) => ({ ...row, at })).filter((row) => row.person === given.asked);
  if (theirs.length === 0) return null;
  const latestBooked = [...theirs].sort((a, b) => b.bookedAt - a.bookedAt || b.at - a.at);
  const name = latestBooked.filter((row) => row.name).map((row) => nameOf(row.person, row.at))[0];
  if (name === undefined) return null;
  // Where several people share a number, none is told of the others.
  const ofThem = latestBooked.filter((row) => !row.name || nameOf(row.person, row.at) === name);
  const stands = ofThem.filter((row) => {
    if (row.status === 'cancelled') return false;
    const taken = busyHalfHours(given, row.host);
    return (
      row.start + row.length <= 0 ||
      Array.from({ length: row.length }, (_, at) => row.start + at).every((at) => taken.has(at))
    );
  });
  const next = Math.min(...stands.filter((row) => row.start >= 0).map((row) => row.start));
  const last = Math.max(...stands.filter((row) => row.start < 0).map((row) => row.start));
  return {
    next: Number.isFinite(next) ? iso(next) : undefined,
    last: Number.isFinite(last) ? iso(last) : undefined,
    // Two at the same start: either may be named.
    services: stands
      .filter((row) => row.start === (Number.isFinite(next) ? next : last))
      .map((row) => `Service ${row.at}`),
    name,
    email: ofThem.filter((row) => row.email).map((row) => `${row.person}-${row.at}@example.com`)[0],
  };
}

describe.each<Way>(['bundle', 'in process'])('contact lookup, %s', (way) => {
  const ask = async (opened: ReturnType<typeof openWorld>, { asked }: Scene) => {
    const { text } = await opened.call('contact-lookup', { event: 'contact_lookup', phone_number: PHONES[asked]?.[0] });
    return JSON.parse(text).contact;
  };
  const each = (check: (given: Scene) => Promise<void>) => fc.assert(fc.asyncProperty(scene, check), { numRuns: 40 });

  it('never tells an appointment whose time is free in the calendar', async () => {
    await each(async (given) => {
      const told = (await ask(worldOf(given, way), given))?.properties.next_appointment;
      if (told === undefined) return;
      const start = (Date.parse(told) - NOW_MS) / HALF_HOUR_MS;
      const holders = given.rows
        .filter((row) => row.person === given.asked && row.start === start)
        .map((row) => row.host);
      expect(holders.some((host) => busyHalfHours(given, host).has(start))).toBe(true);
    });
  });

  it('never tells another number’s data', async () => {
    await each(async (given) => {
      const contact = await ask(worldOf(given, way), given);
      const own = (row: Scene['rows'][number]) => row.person === given.asked;
      expect(contact === null).toBe(!given.rows.some((row) => own(row) && row.name));
      if (contact === null) return;
      expect(contact.first_name).toBe(`Person${given.asked}`);
      if ('email' in contact) expect(contact.email).toMatch(new RegExp(`^${given.asked}-`));
      const { next_appointment, last_appointment, service } = contact.properties;
      const starts = given.rows.filter(own).map((row) => iso(row.start));
      for (const told of [next_appointment, last_appointment]) if (told !== undefined) expect(starts).toContain(told);
      if (service !== undefined)
        expect(given.rows.findIndex((row, at) => own(row) && `Service ${at}` === service)).not.toBe(-1);
    });
  });

  it('tells what the rules say', async () => {
    await each(async (given) => {
      const contact = await ask(worldOf(given, way), given);
      const rules = expected(given);
      expect(contact === null).toBe(rules === null);
      if (rules === null) return;
      const { next_appointment, last_appointment, service } = contact.properties;
      expect(`${contact.first_name} ${contact.last_name}`.trim()).toBe(rules.name);
      expect(contact.email).toBe(rules.email);
      expect([next_appointment, last_appointment]).toEqual([rules.next, rules.last]);
      if (rules.services.length > 0) expect(rules.services).toContain(service);
      else expect(service).toBeUndefined();
    });
  });

  it('tells from the cache what it tells from the Sheet, also of what has begun or ended meanwhile', async () => {
    await each(async (given) => {
      const [cached, afresh] = [worldOf(given, way), worldOf(given, way)];
      cached.setNow('2027-03-15T07:58:00Z');
      const first = await ask(cached, given);
      expect(await ask(cached, given)).toEqual(first);
      for (const opened of [cached, afresh]) opened.setNow('2027-03-15T08:02:00Z');
      expect(await ask(cached, given)).toEqual(await ask(afresh, given));
      expect(cached.roundTrips().length).toBeLessThanOrEqual(4);
      expect(afresh.roundTrips().length).toBeGreaterThan(4);
    });
  });
});
