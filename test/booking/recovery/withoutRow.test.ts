// Events of ours that no row knows: whose caller was told, whose was not, and whose time the rules do not leave.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../../local/boundary.ts';
import { addEvent, eventsIn } from '../../../worlds/calendarFile.ts';
import { busy, calendar } from '../../../worlds/sheet.ts';
import type { Way, World, WorldOptions } from '../../support/world.ts';
import {
  ADA,
  ANNA,
  attempt,
  BOB,
  book,
  bookStopped,
  byHand,
  emptied,
  everything,
  failing,
  LATER,
  movedTo,
  open,
  recover,
  replacedIn,
  rows,
  starts,
  stoppedAfter,
  TEAM,
  TUE10,
  WED11,
} from './support.ts';

const TUE1030 = '2027-03-16T09:30:00.000Z';
const ONE = { hosts: [ANNA] };
const visit = (more = {}) => ({ Service: 'Visit', Minutes: '30', 'Book ahead': '3 days', ...more });

describe.each<Way>(['bundle', 'in process'])('an event without a row, %s,', (way) => {
  const world = (options: Omit<WorldOptions, 'way'> = {}) => open({ way, ...options });
  const recoverLater = (opened: World, now = LATER) => {
    opened.setNow(now);
    recover(opened);
  };

  it('gets its row if nobody was answered, with all that the caller said', async () => {
    const opened = world();
    await bookStopped(opened, ADA, TUE10);
    expect(rows(opened)).toEqual([]);
    recoverLater(opened);
    expect(opened.rows('Bookings')).toMatchObject([
      {
        'Booked at': '2027-03-15 09:00 +01:00',
        Service: 'Visit',
        Host: 'Anna',
        Start: '2027-03-16 10:00 +01:00',
        End: '2027-03-16 10:30 +01:00',
        Status: 'booked',
        Name: 'Ada Lovelace',
        'E-mail': 'a@b.example',
        Phone: "'+49 30 1",
        'Contact id': 'c-1',
      },
    ]);
    const [event] = eventsIn(opened.store, 'anna@example.com');
    expect(opened.rows('Bookings')[0]?.['Event id']).toBe(event?.uid.replace('@google.com', ''));
  });

  it('says in its row’s Reason that the caller heard no confirmation, in the language of Settings', async () => {
    const opened = world({ sheet: { ...TEAM, settings: { Language: 'de' } } });
    replacedIn(opened, 'sheet/Bookings.csv', ',Event id', ',Event id,Reason');
    await bookStopped(opened, ADA, TUE10);
    recoverLater(opened);
    expect(opened.rows('Bookings')[0]?.Reason).toBe(
      'Ohne Zeile im Kalender gefunden. Am Telefon wurde der Termin nicht bestätigt.',
    );
  });

  it('is left alone for ten minutes, as its execution may still run', async () => {
    const opened = world();
    await bookStopped(opened, ADA, TUE10);
    recoverLater(opened, '2027-03-15T08:09:59Z');
    expect(rows(opened)).toEqual([]);
    recoverLater(opened, '2027-03-15T08:10:00Z');
    expect(rows(opened)).toHaveLength(1);
  });

  it('gets its row back if the Log says that the caller was told', async () => {
    const opened = world();
    await book(opened, ADA, TUE10);
    emptied(opened, 'Bookings');
    recoverLater(opened);
    expect(rows(opened)).toEqual(['Anna 2027-03-16 10:00 +01:00 booked']);
    expect(starts(opened, 'anna')).toEqual([TUE10]);
  });

  it.each(['failed', 'error'])('is removed if the Log says %s', async (outcome) => {
    const opened = world();
    await book(opened, ADA, TUE10);
    emptied(opened, 'Bookings');
    replacedIn(opened, 'sheet/Log.csv', ',success,', `,${outcome},`);
    recoverLater(opened);
    expect(rows(opened)).toEqual([]);
    expect(starts(opened, 'anna')).toEqual([]);
  });

  it('gets its row back if another request of the contact was told of it', async () => {
    const opened = world();
    // The first call cannot know whether its event stands.
    let isWritten = false;
    opened.faults.after = ({ method }) => {
      if (method === 'Events.insert' && !isWritten) {
        isWritten = true;
        throw new PlatformError('Empty response');
      }
    };
    opened.faults.before = (call) => isWritten && failing('Calendar.Events.get')(call);
    expect(await book(opened, ADA, TUE10)).not.toBe('success');
    delete opened.faults.after;
    delete opened.faults.before;
    opened.setNow('2027-03-15T08:01:00Z');
    expect(await book(opened, ADA, TUE10)).toBe('success');
    emptied(opened, 'Bookings');
    recoverLater(opened);
    expect(rows(opened)).toEqual(['Anna 2027-03-16 10:00 +01:00 booked']);
    expect(starts(opened, 'anna')).toEqual([TUE10]);
  });

  it('is removed if its own request failed, though the contact was told of an event at that time that is gone', async () => {
    const opened = world();
    await book(opened, ADA, TUE10);
    byHand(opened, 'anna', null);
    recover(opened);
    opened.setNow('2027-03-15T08:05:00Z');
    opened.faults.before = stoppedAfter('Events.insert');
    await attempt(opened, ADA, TUE10);
    delete opened.faults.before;
    opened.foreignLock.held = true;
    await attempt(opened, ADA, TUE10);
    opened.foreignLock.held = false;
    expect(starts(opened, 'anna')).toEqual([TUE10]);
    recoverLater(opened);
    expect(starts(opened, 'anna')).toEqual([]);
    expect(rows(opened)).toEqual(['Anna 2027-03-16 10:00 +01:00 cancelled']);
  });

  it('is removed where its contact was told of another event at that time, which has its row', async () => {
    const opened = world();
    expect(await attempt(opened, ADA, TUE10)).toBe('success');
    const ics = opened.store.read('calendars/anna@example.com.ics')?.text ?? '';
    const other = ics.replace(/slot[0-9a-f]{40}/g, `slot${'0'.repeat(40)}`).replace('r-1', 'r-2');
    expect(other).not.toContain('r-1');
    opened.store.write('calendars/ben@example.com.ics', other);
    recoverLater(opened);
    expect([starts(opened, 'anna'), starts(opened, 'ben')]).toEqual([[TUE10], []]);
  });

  it('knows a Log row that still waits for the Sheet', async () => {
    const opened = world();
    opened.faults.before = failing('Sheets.Spreadsheets.batchUpdate');
    await book(opened, ADA, TUE10);
    opened.setNow(LATER);
    // The Sheet still takes no rows: what waits stays, and the event is spoken for.
    recover(opened);
    expect(starts(opened, 'anna')).toEqual([TUE10]);
    delete opened.faults.before;
    recover(opened);
    expect(rows(opened)).toEqual(['Anna 2027-03-16 10:00 +01:00 booked']);
    expect(opened.rows('Log').map(({ Outcome }) => Outcome)).toEqual(['success']);
  });

  it.each([
    ['allow', 2],
    ['refuse', 1],
    ['move', 1],
  ])('beside another booking of its contact: with Repeat bookings %s, %i stand', async (mode, count) => {
    const opened = world({ sheet: { ...ONE, settings: { 'Repeat bookings': mode } } });
    await bookStopped(opened, ADA, TUE10);
    // Her call was lost, and its row with it: for the Sheet she has nothing yet.
    await book(opened, BOB, '2027-03-18T09:00:00Z');
    addOwnRow(opened, 'c-1');
    recoverLater(opened);
    expect(starts(opened, 'anna')).toHaveLength(count);
    expect(rows(opened)).toHaveLength(count);
  });

  it.each([
    ['none', {}, 2],
    ['Buffer before 15', { 'Buffer before': '15' }, 1],
    ['Buffer after 15', { 'Buffer after': '15' }, 1],
  ])('right after another booking of its host: with %s, %i stand', async (_, buffers, count) => {
    const opened = world({ sheet: { ...ONE, services: [visit()] } });
    await book(opened, BOB, TUE10);
    await bookStopped(opened, ADA, TUE1030);
    const text = opened.store.read('sheet/Services.csv')?.text ?? '';
    const [before = '', after = ''] = [Reflect.get(buffers, 'Buffer before'), Reflect.get(buffers, 'Buffer after')];
    opened.store.write('sheet/Services.csv', text.replace(/^Visit,,30,,,,/m, `Visit,,30,,${before},${after},`));
    recoverLater(opened);
    expect(starts(opened, 'anna')).toHaveLength(count);
    expect(rows(opened)).toHaveLength(count);
  });

  it('keeps the buffer that the other booking asks for, not only its own', async () => {
    const long = visit({ Service: 'Long', 'Buffer after': '15' });
    const opened = world({ sheet: { ...ONE, services: [visit(), long] } });
    await bookStopped(opened, ADA, TUE1030);
    // Bob's is entered by hand right before it.
    addBobsBooking(opened, TUE10, 'Long');
    recoverLater(opened);
    expect(starts(opened, 'anna')).toEqual([]);
    expect(rows(opened)).toEqual(['Anna 2027-03-16 10:00 +01:00 booked']);
  });

  it.each([
    ['service', { services: [visit({ 'Max per day': '1' })], hosts: [ANNA] }, 1],
    ['host', { services: [visit()], hosts: [{ ...ANNA, 'Max per day': '1' }] }, 1],
    ['nobody', { services: [visit()], hosts: [ANNA] }, 2],
  ])('on a date that is full for the %s is removed', async (_, sheet, count) => {
    const opened = world({ sheet });
    await bookStopped(opened, ADA, TUE10);
    // Booked by hand in the Sheet and the calendar meanwhile, as the rules do not know the event without a row.
    addBobsBooking(opened, '2027-03-16T10:00:00Z');
    recoverLater(opened);
    expect(starts(opened, 'anna')).toHaveLength(count === 2 ? 1 : 0);
    expect(rows(opened)).toHaveLength(count);
  });

  it('is removed where the same request has its booking elsewhere', async () => {
    const opened = world();
    await book(opened, ADA, TUE10);
    const ics = opened.store.read('calendars/anna@example.com.ics')?.text ?? '';
    // A first attempt of the same request at another host, whose row was never written.
    const twin = ics.replace(/slot[0-9a-f]{40}/g, `slot${'0'.repeat(40)}`);
    opened.store.write('calendars/ben@example.com.ics', twin);
    recoverLater(opened);
    expect([starts(opened, 'anna'), starts(opened, 'ben')]).toEqual([[TUE10], []]);
    expect(rows(opened)).toEqual(['Anna 2027-03-16 10:00 +01:00 booked']);
  });

  it('is kept where the Log does not reach back to it, whatever the rules say', async () => {
    const opened = world({ sheet: { ...ONE, settings: { 'Repeat bookings': 'refuse' } } });
    await book(opened, ADA, '2027-03-18T09:00:00Z');
    const ics = opened.store.read('calendars/anna@example.com.ics')?.text ?? '';
    emptied(opened, 'Log');
    emptied(opened, 'Bookings');
    const other = ics.replace(/slot[0-9a-f]{40}/g, `slot${'1'.repeat(40)}`).replace(/20270318/g, '20270317');
    const events = /BEGIN:VEVENT[\s\S]*END:VEVENT/.exec(other)?.[0].split(/\r?\n/).slice(1, -1) ?? [];
    addEvent(opened.store, 'anna@example.com', events);
    // Two days on nobody knows any more whether her callers were told.
    recoverLater(opened, '2027-03-17T08:00:00Z');
    expect(starts(opened, 'anna')).toHaveLength(2);
    expect(rows(opened)).toHaveLength(2);
  });

  it('that a person made by copying one of ours is left alone', async () => {
    const opened = world();
    await book(opened, ADA, TUE10);
    const ics = opened.store.read('calendars/anna@example.com.ics')?.text ?? '';
    opened.store.write('calendars/ben@example.com.ics', ics.replace(/slot[0-9a-f]{40}/g, '6h2qkq1bcopiedbyhand'));
    recoverLater(opened);
    expect(eventsIn(opened.store, 'ben@example.com')).toHaveLength(1);
    expect(rows(opened)).toHaveLength(1);
  });

  it('gets a row of the host in whose calendar a person has put it', async () => {
    const opened = world();
    await bookStopped(opened, ADA, TUE10);
    const ics = opened.store.read('calendars/anna@example.com.ics')?.text ?? '';
    opened.store.write('calendars/ben@example.com.ics', ics);
    opened.store.write('calendars/anna@example.com.ics', calendar(busy('20270316T090000Z', '20270316T093000Z')));
    recoverLater(opened);
    expect(rows(opened)).toEqual(['Ben 2027-03-16 10:00 +01:00 moved']);
  });

  it('of all hosts is written once: the others’ copies are no bookings', async () => {
    const opened = world({ sheet: { ...TEAM, services: [visit({ Assign: 'all' })] } });
    await bookStopped(opened, ADA, TUE10);
    expect(starts(opened, 'ben')).toEqual([TUE10]);
    recoverLater(opened);
    expect(rows(opened)).toEqual(['Anna, Ben 2027-03-16 10:00 +01:00 booked']);
  });

  it('is written where a person has moved it to', async () => {
    const opened = world();
    await bookStopped(opened, ADA, TUE10);
    byHand(opened, 'anna', movedTo(WED11, 60));
    recoverLater(opened);
    expect(opened.rows('Bookings')).toMatchObject([
      { Start: '2027-03-17 11:00 +01:00', End: '2027-03-17 12:00 +01:00' },
    ]);
  });

  it.each([
    ['the column Event id is renamed', 'sheet/Bookings.csv', ',Event id', ',Event'],
    ['the Time zone cannot be read', 'sheet/Settings.csv', 'Europe/Berlin', 'Berlin time'],
  ])('is left alone while %s', async (_, name, from, to) => {
    const opened = world();
    await book(opened, ADA, TUE10);
    await bookStopped(opened, BOB, WED11);
    replacedIn(opened, name, from, to);
    const before = rows(opened);
    recoverLater(opened);
    expect(rows(opened)).toEqual(before);
    expect(starts(opened, 'anna').length + starts(opened, 'ben').length).toBe(2);
  });

  it('is known by a row that cannot be read otherwise', async () => {
    const opened = world();
    await book(opened, ADA, TUE10);
    replacedIn(opened, 'sheet/Bookings.csv', ',booked,', ',perhaps,');
    recoverLater(opened);
    expect(rows(opened)).toEqual(['Anna 2027-03-16 10:00 +01:00 booked']);
    expect(starts(opened, 'anna')).toEqual([TUE10]);
  });

  it('stays without one if a person has cancelled its row', async () => {
    const opened = world();
    await book(opened, ADA, TUE10);
    replacedIn(opened, 'sheet/Bookings.csv', ',booked,', ',cancelled,');
    recoverLater(opened);
    expect(rows(opened)).toEqual(['Anna 2027-03-16 10:00 +01:00 cancelled']);
    expect(starts(opened, 'anna')).toEqual([TUE10]);
  });

  it('is not touched again by a second run', async () => {
    const opened = world({ sheet: { ...ONE, settings: { 'Repeat bookings': 'refuse' } } });
    await bookStopped(opened, ADA, TUE10);
    await bookStopped(opened, BOB, WED11);
    addOwnRow(opened, 'c-2');
    recoverLater(opened);
    const before = everything(opened);
    recover(opened);
    expect(everything(opened)).toEqual(before);
  });
});

/** The first row, as if this contact's: only the Sheet is edited. */
function addOwnRow(opened: World, contactId: string): void {
  const text = opened.store.read('sheet/Bookings.csv')?.text ?? '';
  if (text.trim().split('\r\n').length > 1) {
    opened.store.write('sheet/Bookings.csv', text.replace(',c-2,', `,${contactId},`));
    return;
  }
  const cells = [
    '2027-03-15 09:00 +01:00',
    'Visit',
    'Anna',
    '2027-03-18 11:00 +01:00',
    '2027-03-18 11:30 +01:00',
    'booked',
  ];
  opened.store.write('sheet/Bookings.csv', `${text}${[...cells, '', '', '', contactId, '', ''].join(',')}\r\n`);
}

function addBobsBooking(opened: World, startIso: string, service = 'Visit'): void {
  const [start = '', end = ''] = [0, 30].map((minutes) =>
    new Date(Date.parse(startIso) + minutes * 60_000).toISOString().replace(/[-:]|\.000/g, ''),
  );
  addEvent(opened.store, 'anna@example.com', busy(start, end));
  const text = opened.store.read('sheet/Bookings.csv')?.text ?? '';
  const row = ['2027-03-15 09:00 +01:00', service, 'Anna', stamp(startIso, 0), stamp(startIso, 30), 'booked'];
  opened.store.write('sheet/Bookings.csv', `${text}${[...row, 'Bob', '', '', 'c-2', '', ''].join(',')}\r\n`);
}

/** Berlin's wall time, an hour ahead of UTC in March. */
function stamp(iso: string, minutes: number): string {
  const wall = new Date(Date.parse(iso) + (60 + minutes) * 60_000).toISOString();
  return `${wall.slice(0, 10)} ${wall.slice(11, 16)} +01:00`;
}
