// The times of a link. Expected instants: worked out by hand from the hours in Berlin, an hour ahead of UTC until
// 28 March 2027 and two from then on. Shapes and units: HubSpot's public API description.
import { describe, expect, it } from 'vitest';
import { ANNA, BEN, BOOK, calendarWith, LINK, scene } from './support.ts';

const WEDNESDAY = ['08:00', '08:30', '09:00', '09:30'].map((time) => `2027-03-24T${time}:00.000Z`);
const MARCH = [...WEDNESDAY, ...['07:00', '07:30', '08:00', '08:30'].map((time) => `2027-03-31T${time}:00.000Z`)];
const page = (query: string, slug = 'praxis%2Fdemo') => `${BOOK}/availability-page/${slug}${query}`;
const ZONE = '?timezone=Europe%2FBerlin';

describe('a month', () => {
  it('holds lists by milliseconds, each of starts and ends', () => {
    const { status, body } = scene().get(page(ZONE));
    expect(status).toBe(200);
    const { linkAvailability } = body;
    expect(Object.keys(linkAvailability.linkAvailabilityByDuration)).toEqual(['1800000', '3600000']);
    const list = linkAvailability.linkAvailabilityByDuration['3600000'];
    expect(list.meetingDurationMillis).toBe(3_600_000);
    // 8:00 UTC on 24 March 2027.
    expect(list.availabilities[0]).toEqual({ startMillisUtc: 1805875200000, endMillisUtc: 1805878800000 });
    expect(linkAvailability.hasMore).toBe(true);
  });

  it('follows the steps and hours of the link, over a change of the clocks', () => {
    expect(scene().starts()).toEqual(MARCH);
  });

  it('has longer meetings end before the hours do', () => {
    const { body } = scene().get(page(ZONE));
    const starts = body.linkAvailability.linkAvailabilityByDuration['3600000'].availabilities;
    expect(
      starts.map(({ startMillisUtc }: { startMillisUtc: number }) => new Date(startMillisUtc).getUTCHours()),
    ).toEqual([8, 8, 9, 7, 7, 8]);
  });

  it('is the current one without an offset, and the next with 1', () => {
    expect(scene().starts(1)[0]).toBe('2027-04-07T07:00:00.000Z');
  });

  it('ends with the window of the link, and hasMore says so', () => {
    const one = scene({ link: { daysAhead: 16 } });
    expect(one.starts(1)).toEqual(['07:00', '07:30', '08:00', '08:30'].map((time) => `2027-04-07T${time}:00.000Z`));
    expect(one.get(page(`${ZONE}&monthOffset=1`)).body.linkAvailability.hasMore).toBe(false);
    expect(scene({ link: { daysAhead: 15 } }).starts(1)).toEqual([]);
  });

  it('begins after the notice of the link', () => {
    // 47.5 hours from Monday 9:00 are Wednesday 8:30.
    expect(scene({ link: { noticeMinutes: 2850 } }).starts()[0]).toBe('2027-03-24T08:30:00.000Z');
  });

  it('reads hours as instants too, for one duration only if they say so', () => {
    const hours = [{ start: '2027-03-29T07:00:00Z', end: '2027-03-29T08:00:00Z', durationsMs: [3_600_000] }];
    const { linkAvailabilityByDuration: lists } = scene({ link: { hours } }).get(page(ZONE)).body.linkAvailability;
    expect([lists['1800000'].availabilities.length, lists['3600000'].availabilities.length]).toEqual([0, 1]);
  });

  it.each(['v3', '2026-03', '2026-09'])('is there in version %s', (version) => {
    expect(scene().get(page(ZONE).replace('2026-09', version)).status).toBe(200);
  });

  it('is an answer for the zone that is asked, in instants that do not move', () => {
    const one = scene();
    const tokyo = one.get(page('?timezone=Asia%2FTokyo')).body.linkAvailability;
    expect(tokyo).toEqual(one.get(page(ZONE)).body.linkAvailability);
  });
});

describe('busy times', () => {
  const anna = { 'calendars/anna@praxis.example.ics': calendarWith('20270324T083000Z', '20270324T090000Z') };
  const wednesday = (options: Parameters<typeof scene>[0]) =>
    scene(options)
      .starts()
      .filter((start) => start.startsWith('2027-03-24'))
      .map((start) => start.slice(11, 16));

  it('of a host take the time away', () => {
    expect(wednesday({ documents: anna })).toEqual(['08:00', '09:00', '09:30']);
  });

  it('reach as far as the buffer', () => {
    expect(wednesday({ documents: anna, link: { bufferMinutes: 15 } })).toEqual(['09:30']);
  });

  it.each([
    ['ROUND_ROBIN_CALENDAR', ['08:00', '08:30', '09:00', '09:30']],
    ['GROUP_CALENDAR', ['08:00', '09:00', '09:30']],
  ])('of one of two hosts: %s', (type, starts) => {
    const members = [ANNA, { ...BEN, calendar: BEN.email }];
    expect(wednesday({ documents: anna, link: { type, members } })).toEqual(starts);
  });

  it.each([
    ['that HubSpot lost', { members: [{ ...ANNA, isOffline: true }] }, anna],
    ['without a file', { members: [{ ...ANNA, calendar: 'gone@praxis.example' }] }, {}],
  ])('do not count for a calendar %s: its host is always free', (_, link, documents) => {
    expect(wednesday({ documents, link })).toEqual(['08:00', '08:30', '09:00', '09:30']);
  });

  it('are told with names and addresses of the hosts', () => {
    const { allUsersBusyTimes } = scene({ documents: anna }).get(page(ZONE)).body;
    expect(allUsersBusyTimes).toMatchObject([
      {
        isOffline: false,
        busyTimes: [{ start: 1805877000000, end: 1805878800000 }],
        meetingsUser: { id: '11', userId: '21', userProfile: { email: 'anna@praxis.example', firstName: 'Anna' } },
      },
    ]);
  });
});

describe('refusals', () => {
  it.each([
    ['a slug with a bare slash or its leaf', page(ZONE, 'demo'), 404],
    ['no time zone', page(''), 400],
    ['an unknown time zone', page('?timezone=Mars%2FOlympus'), 400],
    ['a month that is no number', page(`${ZONE}&monthOffset=x`), 400],
  ])('%s', (_, path, status) => {
    expect(scene().get(path).status).toBe(status);
  });

  it('an unknown slug in HubSpot’s words', () => {
    expect(scene().get(page(ZONE, 'nothing')).body.message).toBe('slug does not exist');
  });

  it('a key without the scope, which it names', () => {
    const { status, body } = scene({ key: { scopes: ['tickets'] } }).get(page(ZONE));
    expect(status).toBe(403);
    expect(body.category).toBe('MISSING_SCOPES');
    expect(body.errors[0].context.requiredGranularScopes).toEqual(['scheduler.meetings.meeting-link.read']);
  });

  it('a path that the stand-in does not have, as not simulated', () => {
    expect(() => scene().get('/crm/2026-09/objects/contacts/1')).toThrow("Not simulated: HubSpot's GET /crm/2026-09");
  });
});

describe('booking information', () => {
  const FIELD = { name: 'company', label: 'Company', fieldType: 'text', isRequired: true, options: [] };
  const consent = {
    legalConsentEnabled: true,
    processingConsentType: 'IMPLICIT',
    communicationConsentCheckboxes: [{ communicationTypeId: '5', label: 'News', required: true }],
  };

  it('tells link, durations, form, consents and the current month', () => {
    const { body } = scene({ link: { formFields: [FIELD], consent } }).get(`${BOOK}/praxis%2Fdemo${ZONE}`);
    expect(body).toMatchObject({
      linkId: '7001',
      linkType: 'PERSONAL_LINK',
      isOffline: false,
      customParams: {
        durations: [1_800_000, 3_600_000],
        formFields: [{ ...FIELD, isCustom: false }],
        legalConsentEnabled: true,
        legalConsentOptions: { processingConsentType: 'IMPLICIT' },
        startTimeIncrementMinutes: 'THIRTY',
      },
    });
    expect(body.linkAvailability.linkAvailabilityByDuration['1800000'].availabilities).toHaveLength(MARCH.length);
  });

  it('lists links page by page', () => {
    const one = scene({ links: [LINK, { ...LINK, slug: 'b', linkId: '7002', name: 'B' }] });
    const list = '/scheduler/v3/meetings/meeting-links';
    const first = one.get(`${list}?limit=1`).body;
    expect(first).toMatchObject({ total: 2, results: [{ id: '7001', slug: 'praxis/demo', type: 'PERSONAL_LINK' }] });
    const second = one.get(`${list}?limit=1&after=${first.paging.next.after}`).body;
    expect(second.results).toMatchObject([{ slug: 'b', organizerUserId: '21', userIdsOfLinkMembers: ['21'] }]);
    expect(second.paging).toBeUndefined();
    expect(one.get(`${list}?name=B`).body.total).toBe(1);
  });
});
