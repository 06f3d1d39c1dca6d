import { describe, expect, it } from 'vitest';
import { tabThatLooksLike } from '../../src/sheet/table.ts';
import { TABS, type TabKey } from '../../src/sheet/tabs.ts';
import { PRACTICE, type Tabs, workbook } from './support.ts';

const KEYS = Object.keys(TABS) as TabKey[];
const ALL: Tabs = {
  ...PRACTICE,
  Bookings: [[...TABS.bookings.headers]],
  Log: [[...TABS.log.headers]],
  'HubSpot form': [[...TABS.hubspotForm.headers]],
};

/** The Sheet with tabs under other names. */
function renamed(names: Readonly<Record<string, string>>): Tabs {
  return Object.fromEntries(Object.entries(ALL).map(([name, rows]) => [names[name] ?? name, rows]));
}

describe('a tab that looks like a missing one', () => {
  it.each(KEYS)('is found by the headers of %s, and taken for no other', (key) => {
    const known = workbook(renamed({ [TABS[key].name]: 'Elsewhere' }));
    const like = KEYS.map((one) => tabThatLooksLike(known, one)?.name);
    expect(like).toEqual(KEYS.map((one) => (one === key ? 'Elsewhere' : undefined)));
  });

  it('is found by most of the headers, in any order, below blank rows', () => {
    const hours = [[], ['Service', 'to', 'FROM', 'Days', 'Wer']];
    expect(tabThatLooksLike(workbook({ 'Opening hours': hours }), 'weeklyHours')?.name).toBe('Opening hours');
    const exceptions = [['Host', 'From', 'To', 'Note']];
    expect(tabThatLooksLike(workbook({ 'Opening hours': exceptions }), 'weeklyHours')).toBeUndefined();
  });

  it('is not one of ours, nor a tab of another kind', () => {
    expect(KEYS.map((key) => tabThatLooksLike(workbook(ALL), key))).toEqual(KEYS.map(() => undefined));
    const list = workbook({ Customers: [['Name', 'E-mail', 'Phone', 'Status']], Empty: [] });
    expect(KEYS.map((key) => tabThatLooksLike(list, key))).toEqual(KEYS.map(() => undefined));
  });
});
