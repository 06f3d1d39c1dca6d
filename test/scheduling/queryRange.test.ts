import { describe, expect, it } from 'vitest';
import { queryRange, type RangeQuestion } from '../../src/scheduling/queryRange.ts';
import { at, clock, EVERY_DAY, host, iso, openings, service, weekly } from './support.ts';

function range(changes: Partial<RangeQuestion> = {}): string | null {
  const asked = queryRange(
    {
      service: service({ bookingHorizon: { kind: 'days', days: 1 } }),
      allBuffers: [],
      hosts: [host('Anna')],
      openings: openings([weekly(EVERY_DAY, '09:00', '12:00')]),
      timeZone: 'UTC',
      nowMs: at('2026-06-01T10:00Z'),
      within: null,
      ...changes,
    },
    clock,
  );
  return asked === null ? null : `${iso(asked.startMs)}/${iso(asked.endMs)}`;
}

// The last possible start is the last millisecond of 2 June; half an hour later its slot ends.
const END = '2026-06-03T00:29:59.999Z';

describe('the range of busy times to ask for', () => {
  it('runs from the first possible start to the last possible end', () => {
    expect(range()).toBe(`2026-06-01T10:00:00Z/${END}`);
  });

  it('is wider by the largest buffer of any service on both sides', () => {
    const massage = service({ name: 'massage', bufferAfterMinutes: 60, bufferBeforeMinutes: 15 });
    expect(range({ allBuffers: [massage] })).toBe('2026-06-01T09:00:00Z/2026-06-03T01:29:59.999Z');
  });

  it('begins where the notice ends and serves every host', () => {
    const noticed = service({ minimumNotice: { kind: 'days', days: 1 }, bookingHorizon: { kind: 'days', days: 1 } });
    expect(range({ service: noticed })).toBe(`2026-06-02T00:00:00Z/${END}`);
    // Midnight in Berlin comes two hours before that of UTC.
    const hosts = [host('Anna'), host('Ben', 'Europe/Berlin')];
    expect(range({ service: noticed, hosts })).toBe(`2026-06-01T22:00:00Z/${END}`);
  });

  it('is nothing where no start is possible', () => {
    const noticed = service({ minimumNotice: { kind: 'days', days: 2 }, bookingHorizon: { kind: 'days', days: 1 } });
    expect(range({ service: noticed })).toBeNull();
    expect(range({ hosts: [] })).toBeNull();
    // Each for itself: Ben's horizon ends after Anna's notice, but not after his own.
    expect(range({ service: noticed, hosts: [host('Anna'), host('Ben', 'America/Los_Angeles')] })).toBeNull();
    const never = service({
      minimumNotice: { kind: 'workingDays', days: 2 },
      bookingHorizon: { kind: 'days', days: 1 },
    });
    expect(range({ service: never })).toBeNull();
    const past = at('2026-06-01T09:00Z');
    expect(range({ within: { startMs: past, endMs: past + 1 } })).toBeNull();
  });

  it('leaves out a host for whom no start is possible', () => {
    const rules = openings([weekly([2], '09:00', '12:00', { host: 'Anna' })]);
    const noticed = service({
      minimumNotice: { kind: 'workingDays', days: 1 },
      bookingHorizon: { kind: 'days', days: 1 },
    });
    expect(range({ service: noticed, openings: rules, hosts: [host('Ben'), host('Anna')] })).toBe(
      `2026-06-02T00:00:00Z/${END}`,
    );
  });

  it('covers 15 days before and after a start that is to be booked, both included', () => {
    const start = at('2026-06-02T09:00Z');
    expect(range({ within: { startMs: start, endMs: start + 1 } })).toBe(
      '2026-05-18T09:00:00Z/2026-06-17T09:00:00.001Z',
    );
  });

  it('does not for first and all, which need no counting', () => {
    const start = at('2026-06-02T09:00Z');
    const within = { startMs: start, endMs: start + 1 };
    for (const assignment of ['first', 'all'] as const) {
      expect(range({ service: service({ assignment }), within })).toBe('2026-06-02T09:00:00Z/2026-06-02T09:30:00Z');
    }
  });
});

describe('the range where a cap counts', () => {
  const inNewYork = 'America/New_York';
  const twoDays = { bookingHorizon: { kind: 'days', days: 1 } } as const;

  it("of a service covers whole dates of the Settings' zone", () => {
    // 1 June in New York (-4) begins at 04:00 UTC, 2 June ends at 04:00 UTC.
    const capped = service({ ...twoDays, maxPerDay: 3 });
    expect(range({ service: capped, timeZone: inNewYork })).toBe('2026-06-01T04:00:00Z/2026-06-03T04:00:00Z');
    // In Auckland (+12) it is 1 June until noon UTC, and the last start lies in 3 June.
    expect(range({ service: capped, timeZone: 'Pacific/Auckland' })).toBe('2026-05-31T12:00:00Z/2026-06-03T12:00:00Z');
  });

  it("of a host covers whole dates of the host's zone", () => {
    const capped = host('Ben', inNewYork, { maxPerDay: 3 });
    // Ben's own last start is the last millisecond of 2 June in New York.
    expect(range({ hosts: [capped] })).toBe('2026-06-01T04:00:00Z/2026-06-03T04:29:59.999Z');
    // The same zone does not count for a host without a cap, nor for the Settings' without a service's cap.
    expect(range({ hosts: [host('Ben', inNewYork)] })).toBe('2026-06-01T10:00:00Z/2026-06-03T04:29:59.999Z');
    expect(range({ timeZone: inNewYork })).toBe(`2026-06-01T10:00:00Z/${END}`);
  });

  it('covers the dates of every zone that counts', () => {
    // From the midnight of Anna's Berlin (+2) to that of the Settings' New York (-4).
    const hosts = [host('Anna', 'Europe/Berlin', { maxPerDay: 1 })];
    expect(range({ hosts, service: service({ ...twoDays, maxPerDay: 3 }), timeZone: inNewYork })).toBe(
      '2026-05-31T22:00:00Z/2026-06-03T04:00:00Z',
    );
  });

  it('covers the whole date of the one start that is to be booked, 25 hours where clocks go back', () => {
    const start = at('2026-10-25T09:00Z');
    const within = { startMs: start, endMs: start + 1 };
    const asked = (hosts: RangeQuestion['hosts']) =>
      range({ service: service({ assignment: 'first' }), hosts, within, nowMs: at('2026-10-20T00:00Z') });
    expect(asked([host('Anna', 'Europe/Berlin', { maxPerDay: 1 })])).toBe('2026-10-24T22:00:00Z/2026-10-25T23:00:00Z');
  });

  it('still serves a fair choice where that reaches further', () => {
    const start = at('2026-06-02T09:00Z');
    expect(range({ service: service({ maxPerDay: 3 }), within: { startMs: start, endMs: start + 1 } })).toBe(
      '2026-05-18T09:00:00Z/2026-06-17T09:00:00.001Z',
    );
  });
});
