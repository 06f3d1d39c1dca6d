// The use cases over an appointment book that is no calendar: they ask it for starts and to book one, and nothing else.
import { describe, expect, it } from 'vitest';
import type { Asked, OpenBook } from '../../src/appointments/appointmentBook.ts';
import { failed } from '../../src/appointments/decision.ts';
import { bookSlot } from '../../src/booking/book.ts';
import { offerSlots } from '../../src/booking/offer.ts';
import type { Slot } from '../../src/scheduling/poolStarts.ts';

const MONDAY = Date.parse('2027-03-15T09:00:00Z');
const HOUR_MS = 3_600_000;
const SLOTS: readonly Slot[] = [0, 1, 2, 3, 4].map((hour) => ({
  startMs: MONDAY + hour * HOUR_MS,
  endMs: MONDAY + (hour + 1) * HOUR_MS,
  hosts: ['A room without a calendar'],
}));

/** A book that takes every start but one, and what it was asked. */
function openBook(taken = Number.NaN) {
  const asked: string[] = [];
  const book: OpenBook = {
    doubts: [],
    foresee() {},
    starts() {
      asked.push('starts');
      return { result: { kind: 'offered', slots: SLOTS }, reason: 'as listed' };
    },
    book(startMs) {
      asked.push(new Date(startMs).toISOString());
      return startMs === taken ? failed('slotGone', 'taken') : { result: { kind: 'booked' }, reason: 'entered' };
    },
  };
  return { book, asked };
}

function asking(start: Asked['request']['start'] = 'missing'): Asked {
  const settings = { language: 'en', offersPerAnswer: 3, spreadOffers: false, timeZone: 'Europe/Berlin' };
  return {
    sheet: { execution: { ports: { isTimeZone: () => false, offsetAt: () => HOUR_MS } }, configuration: { settings } },
    service: { name: 'Visit' },
    request: { start, contact: { timeZone: '', name: 'Ada' } },
  } as unknown as Asked;
}

describe('offer', () => {
  it('tells the first starts of the book, as many as the Settings say', () => {
    const { book, asked } = openBook();
    expect(offerSlots(asking(), book)).toEqual({
      result: { kind: 'offered', slots: SLOTS.slice(0, 3) },
      reason: 'as listed',
    });
    expect(asked).toEqual(['starts']);
  });

  it('passes on that the book could not be asked', () => {
    const unreachable = failed('calendarUnreachable', 'no answer');
    expect(offerSlots(asking(), { ...openBook().book, starts: () => unreachable })).toEqual(unreachable);
  });
});

describe('book', () => {
  it('asks the book for the one start', () => {
    const { book, asked } = openBook(MONDAY + HOUR_MS);
    expect(bookSlot(asking(MONDAY), book)).toEqual({ result: { kind: 'booked' }, reason: 'entered' });
    expect(bookSlot(asking(MONDAY + HOUR_MS), book)).toMatchObject({ result: { kind: 'failed', refusal: 'slotGone' } });
    expect(asked).toEqual(['2027-03-15T09:00:00.000Z', '2027-03-15T10:00:00.000Z']);
  });

  it.each([
    ['missing', 'startMissing'],
    ['unreadable', 'startUnreadable'],
  ] as const)('asks nothing while the start is %s', (start, refusal) => {
    const { book, asked } = openBook();
    expect(bookSlot(asking(start), book)).toMatchObject({ result: { kind: 'failed', refusal, existing: '' } });
    expect(asked).toEqual([]);
  });
});
