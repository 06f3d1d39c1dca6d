// Which tab of another name shows the headers of one of ours: it may have been renamed, and what it says must not be lost.
import { columnsNamed } from './columns.ts';
import { mayBeMissing, TABS, type TabKey } from './tabs.ts';
import { findTab, type Tab, type Workbook } from './workbook.ts';

// Three quarters of the headers that may not be missing. No two of our tabs share as many.
const SHARE = 0.75;

/** The first tab, of no name of ours, that shows the headers of this one; undefined if there is none. */
export function tabThatLooksLike(workbook: Workbook, key: TabKey): Tab | undefined {
  const ours = Object.values(TABS).map(({ name }) => findTab(workbook.tabs, name));
  return workbook.tabs.find((tab) => !ours.includes(tab) && showsHeadersOf(tab, key));
}

function showsHeadersOf(tab: Tab, key: TabKey): boolean {
  const needed = neededHeaders(key);
  const shown = needed.filter((header) => columnsNamed(tab, header).length > 0);
  return shown.length >= needed.length * SHARE;
}

/** Those that may not be missing. Of the Log any may, so all of them count. */
function neededHeaders(key: TabKey): readonly string[] {
  const { headers } = TABS[key];
  const needed = headers.filter((header) => !mayBeMissing(key, header));
  return needed.length > 0 ? needed : headers;
}
