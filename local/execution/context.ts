// One fresh context per execution: the prelude first, then the script's files as gas-local loads them.
import { createContext, type Script } from 'node:vm';
import gasLocal from 'gas-local';
import { type Boundary, ENDED } from '../boundary.ts';
import type { install } from '../script/prelude.ts';
import type { Outcome, Runner } from '../script/runner.ts';
import { ScriptError } from './outcome.ts';

/** An entry point to run. All of it is plain data, as it may have to cross to another thread. */
export interface Entry {
  /** Its `*.js` files are loaded. */
  readonly scriptFolder: string;
  readonly withoutIntl: boolean;
  readonly functionName: string;
  /** JSON array of arguments. */
  readonly argsJson: string;
}

/**
 * Runs it in a fresh context, which has nothing of Node's, and gives JSON `Outcome`; never throws. Microtasks that the
 * script leaves behind do not get through `boundary` any more.
 */
export function runEntry(prelude: Script, entry: Entry, boundary: Boundary): string {
  const { call, close } = closable(boundary);
  try {
    return openContext(prelude, entry, call)(entry.functionName, entry.argsJson);
  } catch (error) {
    const { name, message, stack = '' } = ScriptError.from(error);
    return JSON.stringify({ kind: 'error', name, message, stack } satisfies Outcome);
  } finally {
    close();
  }
}

function openContext(prelude: Script, { scriptFolder, withoutIntl }: Entry, boundary: Boundary): Runner {
  // Without a prototype: Node shows what the object inherits as globals, and those would be of Node's realm.
  const context = createContext(Object.create(null));
  const installPrelude: typeof install = prelude.runInContext(context);
  const run = installPrelude(boundary, { withoutIntl });
  gasLocal.require(scriptFolder, context);
  return run;
}

function closable(boundary: Boundary): { readonly call: Boundary; close(): void } {
  let open = true;
  return {
    call: (service, method, argsJson) => (open ? boundary(service, method, argsJson) : ENDED),
    close() {
      open = false;
    },
  };
}
