// The practice of every kept Sheet: made by Set up, then filled in by a person, then with two bookings.
import { CRLF, formatCsv, parseCsv } from '../../local/workbook/csv.ts';
import { busy, calendar } from '../../worlds/sheet.ts';
import { setUp } from '../fromPage/setUp/support.ts';
import { type Menu, openMenu } from '../ui/support.ts';

export const KEY = 'kept-telli-key';

/**
 * Anna and Ben, open Mon-Fri 09:00-11:00 in Berlin (+01:00) but for the 16th, half an hour each, with an hour's notice, two
 * days ahead, at most three a day. It is Monday the 15th, 09:00, and Ben has a course from 10:00 to 10:30.
 */
export function makePractice(): Menu {
  const menu = openMenu({
    'sheet.json': '{ "timeZone": "Europe/Berlin", "locale": "en_GB" }\n',
    'calendars/anna@example.com.ics': calendar(),
    'calendars/ben@example.com.ics': calendar(busy('20270315T090000Z', '20270315T093000Z')),
  });
  const hosts = ['Anna', 'Ben'].map((name) => ({ name, calendar: `${name.toLowerCase()}@example.com` }));
  setUp(menu, { telliKey: KEY, hosts, hours: [{ days: 'Mon-Fri', from: '09:00', to: '11:00' }] });
  write(menu, 'Settings', { 'Repeat bookings': 'refuse' });
  write(menu, 'Services', { Notice: '1 h', 'Book ahead': '2 days', 'Max per day': '3' });
  write(menu, 'Exceptions', { 'From date': '2027-03-16', 'To date': '', Note: 'Closed' });
  const carla = { contact_id: 'c-1', contact_details: { name: 'Carla Caller', email: 'carla@example.com' } };
  const dan = { contact_id: 'c-2', contact_details: { name: 'Dan Dialler', phone: '+49 30 1234567' } };
  menu.call(KEY, 'available', { contact_id: 'c-1' }, 'r-1');
  menu.call(KEY, 'book', { ...carla, start_iso: '2027-03-15T09:00:00.000Z' }, 'r-2');
  menu.call(KEY, 'book', { ...dan, start_iso: '2027-03-17T08:00:00.000Z' }, 'r-3');
  menu.call(KEY, 'available', { contact_id: 'c-4' }, 'r-4');
  return menu;
}

/** A person types into the row below the header, in Settings into the rows of these names. */
function write(menu: Menu, tab: string, texts: Readonly<Record<string, string>>): void {
  const [headers = [], ...rows] = menu.rows(tab);
  const typed =
    tab === 'Settings'
      ? rows.map(([name = '', value = '', ...rest]) => [name, texts[name] ?? value, ...rest])
      : rows.map((cells) => cells.map((text, at) => texts[headers[at] ?? ''] ?? text));
  menu.store.write(`sheet/${tab}.csv`, formatCsv([headers, ...typed], CRLF));
}

const KEPT = [
  'sheet.json',
  ...['Settings', 'Services', 'Hosts', 'Weekly hours', 'Exceptions', 'Bookings', 'Log'].map(
    (tab) => `sheet/${tab}.csv`,
  ),
  ...['anna', 'ben'].map((name) => `calendars/${name}@example.com.ics`),
];

/** What is kept of it: neither secrets nor what the script remembers. */
export function keptFilesOf({ store }: Menu): Record<string, string> {
  return Object.fromEntries(KEPT.map((name) => [name, store.read(name)?.text ?? '']));
}

/** Headers of each tab, and the rows of Settings: what makes a version. */
export function shapeOf(files: Readonly<Record<string, string>>): Record<string, readonly string[]> {
  const tabs = Object.entries(files).filter(([name]) => name.endsWith('.csv'));
  const settings = parseCsv(files['sheet/Settings.csv'] ?? '').map(([name = '']) => name);
  const headers = tabs.map(([name, text]) => [name, parseCsv(text)[0] ?? []] as const);
  return Object.fromEntries([...headers, ['settings', settings]].sort());
}
