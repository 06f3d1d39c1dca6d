// What calendars' answers decide about a zone's dates. Instants are worked out by hand from the offsets.
import { describe, expect, it } from 'vitest';
import { offer } from '../../src/scheduling/offer.ts';
import type { OffsetAt } from '../../src/scheduling/time.ts';
import { createZoneClock } from '../../src/scheduling/zone.ts';
import { datesInDoubt } from '../../src/scheduling/zoneDoubt.ts';
import { decideDates, decidedClock, type OffsetSeen } from '../../src/scheduling/zoneEvidence.ts';
import { at, date, EVERY_DAY, free, host, iso, openings, question, service, slotsOf, told, weekly } from './support.ts';

const HOUR_MS = 3_600_000;
const ZONE = 'Some/Zone';

const always =
  (hours: number): OffsetAt =>
  () =>
    hours * HOUR_MS;

function seen(instant: string, hours: number): OffsetSeen {
  return { instant: at(instant), offsetMs: hours * HOUR_MS };
}

/** The zone on 7 to 10 December 2026, where the sources say these hours all along. */
function decided(first: OffsetAt, second: OffsetAt | null, answers: readonly OffsetSeen[]) {
  const clocks = { first: createZoneClock(first), second: second && createZoneClock(second) };
  const doubts = datesInDoubt(ZONE, date('2026-12-07'), date('2026-12-10'), { offsetAt: first, otherOffsetAt: second });
  return decidedClock(new Map([[ZONE, decideDates(ZONE, doubts, answers, clocks)]]), clocks);
}

const nine = (clock: ReturnType<typeof decided>, day: string) => iso(clock.toInstant(ZONE, date(day), 9 * 60));

describe('an answer of a calendar', () => {
  it('decides for the second source on its date, and on no other', () => {
    const clock = decided(always(-8), always(-7), [seen('2026-12-08T18:00Z', -7)]);
    expect(clock.isInDoubt(ZONE, date('2026-12-08'))).toBe(false);
    expect(nine(clock, '2026-12-08')).toBe('2026-12-08T16:00:00Z');
    expect(clock.isInDoubt(ZONE, date('2026-12-07'))).toBe(true);
    expect(clock.isInDoubt(ZONE, date('2026-12-09'))).toBe(true);
  });

  it('decides for the first source', () => {
    const clock = decided(always(-8), always(-7), [seen('2026-12-08T18:00Z', -8)]);
    expect(clock.isInDoubt(ZONE, date('2026-12-08'))).toBe(false);
    expect(nine(clock, '2026-12-08')).toBe('2026-12-08T17:00:00Z');
  });

  it('decides against both, and without a second source', () => {
    for (const second of [always(-8), null]) {
      const clock = decided(always(-8), second, [seen('2026-12-08T18:00Z', -6)]);
      expect(nine(clock, '2026-12-08')).toBe('2026-12-08T15:00:00Z');
      expect(nine(clock, '2026-12-09')).toBe('2026-12-09T17:00:00Z');
      expect(clock.isInDoubt(ZONE, date('2026-12-09'))).toBe(false);
    }
  });

  it('belongs to the date that its own wall clock shows', () => {
    // 06:30Z is 23:30 on the 7th at UTC-7.
    const clock = decided(always(-8), always(-7), [seen('2026-12-08T06:30Z', -7)]);
    expect(clock.isInDoubt(ZONE, date('2026-12-07'))).toBe(false);
    expect(clock.isInDoubt(ZONE, date('2026-12-08'))).toBe(true);
  });

  it('closes the date where answers contradict each other and no source has them all', () => {
    const clock = decided(always(-8), always(-8), [seen('2026-12-08T18:00Z', -7), seen('2026-12-08T20:00Z', -6)]);
    expect(clock.isInDoubt(ZONE, date('2026-12-08'))).toBe(true);
  });

  it('in UTC counts only where a source says UTC too, as the zone may not have been heard', () => {
    const unheard = decided(always(1), always(1), [seen('2026-12-08T10:00Z', 0)]);
    expect(nine(unheard, '2026-12-08')).toBe('2026-12-08T08:00:00Z');
    const stillInDoubt = decided(always(-8), always(-7), [seen('2026-12-08T10:00Z', 0)]);
    expect(stillInDoubt.isInDoubt(ZONE, date('2026-12-08'))).toBe(true);
    const morocco = decided(always(1), always(0), [seen('2026-12-08T10:00Z', 0)]);
    expect(nine(morocco, '2026-12-08')).toBe('2026-12-08T09:00:00Z');
  });

  it('leaves a date of two offsets in doubt where it fits both sources', () => {
    // The first goes back at 09:00Z, the second does not; at 08:00Z both are at UTC-7.
    const change: OffsetAt = (_, instant) => (instant < at('2026-12-08T09:00Z') ? -7 : -8) * HOUR_MS;
    const clock = decided(change, always(-7), [seen('2026-12-08T08:00Z', -7)]);
    expect(clock.isInDoubt(ZONE, date('2026-12-08'))).toBe(true);
  });
});

describe('the clock that follows them', () => {
  const clock = decided(always(-8), always(-7), [seen('2026-12-08T18:00Z', -7)]);

  it('names dates and offsets by what was decided', () => {
    // At UTC-7 the 8th lasts from 07:00Z to 07:00Z.
    expect(clock.localDateOf(ZONE, at('2026-12-08T07:00Z'))).toBe(date('2026-12-08'));
    expect(clock.localDateOf(ZONE, at('2026-12-09T06:59Z'))).toBe(date('2026-12-08'));
    expect(clock.offset(ZONE, at('2026-12-08T18:00Z'))).toBe(-7 * HOUR_MS);
    expect(clock.offset(ZONE, at('2026-12-10T18:00Z'))).toBe(-8 * HOUR_MS);
  });

  it('keeps to the first source in other zones', () => {
    expect(clock.isInDoubt('Other/Zone', date('2026-12-08'))).toBe(false);
    expect(iso(clock.toInstant('Other/Zone', date('2026-12-08'), 0))).toBe('2026-12-08T08:00:00Z');
  });
});

describe('an offer', () => {
  const asked = question({
    service: service({ bookingHorizon: { kind: 'days', days: 3 } }),
    hosts: [free(host('Anna', ZONE))],
    openings: openings([weekly(EVERY_DAY, '09:00', '10:00')]),
    nowMs: at('2026-12-07T08:00Z'),
  });
  const offered = (answers: readonly OffsetSeen[], changes = {}) =>
    offer({ ...asked, ...changes }, decided(always(-8), always(-7), answers));

  it('has no date in doubt, and says why it is empty', () => {
    expect(told(offered([]))).toEqual({ slots: [], none: { kind: 'zoneInDoubt' } });
  });

  it('has the date that a calendar decided, at its instants', () => {
    const { starts, none } = offered([seen('2026-12-08T21:00Z', -7)]);
    expect(starts.map(iso)).toEqual(['2026-12-08T16:00:00Z', '2026-12-08T16:30:00Z']);
    expect(none).toBeNull();
  });

  it('has the same to say of one start', () => {
    const within = { startMs: at('2026-12-08T16:00Z'), endMs: at('2026-12-08T16:00Z') + 1 };
    expect(offered([seen('2026-12-08T21:00Z', -7)], { within }).starts).toHaveLength(1);
    expect(told(offered([], { within }))).toEqual({ slots: [], none: { kind: 'zoneInDoubt' } });
  });

  it('has hosts of other zones on the same dates', () => {
    const both = { hosts: [free(host('Anna', ZONE)), free(host('Ben', 'Other/Zone'))] };
    const slots = slotsOf(offered([], both));
    expect(new Set(slots.flatMap(({ hosts }) => hosts))).toEqual(new Set(['Ben']));
    expect(slots).toHaveLength(8);
  });

  it('is closed for another reason where the host would not be open anyway', () => {
    expect(offered([], { openings: openings([]) }).none).toEqual({ kind: 'noOpenWindows' });
  });
});
