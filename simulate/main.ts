// `npm run simulate`: many callers at once, and everything that can break; see docs/faults.md.
import { temporaryFolder } from '../local/command/atEnd.ts';
import { runCommand } from '../local/command/run.ts';
import { build } from '../scripts/build.mjs';
import { type Flags, readFlags, USAGE } from './command/flags.ts';
import { runJobs } from './command/jobs.ts';
import { createProgress } from './command/progress.ts';
import { createTally, speedText, verdict } from './command/report.ts';
import { hasRecovery, openJudge } from './command/seeds.ts';

async function work(flags: Flags): Promise<void> {
  if (flags.script !== null) return run(flags, flags.script);
  // A folder of its own: every execution reads the script anew, and a build in the meantime must change nothing here.
  const folder = temporaryFolder('simulate');
  await build({ folder });
  await run(flags, folder);
}

async function run(flags: Flags, scriptFolder: string): Promise<void> {
  if (!hasRecovery(scriptFolder))
    console.error('This bundle has no recovery job: nothing is brought in line at the end.');
  if (flags.seed === null) await many(flags, scriptFolder);
  else await one(flags.seed, flags.trace, scriptFolder, flags.force);
}

async function many({ seeds, from, jobs, force, twice }: Flags, scriptFolder: string): Promise<void> {
  const progress = createProgress(seeds);
  const startedMs = performance.now();
  const tally = createTally();
  let count = 0;
  const broken = await runJobs({ seeds, from, jobs, force, twice, scriptFolder }, ({ met }) => {
    tally.add(met);
    count += 1;
    progress.tell(count);
  });
  progress.end();
  const speed = speedText(count, performance.now() - startedMs);
  if (broken === null) {
    console.log(tally.text());
    const same = twice ? ', and each told the same story twice' : '';
    return console.log(`No invariant broke in seeds ${from} to ${from + seeds - 1}${same}: ${speed}.`);
  }
  await one(broken, true, scriptFolder, force);
  console.log(`It is the first that breaks an invariant (${speed}).`);
}

async function one(seed: number, withTrace: boolean, scriptFolder: string, force: readonly string[]): Promise<void> {
  const judge = openJudge(scriptFolder, force);
  const judged = await judge.run(seed);
  judge.close();
  if (withTrace) console.log(`${judged.trace.join('\n')}\n`);
  console.log(verdict(judged));
  if (judged.violations.length > 0) process.exitCode = 1;
}

await runCommand({ usage: USAGE, readFlags, work, failed: 'The simulation stopped' });
