// The mail about what is wrong: once for each finding, again only when it has come back, and never a caller's details.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../local/boundary.ts';
import { sentMails } from '../../local/services/mail/state.ts';
import { changeEvent, eventsIn } from '../../worlds/calendarFile.ts';
import { calendar } from '../../worlds/sheet.ts';
import { ADA, BOB, book, failing, properties, recover, TUE10 } from '../support/bookings.ts';
import type { Way, World, WorldOptions } from '../support/world.ts';
import { byHand, everything, movedTo, open, replacedIn, TEAM } from './support.ts';

const WRONG_HOURS = { weeklyHours: [{ Days: 'Mon-Fri', From: '9.5', To: '12:00' }] };

describe.each<Way>(['bundle', 'in process'])('the alert, %s,', (way) => {
  const world = (options: Omit<WorldOptions, 'way'> = {}) => open({ way, ...options });
  const subjects = (opened: World) => sentMails(opened.store).map(({ to, subject }) => `${to} ${subject}`);
  const last = (opened: World) => sentMails(opened.store).at(-1)?.body ?? '';

  it('is not sent while all is well', () => {
    const opened = world();
    recover(opened);
    expect(sentMails(opened.store)).toEqual([]);
  });

  it('goes to the owner, once, however often the job runs', () => {
    const opened = world({ sheet: WRONG_HOURS });
    for (let run = 0; run < 3; run++) recover(opened);
    expect(subjects(opened)).toEqual(['owner@example.com Slotsheet: 1 problem']);
    expect(last(opened)).toMatch(/^- Weekly hours, row 2, From: .*9\.5/m);
    expect(last(opened)).toContain('Slotsheet > Check');
  });

  it('goes to Alert e-mail, in the language of Settings', () => {
    const settings = { 'Alert e-mail': 'team@example.com', Language: 'de' };
    const opened = world({ sheet: { ...WRONG_HOURS, settings } });
    recover(opened);
    expect(subjects(opened)).toEqual(['team@example.com Slotsheet: 1 Problem']);
    expect(last(opened)).toMatch(/^- Weekly hours, Zeile 2, From: .*„9\.5“/m);
  });

  it('goes to the owner if Alert e-mail cannot be read, and names that too', () => {
    const opened = world({ sheet: { settings: { 'Alert e-mail': 'nobody' } } });
    recover(opened);
    expect(subjects(opened)).toEqual(['owner@example.com Slotsheet: 1 problem']);
    expect(last(opened)).toContain('- Settings, row 3, Value: ');
  });

  it('names only what is new', () => {
    const opened = world({ sheet: WRONG_HOURS });
    recover(opened);
    opened.store.write('calendars/anna@example.com.ics', 'garbage');
    recover(opened);
    expect(sentMails(opened.store)).toHaveLength(2);
    expect(last(opened)).toContain('the calendar anna@example.com cannot be read');
    expect(last(opened)).not.toContain('Weekly hours');
  });

  it('is sent again when a finding comes back, not while it lasts', () => {
    const opened = world();
    for (const text of ['garbage', 'garbage', calendar(), 'garbage']) {
      opened.store.write('calendars/anna@example.com.ics', text);
      recover(opened);
    }
    expect(sentMails(opened.store)).toHaveLength(2);
    opened.store.write('calendars/anna@example.com.ics', calendar());
    recover(opened);
    expect(properties(opened)).not.toHaveProperty('alerted');
  });

  it('is tried again if it could not be sent', () => {
    const opened = world({ sheet: WRONG_HOURS });
    opened.faults.before = failing('MailApp.sendEmail', 'Service invoked too many times for one day: email.');
    recover(opened);
    expect(properties(opened)).not.toHaveProperty('alerted');
    delete opened.faults.before;
    recover(opened);
    recover(opened);
    expect(sentMails(opened.store)).toHaveLength(1);
  });

  it('names a calendar that refused a booking for a day, not only while its host is not offered', async () => {
    const opened = world({ readOnlyCalendars: ['anna@example.com'], sheet: { hosts: TEAM.hosts.slice(0, 1) } });
    await book(opened, ADA, TUE10);
    opened.setNow('2027-03-15T09:00:00Z');
    recover(opened);
    expect(last(opened)).toContain('anna@example.com cannot be written to');
    for (const now of ['2027-03-15T20:00:00Z', '2027-03-16T08:20:00Z']) {
      opened.setNow(now);
      recover(opened);
    }
    expect(sentMails(opened.store)).toHaveLength(1);
    expect(properties(opened)).not.toHaveProperty('alerted');
  });

  it('names rows that the Sheet does not take, once whatever their number', async () => {
    const opened = world();
    opened.faults.before = failing('Sheets.Spreadsheets.batchUpdate');
    await book(opened, ADA, TUE10);
    recover(opened);
    await opened.call('available', ADA);
    recover(opened);
    expect(sentMails(opened.store)).toHaveLength(1);
    expect(last(opened)).toContain('- Log: Rows of Bookings or Log that wait to be written: 2.');
  });

  it('names two bookings of one host at once, by their rows, and changes neither', async () => {
    const opened = world({ sheet: { hosts: TEAM.hosts.slice(0, 1) } });
    await book(opened, ADA, TUE10);
    byHand(opened, 'anna', movedTo('2027-03-18T09:00:00Z'));
    await book(opened, BOB, TUE10);
    // Ada's event moves back by hand, upon Bob's.
    byHand(opened, 'anna', movedTo('2027-03-16T09:15:00Z'));
    recover(opened);
    const rows = () => opened.rows('Bookings').map(({ Start, Status }) => `${Start} ${Status}`);
    expect(rows()).toEqual(['2027-03-16 10:15 +01:00 moved', '2027-03-16 10:00 +01:00 booked']);
    expect(subjects(opened)).toEqual(['owner@example.com Slotsheet: 1 problem']);
    expect(last(opened)).toContain('- Bookings, row 3: Anna has two bookings at once: this one and row 2.');
    const before = everything(opened);
    recover(opened);
    expect(everything(opened)).toEqual(before);
  });

  it('names two bookings at once again neither after a calendar could not be read nor after a row above them is gone', async () => {
    const opened = world({ sheet: { hosts: TEAM.hosts.slice(0, 1) } });
    await book(opened, { contact_id: 'c-9' }, '2027-03-15T09:00:00.000Z');
    await twoAtOnce(opened);
    recover(opened);
    expect(sentMails(opened.store)).toHaveLength(1);
    opened.faults.before = failing('Calendar.Events.list');
    recover(opened);
    delete opened.faults.before;
    recover(opened);
    expect(sentMails(opened.store)).toHaveLength(1);
    const [first] = eventsIn(opened.store, 'anna@example.com');
    changeEvent(opened.store, 'anna@example.com', first?.uid ?? '', null);
    replacedIn(opened, 'sheet/Bookings.csv', /^.*,c-9,.*\r\n/m, '');
    recover(opened);
    expect(sentMails(opened.store)).toHaveLength(1);
  });

  it('names two bookings at once again if they were apart in between', async () => {
    const opened = world({ sheet: { hosts: TEAM.hosts.slice(0, 1) } });
    await twoAtOnce(opened);
    recover(opened);
    const [first] = eventsIn(opened.store, 'anna@example.com');
    for (const time of ['2027-03-18T09:00:00Z', '2027-03-16T10:15:00Z']) {
      changeEvent(opened.store, 'anna@example.com', first?.uid ?? '', movedTo(time));
      recover(opened);
    }
    expect(sentMails(opened.store)).toHaveLength(2);
  });

  it('is not sent while it cannot be noted, as it would go out with each run', () => {
    const opened = world({ sheet: WRONG_HOURS });
    opened.faults.before = ({ service, method }) => {
      if (service === 'PropertiesService' && method.startsWith('set')) throw new PlatformError('too many times');
    };
    for (let run = 0; run < 3; run++) recover(opened);
    expect(sentMails(opened.store)).toEqual([]);
    delete opened.faults.before;
    for (let run = 0; run < 3; run++) recover(opened);
    expect(sentMails(opened.store)).toHaveLength(1);
  });

  it('is sent once although the answer was lost when it was noted', () => {
    const opened = world({ sheet: WRONG_HOURS });
    let isLost = false;
    opened.faults.after = ({ method }) => {
      if (!method.startsWith('set') || isLost) return;
      isLost = true;
      throw new PlatformError('Service unavailable');
    };
    for (let run = 0; run < 3; run++) recover(opened);
    expect([isLost, sentMails(opened.store).length]).toEqual([true, 1]);
  });

  it('does not take touching bookings for two at once', async () => {
    const opened = world({ sheet: { hosts: TEAM.hosts.slice(0, 1) } });
    await book(opened, ADA, TUE10);
    await book(opened, BOB, '2027-03-16T09:30:00.000Z');
    recover(opened);
    expect(sentMails(opened.store)).toEqual([]);
  });

  it('never holds what callers said, not even where a column is out of place', async () => {
    const opened = world();
    await book(opened, ADA, TUE10);
    // Someone has swapped two headers, so that names stand under Status.
    replacedIn(opened, 'sheet/Bookings.csv', ',Status,Name,', ',Name,Status,');
    recover(opened);
    expect(last(opened)).toContain('- Bookings, row 2, Status: This cell cannot be read.');
    expect(JSON.stringify(sentMails(opened.store))).not.toMatch(/Ada|Lovelace|\+49|a@b\.example|c-1/);
  });

  it('remembers hundreds of findings within what a property holds', () => {
    const weeklyHours = Array.from({ length: 450 }, (_, row) => ({ Days: 'Mon', From: `9.5${row}`, To: '12:00' }));
    const opened = world({ sheet: { weeklyHours } });
    recover(opened);
    expect(properties(opened).alerted?.length).toBeLessThanOrEqual(9 * 1024);
    expect(last(opened)).toContain('… and ');
    recover(opened);
    expect(sentMails(opened.store)).toHaveLength(1);
  });
});

/** Ada's event moves by hand upon Bob's. */
async function twoAtOnce(opened: World): Promise<void> {
  await book(opened, ADA, TUE10);
  await book(opened, BOB, '2027-03-16T10:00:00.000Z');
  const ada = eventsIn(opened.store, 'anna@example.com').find(({ title }) => title.includes('Ada'));
  changeEvent(opened.store, 'anna@example.com', ada?.uid ?? '', movedTo('2027-03-16T10:15:00Z'));
}
