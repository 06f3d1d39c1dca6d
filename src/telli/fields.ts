// Text values of a JSON object, found by forgiving names and made fit to be shown and stored.
import { withoutInvisible } from '../text/invisible.ts';
import { isJsonObject } from '../text/json.ts';
import { plainName } from '../text/plainName.ts';

/** Values by plain name (see `plainName`), never blank. */
export type Fields = ReadonlyMap<string, string>;

/** The strings and whole numbers of an object. Of two keys with the same plain name the first with a value counts. */
export function readFields(source: unknown): Fields {
  const fields = new Map<string, string>();
  if (!isJsonObject(source)) return fields;
  for (const [key, value] of Object.entries(source)) {
    const text = textOf(value);
    const name = plainName(key);
    if (text !== '' && !fields.has(name)) fields.set(name, text);
  }
  return fields;
}

/** The value under the first of `names` (plain names, most telling first) that has one, or ''. */
export function firstField(fields: Fields, names: readonly string[]): string {
  const found = names.find((name) => fields.has(name));
  return found === undefined ? '' : (fields.get(found) ?? '');
}

/** The first object under a key with one of these plain names, or undefined. */
export function objectField(source: Readonly<Record<string, unknown>>, name: string): unknown {
  const found = Object.entries(source).find(([key, value]) => plainName(key) === name && isJsonObject(value));
  return found?.[1];
}

/** At most `units` UTF-16 code units, without half a character at the end. */
export function cut(text: string, units: number): string {
  return text
    .slice(0, units)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}

// A number beyond 2^53 has lost its last digits in JSON.parse: two contacts would look like one, so it counts as absent.
function textOf(value: unknown): string {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  return typeof value === 'string' ? clean(value) : '';
}

// Control characters, line separators and halves of surrogate pairs become spaces.
function clean(text: string): string {
  return withoutInvisible(text)
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .trim();
}
