// The Sheet for `available`: from the cache while nothing was edited or booked, else read afresh and cached.
// The key carries the version that edits and bookings change, and lives at most five minutes.
import { reduceForCache } from '../sheet/cacheable.ts';
import type { Workbook } from '../sheet/workbook.ts';
import type { CachePort } from './ports.ts';
import { PROPERTY } from './propertyNames.ts';
import type { Session } from './session.ts';

const CACHE_SECONDS = 300;
// Google takes 100 KB a value; a character of ours is at most 3 bytes of UTF-8.
const PIECE_CHARACTERS = 30_000;
const MAX_PIECES = 8;

/** The cached Sheet without callers' data, or the fresh one whole. `cached` tells which. Throws if the Sheet cannot be read. */
export function cachedOrFresh(session: Session): { workbook: Workbook; cached: boolean } {
  const { cache, now } = session.ports;
  const prefix = `sheet.${session.properties[PROPERTY.version] ?? '0'}.`;
  const cached = readPieces(cache, prefix);
  if (cached) return { workbook: cached, cached: true };
  const fresh = session.workbook.read();
  writePieces(cache, prefix, JSON.stringify(reduceForCache(fresh, now())));
  return { workbook: fresh, cached: false };
}

function readPieces(cache: CachePort, prefix: string): Workbook | null {
  const keys = Array.from({ length: MAX_PIECES }, (_, at) => `${prefix}${at}`);
  const pieces = cache.getAll(keys);
  const count = Number(pieces[`${prefix}0`]?.split('|', 1)[0]);
  const texts = keys.slice(0, count || 0).map((key) => pieces[key]);
  if (texts.length === 0 || texts.some((text) => text === undefined)) return null;
  const json = texts.join('');
  return JSON.parse(json.slice(json.indexOf('|') + 1)) as Workbook;
}

// A Sheet too large for the cache is read every time: slower, never wrong.
function writePieces(cache: CachePort, prefix: string, json: string): void {
  const count = Math.ceil((json.length + 2) / PIECE_CHARACTERS);
  if (count > MAX_PIECES) return;
  const text = `${count}|${json}`;
  const entries: Record<string, string> = {};
  for (let at = 0; at < count; at++)
    entries[`${prefix}${at}`] = text.slice(at * PIECE_CHARACTERS, (at + 1) * PIECE_CHARACTERS);
  cache.putAll(entries, CACHE_SECONDS);
}
