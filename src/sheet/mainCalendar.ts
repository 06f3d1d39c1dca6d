// `primary`, Google's word for the main calendar of the account that runs a script. It is read as the address of one
// person's calendar. The finding names that address.
import { columnsNamed, headerRowOf, textAt } from './columns.ts';
import { TABS } from './tabs.ts';
import { headerKey } from './text.ts';
import { findTab, type Tab, type Workbook } from './workbook.ts';

const WORD = /^primary$/i;
// The characters between the ids of a list.
const SEPARATORS = /([,;\n]\s*)/;

export function isMainCalendar(calendarId: string): boolean {
  return WORD.test(calendarId.trim());
}

/** The workbook with the address in place of the word; the same one if nothing says it. `address`: '' = not known. */
export function withMainCalendar(workbook: Workbook, address: () => string): Workbook {
  const cells = cellsIn(workbook);
  const known = cells.length === 0 ? '' : address();
  if (known === '') return workbook;
  const tabs = workbook.tabs.map((tab) => {
    const own = cells.filter((cell) => cell.of === tab);
    return own.length === 0 ? tab : { ...tab, rows: replaced(tab, own, known) };
  });
  const places = cells.map(({ of: _, at, header, row }) => ({ tab: at, row: row + 1, column: header }));
  return { ...workbook, tabs, mainCalendar: { address: known, cells: places } };
}

interface Cell {
  readonly of: Tab;
  readonly at: string;
  readonly row: number;
  readonly column: number;
  readonly header: string;
}

function cellsIn({ tabs }: Workbook): Cell[] {
  const found = (key: 'hosts' | 'settings', header: string, isMeant: (tab: Tab, row: number) => boolean): Cell[] => {
    const tab = findTab(tabs, TABS[key].name);
    const column = tab && columnsNamed(tab, header)[0];
    if (tab === undefined || column === undefined) return [];
    return tab.rows.flatMap((_, row) =>
      row > headerRowOf(tab) && textAt(tab, row, column).split(SEPARATORS).some(isMainCalendar) && isMeant(tab, row)
        ? [{ of: tab, at: TABS[key].name, row, column, header }]
        : [],
    );
  };
  const isHolidays = (tab: Tab, row: number): boolean =>
    headerKey(textAt(tab, row, columnsNamed(tab, 'Setting')[0] ?? -1)) === headerKey('Holiday calendars');
  return [
    ...found('settings', 'Value', isHolidays),
    ...found('hosts', 'Calendar', () => true),
    ...found('hosts', 'Also busy on', () => true),
  ];
}

function replaced({ rows }: Tab, cells: readonly Cell[], address: string): string[][] {
  const isIt = (row: number, column: number) => cells.some((cell) => cell.row === row && cell.column === column);
  const read = (part: string) => (isMainCalendar(part) ? address : part);
  return rows.map((texts, row) =>
    texts.map((text, column) => (isIt(row, column) ? text.split(SEPARATORS).map(read).join('') : text)),
  );
}
