// One of the processes of `npm run simulate`: runs every n-th seed until one breaks an invariant, and tells of each.
import { openJudge } from './seeds.ts';

/** What it is told on its command line, as JSON. */
export interface JobOrder {
  readonly first: number;
  /** Included. */
  readonly last: number;
  readonly step: number;
  readonly scriptFolder: string;
  readonly force: readonly string[];
}

export interface JobReport {
  readonly seed: number;
  readonly broken: boolean;
  /** Names of the faults that the run met. */
  readonly met: readonly string[];
}

async function work({ first, last, step, scriptFolder, force }: JobOrder): Promise<void> {
  const judge = openJudge(scriptFolder, force);
  for (let seed = first; seed <= last; seed += step) {
    const { violations, met } = await judge.run(seed);
    const broken = violations.length > 0;
    process.send?.({ seed, broken, met } satisfies JobReport);
    if (broken) break;
  }
  judge.close();
  process.disconnect?.();
}

// Nobody waits for this process any more: it is done, or who started it is gone.
process.once('disconnect', () => process.exit());

const [order = '{}'] = process.argv.slice(2);
await work(JSON.parse(order));
