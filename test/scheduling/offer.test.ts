// Each rule by a small example: one morning, 09:00 to 12:00 UTC, in half hours.
import { describe, expect, it } from 'vitest';
import { intervalSet } from '../../src/scheduling/intervalSet.ts';
import { firstSlot, offer } from '../../src/scheduling/offer.ts';
import {
  at,
  between,
  clock,
  clockTimes,
  date,
  EVERY_DAY,
  free,
  host,
  hours,
  iso,
  openings,
  question,
  service,
  slotsOf,
  weekly,
} from './support.ts';

const TODAY_ONLY = { kind: 'days', days: 0 } as const;
const morning = (changes: Parameters<typeof service>[0] = {}) => service({ bookingHorizon: TODAY_ONLY, ...changes });
const busy = (from: string, to: string) => intervalSet([between(`2026-06-01T${from}Z`, `2026-06-01T${to}Z`)]);
const times = (changes: Parameters<typeof question>[0]) => clockTimes(offer(question(changes), clock));

describe('the grid', () => {
  it('starts at the window and steps by the slot interval', () => {
    expect(times({})).toEqual(['09:00', '09:30', '10:00', '10:30', '11:00', '11:30']);
    expect(times({ service: morning({ slotIntervalMinutes: 50 }) })).toEqual(['09:00', '09:50', '10:40', '11:30']);
  });

  it('offers only slots that end inside open time', () => {
    expect(times({ service: morning({ durationMinutes: 120 }) })).toEqual(['09:00', '09:30', '10:00']);
  });

  it('is not shifted by busy times', () => {
    expect(times({ hosts: [free(host('Anna'), { busy: busy('09:10', '09:20') })] })).toEqual([
      '09:30',
      '10:00',
      '10:30',
      '11:00',
      '11:30',
    ]);
  });

  it('begins anew in every window of a date', () => {
    const rules = openings([weekly(EVERY_DAY, '09:00', '09:45'), weekly(EVERY_DAY, '10:10', '11:10')]);
    expect(times({ openings: rules })).toEqual(['09:00', '10:10', '10:40']);
  });

  it('steps in elapsed time through a change of summer time', () => {
    // Berlin, 2026-10-25, 01:00 to 04:00: four hours.
    const rules = openings([weekly(EVERY_DAY, '01:00', '04:00')]);
    const hosts = [free(host('Anna', 'Europe/Berlin'))];
    const hourly = morning({ durationMinutes: 60, slotIntervalMinutes: 60 });
    expect(times({ service: hourly, hosts, openings: rules, nowMs: at('2026-10-25T00:00+02:00') })).toEqual([
      '23:00',
      '00:00',
      '01:00',
      '02:00',
    ]);
  });

  it('lets a slot run past midnight into the next date, even past the horizon', () => {
    const rules = openings([weekly(EVERY_DAY, '23:00', '24:00'), weekly(EVERY_DAY, '00:00', '01:00')]);
    const hourly = morning({ durationMinutes: 60 });
    expect(times({ service: hourly, openings: rules })).toEqual(['00:00', '23:00', '23:30']);
    const closedTomorrow = { from: date('2026-06-02'), to: date('2026-06-02'), host: null, hours: null };
    expect(times({ service: hourly, openings: { ...rules, exceptions: [closedTomorrow] } })).toEqual([
      '00:00',
      '23:00',
    ]);
  });

  it('lets a slot last for days where every day is open around the clock', () => {
    const rules = openings([weekly(EVERY_DAY, '00:00', '24:00')]);
    const retreat = morning({ durationMinutes: 3 * 1440, slotIntervalMinutes: 720 });
    expect(times({ service: retreat, openings: rules })).toEqual(['00:00', '12:00']);
  });

  it('offers a start once where a skipped day falls onto the next one', () => {
    // Apia had no 2011-12-30: its 09:00 to 11:00 became that of the 31st.
    const rules = openings([weekly(EVERY_DAY, '09:00', '11:00')]);
    const nowMs = at('2011-12-31T00:00+14:00');
    const { starts } = offer(question({ hosts: [free(host('Anna', 'Pacific/Apia'))], openings: rules, nowMs }), clock);
    expect(starts.map(iso)).toEqual([
      '2011-12-30T19:00:00Z',
      '2011-12-30T19:30:00Z',
      '2011-12-30T20:00:00Z',
      '2011-12-30T20:30:00Z',
    ]);
  });

  it('offers in today what a transition pushed over from yesterday', () => {
    // In Nuuk 2025-03-29 ended at 23:00: its 23:30 became 00:30 of the 30th, which is 01:30 UTC.
    const rules = openings([weekly([6], '22:00', '23:30')]);
    const hosts = [free(host('Anna', 'America/Nuuk'))];
    expect(times({ hosts, openings: rules, nowMs: at('2025-03-30T01:00Z') })).toEqual(['01:00']);
  });

  it('refuses a duration or a slot interval that is not above zero', () => {
    expect(() => offer(question({ service: morning({ durationMinutes: 0 }) }), clock)).toThrow(RangeError);
    expect(() => offer(question({ service: morning({ slotIntervalMinutes: 0 }) }), clock)).toThrow(RangeError);
    expect(() => offer(question({ service: morning({ slotIntervalMinutes: Number.NaN }) }), clock)).toThrow(RangeError);
  });
});

describe('buffers', () => {
  it('keep time free before and after other appointments', () => {
    const hosts = [free(host('Anna'), { busy: busy('10:00', '10:30') })];
    expect(times({ hosts })).toEqual(['09:00', '09:30', '10:30', '11:00', '11:30']);
    // After 10:30 at least 20 minutes; before 10:00 at least 40.
    const buffered = morning({ bufferBeforeMinutes: 20, bufferAfterMinutes: 40 });
    expect(times({ service: buffered, hosts })).toEqual(['11:00', '11:30']);
    const exact = morning({ bufferBeforeMinutes: 30, bufferAfterMinutes: 30 });
    expect(times({ service: exact, hosts })).toEqual(['09:00', '11:00', '11:30']);
  });

  it('may lie in closing time', () => {
    const buffered = morning({ bufferBeforeMinutes: 60, bufferAfterMinutes: 60 });
    expect(times({ service: buffered })).toEqual(['09:00', '09:30', '10:00', '10:30', '11:00', '11:30']);
  });

  it('between own bookings are the larger of the two, not their sum', () => {
    const booking = {
      ...between('2026-06-01T10:00Z', '2026-06-01T10:30Z'),
      bufferBeforeMinutes: 30,
      bufferAfterMinutes: 60,
    };
    const hosts = [free(host('Anna'), { busy: busy('10:00', '10:30'), own: [booking] })];
    expect(times({ hosts })).toEqual(['09:00', '11:30']);
    // Half an hour from 09:30 to 10:00, and a whole one from 10:30 to 11:30: just enough.
    const equal = morning({ bufferBeforeMinutes: 60, bufferAfterMinutes: 30 });
    expect(times({ service: equal, hosts })).toEqual(['09:00', '11:30']);
    const wider = morning({ bufferBeforeMinutes: 30, bufferAfterMinutes: 31 });
    expect(times({ service: wider, hosts })).toEqual(['11:30']);
  });

  it('of an own booking before opening still count', () => {
    const booking = {
      ...between('2026-06-01T08:00Z', '2026-06-01T08:30Z'),
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 90,
    };
    expect(times({ hosts: [free(host('Anna'), { own: [booking] })] })).toEqual(['10:00', '10:30', '11:00', '11:30']);
  });
});

describe('minimum notice', () => {
  it('in minutes allows the start that is exactly so far away', () => {
    const noticed = morning({ minimumNotice: { kind: 'elapsed', minutes: 90 } });
    expect(times({ service: noticed, nowMs: at('2026-06-01T09:30Z') })).toEqual(['11:00', '11:30']);
    expect(times({ service: noticed, nowMs: at('2026-06-01T09:30:00.001Z') })).toEqual(['11:30']);
  });

  it('of none allows a start right now and none in the past', () => {
    expect(times({ nowMs: at('2026-06-01T11:00Z') })).toEqual(['11:00', '11:30']);
    const sameDay = morning({ minimumNotice: { kind: 'days', days: 0 } });
    expect(times({ service: sameDay, nowMs: at('2026-06-01T11:00Z') })).toEqual(['11:00', '11:30']);
    const sameWorkingDay = morning({ minimumNotice: { kind: 'workingDays', days: 0 } });
    expect(times({ service: sameWorkingDay, nowMs: at('2026-06-01T11:00Z') })).toEqual(['11:00', '11:30']);
  });

  it("in days begins at the host's midnight", () => {
    // 2026-06-01T23:30Z is already 2 June, 01:30, in Berlin.
    const rules = openings([weekly(EVERY_DAY, '00:00', '00:30')]);
    const noticed = service({ minimumNotice: { kind: 'days', days: 1 }, bookingHorizon: { kind: 'days', days: 2 } });
    const hosts = [free(host('Anna', 'Europe/Berlin'))];
    const { starts } = offer(
      question({ service: noticed, hosts, openings: rules, nowMs: at('2026-06-01T23:30Z') }),
      clock,
    );
    expect(starts.map(iso)).toEqual(['2026-06-02T22:00:00Z', '2026-06-03T22:00:00Z']);
  });

  const firstDay = (changes: Parameters<typeof question>[0]) => {
    const [first] = offer(question(changes), clock).starts;
    return first === undefined ? 'none' : iso(first).slice(0, 10);
  };
  const twoWorkingDays = { kind: 'workingDays', days: 2 } as const;

  it('in working days counts only dates on which the host is open for the service', () => {
    // Open on Mondays, Thursdays and Fridays; asked on Monday, 1 June; Thursday is an exception.
    const rules = openings([
      weekly([1, 4, 5], '09:00', '12:00'),
      weekly([2], '09:00', '12:00', { service: 'surgery' }),
    ]);
    const noticed = service({ minimumNotice: twoWorkingDays });
    expect(firstDay({ service: noticed, openings: rules })).toBe('2026-06-05');
    const closed = { from: date('2026-06-04'), to: date('2026-06-04'), host: 'Anna', hours: null };
    expect(firstDay({ service: noticed, openings: { ...rules, exceptions: [closed] } })).toBe('2026-06-08');
    const openedToo = { from: date('2026-06-02'), to: date('2026-06-02'), host: null, hours: hours('20:00', '21:00') };
    expect(firstDay({ service: noticed, openings: { ...rules, exceptions: [openedToo] } })).toBe('2026-06-04');
  });

  it('in working days skips holidays, unless an exception opens them', () => {
    // Open every day; Tuesday, 2 June, and Wednesday are holidays.
    const holidays = new Set([date('2026-06-02'), date('2026-06-03')]);
    const rules = openings([weekly(EVERY_DAY, '09:00', '12:00')], { holidays });
    const noticed = service({ minimumNotice: twoWorkingDays });
    expect(firstDay({ service: noticed, openings: rules })).toBe('2026-06-05');
    const opened = { from: date('2026-06-03'), to: date('2026-06-03'), host: 'Anna', hours: hours('20:00', '21:00') };
    expect(firstDay({ service: noticed, openings: { ...rules, exceptions: [opened] } })).toBe('2026-06-04');
  });

  it('in working days offers nothing if those days do not come before the horizon ends', () => {
    const horizon = (days: number) =>
      service({ minimumNotice: twoWorkingDays, bookingHorizon: { kind: 'days', days } });
    expect(firstDay({ service: horizon(1) })).toBe('none');
    expect(firstDay({ service: horizon(2) })).toBe('2026-06-03');
  });
});

describe('the booking horizon', () => {
  const lastDay = (changes: Parameters<typeof question>[0]) => {
    const last = offer(question(changes), clock).starts.slice(-1)[0];
    return last === undefined ? 'none' : iso(last);
  };

  it('in days includes the last one', () => {
    expect(lastDay({ service: service({ bookingHorizon: { kind: 'days', days: 3 } }) })).toBe('2026-06-04T11:30:00Z');
  });

  it('as a date includes that date', () => {
    const until = service({ bookingHorizon: { kind: 'until', date: date('2026-06-02') } });
    expect(lastDay({ service: until })).toBe('2026-06-02T11:30:00Z');
  });

  it('is never more than 366 days ahead, whatever was typed', () => {
    // Today is 2026-06-01, so the last date is 2027-06-02.
    for (const bookingHorizon of [
      { kind: 'days', days: 3650 } as const,
      { kind: 'until', date: date('2199-12-31') } as const,
    ]) {
      expect(lastDay({ service: service({ bookingHorizon }) })).toBe('2027-06-02T11:30:00Z');
    }
  });

  it("ends at the host's midnight", () => {
    const rules = openings([weekly(EVERY_DAY, '00:00', '24:00')]);
    const hosts = [free(host('Anna', 'Australia/Lord_Howe'))];
    // It is 1 June on Lord Howe (+10:30) from 13:30 UTC the day before.
    expect(lastDay({ hosts, openings: rules, nowMs: at('2026-05-31T13:30Z') })).toBe('2026-06-01T13:00:00Z');
  });
});

describe('several hosts', () => {
  const anna = host('Anna');
  const ben = host('Ben', 'Europe/Berlin');

  it('share one ascending list that names who is free, in the order given', () => {
    // Ben's 09:00 is 07:00 UTC; he is busy at 09:00 UTC.
    const hosts = [free(ben, { busy: busy('09:00', '09:30') }), free(anna)];
    const rules = openings([weekly(EVERY_DAY, '09:00', '12:00')]);
    const offered = offer(
      question({ service: morning({ durationMinutes: 30, slotIntervalMinutes: 60 }), hosts, openings: rules }),
      clock,
    );
    expect(slotsOf(offered).map(({ startMs, hosts: names }) => [iso(startMs).slice(11, 16), names])).toEqual([
      ['07:00', ['Ben']],
      ['08:00', ['Ben']],
      ['09:00', ['Anna']],
      ['10:00', ['Anna']],
      ['11:00', ['Anna']],
    ]);
    const both = slotsOf(offer(question({ hosts: [free(host('Zoe')), free(anna)] }), clock));
    expect(both.map(({ hosts: names }) => names)).toEqual(Array(6).fill(['Zoe', 'Anna']));
  });

  it('end a slot after its duration', () => {
    expect(firstSlot(offer(question({}), clock))).toEqual({
      startMs: at('2026-06-01T09:00Z'),
      endMs: at('2026-06-01T09:30Z'),
      hosts: ['Anna'],
    });
  });
});

describe('asking for one start', () => {
  const one = (start: string) => times({ within: between(`2026-06-01T${start}:00Z`, `2026-06-01T${start}:00.001Z`) });

  it('finds a start that is offered and no other', () => {
    expect(one('09:30')).toEqual(['09:30']);
    expect(one('09:31')).toEqual([]);
    expect(one('12:00')).toEqual([]);
  });

  it('takes starts from the first instant asked for to before the last', () => {
    expect(times({ within: between('2026-06-01T09:30Z', '2026-06-01T10:30Z') })).toEqual(['09:30', '10:00']);
  });
});
