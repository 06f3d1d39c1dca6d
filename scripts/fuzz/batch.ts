// Requests come in batches, each with its own world. A Log and Bookings that are never emptied would grow, and slow each
// request.
import type { Shape } from '../shape.ts';
import { dangerousCells, judge } from './check.ts';
import { type FuzzRequest, requestOf } from './requests.ts';
import { type Outcome, openWorld } from './world.ts';

export const BATCH = 250;

export interface Finding {
  /** The number of the request. */
  readonly number: number;
  readonly problems: readonly string[];
}

export interface BatchResult {
  /** How many there were, by `kind → shape`. */
  readonly counts: Readonly<Record<string, number>>;
  /** The first, if any. */
  readonly finding: Finding | null;
}

/** Requests `from` to `to`, `to` not included; all of one batch. */
export async function runBatch(scriptFolder: string, seed: number, from: number, to: number): Promise<BatchResult> {
  const world = openWorld(scriptFolder, Math.floor(from / BATCH));
  const counts: Record<string, number> = {};
  for (let number = from; number < to; number++) {
    const request = requestOf(seed, number);
    const { shape, problems } = judge(request, await world.send(request), world);
    if (problems.length > 0) return { counts, finding: { number, problems } };
    count(counts, request, shape);
  }
  const hasDanger = dangerousCells(world).length > 0;
  return { counts, finding: hasDanger ? await firstDangerous(scriptFolder, seed, from, to) : null };
}

function count(counts: Record<string, number>, { kind }: FuzzRequest, shape: Shape | null): void {
  const key = `${kind} → ${shape}`;
  counts[key] = (counts[key] ?? 0) + 1;
}

/** Reading all cells after each request is slow. It is done only to find the request that broke something. */
async function firstDangerous(scriptFolder: string, seed: number, from: number, to: number): Promise<Finding> {
  const world = openWorld(scriptFolder, Math.floor(from / BATCH));
  for (let number = from; number < to; number++) {
    await world.send(requestOf(seed, number));
    const problems = dangerousCells(world);
    if (problems.length > 0) return { number, problems };
  }
  return { number: to - 1, problems: ['a cell that looks like a formula, but not when the batch was sent again'] };
}

export interface Shown {
  readonly request: FuzzRequest;
  readonly outcome: Outcome;
  readonly problems: readonly string[];
}

/** One request in its world, after those before it in its batch. */
export async function showOne(scriptFolder: string, seed: number, number: number): Promise<Shown> {
  const batch = Math.floor(number / BATCH);
  const world = openWorld(scriptFolder, batch);
  for (let before = batch * BATCH; before < number; before++) await world.send(requestOf(seed, before));
  const request = requestOf(seed, number);
  const outcome = await world.send(request);
  return { request, outcome, problems: [...judge(request, outcome, world).problems, ...dangerousCells(world)] };
}
