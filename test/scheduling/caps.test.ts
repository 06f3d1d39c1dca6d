// Rule 8 by small examples: once a date holds as many own bookings as its cap allows, it offers nothing more.
import { describe, expect, it } from 'vitest';
import { interval } from '../../src/scheduling/interval.ts';
import type { OwnBooking } from '../../src/scheduling/keepApart.ts';
import { offer, type Question } from '../../src/scheduling/offer.ts';
import {
  at,
  booking,
  clock,
  date,
  EVERY_DAY,
  free,
  host,
  iso,
  openings,
  question,
  service,
  slotsOf,
  weekly,
} from './support.ts';

const BERLIN = 'Europe/Berlin';
const NEW_YORK = 'America/New_York';
const aroundTheClock = openings([weekly(EVERY_DAY, '00:00', '24:00')]);

/** An hour, every hour, around the clock, until two days after 1 June. */
const hourly = (changes: Parameters<typeof service>[0] = {}) =>
  service({ durationMinutes: 60, slotIntervalMinutes: 60, bookingHorizon: { kind: 'days', days: 2 }, ...changes });
const starts = (changes: Partial<Question>) =>
  slotsOf(offer(question({ service: hourly(), openings: aroundTheClock, ...changes }), clock));
const capped = (timeZone: string, maxPerDay: number) => host('Anna', timeZone, { maxPerDay });

/** Of the hours from `from` up to `to`, those at which `name` is not offered, as the first and the last: `first/last`. */
function missing(changes: Partial<Question>, from: string, to: string, name = 'Anna'): string {
  const there = new Set(starts(changes).flatMap(({ startMs, hosts }) => (hosts.includes(name) ? [startMs] : [])));
  const hours = Array.from({ length: (at(to) - at(from)) / 3_600_000 }, (_, i) => at(from) + i * 3_600_000);
  const gone = hours.filter((hour) => !there.has(hour));
  const [first, last] = [gone[0], gone[gone.length - 1]];
  if (first === undefined || last === undefined) return 'none';
  expect(gone.length, 'without a gap').toBe((last - first) / 3_600_000 + 1);
  return `${iso(first)}/${iso(last)}`;
}

describe("a host's cap", () => {
  it("closes a full date of the host's zone, from midnight to midnight", () => {
    // 22:00 UTC on 1 June is midnight of 2 June in Berlin (+2).
    const own = [booking('2026-06-02T10:00Z')];
    const asked = { hosts: [free(capped(BERLIN, 1), { own })], nowMs: at('2026-06-01T00:00Z') };
    expect(missing(asked, '2026-06-01T00:00Z', '2026-06-03T22:00Z')).toBe('2026-06-01T22:00:00Z/2026-06-02T21:00:00Z');
  });

  it('leaves a date open that holds fewer bookings, but for their own time', () => {
    const own = [booking('2026-06-02T10:00Z')];
    const asked = { hosts: [free(capped(BERLIN, 2), { own })] };
    expect(missing(asked, '2026-06-01T00:00Z', '2026-06-03T22:00Z')).toBe('2026-06-02T10:00:00Z/2026-06-02T10:00:00Z');
  });

  it('counts the bookings of today that are over', () => {
    const own = [booking('2026-06-01T08:00Z'), booking('2026-06-01T09:00Z')];
    const asked = { hosts: [free(capped('UTC', 2), { own })], nowMs: at('2026-06-01T12:00Z') };
    expect(missing(asked, '2026-06-01T12:00Z', '2026-06-03T00:00Z')).toBe('2026-06-01T12:00:00Z/2026-06-01T23:00:00Z');
  });

  it("does not count what takes the host's time but is someone else's booking", () => {
    const own = [booking('2026-06-02T10:00Z')];
    const asked = { hosts: [free(capped('UTC', 1), { own, booked: [] })] };
    expect(missing(asked, '2026-06-01T00:00Z', '2026-06-04T00:00Z')).toBe('2026-06-02T10:00:00Z/2026-06-02T10:00:00Z');
  });

  it('leaves the other hosts of the service free', () => {
    const hosts = [free(capped('UTC', 1), { own: [booking('2026-06-02T10:00Z')] }), free(host('Ben'))];
    expect(missing({ hosts }, '2026-06-01T00:00Z', '2026-06-04T00:00Z')).toBe(
      '2026-06-02T00:00:00Z/2026-06-02T23:00:00Z',
    );
    expect(missing({ hosts }, '2026-06-01T00:00Z', '2026-06-04T00:00Z', 'Ben')).toBe('none');
  });

  it('closes all 23 hours of the date on which clocks go forward', () => {
    const own = [booking('2026-03-29T21:30Z')]; // 23:30 in Berlin (+2)
    const asked = { hosts: [free(capped(BERLIN, 1), { own })], nowMs: at('2026-03-28T00:00Z') };
    expect(missing(asked, '2026-03-28T00:00Z', '2026-03-30T22:00Z')).toBe('2026-03-28T23:00:00Z/2026-03-29T21:00:00Z');
  });

  it('closes all 25 hours of the date on which clocks go back', () => {
    const own = [booking('2026-10-25T22:30Z')]; // 23:30 in Berlin (+1)
    const asked = { hosts: [free(capped(BERLIN, 1), { own })], nowMs: at('2026-10-24T00:00Z') };
    expect(missing(asked, '2026-10-24T00:00Z', '2026-10-26T22:00Z')).toBe('2026-10-24T22:00:00Z/2026-10-25T22:00:00Z');
  });
});

describe("a service's cap", () => {
  // 23:00 UTC on 1 June is 19:00 of 1 June in New York (-4), and 01:00 of 2 June in Berlin (+2).
  const bens = booking('2026-06-01T23:00Z');
  const ben = host('Ben', NEW_YORK);
  const oneADay = { service: hourly({ maxPerDay: 1 }), ofService: [bens], nowMs: at('2026-06-01T04:00Z') };
  const [from, to] = ['2026-06-01T04:00Z', '2026-06-03T22:00Z'];

  it("closes a full date of the Settings' zone for every host, whatever their own", () => {
    const hosts = [free(host('Anna', BERLIN)), free(ben)];
    for (const name of ['Anna', 'Ben']) {
      expect(missing({ ...oneADay, hosts, timeZone: BERLIN }, from, to, name)).toBe(
        '2026-06-01T22:00:00Z/2026-06-02T21:00:00Z',
      );
      expect(missing({ ...oneADay, hosts, timeZone: NEW_YORK }, from, to, name)).toBe(
        '2026-06-01T04:00:00Z/2026-06-02T03:00:00Z',
      );
    }
  });

  it("stands beside the host's own cap, whose date is another", () => {
    const hosts = [free(host('Anna', BERLIN)), free({ ...ben, maxPerDay: 1 }, { own: [bens] })];
    const both = { ...oneADay, hosts, timeZone: BERLIN };
    expect(missing(both, from, to)).toBe('2026-06-01T22:00:00Z/2026-06-02T21:00:00Z');
    expect(missing(both, from, to, 'Ben')).toBe('2026-06-01T04:00:00Z/2026-06-02T21:00:00Z');
  });

  it('adds up the bookings of all hosts', () => {
    const annas = booking('2026-06-02T10:00Z');
    const count = (...ofService: OwnBooking[]) =>
      missing(
        { service: hourly({ maxPerDay: 2 }), ofService, timeZone: BERLIN, hosts: [free(host('Cem', BERLIN))] },
        '2026-06-01T00:00Z',
        '2026-06-03T22:00Z',
        'Cem',
      );
    expect(count(bens, annas)).toBe('2026-06-01T22:00:00Z/2026-06-02T21:00:00Z');
    expect(count(annas)).toBe('none');
  });
});

describe('a full date', () => {
  /** Two hours, every hour; the date of this booking is full, by the cap of the service and by that of the host. */
  const fullBy = (start: string): readonly Partial<Question>[] => [
    { service: hourly({ durationMinutes: 120, maxPerDay: 1 }), ofService: [booking(start)] },
    { service: hourly({ durationMinutes: 120 }), hosts: [free(capped('UTC', 1), { own: [booking(start)] })] },
  ];

  it('may be run into by a slot that starts the day before', () => {
    for (const asked of fullBy('2026-06-02T10:00Z')) {
      const found = starts(asked).map(({ startMs }) => startMs);
      expect(found).toContain(at('2026-06-01T23:00Z'));
      expect(found).not.toContain(at('2026-06-02T00:00Z'));
    }
  });

  it('lets no slot start that runs past its midnight', () => {
    for (const asked of fullBy('2026-06-01T10:00Z')) {
      expect(starts(asked)[0]?.startMs).toBe(at('2026-06-02T00:00Z'));
    }
  });

  it('is that on which a booking past midnight started, not the one on which it ends', () => {
    const ofService = [{ ...booking('2026-06-01T23:00Z'), endMs: at('2026-06-02T05:00Z') }];
    const days = starts({ service: hourly({ maxPerDay: 1 }), ofService }).map(({ startMs }) => startMs / 86_400_000);
    expect([...new Set(days.map(Math.floor))]).toEqual([date('2026-06-02'), date('2026-06-03')]);
  });

  it('is closed also when one start of it is asked for', () => {
    const ofService = [booking('2026-06-02T10:00Z')];
    const ask = (start: string) =>
      starts({ service: hourly({ maxPerDay: 1 }), ofService, within: interval(at(start), at(start) + 1) }).length;
    expect(ask('2026-06-02T15:00Z')).toBe(0);
    expect(ask('2026-06-03T15:00Z')).toBe(1);
  });

  it('stays closed with more bookings than its cap, as when the cap was lowered', () => {
    const ofService = [booking('2026-06-02T10:00Z'), booking('2026-06-02T11:00Z'), booking('2026-06-02T12:00Z')];
    const asked = { service: hourly({ maxPerDay: 2 }), ofService };
    expect(missing(asked, '2026-06-01T00:00Z', '2026-06-04T00:00Z')).toBe('2026-06-02T00:00:00Z/2026-06-02T23:00:00Z');
  });
});
