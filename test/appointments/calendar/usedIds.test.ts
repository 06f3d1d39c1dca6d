// Rule 13: the ids of a start never run out. Whatever became of its events, and whether Bookings has their rows, it can be booked.
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { eventId, nextUnused } from '../../../src/appointments/calendar/events/eventIds.ts';
import { codecPort } from '../../../src/google/codec.ts';
import type { StoredEvent } from '../../../src/ports/calendar.ts';
import { changeEvent, eventsIn } from '../../../worlds/calendarFile.ts';
import { calendar } from '../../../worlds/sheet.ts';
import { openGoogle } from '../../google/adapters.ts';
import { ADA, BOB, START, SUCCESS } from '../../support/bookings.ts';
import { openWorld, type World } from '../../support/world.ts';

const HOST = 'anna@example.com';
const IDS = 'state/calendar-event-ids.jsonl';

const open = () => openWorld({ way: 'bundle' });
const book = async (world: World, contact: object = ADA) =>
  (await world.call('book', { ...contact, start_iso: START })).json;
const offered = async (world: World) =>
  ((await world.call('available', ADA)).json.available ?? []).some(({ start_iso }) => start_iso === START);
const own = (world: World) => eventsIn(world.store, HOST).filter(({ uid }) => uid.startsWith('slot'));

/** Google knows so many events of this start, all deleted, and Bookings none of them. */
function deletedBefore(world: World, count: number): void {
  openGoogle();
  const ids = Array.from({ length: count }, (_, at) => eventId(HOST, Date.parse(START), at, codecPort));
  world.store.write(IDS, ids.map((id) => `${JSON.stringify([HOST, id])}\n`).join(''));
}

function clearBookings(world: World): void {
  const header = (world.store.read('sheet/Bookings.csv')?.text ?? '').split('\r\n')[0];
  world.store.write('sheet/Bookings.csv', `${header}\r\n`);
}

describe('after events of one start were deleted, and no row tells of them', () => {
  // Beside the eleven of every booking: an insert and a look for each of the first two, then looks that double and halve.
  it.each([
    [1, 2],
    [2, 2 + 2 + 1],
    [10, 2 + 2 + 7],
    [11, 2 + 2 + 7],
    [25, 2 + 2 + 9],
    [200, 2 + 2 + 15],
  ])('%i of them: it is offered and booked, in at most %i more calls', async (count, more) => {
    const world = open();
    deletedBefore(world, count);
    expect(await offered(world)).toBe(true);
    expect(await book(world)).toEqual(SUCCESS);
    expect(world.roundTrips().length).toBeLessThanOrEqual(11 + more);
    expect(own(world)).toHaveLength(1);
    expect(await book(world)).toEqual(SUCCESS);
    expect(own(world)).toHaveLength(1);
    expect(world.rows('Bookings')).toHaveLength(1);
  });

  it('an event whose row was lost is found again, by its caller alone', async () => {
    const world = open();
    deletedBefore(world, 25);
    await book(world);
    clearBookings(world);
    expect(await book(world, BOB)).toEqual({ status: 'failed', reason: 'Appointment slot is no longer available' });
    expect(await book(world)).toEqual(SUCCESS);
    expect(own(world)).toHaveLength(1);
    expect(world.rows('Bookings').map(({ Name }) => Name)).toEqual(['Ada Lovelace']);
  });

  it('the next booking begins where the rows of Bookings end', async () => {
    const world = open();
    deletedBefore(world, 200);
    await book(world);
    world.store.write(`calendars/${HOST}.ics`, calendar());
    expect(await book(world, BOB)).toEqual(SUCCESS);
    expect(world.roundTrips()).toHaveLength(10);
  });

  it('the recovery job tells whose calendar an event of a high counter was in', async () => {
    const world = open();
    deletedBefore(world, 25);
    await book(world);
    world.store.write(`calendars/${HOST}.ics`, calendar());
    world.runtime.execute('recover', [], { event: 'clock' });
    expect(world.rows('Bookings').map(({ Status }) => Status)).toEqual(['cancelled']);
  });

  it('the recovery job gives an event of a high counter its row', async () => {
    const world = open();
    deletedBefore(world, 25);
    await book(world);
    clearBookings(world);
    world.setNow('2027-03-15T08:15:00Z');
    world.runtime.execute('recover', [], { event: 'clock' });
    expect(world.rows('Bookings').map(({ Name, Status }) => `${Name} ${Status}`)).toEqual(['Ada Lovelace booked']);
  });
});

describe('two executions that the lock let through', () => {
  it('come to one id, and the later one finds the event of the other there', async () => {
    const other = open();
    deletedBefore(other, 40);
    await book(other, BOB);
    const taken = other.store.read(`calendars/${HOST}.ics`)?.text ?? '';
    const world = open();
    deletedBefore(world, 40);
    const tried: string[] = [];
    // Just before the insert that follows the search the other one has written.
    world.faults.before = ({ method, args }) => {
      if (method !== 'Events.insert') return;
      tried.push(String(Reflect.get(Object(args[0]), 'id')));
      if (tried.length === 3) world.store.write(`calendars/${HOST}.ics`, taken);
    };
    expect(await book(world)).toEqual({ status: 'failed', reason: 'Appointment slot is no longer available' });
    expect(tried).toHaveLength(3);
    expect(own(world).map(({ uid }) => uid)).toEqual([`${tried[2]}@google.com`]);
  });

  it('come to one id whenever the other one writes during the search', () => {
    const numbers = fc.record({ used: fc.integer({ min: 1, max: 300 }), at: fc.integer({ min: 0, max: 25 }) });
    fc.assert(
      fc.property(numbers, ({ used, at }) => {
        let looks = 0;
        const isStanding = (counter: number) => counter === used && looks > at;
        const look = (counter: number) => {
          looks += 1;
          return counter < used || isStanding(counter) ? ({ id: String(counter) } as StoredEvent) : null;
        };
        const found = nextUnused(0, { look, stands: ({ id }) => isStanding(Number(id)) });
        expect(found).toEqual('standing' in found ? { standing: { id: String(used) } } : { unused: used });
      }),
    );
  });
});

const timeOf = (time: string) => ICAL.Time.fromDateTimeString(`2027-03-19T${time}Z`);
const dayOf = (day: string) => ICAL.Time.fromDateString(day);

describe('whatever became of the events', () => {
  it.each<[string, (event: ICAL.Component) => void]>([
    ['cancelled', (event) => event.updatePropertyWithValue('status', 'CANCELLED')],
    ['marked free', (event) => event.updatePropertyWithValue('transp', 'TRANSPARENT')],
    [
      'moved to another day',
      (event) => {
        event.updatePropertyWithValue('dtstart', timeOf('08:30:00'));
        event.updatePropertyWithValue('dtend', timeOf('09:00:00'));
      },
    ],
    [
      'cut down to nothing',
      (event) => event.updatePropertyWithValue('dtend', event.getFirstPropertyValue('dtstart') ?? ''),
    ],
    [
      'made all-day and free',
      (event) => {
        event.updatePropertyWithValue('dtstart', dayOf('2027-03-15'));
        event.updatePropertyWithValue('dtend', dayOf('2027-03-16'));
        event.updatePropertyWithValue('transp', 'TRANSPARENT');
      },
    ],
    [
      'declined by the host',
      (event) => event.addPropertyWithValue('attendee', `mailto:${HOST}`).setParameter('partstat', 'DECLINED'),
    ],
  ])('%s, a dozen times over, with rows of Bookings and without', async (_, change) => {
    const world = open();
    const ids = new Set<string>();
    for (let round = 0; round < 12; round++) {
      expect(await offered(world)).toBe(true);
      expect(await book(world, { contact_id: `r-${round}`, contact_details: { name: 'Ada' } })).toEqual(SUCCESS);
      const made = own(world).find(({ uid }) => !ids.has(uid))?.uid ?? '';
      ids.add(made);
      changeEvent(world.store, HOST, made, change);
      if (round % 3 > 0) clearBookings(world);
    }
    expect(ids.size).toBe(12);
  });
});
