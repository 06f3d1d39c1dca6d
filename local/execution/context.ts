// One context per execution, unless its entry names one that is kept: the prelude first, then the script's files as
// gas-local loads them.
import { createContext, type Script } from 'node:vm';
import gasLocal from 'gas-local';
import { type Boundary, ENDED } from '../boundary.ts';
import type { install } from '../script/prelude.ts';
import type { How, Outcome, Runner } from '../script/runner.ts';
import { ScriptError } from './outcome.ts';

/** An entry point to run. All of it is plain data, as it may have to cross to another thread. */
export interface Entry {
  /** Its `*.js` files are loaded. */
  readonly scriptFolder: string;
  readonly withoutIntl: boolean;
  /** Entries of the same name run in one context, where they meet in one thread. null: in a fresh one, as on Google. */
  readonly keptContext: string | null;
  readonly functionName: string;
  /** JSON array of arguments. */
  readonly argsJson: string;
  readonly how: How;
}

/** Gives JSON `Outcome`; never throws. */
export type RunEntry = (entry: Entry, boundary: Boundary) => string;

/** A context with the script in it, and where its calls go. */
interface Opened {
  readonly run: Runner;
  readonly door: Door;
}

interface Door {
  boundary: Boundary;
}

const SHUT: Boundary = () => ENDED;

/**
 * The contexts have nothing of Node's. Microtasks that a script leaves behind do not get through `boundary` any more.
 * Only the context that was named last is kept.
 */
export function createContexts(prelude: Script): RunEntry {
  let kept: { readonly key: string; readonly opened: Opened } | undefined;

  function opened(entry: Entry, door: Door): Opened {
    const { keptContext, scriptFolder, withoutIntl } = entry;
    if (keptContext === null) return openContext(prelude, entry, door);
    const key = JSON.stringify([keptContext, scriptFolder, withoutIntl]);
    if (kept?.key !== key) kept = { key, opened: openContext(prelude, entry, door) };
    return kept.opened;
  }

  return (entry, boundary) => {
    let door: Door = { boundary };
    try {
      const context = opened(entry, door);
      door = context.door;
      door.boundary = boundary;
      return context.run(entry.functionName, entry.argsJson, entry.how);
    } catch (error) {
      const { name, message, stack = '' } = ScriptError.from(error);
      return JSON.stringify({ kind: 'error', name, message, stack } satisfies Outcome);
    } finally {
      door.boundary = SHUT;
    }
  };
}

function openContext(prelude: Script, { scriptFolder, withoutIntl }: Entry, door: Door): Opened {
  // Without a prototype: Node shows what the object inherits as globals, and those would be of Node's realm.
  const context = createContext(Object.create(null));
  const installPrelude: typeof install = prelude.runInContext(context);
  const run = installPrelude((service, method, argsJson) => door.boundary(service, method, argsJson), { withoutIntl });
  gasLocal.require(scriptFolder, context);
  return { run, door };
}
