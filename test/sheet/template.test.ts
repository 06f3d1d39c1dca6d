import { describe, expect, it } from 'vitest';
import { readBookings } from '../../src/sheet/bookings.ts';
import { readForCheck } from '../../src/sheet/read/configuration.ts';
import { TAB_KEYS, TABS } from '../../src/sheet/tabs.ts';
import { templateTabs } from '../../src/sheet/template.ts';
import { CLOCKS, day, offsetAt, workbook } from './support.ts';

describe.each(['en_US', 'en_GB', 'de_DE', 'de_AT', 'ja_JP', ''])('what Set up writes in the locale %j', (locale) => {
  const tabs = templateTabs(locale, 'Europe/Berlin', 'anna@example.com');
  const book = workbook(Object.fromEntries(tabs.map(({ name, headers, rows }) => [name, [headers, ...rows]])), locale);
  const configuration = readForCheck(book, CLOCKS);

  it('reads back without a finding', () => {
    expect(configuration.findings).toEqual([]);
    expect(readBookings(book, { timeZone: 'Europe/Berlin', offsetAt }).findings).toEqual([]);
  });

  it('makes every tab, with all its headers and as many cells in each row', () => {
    expect(tabs.map(({ name }) => name)).toEqual(TAB_KEYS.map((key) => TABS[key].name));
    for (const { headers, rows } of tabs) {
      expect(rows.map((row) => row.length)).toEqual(rows.map(() => headers.length));
    }
  });

  it('works: one host serves one service in working hours', () => {
    expect(configuration.settings).toMatchObject({
      timeZone: 'Europe/Berlin',
      requireSignature: true,
      keepLogDays: 90,
    });
    expect(configuration.services.map((service) => 'hosts' in service && service.hosts)).toEqual([['Anna']]);
    expect(configuration.hosts).toMatchObject([{ calendarId: 'anna@example.com' }]);
    expect(configuration.openings).toEqual({
      weekly: [{ weekdays: [1, 2, 3, 4, 5], hours: { from: 540, to: 1020 }, host: null, service: null }],
      exceptions: [{ from: day('2030-12-24'), to: day('2030-12-26'), host: null, hours: null }],
    });
  });
});

it('speaks German in German spreadsheets, English in all others', () => {
  const language = (locale: string) => templateTabs(locale, 'UTC')[0]?.rows[2]?.[1];
  expect(['de', 'de_DE', 'de-CH', 'en_US', 'del_US', 'fr_FR'].map(language)).toEqual([
    'de',
    'de',
    'de',
    'en',
    'en',
    'en',
  ]);
});
