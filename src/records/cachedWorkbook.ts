// The Sheet in the cache, so that `available` and `contact_lookup` need not read it every time. The keys carry the version
// that edits change, and live at most five minutes. Bookings since are in the notes (notes/recentBookings.ts). What is known of
// meeting links comes with the same call.
import type { Execution } from '../execution.ts';
import { sheetVersion } from '../notes/ownSheet.ts';
import type { Tab, Workbook } from '../sheet/workbook.ts';
import { sealed, unsealed } from '../text/ownBuild.ts';

/**
 * sheet: for every request, without callers' data. callers: only for contact_lookup. ahead: only for tool calls. See
 * callerHistory.ts.
 */
type Part = 'sheet' | ExtraPart;
export type ExtraPart = 'callers' | 'ahead';

const CACHE_SECONDS = 300;
// Google takes 100 KB a value, which is as many characters of ASCII.
const PIECE_CHARACTERS = 90_000;
const MAX_PIECES = 8;

export interface CachedSheet {
  readonly workbook: Workbook;
  /** So many bookings were noted when it was read. */
  readonly bookingsCounted: number;
}

interface Cached {
  /** In the order asked for; null = it is not there. */
  readonly sheets: readonly (CachedSheet | null)[];
  /** Sealed: what is known of meeting links; '' = nothing. No version: neither edits nor bookings change it. */
  readonly links: string;
  /** Under further keys. */
  readonly also: Readonly<Record<string, string>>;
}

const LINKS = 'links';

/** One call. */
export function fromCache(execution: Execution, parts: readonly Part[], alsoKeys: readonly string[]): Cached {
  const keys = parts.map((part) => Array.from({ length: MAX_PIECES }, (_, at) => keyOf(execution, part, at)));
  const values = execution.ports.cache.getAll([...keys.flat(), LINKS, ...alsoKeys]);
  const sheets = keys.map((own) => joined(own.map((key) => values[key] ?? '')));
  const also = Object.fromEntries(alsoKeys.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]]])));
  return { sheets, links: values[LINKS] ?? '', also };
}

/**
 * Written at the execution's end. A part too large for the cache is left out with all after it; then each request reads
 * the Sheet.
 */
export function intoCache(
  execution: Execution,
  parts: readonly (readonly [Part, Workbook])[],
  known: Omit<CachedSheet, 'workbook'>,
): void {
  const reading = execution.ports.codec.uuid();
  for (const [part, workbook] of parts) {
    const pieces = piecesOf(sealed({ workbook, ...known } satisfies CachedSheet), reading);
    if (pieces.length > MAX_PIECES) break;
    for (const [at, piece] of pieces.entries()) execution.toCache.set(keyOf(execution, part, at), piece);
  }
}

/** Bookings with the rows of one caller, under a digest of their number. null = it is not there. One call. */
export function callerFromCache(execution: Execution, phone: string): Tab | null {
  const key = callerKey(execution, phone);
  return (unsealed(execution.ports.cache.getAll([key])[key]) as Tab | undefined) ?? null;
}

/** Written at the execution's end. */
export function callerIntoCache(execution: Execution, phone: string, bookings: Tab): void {
  const text = sealed(bookings);
  if (text.length <= PIECE_CHARACTERS) execution.toCache.set(callerKey(execution, phone), text);
}

function callerKey({ notes, ports }: Execution, phone: string): string {
  return `caller.${sheetVersion(notes)}.${ports.codec.sha256Hex(phone)}`;
}

/** Written at the execution's end. */
export function linksIntoCache({ toCache }: Pick<Execution, 'toCache'>, links: object): void {
  toCache.set(LINKS, sealed(links));
}

/** One call for all that goes into the cache; none if nothing does. */
export function fillCache({ ports, toCache }: Pick<Execution, 'ports' | 'toCache'>): void {
  if (toCache.size > 0) ports.cache.putAll(Object.fromEntries(toCache), CACHE_SECONDS);
}

function keyOf({ notes }: Execution, part: Part, at: number): string {
  return `${part}.${sheetVersion(notes)}.${at}`;
}

// Two requests may write the pieces of two readings at once; the head of each piece tells which belong together.
const PIECE = /^([^|]*\|(\d+))\|(.*)$/;

function piecesOf(text: string, reading: string): string[] {
  const count = Math.ceil(text.length / PIECE_CHARACTERS);
  return Array.from({ length: count }, (_, at) => {
    const piece = text.slice(at * PIECE_CHARACTERS, (at + 1) * PIECE_CHARACTERS);
    return `${reading}|${count}|${piece}`;
  });
}

function joined(values: readonly string[]): CachedSheet | null {
  const pieces = values.map((value) => PIECE.exec(value));
  const [, head, count] = pieces[0] ?? [];
  if (head === undefined) return null;
  const wanted = pieces.slice(0, Number(count));
  if (!wanted.every((piece) => piece?.[1] === head)) return null;
  return (unsealed(wanted.map((piece) => piece?.[3]).join('')) as CachedSheet | undefined) ?? null;
}
