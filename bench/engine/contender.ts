// A contender answers one piece of work; the bench measures all contenders on the same work.
import type { Interval } from '../../src/scheduling/interval.ts';
import type { Work } from './work.ts';

/** An answer as its maker gives it; called, it lists the starts as epoch ms, ascending, each once. */
export type Answer = () => readonly number[];

export interface Contender {
  readonly name: string;
  /** The expected difference of its starts from ours. */
  readonly rule: string;
  /** Whether it can do this work in a bearable time. */
  takes(work: Work): boolean;
  /** Brings the work into the contender's own form, which is not measured. The function it gives is measured. */
  prepare(work: Work): () => Answer;
}

/** A package or loop that knows one calendar: run for each host, then merged. The merging is measured with it. */
export function forEachHost(
  prepareHost: (work: Work, busy: readonly Interval[]) => () => Answer,
): Contender['prepare'] {
  return (work) => {
    const runs = work.busy.map((busy) => prepareHost(work, busy));
    const [only] = runs;
    if (only !== undefined && runs.length === 1) return only;
    return () => {
      const lists = runs.map((run) => run()());
      const starts = mergedStarts(lists, work);
      return () => starts;
    };
  };
}

/** The team's starts from each host's. */
export function mergedStarts(lists: readonly (readonly number[])[], { assignment }: Work): readonly number[] {
  return assignment === 'all' ? startsOfAll(lists) : startsOfAny(lists);
}

function startsOfAny(lists: readonly (readonly number[])[]): number[] {
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}

function startsOfAll([first = [], ...others]: readonly (readonly number[])[]): number[] {
  const sets = others.map((list) => new Set(list));
  return first.filter((start) => sets.every((set) => set.has(start)));
}
