// The tables of docs/limits.md, worked out from the operations of each request and from Google's quotas.
import { LIMITS, type Limits } from '../../../local/quotas/limits.ts';
import type { Operations, RequestKind } from './operations.ts';

type All = Readonly<Record<RequestKind, Operations>>;

const COLUMNS = [
  ['Properties', 'properties'],
  ['Cache', 'cache'],
  ['Sheet reads', 'sheetReads'],
  ['Sheet writes', 'sheetWrites'],
  ['Calendar', 'calendar'],
  ['Lock', 'lock'],
  ['All', 'all'],
] as const;

export function operationsTable(all: All): string[] {
  const rows = Object.values(all).map((one) => [one.request, ...COLUMNS.map(([, key]) => String(one[key] || ''))]);
  return table(['Request', ...COLUMNS.map(([name]) => name)], rows);
}

/** What is asked for alone, or in turn. */
function loads({ warm, book }: All) {
  const asksAndBooks = Object.fromEntries(
    Object.entries(warm).map(([key, value]) => [key, Number(value) + Number(book[key as keyof Operations])]),
  ) as unknown as Operations;
  return [warm, book, asksAndBooks];
}

const LOADS = ['`available`', '`book`', 'calls that ask once and book once'];
// Of the thirty that Google runs at once the relay uses so many; see docs/load.md.
const CALLS_AT_ONCE = 20;
const MINUTE_MS = 60_000;

/** Bounds of a minute, the same for both kinds of account. */
export function minuteTable(all: All): string[] {
  const { calendarCalls, sheetReads } = LIMITS.consumer;
  const bounds: [string, (one: Operations) => number][] = [
    ['twenty calls at once, from the relay', ({ ms }) => (CALLS_AT_ONCE * MINUTE_MS) / ms],
    [`${written(calendarCalls)} calls of the Calendar API`, ({ calendar }) => calendarCalls / calendar],
    [`${written(sheetReads)} reads through the Sheets API`, ({ sheetReads: reads }) => sheetReads / reads],
    ['one holder of the script lock', ({ lockedMs }) => MINUTE_MS / lockedMs],
  ];
  return boundsTable('A minute', bounds, loads(all));
}

const RUNS_A_DAY = 96;

/** What the recovery job leaves of a day's operations on script properties. */
export function leftForRequests({ propertyCalls }: Limits, { recovery }: All): number {
  return propertyCalls - RUNS_A_DAY * recovery.properties;
}

export function dayTable(name: string, limits: Limits, all: All): string[] {
  const left = leftForRequests(limits, all);
  const isBooking = ({ sheetWrites, lock }: Operations) => sheetWrites > 0 && lock > 0;
  return boundsTable(
    `A day, ${name}`,
    [
      [`${written(limits.propertyCalls)} operations on properties`, ({ properties }) => left / properties],
      [
        `${written(limits.events)} events created`,
        (one) => (isBooking(one) ? limits.events : Number.POSITIVE_INFINITY),
      ],
    ],
    loads(all),
  );
}

function boundsTable(
  title: string,
  bounds: readonly [string, (one: Operations) => number][],
  asked: readonly Operations[],
): string[] {
  const rows = bounds.map(([name, bound]) => [name, ...asked.map((one) => written(bound(one)))]);
  const lowest = asked.map((one) => `**${written(Math.min(...bounds.map(([, bound]) => bound(one))))}**`);
  return table([title, ...LOADS], [...rows, ['**the lowest**', ...lowest]]);
}

/** Rounded down, as each is a most; a dash for what has no bound. */
export function written(number: number): string {
  return Number.isFinite(number) ? Math.floor(number).toLocaleString('en-US') : '–';
}

function table(headers: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`.replace(/\| {2}(?=\|)/g, '| ');
  return [line(headers), `|${headers.map(() => '---|').join('')}`, ...rows.map(line)];
}
