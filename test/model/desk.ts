// The product beside the model: the built bundle behind the relay, its Sheet and its calendars, and people at both.
import { parseCsv } from '../../local/workbook/csv.ts';
import { calendar, documents } from '../../worlds/sheet.ts';
import { openWorld, type World } from '../support/world.ts';
import { sheetOf } from './cells.ts';
import { type Model, modelOf, type SetUp } from './model.ts';
import { told } from './words.ts';

export interface Desk {
  readonly world: World;
  /** What has happened, a line each. */
  readonly trace: string[];
  /** The ids of all events that the product made. */
  readonly ids: Set<string>;
  /** How the requests to book ended. */
  readonly outcomes: string[];
  /** How many requests were made, each of which must have its row in Log. */
  requests: number;
}

export function openDesk(setUp: SetUp): Desk {
  const model = modelOf(setUp);
  const calendars = Object.entries(setUp.zones).map(([id, zone]) => [
    id,
    calendar().replace('X-WR-TIMEZONE:Europe/Berlin', `X-WR-TIMEZONE:${zone}`),
  ]);
  const world = openWorld({
    way: 'bundle',
    // The product makes Bookings and Log, with all its columns.
    sheet: { ...sheetOf(model), without: ['Bookings', 'Log'] },
    calendars: Object.fromEntries(calendars),
    now: setUp.now,
    unansweredBlocks: setUp.unansweredBlocks,
  });
  return { world, trace: told(setUp), ids: new Set(), outcomes: [], requests: 0 };
}

/** The tab as the model has it, typed anew by a person. */
export function typeTab({ world }: Desk, model: Model, tab: string): void {
  const path = `sheet/${tab}.csv`;
  world.store.write(path, documents(sheetOf(model))[path] ?? '');
}

/** A person types into a cell of Bookings; its first row is 0. */
export function typeCell(desk: Desk, row: number, header: string, text: string): void {
  editBookings(desk, (rows, headers) => {
    const typed = (cells: readonly string[]) => cells.map((cell, at) => (headers[at] === header ? text : cell));
    return rows.map((cells, at) => (at === row ? typed(cells) : cells));
  });
}

export function deleteRow(desk: Desk, row: number): void {
  editBookings(desk, (rows) => rows.filter((_, at) => at !== row));
}

type Cells = readonly (readonly string[])[];

function editBookings({ world }: Desk, edit: (rows: Cells, headers: readonly string[]) => Cells): void {
  const path = 'sheet/Bookings.csv';
  const [headers = [], ...rows] = parseCsv(world.store.read(path)?.text ?? '');
  const lines = [headers, ...edit(rows, headers)].map((cells) => cells.map((cell) => `"${cell.replace(/"/g, '""')}"`));
  world.store.write(path, `${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`);
}

/** The order of rows that came back is the product's to choose. */
export function learnOrder({ world }: Desk, model: Model): void {
  const order = world.rows('Bookings').map((row) => `${row['Event id']}@google.com`);
  const left = [...model.rows];
  model.rows = order.flatMap((uid) => {
    const at = left.findIndex((row) => row.entry.uid === uid);
    return at < 0 ? [] : left.splice(at, 1);
  });
  model.rows.push(...left);
}

export function share({ world }: Desk, { readOnly, timeZone }: Model): void {
  const facts = { timeZone, locale: 'en_GB', readOnlyCalendars: [...readOnly] };
  world.store.write('sheet.json', JSON.stringify(facts));
}

/** The product chose the event's id: the model takes it from Bookings, where it must be new. */
export function learnIds({ world, ids }: Desk, model: Model): void {
  const rows = world.rows('Bookings');
  for (const [at, { entry }] of model.rows.entries()) {
    if (entry.uid !== '') continue;
    const uid = `${rows[at]?.['Event id']}@google.com`;
    if (ids.has(uid)) throw new Error(`the event id ${uid} was used before`);
    ids.add(uid);
    for (const one of model.entries) if (one === entry || one.copyOf === entry) one.uid = uid;
  }
}
