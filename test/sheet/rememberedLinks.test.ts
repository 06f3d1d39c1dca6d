import { describe, expect, it } from 'vitest';
import { hasLink, isFaulty } from '../../src/sheet/configuration.ts';
import { readForCheck } from '../../src/sheet/read/configuration.ts';
import { linksToRemember, rememberedLinks } from '../../src/sheet/rememberedLinks.ts';
import { planSetUp } from '../../src/sheet/setUpPlan.ts';
import { TABS } from '../../src/sheet/tabs.ts';
import { proposedDraft, templateTabs } from '../../src/sheet/template.ts';
import { CLOCKS, PRACTICE, type Rows, read, type Tabs, workbook } from './support.ts';

const HEADERS: readonly string[] = TABS.services.headers;
const cells = (row: Readonly<Record<string, string>>) => HEADERS.map((header) => row[header] ?? '');
const DEMO = cells({ Service: 'Demo', Minutes: '30', 'HubSpot link': 'team/demo' });
const VISIT = cells({ Service: 'Visit', Minutes: '30' });
const services = (...rows: Rows): Tabs => ({
  ...PRACTICE,
  Services: [HEADERS, ...rows],
  'Weekly hours': [TABS.weeklyHours.headers, ['', 'Mon', '9', '12', '']],
});
const WHOLE = services(DEMO, VISIT);
const REMEMBERED = linksToRemember(undefined, read(WHOLE)) ?? '';

const readWith = (tabs: Tabs, text = REMEMBERED) => readForCheck(workbook(tabs), CLOCKS, rememberedLinks(text));
/** Whether it can be booked, and whether it has a link. */
const states = (tabs: Tabs, text?: string) =>
  readWith(tabs, text).services.map((service) => [!isFaulty(service), hasLink(service)]);
const without = (tabs: Tabs, header: string): Tabs => {
  const [headers = [], ...rows] = tabs.Services ?? [];
  const at = headers.indexOf(header);
  return { ...tabs, Services: [headers, ...rows].map((row) => row.filter((_, column) => column !== at)) };
};
const GONE = without(WHOLE, 'HubSpot link');
const RENAMED: Tabs = {
  ...WHOLE,
  Services: [HEADERS.map((header) => (header === 'HubSpot link' ? 'Link' : header)), DEMO, VISIT],
};

describe('the services that had a HubSpot link', () => {
  it('are remembered by name until the link is taken out', () => {
    expect([...rememberedLinks(REMEMBERED)]).toEqual(['demo']);
    expect(linksToRemember(REMEMBERED, read(WHOLE))).toBeNull();
    expect(linksToRemember(undefined, read(services(VISIT)))).toBeNull();
    const cleared = read(services(cells({ Service: 'Demo', Minutes: '30' }), VISIT));
    expect([...rememberedLinks(linksToRemember(REMEMBERED, cleared) ?? '')]).toEqual([]);
  });

  it('stay remembered while the column or the tab is gone', () => {
    expect(linksToRemember(REMEMBERED, readWith(GONE))).toBeNull();
    const { Services: _, ...noTab } = WHOLE;
    expect(linksToRemember(REMEMBERED, readWith(noTab))).toBeNull();
  });

  it.each(['', 'no JSON', '7', '{}'])('are none in %j', (text) => {
    expect(rememberedLinks(text).size).toBe(0);
  });

  it.each([
    ['gone', GONE, /^The column “HubSpot link” is missing\./],
    ['renamed', RENAMED, /“Link” is no header we know/],
  ])('cannot be booked while the column is %s; the others can', (_, tabs, says) => {
    expect(states(tabs)).toEqual([
      [false, true],
      [true, false],
    ]);
    const { findings, tabFaults } = readWith(tabs);
    expect(findings).toMatchObject([{ tab: 'Services', row: null, column: 'HubSpot link' }]);
    expect(findings[0]?.sentence).toMatch(says);
    expect(findings[0]?.sentence).toMatch(/Until then the services that had a link cannot be booked\.$/);
    expect(tabFaults).toEqual(findings);
  });

  it('are none of an older Sheet, whose missing column is not worth a word', () => {
    expect(states(GONE, '')).toEqual([
      [true, false],
      [true, false],
    ]);
    expect(readWith(GONE, '').findings).toEqual([]);
  });

  it('cannot be booked while two such columns differ, nor can the others', () => {
    const twice = services(DEMO, VISIT);
    const rows = (twice.Services ?? []).map((row, at) => [...row, ['HubSpot link', '', 'team/visit'][at] ?? '']);
    expect(states({ ...twice, Services: rows })).toEqual([
      [false, true],
      [false, false],
    ]);
  });
});

describe('Set up', () => {
  const plan = (tabs: Tabs, links: string | undefined) =>
    planSetUp(
      workbook({ ...tabs, Bookings: [], Log: [] }),
      { tabs: undefined, links },
      templateTabs('en_GB', proposedDraft('en_GB', 'UTC')),
      'en',
    );
  const columnsOf = (made: ReturnType<typeof plan>['made']) =>
    made.flatMap((one) => ('columns' in one && one.columns.tab === 'Services' ? one.columns.headers : []));

  it('adds the column to an older Sheet', () => {
    expect(columnsOf(plan(GONE, undefined).made)).toContain('HubSpot link');
  });

  it('leaves it to a person where services had links: an empty one would give them the hosts of the Sheet', () => {
    const { made, missing } = plan(without(GONE, 'Title'), REMEMBERED);
    expect(columnsOf(made)).not.toContain('HubSpot link');
    expect(columnsOf(made)).toContain('Title');
    expect(missing.map(({ name }) => name)).toEqual(['Services, HubSpot link']);
    expect(missing.map(({ empty }) => columnsOf([empty]))).toEqual([['HubSpot link']]);
  });
});
