// The example Sheet reads without a finding, and holds what the demo and the README rely on.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../local/workbook/csv.ts';
import { isFaulty } from '../../src/sheet/configuration.ts';
import { readForCheck } from '../../src/sheet/read/configuration.ts';
import { TAB_KEYS, TABS } from '../../src/sheet/tabs.ts';

const tabs = [...TAB_KEYS, 'hubspotForm' as const]
  .map((key) => TABS[key])
  .map(({ name }, sheetId) => ({
    name,
    sheetId,
    rows: parseCsv(readFileSync(`example/sheet/${name}.csv`, 'utf8')),
  }));
// Days since 1970-01-01: 2026-11-30.
const CLOCKS = { isTimeZone: (name: string) => name === 'Europe/Berlin', todayIn: () => 20_787 };
const configuration = readForCheck({ timeZone: 'Europe/Berlin', locale: 'en_GB', tabs }, CLOCKS);

describe('the example Sheet, once read', () => {
  it('has no finding', () => {
    expect(configuration.findings).toEqual([]);
    expect(configuration.withdrawn).toBeNull();
  });

  it('has a first visit of 45 minutes, a follow-up of 30, and advice of 15 through HubSpot', () => {
    const services = configuration.services.map((entry) =>
      isFaulty(entry) ? entry : [entry.name, entry.durationMinutes],
    );
    expect(services).toEqual([
      ['First visit', 45],
      ['Follow-up', 30],
      ['Advice', 15],
    ]);
  });

  it('has two hosts', () => {
    expect(configuration.hosts.map((host) => host.name)).toEqual(['Anna Berger', 'Ben Kaya']);
    expect(configuration.withdrawnHosts).toEqual([]);
  });

  it('has only Anna at work on Thursdays, so that a time booked then is gone', () => {
    const thursdays = configuration.openings.weekly.filter((row) => row.weekdays.includes(4));
    expect(thursdays.map((row) => [row.host, row.hours.from / 60, row.hours.to / 60])).toEqual([
      ['Anna Berger', 8, 12],
      ['Anna Berger', 14, 20],
    ]);
  });

  it('has follow-ups on Friday afternoons that no first visit may use', () => {
    const fridays = configuration.openings.weekly.filter(
      (row) => row.weekdays.includes(5) && row.hours.from === 14 * 60,
    );
    expect(fridays.map((row) => [row.host, row.service])).toEqual([['Ben Kaya', 'Follow-up']]);
  });

  it('is closed over Christmas', () => {
    const dayOf = (date: string) => Date.parse(date) / 86_400_000;
    const christmas = configuration.openings.exceptions.find((row) => row.from === dayOf('2026-12-24'));
    expect(christmas).toMatchObject({ to: dayOf('2027-01-03'), host: null, hours: null });
  });
});
