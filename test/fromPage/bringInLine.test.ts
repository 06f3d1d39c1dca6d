// The page that brings Bookings in line, and what it is told.
import { expect, it } from 'vitest';
import { busy, calendar, documents } from '../../worlds/sheet.ts';
import { changeTab } from '../support/tabs.ts';
import { openMenu } from '../ui/support.ts';

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
  more: { locale?: string; bookings?: readonly (typeof ROW)[] } = {},
) {
  const { locale = 'en_GB', bookings = [ROW] } = more;
  const files = documents({ bookings }, { 'anna@example.com': calendar(...events) });
  const opened = openMenu({ ...files, 'sheet.json': JSON.stringify({ timeZone: 'Europe/Berlin', locale }) });
  opened.setProperty('telliKey', 'key');
  return opened;
}

it.each([
  ['en_GB', 'Bookings agrees with the calendars.'],
  ['de_DE', 'Das Blatt Bookings stimmt mit den Kalendern überein.'],
])('says that all is in line already, in a spreadsheet of %s', (locale, said) => {
  expect(menu([AT_NINE], { locale }).page('bookings.bringInLine')).toMatchObject({ sentences: [said], findings: [] });
});

it('says how many rows it has changed', () => {
  const opened = menu([event('20270316T090000Z', '20270316T093000Z')]);
  expect(opened.page('bookings.bringInLine').sentences.join()).toContain(
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
  const { findings } = menu(events, { bookings: [ROW, second] }).page('bookings.bringInLine');
  expect(findings).toEqual([
    {
      ...{ tab: 'Bookings', row: 3, column: null, cell: 'Bookings!3' },
      sentence: expect.stringMatching(/^Anna has two bookings at once: this one and row 2\./),
    },
  ]);
});

it('names a calendar that it could not read, and changes nothing there', () => {
  const opened = menu([AT_NINE]);
  opened.store.write('calendars/anna@example.com.ics', 'garbage');
  expect(opened.page('bookings.bringInLine').sentences.join()).toContain(
    'their calendar cannot be read: the bookings of anna@example.com.',
  );
  expect(opened.rows('Bookings')[1]?.[5]).toBe('booked');
});

it.each([
  ['en_GB', 'Bookings stays as it is, because it cannot be compared with the calendars.'],
  ['de_DE', 'Das Blatt Bookings bleibt, wie es ist, weil es sich nicht mit den Kalendern vergleichen lässt.'],
])('does not say that Bookings agrees while a column is missing, in a spreadsheet of %s', (locale, said) => {
  const opened = menu([AT_NINE], { locale });
  changeTab(opened.store, 'Bookings', (cells) =>
    cells.map((row) => row.map((text) => (text === 'Status' ? 'Zustand' : text))),
  );
  const { sentences, findings } = opened.page('bookings.bringInLine');
  expect(sentences).toEqual([said]);
  expect(findings).toMatchObject([{ tab: 'Bookings', column: 'Status' }]);
});

it('says when not everything could be done', () => {
  const opened = menu([event('20270316T090000Z', '20270316T093000Z')]);
  opened.faults.before = ({ method }) => {
    if (method === 'Spreadsheets.batchUpdate') throw new Error('Service unavailable');
  };
  const said = opened.page('bookings.bringInLine').sentences.join();
  expect(said).toContain('Not everything could be done.');
  expect(said).not.toContain('agrees');
});

it('leaves old rows of the Log to the job', () => {
  const opened = menu([AT_NINE]);
  const text = opened.store.read('sheet/Log.csv')?.text ?? '';
  const old = ['2020-01-01 08:00 +01:00', '2020-01-02 08:00 +01:00'].map((time) => `${time},r,available,,,,,,,,,\r\n`);
  opened.store.write('sheet/Log.csv', text + old.join(''));
  opened.page('bookings.bringInLine');
  expect(opened.store.read('sheet/Log.csv')?.text).toBe(text + old.join(''));
});
