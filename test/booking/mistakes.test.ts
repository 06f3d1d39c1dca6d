// A mistake of ours anywhere: answered in shape, logged as an error, told with its place on the console, and never as Google's.

import { describe, expect, it } from 'vitest';
import { sentMails } from '../../local/services/mail/state.ts';
import { answerIn, askScript } from '../../local/start/askScript.ts';
import { eventsIn } from '../../worlds/calendarFile.ts';
import { ADA, lastReason, recover, START } from '../support/bookings.ts';
import { type BrokenWorld, brokenWorld } from '../support/mutated.ts';

const WRONG = 'Something went wrong in the appointment book. Please try again.';
const MISTAKE = /^This is a mistake in Slotsheet itself, not in the Sheet and not Google's: TypeError: .*null/;

const logged = ({ world }: BrokenWorld) =>
  world.rows('Log').map(({ Action, Auth, Outcome }) => [Action, Auth, Outcome].join(' '));
const events = ({ world }: BrokenWorld) => eventsIn(world.store, 'anna@example.com');

/** Named with its function, and not as Google's. */
function expectTold(broken: BrokenWorld, functionName: string): void {
  expect(broken.console()).toMatch(
    new RegExp(`^error .*a mistake in Slotsheet: TypeError.* at ${functionName} \\(`, 'm'),
  );
  expect(broken.console()).not.toContain('Google Calendar');
}

describe('a mistake in a rule', () => {
  it.each(['offer', 'bookingsWithHosts', 'queryRange', 'offerSlots'])('%s, while times are asked for', async (name) => {
    const broken = brokenWorld(name);
    const { text } = await broken.world.call('available', ADA);
    expect(JSON.parse(text)).toEqual({ available: [], status: 'failed', reason: WRONG });
    expectTold(broken, name);
    expect(logged(broken)).toEqual(['available signature error']);
    expect(lastReason(broken.world)).toMatch(MISTAKE);
    expect(broken.world.rows('Log')[0]).toMatchObject({ Service: 'Visit', 'Contact id': 'c-1' });
  });

  it.each(['offer', 'bookingsWithHosts', 'insertEvent', 'eventFor'])(
    '%s, while one is booked: the lock is free again',
    async (name) => {
      const broken = brokenWorld(name);
      const { json } = await broken.world.call('book', { ...ADA, start_iso: START });
      expect(json).toEqual({ status: 'failed', reason: WRONG });
      expectTold(broken, name);
      expect(logged(broken)).toEqual(['book signature error']);
      expect(lastReason(broken.world)).toMatch(MISTAKE);
      expect(events(broken)).toEqual([]);
      broken.restore();
      expect((await broken.world.call('book', { ...ADA, start_iso: START })).json).toEqual({ status: 'success' });
    },
  );

  it('while a caller is looked up', async () => {
    const broken = brokenWorld('lookUpCaller');
    const { text } = await broken.world.call('contact-lookup', {
      event: 'contact_lookup',
      phone_number: '+4930123456',
    });
    expect(text).toBe('{"contact":null}');
    expectTold(broken, 'lookUpCaller');
    expect(logged(broken)).toEqual(['contact_lookup signature error']);
  });

  it.each([
    ['availableAnswer', 'available', {}],
    ['noContactAnswer', 'contact-lookup', { event: 'contact_lookup', phone_number: '+49301234567' }],
  ])('%s, while the answer is put together: the Log does not say success', async (name, action, body) => {
    const broken = brokenWorld(name);
    await broken.world.call(action, body);
    expectTold(broken, name);
    // The relay asks twice where a lookup gets no answer.
    expect(new Set(broken.world.rows('Log').map(({ Outcome }) => Outcome))).toEqual(new Set(['error']));
  });

  it('says it in German too', async () => {
    const broken = brokenWorld('offer', { sheet: { settings: { Language: 'de' } } });
    await broken.world.call('available', ADA);
    expect(lastReason(broken.world)).toMatch(/^Das ist ein Fehler in Slotsheet selbst, .*: TypeError/);
  });
});

describe('a mistake around the rules', () => {
  it('while the signature is checked: no caller comes in', async () => {
    const broken = brokenWorld('verifySignature');
    recover(broken.world); // It knows where the Log stands from then on.
    const { json } = await broken.world.call('available', ADA);
    expect(json).toEqual({ available: [], status: 'failed', reason: WRONG });
    expectTold(broken, 'verifySignature');
    expect(logged(broken)).toEqual(['available none error']);
  });

  it('while the Sheet is read: its Log row waits until it can be', async () => {
    const broken = brokenWorld('readConfiguration');
    expect((await broken.world.call('available', ADA)).json).toEqual({
      available: [],
      status: 'failed',
      reason: WRONG,
    });
    expectTold(broken, 'readConfiguration');
    broken.restore();
    await broken.world.call('available', ADA);
    expect(logged(broken).sort()).toEqual(['available signature error', 'available signature success']);
  });

  it('while what came in is read', async () => {
    const broken = brokenWorld('readEnvelope');
    const { json } = await broken.world.call('book', { ...ADA, start_iso: START });
    expect(json).toEqual({ status: 'failed', reason: WRONG });
    expectTold(broken, 'readEnvelope');
  });
});

describe('a mistake after the event was written', () => {
  it.each(['lookBeside', 'bookingRow', 'batchOf', 'bookingCells', 'logRow', 'noteIfToldFailed'])(
    '%s: a success, and one row in the end',
    async (name) => {
      const broken = brokenWorld(name);
      expect((await broken.world.call('book', { ...ADA, start_iso: START })).json).toEqual({ status: 'success' });
      expectTold(broken, name);
      expect(events(broken)).toHaveLength(1);
      broken.restore();
      broken.world.setNow('2027-03-15T08:15:00Z');
      broken.world.runtime.execute('recover', [], { event: 'clock' });
      expect(broken.world.rows('Bookings').map(({ Name, Status }) => `${Name} ${Status}`)).toEqual([
        'Ada Lovelace booked',
      ]);
      expect((await broken.world.call('book', { ...ADA, start_iso: START })).json).toEqual({ status: 'success' });
      expect(events(broken)).toHaveLength(1);
    },
  );

  it('is a success of a move, too', async () => {
    const broken = brokenWorld('asMoved', { sheet: { settings: { 'Repeat bookings': 'move' } } });
    const later = '2027-03-15T10:00:00.000Z';
    await broken.world.call('book', { ...ADA, start_iso: START });
    expect((await broken.world.call('book', { ...ADA, start_iso: later })).json).toEqual({ status: 'success' });
    expect(events(broken).map(({ startMs }) => new Date(startMs).toISOString())).toEqual([later]);
    expect(lastReason(broken.world)).toMatch(
      /^The appointment stands, but a later step failed\. This is a mistake in Slotsheet/,
    );
  });
});

describe('a mistake where no caller waits', () => {
  it.each(['doubleBookings', 'correctionsOf', 'listOne', 'findProblems', 'trimLog'])(
    '%s: recovery tells the console, and mails nothing as Google’s',
    (name) => {
      const broken = brokenWorld(name);
      broken.world.runtime.execute('recover', [], { event: 'clock' });
      expectTold(broken, name);
      expect(sentMails(broken.world.store).filter(({ body }) => body.includes('Google'))).toEqual([]);
    },
  );

  it.each(['gatherFactsOfDay', 'explainDay', 'openExecution'])('%s: why names it as ours', (name) => {
    const broken = brokenWorld(name);
    const answer = answerIn('why.at', askScript(broken.world.runtime, 'why.at', '', START)) as { problem: string };
    expect(answer.problem).toMatch(MISTAKE);
    expectTold(broken, name);
  });
});
