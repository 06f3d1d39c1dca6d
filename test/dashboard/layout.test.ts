// The tab Dashboard: where numbers and charts stand.
import { expect, it } from 'vitest';
import { chartsFor, headingsFor } from '../../src/dashboard/charts.ts';
import { BLOCKS, type BlockName, DASHBOARD, HEADING_ROW } from '../../src/dashboard/layout.ts';
import { TABS } from '../../src/sheet/tabs.ts';

const NAMES = Object.keys(BLOCKS) as BlockName[];

it('is no tab that the Sheet is read from', () => {
  expect(Object.values(TABS).map(({ name }): string => name)).not.toContain(DASHBOARD);
});

it('keeps its numbers in columns of their own, with a blank one between two tables', () => {
  const columns = NAMES.flatMap((name) => {
    const { column, fields } = BLOCKS[name];
    // The last is the blank one.
    return Array.from({ length: fields.length + 1 }, (_, at) => column + at);
  });
  expect(new Set(columns).size).toBe(columns.length);
  // 26 columns, and the blank one behind the last table.
  expect(Math.max(...columns)).toBe(26);
  expect(HEADING_ROW).toBe(0);
});

it.each(['en', 'de'] as const)('has a heading for each field and charts of fields that are there, %s', (language) => {
  const headings: Readonly<Record<string, object>> = headingsFor(language);
  for (const name of NAMES) expect(Object.keys(headings[name] ?? {})).toEqual([...BLOCKS[name].fields]);
  const charts = chartsFor(language);
  expect(charts).toHaveLength(5);
  expect(new Set(charts.map(({ title }) => title)).size).toBe(5);
  for (const { block, fields, column } of charts) {
    expect([...BLOCKS[block].fields]).toEqual(expect.arrayContaining([...fields]));
    expect(column).toBeLessThan(BLOCKS.days.column);
  }
});
