// What follows from what is known of a request to book: rules 9 to 13 of docs/rules.md, one case each, without Sheet or calendar.
import { describe, expect, it } from 'vitest';
import type { Existing } from '../../../src/appointments/calendar/existingBooking.ts';
import type { Unanswered } from '../../../src/appointments/calendar/findUnanswered.ts';
import { nextStep, type Situation } from '../../../src/appointments/calendar/nextStep.ts';
import type { BookingWithHosts } from '../../../src/records/bookingsWithHosts.ts';

const TEN = Date.parse('2027-06-08T10:00Z');
const ELEVEN = Date.parse('2027-06-08T11:00Z');

const slot = { startMs: TEN, endMs: ELEVEN, hosts: ['Anna'] };
const held = { calendarId: 'anna@x', row: { eventId: 'slot1' } } as unknown as BookingWithHosts;
const withoutEvent = { calendarId: 'anna@x', row: { eventId: '' } } as unknown as BookingWithHosts;
const at = (startMs: number, of: Partial<Existing> = {}): Existing => {
  return { held, startMs, endMs: startMs + 1, isSeen: true, ...of };
};
const unanswered = { eventId: 'slot2' } as unknown as Unanswered;

const NOTHING: Situation = {
  again: null,
  existing: null,
  unanswered: null,
  slot,
  startMs: TEN,
  repeatBookings: 'allow',
};
const step = (facts: Partial<Situation>) => nextStep({ ...NOTHING, ...facts });

describe('a contact without a booking of the service', () => {
  it('gets a free start (rule 9), unless an event of theirs stands there without a row (rule 13)', () => {
    expect(step({})).toEqual({ kind: 'insert', slot });
    expect(step({ unanswered })).toEqual({ kind: 'adopt', unanswered, insteadOf: null });
    expect(step({ unanswered, slot: null })).toEqual({ kind: 'adopt', unanswered, insteadOf: null });
  });

  it('hears that a start is taken only after the look for such an event', () => {
    expect(step({ slot: null, unanswered: 'notLookedFor' })).toEqual({ kind: 'lookForUnanswered' });
    expect(step({ unanswered: 'notLookedFor' })).toEqual({ kind: 'lookForUnanswered' });
    expect(step({ slot: null })).toEqual({ kind: 'noSlot', existing: null });
  });
});

describe('the same start again (rule 12)', () => {
  it.each(['allow', 'refuse', 'move'] as const)('is the same booking, under %s, whatever else is known', (rule) => {
    const facts = { again: held, repeatBookings: rule, existing: at(ELEVEN), unanswered, slot: null };
    expect(step(facts)).toEqual({ kind: 'again', held });
  });

  it.each(['allow', 'refuse', 'move'] as const)('is confirmed where the event stands there now, under %s', (rule) => {
    const existing = at(TEN);
    expect(step({ existing, repeatBookings: rule, slot: null })).toEqual({ kind: 'confirm', existing });
  });
});

describe('another start, while a booking is still to come (rule 12)', () => {
  it('is refused under refuse, also where the event cannot be seen', () => {
    for (const existing of [at(ELEVEN), at(ELEVEN, { isSeen: false }), at(TEN, { isSeen: false })]) {
      expect(step({ existing, repeatBookings: 'refuse' })).toEqual({ kind: 'refuse', existing });
    }
  });

  it('moves it under move', () => {
    const existing = at(ELEVEN);
    expect(step({ existing, repeatBookings: 'move' })).toEqual({ kind: 'move', existing, slot });
    expect(step({ existing, repeatBookings: 'move', slot: null })).toEqual({ kind: 'noSlot', existing });
    expect(step({ existing, repeatBookings: 'move', unanswered })).toEqual({
      kind: 'adopt',
      unanswered,
      insteadOf: existing,
    });
  });

  it('moves nothing that cannot be seen or named (rule 11: not knowing frees no time)', () => {
    const unseen = at(ELEVEN, { isSeen: false });
    const nameless = at(ELEVEN, { held: withoutEvent });
    const asked = { repeatBookings: 'move', unanswered: 'notLookedFor' } as const;
    expect(step({ ...asked, existing: unseen })).toEqual({ kind: 'cannotMove', existing: unseen, why: 'notSeen' });
    expect(step({ ...asked, existing: nameless })).toEqual({ kind: 'cannotMove', existing: nameless, why: 'noEvent' });
  });
});
