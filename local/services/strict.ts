// The objects that scripts are handed: every member that is not simulated throws an error that names it.
import type { Constant } from '../script/enumeration.ts';

/** Engines and printers ask any object for these; a refusal would break JSON.stringify and await. */
const ASKED_OF_ANY_OBJECT = ['toJSON', 'then'];

/**
 * `name` is how the object is written in a script, for example `Calendar.Events`. Members cannot be replaced or added.
 * `shown` is what toString gives: as a rule the last part of the name. null = it is not known.
 */
export function strict<T extends object>(name: string, members: T, shown: string | null = lastPart(name)): T {
  return new Proxy(members, {
    get(target, key) {
      if (key === 'toString' && shown !== null) return () => shown;
      const isKnown = key !== 'toString' && (typeof key === 'symbol' || key in target);
      if (isKnown || ASKED_OF_ANY_OBJECT.includes(String(key))) return Reflect.get(target, key);
      throw new Error(`Not simulated: ${name}.${String(key)}`);
    },
    set(_target, key) {
      throw new Error(`Not simulated: setting ${name}.${String(key)}`);
    },
  });
}

/** What an enumeration itself shows is not known. */
export function strictEnumeration<T extends Readonly<Record<string, Constant>>>(name: string, constants: T): T {
  return strict(name, constants, null);
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
