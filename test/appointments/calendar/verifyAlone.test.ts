// The check after the event was written. The lock has let another execution through: what that one writes comes, here, at the
// very moment of the check, or just before the event is written.
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../../local/boundary.ts';
import { addEvent, changeEvent, eventsIn, utcStamp, utcTime } from '../../../worlds/calendarFile.ts';
import { ADA, GONE, SUCCESS, TUE10, TUE11 } from '../../support/bookings.ts';
import { openWorld, type Way, type World } from '../../support/world.ts';

const HALF_PAST_TEN = '2027-03-16T09:30:00.000Z';
const LATER = '2027-03-15T08:11:00Z';
const OF_BOB = '{"service":"Visit","requestId":"r-2","contactId":"c-2"}';
const MINUTE = 60_000;

/** An event as another execution writes it, from `from` minutes after ten on. */
function foreign(
  store: World['store'],
  from: number,
  minutes: number,
  more: readonly string[] = [],
  calendarId = 'anna@example.com',
) {
  const startMs = Date.parse(TUE10) + from * MINUTE;
  addEvent(store, calendarId, [
    'UID:otherexecution@google.com',
    `DTSTART:${utcStamp(startMs)}`,
    `DTEND:${utcStamp(startMs + minutes * MINUTE)}`,
    'SUMMARY:Visit: Bob',
    'X-SLOTSHEET-SHARED;VALUE=TEXT:{"slotsheet":"1"}',
    `X-SLOTSHEET-PRIVATE;VALUE=TEXT:${OF_BOB.replace(/,/g, '\\,')}`,
    ...more,
  ]);
}

describe.each<Way>(['bundle', 'in process'])('the check after the insert, %s,', (way) => {
  const world = (sheet = {}) =>
    openWorld({ way, sheet: { services: [{ Service: 'Visit', Minutes: '30', 'Book ahead': '3 days' }], ...sheet } });
  const book = async (w: World, start_iso = TUE10, contact: object = ADA) =>
    (await w.call('book', { ...contact, start_iso })).json;
  const visits = (w: World, calendarId = 'anna@example.com') =>
    eventsIn(w.store, calendarId)
      .filter(({ uid }) => uid !== 'otherexecution@google.com')
      .map(({ startMs }) => new Date(startMs).toISOString());
  /** Once, as soon as the event is written. */
  const meanwhile = (w: World, does: () => void, method = 'Events.insert') => {
    w.faults.after = (call) => {
      if (call.method !== method) return;
      delete w.faults.after;
      does();
    };
  };

  it('takes the event back that stands beside another of ours, and the caller hears that the slot is gone', async () => {
    const w = world();
    meanwhile(w, () => foreign(w.store, 15, 30));
    expect(await book(w)).toEqual(GONE);
    expect(visits(w)).toEqual([]);
    expect(w.rows('Bookings')).toEqual([]);
    expect(w.rows('Log')).toMatchObject([
      { Outcome: 'failed', Reason: 'Another event was entered for Anna at that moment.' },
    ]);
  });

  it('goes on to the next host', async () => {
    const hosts = [
      { Host: 'Anna', Calendar: 'anna@example.com' },
      { Host: 'Ben', Calendar: 'ben@example.com' },
    ];
    const w = world({ hosts });
    meanwhile(w, () => foreign(w.store, 0, 30));
    expect(await book(w)).toEqual(SUCCESS);
    expect([visits(w), visits(w, 'ben@example.com')]).toEqual([[], [TUE10]]);
    expect(w.rows('Bookings')).toMatchObject([{ Host: 'Ben' }]);
  });

  it.each([
    ['ends where ours begins', -30, 30, {}, SUCCESS],
    ['ends a minute later', -30, 31, {}, GONE],
    ['begins where ours ends', 30, 30, {}, SUCCESS],
    ['begins a minute earlier', 29, 30, {}, GONE],
    ['keeps the buffer after ours', 45, 15, { 'Buffer after': '15' }, SUCCESS],
    ['lacks a minute of the buffer after ours', 44, 15, { 'Buffer after': '15' }, GONE],
    ['keeps the buffer before ours', -30, 15, { 'Buffer before': '15' }, SUCCESS],
    ['lacks a minute of the buffer before ours', -30, 16, { 'Buffer before': '15' }, GONE],
  ])('counts buffers, half-open: another that %s', async (_, from, minutes, more, outcome) => {
    const w = world({ services: [{ Service: 'Visit', Minutes: '30', 'Book ahead': '3 days', ...more }] });
    meanwhile(w, () => foreign(w.store, from, minutes));
    expect(await book(w)).toEqual(outcome);
  });

  it.each([
    ['marked as free', ['TRANSP:TRANSPARENT']],
    ['deleted', ['STATUS:CANCELLED']],
  ])('lets an event be that is %s', async (_, lines) => {
    const w = world();
    meanwhile(w, () => foreign(w.store, 0, 30, lines));
    expect(await book(w)).toEqual(SUCCESS);
  });

  it('lets an event be that a person entered at that moment: no execution could have known', async () => {
    const w = world();
    meanwhile(w, () =>
      addEvent(w.store, 'anna@example.com', [
        'UID:p',
        'DTSTART:20270316T090000Z',
        'DTEND:20270316T093000Z',
        'SUMMARY:Lunch',
      ]),
    );
    expect(await book(w)).toEqual(SUCCESS);
  });

  it('leaves the event alone that another execution wrote under the same id, when Google did not see the collision', async () => {
    const w = world();
    meanwhile(w, () => {
      const uid = eventsIn(w.store, 'anna@example.com')[0]?.uid ?? '';
      changeEvent(w.store, 'anna@example.com', uid, (event) =>
        event.getFirstProperty('x-slotsheet-private')?.setValue(OF_BOB),
      );
    });
    expect(await book(w)).toEqual(GONE);
    expect(visits(w)).toEqual([TUE10]);
  });

  it('looks at every host of a collective booking', async () => {
    const hosts = [
      { Host: 'Anna', Calendar: 'anna@example.com' },
      { Host: 'Ben', Calendar: 'ben@example.com' },
    ];
    const w = world({ hosts, services: [{ Service: 'Visit', Minutes: '30', 'Book ahead': '3 days', Assign: 'all' }] });
    meanwhile(w, () => foreign(w.store, 15, 30, [], 'ben@example.com'));
    expect(await book(w)).toEqual(GONE);
    expect([visits(w), visits(w, 'ben@example.com')]).toEqual([[], []]);
    expect(w.roundTrips().filter(({ method }) => method === 'Events.list')).toHaveLength(2);
  });

  it('tries a second time to look, and lets the booking stand if neither look succeeds', async () => {
    const w = world();
    w.faults.before = ({ method }) => {
      if (method === 'Events.list') throw new PlatformError('Rate Limit Exceeded');
    };
    expect(await book(w)).toEqual(SUCCESS);
    expect(w.roundTrips().filter(({ method }) => method === 'Events.list')).toHaveLength(2);
    expect(w.rows('Bookings')).toHaveLength(1);
  });

  it('has the event removed later if it cannot be removed at once', async () => {
    const w = world();
    meanwhile(w, () => foreign(w.store, 15, 30));
    w.faults.before = ({ method }) => {
      if (method === 'Events.remove') throw new PlatformError('Backend Error');
    };
    expect(await book(w)).toEqual(GONE);
    expect(visits(w)).toEqual([TUE10]);
    delete w.faults.before;
    await book(w, '2020-01-01T00:00:00Z');
    expect(visits(w)).toEqual([]);
  });

  it('moves a moved event back', async () => {
    const w = world({ settings: { 'Repeat bookings': 'move' } });
    await book(w, TUE11);
    meanwhile(w, () => foreign(w.store, 15, 30), 'Events.patch');
    expect(await book(w)).toEqual(GONE);
    expect(visits(w)).toEqual([TUE11]);
    expect(w.rows('Bookings')).toMatchObject([{ Start: '2027-03-16 11:00 +01:00', Status: 'booked' }]);
  });

  it('is made for an event of a call that was not answered too', async () => {
    const w = world();
    w.faults.after = ({ method }) => {
      if (method === 'Events.insert' || method === 'Events.get') throw new PlatformError('Backend Error');
    };
    expect((await book(w)).reason).toContain('not confirmed');
    delete w.faults.after;
    expect(visits(w)).toEqual([TUE10]);
    foreign(w.store, 15, 30);
    expect(await book(w)).toEqual(GONE);
    expect(visits(w)).toEqual([]);
  });

  describe('lets an event be that stood before, at which the offer looked as at any other:', () => {
    const BOB = { contact_id: 'c-2', contact_details: { name: 'Bob' } };
    const buffered = { services: [{ Service: 'Visit', Minutes: '30', 'Book ahead': '3 days', 'Buffer after': '30' }] };
    const change = (w: World, does: (event: ICAL.Component) => void, calendarId = 'anna@example.com') =>
      changeEvent(w.store, calendarId, eventsIn(w.store, calendarId)[0]?.uid ?? '', does);
    const moveTo = (startMs: number, endMs: number) => (event: ICAL.Component) => {
      event.updatePropertyWithValue('dtstart', utcTime(startMs));
      event.updatePropertyWithValue('dtend', utcTime(endMs));
    };
    const bookingsText = (w: World, does: (text: string) => string) =>
      w.store.write('sheet/Bookings.csv', does(w.store.read('sheet/Bookings.csv')?.text ?? ''));
    const withoutRows = (w: World) => bookingsText(w, (text) => `${text.split('\r\n')[0]}\r\n`);
    /** Which starts of the day are offered, and what becomes of one of them. */
    const isKept = async (w: World, start: string, service = '') => {
      const { json } = await w.call('available', BOB, { service });
      expect(json.available?.map(({ start_iso }) => start_iso)).toContain(start);
      expect((await w.call('book', { ...BOB, start_iso: start }, { service })).json).toEqual(SUCCESS);
    };

    it('one whose row was deleted', async () => {
      const w = world(buffered);
      await book(w);
      withoutRows(w);
      w.setNow(LATER);
      await isKept(w, HALF_PAST_TEN);
    });

    it('one that a person repeats every day', async () => {
      const w = world(buffered);
      await book(w);
      change(w, (event) => {
        const rule = new ICAL.Property('rrule');
        rule.setValue(ICAL.Recur.fromString('FREQ=DAILY;COUNT=2'));
        event.addProperty(rule);
      });
      w.setNow(LATER);
      await isKept(w, '2027-03-17T09:30:00.000Z');
    });

    it.each([TUE10, HALF_PAST_TEN])('one that a person cut down to nothing, %s', async (start) => {
      const w = world(buffered);
      await book(w);
      change(w, moveTo(Date.parse(TUE10) + 10 * MINUTE, Date.parse(TUE10) + 10 * MINUTE));
      w.setNow(LATER);
      await isKept(w, start);
    });

    it('an invitation that does not block, moved by its host', async () => {
      const hosts = [
        { Host: 'Anna', Calendar: 'anna@example.com' },
        { Host: 'Ben', Calendar: 'ben@example.com' },
      ];
      const services = [
        { Service: 'Visit', Minutes: '30', 'Book ahead': '3 days', Assign: 'all' },
        { Service: 'Talk', Minutes: '30', 'Book ahead': '3 days', Hosts: 'Ben' },
      ];
      const w = openWorld({ way, sheet: { hosts, services }, unansweredBlocks: false });
      await book(w);
      for (const { Calendar } of hosts) {
        change(w, moveTo(Date.parse(TUE11), Date.parse(TUE11) + 30 * MINUTE), Calendar);
      }
      w.setNow(LATER);
      await isKept(w, TUE11, 'Talk');
    });

    it('and the own one too, when its caller asks again: others came closer by the rules', async () => {
      const w = world(buffered);
      await book(w);
      withoutRows(w);
      w.setNow(LATER);
      await isKept(w, HALF_PAST_TEN);
      expect(await book(w)).toEqual(SUCCESS);
      expect(visits(w)).toEqual([TUE10, HALF_PAST_TEN]);
    });

    it('but not one of another execution that has no row yet', async () => {
      const w = world(buffered);
      foreign(w.store, -30, 30, ['CREATED:20270315T080430Z']);
      w.setNow(LATER);
      expect(await book(w)).toEqual(GONE);
    });
  });
});
