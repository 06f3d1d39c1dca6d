// Which looks Set up still adds: nothing twice, and nothing over a person's.
import { expect, it } from 'vitest';
import { DASHBOARD_ID } from '../../../src/dashboard/layout.ts';
import { planDashboard } from '../../../src/dashboard/planDashboard.ts';
import type { Language } from '../../../src/sheet/configuration.ts';
import { givenLooks, looksToRemember } from '../../../src/sheet/looks/givenLooks.ts';
import { planLooks } from '../../../src/sheet/looks/planLooks.ts';
import type { LooksThere, Step } from '../../../src/sheet/looks/steps.ts';
import { TABS } from '../../../src/sheet/tabs.ts';
import type { Tab } from '../../../src/sheet/workbook.ts';

const tab = (name: string, ...rows: (readonly string[])[]): Tab => ({ name, sheetId: 7, rows });
const HOSTS = tab('Hosts', [], ['Calendar', 'Host', 'Active'], ['a@x.org', 'Anna', 'ja'], ['b@x.org', 'Ben', '']);
const HOURS = tab('Weekly hours', [...TABS.weeklyHours.headers], ['', 'Mon', '9:00', '12:00', '']);
const NOTHING = { columnCount: 26, cells: [], protections: [], colours: [], views: [] };
const kinds = (steps: readonly Step[]) =>
  steps.map(({ kind, ...step }) => ('row' in step ? `${kind} ${step.row} ${step.column}` : kind));

function plan(tabs: readonly Tab[], there: readonly LooksThere[], language: Language, given = '', before = tabs) {
  return planLooks({ before, tabs, there, given: givenLooks(given), language });
}

it('finds the columns by their headers, wherever they stand', () => {
  const steps = plan([HOSTS], [], 'en');
  expect(kinds(steps)).toEqual(['note 1 1', 'note 1 0', 'note 1 2', 'choice 2 2']);
  expect(steps.at(-1)).toMatchObject({ tab: 'Hosts', isOneCell: false, help: 'yes or no.' });
});

it('offers the names of another tab, from the row below its header', () => {
  const steps = plan([HOSTS, HOURS], [], 'en').filter(({ kind, tab }) => kind === 'choice' && tab === 'Weekly hours');
  // There is no tab Services, so its names are not offered.
  expect(steps).toMatchObject([{ column: 0, row: 1, of: { tab: 'Hosts', row: 2, column: 1 } }]);
});

it('offers also what a cell already says in another word, unless it means nothing', () => {
  const hosts = tab('Hosts', ['Host', 'Active'], ['Anna', 'ja'], ['Ben', 'perhaps'], ['Cem', 'Ja']);
  expect(plan([hosts], [], 'en').at(-1)).toMatchObject({ of: { words: ['yes', 'no', 'ja', 'Ja'] } });
});

it('reads the rows of Settings by their names', () => {
  const settings = tab('Settings', ['Setting', 'Value'], ['language', 'de'], ['Time zone', 'UTC']);
  expect(plan([settings], [], 'de').filter(({ kind }) => kind === 'choice')).toEqual([
    expect.objectContaining({ row: 1, column: 1, isOneCell: true, of: { words: ['Deutsch', 'Englisch', 'de'] } }),
  ]);
});

it('leaves a cell with a note, a column with a drop-down, and what is there already', () => {
  const cell = { row: 1, column: 1, hasNote: true, hasChoice: false };
  const has = (cells: LooksThere['cells']): LooksThere => ({ ...NOTHING, tab: 'Hosts', cells });
  expect(kinds(plan([HOSTS], [has([cell])], 'en'))).toEqual(['note 1 0', 'note 1 2', 'choice 2 2']);
  const chosen = { row: 3, column: 2, hasNote: false, hasChoice: true };
  expect(kinds(plan([HOSTS], [has([chosen])], 'en'))).toEqual(['note 1 1', 'note 1 0', 'note 1 2']);
  const log = tab('Log', ['Outcome']);
  const all = plan([log], [], 'en');
  expect(kinds(all)).toEqual([
    ...['note 0 0', 'colour 1 0', 'colour 1 0', 'colour 1 0', 'colour 1 0', 'view 0 0', 'protection'],
  ]);
  const there: LooksThere = {
    tab: 'Log',
    columnCount: 26,
    cells: [{ row: 0, column: 0, hasNote: true, hasChoice: false }],
    protections: ['Slotsheet: vom Skript geschrieben'],
    colours: ['success', 'failed', 'refused', 'error'].map((word) => ({ column: 0, word })),
    views: ['Failed and refused'],
  };
  expect(plan([log], [there], 'en')).toEqual([]);
  const fewer = plan([log], [{ ...there, colours: there.colours.slice(1), views: [] }], 'en');
  expect(kinds(fewer)).toEqual(['colour 1 0', 'view 0 0']);
});

it('does not bring back what it gave once, but gives what is new: a column, one that came back, another tab', () => {
  const given = looksToRemember(undefined, [HOSTS], [], 'en') ?? '';
  expect(looksToRemember(given, [HOSTS], [], 'en')).toBeNull();
  expect(plan([HOSTS], [], 'en', given)).toEqual([]);
  const wider = tab('Hosts', [], ['Calendar', 'Host', 'Active', 'Weight']);
  expect(kinds(plan([wider], [], 'en', given))).toEqual(['note 1 3']);
  const narrow = tab('Hosts', [], ['Calendar', 'Host']);
  expect(kinds(plan([HOSTS], [], 'en', given, [narrow]))).toEqual(['note 1 2', 'choice 2 2']);
  expect(kinds(plan([{ ...HOSTS, sheetId: 8 }], [], 'en', given))).toHaveLength(4);
});

it('remembers each row of Settings for itself', () => {
  const settings = (...names: string[]) => tab('Settings', ['Setting', 'Value'], ...names.map((name) => [name, '']));
  const given = looksToRemember(undefined, [settings('Language')], [], 'en') ?? '';
  expect(kinds(plan([settings('Language', 'Spread offers')], [], 'en', given))).toEqual(['choice 2 1']);
});

it('remembers nothing of a tab that took no looks, and keeps what it knew of it', () => {
  expect(looksToRemember(undefined, [HOSTS], ['Hosts'], 'en')).toBe('[]');
  const given = looksToRemember(undefined, [HOSTS], [], 'en') ?? '';
  expect(looksToRemember(given, [HOSTS], ['Hosts'], 'en')).toBeNull();
});

it.each(['', 'null', '7', '[7]', '{"7":[]}', '[["7","note Host"]]', '[{'])('takes the text %j for none', (text) => {
  expect(plan([HOSTS], [], 'en', text)).toHaveLength(4);
});

it('gives a blank tab nothing', () => {
  expect(plan([tab('Hosts', ['', ' '])], [], 'en')).toEqual([]);
});

it('makes the Dashboard once, and not beside a tab of that name', () => {
  const steps = planDashboard([HOSTS], 'en') ?? [];
  expect(steps[0]).toMatchObject({ kind: 'tab', tab: 'Dashboard', sheetId: DASHBOARD_ID });
  expect(steps.filter(({ kind }) => kind === 'chart')).toHaveLength(5);
  // The first chart: days in column M, outcomes in the next four, 28 days below the heading.
  expect(steps.find(({ kind }) => kind === 'chart')).toMatchObject({
    names: 12,
    series: [13, 14, 15, 16],
    fromRow: 0,
    toRow: 29,
  });
  expect(planDashboard([{ ...tab('Renamed'), sheetId: DASHBOARD_ID }], 'en')).toEqual([]);
  expect(planDashboard([tab('dashboard')], 'en')).toBeNull();
});
