// The menu item that brings Bookings in line, and what it says.
import { expect, it } from 'vitest';
import { busy, calendar, documents } from '../../worlds/sheet.ts';
import { changeTab } from '../support/tabs.ts';
import { openMenu } from './support.ts';

const EVENT_ID = `slot${'a'.repeat(40)}`;
const ROW = {
  'Booked at': '2027-03-14 09:00 +01:00',
  Service: 'Visit',
  Host: 'Anna',
  Start: '2027-03-16 09:00 +01:00',
  End: '2027-03-16 09:30 +01:00',
  Status: 'booked',
  'Event id': EVENT_ID,
  Calendar: 'anna@example.com',
};
const OWN = ['X-SLOTSHEET-SHARED:{"slotsheet":"1"}', 'X-SLOTSHEET-PRIVATE:{"service":"Visit"}'];
const event = (start: string, end: string, id = EVENT_ID) =>
  busy(start, end, ...OWN).map((line) => (line.startsWith('UID:') ? `UID:${id}@google.com` : line));
const AT_NINE = event('20270316T080000Z', '20270316T083000Z');

function menu(
  events: readonly (readonly string[])[],
  more: { Language?: string; bookings?: readonly (typeof ROW)[] } = {},
) {
  const { Language = 'en', bookings = [ROW] } = more;
  const files = documents({ settings: { Language }, bookings }, { 'anna@example.com': calendar(...events) });
  const opened = openMenu(files);
  opened.setProperty('telliKey', 'key');
  return opened;
}

it.each([
  ['en', 'Slotsheet: Bring Bookings in line\nBookings agrees with the calendars.'],
  ['de', 'Slotsheet: Buchungen abgleichen\nDas Blatt Bookings stimmt mit den Kalendern überein.'],
])('says that all is in line already, in the language %s', (Language, said) => {
  expect(menu([AT_NINE], { Language }).run('bringInLine')).toEqual([said]);
});

it('says how many rows it has changed', () => {
  const opened = menu([event('20270316T090000Z', '20270316T093000Z')]);
  expect(opened.run('bringInLine')[0]).toContain(
    'Rows added: 0. Rows changed: 1. Events removed that were never confirmed: 0.',
  );
  expect(opened.rows('Bookings')[1]?.slice(3, 6)).toEqual([
    '2027-03-16 10:00 +01:00',
    '2027-03-16 10:30 +01:00',
    'moved',
  ]);
});

it('names two bookings of one host at once', () => {
  const other = `slot${'b'.repeat(40)}`;
  const events = [AT_NINE, event('20270316T081500Z', '20270316T084500Z', other)];
  const second = { ...ROW, Start: '2027-03-16 09:15 +01:00', End: '2027-03-16 09:45 +01:00', 'Event id': other };
  const [said] = menu(events, { bookings: [ROW, second] }).run('bringInLine');
  expect(said).toContain('Bookings, row 3: Anna has two bookings at once: this one and row 2.');
});

it('names a calendar that it could not read, and changes nothing there', () => {
  const opened = menu([AT_NINE]);
  opened.store.write('calendars/anna@example.com.ics', 'garbage');
  expect(opened.run('bringInLine')[0]).toContain('their calendar cannot be read: the bookings of anna@example.com.');
  expect(opened.rows('Bookings')[1]?.[5]).toBe('booked');
});

it.each([
  ['en', 'Bookings stays as it is, because it cannot be compared with the calendars.'],
  ['de', 'Das Blatt Bookings bleibt, wie es ist, weil es sich nicht mit den Kalendern vergleichen lässt.'],
])('does not say that Bookings agrees while a column is missing, in the language %s', (Language, said) => {
  const opened = menu([AT_NINE], { Language });
  changeTab(opened.store, 'Bookings', (cells) =>
    cells.map((row) => row.map((text) => (text === 'Status' ? 'Zustand' : text))),
  );
  const [told] = opened.run('bringInLine');
  expect(told).toContain(said);
  expect(told).toContain('Bookings, Status: ');
  expect(told).not.toMatch(/agrees|überein/);
});

it('says when not everything could be done', () => {
  const opened = menu([event('20270316T090000Z', '20270316T093000Z')]);
  opened.faults.before = ({ method }) => {
    if (method === 'Spreadsheets.batchUpdate') throw new Error('Service unavailable');
  };
  const [said] = opened.run('bringInLine');
  expect(said).toContain('Not everything could be done.');
  expect(said).not.toContain('agrees');
});

it('leaves old rows of the Log to the job', () => {
  const opened = menu([AT_NINE]);
  const text = opened.store.read('sheet/Log.csv')?.text ?? '';
  const old = ['2020-01-01 08:00 +01:00', '2020-01-02 08:00 +01:00'].map((time) => `${time},r,available,,,,,,,,,\r\n`);
  opened.store.write('sheet/Log.csv', text + old.join(''));
  opened.run('bringInLine');
  expect(opened.store.read('sheet/Log.csv')?.text).toBe(text + old.join(''));
});
