// Google's field masks: which parts of an answer the caller asked for, `sheets(properties(sheetId,title)),properties.locale`.
// developers.google.com/workspace/sheets/api/guides/field-masks.
import { isObject, type JsonObject } from './jsonObject.ts';

/** Field names to the masks of what is inside; an empty map = everything inside. */
export type Mask = ReadonlyMap<string, Mask>;

const EVERYTHING: Mask = new Map();

/** The parts of `answer` that `fields` names, lists item by item. Throws if the mask is not well formed. */
export function masked(answer: unknown, fields: string): unknown {
  return cut(answer, readMask(fields));
}

/** Throws if the mask is not well formed. */
export function readMask(fields: string): Mask {
  const reader = { text: fields.replace(/\s/g, ''), at: 0 };
  const mask = readFields(reader);
  if (reader.at < reader.text.length) throw invalid(fields);
  return mask;
}

/** The path of the first field that is not among the known ones, `sheets.nope`; null if there is none. */
export function unknownPath(mask: Mask, known: Mask): string | null {
  for (const [name, inside] of mask) {
    const knownInside = name === '*' ? EVERYTHING : known.get(name);
    if (knownInside === undefined) return name;
    const path = knownInside.size === 0 ? null : unknownPath(inside, knownInside);
    if (path !== null) return `${name}.${path}`;
  }
  return null;
}

/** `before` with the fields of the mask as `given` has them; a field that `given` has not is taken away. */
export function merged(before: JsonObject, given: JsonObject, mask: Mask): JsonObject {
  const after: Record<string, unknown> = { ...before };
  for (const [name, inside] of mask) {
    const [old, fresh] = [before[name], given[name]].map((part) => (isObject(part) ? part : {}));
    const value = inside.size === 0 ? given[name] : nonEmpty(merged(old ?? {}, fresh ?? {}, inside));
    if (value === undefined) delete after[name];
    else after[name] = value;
  }
  return after;
}

function nonEmpty(object: JsonObject): JsonObject | undefined {
  return Object.keys(object).length === 0 ? undefined : object;
}

interface Reader {
  readonly text: string;
  at: number;
}

/** `a,b.c,d(e,f)`: up to the closing parenthesis or the end. */
function readFields(reader: Reader): Mask {
  const mask = new Map<string, Mask>();
  do {
    const [name, inside] = readField(reader);
    mask.set(name, new Map([...(mask.get(name) ?? []), ...inside]));
  } while (take(reader, ','));
  return mask;
}

function readField(reader: Reader): [string, Mask] {
  const name = /^(\*|[A-Za-z]\w*)/.exec(reader.text.slice(reader.at))?.[0];
  if (name === undefined) throw invalid(reader.text);
  reader.at += name.length;
  if (take(reader, '.') || take(reader, '/')) return [name, new Map([readField(reader)])];
  if (!take(reader, '(')) return [name, new Map()];
  const inside = readFields(reader);
  if (!take(reader, ')')) throw invalid(reader.text);
  return [name, inside];
}

function take(reader: Reader, character: string): boolean {
  const found = reader.text[reader.at] === character;
  if (found) reader.at += 1;
  return found;
}

function cut(value: unknown, mask: Mask): unknown {
  if (mask.size === 0 || mask.has('*')) return value;
  if (Array.isArray(value)) return value.map((item) => cut(item, mask));
  if (!isObject(value)) return value;
  // Only what is asked for is looked at: some fields are worked out when they are read.
  const kept = Object.keys(value).flatMap((key) => {
    const inside = mask.get(key);
    return inside === undefined ? [] : [[key, cut(value[key], inside)]];
  });
  return Object.fromEntries(kept);
}

function invalid(fields: string): Error {
  return new Error(`Request contains an invalid argument: fields=${fields}`);
}
