// Finding columns by header, in any order. A column that may have been renamed is not trusted, because reading it as
// blank could open what its cells closed.
import type { Finding } from './configuration.ts';
import type { Report } from './report.ts';
import { TABS } from './tabs.ts';
import { headerKey, trimmed } from './text.ts';
import type { Tab } from './workbook.ts';

/** Where a column stands (0-based); null = there is none and it reads as blank; a finding = it cannot be trusted. */
export type Column = number | null | Finding;

// Blank or ignored, these never open anything.
const HARMLESS: ReadonlySet<string> = new Set(
  ['Title', 'Place', 'Note', 'Notes', 'Weight', 'Video call', 'Invite contact'].map(headerKey),
);
// These came later and may be missing: then they read as blank, and that is no finding.
const OPTIONAL: ReadonlySet<string> = new Set(['Event title', 'Event description', 'Reason'].map(headerKey));
// So did this one of Bookings, while the tab Hosts needs its own.
const isLateCalendar = (tab: string, header: string): boolean => header === 'Calendar' && tab === TABS.bookings.name;
// Every row needs these. An exception without a date would do nothing, so its column may not just be missing.
const NEEDED: ReadonlySet<string> = new Set(
  ['Setting', 'Value', 'Minutes', 'Calendar', 'Days', 'From date', 'Start', 'End', 'Status'].map(headerKey),
);

/** The row (0-based) of the headers: the first that shows anything. -1 if the tab is blank. */
export function headerRowOf(tab: Pick<Tab, 'rows'>): number {
  return tab.rows.findIndex((row) => row.some((text) => trimmed(text) !== ''));
}

/** The row of the headers without those around it. */
export function headerAlone(rows: Tab['rows']): Tab['rows'] {
  const at = headerRowOf({ rows });
  return rows.slice(at, at + 1);
}

/** Columns in which each header stands, in order; more than one if it is there twice, none if it is missing. */
export function columnsNamed(tab: Tab, header: string): readonly number[] {
  const shown = tab.rows[headerRowOf(tab)] ?? [];
  return shown.flatMap((text, column) => (headerKey(text) === headerKey(header) ? [column] : []));
}

/** Adds a finding for a column that is missing, there twice, or not to be trusted. `headers` are all of the tab's. */
export function findColumn(tab: Tab, name: string, header: string, headers: readonly string[], report: Report): Column {
  const [first, ...more] = columnsNamed(tab, header);
  const place = { tab: name, row: null, column: header };
  const optional = OPTIONAL.has(headerKey(header)) || isLateCalendar(name, header);
  const harmless = optional || HARMLESS.has(headerKey(header));
  if (first === undefined) {
    if (optional) return null;
    const [strange, ...others] = strangeHeaders(tab, headers);
    if (!harmless && strange !== undefined) return report.add(place, { kind: 'columnRenamed', header, shown: strange });
    if (NEEDED.has(headerKey(header))) return report.add(place, { kind: 'neededColumnMissing', header });
    report.add(
      place,
      strange && others.length === 0
        ? { kind: 'harmlessColumnRenamed', header, shown: strange }
        : { kind: 'columnMissing', header },
    );
    return null;
  }
  if (more.length > 0) {
    if (!harmless && differs(tab, first, more)) return report.add(place, { kind: 'columnTwiceDiffers', header });
    report.add(place, { kind: 'columnTwice', header });
  }
  return first;
}

/** Headers that may stand for a missing one: unknown, there twice, or blank over a column that shows something. */
function strangeHeaders(tab: Tab, headers: readonly string[]): readonly string[] {
  const at = headerRowOf(tab);
  const keys = headers.map(headerKey);
  const width = tab.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const shown = Array.from({ length: width }, (_, column) => textAt(tab, at, column));
  return shown.filter((text, column) => {
    if (text === '') return tab.rows.some((_, row) => row > at && textAt(tab, row, column) !== '');
    return !keys.includes(headerKey(text)) || columnsNamed(tab, text)[0] !== column;
  });
}

/** Whether one of the later columns of the same name shows anything that the first does not. */
function differs(tab: Tab, first: number, more: readonly number[]): boolean {
  const under = headerRowOf(tab) + 1;
  return tab.rows.some((_, row) =>
    more.some((column) => {
      const text = textAt(tab, row, column);
      return row >= under && text !== '' && text !== textAt(tab, row, first);
    }),
  );
}

/** Without spaces around it; line breaks inside stay, as they separate lists. */
export function textAt(tab: Tab, row: number, column: number): string {
  const text = tab.rows[row]?.[column] ?? '';
  return trimmed(text) === '' ? '' : text.trim();
}
