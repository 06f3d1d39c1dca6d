// Cases 10 to 15: what HubSpot is asked to book, and what its answer means.
import { describe, expect, it } from 'vitest';
import { attempt } from '../../support/bookings.ts';
import {
  A,
  ADA,
  answering,
  B,
  BOB,
  C,
  D,
  GONE,
  GUESSES,
  HALF_HOUR_MS,
  HOUR_MS,
  practice,
  SUCCESS,
} from './practice.ts';

/** HubSpot's answer to a booking of A for half an hour. */
const BOOKED = {
  ...{ calendarEventId: 'e-1', contactId: '101', start: A, end: B },
  ...{ duration: HALF_HOUR_MS, isOffline: false },
};

describe.each(GUESSES)('$guesses', ({ switches }) => {
  describe('10: a booking', () => {
    it('is one request with all that HubSpot wants, and one row', async () => {
      const opened = practice({ switches });
      expect(await opened.book(ADA, A)).toEqual(SUCCESS);
      expect(opened.asked('book')).toMatchObject([
        {
          method: 'POST',
          path: '/scheduler/2026-09/meetings/meeting-links/book',
          query: { timezone: 'Europe/Berlin' },
          body: {
            slug: 'praxis/demo',
            startTime: '2027-03-24T08:00:00.000Z',
            duration: 1800000,
            timezone: 'Europe/Berlin',
            locale: 'en-us',
            email: 'ada@praxis.de',
            firstName: 'Ada',
            lastName: '-',
            formFields: [],
            legalConsentResponses: [],
            likelyAvailableUserIds: [],
          },
        },
      ]);
      expect(opened.posts()[0]).not.toHaveProperty('guestEmails');
      expect(opened.world.rows('Bookings')).toMatchObject([
        {
          ...{ Service: 'Talk', Host: '', Calendar: '', Status: 'booked', 'Contact id': 'c-ada' },
          ...{ Start: '2027-03-24 09:00 +01:00', End: '2027-03-24 09:30 +01:00' },
          'Event id': expect.stringMatching(/^hubspot:/),
        },
      ]);
      expect(opened.state().meetings).toMatchObject([{ start: A }]);
      expect(opened.lastLog()).toMatchObject({ Action: 'book', Outcome: 'success' });
    });

    it.each(['PERSONAL_LINK', 'GROUP_CALENDAR'])('by a %s in German, for an hour in another zone', async (type) => {
      const settings = { Language: 'de', 'Time zone': 'Europe/London' };
      const opened = practice({ switches, link: { type }, settings, service: { Minutes: '60' } });
      expect(await opened.book(BOB, A)).toEqual(SUCCESS);
      expect(opened.posts()).toMatchObject([
        {
          ...{ duration: HOUR_MS, timezone: 'Europe/London', locale: 'de-de', startTime: A },
          ...{ firstName: 'Bob', lastName: 'Ross' },
        },
      ]);
      expect(opened.world.rows('Bookings')).toMatchObject([
        { Start: '2027-03-24 08:00 +00:00', End: '2027-03-24 09:00 +00:00' },
      ]);
    });

    it('through the relay is one however often the request comes', async () => {
      const opened = practice({ switches });
      for (let time = 0; time < 3; time++) expect(await attempt(opened.world, ADA, A, 'r-7')).toEqual(SUCCESS);
      expect(opened.posts()).toHaveLength(1);
      expect(opened.state().meetings).toHaveLength(1);
      expect(opened.world.rows('Bookings')).toHaveLength(1);
    });
  });

  describe.each([
    ['11: 200 of an offline host', 'offline'],
    ['12: 200 without an event', 'no-event'],
  ] as const)('%s', (_, fault) => {
    it.each(['en', 'de'])('is no success, and no slot that is gone (%s)', async (language) => {
      const opened = practice({ switches, settings: { Language: language } });
      opened.levers.fail(fault);
      const answer = await opened.book(ADA, A);
      expect(answer).toMatchObject({ status: 'failed' });
      expect(answer.reason).toMatch(language === 'de' ? /konnte nicht eingetragen werden/ : /could not be entered/);
      expect(opened.world.rows('Bookings')).toEqual([]);
      expect(opened.lastLog()).toMatchObject({ Outcome: 'failed', Reason: expect.stringMatching(/HubSpot/) });
      expect(opened.posts()).toHaveLength(1);
      expect(opened.state().contacts).toHaveLength(1);
      expect(opened.state().meetings).toEqual([]);
    });

    it('lets another caller have the start', async () => {
      const opened = practice({ switches });
      opened.levers.fail(fault);
      await opened.book(ADA, A);
      expect(await opened.book(BOB, A)).toEqual(SUCCESS);
    });

    it('repeats its own answer to the relay’s second attempt, without a second request', async () => {
      const opened = practice({ switches });
      opened.levers.fail(fault);
      const first = await attempt(opened.world, ADA, A, 'r-7');
      expect(await attempt(opened.world, ADA, A, 'r-7')).toEqual(first);
      expect(opened.posts()).toHaveLength(1);
    });
  });

  it.each([
    ['11: 200 with isOffline and an event', { isOffline: true }],
    ['12: 200 with null for the event', { calendarEventId: null }],
  ])('%s is no success', async (_, more) => {
    const opened = practice({ switches });
    answering(opened.levers, 'book', { ...BOOKED, ...more });
    expect((await opened.book(ADA, A)).reason).toMatch(/could not be entered/);
    expect(opened.world.rows('Bookings')).toEqual([]);
  });

  it.each([
    ['another start', { start: B }],
    ['another length', { duration: HOUR_MS }],
  ])('200 with %s is not confirmed, and never asked for again', async (_, more) => {
    const opened = practice({ switches });
    answering(opened.levers, 'book', { ...BOOKED, ...more });
    for (let time = 0; time < 2; time++) expect((await opened.book(ADA, A)).reason).toMatch(/not confirmed/);
    expect(opened.posts()).toHaveLength(1);
    expect(opened.world.rows('Bookings')).toEqual([]);
  });

  describe('13: a start that vanished before book', () => {
    it('is gone, and HubSpot is not asked to book', async () => {
      const opened = practice({ switches });
      expect(await opened.starts()).toContain(A);
      opened.world.store.write('hubspot/links.json', JSON.stringify([{ ...linkIn(opened), hours: [] }]));
      // A month in which nothing is free may be one without the list (guesses): then nothing can be read.
      const isReadable = switches.nothingFree !== 'no-availability';
      const answer = await opened.book(ADA, A);
      if (isReadable) expect(answer).toEqual(GONE);
      else expect(answer.status).toBe('failed');
      expect(opened.posts()).toEqual([]);
      expect(opened.world.rows('Bookings')).toEqual([]);
    });

    it.each([
      ['was never offered', '2027-03-24T10:00:00.000Z'],
      ['is past', '2027-03-22T08:00:00.000Z'],
      ['is for an hour alone', '2027-03-25T10:00:00.000Z'],
      ['lies after Book ahead', '2027-04-06T07:00:00.000Z'],
    ])('as is one that %s', async (_, start) => {
      const opened = practice({ switches, settings: { Language: 'de' } });
      expect(await opened.book(ADA, start)).toEqual(GONE);
      expect(opened.posts()).toEqual([]);
    });

    it('does not keep the next caller from the start', async () => {
      const opened = practice({ switches });
      const all = JSON.stringify([linkIn(opened)]);
      opened.world.store.write('hubspot/links.json', JSON.stringify([{ ...linkIn(opened), hours: [hoursOf(C)] }]));
      expect(await opened.book(ADA, A)).toEqual(GONE);
      opened.world.store.write('hubspot/links.json', all);
      expect(await opened.book(BOB, A)).toEqual(SUCCESS);
    });
  });

  describe('15: a length that the link no longer has', () => {
    it.each(['en', 'de'])('is told by another sentence than that of a slot (%s)', async (language) => {
      const opened = practice({ switches, settings: { Language: language } });
      opened.levers.fail('wrong-duration');
      const answer = await opened.book(ADA, A);
      expect(answer).toMatchObject({ status: 'failed' });
      expect(answer.reason).not.toBe(GONE.reason);
      expect(opened.posts()).toHaveLength(1);
      expect(opened.lastLog().Reason).toMatch(/MEETING_DURATION_NOT_VALID/);
      expect(opened.world.rows('Bookings')).toEqual([]);
    });

    it('withdraws the service for five minutes', async () => {
      const opened = practice({ switches });
      opened.levers.fail('wrong-duration');
      await opened.book(ADA, A);
      expect((await opened.available()).json).toMatchObject({ available: [], status: 'failed' });
      opened.world.setNow('2027-03-22T09:05:01.000Z');
      expect(await opened.starts()).toEqual([A, B, C, D]);
    });
  });
});

describe('14: a start that HubSpot refuses', () => {
  // What HubSpot answers, and how soon it shows what was booked, is a guess. Each has its own truth to tell.
  it.each(['400', '409'] as const)('is gone once the second look no longer shows it (%s)', async (takenStart) => {
    const opened = practice({ switches: { takenStart } });
    opened.levers.fail('taken');
    expect(await opened.book(ADA, A)).toEqual(GONE);
    expect(opened.posts()).toHaveLength(1);
    expect(opened.asked('availability')).toHaveLength(2);
    expect(opened.world.rows('Bookings')).toEqual([]);
  });

  it.each(['en', 'de'])('could not be booked while HubSpot still shows it (%s)', async (language) => {
    const switches = { takenStart: '400', availabilityLagMs: 60_000 } as const;
    const opened = practice({ switches, settings: { Language: language } });
    opened.levers.fail('taken');
    const answer = await opened.book(ADA, A);
    expect(answer).toMatchObject({ status: 'failed' });
    expect(answer.reason).not.toBe(GONE.reason);
    expect(opened.posts()).toHaveLength(1);
    expect(opened.asked('availability')).toHaveLength(2);
    expect(opened.lastLog().Reason).toMatch(/400.*MEETING_START_TIME_NOT_VALID/);
  });

  it.each([0, 60_000] as const)(
    'is booked twice if HubSpot does so, which is a meeting all the same (%i)',
    async (lag) => {
      const opened = practice({ switches: { takenStart: 'books-twice', availabilityLagMs: lag } });
      opened.levers.fail('taken');
      expect(await opened.book(ADA, A)).toEqual(SUCCESS);
      expect(opened.posts()).toHaveLength(1);
    },
  );

  it.each([0, 60_000] as const)(
    'is not confirmed where HubSpot answers 500, and never asked for twice (%i)',
    async (lag) => {
      const opened = practice({ switches: { takenStart: '500', availabilityLagMs: lag } });
      opened.levers.fail('taken');
      expect((await opened.book(ADA, A)).reason).toMatch(/not confirmed/);
      expect(opened.posts()).toHaveLength(1);
      expect(opened.world.rows('Bookings')).toEqual([]);
    },
  );

  it('that it still offers goes to the next caller', async () => {
    const opened = practice();
    opened.levers.fail('wrong-start');
    const answer = await opened.book(ADA, A);
    expect(answer.reason).not.toBe(GONE.reason);
    expect(await opened.book(BOB, A)).toEqual(SUCCESS);
  });
});

function linkIn({ world }: ReturnType<typeof practice>): object {
  return JSON.parse(world.store.read('hubspot/links.json')?.text ?? '[]')[0];
}

function hoursOf(start: string): object {
  return { start, end: new Date(Date.parse(start) + HALF_HOUR_MS).toISOString() };
}
