// Set up's plan for missing tabs and columns: some it makes at once, others only a person may give up.
import { columnsNamed, hasRows, headerRowOf } from './columns.ts';
import type { Finding, Language } from './configuration.ts';
import { lostLinks, rememberedLinks } from './rememberedLinks.ts';
import { isRemembered } from './rememberedTabs.ts';
import { createReport } from './report.ts';
import { openTable, tabThatLooksLike } from './table.ts';
import { isFilledIn, mayBeMissing, mayHideRows, TAB_KEYS, TABS, type TabKey } from './tabs.ts';
import type { TemplateTab } from './template.ts';
import { findTab, type Tab, type Workbook } from './workbook.ts';

/** Headers to write behind the last column of a tab. */
export interface NewColumns {
  /** As the tab is called. */
  readonly tab: string;
  /** 1-based. */
  readonly row: number;
  readonly headers: readonly string[];
}

export type Made = { readonly tab: TemplateTab } | { readonly columns: NewColumns };

/** A tab or columns that were there, or may have been. Made anew they are empty, and times that they closed are open. */
export interface MissingPart {
  /** `Exceptions`, or `Exceptions, To date`. */
  readonly name: string;
  /** How to bring it back. */
  readonly finding: Finding;
  readonly empty: Made;
}

interface Parts {
  readonly made: readonly Made[];
  readonly missing: readonly MissingPart[];
}

interface SetUpPlan extends Parts {
  /** No tab of ours has a row, and none may have had one. */
  readonly isEmpty: boolean;
}

/** What the script remembers of the Sheet, as texts. */
export interface Remembered {
  /** See rememberedTabs.ts. */
  readonly tabs: string | undefined;
  /** See rememberedLinks.ts. */
  readonly links: string | undefined;
}

interface Sheet {
  readonly workbook: Workbook;
  readonly remembered: string | undefined;
  /** No tab of ours has a row, and none may be hidden under another name. */
  readonly isFresh: boolean;
}

/** `template`: every tab, with the example rows of a Sheet without any row. */
export function planSetUp(
  workbook: Workbook,
  { tabs: remembered, links }: Remembered,
  template: readonly TemplateTab[],
  language: Language,
): SetUpPlan {
  const sheet = { workbook, remembered, isFresh: TAB_KEYS.every((key) => isWithoutRows(workbook, key)) };
  const plans = TAB_KEYS.map((key): Parts => {
    const report = createReport(language);
    openTable(workbook, key, report);
    if (key === 'services') lostLinks(workbook, rememberedLinks(links), report);
    const tab = findTab(workbook.tabs, TABS[key].name);
    if (tab !== undefined) return planColumns(sheet, key, tab, report.tabFaults);
    const whole = template.find(({ name }) => name === TABS[key].name) ?? { ...TABS[key], rows: [] };
    const empty = { tab: { ...whole, rows: [] } };
    return planAbsent(sheet, key, sheet.isFresh ? { tab: whole } : empty, empty, report.tabFaults);
  });
  const missing = plans.flatMap((plan) => plan.missing);
  return { made: plans.flatMap(({ made }) => made), missing, isEmpty: sheet.isFresh && missing.length === 0 };
}

function isWithoutRows(workbook: Workbook, key: TabKey): boolean {
  const tab = findTab(workbook.tabs, TABS[key].name);
  return tab === undefined ? tabThatLooksLike(workbook, key) === undefined : !hasRows(tab);
}

/** A missing part is made at once, or left to a person. */
function planAbsent(sheet: Sheet, key: TabKey, made: Made, empty: Made, faults: readonly Finding[]): Parts {
  if (!mayHaveBeenThere(sheet, key)) return { made: [made], missing: [] };
  return { made: [], missing: faults.map((finding) => ({ name: finding.tab, finding, empty })) };
}

/** The Log decides nothing, so it is made in any case. */
function mayHaveBeenThere({ workbook, remembered, isFresh }: Sheet, key: TabKey): boolean {
  if (key === 'log') return false;
  const isKnown = isRemembered(remembered, key) || tabThatLooksLike(workbook, key) !== undefined;
  return isKnown || (isFilledIn(key) && !isFresh);
}

function planColumns(sheet: Sheet, key: TabKey, tab: Tab, faults: readonly Finding[]): Parts {
  const lacking = TABS[key].headers.filter((header) => columnsNamed(tab, header).length === 0);
  const row = headerRowOf(tab) + 1;
  const added = (headers: readonly string[]) => ({ columns: { tab: tab.name, row: Math.max(row, 1), headers } });
  if (lacking.length === TABS[key].headers.length) {
    // A person must sort out rows without a header. A blank tab may have been cleared.
    if (row > 0) return { made: [], missing: [] };
    return planAbsent(sheet, key, added(lacking), added(lacking), faults);
  }
  const isFault = (header: string) => faults.some(({ column }) => column === header);
  const isHarmless = (header: string) =>
    !isFault(header) && (mayBeMissing(key, header) || !(hasRows(tab) || mayHideRows(key, header)));
  const harmless = lacking.filter(isHarmless);
  const missing = faults.flatMap((finding) => {
    const header = finding.column ?? '';
    const isLacking = lacking.some((one) => one === header) && !isHarmless(header);
    return isLacking ? [{ name: `${finding.tab}, ${header}`, finding, empty: added([header]) }] : [];
  });
  return { made: harmless.length > 0 ? [added(harmless)] : [], missing };
}
