// The picture of the Sheet: three of its tabs, as their files are after a call.
import { box, picture, text } from './svg.ts';

/** The records of a tab's file, its header first. */
export type ReadTab = (name: string) => readonly (readonly string[])[];

interface Shown {
  readonly tab: string;
  readonly writer: string;
  readonly columns: readonly string[];
}

const TABS = ['Settings', 'Services', 'Hosts', 'Weekly hours', 'Exceptions', 'Bookings', 'Log'];

const SHOWN: readonly Shown[] = [
  { tab: 'Weekly hours', writer: 'You write this tab.', columns: ['Host', 'Days', 'From', 'To', 'Service'] },
  {
    tab: 'Bookings',
    writer: 'Slotsheet writes this tab.',
    columns: ['Service', 'Host', 'Start', 'End', 'Status', 'Name', 'Reason'],
  },
  {
    tab: 'Log',
    writer: 'Slotsheet writes this tab.',
    columns: ['Time', 'Action', 'Service', 'Auth', 'Outcome', 'Slots', 'Reason'],
  },
];

const WIDTH = 980;
const MARGIN = 24;
const ROW = 22;
const MOST_CHARACTERS = 46;
const LINES = '#dadce0';

/** Throws if a column is not there. */
export function drawSheet(readTab: ReadTab): string {
  const parts: string[] = [];
  let y = MARGIN;
  for (const shown of SHOWN) {
    const drawn = drawTab(shown, readTab(shown.tab), y);
    parts.push(...drawn.parts);
    y = drawn.bottom + MARGIN;
  }
  return picture('Three tabs of the example Sheet after a call', WIDTH, y, parts);
}

function drawTab({ tab, writer, columns }: Shown, records: readonly (readonly string[])[], top: number) {
  const cells = cellsOf(records, columns);
  const widths = columns.map((name, at) => 16 + Math.max(7.2 * name.length, ...cells.map((row) => widthOf(row[at]))));
  const parts = drawNames(tab, writer, top);
  cells.forEach((row, at) => {
    const y = top + (at + 1) * ROW + 6;
    parts.push(drawCell(MARGIN, y, 28, `${at + 1}`, '#f1f3f4', false));
    let x = MARGIN + 28;
    row.forEach((cell, column) => {
      const width = widths[column] ?? 0;
      parts.push(drawCell(x, y, width, cell, at === 0 ? '#f8f9fa' : '#fff', at === 0));
      x += width;
    });
  });
  return { parts, bottom: top + (cells.length + 1) * ROW + 6 };
}

function widthOf(cell = ''): number {
  return 6.6 * cell.length;
}

/** The names of all tabs, this one open. */
function drawNames(open: string, writer: string, y: number): string[] {
  const parts: string[] = [];
  let x = MARGIN;
  for (const name of TABS) {
    const isOpen = name === open;
    const width = 22 + 6.8 * name.length;
    if (isOpen) parts.push(box({ x, y, width, height: ROW, fill: '#e6f4ea', radius: 4 }));
    parts.push(text(x + 10, y + 15, name, { size: 12, fill: isOpen ? '#137333' : '#5f6368', bold: isOpen }));
    x += width + 4;
  }
  return [...parts, text(x + 20, y + 15, writer, { size: 12, fill: '#5f6368' })];
}

function drawCell(x: number, y: number, width: number, words: string, fill: string, bold: boolean): string {
  const ground = box({ x, y, width, height: ROW, fill, stroke: LINES });
  return ground + text(x + 7, y + 15, words, { size: 12, bold });
}

function cellsOf(records: readonly (readonly string[])[], columns: readonly string[]): string[][] {
  const [header = []] = records;
  const places = columns.map((column) => header.indexOf(column));
  if (places.includes(-1)) throw new Error(`a column is missing: ${columns.join(', ')}`);
  return records.map((record) => places.map((place) => clipped(asShown(record[place] ?? ''))));
}

// In the file a leading apostrophe marks text; a Sheet does not show it.
function asShown(cell: string): string {
  return cell.replace(/^'/, '');
}

function clipped(cell: string): string {
  return cell.length > MOST_CHARACTERS ? `${cell.slice(0, MOST_CHARACTERS - 1).trimEnd()}…` : cell;
}
