// A person's edit of the Sheet's files: told from what scripts write themselves, and the simple trigger that follows it.
import { ScriptError } from '../execution/outcome.ts';
import type { Store } from '../store/store.ts';
import type { ExecuteOptions } from './options.ts';

export interface WatchedStore {
  /** Use this one for every write by the script. */
  readonly store: Store;
  /** True once after the files of the Sheet were changed, made or removed, but not through `store`. */
  takeEdited(): boolean;
}

const FOLDER = 'sheet';
const SETTINGS = 'sheet.json';

/** Edits are told by document versions, from the versions there are now. */
export function watchSheet(store: Store): WatchedStore {
  let known = versions(store);
  let edited = false;

  // An edit just before our own write would hide behind the version that the write returns.
  function ownWrite(name: string, write: () => string): string {
    if (!belongsToSheet(name)) return write();
    if (store.version(name) !== known.get(name)) edited = true;
    const version = write();
    known.set(name, version);
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
    takeEdited() {
      const current = versions(store);
      const differs =
        current.size !== known.size || [...current].some(([name, version]) => known.get(name) !== version);
      const result = edited || differs;
      known = current;
      edited = false;
      return result;
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

interface Trigger {
  readonly functionName: string;
  readonly args: readonly unknown[];
  readonly kind: Required<ExecuteOptions>;
}

export const EDIT_TRIGGER: Trigger = {
  functionName: 'onEdit',
  args: [{ authMode: 'LIMITED' }],
  kind: { simpleTrigger: true, ui: true, user: undefined },
};

/** A failing simple trigger is silent on Google; a script without one has nothing to run. */
export function reportFailedTrigger(error: unknown, report: (message: string) => void): void {
  const { functionName } = EDIT_TRIGGER;
  const failure = ScriptError.from(error);
  if (!failure.isMissingFunction(functionName)) report(`${functionName} failed: ${failure.message}`);
}
