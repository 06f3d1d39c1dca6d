import { describe, expect, it } from 'vitest';
import { queryRange, type RangeQuestion } from '../../src/scheduling/queryRange.ts';
import { at, clock, EVERY_DAY, host, iso, service, weekly } from './support.ts';

function range(changes: Partial<RangeQuestion> = {}): string | null {
  const asked = queryRange(
    {
      service: service({ bookingHorizon: { kind: 'days', days: 1 } }),
      allBuffers: [],
      hosts: [host('Anna')],
      openings: { weekly: [weekly(EVERY_DAY, '09:00', '12:00')], exceptions: [] },
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
    const openings = { weekly: [weekly([2], '09:00', '12:00', { host: 'Anna' })], exceptions: [] };
    const noticed = service({
      minimumNotice: { kind: 'workingDays', days: 1 },
      bookingHorizon: { kind: 'days', days: 1 },
    });
    expect(range({ service: noticed, openings, hosts: [host('Ben'), host('Anna')] })).toBe(
      `2026-06-02T00:00:00Z/${END}`,
    );
  });

  it('covers 15 days before and after a start that is to be booked, both included', () => {
    const start = at('2026-06-02T09:00Z');
    expect(range({ within: { startMs: start, endMs: start + 1 } })).toBe(
      '2026-05-18T09:00:00Z/2026-06-17T09:00:00.001Z',
    );
  });
});
