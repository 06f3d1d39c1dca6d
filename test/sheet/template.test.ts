import { describe, expect, it } from 'vitest';
import { readBookings } from '../../src/sheet/bookings.ts';
import { readForCheck } from '../../src/sheet/read/configuration.ts';
import { TAB_KEYS, TABS } from '../../src/sheet/tabs.ts';
import { proposedDraft, templateTabs } from '../../src/sheet/template.ts';
import { CLOCKS, day, offsetAt, workbook } from './support.ts';

describe.each(['en_US', 'en_GB', 'de_DE', 'de_AT', 'ja_JP', ''])('what Set up writes in the locale %j', (locale) => {
  const tabs = templateTabs(
    locale,
    proposedDraft(locale, 'Europe/Berlin', { name: 'Anna', calendar: 'anna@example.com' }),
  );
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
  const language = (locale: string) => templateTabs(locale, proposedDraft(locale, 'UTC'))[0]?.rows[2]?.[1];
  expect(['de', 'de_DE', 'de-CH', 'en_US', 'del_US', 'fr_FR'].map(language)).toEqual([
    'Deutsch',
    'Deutsch',
    'Deutsch',
    'English',
    'English',
    'English',
  ]);
});

it('writes what the person chose', () => {
  const draft = {
    ...{ timeZone: 'Europe/Vienna', language: 'en' as const },
    hosts: ['Ada', 'Ben'].map((name) => ({ name, calendar: `${name.toLowerCase()}@example.com` })),
    service: { name: 'Talk', minutes: '45' },
    hours: [
      { days: 'Mo', from: '8', to: '12' },
      { days: 'Di', from: '13', to: '18' },
    ],
  };
  const tabs = templateTabs('de_AT', draft);
  const book = workbook(Object.fromEntries(tabs.map(({ name, headers, rows }) => [name, [headers, ...rows]])), 'de_AT');
  const { settings, services, hosts, openings, findings } = readForCheck(book, {
    ...CLOCKS,
    isTimeZone: (name) => name === 'Europe/Vienna',
  });
  expect(findings).toEqual([]);
  expect(settings).toMatchObject({ timeZone: 'Europe/Vienna', language: 'en' });
  expect(services).toMatchObject([
    { name: 'Talk', durationMinutes: 45, slotIntervalMinutes: 45, hosts: ['Ada', 'Ben'] },
  ]);
  expect(hosts).toMatchObject([{ calendarId: 'ada@example.com' }, { calendarId: 'ben@example.com' }]);
  expect(openings.weekly.map(({ weekdays, hours }) => [weekdays, hours])).toEqual([
    [[1], { from: 480, to: 720 }],
    [[2], { from: 780, to: 1080 }],
  ]);
});
