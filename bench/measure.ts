// Times functions side by side: warm, in rounds that take turns. Processor time counts, because other work on the machine
// hardly lengthens it. It includes the collector's and the compiler's threads. The time by the clock stands next to it.
// Each sample begins with young objects cleared away, as it would pay for those of the sample before otherwise.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Milliseconds of one call. */
export interface Cost {
  readonly processorMs: number;
  readonly clockMs: number;
}

export interface Timing {
  /** Of each its own median. */
  readonly median: Cost;
  /** One a round. */
  readonly samples: readonly Cost[];
  /** The very first call, before the engine compiled anything of it. */
  readonly first: Cost;
}

// Long enough for the just-in-time compiler; a call that takes longer is made twice.
const WARM_UP_MS = 500;
const WARM_UP_CALLS = 2;
// Processor time is counted in steps that make a shorter sample coarse, so quick calls are made many times.
const SAMPLE_MS = 20;

/** In the order of `runs`. */
export function timeSideBySide(runs: readonly (() => unknown)[], rounds: number): Timing[] {
  const entrants = runs.map(warmedUp);
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < entrants.length; turn++) entrants[(round + turn) % entrants.length]?.sample();
  }
  return entrants.map(({ first, samples }) => ({ first, samples, median: medianCost(samples) }));
}

function warmedUp(run: () => unknown) {
  const first = costOfCalls(run, 1);
  let spentMs = 0;
  let calls = 0;
  for (; spentMs < WARM_UP_MS || calls < WARM_UP_CALLS; calls++) spentMs += costOfCalls(run, 1).processorMs;
  const callsASample = Math.max(1, Math.ceil((SAMPLE_MS * calls) / spentMs));
  const samples: Cost[] = [];
  const sample = () => {
    collectGarbage({ type: 'minor' });
    samples.push(costOfCalls(run, callsASample));
  };
  return { first, samples, sample };
}

setFlagsFromString('--expose-gc');
const collectGarbage: (options: { readonly type: 'minor' }) => void = runInNewContext('gc');

/** The mean of so many calls in a row. */
export function costOfCalls(run: () => unknown, calls: number): Cost {
  const startMs = performance.now();
  const before = process.cpuUsage();
  for (let call = 0; call < calls; call++) kept.result = run();
  const { user, system } = process.cpuUsage(before);
  return { processorMs: (user + system) / 1000 / calls, clockMs: (performance.now() - startMs) / calls };
}

// Node might not compute a result at all if no code could read it.
const kept: { result: unknown } = { result: undefined };

export function medianCost(costs: readonly Cost[]): Cost {
  return {
    processorMs: median(costs.map(({ processorMs }) => processorMs)),
    clockMs: median(costs.map(({ clockMs }) => clockMs)),
  };
}

/** The middle value; of an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const ascending = [...values].sort((a, b) => a - b);
  const middle = ascending.length >> 1;
  const upper = ascending[middle] ?? Number.NaN;
  return ascending.length % 2 === 1 ? upper : ((ascending[middle - 1] ?? Number.NaN) + upper) / 2;
}
