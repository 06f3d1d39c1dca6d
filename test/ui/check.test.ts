// The page Check: every finding with its tab, row, column and sentence.
import { expect, it } from 'vitest';
import { PlatformError } from '../../local/boundary.ts';
import { PRESENT_VERSION } from '../../src/sheet/sheetVersion.ts';
import { calendar, documents, type Sheet } from '../../worlds/sheet.ts';
import { openMenu } from './support.ts';

// Where Google does not tell the person's language, it is the file's.
const ENGLISH = '{"timeZone":"Europe/Berlin","locale":"en_GB"}';
const GERMAN = '{"timeZone":"Europe/Berlin","locale":"de_DE"}';
const HOSTS = [
  { Host: 'Anna', Calendar: 'anna@example.com' },
  { Host: 'Ben', Calendar: 'ben@example.com', 'Also busy on': 'private@example.com' },
];

function checking(sheet: Sheet, more: Readonly<Record<string, string>> = {}) {
  const settings = { ...sheet.settings, 'Sheet version': String(PRESENT_VERSION) };
  const menu = openMenu({ ...documents({ ...sheet, settings }), ...more });
  menu.setProperty('telliKey', 'key');
  return menu;
}

it('says that all is well', () => {
  expect(checking({}).check()).toBe('');
});

it('names tab, row, column and what to do', () => {
  const menu = checking({ weeklyHours: [{ Days: 'Mon-Fri', From: '9.5', To: '12:00' }] });
  expect(menu.check()).toMatch(/^Weekly hours, row 2, From: .*9\.5.*\.$/s);
});

it('names them in German', () => {
  const hours = [{ Days: 'Mo-Fr', From: '9.5', To: '12:00' }];
  const menu = checking({ settings: { Language: 'de' }, weeklyHours: hours }, { 'sheet.json': GERMAN });
  expect(menu.check()).toMatch(/^Weekly hours, row 2, From: .*„9\.5“.*\.$/s);
});

it.each([
  ['en', 'en_GB', /Bookings, row 2, Status: (?!.*„)/],
  ['de', 'de_DE', /Bookings, row 2, Status: .*„perhaps“/],
  ['en', 'de_DE', /^Bookings, row 2, Status: .*„perhaps“/],
  ['de', 'en_GB', /^Bookings, row 2, Status: (?!.*„)/],
])(
  'reads the Bookings rows too, in the person’s language: Settings say %s, the person has %s',
  (language, locale, expected) => {
    const row = '2027-03-15 09:00 +01:00,Visit,Anna,2027-03-16 09:00 +01:00,2027-03-16 09:30 +01:00,perhaps,,,,,,slot1';
    const files = documents({ settings: { Language: language } });
    const menu = checking(
      { settings: { Language: language } },
      {
        'sheet.json': `{"timeZone":"Europe/Berlin","locale":"${locale}"}`,
        'sheet/Bookings.csv': `${files['sheet/Bookings.csv']}${row}\r\n`,
      },
    );
    expect(menu.check()).toMatch(expected);
  },
);

it('names a calendar that cannot be read, with the cell that names it', () => {
  const menu = checking({ hosts: HOSTS }, { 'calendars/anna@example.com.ics': 'garbage' });
  const shown = menu.check();
  expect(shown).toMatch(/^Hosts, row 2, Calendar: Anna is not offered: the calendar anna@example\.com cannot be read/m);
  expect(shown).toMatch(/^Hosts, row 3, Also busy on: Ben is not offered: the calendar private@example\.com cannot/m);
});

it('names a calendar that refused a booking lately, and no longer than ten minutes', () => {
  const menu = checking({}, { 'calendars/anna@example.com.ics': calendar() });
  menu.setProperty('readOnly.anna@example.com', String(Date.parse('2027-03-15T08:00:01Z')));
  expect(menu.check()).toMatch(/^Hosts, row 2, Calendar: Anna .* anna@example\.com cannot be written to\./m);
  menu.setProperty('readOnly.anna@example.com', String(Date.parse('2027-03-15T08:00:00Z')));
  expect(menu.check()).toBe('');
});

it.each([
  ['English', ENGLISH, /^Services: There is no service, so nothing can be booked\. .*“Visit”/m],
  ['German', GERMAN, /^Services: Es gibt keine Leistung, deshalb kann nichts gebucht werden\. .*„Beratung“/m],
])('names a Sheet without any service, in %s', (_, file, expected) => {
  expect(checking({ services: [] }, { 'sheet.json': file }).check()).toMatch(expected);
});

// It is 08:00Z on 15 March: still the 14th in Honolulu (21:00 before), already the 15th in Berlin.
it.each([
  ['Europe/Berlin', '2027-03-14', true],
  ['Europe/Berlin', '2027-03-15', false],
  ['Pacific/Honolulu', '2027-03-14', false],
  ['Pacific/Honolulu', '2027-03-13', true],
])('names a last date that has passed in the Settings’ zone, %s: %s, %s', (zone, ahead, isOver) => {
  const services = [
    { Service: 'Visit', Minutes: '30' },
    { Service: 'Other', Minutes: '30', 'Book ahead': ahead },
  ];
  const shown = checking({ settings: { 'Time zone': zone }, services }).check();
  if (isOver)
    expect(shown).toContain(
      `Services, row 3, Book ahead: Book ahead, “${ahead}”, ended on ${ahead}, so nothing is offered.`,
    );
  else expect(shown).toBe('');
});

it.each([
  ['English', ENGLISH, 'Settings, row 3, Value: The holiday calendar gone@example.com'],
  ['German', GERMAN, 'Settings, row 3, Value: Der Feiertagskalender gone@example.com'],
])('names a holiday calendar that cannot be read, with the cell that names it, in %s', (_, file, expected) => {
  const settings = { 'holiday  CALENDARS': 'gone@example.com, anna@example.com' };
  const shown = checking({ settings }, { 'sheet.json': file }).check();
  expect(shown).toContain(expected);
  expect(shown).toContain('(Google: Not Found)');
  expect(shown).not.toContain('anna@example.com');
});

it('shows what it can when the calendars cannot be asked at all', () => {
  const menu = checking({ weeklyHours: [{ Days: 'Mon-Fri', From: '9.5', To: '12:00' }] });
  menu.faults.before = ({ method }) => {
    if (method === 'Freebusy.query') throw new PlatformError('Service unavailable');
  };
  const shown = menu.check();
  expect(shown).toContain('Weekly hours, row 2, From');
  expect(shown).toContain('Hosts: Google Calendar did not answer as it should');
});

it('names a missing tab, a missing key and rows that wait to be written', () => {
  const menu = openMenu(documents({ without: ['Hosts'] }));
  menu.faults.before = ({ method }) => {
    // Without the script properties no execution can tell who calls, so that the row counts as telli's.
    const isGone = ['Spreadsheets.batchUpdate', 'getProperties'].includes(method);
    if (isGone) throw new PlatformError('Service unavailable');
  };
  menu.available('');
  delete menu.faults.before;
  const shown = menu.check();
  expect(shown).toContain('Settings: No telli API key is set.');
  expect(shown).toMatch(/^Hosts: /m);
  expect(shown).toContain('Log: Rows of Bookings or Log that wait to be written: 1.');
});

it('shows all findings, however many', () => {
  const weeklyHours = Array.from({ length: 23 }, () => ({ Days: 'Mon', From: '9.5', To: '12:00' }));
  expect(
    checking({ weeklyHours })
      .check()
      .match(/^Weekly hours, row/gm),
  ).toHaveLength(23);
});
