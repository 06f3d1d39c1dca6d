// A whole run: what it costs, what one failing call stops, and that it never throws.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../local/boundary.ts';
import { sentMails } from '../../local/services/mail/state.ts';
import { changeEvent, eventsIn } from '../../worlds/calendarFile.ts';
import { ADA, ANNA, BOB, book, failingFrom, INSIDE, recover, rows, TUE10, WED11 } from '../support/bookings.ts';
import type { Way, World, WorldOptions } from '../support/world.ts';
import { bookStopped, byHand, everything, LATER, movedTo, open, starts } from './support.ts';

const LOOK = ['getProperties', 'Spreadsheets.get', 'Spreadsheets.Values.batchGet'];
const LISTS = ['Events.list', 'Events.list'];

describe.each<Way>(['bundle', 'in process'])('the recovery job, %s,', (way) => {
  const world = (options: Omit<WorldOptions, 'way'> = {}) => open({ way, ...options });
  const methods = (opened: World) => opened.roundTrips().map(({ method }) => method);

  it('with nothing to do reads everything once, lists each calendar, and asks Check’s free/busy', async () => {
    const opened = world();
    await book(opened, ADA, TUE10);
    recover(opened);
    expect(methods(opened)).toEqual([...LOOK, ...LISTS, 'getAll', 'putAll', 'Freebusy.query']);
  });

  it('with one row to correct looks again and writes under the lock, and at everything once more', async () => {
    const opened = world();
    await book(opened, ADA, TUE10);
    byHand(opened, 'anna', movedTo(WED11));
    recover(opened);
    const look = ['getProperties', 'Spreadsheets.Values.batchGet'];
    const locked = ['tryLock', ...look, 'Events.get', 'Spreadsheets.batchUpdate', 'setProperties', 'releaseLock'];
    expect(methods(opened)).toEqual([...LOOK, ...LISTS, ...locked, ...LOOK, 'getAll', 'putAll', 'Freebusy.query']);
  });

  it('holds the lock for two events at most, then lets callers have it', async () => {
    const opened = world();
    const days = ['16', '17', '18'];
    const times = days.flatMap((day) => ['08', '09'].map((hour) => `2027-03-${day}T${hour}:00:00.000Z`));
    for (const [at, time] of times.entries())
      expect(await book(opened, { contact_id: `c-${at}` }, time)).toBe('success');
    for (const name of ['anna', 'ben']) {
      const file = `calendars/${name}@example.com.ics`;
      opened.store.write(
        file,
        (opened.store.read(file)?.text ?? '').replace(/(DT(?:START|END)[^\r]*T\d\d)00/g, '$115'),
      );
    }
    const before = rows(opened);
    recover(opened);
    expect(rows(opened).filter((row) => before.includes(row))).toEqual([]);
    const rounds = methods(opened)
      .join(' ')
      .split('tryLock')
      .slice(1)
      .map((round) => round.split('releaseLock')[0] ?? '');
    expect(rounds.map((round) => round.split('Events.get').length - 1)).toEqual([2, 2, 2]);
  });

  it('forgets the cached Sheet when it has changed Bookings', async () => {
    const services = [{ Service: 'Visit', Minutes: '30', 'Buffer after': '60', 'Book ahead': '3 days' }];
    const opened = world({ sheet: { services, hosts: [{ Host: 'Anna', Calendar: 'anna@example.com' }] } });
    await book(opened, ADA, TUE10);
    await opened.call('available', BOB);
    byHand(opened, 'anna', movedTo(WED11));
    recover(opened);
    const { json } = await opened.call('available', BOB);
    // Wednesday 11:00 to 11:30 is hers now, and the hour after it is kept free.
    expect(
      json.available?.filter(({ start_iso }) => start_iso.startsWith('2027-03-17')).map(({ start_iso }) => start_iso),
    ).toEqual(['2027-03-17T08:00:00.000Z', '2027-03-17T08:30:00.000Z']);
  });

  it('goes on with the other calendars when one cannot be listed', async () => {
    const opened = world();
    await book(opened, ADA, TUE10);
    await book(opened, BOB, TUE10);
    byHand(opened, 'anna', movedTo(WED11));
    byHand(opened, 'ben', movedTo(WED11));
    opened.faults.before = ({ method, args }) => {
      if (method === 'Events.list' && args[0] === 'anna@example.com') throw new PlatformError('Backend Error');
    };
    recover(opened);
    expect(rows(opened).sort()).toEqual(['Anna 2027-03-16 10:00 +01:00 booked', 'Ben 2027-03-17 11:00 +01:00 moved']);
  });

  it('goes on with the other events when one cannot be asked for, and follows that one later', async () => {
    const opened = world({ sheet: { hosts: [ANNA] } });
    await book(opened, ADA, TUE10);
    await book(opened, BOB, WED11);
    const events = eventsIn(opened.store, 'anna@example.com');
    // Bob's event is deleted, so no list shows it; Ada's is moved.
    const bobs = events.find(({ title }) => title.includes('Bob'))?.uid ?? '';
    changeEvent(opened.store, 'anna@example.com', bobs, null);
    byHand(opened, 'anna', movedTo('2027-03-18T09:00:00Z'));
    opened.faults.before = ({ method, args }) => {
      if (method === 'Events.get' && bobs.startsWith(String(args[1]))) throw new PlatformError('Backend Error');
    };
    recover(opened);
    expect(rows(opened)).toEqual(['Anna 2027-03-18 10:00 +01:00 moved', 'Anna 2027-03-17 11:00 +01:00 booked']);
    delete opened.faults.before;
    recover(opened);
    expect(rows(opened)).toEqual(['Anna 2027-03-18 10:00 +01:00 moved', 'Anna 2027-03-17 11:00 +01:00 cancelled']);
  });

  it('changes no row whose event cannot be asked for again under the lock', async () => {
    const opened = world();
    await book(opened, ADA, TUE10);
    await book(opened, BOB, TUE10);
    byHand(opened, 'anna', movedTo(WED11));
    byHand(opened, 'ben', movedTo(WED11));
    opened.faults.before = ({ method, args }) => {
      if (method === 'Events.get' && args[0] === 'anna@example.com') throw new PlatformError('Backend Error');
    };
    recover(opened);
    expect(rows(opened)).toEqual(['Anna 2027-03-16 10:00 +01:00 booked', 'Ben 2027-03-17 11:00 +01:00 moved']);
  });

  it('never throws, though every call fails', async () => {
    const opened = world();
    await book(opened, ADA, TUE10);
    opened.faults.before = ({ service }) => {
      if (!INSIDE.includes(service)) throw new PlatformError('Service unavailable');
    };
    expect(() => recover(opened)).not.toThrow();
    expect(sentMails(opened.store)).toEqual([]);
  });
});

// As many as the run below makes.
it.each(Array.from({ length: 24 }, (_, at) => at))(
  'is fixed by the next run whichever call fails, call %i',
  async (number) => {
    for (const when of ['before', 'after'] as const) {
      const opened = open({ way: 'in process' });
      await book(opened, ADA, TUE10);
      byHand(opened, 'anna', movedTo(WED11));
      await bookStopped(opened, BOB, TUE10);
      opened.setNow(LATER);
      opened.faults[when] = failingFrom(number, false);
      expect(() => recover(opened)).not.toThrow();
      delete opened.faults[when];
      recover(opened);
      expect(rows(opened).sort()).toEqual([
        'Anna 2027-03-16 10:00 +01:00 booked',
        'Anna 2027-03-17 11:00 +01:00 moved',
      ]);
      expect(starts(opened, 'anna').sort()).toEqual([TUE10, WED11]);
      const before = everything(opened);
      recover(opened);
      expect(everything(opened)).toEqual(before);
    }
  },
);
