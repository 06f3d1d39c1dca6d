// Asks the script what a page of the menu may ask.
import type { PageAnswer, PageCall, PageCalls } from '../../src/fromPage/wire/calls.ts';
import type { ExecuteOptions } from '../platform/options.ts';

interface Runs<R> {
  execute(functionName: string, args: readonly unknown[], options: ExecuteOptions): R;
}

/** The answer as it stands, for `answerIn`. */
export function askScript<R, N extends PageCall>(runtime: Runs<R>, name: N, ...args: PageCalls[N]['asks']): R {
  return runtime.execute('fromPage', [name, JSON.stringify(args)], { ui: true });
}

/** Throws the problem, if the person has one. */
export function answerIn<N extends PageCall>(_name: N, told: unknown): PageCalls[N]['answers'] {
  const said = JSON.parse(String(told)) as PageAnswer<N>;
  if ('problem' in said) throw new Error(said.problem);
  return said.answer;
}
