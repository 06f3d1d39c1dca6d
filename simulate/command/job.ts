// One process of `npm run simulate`: runs every n-th seed until one breaks an invariant, and reports each.
import { openJudge } from './seeds.ts';
import { difference } from './twoStories.ts';

/** The task on its command line, as JSON. */
export interface JobOrder {
  readonly first: number;
  /** Included. */
  readonly last: number;
  readonly step: number;
  readonly scriptFolder: string;
  readonly force: readonly string[];
  /** Each seed runs twice, and must tell the same story. */
  readonly twice: boolean;
}

export interface JobReport {
  readonly seed: number;
  readonly broken: boolean;
  /** Names of the faults that the run met. */
  readonly met: readonly string[];
}

// A seed takes a fifth of a second. One that hangs is a fault of the simulator, and must not look like a slow machine.
const LONGEST_MS = 120_000;

async function work({ first, last, step, scriptFolder, force, twice }: JobOrder): Promise<void> {
  const judge = openJudge(scriptFolder, force);
  for (let seed = first; seed <= last; seed += step) {
    const tooLong = setTimeout(giveUp, LONGEST_MS, `Seed ${seed} has not come to its end in ${LONGEST_MS / 1000} s.`);
    const judged = await judge.run(seed);
    const differs = twice ? difference(judged, await judge.run(seed)) : null;
    clearTimeout(tooLong);
    if (differs !== null) giveUp(`Seed ${seed} tells two stories; they part in ${differs}`);
    const broken = judged.violations.length > 0;
    process.send?.({ seed, broken, met: judged.met } satisfies JobReport);
    if (broken) break;
  }
  judge.close();
  process.disconnect?.();
}

function giveUp(why: string): void {
  console.error(why);
  process.exit(1);
}

// The parent has stopped this process or has ended.
process.once('disconnect', () => process.exit());

const [order = '{}'] = process.argv.slice(2);
await work(JSON.parse(order));
