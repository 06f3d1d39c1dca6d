// What a batch comes to while its requests are read one after the other.
import type { TabInfo } from '../../workbook/sheetIds.ts';
import type { Row } from '../../workbook/tabFile.ts';
import type { Workbook } from '../../workbook/workbook.ts';

export interface Draft {
  readonly locale: string;
  readonly added: TabInfo[];
  /** Typed cells to append, by title. */
  readonly rows: Map<string, Row[]>;
  /** The tabs there are and those the batch has added so far. */
  tabs(): readonly TabInfo[];
}

export function draftOf(workbook: Workbook): Draft {
  const before = workbook.tabs();
  const added: TabInfo[] = [];
  const { locale } = workbook.facts();
  return { locale, added, rows: new Map(), tabs: () => [...before, ...added] };
}
