// The tabs of a run's Sheet as the files that people edit.
import type { Store } from '../../local/store/store.ts';
import { CRLF, formatCsv, parseCsv } from '../../local/workbook/csv.ts';
import type { Chance } from '../chance.ts';
import { isPastId } from '../evidence/pastRows.ts';

export type Row = Readonly<Record<string, string>>;

/** Of Bookings: no row that stood there before the run. People mostly do something to the others. */
export function isOfLately(row: Row): boolean {
  return !isPastId(row['Event id'] ?? '');
}

export interface Tabs {
  /** The header's row first; null if there is no such tab. */
  read(tab: string): string[][] | null;
  write(tab: string, rows: readonly (readonly string[])[]): void;
  remove(tab: string): void;
  /** Changes cells of the first row that fits; null if none does. */
  editRow(tab: string, wanted: (row: Row) => boolean, changed: Row, chance: Chance): Row | null;
}

export function tabsOf(store: Store): Tabs {
  const fileOf = (tab: string): string => `sheet/${tab}.csv`;
  const read = (tab: string): string[][] | null => {
    const text = store.read(fileOf(tab))?.text;
    return text === undefined ? null : parseCsv(text).map((row) => [...row]);
  };
  const write: Tabs['write'] = (tab, rows) => void store.write(fileOf(tab), formatCsv(rows, CRLF));
  return {
    read,
    write,
    remove: (tab) => store.remove(fileOf(tab)),
    editRow(tab, wanted, changed, chance) {
      const [headers = [], ...rows] = read(tab) ?? [];
      const named = rows.map(
        (cells): Row => Object.fromEntries(headers.map((header, at) => [header, cells[at] ?? ''])),
      );
      const fitting = named.filter(wanted);
      if (fitting.length === 0) return null;
      const row = chance.pick(fitting);
      const edited = named.map((one): Row => (one === row ? { ...one, ...changed } : one));
      write(tab, [headers, ...edited.map((one) => headers.map((header) => one[header] ?? ''))]);
      return row;
    },
  };
}
