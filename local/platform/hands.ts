// A person's hands on the Sheet: what they change, and the triggers that run for it.
import { OWNER, type Person } from '../boundary.ts';
import { triggersIn } from '../services/script-app/state.ts';
import { insertInto } from '../services/sheets/dimensions.ts';
import { type Draft, draftOf } from '../services/sheets/draft.ts';
import { SPREADSHEET_ID } from '../services/sheets/errors.ts';
import type { Store } from '../store/store.ts';
import { parseCells } from '../workbook/a1.ts';
import type { Area } from '../workbook/looks.ts';
import type { TabInfo } from '../workbook/sheetIds.ts';
import { putCells } from '../workbook/tabFile.ts';
import { openWorkbook, type Workbook } from '../workbook/workbook.ts';
import type { ChangeType, TriggerEvent } from './events.ts';
import type { RuntimeOptions } from './options.ts';
import { mayRun, personOf, type Start } from './starts.ts';

/** Each gives the triggers to run, in order. Rows count from 1. Throws for a tab that is not there and a person who may only look. */
export interface Hands {
  /** One text is typed into one cell; rows of texts are pasted from the first cell of `a1` on. */
  edit(tab: string, a1: string, texts: string | readonly (readonly string[])[], by?: Person): readonly Start[];
  removeRows(tab: string, row: number, count: number, by?: Person): readonly Start[];
  insertRows(tab: string, row: number, count: number, by?: Person): readonly Start[];
  /** The script has written rows. Nothing runs for them unless the options say so. */
  rowsWritten(): readonly Start[];
  /** Documents were changed from outside, as with an editor of texts. */
  changedOutside(documents: readonly string[]): readonly Start[];
}

export function handsOn(store: Store, options: RuntimeOptions): Hands {
  const workbook = openWorkbook(store);
  const { rowChangesAreOther = false, tellsOwnRows = false } = options;
  const { changed, byEdit, changedByEdit } = toldOf(store, options);
  const owner = () => personOf(options, OWNER);
  const toldAs = (changeType: ChangeType) => (rowChangesAreOther ? 'OTHER' : changeType);

  function spliced(title: string, by: Person, changeType: ChangeType, change: (draft: Draft, sheetId: number) => void) {
    refuseViewer(by);
    const draft = draftOf(workbook);
    change(draft, tabNamed(workbook, title).sheetId);
    workbook.apply(draft.change);
    return changed(toldAs(changeType), by);
  }

  return {
    edit(title, a1, texts, by = owner()) {
      refuseViewer(by);
      const tab = tabNamed(workbook, title);
      const cells = typeof texts === 'string' ? [[texts]] : texts;
      const area = areaFrom(a1, cells);
      const before = workbook.shown(title, area.row, area.row)[0]?.[area.column - 1] ?? '';
      const draft = draftOf(workbook);
      putCells(draft.whole(title), area.row, area.column, cells);
      workbook.apply(draft.change);
      const typed = typeof texts === 'string' ? typedValues(texts, before) : {};
      return [...byEdit(by, { range: { tab, area }, ...typed }), ...changedByEdit(by)];
    },
    removeRows: (title, row, count, by = owner()) =>
      spliced(title, by, 'REMOVE_ROW', (draft, sheetId) =>
        draft.splice(sheetId, { dimension: 'ROWS', at: row, removed: count, inserted: 0, like: null }),
      ),
    insertRows: (title, row, count, by = owner()) =>
      spliced(title, by, 'INSERT_ROW', (draft, sheetId) =>
        insertInto(draft, sheetId, { dimension: 'ROWS', at: row, removed: 0, inserted: count, like: row }),
      ),
    rowsWritten: () => (tellsOwnRows ? changed(toldAs('INSERT_ROW'), owner()) : []),
    changedOutside(documents) {
      const tabs = workbook.tabs();
      const named = tabs.filter(({ title }) => documents.includes(`sheet/${title}.csv`));
      const [first] = tabs;
      const edited = named.length > 0 || first === undefined ? named : [first];
      const ranges = edited.map((tab) => ({ range: { tab, area: dataOf(workbook, tab) } }));
      const events = ranges.length > 0 ? ranges : [{}];
      return [...events.flatMap((event) => byEdit(owner(), event)), ...changedByEdit(owner())];
    },
  };
}

/** The triggers that Google tells of a change. */
function toldOf(store: Store, options: RuntimeOptions) {
  const { editsTold = 'both' } = options;

  function changed(changeType: ChangeType, by: Person): Start[] {
    const installed = triggersIn(store).filter(({ eventType }) => eventType === 'CHANGE');
    const starts = installed.map(({ id, handler, user = OWNER }) => {
      const event = { authMode: 'FULL', triggerUid: id, changeType, source: SPREADSHEET_ID } as const;
      // Google tells the address only to the person themselves, or inside one organisation.
      const told = { ...event, user: by.email === user ? user : '' };
      const kind = { simpleTrigger: false, ui: false, page: false, person: personOf(options, user), event: told };
      return { functionName: handler, args: [], kind };
    });
    return starts.filter(({ kind }) => mayRun(kind));
  }

  function byEdit(by: Person, event: Partial<TriggerEvent>): Start[] {
    return editsTold === 'both' ? [editStart(by, event)] : [];
  }

  function changedByEdit(by: Person): Start[] {
    return editsTold === 'none' ? [] : changed('EDIT', by);
  }

  return { changed, byEdit, changedByEdit };
}

function editStart(person: Person, event: Partial<TriggerEvent>): Start {
  const told = { authMode: 'LIMITED', user: '', source: SPREADSHEET_ID, ...event } as const;
  const kind = { simpleTrigger: true, ui: true, page: false, person, event: told };
  return { functionName: 'onEdit', args: [], kind };
}

/** Google leaves a blank out. */
function typedValues(value: string, oldValue: string): Partial<TriggerEvent> {
  return { ...(value === '' ? {} : { value }), ...(oldValue === '' ? {} : { oldValue }) };
}

function refuseViewer({ email, canWrite }: Person): void {
  if (canWrite === false) throw new Error(`${email} may only look at the spreadsheet.`);
}

function tabNamed(workbook: Workbook, title: string): TabInfo {
  const tab = workbook.tabs().find((one) => one.title === title);
  if (tab === undefined) throw new Error(`There is no tab named ${title}.`);
  return tab;
}

function areaFrom(a1: string, cells: readonly (readonly string[])[]): Area {
  const range = parseCells(a1);
  if (range === null) throw new Error(`${a1} names no cell.`);
  const columns = Math.max(...cells.map((row) => row.length));
  return { row: range.fromRow, column: range.fromColumn, rows: cells.length, columns };
}

/** All cells with data; A1 if there are none, or the file cannot be read. */
function dataOf(workbook: Workbook, { title }: TabInfo): Area {
  try {
    const { lastRow, lastColumn } = workbook.file(title).size();
    return { row: 1, column: 1, rows: Math.max(1, lastRow), columns: Math.max(1, lastColumn) };
  } catch {
    return { row: 1, column: 1, rows: 1, columns: 1 };
  }
}
