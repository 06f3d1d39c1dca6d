// The built bundle: its size, and what it costs to parse and evaluate it in a fresh context, as each request does.
import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { type Cost, costOfCalls, medianCost } from './measure.ts';

export interface BundleResult {
  readonly bytes: number;
  readonly median: Cost;
}

export function measureBundle(path: string, rounds: number): BundleResult {
  const code = readFileSync(path, 'utf8');
  const samples = Array.from({ length: rounds }, (_, round) => evaluation(code, round));
  return { bytes: Buffer.byteLength(code), median: medianCost(samples) };
}

function evaluation(code: string, round: number): Cost {
  // The end differs each time; otherwise V8 would reuse the code that it compiled before.
  const source = `${code}\n// ${round}`;
  const context = createContext(Object.create(null));
  return costOfCalls(() => new Script(source).runInContext(context), 1);
}
