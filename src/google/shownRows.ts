// What the cells of the spreadsheet show: each tab as far as it is needed, in one call.
import { headerAlone } from '../sheet/columns.ts';
import { HEAD, isAsRemembered, type NearRows, type Stretch } from '../sheet/nearRows.ts';
import { ownTabs } from '../sheet/ownTabs.ts';
import { TABS } from '../sheet/tabs.ts';
import { nameKey } from '../sheet/text.ts';
import type { Tab } from '../sheet/workbook.ts';
import { advanced, asking } from './asking.ts';

// If one of our tabs is missing: how many others are searched for their header.
const MOST_HEADS = 20;

export function spreadsheets() {
  return advanced(advanced(Sheets, 'Sheets').Spreadsheets, 'Sheets.Spreadsheets');
}

export function quoted(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

export interface ListedTab extends Tab {
  /** No chart: only a grid has cells to ask for. */
  readonly isGrid: boolean;
}

export function withShownRows(id: string, listed: readonly ListedTab[], near: NearRows | null): Tab[] {
  const tabs = listed.map(({ isGrid: _, ...tab }) => tab);
  const { own, isComplete } = ownTabs(tabs);
  const ours = own.map(({ tab }) => tab);
  const others = tabs.filter((tab, at) => !ours.includes(tab) && listed[at]?.isGrid);
  const heads = isComplete ? [] : others.slice(0, MOST_HEADS);
  const asked = [...ours.map((tab) => stretchesOf(tab, near)), ...heads.map(() => [HEAD])];
  if (asked.length === 0) return tabs;
  const read = inParts(id, [...ours, ...heads], asked);
  const moved = read.filter((tab) => near !== null && tab.rowNumbers !== undefined && !isAsRemembered(tab, near));
  const anew = inParts(
    id,
    moved,
    moved.map(() => [WHOLE]),
  );
  return tabs.map((tab) => {
    const found = [...anew, ...read].find(({ name }) => name === tab.name);
    if (found === undefined) return tab;
    // Another person's tab may hold anything below its header, even what callers said.
    return ours.includes(tab) ? found : { ...tab, rows: headerAlone(found.rows) };
  });
}

const WHOLE: Stretch = { from: 1, to: null };

/** Of the Log only the header and the oldest row are of interest; it may have any number of rows. */
function stretchesOf({ name, rowCount = 0, merges = [] }: Tab, near: NearRows | null): readonly Stretch[] {
  if (nameKey(name) === nameKey(TABS.log.name)) return [{ from: 1, to: 2 }];
  if (nameKey(name) !== nameKey(TABS.bookings.name) || near === null || merges.length > 0) return [WHOLE];
  // Google reads no range that begins below the grid, and an open one only by columns.
  const isInGrid = near.stretches.every(({ from }) => from <= rowCount);
  return isInGrid ? near.stretches.map(({ from, to }) => ({ from, to: to ?? rowCount })) : [WHOLE];
}

/** The tabs with their rows, in one call; none for no tab. */
function inParts(id: string, tabs: readonly Tab[], parts: readonly (readonly Stretch[])[]): Tab[] {
  if (tabs.length === 0) return [];
  const inA1 = ({ name }: Tab, { from, to }: Stretch) => (to === null ? quoted(name) : `${quoted(name)}!${from}:${to}`);
  const shown = shownIn(
    id,
    tabs.flatMap((tab, at) => (parts[at] ?? []).map((part) => inA1(tab, part))),
  );
  // A tab that is read anew has the numbers of its rows anew.
  return tabs.map(({ rowNumbers: _, ...tab }, at) => {
    const own = (parts[at] ?? []).map((part) => ({ part, rows: shown.shift() ?? [] }));
    const rows = own.flatMap((one) => one.rows);
    if (own.length <= 1) return { ...tab, rows };
    return {
      ...tab,
      rows,
      rowNumbers: own.flatMap(({ part, rows: those }) => those.map((_, down) => part.from + down)),
    };
  });
}

/** The rows of each range, in one call. */
export function shownIn(id: string, ranges: string[]): string[][][] {
  const { valueRanges } = asking(() =>
    advanced(spreadsheets().Values, 'Sheets.Spreadsheets.Values').batchGet(id, {
      ranges,
      valueRenderOption: 'FORMATTED_VALUE',
    }),
  );
  return ranges.map((_, at) => valueRanges?.[at]?.values ?? []);
}
