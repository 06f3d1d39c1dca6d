// The changes of a batch, collected while its requests are read one after the other.
import type { TabInfo } from '../../workbook/sheetIds.ts';
import type { Row } from '../../workbook/tabFile.ts';
import type { Change, Workbook } from '../../workbook/workbook.ts';

export interface Draft {
  readonly locale: string;
  /** The tabs there are and those the batch has added so far. */
  tabs(): readonly TabInfo[];
  /** Throws if there is no tab of that number. */
  tab(sheetId: number): TabInfo;
  add(tab: TabInfo): void;
  /** After the last row with data. */
  append(title: string, rows: readonly Row[]): void;
  /** All typed rows as they are by now, up to the last with data. The batch writes the array as its requests leave it. */
  whole(title: string): string[][];
  readonly change: Change;
}

export function draftOf(workbook: Workbook): Draft {
  const before = workbook.tabs();
  const { locale } = workbook.facts();
  const added: TabInfo[] = [];
  const appended = new Map<string, Row[]>();
  const rewritten = new Map<string, string[][]>();
  const tabs = () => [...before, ...added];
  const isNew = (title: string) => added.some((tab) => tab.title === title);

  function rowsBefore(title: string): readonly Row[] {
    return isNew(title) ? [] : workbook.file(title).rows(Number.POSITIVE_INFINITY);
  }

  return {
    locale,
    tabs,
    tab(sheetId) {
      const found = tabs().find((tab) => tab.sheetId === sheetId);
      if (found === undefined) throw new Error(`No grid with id: ${sheetId}`);
      return found;
    },
    add: (tab) => void added.push(tab),
    append(title, rows) {
      const known = rewritten.get(title);
      if (known === undefined) appended.set(title, [...(appended.get(title) ?? []), ...rows]);
      else rewritten.set(title, [...withoutBlankEnd(known), ...rows.map((row) => [...row])]);
    },
    whole(title) {
      const known = rewritten.get(title) ?? [
        ...withoutBlankEnd(rowsBefore(title)),
        ...(appended.get(title) ?? []).map((row) => [...row]),
      ];
      appended.delete(title);
      rewritten.set(title, known);
      return known;
    },
    change: { tabs: added, rows: appended, rewritten },
  };
}

function withoutBlankEnd(rows: readonly Row[]): string[][] {
  const last = rows.reduce((found, row, at) => (row.some((cell) => cell !== '') ? at + 1 : found), 0);
  return rows.slice(0, last).map((row) => [...row]);
}
