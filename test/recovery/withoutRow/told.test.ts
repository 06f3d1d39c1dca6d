// Events of ours without a row: what the Log says that the caller was told decides.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../../local/boundary.ts';
import { addEvent, eventsIn } from '../../../worlds/calendarFile.ts';
import { ADA, attempt, book, failing, recover, rows, SUCCESS, TUE10 } from '../../support/bookings.ts';
import type { Way, WorldOptions } from '../../support/world.ts';
import { bookStopped, byHand, emptied, LATER, open, replacedIn, starts, stoppedAfter, TEAM } from '../support.ts';
import { ONE, recoverLater } from './support.ts';

describe.each<Way>(['bundle', 'in process'])('an event without a row, %s,', (way) => {
  const world = (options: Omit<WorldOptions, 'way'> = {}) => open({ way, ...options });

  it('gets its row if no caller was answered, with all that the caller said', async () => {
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
        'E-mail': 'ada@example.com',
        Phone: "'+49 30 123456",
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
    expect(await attempt(opened, ADA, TUE10)).toEqual(SUCCESS);
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
    // Two days on the Log no longer says whether the callers were told.
    recoverLater(opened, '2027-03-17T08:00:00Z');
    expect(starts(opened, 'anna')).toHaveLength(2);
    expect(rows(opened)).toHaveLength(2);
  });
});
