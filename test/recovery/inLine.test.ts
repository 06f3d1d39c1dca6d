// Bookings after people changed the calendars: the calendar decides.
import { describe, expect, it } from 'vitest';
import { calendar } from '../../worlds/sheet.ts';
import { ADA, BOB, book, failing, recover, rows, TUE10, WED11 } from '../support/bookings.ts';
import type { Way, WorldOptions } from '../support/world.ts';
import { byHand, everything, madeAllDay, movedTo, open, replacedIn, starts, takenOut } from './support.ts';

describe.each<Way>(['bundle', 'in process'])('Bookings beside the calendars, %s', (way) => {
  const world = async (options: Omit<WorldOptions, 'way'> = {}) => {
    const opened = open({ way, ...options });
    expect(await book(opened, ADA, TUE10)).toBe('success');
    expect(rows(opened)).toEqual(['Anna 2027-03-16 10:00 +01:00 booked']);
    return opened;
  };

  it('shows the new time of an event that a person moved', async () => {
    const opened = await world();
    byHand(opened, 'anna', movedTo(WED11, 45));
    recover(opened);
    const [row] = opened.rows('Bookings');
    expect(rows(opened)).toEqual(['Anna 2027-03-17 11:00 +01:00 moved']);
    expect(row?.End).toBe('2027-03-17 11:45 +01:00');
    expect(row).toMatchObject({ Name: 'Ada Lovelace', 'Contact id': 'c-1', 'Booked at': '2027-03-15 09:00 +01:00' });
  });

  it('shows an event as moved that now lies in the past', async () => {
    const opened = await world();
    byHand(opened, 'anna', movedTo('2027-03-14T09:00:00Z'));
    recover(opened);
    expect(rows(opened)).toEqual(['Anna 2027-03-14 10:00 +01:00 moved']);
  });

  it.each([
    ['deleted', (opened: Parameters<typeof byHand>[0]) => byHand(opened, 'anna', null)],
    ['taken out of the calendar', (opened: Parameters<typeof byHand>[0]) => takenOut(opened, 'anna')],
    ['declined', (opened: Parameters<typeof byHand>[0]) => byHand(opened, 'anna', declined)],
    [
      'marked as free and then deleted',
      (opened: Parameters<typeof byHand>[0]) => {
        byHand(opened, 'anna', markedFree);
        byHand(opened, 'anna', null);
      },
    ],
    [
      'marked as free and then declined',
      (opened: Parameters<typeof byHand>[0]) => {
        byHand(opened, 'anna', markedFree);
        byHand(opened, 'anna', declined);
      },
    ],
  ])('shows an event as cancelled that a person has %s', async (_, change) => {
    const opened = await world();
    change(opened);
    recover(opened);
    expect(rows(opened)).toEqual(['Anna 2027-03-16 10:00 +01:00 cancelled']);
    expect(await book(opened, BOB, TUE10)).toBe('success');
  });

  it('shows the host whose calendar a person moved the event into', async () => {
    const opened = await world();
    const text = opened.store.read('calendars/anna@example.com.ics')?.text ?? '';
    opened.store.write('calendars/ben@example.com.ics', text);
    opened.store.write('calendars/anna@example.com.ics', calendar());
    recover(opened);
    expect(rows(opened)).toEqual(['Ben 2027-03-16 10:00 +01:00 moved']);
  });

  it('shows the host’s new name when a person has renamed the host', async () => {
    const opened = await world();
    const hosts = opened.store.read('sheet/Hosts.csv')?.text ?? '';
    opened.store.write('sheet/Hosts.csv', hosts.replace('Anna', 'Anna Smith'));
    recover(opened);
    expect(rows(opened)).toEqual(['Anna Smith 2027-03-16 10:00 +01:00 moved']);
  });

  it.each([
    ['all-day', madeAllDay('2027-03-16', '2027-03-17')],
    ['free', markedFree],
  ])('stays as it is when a person has made the event %s', async (_, change) => {
    const opened = await world();
    byHand(opened, 'anna', change);
    recover(opened);
    expect(rows(opened)).toEqual(['Anna 2027-03-16 10:00 +01:00 booked']);
  });

  it('stays as it is while the calendar cannot be read, and follows once it can', async () => {
    const opened = await world();
    byHand(opened, 'anna', null);
    opened.faults.before = failing('Calendar.Events.list');
    recover(opened);
    expect(rows(opened)).toEqual(['Anna 2027-03-16 10:00 +01:00 booked']);
    delete opened.faults.before;
    recover(opened);
    expect(rows(opened)).toEqual(['Anna 2027-03-16 10:00 +01:00 cancelled']);
  });

  it('stays as it is while a person names another calendar for the host, which never had the event', async () => {
    const opened = await world({ calendars: { 'anna@example.com': calendar(), 'anna2@example.com': calendar() } });
    expect(await book(opened, BOB, TUE10)).toBe('success');
    replacedIn(opened, 'sheet/Hosts.csv', 'anna@example.com', 'anna2@example.com');
    const before = rows(opened);
    recover(opened);
    expect(rows(opened)).toEqual(before);
    replacedIn(opened, 'sheet/Hosts.csv', 'anna2@example.com', 'anna@example.com');
    byHand(opened, 'anna', null);
    recover(opened);
    expect(rows(opened)[0]).toBe('Anna 2027-03-16 10:00 +01:00 cancelled');
  });

  it('stays where the calendar does not know the event, as the account that asks may not see its events', async () => {
    const opened = await world();
    takenOut(opened, 'anna');
    opened.faults.before = failing('Calendar.Events.get', 'Not Found');
    recover(opened);
    expect(rows(opened)).toEqual(['Anna 2027-03-16 10:00 +01:00 booked']);
  });

  it('stays where the calendar does not know an event that was moved, until it is known as deleted', async () => {
    const opened = await world();
    byHand(opened, 'anna', movedTo(WED11));
    recover(opened);
    takenOut(opened, 'anna');
    opened.faults.before = failing('Calendar.Events.get', 'Not Found');
    recover(opened);
    expect(rows(opened)).toEqual(['Anna 2027-03-17 11:00 +01:00 moved']);
    delete opened.faults.before;
    recover(opened);
    expect(rows(opened)).toEqual(['Anna 2027-03-17 11:00 +01:00 cancelled']);
  });

  it('follows a host who is not active any more', async () => {
    const opened = await world();
    const hosts = opened.store.read('sheet/Hosts.csv')?.text ?? '';
    opened.store.write('sheet/Hosts.csv', hosts.replace(/^(Anna,.*),\r$/m, '$1,no\r'));
    byHand(opened, 'anna', null);
    recover(opened);
    expect(rows(opened)).toEqual(['Anna 2027-03-16 10:00 +01:00 cancelled']);
  });

  it('keeps the first of two rows with one event', async () => {
    const opened = await world();
    const text = opened.store.read('sheet/Bookings.csv')?.text ?? '';
    const [, row = ''] = text.split('\r\n');
    opened.store.write('sheet/Bookings.csv', `${text}${row}\r\n`);
    byHand(opened, 'anna', movedTo(WED11));
    recover(opened);
    expect(rows(opened)).toEqual(['Anna 2027-03-17 11:00 +01:00 moved', 'Anna 2027-03-16 10:00 +01:00 cancelled']);
    expect(starts(opened, 'anna')).toEqual([WED11]);
  });

  it('keeps a row that is over, whatever became of its event', async () => {
    const opened = await world();
    byHand(opened, 'anna', null);
    opened.setNow('2027-03-16T09:30:00Z');
    recover(opened);
    expect(rows(opened)).toEqual(['Anna 2027-03-16 10:00 +01:00 booked']);
  });

  it('keeps what a booking wrote between the look and the lock', async () => {
    const opened = await world({ sheet: { settings: { 'Repeat bookings': 'move' } } });
    byHand(opened, 'anna', movedTo(WED11));
    let isDone = false;
    opened.faults.before = ({ method }) => {
      // A person moves it back just before the job takes the lock.
      if (method !== 'tryLock' || isDone) return;
      isDone = true;
      byHand(opened, 'anna', movedTo(TUE10));
    };
    recover(opened);
    expect(isDone).toBe(true);
    expect(rows(opened)).toEqual(['Anna 2027-03-16 10:00 +01:00 booked']);
  });

  it('changes nothing in a second run', async () => {
    const opened = await world();
    expect(await book(opened, BOB, WED11)).toBe('success');
    byHand(opened, 'anna', movedTo('2027-03-18T09:00:00Z'));
    recover(opened);
    const before = everything(opened);
    recover(opened);
    expect(everything(opened)).toEqual(before);
    expect(starts(opened, 'anna')).toHaveLength(1);
  });
});

type Event = Parameters<ReturnType<typeof movedTo>>[0];

function markedFree(event: Event): void {
  event.updatePropertyWithValue('transp', 'TRANSPARENT');
}

function declined(event: Event): void {
  event.addPropertyWithValue('attendee', 'mailto:anna@example.com').setParameter('partstat', 'DECLINED');
}
