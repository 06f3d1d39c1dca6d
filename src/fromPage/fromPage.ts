// The one door between the pages and the script. It lets in what its table names, with arguments of the shape that the
// table names, and nothing else.
import { parseJson } from '../text/json.ts';
import { has, type Shape } from './shapes.ts';
import type { PageAnswer, PageCall, PageCalls } from './wire/calls.ts';

/** What a call tells a person in place of its answer. Not for mistakes of ours: those are thrown. */
export class PageProblem extends Error {}

interface Answering<N extends PageCall> {
  /** One for each argument. */
  readonly asks: readonly Shape[];
  /** Throws PageProblem with a sentence for the person. */
  answer(...args: PageCalls[N]['asks']): PageCalls[N]['answers'];
}

export type Calls = { readonly [N in PageCall]?: Answering<N> };

/** `args`: a JSON array. The answer is JSON text of a `PageAnswer`. Throws for what no page of ours asks. */
export function answerPage(calls: Calls, name: unknown, args: unknown): string {
  const call = typeof name === 'string' && has(calls, name) ? calls[name as PageCall] : undefined;
  const given = typeof args === 'string' ? parseJson(args) : undefined;
  if (call === undefined || !Array.isArray(given) || !fits(call.asks, given)) {
    throw new Error('Slotsheet: no page asks this. Close the page, and choose its menu item again.');
  }
  const answer = call.answer as (...given: readonly unknown[]) => PageCalls[PageCall]['answers'];
  return JSON.stringify(answered(() => answer.apply(call, given)));
}

/** JSON of the `PageAnswer` that tells the person this sentence. */
export function problemAsAnswer(problem: string): string {
  return JSON.stringify({ problem } satisfies PageAnswer<PageCall>);
}

function fits(asks: readonly Shape[], given: readonly unknown[]): boolean {
  return asks.length === given.length && asks.every((shape, at) => shape(given[at]));
}

function answered(work: () => PageCalls[PageCall]['answers']): PageAnswer<PageCall> {
  try {
    return { answer: work() };
  } catch (error) {
    if (error instanceof PageProblem) return { problem: error.message };
    throw error;
  }
}
