// The tab Dashboard among a spreadsheet's tabs, and what of it is written.
import { expect, it } from 'vitest';
import { headingsFor } from '../../src/dashboard/charts.ts';
import { DASHBOARD_ID } from '../../src/dashboard/layout.ts';
import { numbersOf } from '../../src/dashboard/numbers.ts';
import { areaOf, blocksToWrite, dashboardIn } from '../../src/dashboard/shown.ts';

const tab = (name: string, sheetId = 7, rowCount = 1000) => ({ name, sheetId, rowCount, rows: [] });
const NUMBERS = numbersOf({ calls: [], bookings: [], today: 20_000, dateOf: () => 0, preambles: [] });

it('is known by its number, whatever it is called, else by its name', () => {
  const renamed = tab('Zahlen', DASHBOARD_ID);
  const named = tab('dashboard ');
  expect(dashboardIn([named, renamed])).toBe(renamed);
  expect(dashboardIn([tab('Log'), named])).toBe(named);
  expect(dashboardIn([tab('Log')])).toBeNull();
});

it('is none without a grid, or without a row for each number', () => {
  const { rowCount: _, ...chart } = tab('Dashboard');
  expect(dashboardIn([chart])).toBeNull();
  expect(dashboardIn([tab('Dashboard', 7, 28)])).toBeNull();
  expect(dashboardIn([tab('Dashboard', 7, 29)])).not.toBeNull();
});

it('is read from M1 to Z29', () => {
  expect(areaOf(tab('Dashboard'))).toEqual({ tab: 'Dashboard', fromRow: 1, toRow: 29, fromColumn: 12, toColumn: 25 });
});

it.each(['en', 'de'] as const)('gets only the tables that show something else, %s', (language) => {
  const { days, hosts, reasons } = headingsFor(language);
  const heading = [...Object.values(days), '', ...Object.values(hosts), '', ...Object.values(reasons)];
  const all = blocksToWrite([heading], NUMBERS);
  // Hosts and reasons have nothing to say, and nothing stands there.
  expect(all.map(({ row, column, cells }) => [row, column, cells.length])).toEqual([[2, 12, 28]]);
  const written = NUMBERS.days.map((row) => row.map((cell) => String(cell ?? '')));
  expect(blocksToWrite([heading, ...written], NUMBERS)).toEqual([]);
  const typed = [heading, ...written.map((row, at) => (at === 11 ? [...row, '', 'Anna'] : row))];
  expect(blocksToWrite(typed, NUMBERS).map(({ column, cells }) => [column, cells.length])).toEqual([[21, 12]]);
  const beyond = [heading, ...written.map((row, at) => (at === 12 ? [...row, '', 'Anna'] : row))];
  expect(blocksToWrite(beyond, NUMBERS)).toEqual([]);
});
