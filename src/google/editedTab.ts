// The tab of a simple trigger's event. Nothing but the open file may be touched, and none of the advanced services.
import type { CellLook, EditedTab, LookChange } from '../ports/marks.ts';
import { asking } from './asking.ts';

export type EditEvent = Pick<GoogleAppsScript.Events.SheetsOnEdit, 'range' | 'source'>;

export function editedTab({ range, source }: EditEvent): EditedTab {
  const sheet = range.getSheet();
  // Plain numbers of the event, which no call is needed for.
  const { rowStart, rowEnd, columnStart, columnEnd } = range as unknown as Readonly<Record<string, number>>;
  const [top = 1, bottom = top, left = 1, right = left] = [rowStart, rowEnd, columnStart, columnEnd];
  return {
    name: sheet.getName(),
    edited: { fromRow: top - 1, toRow: bottom, fromColumn: left - 1, toColumn: right },
    get timeZone() {
      return source.getSpreadsheetTimeZone();
    },
    get locale() {
      return source.getSpreadsheetLocale();
    },
    rows: () => asking(() => sheet.getDataRange().getDisplayValues()),
    looks() {
      const data = sheet.getDataRange();
      const notes = asking(() => data.getNotes());
      const backgrounds = asking(() => data.getBackgrounds());
      return notes.map((row, at) => row.map((note, column) => ({ note, background: backgrounds[at]?.[column] ?? '' })));
    },
    write: (changes, looks) => writeLooks(sheet, changes, looks),
    toast: (text) => source.toast(text, 'Slotsheet'),
  };
}

/** One call for notes and one for colours, over the smallest area with all changes. */
function writeLooks(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  changes: readonly LookChange[],
  looks: readonly (readonly CellLook[])[],
): void {
  const noted = areaOf(changes.filter(({ note }) => note !== null));
  if (noted !== null) {
    const texts = cellsIn(noted, looks, (look, change) => change?.note ?? look.note, changes);
    asking(() => rangeOf(sheet, noted).setNotes(texts));
  }
  const coloured = areaOf(changes.filter(({ background }) => background !== null));
  if (coloured === null) return;
  const colours = cellsIn(coloured, looks, (look, change) => change?.background ?? look.background, changes);
  // White is also how Google names no colour: as null, stripes of alternating colours stay to be seen.
  const set = colours.map((row) => row.map((colour) => (colour === '' || colour === '#ffffff' ? null : colour)));
  asking(() => rangeOf(sheet, coloured).setBackgrounds(set as string[][]));
}

interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

function areaOf(changes: readonly LookChange[]): Area | null {
  if (changes.length === 0) return null;
  const rows = changes.map(({ row }) => row);
  const columns = changes.map(({ column }) => column);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

function cellsIn(
  { row, column, rows, columns }: Area,
  looks: readonly (readonly CellLook[])[],
  pick: (look: CellLook, change: LookChange | undefined) => string,
  changes: readonly LookChange[],
): string[][] {
  const changed = new Map(changes.map((change) => [`${change.row},${change.column}`, change]));
  return Array.from({ length: rows }, (_row, down) =>
    Array.from({ length: columns }, (_column, right) =>
      pick(
        looks[row + down]?.[column + right] ?? { note: '', background: '' },
        changed.get(`${row + down},${column + right}`),
      ),
    ),
  );
}

function rangeOf(sheet: GoogleAppsScript.Spreadsheet.Sheet, { row, column, rows, columns }: Area) {
  return sheet.getRange(row + 1, column + 1, rows, columns);
}
