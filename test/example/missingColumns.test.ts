// A deleted column opens nothing: the example's answers without each of its columns, at the moment when it has 230 starts.
import { describe, expect, it } from 'vitest';
import { CONFIGURATION_TABS, TABS } from '../../src/sheet/tabs.ts';
import {
  type Documents,
  deleteColumn,
  EXAMPLE_NOW,
  editTab,
  exampleDocuments,
  renameColumn,
} from '../support/example.ts';
import { openWorld } from '../support/world.ts';

const EXAMPLE = exampleDocuments();
// Counted by the issue, on the example as it ships.
const STARTS = 230;

async function asked(documents: Documents) {
  const world = openWorld({ way: 'in process', documents, now: EXAMPLE_NOW });
  const { json } = await world.call('available', {});
  const log = world.rows('Log')[0] ?? {};
  return {
    starts: json.available?.map((slot) => slot.start_iso) ?? [],
    outcome: log.Outcome,
    reason: log.Reason ?? '',
  };
}

// By the contract: what each of them holds is needed by every row, by none, or by some.
const NOTHING_LEFT: Readonly<Record<string, readonly string[]>> = {
  Settings: ['Setting', 'Value'],
  Services: [
    ...['Service', 'Minutes', 'Every', 'Buffer before', 'Buffer after', 'Notice', 'Book ahead'],
    ...['Max per day', 'Hosts', 'Assign'],
  ],
  Hosts: ['Host', 'Calendar', 'Also busy on', 'Time zone', 'Max per day', 'Active'],
  // One of its rows is for everyone.
  Exceptions: ['From date', 'To date'],
};
const FEWER_LEFT: Readonly<Record<string, readonly string[]>> = {
  'Weekly hours': ['Host', 'Days', 'From', 'To', 'Service'],
  Exceptions: ['Host', 'From', 'To'],
};
const NOT_NEEDED: Readonly<Record<string, readonly string[]>> = {
  Settings: ['Notes'],
  Services: [
    ...['Title', 'Place', 'Video call', 'Invite contact', 'Event title', 'Event description', 'HubSpot link'],
    ...['Cancel until', 'Move until'],
  ],
  Hosts: ['Weight'],
  Exceptions: ['Note'],
};

const each = (columns: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(columns).flatMap(([tab, headers]) => headers.map((header) => [tab, header] as const));

describe('the example', () => {
  it('offers 230 starts as it ships', async () => {
    const { starts, outcome, reason } = await asked(EXAMPLE);
    expect([starts.length, outcome, reason]).toEqual([STARTS, 'success', '']);
  });

  it.each(each(NOTHING_LEFT))('offers nothing without %s, %s, and says why', async (tab, header) => {
    for (const change of [deleteColumn(EXAMPLE, tab, header), renameColumn(EXAMPLE, tab, header, 'Spalte')]) {
      const { starts, reason } = await asked(change);
      expect(starts).toEqual([]);
      expect(reason).toContain(`${tab}, ${header}: `);
    }
  });

  it.each(each(FEWER_LEFT))('offers nothing new without %s, %s, and says why', async (tab, header) => {
    const before = new Set((await asked(EXAMPLE)).starts);
    for (const change of [deleteColumn(EXAMPLE, tab, header), renameColumn(EXAMPLE, tab, header, 'Spalte')]) {
      const { starts, reason } = await asked(change);
      expect(starts.filter((start) => !before.has(start))).toEqual([]);
      expect(starts.length).toBeLessThan(STARTS);
      expect(reason).toContain(`${tab}, ${header}: `);
      expect(reason).toContain('write the header “');
    }
  });

  it.each(each(NOT_NEEDED))('offers the same without %s, %s', async (tab, header) => {
    const { starts, reason } = await asked(deleteColumn(EXAMPLE, tab, header));
    expect([starts.length, reason]).toEqual([STARTS, '']);
  });

  it('has no other columns that people fill in', () => {
    const all = [...each(NOTHING_LEFT), ...each(FEWER_LEFT), ...each(NOT_NEEDED)].map(([tab, header]) => tab + header);
    const tabs = CONFIGURATION_TABS.map((key) => TABS[key]);
    expect(all.sort()).toEqual(tabs.flatMap(({ name, headers }) => headers.map((header) => name + header)).sort());
  });

  it('opens no closed day when the dates of its rows go with their column, whatever else the tab shows', async () => {
    const closed = editTab(EXAMPLE, 'Exceptions', ([headers = []]) => [[...headers, 'Remarks'], ['2026-12-01']]);
    const before = (await asked(closed)).starts;
    expect(before.filter((start) => start.startsWith('2026-12-01'))).toEqual([]);
    const { starts, reason } = await asked(deleteColumn(closed, 'Exceptions', 'From date'));
    expect(starts).toEqual([]);
    expect(reason).toContain('Exceptions, From date: ');
  });

  it('misses no column in a tab without rows', async () => {
    const blank = editTab(EXAMPLE, 'Exceptions', ([headers = []]) => [headers]);
    const { starts } = await asked(blank);
    expect(await asked(deleteColumn(blank, 'Exceptions', 'Host'))).toEqual({ starts, outcome: 'success', reason: '' });
  });
});
