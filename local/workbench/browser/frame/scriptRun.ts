// google.script as a page sees it.
import { sentArgs } from '../../../services/html/run.ts';
import type { RunAnswer } from '../../wire.ts';
import type { Line } from './line.ts';
import type { FromFrame } from './protocol.ts';

interface Handlers {
  readonly success?: unknown;
  readonly failure?: unknown;
  readonly userObject?: unknown;
}

/** What belongs to the page's own frame: errors and answers are objects of its. */
export interface PageRealm {
  readonly Error: ErrorConstructor;
  readonly JSON: JSON;
  readonly console: Console;
}

export interface ScriptObject {
  /** What the page finds at `google.script`. */
  readonly script: object;
  readonly answer: (id: number, answer: RunAnswer) => void;
}

interface Means {
  readonly callable: readonly string[];
  readonly line: Line;
  readonly realm: () => PageRealm;
  readonly tell: (message: FromFrame) => void;
  /** The page's `google.script.host.origin`. */
  readonly origin: string;
}

export function createScriptObject({ callable, line, realm, tell, origin }: Means): ScriptObject {
  const open = new Map<number, { readonly name: string; readonly handlers: Handlers }>();
  let last = 0;

  function call(name: string, handlers: Handlers, args: readonly unknown[]): void {
    last += 1;
    const id = last;
    open.set(id, { name, handlers });
    try {
      const json = sentArgs(args);
      line.send(() => tell({ kind: 'call', id, name, args: json }));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      queueMicrotask(() => finish(id, { ok: false, name: 'TypeError', message }));
    }
  }

  function finish(id: number, answer: RunAnswer): void {
    const call = open.get(id);
    if (call === undefined) return;
    open.delete(id);
    const { success, failure, userObject } = call.handlers;
    if (answer.ok) {
      if (typeof success === 'function') success(realm().JSON.parse(answer.value), userObject);
      return;
    }
    const error = Object.assign(new (realm().Error)(answer.message), { name: answer.name });
    if (typeof failure === 'function') failure(error, userObject);
    else realm().console.error(`Uncaught at ${call.name}:`, error);
  }

  function runner(handlers: Handlers): object {
    const named = callable.map((name) => [name, (...args: unknown[]) => call(name, handlers, args)]);
    return {
      ...Object.fromEntries(named),
      withSuccessHandler: (success: unknown) => runner({ ...handlers, success }),
      withFailureHandler: (failure: unknown) => runner({ ...handlers, failure }),
      withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
      withLogger: () => runner(handlers),
    };
  }

  const host = {
    close: () => tell({ kind: 'close' }),
    setWidth: (width: number) => tell({ kind: 'size', width, height: null }),
    setHeight: (height: number) => tell({ kind: 'size', width: null, height }),
    editor: { focus: () => tell({ kind: 'focusEditor' }) },
    origin,
  };
  return {
    script: { run: runner({}), host },
    answer: (id, answer) => line.deliver(() => finish(id, answer)),
  };
}
