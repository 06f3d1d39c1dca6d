// Reads what a script passed: JSON values of any shape. Each field that is not understood is refused by name.
import { isObject, type JsonObject } from '../jsonObject.ts';
import { NotSimulated } from '../notSimulated.ts';

/** The object, {} for absent or null. Throws for anything else, and for a field outside `known`; `where` names the object. */
export function objectWith(value: unknown, where: string, known: readonly string[]): JsonObject {
  if (value === undefined || value === null) return {};
  if (!isObject(value)) throw new Error(`Invalid value at '${where}'`);
  for (const [key, field] of Object.entries(value)) {
    if (field !== null && !known.includes(key)) throw new NotSimulated(`${where}.${key}`);
  }
  return value;
}

/** The list, [] for absent or null; throws for anything else. */
export function listOf(value: unknown, where: string): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new Error(`Invalid value at '${where}'`);
  return value;
}

/** The text, undefined for absent or null; throws for anything else. */
export function textOrNothing(value: unknown, where: string): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw new Error(`Invalid value at '${where}' (TYPE_STRING), ${JSON.stringify(value)}`);
  return value;
}

/** The 32-bit integer, undefined for absent or null; throws for anything else. */
export function integerOrNothing(value: unknown, where: string): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || (value | 0) !== value) {
    throw new Error(`Invalid value at '${where}' (TYPE_INT32), ${JSON.stringify(value)}`);
  }
  return value;
}

/** The truth value, undefined for absent or null; throws for anything else. */
export function flagOrNothing(value: unknown, where: string): boolean | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'boolean') throw new Error(`Invalid value at '${where}' (TYPE_BOOL), ${JSON.stringify(value)}`);
  return value;
}
