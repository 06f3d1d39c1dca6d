// People's changes by hand to whole tabs, columns and rows of the Sheet: rename, sort and delete. A harmful edit is undone
// later.
import type { Chance } from '../chance.ts';
import { isOfLately, type Tabs } from './sheetFiles.ts';

export interface Edit {
  /** In words. */
  readonly what: string;
  /** Undoes the edit and says so. Without it the edit stays. */
  readonly undo?: () => string;
}

/** Each is null if there is nothing to do it to. */
export interface SheetEdits {
  renameTab(chance: Chance): Edit | null;
  renameColumn(chance: Chance): Edit | null;
  deleteColumn(chance: Chance): Edit | null;
  sortRows(chance: Chance): Edit | null;
  deleteBooking(chance: Chance): Edit | null;
  removeHost(chance: Chance): Edit | null;
  /** One of Bookings with one that is long over. */
  swapRows(chance: Chance): Edit | null;
}

const OTHER_NAMES: Readonly<Record<string, string>> = {
  Settings: 'Options',
  Services: 'Leistungen',
  Hosts: 'Team',
  'Weekly hours': 'Opening hours',
  Exceptions: 'Holidays',
  Bookings: 'Termine',
};
/** Bookings most of all: it changes while calls come in, and rules count its rows. */
const TABS = [...Object.keys(OTHER_NAMES), 'Bookings', 'Bookings', 'Bookings'];
/** With these the order of rows says something, or they are no rows of people. */
const SORTED = ['Services', 'Hosts', 'Weekly hours', 'Bookings'];

export function createSheetEdits(tabs: Tabs): SheetEdits {
  return {
    renameTab(chance) {
      const tab = chance.pick(TABS);
      const other = OTHER_NAMES[tab] ?? tab;
      if (tabs.read(tab) === null) return null;
      rename(tabs, tab, other);
      return { what: `renames the tab ${tab} to ${other}`, undo: () => rename(tabs, other, tab) };
    },
    renameColumn(chance) {
      const column = aColumn(tabs, chance);
      if (column === null) return null;
      const { tab, header, at } = column;
      const write = (text: string) => eachRow(tabs, tab, (row, place) => void (place === 0 && row.splice(at, 1, text)));
      write(`My ${header}`);
      const undo = () => {
        write(header);
        return `names the column ${header} of ${tab} as before`;
      };
      return { what: `renames the column ${header} of ${tab}`, undo };
    },
    deleteColumn(chance) {
      const column = aColumn(tabs, chance);
      if (column === null) return null;
      const { tab, rows, header, at } = column;
      const cells = rows.map((row) => row[at] ?? '');
      eachRow(tabs, tab, (row) => void row.splice(at, 1));
      const undo = () => {
        eachRow(tabs, tab, (row, place) => void row.splice(at, 0, cells[place] ?? ''));
        return `brings the column ${header} of ${tab} back`;
      };
      return { what: `deletes the column ${header} of ${tab}`, undo };
    },
    sortRows(chance) {
      const tab = chance.pick(SORTED);
      const [headers, ...rows] = tabs.read(tab) ?? [];
      if (headers === undefined || rows.length < 2) return null;
      tabs.write(tab, [headers, ...rows.reverse()]);
      return { what: `sorts the rows of ${tab} the other way` };
    },
    deleteBooking(chance) {
      const { headers, rows, lately } = bookings(tabs);
      if (lately.length === 0) return null;
      const row = chance.pick(lately);
      tabs.write('Bookings', [headers, ...rows.filter((one) => one !== row)]);
      return { what: `deletes a row of Bookings: ${row.join(' | ')}` };
    },
    removeHost(chance) {
      const [headers, ...rows] = tabs.read('Hosts') ?? [];
      if (headers === undefined || rows.length === 0) return null;
      const row = chance.pick(rows);
      tabs.write('Hosts', [headers, ...rows.filter((one) => one !== row)]);
      return { what: `takes the row of a host out of Hosts: ${row[0]}` };
    },
    swapRows: (chance) => swapRows(tabs, chance),
  };
}

function swapRows(tabs: Tabs, chance: Chance) {
  const { headers, rows, lately } = bookings(tabs);
  const past = rows.filter((row) => row.some((cell) => cell !== '') && !lately.includes(row));
  if (lately.length === 0 || past.length === 0) return null;
  const [one, other] = [chance.pick(lately), chance.pick(past)];
  const swapped = rows.map((row) => (row === one ? other : row === other ? one : row));
  tabs.write('Bookings', [headers, ...swapped]);
  return { what: `swaps a row of Bookings with one of long ago: ${one.join(' | ')}` };
}

/** `lately`: not there before the run. */
function bookings(tabs: Tabs) {
  const [headers = [], ...rows] = tabs.read('Bookings') ?? [];
  const at = headers.indexOf('Event id');
  const isFilled = (row: readonly string[]) => row.some((cell) => cell !== '');
  const lately = rows.filter((row) => isFilled(row) && isOfLately({ 'Event id': row[at] ?? '' }));
  return { headers, rows, lately };
}

/** null if the tab that was picked has no rows. */
function aColumn(tabs: Tabs, chance: Chance) {
  const tab = chance.pick(TABS);
  const rows = tabs.read(tab) ?? [];
  const headers = rows[0] ?? [];
  const at = chance.int(0, Math.max(0, headers.length - 1));
  const header = headers[at];
  return header === undefined || rows.length < 2 ? null : { tab, rows, header, at };
}

function eachRow(tabs: Tabs, tab: string, change: (row: string[], place: number) => void): void {
  const rows = tabs.read(tab) ?? [];
  for (const [place, row] of rows.entries()) change(row, place);
  tabs.write(tab, rows);
}

/** A tab of the new name is left alone: the product should not have made it. */
function rename(tabs: Tabs, from: string, to: string): string {
  const rows = tabs.read(from);
  if (rows === null || tabs.read(to) !== null) return `cannot rename ${from} to ${to}`;
  tabs.write(to, rows);
  tabs.remove(from);
  return `renames the tab ${from} to ${to}`;
}
