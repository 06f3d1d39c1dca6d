// What is known of our tabs without asking: then their cells are read in one call, without a look at the list of all tabs. Names
// hold until tabs come or go, all else until a person edits the Sheet. What Google tells of no change by, such as merged cells,
// the recovery job finds within a quarter of an hour. A name that is gone is noticed in any case, as Google refuses the call.
import type { KnownTabs } from '../ports/workbook.ts';
import { ownTabs } from '../sheet/ownTabs.ts';
import { TAB_KEYS, TABS } from '../sheet/tabs.ts';
import { findTab, type Tab, type Workbook } from '../sheet/workbook.ts';
import { isJsonObject } from '../text/json.ts';
import { sealed, unsealed } from '../text/ownBuild.ts';
import { hubspotKey } from './credentials.ts';
import type { Notebook } from './notebook.ts';
import { PROPERTY } from './propertyNames.ts';

/** Under the names that Set up gives. Without a key of HubSpot's the tab HubSpot form says nothing, so it need not be there. */
export const USUAL_TABS: KnownTabs = { names: TAB_KEYS.map((key) => TABS[key].name), listed: null };

// A property holds 9 KB.
const MOST_CHARACTERS = 8_500;
// Bookings and Log grow by a row at a time.
const WORTH_A_WRITE = 500;

/** null = nothing is known. */
export function knownTabs(notes: Notebook): KnownTabs | null {
  const known = factsOfNow(notes);
  if (!known || !isJsonObject(known.listed)) return null;
  const listed = known.listed as unknown as Workbook;
  const names = listed.tabs.map(({ name }) => name);
  return { names, listed: known.sheetEdit === markOf(notes, 'sheetEdit') ? listed : null };
}

/** Whether no request has noted the present tabs, although a service may need the tab HubSpot form: there may be one or not. */
export function areTabsUnknown(notes: Notebook): boolean {
  return factsOfNow(notes) === null && hubspotKey(notes) !== '';
}

/** Whether only the list of tabs says which can be read. */
export function mustListTabs(notes: Notebook): boolean {
  return knownTabs(notes) === null && (factsOfNow(notes) !== null || hubspotKey(notes) !== '');
}

/** null = none was noted since tabs came or went. */
function factsOfNow(notes: Notebook): Readonly<Record<string, unknown>> | null {
  const known = unsealed(notes.read(PROPERTY.tabFacts));
  return isJsonObject(known) && known.tabsEdit === markOf(notes, 'tabsEdit') ? known : null;
}

/** What Settings say of the link token alone; null = not known since the last edit. */
export function signatureNeeded(notes: Notebook): boolean | null {
  const known = unsealed(notes.read(PROPERTY.tabFacts));
  if (!isJsonObject(known) || known.sheetEdit !== markOf(notes, 'sheetEdit')) return null;
  return typeof known.needsSignature === 'boolean' ? known.needsSignature : null;
}

/** Written with the other notes. */
export function rememberTabs(notes: Notebook, { timeZone, locale, tabs }: Workbook, needsSignature: boolean): void {
  const { own, isComplete } = ownTabs(tabs);
  const before = knownTabs(notes)?.listed?.tabs ?? [];
  const listed = { timeZone, locale, tabs: own.map(({ tab }) => withoutCells(tab, findTab(before, tab.name))) };
  const tabsEdit = markAtStart(notes, 'tabsEdit');
  const text = sealed({ sheetEdit: markAtStart(notes, 'sheetEdit'), tabsEdit, needsSignature, listed });
  const isWorthIt = isComplete && text.length <= MOST_CHARACTERS;
  // Without the tabs it says that they were listed once, and must be each time.
  const now = isWorthIt ? text : sealed({ tabsEdit });
  if (now !== (notes.read(PROPERTY.tabFacts) ?? '')) notes.note(PROPERTY.tabFacts, now);
}

function withoutCells({ rowNumbers: _, ...tab }: Tab, before: Tab | undefined): Tab {
  const { rowCount } = before ?? {};
  const isAlike = rowCount !== undefined && Math.abs((tab.rowCount ?? 0) - rowCount) < WORTH_A_WRITE;
  return { ...tab, ...(isAlike ? { rowCount } : {}), rows: [] };
}

type Mark = 'sheetEdit' | 'tabsEdit';

function markOf(notes: Notebook, mark: Mark): string {
  return notes.read(PROPERTY[mark]) ?? '';
}

/** An edit since then was perhaps not read. */
function markAtStart(notes: Notebook, mark: Mark): string {
  return notes.readAtStart(PROPERTY[mark]) ?? '';
}
