// What the cells of the spreadsheet show: each tab as far as it is needed, in one call.
import { headerAlone } from '../sheet/columns.ts';
import { HEAD, isAsRemembered, type NearRows, type Stretch } from '../sheet/nearRows.ts';
import { ownTabs } from '../sheet/ownTabs.ts';
import { TABS } from '../sheet/tabs.ts';
import { nameKey } from '../sheet/text.ts';
import { columnLetters, type Tab } from '../sheet/workbook.ts';
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

/** `from`: whether the tabs were listed just now. */
export function withShownRows(
  id: string,
  listed: readonly ListedTab[],
  near: NearRows | null,
  from: 'listed' | 'remembered',
): Tab[] {
  const tabs = listed.map(({ isGrid: _, ...tab }) => tab);
  const { own, isComplete } = ownTabs(tabs);
  const ours = own.map(({ tab }) => tab);
  const others = tabs.filter((tab, at) => !ours.includes(tab) && listed[at]?.isGrid);
  const heads = isComplete ? [] : others.slice(0, MOST_HEADS);
  const asked = [...ours.map((tab) => stretchesOf(tab, near, from)), ...heads.map(() => [HEAD])];
  if (asked.length === 0) return tabs;
  const read = inParts(id, [...ours, ...heads], asked, near);
  const moved = read.filter((tab) => near !== null && tab.rowNumbers !== undefined && !isAsRemembered(tab, near));
  const anew = inParts(
    id,
    moved,
    moved.map(() => [WHOLE]),
    null,
  );
  return tabs.map((tab) => {
    const found = [...anew, ...read].find(({ name }) => name === tab.name);
    if (found === undefined) return tab;
    // Another person's tab may hold anything below its header, even what callers said.
    return ours.includes(tab) ? found : { ...tab, rows: headerAlone(found.rows) };
  });
}

const WHOLE: Stretch = { from: 1, to: null };
/** Of the Log nothing else is of interest; it may have any number of rows. */
const HEADER_AND_OLDEST: Stretch = { from: 1, to: 2 };

export function stretchesOf(tab: Tab, near: NearRows | null, from: 'listed' | 'remembered'): readonly Stretch[] {
  const { name, rowCount = 0, merges = [] } = tab;
  if (nameKey(name) === nameKey(TABS.log.name)) return [HEADER_AND_OLDEST];
  if (nameKey(name) !== nameKey(TABS.bookings.name) || near === null || merges.length > 0) return [WHOLE];
  // Google reads no range that begins below the grid.
  const isInGrid = from === 'remembered' || near.stretches.every((one) => one.from <= rowCount);
  return isInGrid ? near.stretches : [WHOLE];
}

/** Google reads an open range by its columns only. */
export function inA1({ name }: Tab, { from, to }: Stretch, near: NearRows | null): string {
  if (to !== null) return `${quoted(name)}!${from}:${to}`;
  return from === 1 ? quoted(name) : `${quoted(name)}!A${from}:${columnLetters(Math.max(1, near?.columns ?? 1) - 1)}`;
}

/** The tabs with their rows, in one call; none for no tab. */
function inParts(
  id: string,
  tabs: readonly Tab[],
  parts: readonly (readonly Stretch[])[],
  near: NearRows | null,
): Tab[] {
  if (tabs.length === 0) return [];
  const shown = shownIn(
    id,
    tabs.flatMap((tab, at) => (parts[at] ?? []).map((part) => inA1(tab, part, near))),
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
