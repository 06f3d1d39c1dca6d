// What no source says: every switch changes what it says it changes, and is in the ledger as unknown.
import { describe, expect, it } from 'vitest';
import { HUBSPOT } from '../../../local/differences/hubspot.ts';
import { SWITCH_NAMES, SWITCHES, type Switches, type SwitchName } from '../../../local/hubspot/switches.ts';
import { eventsIn } from '../../../worlds/calendarFile.ts';
import { ANNA, BOOK, type Scene, type SceneOptions, scene } from './support.ts';

const PAGE = `${BOOK}/availability-page/praxis%2Fdemo?timezone=`;
const HALF = 'linkAvailabilityByDuration';

/** A scene, and what can be seen of it at each value of the switch. */
interface Trial {
  readonly options?: SceneOptions;
  readonly see: (one: Scene) => unknown;
  readonly expected: Readonly<Record<string, unknown>>;
}

const REQUIRED_CONSENT = { legalConsentEnabled: true, processingConsentType: 'REQUIRED_CHECKBOX' };
const BOX = {
  legalConsentEnabled: true,
  processingConsentType: 'IMPLICIT',
  communicationConsentCheckboxes: [{ communicationTypeId: '5', label: 'News', required: true }],
};
const CANCELLED = { properties: { hs_meeting_outcome: 'CANCELED' } };
const EMPTY_MARCH = {
  link: { hours: [{ start: '2027-06-02T07:00:00Z', end: '2027-06-02T08:00:00Z' }], daysAhead: 90 },
};

const TRIALS: Readonly<Record<SwitchName, Trial>> = {
  // At this moment it is 1 April in Berlin and Tokyo, and 31 March in UTC and New York.
  monthZone: {
    see: (one) => {
      one.clock.ms = Date.parse('2027-03-31T22:30:00Z');
      const first = (zone: string) => one.get(PAGE + zone).body.linkAvailability[HALF]['1800000'].availabilities.length;
      return [first('America%2FNew_York') > 0, first('Europe%2FBerlin') > 0];
    },
    expected: { utc: [false, false], asked: [false, true], portal: [true, true] },
  },
  hasMore: {
    options: EMPTY_MARCH,
    see: (one) => one.get(`${PAGE}UTC&monthOffset=1`).body.linkAvailability.hasMore,
    expected: { 'later-start': true, 'next-month': false },
  },
  pastStarts: {
    see: (one) => one.starts()[0],
    expected: { cut: '2027-03-24T08:00:00.000Z', kept: '2027-03-03T08:00:00.000Z' },
  },
  nothingFree: {
    options: EMPTY_MARCH,
    see: (one) => one.get(`${PAGE}UTC`).body.linkAvailability?.[HALF],
    expected: {
      'empty-list': {
        1800000: { meetingDurationMillis: 1_800_000, availabilities: [] },
        3600000: { meetingDurationMillis: 3_600_000, availabilities: [] },
      },
      'no-list': {},
      'no-availability': undefined,
    },
  },
  takenStart: {
    see: (one) => [one.book().status, one.book({ email: 'b@praxis.de' }).status, one.state().meetings.length],
    expected: { 400: [200, 400, 1], 409: [200, 409, 1], 500: [200, 500, 1], 'books-twice': [200, 200, 2] },
  },
  sameAgain: {
    see: (one) => {
      const [first, second] = [one.book(), one.book()];
      const isSame = first.body.calendarEventId === second.body.calendarEventId;
      return [second.status, isSame, one.state().meetings.length];
    },
    expected: { 'as-others': [400, false, 1], 'same-answer': [200, true, 1], 'second-meeting': [200, false, 2] },
  },
  availabilityLagMs: {
    see: (one) => {
      one.book();
      const before = one.starts()[0];
      one.clock.ms += 60_000;
      return [before?.slice(11, 16), one.starts()[0]?.slice(11, 16), one.book({ email: 'b@praxis.de' }).status];
    },
    expected: { 0: ['08:30', '08:30', 400], 60000: ['08:00', '08:30', 400] },
  },
  searchLagMs: {
    see: (one) => {
      one.book();
      const total = () => one.send('POST', '/crm/v3/objects/contacts/search', {}).body.total;
      const before = total();
      one.clock.ms += 30_000;
      return [before, total()];
    },
    expected: { 0: [1, 1], 30000: [0, 1] },
  },
  processingConsent: {
    options: { link: { consent: REQUIRED_CONSENT } },
    see: (one) => one.book().status,
    expected: { refuses: 400, accepts: 200 },
  },
  requiredBox: {
    options: { link: { consent: BOX } },
    see: (one) => [
      one.book().status,
      one.book({ email: 'b@praxis.de', startTime: '2027-03-24T09:00:00Z', legalConsentResponses: ticked() }).status,
    ],
    expected: { refuses: [400, 200], accepts: [200, 200] },
  },
  unknownField: {
    see: (one) => one.book({ formFields: [{ name: 'pet', value: 'cat' }] }).status,
    expected: { ignored: 200, refused: 400 },
  },
  emailCheck: {
    see: (one) => ['ada@mail.example', 'ada@example.com'].map((email) => one.book({ email }).status),
    expected: { seen: [200, 400], reserved: [400, 400] },
  },
  startTime: {
    see: (one) =>
      ['2027-03-24T08:00Z', Date.parse('2027-03-24T09:00:00Z'), '2027-03-24T09:30:00.000Z'].map(
        (startTime) => one.book({ startTime }).status,
      ),
    expected: { lenient: [200, 200, 200], strict: [400, 400, 200] },
  },
  cancelledMeeting: {
    see: (one) => {
      one.book();
      one.send('PATCH', '/crm/v3/objects/meetings/5001', CANCELLED);
      return [eventsIn(one.store, ANNA.calendar).length, one.starts()[0]?.slice(11, 16)];
    },
    expected: { 'leaves-calendar': [0, '08:00'], 'stays-in-calendar': [1, '08:30'] },
  },
  answerTimes: {
    see: (one) => one.book().body.start,
    expected: { iso: '2027-03-24T08:00:00.000Z', number: 1805875200000 },
  },
  contactIds: {
    see: (one) => [one.book().body.contactId, one.get('/crm/v3/objects/contacts/101').body.id],
    expected: { text: ['101', '101'], number: [101, 101] },
  },
  meetingLinkId: {
    see: (one) => {
      one.book();
      const name = 'hs_meeting_created_from_link_id';
      return one.get(`/crm/v3/objects/meetings/5001?properties=${name}`).body.properties[name];
    },
    expected: { 'link-id': '7001', absent: null },
  },
};

function ticked() {
  return [{ communicationTypeId: '5', consented: true }];
}

const everyValue = Object.entries(SWITCHES).flatMap(([name, values]) =>
  values.map((value) => ({ name: name as SwitchName, value })),
);

describe('the switch', () => {
  it.each(everyValue)('$name at $value', ({ name, value }) => {
    const { options = {}, see, expected } = TRIALS[name];
    const switches = { [name]: value } as Partial<Switches>;
    expect(String(value) in expected).toBe(true);
    expect(see(scene({ ...options, switches }))).toEqual(expected[value]);
  });

  it.each(SWITCH_NAMES)('%s has at least two values that differ in what is seen', (name) => {
    const { expected } = TRIALS[name as SwitchName];
    const seen = Object.values(expected).map((each) => JSON.stringify(each));
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(1);
  });

  it.each(SWITCH_NAMES)('%s is in the ledger as unknown, and no other is', (name) => {
    expect(HUBSPOT.filter((fact) => 'switch' in fact && fact.switch === name)).toMatchObject([{ mark: 'unknown' }]);
    const named = HUBSPOT.flatMap((fact) => (fact.mark === 'unknown' ? [fact.switch] : []));
    expect(named.sort()).toEqual([...SWITCH_NAMES].sort());
  });
});
