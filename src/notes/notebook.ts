// The script properties as one execution knows them: read in one call at its start, changed in one call at its end. Only
// this room knows their names and texts. Each of its other files says what some of them mean.
import { platformText } from '../ports/platformFailure.ts';
import type { PropertiesPort } from '../ports/script.ts';

/** An execution reads back what it has noted or erased itself. */
export interface Notebook {
  /** Why the script properties could not be read, else null. Without the key nothing of a request is trusted. */
  readonly fault: string | null;
  read(key: string): string | undefined;
  keysWith(...prefixes: string[]): string[];
  /** The text at the start, whatever was noted since. */
  readAtStart(key: string): string | undefined;
  readonly countAtStart: number;
  /** Whether both were read alike. */
  isAsAtStartOf(other: Notebook): boolean;
  /** Written by `flush`. */
  note(key: string, text: string): void;
  /** One call. Throws if it fails. */
  noteNow(key: string, text: string): void;
  /** One call. Throws if it fails. */
  erase(key: string): void;
  /** What was noted and is not written yet. */
  readonly unwritten: ReadonlyMap<string, string>;
  /** Writes what was noted, in one call; none if nothing was. Throws if it fails. */
  flush(): void;
}

/** One call. Never throws: if reading fails, `fault` says why, and no notes are remembered. `noted`: what goes over the rest. */
export function openNotebook(port: PropertiesPort, noted: ReadonlyMap<string, string> = new Map()): Notebook {
  const { properties, fault } = readAll(port);
  const atStart: ReadonlyMap<string, string> = new Map(Object.entries(properties));
  const now = new Map([...atStart, ...noted]);
  const changes = new Map(noted);
  return {
    fault,
    read: (key) => now.get(key),
    keysWith: (...prefixes) => [...now.keys()].filter((key) => prefixes.some((prefix) => key.startsWith(prefix))),
    readAtStart: (key) => atStart.get(key),
    isAsAtStartOf: (other) =>
      other.countAtStart === atStart.size && [...atStart].every(([key, text]) => other.readAtStart(key) === text),
    countAtStart: atStart.size,
    note(key, text) {
      now.set(key, text);
      changes.set(key, text);
    },
    noteNow(key, text) {
      port.set(key, text);
      now.set(key, text);
    },
    erase(key) {
      port.delete(key);
      now.delete(key);
    },
    unwritten: changes,
    flush() {
      if (changes.size === 0) return;
      port.setAll(Object.fromEntries(changes));
      // Written once: by a second flush another execution may have changed them.
      changes.clear();
    },
  };
}

function readAll(port: PropertiesPort): { properties: Readonly<Record<string, string>>; fault: string | null } {
  try {
    return { properties: port.all(), fault: null };
  } catch (error) {
    return { properties: {}, fault: platformText(error) };
  }
}
