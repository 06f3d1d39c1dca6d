// What requests left to be done later: rows that wait for the Sheet, events that should be gone, marks of what was written.
import { describe, expect, it } from 'vitest';
import { busy, calendar } from '../../worlds/sheet.ts';
import { ADA, BOB, book, failing, properties, recover, rows, TUE10, WED11 } from '../support/bookings.ts';
import type { Way, World, WorldOptions } from '../support/world.ts';
import { everything, LATER, open, starts, TEAM } from './support.ts';

const NO_SHEET = failing('Sheets.Spreadsheets.batchUpdate');
const waiting = (opened: World) => Object.keys(properties(opened)).filter((key) => key.startsWith('pending.'));

describe.each<Way>(['bundle', 'in process'])('what waits, %s,', (way) => {
  const world = (options: Omit<WorldOptions, 'way'> = {}) => open({ way, ...options });

  it('is written, and nothing of it is left in the script properties', async () => {
    const opened = world();
    opened.faults.before = NO_SHEET;
    await book(opened, ADA, TUE10);
    delete opened.faults.before;
    expect(waiting(opened)).toHaveLength(2);
    recover(opened);
    expect(rows(opened)).toEqual(['Anna 2027-03-16 10:00 +01:00 booked']);
    expect(opened.rows('Log')).toMatchObject([{ Action: 'book', Outcome: 'success' }]);
    expect(waiting(opened)).toEqual([]);
  });

  it('is written although there are more rows than one write takes', async () => {
    const opened = world();
    opened.faults.before = NO_SHEET;
    for (let call = 0; call < 21; call++) await opened.call('available', ADA);
    delete opened.faults.before;
    recover(opened);
    expect(opened.rows('Log')).toHaveLength(21);
    expect(waiting(opened)).toEqual([]);
  });

  it('stays while the Sheet takes nothing, and is written once it does', async () => {
    const opened = world();
    opened.faults.before = NO_SHEET;
    await book(opened, ADA, TUE10);
    recover(opened);
    expect(waiting(opened)).toHaveLength(2);
    delete opened.faults.before;
    recover(opened);
    expect(rows(opened)).toHaveLength(1);
    expect(opened.rows('Log')).toHaveLength(1);
  });

  it('stays while another execution holds the lock', async () => {
    const opened = world();
    opened.faults.before = NO_SHEET;
    await book(opened, ADA, TUE10);
    delete opened.faults.before;
    opened.foreignLock.held = true;
    recover(opened);
    expect([rows(opened), waiting(opened).length]).toEqual([[], 2]);
    opened.foreignLock.held = false;
    recover(opened);
    expect(rows(opened)).toHaveLength(1);
  });

  it('is written as the calendar has it, where a person moved the event meanwhile', async () => {
    const opened = world();
    opened.faults.before = NO_SHEET;
    await book(opened, ADA, TUE10);
    delete opened.faults.before;
    const text = opened.store.read('calendars/anna@example.com.ics')?.text ?? '';
    opened.store.write('calendars/anna@example.com.ics', text.replace(/20270316T09/g, '20270317T10'));
    recover(opened);
    expect(rows(opened)).toEqual([expect.stringMatching(/^Anna 2027-03-17 11:00 \+01:00 moved$/)]);
  });

  it('is written by itself, not a second time from the calendar', async () => {
    const opened = world();
    opened.faults.before = NO_SHEET;
    await book(opened, ADA, TUE10);
    opened.setNow(LATER);
    let isRefused = false;
    opened.faults.before = (call) => {
      if (!isRefused && call.method === 'Spreadsheets.batchUpdate') {
        isRefused = true;
        NO_SHEET(call);
      }
    };
    recover(opened);
    expect([isRefused, rows(opened)]).toEqual([true, []]);
    recover(opened);
    expect(rows(opened)).toEqual(['Anna 2027-03-16 10:00 +01:00 booked']);
  });

  it('is written once although the answer to its first write was lost', async () => {
    const opened = world();
    opened.faults.after = NO_SHEET;
    await book(opened, ADA, TUE10);
    delete opened.faults.after;
    expect(waiting(opened)).toHaveLength(2);
    expect(opened.rows('Log')).toHaveLength(1);
    recover(opened);
    expect(rows(opened)).toHaveLength(1);
    expect(opened.rows('Log')).toHaveLength(1);
    expect(waiting(opened)).toEqual([]);
  });

  it('and is written already leaves no mark behind', async () => {
    const opened = world();
    opened.faults.before = NO_SHEET;
    for (let call = 0; call < 5; call++) await opened.call('available', ADA);
    delete opened.faults.before;
    await opened.call('available', ADA);
    expect(Object.values(properties(opened)).filter((value) => value === 'written').length).toBeGreaterThan(1);
    recover(opened);
    expect(waiting(opened)).toEqual([]);
    expect(opened.rows('Log')).toHaveLength(6);
  });
});

describe.each<Way>(['bundle', 'in process'])('events that should be gone, %s,', (way) => {
  // Anna is busy on Wednesday at 11:00, so a move there goes to Ben; the old event cannot be removed.
  const moved = async (contacts: readonly object[] = [ADA]) => {
    const opened = open({
      way,
      sheet: { ...TEAM, settings: { 'Repeat bookings': 'move' } },
      calendars: { 'anna@example.com': calendar(busy('20270317T100000Z', '20270317T110000Z')) },
    });
    for (const contact of contacts) expect(await book(opened, contact, TUE10)).toBe('success');
    opened.faults.before = failing('Calendar.Events.remove');
    expect(await book(opened, ADA, WED11)).toBe('success');
    delete opened.faults.before;
    expect(starts(opened, 'anna')).toEqual([TUE10]);
    return opened;
  };
  const leftOvers = (opened: World) => Object.keys(properties(opened)).filter((key) => key.startsWith('leftOver.'));

  it('are removed, and forgotten', async () => {
    const opened = await moved();
    expect(leftOvers(opened)).toHaveLength(1);
    recover(opened);
    expect(starts(opened, 'anna')).toEqual([]);
    expect(leftOvers(opened)).toEqual([]);
    expect(rows(opened)).toEqual(['Ben 2027-03-17 11:00 +01:00 moved']);
  });

  it('stay known while they cannot be removed', async () => {
    const opened = await moved();
    opened.faults.before = failing('Calendar.Events.remove');
    recover(opened);
    expect(leftOvers(opened)).toHaveLength(1);
    // Much later still: it is spoken for, and gets no row.
    opened.setNow('2027-03-15T12:00:00Z');
    recover(opened);
    expect(rows(opened)).toEqual(['Ben 2027-03-17 11:00 +01:00 moved']);
  });

  it('go although their booking has come back to their time: it stands elsewhere', async () => {
    const opened = await moved();
    opened.faults.before = failing('Calendar.Events.remove');
    expect(await book(opened, ADA, TUE10)).toBe('success');
    delete opened.faults.before;
    recover(opened);
    expect(starts(opened, 'anna')).toEqual([]);
    expect(starts(opened, 'ben')).toEqual([TUE10]);
    expect(rows(opened)).toEqual(['Ben 2027-03-16 10:00 +01:00 moved']);
  });

  it('are kept while a row of Bookings names them, and forgotten', async () => {
    const opened = open({ way });
    await book(opened, ADA, TUE10);
    const eventId = opened.rows('Bookings')[0]?.['Event id'] ?? '';
    const left = { [`leftOver.${eventId}`]: JSON.stringify({ calendarId: 'anna@example.com', eventId }) };
    opened.store.write('state/properties.json', JSON.stringify({ ...properties(opened), ...left }));
    recover(opened);
    expect(starts(opened, 'anna')).toEqual([TUE10]);
    expect(leftOvers(opened)).toEqual([]);
  });

  it('are not looked for again by a second run', async () => {
    const opened = await moved([BOB, ADA].slice(1));
    recover(opened);
    const before = everything(opened);
    recover(opened);
    expect(everything(opened)).toEqual(before);
  });
});

it('is not whole, as npm run recover tells by its exit code, while the Sheet takes no rows', async () => {
  const opened = open({ way: 'bundle' });
  const isWhole = () => JSON.parse(String(opened.runtime.execute('recover', [], { event: 'clock' }))).isWhole;
  opened.faults.before = NO_SHEET;
  await opened.call('available', ADA);
  expect(isWhole()).toBe(false);
  delete opened.faults.before;
  expect(isWhole()).toBe(true);
});
