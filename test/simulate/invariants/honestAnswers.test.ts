// What callers hear, beside what the web app answered.
import { describe, expect, it } from 'vitest';
import type { Heard } from '../../../simulate/evidence/history.ts';
import { booking, breaches, GONE, historyOf, runOf, SUCCESS } from './support.ts';

const failure = (reason: string) => JSON.stringify({ status: 'failed', reason });

// As docs and relay have them.
const NOT_CONFIRMED = failure('The booking is not confirmed. It is safe to ask again for the same time.');
const TOO_MANY = failure(
  'There are too many calls right now, so the booking is not confirmed. It is safe to ask again for the same time in a moment.',
);
const NOT_BOOKED = failure('The calendar did not answer, so nothing was booked.');

const WITHOUT_MORE = failure('The booking is not confirmed.');
const CLOSED = failure('We are closed today. Please ask again tomorrow.');

const run = runOf({ id: 1 });

function heardOf(text: string, more: Partial<Heard> = {}): Heard {
  return { asked: run.asked, atMs: run.endedMs, door: 'relay', text, ...more };
}

function found(answer: string | null, heard: Heard, has: readonly 'run'[] = ['run']): string[] {
  const part = booking({ id: 1, run: { answer }, has });
  return breaches('honest-relay', historyOf([{ ...part, heard: [heard] }]));
}

describe('an honest relay', () => {
  it.each([SUCCESS, GONE, failure('Der Kalender ist nicht erreichbar.')])('hands on %s', (text) => {
    expect(found(text, heardOf(text))).toEqual([]);
  });

  it('says after a timeout that the booking is not confirmed, or nothing', () => {
    for (const answer of [SUCCESS, GONE, null]) expect(found(answer, heardOf(NOT_CONFIRMED))).toEqual([]);
    expect(found(SUCCESS, heardOf(''))).toEqual([]);
  });

  it.each([NOT_BOOKED, GONE, WITHOUT_MORE, CLOSED, '<html>Error</html>', 'not JSON'])(
    'does not say %s of its own accord',
    (text) => {
      expect(found(SUCCESS, heardOf(text))).toHaveLength(1);
      expect(found(null, heardOf(text))).toHaveLength(1);
    },
  );

  it('does not say success for the web app', () => {
    expect(found(GONE, heardOf(SUCCESS))).toHaveLength(1);
    expect(found(null, heardOf(SUCCESS))).toHaveLength(1);
  });

  it('turns a call away only if it did not carry it', () => {
    expect(found(null, heardOf(TOO_MANY), [])).toEqual([]);
    expect(found(null, heardOf(TOO_MANY))).toHaveLength(1);
  });

  it('is not at the direct door, where Google’s pages are heard, but no answer out of nowhere', () => {
    expect(found(null, heardOf('<html>Error</html>', { door: 'direct' }))).toEqual([]);
    expect(found(null, heardOf(SUCCESS, { door: 'direct' }))).toHaveLength(1);
  });

  it('answers other questions in their own shapes', () => {
    const asked = { ...run.asked, action: 'available', startMs: null } as const;
    const reason = 'The free times cannot be looked up right now. Please ask again in a moment.';
    expect(found(null, heardOf(JSON.stringify({ available: [], status: 'failed', reason }), { asked }))).toEqual([]);
    expect(found(null, heardOf(failure(reason), { asked }))).toHaveLength(1);
    const lookup = { ...asked, action: 'contact_lookup' } as const;
    expect(found(null, heardOf('{"contact":null}', { asked: lookup }))).toEqual([]);
    const contact = { first_name: 'Ada', last_name: '', phone_number: '+49301', properties: {} };
    expect(found(null, heardOf(JSON.stringify({ contact }), { asked: lookup }))).toHaveLength(1);
  });
});

describe('contract-shaped', () => {
  const shaped = (action: 'available' | 'book' | 'contact_lookup', answer: string) =>
    breaches('contract-shaped', historyOf([], { runs: [{ ...run, asked: { ...run.asked, action }, answer }] }));
  const slot = { start_iso: '2027-03-29T08:00:00.000Z', end_iso: '2027-03-29T08:30:00.000Z' };
  const contact = { first_name: '', last_name: '', phone_number: '+49301', properties: {} };

  it.each([
    ['available', { available: [slot] }],
    ['available', { available: [], status: 'failed', reason: 'Closed.' }],
    ['book', { status: 'success' }],
    ['book', { status: 'failed', reason: 'Gone.' }],
    ['contact_lookup', { contact: null }],
    ['contact_lookup', { contact }],
  ] as const)('%s: %j', (action, value) => {
    expect(shaped(action, JSON.stringify(value))).toEqual([]);
  });

  it.each([
    ['available', { available: [{ ...slot, start_iso: '2027-03-29T10:00:00+02:00' }] }],
    ['available', { available: [{ ...slot, end_iso: slot.start_iso }] }],
    ['available', { available: [slot], status: 'failed', reason: 'Closed.' }],
    ['available', { status: 'failed', reason: 'Closed.' }],
    ['book', { status: 'failed', reason: '' }],
    ['book', { status: 'success', reason: 'Booked.' }],
    ['book', { status: 'maybe' }],
    ['book', []],
    ['contact_lookup', { contact: {} }],
    ['contact_lookup', {}],
  ] as const)('not %s: %j', (action, value) => {
    expect(shaped(action, JSON.stringify(value))).toHaveLength(1);
  });
});
