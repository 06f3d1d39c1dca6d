// Rows that name hosts and services, and cells that refer to them.
import { listOf } from '../cells/texts.ts';
import type { Finding } from '../configuration.ts';
import type { Report } from '../report.ts';
import { nameKey } from '../text.ts';

export interface Named {
  readonly name: string;
  /** 1-based sheet row. */
  readonly row: number;
}

/** The rows of a tab that name hosts or services. */
export interface Entries<E> {
  readonly entries: readonly E[];
  /** Why the tab cannot be read at all. */
  readonly fault: Finding | null;
}

/** The entries, where each with a name that another row has too is `blamed`. Adds the findings. Blank names are no names. */
export function withBlamedNames<E extends Named>(
  entries: readonly E[],
  { tab, column }: { readonly tab: string; readonly column: string },
  report: Report,
  blamed: (entry: E, finding: Finding) => E,
): readonly E[] {
  const firstRows = new Map<string, number>();
  const same = new Map<string, Finding>();
  for (const { name, row } of entries) {
    const key = nameKey(name);
    const firstRow = firstRows.get(key);
    if (firstRow === undefined) firstRows.set(key, row);
    else if (key !== '') {
      const finding = report.add({ tab, row, column }, { kind: 'sameName', shown: name, firstRow });
      same.set(key, same.get(key) ?? finding);
    }
  }
  return entries.map((entry) => {
    const finding = same.get(nameKey(entry.name));
    return finding === undefined ? entry : blamed(entry, finding);
  });
}

/** The named entries, each once, in the cell's order, and the names that no entry has. */
export interface Mentioned<E> {
  readonly found: readonly E[];
  readonly unknown: readonly string[];
}

/** The whole cell may be one name, even with a comma in it; otherwise it is a list. */
export function mentionedIn<E extends Named>(shown: string, entries: readonly E[]): Mentioned<E> {
  const byKey = new Map(entries.map((entry) => [nameKey(entry.name), entry]));
  const whole = byKey.get(nameKey(shown));
  if (whole !== undefined) return { found: [whole], unknown: [] };
  const names = listOf(shown);
  if (names.length === 0) return { found: [], unknown: [shown] };
  const found = names.flatMap((name) => byKey.get(nameKey(name)) ?? []);
  return { found: [...new Set(found)], unknown: names.filter((name) => !byKey.has(nameKey(name))) };
}
