// What "why?" names: each rule with what a person needs to see it, in a fixed order.
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/scheduling/explain/explain.ts';
import type { Reason } from '../../src/scheduling/explain/reason.ts';
import { intervalSet, unionAll } from '../../src/scheduling/intervalSet.ts';
import type { DateException, Host } from '../../src/scheduling/model.ts';
import type { Question } from '../../src/scheduling/offer.ts';
import {
  at,
  between,
  booking,
  clock,
  date,
  EVERY_DAY,
  free,
  host,
  hours,
  iso,
  openings,
  question,
  service,
  WEEKDAYS,
  weekly,
} from './support.ts';

// Monday; question() is open from 09:00 to 12:00 UTC that day, half an hour each.
const MONDAY = date('2026-06-01');

/** The only host's reasons at an instant. */
function reasonsAt(start: string, changes: Partial<Question> = {}, calendars = new Map()): readonly Reason[] {
  const { hosts } = explain(question(changes), calendars, { startMs: at(start) }, clock);
  return hosts[0]?.starts[0]?.reasons ?? [];
}

function wholeDay(day: number, changes: Partial<Question> = {}): readonly Reason[] {
  return explain(question(changes), new Map(), { date: day }, clock).hosts[0]?.wholeDay ?? [];
}

const kinds = (reasons: readonly Reason[]) => reasons.map(({ kind }) => kind);
const ahead = (changes = {}) => service({ bookingHorizon: { kind: 'days', days: 7 }, ...changes });
const exception = (changes: Partial<DateException>): DateException => ({
  from: MONDAY,
  to: MONDAY,
  host: null,
  hours: null,
  ...changes,
});

describe('a free start', () => {
  it('has no reason against it, and names the window with the rows that opened it', () => {
    const rows = [weekly([1], '10:00', '12:00', { host: 'Anna' }), weekly(WEEKDAYS, '09:00', '10:30')];
    const { hosts, slots } = explain(question({ openings: openings(rows) }), new Map(), { date: MONDAY }, clock);
    const window = { ...between('2026-06-01T09:00Z', '2026-06-01T12:00Z'), date: MONDAY, by: 'weekly' };
    expect(hosts[0]?.windows).toEqual([{ ...window, rows: [rows[1], rows[0]], onHoliday: false }]);
    expect(hosts[0]?.starts).toHaveLength(6);
    for (const start of hosts[0]?.starts ?? []) {
      expect(start).toMatchObject({ isFree: true, reasons: [], window: { ...window } });
    }
    expect(slots.map(({ startMs }) => iso(startMs))[5]).toBe('2026-06-01T11:30:00Z');
  });

  it('names of several windows to each its own rows', () => {
    const rows = [weekly([1], '14:00', '16:00'), weekly([1], '09:00', '12:00')];
    const { hosts } = explain(question({ openings: openings(rows) }), new Map(), { date: MONDAY }, clock);
    expect(hosts[0]?.windows.map((window) => window.rows)).toEqual([[rows[1]], [rows[0]]]);
    expect(hosts[0]?.starts.at(-1)?.window?.rows).toEqual([rows[0]]);
  });

  it('tells an exception that opened a holiday', () => {
    const row = exception({ hours: hours('14:00', '15:00') });
    const changes = { openings: openings([], { exceptions: [row], holidays: new Set([MONDAY]) }) };
    const { hosts } = explain(question(changes), new Map(), { date: MONDAY }, clock);
    expect(hosts[0]?.windows).toMatchObject([{ by: 'exception', rows: [row], onHoliday: true }]);
  });

  it('is named only on the date asked about', () => {
    const changes = { service: ahead(), openings: openings([weekly(EVERY_DAY, '23:30', '24:00')]) };
    const { slots } = explain(question(changes), new Map(), { date: MONDAY + 1 }, clock);
    expect(slots.map(({ startMs }) => iso(startMs))).toEqual(['2026-06-02T23:30:00Z']);
  });
});

describe('a closed date', () => {
  it('names the exception rows that decide, those of the host before those for everyone', () => {
    const own = exception({ host: 'Anna', from: MONDAY - 3, to: MONDAY + 1 });
    const all = exception({ hours: hours('09:00', '10:00') });
    expect(wholeDay(MONDAY, { openings: openings([], { exceptions: [all, own] }) })).toEqual([
      { kind: 'closedByException', date: MONDAY, rows: [own] },
    ]);
  });

  it('names a holiday, and a weekday without hours for this service', () => {
    const rows = [weekly([1, 2], '09:00', '12:00'), weekly([3], '09:00', '12:00', { service: 'surgery' })];
    const changes = { service: ahead(), openings: openings(rows, { holidays: new Set([MONDAY + 1]) }) };
    expect(wholeDay(MONDAY, changes)).toEqual([]);
    expect(wholeDay(MONDAY + 1, changes)).toEqual([{ kind: 'holiday', date: MONDAY + 1 }]);
    expect(wholeDay(MONDAY + 2, changes)).toEqual([{ kind: 'noWeeklyHours', date: MONDAY + 2 }]);
  });

  it('names hours that a change of the clocks leaves nothing of', () => {
    // In Berlin 02:15 does not exist on 2026-03-29: it moves forward to 03:15, and the row turns round.
    const sunday = date('2026-03-29');
    const row = weekly([7], '02:15', '03:00');
    const changes = {
      nowMs: at('2026-03-28T00:00Z'),
      timeZone: 'Europe/Berlin',
      service: ahead(),
      hosts: [free(host('Anna', 'Europe/Berlin'))],
      openings: openings([row]),
    };
    expect(wholeDay(sunday, changes)).toEqual([{ kind: 'hoursSkipped', date: sunday, rows: [row] }]);
  });

  it('of a host in another zone names both of the dates it is made of', () => {
    // Tuesday in UTC is Monday from 20:00 and Tuesday until 20:00 in New York, where Anna works on Tuesdays from 21:00.
    const changes = {
      service: ahead(),
      hosts: [free(host('Anna', 'America/New_York'))],
      openings: openings([weekly([2], '21:00', '22:00')]),
    };
    expect(wholeDay(MONDAY + 1, changes)).toEqual([
      { kind: 'noWeeklyHours', date: MONDAY },
      { kind: 'outsideHours', windows: [between('2026-06-03T01:00Z', '2026-06-03T02:00Z')] },
    ]);
  });

  it('can be past, before the notice, beyond the horizon', () => {
    const notice = ahead({ minimumNotice: { kind: 'days', days: 2 } });
    expect(wholeDay(MONDAY - 1)).toEqual([{ kind: 'past' }]);
    expect(wholeDay(MONDAY - 1, { service: notice })).toMatchObject([{ kind: 'past' }, { kind: 'beforeNotice' }]);
    expect(wholeDay(MONDAY + 1, { service: notice })).toEqual([
      { kind: 'beforeNotice', fromMs: at('2026-06-03T00:00Z') },
    ]);
    expect(wholeDay(MONDAY + 2, { service: notice })).toEqual([]);
    expect(wholeDay(MONDAY + 8, { service: notice })).toEqual([{ kind: 'afterHorizon', lastDate: MONDAY + 7 }]);
  });

  it('can be full, by the service in the zone of Settings and by the host in its own', () => {
    const own = [booking('2026-06-01T09:00Z'), booking('2026-06-01T11:00Z')];
    const anna = host('Anna', 'UTC', { maxPerDay: 1 });
    const changes = { service: ahead({ maxPerDay: 2 }), ofService: own, hosts: [free(anna, { own })] };
    expect(wholeDay(MONDAY, changes)).toEqual([
      { kind: 'full', of: 'service', date: MONDAY, timeZone: 'UTC', count: 2, cap: 2 },
      { kind: 'full', of: 'host', date: MONDAY, timeZone: 'UTC', count: 2, cap: 1 },
    ]);
    expect(wholeDay(MONDAY + 1, changes)).toEqual([]);
  });

  it('is not full as a whole where the host’s full date ends within it', () => {
    // Tokyo is 9 hours ahead: its 1 June ends at 15:00 UTC.
    const own = [booking('2026-06-01T09:00Z')];
    const hosts = [free(host('Anna', 'Asia/Tokyo', { maxPerDay: 1 }), { own })];
    const changes = { service: ahead(), hosts, openings: openings([weekly(EVERY_DAY, '00:00', '24:00')]) };
    expect(wholeDay(MONDAY, changes)).toEqual([]);
    const full = { kind: 'full', of: 'host', date: MONDAY, timeZone: 'Asia/Tokyo', count: 1, cap: 1 };
    expect(reasonsAt('2026-06-01T14:30Z', changes)).toEqual([full]);
    expect(reasonsAt('2026-06-01T15:00Z', changes)).toEqual([]);
  });
});

describe('an instant', () => {
  it('outside the opening hours names the hours of that date', () => {
    expect(reasonsAt('2026-06-01T12:00Z')).toEqual([
      { kind: 'outsideHours', windows: [between('2026-06-01T09:00Z', '2026-06-01T12:00Z')] },
    ]);
  });

  it('off the grid names the nearest starts', () => {
    expect(reasonsAt('2026-06-01T09:20Z')).toEqual([
      { kind: 'offGrid', before: at('2026-06-01T09:00Z'), after: at('2026-06-01T09:30Z') },
    ]);
    expect(reasonsAt('2026-06-01T11:45Z')).toEqual([
      { kind: 'offGrid', before: at('2026-06-01T11:30Z'), after: null },
      { kind: 'doesNotFit', closesMs: at('2026-06-01T12:00Z') },
    ]);
  });

  it('that lasts beyond the opening hours names their end, unless they go on past midnight', () => {
    const long = { service: ahead({ durationMinutes: 60 }) };
    expect(reasonsAt('2026-06-01T11:30Z', long)).toEqual([{ kind: 'doesNotFit', closesMs: at('2026-06-01T12:00Z') }]);
    const night = openings([weekly([1], '22:30', '24:00'), weekly([2], '00:00', '00:30')]);
    expect(reasonsAt('2026-06-01T23:30Z', { ...long, openings: night })).toEqual([]);
  });

  it('names a notice of working days that does not end before the horizon', () => {
    const late = ahead({ minimumNotice: { kind: 'workingDays', days: 9 } });
    expect(reasonsAt('2026-06-04T09:00Z', { service: late })).toEqual([{ kind: 'beforeNotice', fromMs: null }]);
  });

  it('in the past is not also before a notice that is not set', () => {
    expect(reasonsAt('2026-06-01T09:00Z', { nowMs: at('2026-06-01T09:00:01Z') })).toEqual([{ kind: 'past' }]);
  });
});

describe('what stands in the way', () => {
  const buffered = ahead({ bufferBeforeMinutes: 5, bufferAfterMinutes: 10 });
  const times = {
    a: [between('2026-06-01T10:00Z', '2026-06-01T10:20Z')],
    b: [between('2026-06-01T11:00Z', '2026-06-01T11:15Z')],
  };

  function reasonsWith(start: string, own = [] as ReturnType<typeof booking>[]): readonly Reason[] {
    const calendars = new Map(Object.entries(times).map(([id, list]) => [id, intervalSet(list)]));
    const anna: Host = { ...host('Anna'), calendarId: 'a', alsoBusyOn: ['b'] };
    const hosts = [free(anna, { busy: unionAll([...calendars.values()]), own })];
    return reasonsAt(start, { service: buffered, hosts }, calendars);
  }

  it('names calendar and busy time, and whether it is the appointment itself', () => {
    expect(reasonsWith('2026-06-01T10:00Z')).toEqual([
      { kind: 'busy', calendarId: 'a', busy: times.a[0], buffer: null },
    ]);
  });

  it('names the buffer if that alone is in the way', () => {
    const after = { of: 'service', side: 'after', minutes: 10 };
    expect(reasonsWith('2026-06-01T09:30Z')).toEqual([
      { kind: 'busy', calendarId: 'a', busy: times.a[0], buffer: after },
    ]);
    expect(reasonsWith('2026-06-01T10:30Z')).toEqual([
      { kind: 'busy', calendarId: 'b', busy: times.b[0], buffer: after },
    ]);
    // 10:24 is a minute too early behind the one, and 10:54 six minutes too late before the other.
    expect(reasonsWith('2026-06-01T10:24Z').slice(1)).toEqual([
      { kind: 'busy', calendarId: 'a', busy: times.a[0], buffer: { of: 'service', side: 'before', minutes: 5 } },
      { kind: 'busy', calendarId: 'b', busy: times.b[0], buffer: after },
    ]);
  });

  it('names an own booking, and whose buffer is the larger', () => {
    const large = booking('2026-06-01T09:00Z', { bufferBeforeMinutes: 40, bufferAfterMinutes: 45 });
    const before = { of: 'booking', side: 'after', minutes: 45 } as const;
    expect(reasonsWith('2026-06-01T09:30Z', [large])[1]).toEqual({ kind: 'booking', booking: large, buffer: before });
    expect(reasonsWith('2026-06-01T09:00Z', [large])[0]).toEqual({ kind: 'booking', booking: large, buffer: null });
    const small = booking('2026-06-01T09:00Z', { bufferAfterMinutes: 4 });
    expect(
      reasonsAt('2026-06-01T09:30Z', { service: buffered, hosts: [free(host('Anna'), { own: [small] })] }),
    ).toEqual([{ kind: 'booking', booking: small, buffer: { of: 'service', side: 'before', minutes: 5 } }]);
  });
});

describe('several rules', () => {
  it('are all named, in the order of precedence', () => {
    const own = [booking('2026-06-09T11:30Z')];
    const calendars = new Map([['Anna@example.com', intervalSet([between('2026-06-09T11:00Z', '2026-06-09T13:00Z')])]]);
    const anna = host('Anna', 'UTC', { maxPerDay: 1 });
    const changes = {
      service: ahead({ durationMinutes: 45, minimumNotice: { kind: 'days', days: 30 }, maxPerDay: 1 }),
      ofService: own,
      hosts: [free(anna, { busy: unionAll([...calendars.values()]), own })],
    };
    expect(kinds(reasonsAt('2026-06-09T11:40Z', changes, calendars))).toEqual([
      'offGrid',
      'doesNotFit',
      'beforeNotice',
      'afterHorizon',
      'full',
      'full',
      'busy',
      'booking',
    ]);
  });
});

describe('several hosts', () => {
  const hosts = [free(host('Anna')), free(host('Ben'))];
  const rows = openings([weekly(EVERY_DAY, '09:00', '10:00', { host: 'Anna' }), weekly(EVERY_DAY, '09:15', '10:00')]);
  const startsOf = (changes: Partial<Question>) =>
    explain(question({ hosts, openings: rows, ...changes }), new Map(), { date: MONDAY }, clock).hosts.map(
      ({ starts }) => starts.map(({ startMs, reasons }) => [iso(startMs).slice(11, 16), ...kinds(reasons)]),
    );

  it('are each asked about their own starts', () => {
    expect(startsOf({})).toEqual([
      [['09:00'], ['09:30']],
      [['09:15'], ['09:45', 'doesNotFit']],
    ]);
  });

  it('who must share a start are asked about everyone’s', () => {
    const all = service({ assignment: 'all', hosts: ['Anna', 'Ben'] });
    expect(startsOf({ service: all })[1]).toEqual([
      ['09:00', 'outsideHours'],
      ['09:15'],
      ['09:30', 'offGrid'],
      ['09:45', 'doesNotFit'],
    ]);
  });

  it('of whom one is missing offer nothing where all are needed', () => {
    const all = service({ assignment: 'all', hosts: ['Anna', 'Ben', 'Cem'] });
    const even = openings([weekly(EVERY_DAY, '09:00', '10:00')]);
    const asked = question({ hosts, openings: even, service: all });
    const explained = explain(asked, new Map(), { date: MONDAY }, clock);
    expect(explained.missing).toEqual(['Cem']);
    expect(explained.slots).toEqual([]);
    expect(explained.hosts[0]?.starts[0]?.isFree).toBe(true);
  });
});
