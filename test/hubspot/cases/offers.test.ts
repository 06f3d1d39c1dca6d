// Cases 1 to 8: what is offered.
import { describe, expect, it } from 'vitest';
import {
  A,
  ADA,
  alsoAt,
  answering,
  B,
  C,
  D,
  DORIS_BUSY,
  GUESSES,
  HOUR_MS,
  HOURS,
  LONG,
  monthOf,
  practice,
  SUCCESS,
  trips,
} from './practice.ts';

const PAGE = '/scheduler/2026-09/meetings/meeting-links/book/availability-page/praxis%2Fdemo';

describe.each(GUESSES)('$guesses', ({ switches }) => {
  describe('1: an offer', () => {
    it('has exactly the four starts, from two months in one round trip', async () => {
      const opened = practice({ switches });
      const { json } = await opened.available();
      expect(json.available?.map(({ start_iso }) => start_iso)).toEqual([A, B, C, D]);
      expect(json.available?.[0]).toEqual({
        start_iso: '2027-03-24T08:00:00.000Z',
        end_iso: '2027-03-24T08:30:00.000Z',
      });
      const months = opened.asked('availability');
      expect(months.map(({ method, path }) => `${method} ${path}`)).toEqual([`GET ${PAGE}`, `GET ${PAGE}`]);
      expect(months.map(({ query }) => query)).toEqual([
        { timezone: 'Europe/Berlin', monthOffset: '0' },
        { timezone: 'Europe/Berlin', monthOffset: '1' },
      ]);
      expect(trips(opened).filter((trip) => trip.startsWith('UrlFetchApp.'))).toEqual(['UrlFetchApp.fetchAll']);
    });

    it.each(['PERSONAL_LINK', 'GROUP_CALENDAR'])('is the same of a %s, and in German', async (type) => {
      const opened = practice({ switches, link: { type }, settings: { Language: 'de' } });
      expect(await opened.starts()).toEqual([A, B, C, D]);
    });

    it('asks in the zone of the Settings', async () => {
      const opened = practice({ switches, settings: { 'Time zone': 'America/New_York' } });
      expect(await opened.starts()).toEqual([A, B, C, D]);
      expect(opened.asked('availability').map(({ query }) => query.timezone)).toEqual(
        Array(2).fill('America/New_York'),
      );
    });

    it('is shortened by Offers per answer as every other', async () => {
      expect(await practice({ switches, settings: { 'Offers per answer': '2' } }).starts()).toEqual([A, B]);
    });
  });

  describe('2: a start for an hour alone', () => {
    it('is not offered for half an hour', async () => {
      expect(await practice({ switches }).starts()).not.toContain(LONG);
    });

    it('is offered with its end an hour later where Minutes says 60', async () => {
      const { json } = await practice({ switches, service: { Minutes: '60' } }).available();
      expect(json.available).toContainEqual({ start_iso: LONG, end_iso: '2027-03-25T11:00:00.000Z' });
    });

    it.each(['en', 'de'])(
      'withdraws the service where Minutes says 45, and the Log names 30 and 60 (%s)',
      async (language) => {
        const opened = practice({ switches, service: { Minutes: '45' }, settings: { Language: language } });
        const { json } = await opened.available();
        expect(json).toMatchObject({ available: [], status: 'failed' });
        expect(opened.lastLog()).toMatchObject({ Outcome: 'failed', Reason: expect.stringMatching(/\b30\b.*\b60\b/) });
      },
    );

    it('is what a link with one length has where Minutes is blank', async () => {
      const hours = [...HOURS, { start: D, end: '2027-04-05T08:00:00.000Z' }];
      const opened = practice({ switches, service: { Minutes: '' }, link: { durationsMs: [HOUR_MS], hours } });
      const { json } = await opened.available();
      expect(json.available).toEqual([
        { start_iso: A, end_iso: '2027-03-24T09:00:00.000Z' },
        { start_iso: LONG, end_iso: '2027-03-25T11:00:00.000Z' },
        { start_iso: D, end_iso: '2027-04-05T08:00:00.000Z' },
      ]);
    });
  });

  it('3: a busy time of a host is never offered, and stands nowhere', async () => {
    const opened = practice({ switches });
    const kept: string[] = [];
    opened.world.faults.before = ({ service, args }) => {
      if (service === 'CacheService') kept.push(JSON.stringify(args));
    };
    expect(await opened.starts()).not.toContain(DORIS_BUSY);
    // The first notes the tabs, the second fills the cache.
    expect(await opened.starts()).not.toContain(DORIS_BUSY);
    expect(kept.some((text) => text.includes('links'))).toBe(true);
    for (const text of [...kept, JSON.stringify(opened.world.rows('Log'))]) {
      expect(text).not.toMatch(/1806408000000|2027-03-30T12|praxis-team|Dorn|Eich/);
    }
  });

  describe('4: Book ahead', () => {
    const later = {
      hours: [...alsoAt('2027-04-06T07:00:00.000Z').hours, ...alsoAt('2027-05-01T07:00:00.000Z').hours.slice(-1)],
    };

    it('ends with 5 April', async () => {
      expect(await practice({ switches, link: later }).starts()).toEqual([A, B, C, D]);
    });

    it('of 40 days asks for three months', async () => {
      const opened = practice({ switches, link: later, service: { 'Book ahead': '40 days' } });
      expect(await opened.starts()).toEqual([A, B, C, D, '2027-04-06T07:00:00.000Z', '2027-05-01T07:00:00.000Z']);
      expect(opened.asked('availability').map(({ query }) => query.monthOffset)).toEqual(['0', '1', '2']);
    });

    it('up to a date ends with that date', async () => {
      const opened = practice({ switches, link: later, service: { 'Book ahead': '2027-04-06' } });
      expect(await opened.starts()).toEqual([A, B, C, D, '2027-04-06T07:00:00.000Z']);
    });
  });

  describe('7: Notice', () => {
    it('of 48 hours leaves C and D', async () => {
      expect(await practice({ switches, service: { Notice: '48 h' } }).starts()).toEqual([C, D]);
    });

    it('lets a start through that lies exactly so far ahead', async () => {
      expect(await practice({ switches, service: { Notice: '47 h' } }).starts()).toEqual([A, B, C, D]);
    });

    it('is kept by book too', async () => {
      const opened = practice({ switches, service: { Notice: '48 h' } });
      expect(await opened.book(ADA, A)).toMatchObject({ reason: 'Appointment slot is no longer available' });
      expect(opened.posts()).toEqual([]);
    });
  });

  it('8: one start in two months, unsorted, is offered once and in order', async () => {
    const opened = practice({ switches });
    answering(opened.levers, 'availability', monthOf(C, A), monthOf(D, C, B));
    expect(await opened.starts()).toEqual([A, B, C, D]);
  });
});

describe('5: the first hours of April in Berlin, while UTC still has March', () => {
  const APRIL = '2027-04-02T08:00:00.000Z';
  const zones = ['utc', 'asked', 'portal'] as const;

  it.each(zones)('are the same whether months count in %s', async (monthZone) => {
    const opened = practice({ now: '2027-03-31T22:30:00.000Z', switches: { monthZone }, link: alsoAt(APRIL) });
    expect(await opened.starts()).toEqual([APRIL, D]);
    expect(opened.asked('availability').map(({ query }) => query.monthOffset)).toEqual(['0', '1']);
  });

  it.each(zones)('can be booked whether months count in %s', async (monthZone) => {
    const opened = practice({ now: '2027-03-31T22:30:00.000Z', switches: { monthZone }, link: alsoAt(APRIL) });
    expect(await opened.book(ADA, APRIL)).toEqual(SUCCESS);
  });

  it.each(zones)('and so are the last of the month in New York, counted in %s', async (monthZone) => {
    const opened = practice({
      now: '2027-04-01T02:00:00.000Z',
      switches: { monthZone },
      settings: { 'Time zone': 'America/New_York' },
      link: { ...alsoAt(APRIL), timeZone: 'America/New_York' },
    });
    expect(await opened.starts()).toEqual([APRIL, D]);
  });
});

describe.each(GUESSES)('6: C, after the clocks went forward ($guesses)', ({ switches }) => {
  it('is offered, spoken and booked as one instant', async () => {
    const opened = practice({ switches, settings: { 'Repeat bookings': 'refuse' } });
    expect(await opened.starts()).toContain('2027-03-29T07:00:00.000Z');
    expect(await opened.book(ADA, C)).toEqual(SUCCESS);
    expect(opened.posts()).toMatchObject([{ startTime: '2027-03-29T07:00:00.000Z' }]);
    expect((await opened.book(ADA, D)).reason).toMatch(/29 March.*9:00/);
    expect(opened.world.rows('Bookings')).toMatchObject([
      { Start: '2027-03-29 09:00 +02:00', End: '2027-03-29 09:30 +02:00' },
    ]);
  });

  it('is spoken in German', async () => {
    const opened = practice({ switches, settings: { 'Repeat bookings': 'refuse', Language: 'de' } });
    expect(await opened.book(ADA, C)).toEqual(SUCCESS);
    expect((await opened.book(ADA, D)).reason).toMatch(/29\. März.*9/);
  });
});
