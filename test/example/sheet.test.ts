// The example's tabs have the headers of the product, and name the calendars that lie beside them.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TAB_KEYS, TABS } from '../../src/sheet/tabs.ts';

const OWN = [...TAB_KEYS, 'hubspotForm' as const].map((key) => TABS[key]);

function lines(tab: string): string[] {
  return readFileSync(`example/sheet/${tab}.csv`, 'utf8').trimEnd().split('\r\n');
}

describe('the example Sheet', () => {
  it('has every tab and no other', () => {
    const names = OWN.map((tab) => `${tab.name}.csv`);
    expect(readdirSync('example/sheet').sort()).toEqual(names.sort());
  });

  it.each(OWN)('has the headers of $name in their order', ({ name, headers }) => {
    expect(lines(name)[0]).toBe(headers.join(','));
  });

  it('ships without bookings and without log rows', () => {
    expect(lines('Bookings')).toHaveLength(1);
    expect(lines('Log')).toHaveLength(1);
  });

  it('has a calendar file for each host and no other', () => {
    const calendars = lines('Hosts')
      .slice(1)
      .map((row) => `${row.split(',')[1]}.ics`);
    expect(readdirSync('example/calendars').sort()).toEqual(calendars.sort());
  });

  it('has a service behind a meeting link of the account that lies beside it', () => {
    const links: { slug: string; durationsMs: number[] }[] = JSON.parse(
      readFileSync('example/hubspot/links.json', 'utf8'),
    );
    const linked = lines('Services').filter((row) => row.includes('hubspot.com/'));
    const told = links.map(({ slug, durationsMs }) => [slug, durationsMs.map((ms) => ms / 60_000)]);
    const asked = linked.map((row) => [row.replace(/^.*hubspot\.com\/([^,]*).*$/, '$1'), [Number(row.split(',')[2])]]);
    expect(asked).toEqual(told);
    expect(asked).toHaveLength(1);
  });
});
