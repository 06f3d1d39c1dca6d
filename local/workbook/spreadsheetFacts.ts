// The facts in sheet.json: the spreadsheet's zone, locale and merged cells, and which calendars people may read and see.
import type { Store } from '../store/store.ts';
import { type A1Range, parseCells } from './a1.ts';
import { localeOf } from './locale.ts';

export interface SpreadsheetFacts {
  /** An IANA name; `Etc/GMT` where the file does not say. */
  readonly timeZone: string;
  /** A code as `en_US`, which it also is where the file does not say. */
  readonly locale: string;
  /** Merged cells by tab, each range in A1 notation: `{"Weekly hours":["A2:A4"]}`. */
  readonly merges: Readonly<Record<string, readonly A1Range[]>>;
  /** Ids of calendars that may be read and not written. */
  readonly readOnlyCalendars: readonly string[];
  /** By person: `{"ben@example.com":["ben@example.com"]}`. People that are not named see all. */
  readonly calendarsSeen: ReadonlyMap<string, readonly string[]>;
}

const DOCUMENT = 'sheet.json';

/** Reads the file again when it has changed. Throws an error that names the file if it cannot be understood. */
export function openSpreadsheetFacts(store: Store): () => SpreadsheetFacts {
  let known: { version: string | undefined; facts: SpreadsheetFacts } | undefined;
  return () => {
    if (known !== undefined && known.version === store.version(DOCUMENT)) return known.facts;
    const document = store.read(DOCUMENT);
    known = { version: document?.version, facts: readFacts(document?.text ?? '{}') };
    return known.facts;
  };
}

function readFacts(text: string): SpreadsheetFacts {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new TypeError('not an object');
    const facts = {
      timeZone: textOf(json, 'timeZone', 'Etc/GMT'),
      locale: textOf(json, 'locale', 'en_US'),
      merges: mergesOf(Reflect.get(json, 'merges') ?? {}),
      readOnlyCalendars: idsOf(Reflect.get(json, 'readOnlyCalendars') ?? [], 'readOnlyCalendars'),
      calendarsSeen: seenOf(Reflect.get(json, 'calendarsSeen') ?? {}),
    };
    localeOf(facts.locale);
    return facts;
  } catch (error) {
    throw new Error(`${DOCUMENT} cannot be understood: ${error instanceof Error ? error.message : error}`);
  }
}

function textOf(json: object, key: string, otherwise: string): string {
  const value: unknown = Reflect.get(json, key) ?? otherwise;
  if (typeof value !== 'string') throw new TypeError(`${key} is not text`);
  return value;
}

function idsOf(ids: unknown, name: string): readonly string[] {
  if (Array.isArray(ids) && ids.every((id) => typeof id === 'string')) return ids;
  throw new TypeError(`${name} is not a list of calendar ids`);
}

function seenOf(seen: unknown): SpreadsheetFacts['calendarsSeen'] {
  if (typeof seen !== 'object' || seen === null || Array.isArray(seen))
    throw new TypeError('calendarsSeen is not an object');
  return new Map(Object.entries(seen).map(([user, ids]) => [user, idsOf(ids, `calendarsSeen of ${user}`)]));
}

function mergesOf(merges: unknown): SpreadsheetFacts['merges'] {
  if (typeof merges !== 'object' || merges === null || Array.isArray(merges))
    throw new TypeError('merges is not an object');
  return Object.fromEntries(
    Object.entries(merges).map(([tab, ranges]) => {
      if (!Array.isArray(ranges)) throw new TypeError(`merges of ${tab} is not a list`);
      return [tab, ranges.map((range) => mergeOf(tab, range))];
    }),
  );
}

function mergeOf(tab: string, text: unknown): A1Range {
  const range = typeof text === 'string' ? parseCells(text) : null;
  if (range === null || range.toRow === null || range.toColumn === null)
    throw new TypeError(`merges of ${tab}: ${JSON.stringify(text)} is no range such as A2:A4`);
  return range;
}
