// The Sheet for `available`: from the cache while nothing was edited or booked, else read afresh and cached.
// The key carries the version that edits and bookings change, and lives at most five minutes.
import { reduceForCache } from '../sheet/cacheable.ts';
import type { Workbook } from '../sheet/workbook.ts';
import { asciiJson, parseJson } from '../telli/json.ts';
import type { CachePort } from './ports.ts';
import { PROPERTY } from './propertyNames.ts';
import type { Session } from './session.ts';

const CACHE_SECONDS = 300;
// Google takes 100 KB a value, which is as many characters of ASCII.
const PIECE_CHARACTERS = 90_000;
const MAX_PIECES = 8;

/** The cached Sheet without callers' data, or the fresh one whole. `cached` tells which. Throws if the Sheet cannot be read. */
export function cachedOrFresh(session: Session): { workbook: Workbook; cached: boolean } {
  const { cache, codec, now } = session.ports;
  const prefix = `sheet.${session.properties[PROPERTY.version] ?? '0'}.`;
  const cached = readPieces(cache, prefix);
  if (cached) return { workbook: cached, cached: true };
  const fresh = session.workbook.read();
  writePieces(cache, prefix, codec.uuid(), asciiJson(reduceForCache(fresh, now())));
  return { workbook: fresh, cached: false };
}

/** From the next request on. A version that cannot be changed costs at most the five minutes that the cache lives. */
export function forgetCached({ ports, changes }: Session): void {
  changes.set(PROPERTY.version, ports.codec.uuid());
}

// Two requests may write the pieces of two readings at once; the head of each piece tells which belong together.
const PIECE = /^([^|]*\|(\d+))\|(.*)$/;

function readPieces(cache: CachePort, prefix: string): Workbook | null {
  const keys = Array.from({ length: MAX_PIECES }, (_, at) => `${prefix}${at}`);
  const values = cache.getAll(keys);
  const pieces = keys.map((key) => PIECE.exec(values[key] ?? ''));
  const [, head, count] = pieces[0] ?? [];
  if (head === undefined) return null;
  const wanted = pieces.slice(0, Number(count));
  if (!wanted.every((piece) => piece?.[1] === head)) return null;
  return (parseJson(wanted.map((piece) => piece?.[3]).join('')) as Workbook | undefined) ?? null;
}

// A Sheet too large for the cache is read every time: slower, never wrong.
function writePieces(cache: CachePort, prefix: string, reading: string, json: string): void {
  const count = Math.ceil(json.length / PIECE_CHARACTERS);
  if (count > MAX_PIECES) return;
  const entries: Record<string, string> = {};
  for (let at = 0; at < count; at++) {
    const piece = json.slice(at * PIECE_CHARACTERS, (at + 1) * PIECE_CHARACTERS);
    entries[`${prefix}${at}`] = `${reading}|${count}|${piece}`;
  }
  cache.putAll(entries, CACHE_SECONDS);
}
