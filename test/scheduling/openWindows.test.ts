import { describe, expect, it } from 'vitest';
import type { DateException, Host, OpeningRules } from '../../src/scheduling/model.ts';
import { indexOpenings, openWindows } from '../../src/scheduling/openWindows.ts';
import { clock, date, EVERY_DAY, host, hours, iso, openings, WEEKDAYS, weekly } from './support.ts';

// 2026-06-01 is a Monday.
const MONDAY = '2026-06-01';

/** The windows of one date as ISO pairs. */
function windows(rules: Partial<OpeningRules>, one: Host = host('Anna'), day = MONDAY, service = 'checkup'): string[] {
  const index = indexOpenings(openings([], rules), service);
  const on = openWindows({ index, host: one, clock }, date(day), date(day))(date(day));
  return on.map(({ startMs, endMs }) => `${iso(startMs)}/${iso(endMs)}`);
}

function exception(changes: Partial<DateException> = {}): DateException {
  return { from: date(MONDAY), to: date(MONDAY), host: null, hours: null, ...changes };
}

const MORNING = '2026-06-01T09:00:00Z/2026-06-01T12:00:00Z';
const EVENING = '2026-06-01T18:00:00Z/2026-06-01T20:00:00Z';
const morning = weekly(EVERY_DAY, '09:00', '12:00');
const evening = hours('18:00', '20:00');

describe('weekly hours', () => {
  it('open the weekdays they name and no other', () => {
    const workdays = weekly(WEEKDAYS, '09:00', '12:00');
    expect(windows({ weekly: [workdays] })).toEqual([MORNING]);
    expect(windows({ weekly: [workdays] }, host('Anna'), '2026-05-31')).toEqual([]);
  });

  it('of a host add to those for everyone', () => {
    const own = weekly([1], '18:00', '20:00', { host: 'Anna' });
    expect(windows({ weekly: [own, morning] })).toEqual([MORNING, EVENING]);
    expect(windows({ weekly: [own, morning] }, host('Ben'))).toEqual([MORNING]);
  });

  it('of a service open for that service alone', () => {
    const other = weekly([1], '18:00', '20:00', { service: 'surgery' });
    expect(windows({ weekly: [morning, other] })).toEqual([MORNING]);
    expect(windows({ weekly: [morning, other] }, host('Anna'), MONDAY, 'surgery')).toEqual([MORNING, EVENING]);
  });

  it('that touch or overlap are one window', () => {
    const rows = [weekly([1], '11:00', '12:00'), weekly([1], '09:00', '10:00'), weekly([1], '10:00', '11:30')];
    expect(windows({ weekly: rows })).toEqual([MORNING]);
  });

  it('until 24:00 end at the next midnight', () => {
    expect(windows({ weekly: [weekly([1], '22:00', '24:00')] })).toEqual(['2026-06-01T22:00:00Z/2026-06-02T00:00:00Z']);
  });
});

describe('exceptions', () => {
  it('without hours close every date from the first to the last, both included', () => {
    const closed = exception({ from: date('2026-06-02'), to: date('2026-06-03') });
    const open = (day: string) => windows({ weekly: [morning], exceptions: [closed] }, host('Anna'), day).length;
    expect(['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04'].map(open)).toEqual([1, 0, 0, 1]);
  });

  it('with hours replace the weekly hours, several of them together', () => {
    const exceptions = [exception({ hours: evening }), exception({ hours: hours('19:00', '21:00') })];
    expect(windows({ weekly: [morning], exceptions })).toEqual(['2026-06-01T18:00:00Z/2026-06-01T21:00:00Z']);
  });

  it('with hours beat those without on the same date', () => {
    expect(windows({ weekly: [morning], exceptions: [exception(), exception({ hours: evening })] })).toEqual([EVENING]);
  });

  it('that name the host beat those for everyone, open or closed', () => {
    const closedForAnna = [exception({ hours: evening }), exception({ host: 'Anna' })];
    expect(windows({ weekly: [morning], exceptions: closedForAnna })).toEqual([]);
    expect(windows({ weekly: [morning], exceptions: closedForAnna }, host('Ben'))).toEqual([EVENING]);
    const openForAnna = [exception(), exception({ host: 'Anna', hours: evening })];
    expect(windows({ weekly: [morning], exceptions: openForAnna })).toEqual([EVENING]);
    expect(windows({ weekly: [morning], exceptions: openForAnna }, host('Ben'))).toEqual([]);
  });

  it('open a date without weekly hours', () => {
    expect(windows({ exceptions: [exception({ hours: evening })] })).toEqual([EVENING]);
  });
});

describe('holidays', () => {
  const holiday = { weekly: [morning], holidays: new Set([date(MONDAY)]) };

  it('close their date and no other, for every host', () => {
    expect(windows(holiday)).toEqual([]);
    expect(windows(holiday, host('Ben'))).toEqual([]);
    expect(windows(holiday, host('Anna'), '2026-05-31')).toEqual(['2026-05-31T09:00:00Z/2026-05-31T12:00:00Z']);
    expect(windows(holiday, host('Anna'), '2026-06-02')).toEqual(['2026-06-02T09:00:00Z/2026-06-02T12:00:00Z']);
  });

  it("are dates of the host's zone", () => {
    // In Auckland (+12) the morning of 1 June lies in 31 May, UTC.
    expect(windows(holiday, host('Anna', 'Pacific/Auckland'))).toEqual([]);
    expect(windows(holiday, host('Anna', 'Pacific/Auckland'), '2026-05-31')).toHaveLength(1);
  });

  it('give way to an exception with hours, which opens those hours alone', () => {
    expect(windows({ ...holiday, exceptions: [exception({ hours: evening })] })).toEqual([EVENING]);
  });

  it('stay closed for hosts whom the exception does not name', () => {
    const opened = { ...holiday, exceptions: [exception({ host: 'Anna', hours: evening })] };
    expect(windows(opened)).toEqual([EVENING]);
    expect(windows(opened, host('Ben'))).toEqual([]);
  });

  it('stay closed under an exception without hours', () => {
    expect(windows({ ...holiday, exceptions: [exception()] })).toEqual([]);
  });
});

describe('windows on days of summer-time change', () => {
  it('follow the wall clock in New York', () => {
    const afternoon = weekly(EVERY_DAY, '13:00', '18:00');
    expect(windows({ weekly: [afternoon] }, host('Anna', 'America/New_York'), '2026-03-08')).toEqual([
      '2026-03-08T17:00:00Z/2026-03-08T22:00:00Z',
    ]);
  });

  it('are dropped when nothing of them exists', () => {
    // In Berlin 02:00 to 03:00 is skipped on 2026-03-29: 02:30 becomes 03:30, which is after 03:00.
    const rows = [weekly(EVERY_DAY, '02:30', '03:00'), weekly(EVERY_DAY, '02:00', '03:00')];
    expect(windows({ weekly: rows }, host('Anna', 'Europe/Berlin'), '2026-03-29')).toEqual([]);
  });

  it('are one when they touch only as instants', () => {
    // 02:00 in Berlin is 03:00 that day, and both are 01:00 UTC.
    const rows = [weekly(EVERY_DAY, '01:00', '02:00'), weekly(EVERY_DAY, '03:00', '04:00')];
    expect(windows({ weekly: rows }, host('Anna', 'Europe/Berlin'), '2026-03-29')).toEqual([
      '2026-03-29T00:00:00Z/2026-03-29T02:00:00Z',
    ]);
  });

  it('are longer by the hour that occurs twice', () => {
    expect(
      windows({ weekly: [weekly(EVERY_DAY, '02:00', '03:00')] }, host('Anna', 'Europe/Berlin'), '2026-10-25'),
    ).toEqual(['2026-10-25T00:00:00Z/2026-10-25T02:00:00Z']);
  });
});
