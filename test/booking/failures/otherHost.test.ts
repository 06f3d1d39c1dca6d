// A host whose calendar takes no booking: the next host gets it.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../../local/boundary.ts';
import { busy, calendar } from '../../../worlds/sheet.ts';
import { ANNA, BOB, failing, GONE, JOSE, properties, START, SUCCESS_TEXT, TWO_HOSTS } from '../../support/bookings.ts';
import { openWorld, type Way, type WorldOptions } from '../../support/world.ts';

describe.each<Way>(['bundle', 'in process'])('failures, %s', (way) => {
  const world = (options: Omit<WorldOptions, 'way'> = {}) => openWorld({ way, ...options });

  it('says that a taken time is gone although another host’s calendar is unreadable', async () => {
    const calendars = {
      'anna@example.com': 'garbage',
      'ben@example.com': calendar(busy('20270315T083000Z', '20270315T090000Z')),
    };
    const opened = world({ sheet: { hosts: TWO_HOSTS }, calendars });
    expect((await opened.call('book', { ...JOSE, start_iso: START })).json).toEqual(GONE);
  });

  it('gives the booking to the next host if another event stands in the first one’s calendar at that moment', async () => {
    const other = world();
    await other.call('book', { ...BOB, start_iso: START });
    const taken = other.store.read('calendars/anna@example.com.ics')?.text ?? '';
    const opened = world({ sheet: { hosts: TWO_HOSTS } });
    opened.faults.before = ({ method, args }) => {
      if (method === 'Events.insert' && args[1] === 'anna@example.com')
        opened.store.write('calendars/anna@example.com.ics', taken);
    };
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS_TEXT);
    expect(opened.rows('Bookings').map((row) => row.Host)).toEqual(['Ben']);
  });

  it('gives the booking to the next host if Events does not know the calendar', async () => {
    const opened = world({ sheet: { hosts: TWO_HOSTS } });
    opened.faults.before = ({ method, args }) => {
      if (method === 'Events.insert' && args[1] === 'anna@example.com')
        throw new PlatformError('API call to calendar.events.insert failed with error: Not Found');
    };
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS_TEXT);
    expect(opened.rows('Bookings').map((row) => row.Host)).toEqual(['Ben']);
  });

  it.each([
    ['no other calendar takes the booking', 'ben@example.com', 'Events.insert', 'Forbidden'],
    ['the next host’s insert fails without a trace', 'ben@example.com', 'Events.insert', 'Backend Error'],
    ['the Sheet takes no rows', 'local', 'Spreadsheets.batchUpdate', 'Service unavailable'],
  ])('keeps the mark of a calendar that cannot be written although %s', async (_, target, method, message) => {
    const opened = world({ sheet: { hosts: TWO_HOSTS }, readOnlyCalendars: [ANNA.Calendar] });
    opened.faults.before = (call) => {
      if (call.method === method && call.args.includes(target)) throw new PlatformError(message);
    };
    await opened.call('book', { ...JOSE, start_iso: START });
    const tenMinutesLater = Date.parse('2027-03-15T08:10:00Z');
    expect(properties(opened)).toMatchObject({ 'readOnly.anna@example.com': String(tenMinutesLater) });
  });

  it('books with the next host although no mark can be kept', async () => {
    const opened = world({ sheet: { hosts: TWO_HOSTS }, readOnlyCalendars: [ANNA.Calendar] });
    opened.faults.before = failing('PropertiesService.setProperties');
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS_TEXT);
    expect(opened.rows('Bookings').map((row) => row.Host)).toEqual(['Ben']);
    expect(opened.rows('Log').map((row) => row.Outcome)).toEqual(['success']);
  });

  it('tries no further host when five seconds have passed', async () => {
    const hosts = ['A', 'B', 'C'].map((name) => ({ Host: name, Calendar: `${name}@example.com` }));
    const opened = world({ sheet: { hosts }, readOnlyCalendars: hosts.map((host) => host.Calendar) });
    opened.faults.before = ({ method }) => {
      if (method === 'Events.insert') opened.setNow('2027-03-15T08:00:05.001Z');
    };
    const answer = await opened.call('book', { ...JOSE, start_iso: START });
    expect(answer.json.reason).toBe('The appointment could not be entered in the calendar, so it is not booked.');
    // The clock of an execution in process stands still.
    const tries = opened.roundTrips().filter(({ method }) => method === 'Events.insert');
    expect(tries).toHaveLength(way === 'bundle' ? 1 : 3);
  });
});
