// One process of `npm run fuzz`: sends its share of the batches, one after the other, and reports each to its parent.
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { BATCH, type BatchResult, runBatch } from './batch.ts';

export interface Share {
  readonly scriptFolder: string;
  readonly seed: number;
  /** Of all parts together. */
  readonly requests: number;
  /** This part does the batches `part`, `part + parts`, … */
  readonly part: number;
  readonly parts: number;
}

export type PartMessage =
  | { readonly kind: 'batch'; readonly result: BatchResult }
  /** Bytes in use after the collector has run, early and at the end. */
  | { readonly kind: 'memory'; readonly early: number; readonly end: number };

/** Code compiled and cached on the first batches is no leak. */
const FEWEST_TO_COMPARE = 12;

const share: Share = JSON.parse(process.argv[2] ?? '{}');
// This process ends with its parent.
process.once('disconnect', () => process.exit());
await run(share);
process.disconnect();

async function run({ scriptFolder, seed, requests, part, parts }: Share): Promise<void> {
  const all = Math.ceil(requests / BATCH);
  const own = Array.from({ length: all }, (_, batch) => batch).filter((batch) => batch % parts === part);
  const isLong = own.length >= FEWEST_TO_COMPARE;
  const earlyAt = Math.floor(own.length / 4);
  let early = 0;
  for (const [at, batch] of own.entries()) {
    if (isLong && at === earlyAt) early = await bytesInUse();
    const result = await runBatch(scriptFolder, seed, batch * BATCH, Math.min(requests, (batch + 1) * BATCH));
    sendToParent({ kind: 'batch', result });
    if (result.finding) return;
  }
  if (isLong) sendToParent({ kind: 'memory', early, end: await bytesInUse() });
}

function sendToParent(told: PartMessage): void {
  process.send?.(told);
}

// Only a context made after the flag was set can call the collector. What one call finds unused, the next may free.
async function bytesInUse(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  for (let times = 0; times < 3; times++) {
    await pause(50);
    if (typeof collect === 'function') collect();
  }
  return process.memoryUsage().heapUsed;
}
