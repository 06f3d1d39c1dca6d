// A person's edit of the Sheet's files, told from what scripts write themselves.
import { ScriptError } from '../execution/outcome.ts';
import type { Store } from '../store/store.ts';

export interface WatchedStore {
  /** Use this one for every write by the script. */
  readonly store: Store;
  /** Once after files of the Sheet were changed, made or removed, but not through `store`: their names. Else null. */
  takeEdited(): readonly string[] | null;
  /** Whether the script has written to the Sheet since it was asked last. */
  takeWritten(): boolean;
}

const FOLDER = 'sheet';
const SETTINGS = 'sheet.json';

/** Edits are told by document versions, from the versions there are now. */
export function watchSheet(store: Store): WatchedStore {
  let known = versions(store);
  const edited = new Set<string>();
  let isWritten = false;

  // An edit just before our own write would hide behind the version that the write returns.
  function ownWrite(name: string, write: () => string): string {
    if (!belongsToSheet(name)) return write();
    if (store.version(name) !== known.get(name)) edited.add(name);
    const version = write();
    known.set(name, version);
    isWritten = true;
    return version;
  }

  return {
    store: {
      read: (name) => store.read(name),
      version: (name) => store.version(name),
      list: (folder) => store.list(folder),
      write: (name, text) => ownWrite(name, () => store.write(name, text)),
      append: (name, text) => ownWrite(name, () => store.append(name, text)),
      remove(name) {
        store.remove(name);
        known.delete(name);
      },
    },
    takeWritten() {
      const was = isWritten;
      isWritten = false;
      return was;
    },
    takeEdited() {
      const current = versions(store);
      const names = [...edited, ...known.keys(), ...current.keys()];
      const changed = names.filter((name) => edited.has(name) || known.get(name) !== current.get(name));
      known = current;
      edited.clear();
      return changed.length === 0 ? null : [...new Set(changed)];
    },
  };
}

function belongsToSheet(name: string): boolean {
  return name === SETTINGS || name.startsWith(`${FOLDER}/`);
}

function versions(store: Store): Map<string, string> {
  const names = [SETTINGS, ...store.list(FOLDER).map((file) => `${FOLDER}/${file}`)];
  return new Map(
    names.flatMap((name) => {
      const version = store.version(name);
      return version === undefined ? [] : [[name, version] as const];
    }),
  );
}

/** A failing trigger is silent on Google; a script without a simple one has nothing to run. */
export function reportFailedTrigger(functionName: string, error: unknown, report: (message: string) => void): void {
  const failure = ScriptError.from(error);
  if (!failure.isMissingFunction(functionName)) report(`${functionName} failed: ${failure.message}`);
}
