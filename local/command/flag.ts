// The kinds of flags, by what stands behind one and what stands in for one that was not given.
import { type Flag, UsageError } from './commandLine.ts';

/** Turns a flag's text into the value that the command works with. Throws UsageError. */
export type Read<Value> = (text: string, name: string) => Value;

export const asWritten: Read<string> = (text) => text;

/** A flag with nothing behind it. */
export function toggle(name: string): Flag<boolean> {
  return { name, takes: 'nothing', read: (texts) => texts.length > 0 };
}

export function several<Value>(name: string, read: (texts: readonly string[]) => Value): Flag<Value> {
  return { name, takes: 'texts', read };
}

export function optional<Value>(name: string, read: Read<Value>): Flag<Value | undefined> {
  return orElse(name, undefined, read);
}

export function orElse<Value, Default>(name: string, otherwise: Default, read: Read<Value>): Flag<Value | Default> {
  return { name, takes: 'text', read: ([text]) => (text === undefined ? otherwise : read(text, name)) };
}

/** `wanted` says what it is, with its article. */
export function required<Value>(name: string, wanted: string, read: Read<Value>): Flag<Value> {
  const missing = () => new UsageError(`--${name} wants ${wanted}. --help shows what there is.`);
  return {
    name,
    takes: 'text',
    read: ([text]) => {
      if (text === undefined) throw missing();
      return read(text, name);
    },
  };
}
