// `npm run simulate`: many callers at once, and everything that can break; see docs/faults.md.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from '../scripts/build.mjs';
import { UsageError } from '../src/local/flags.ts';
import { type Flags, readFlags, USAGE } from './flags.ts';
import { runJobs } from './jobs.ts';
import { createProgress } from './progress.ts';
import { createTally, speedText, verdict } from './report.ts';
import { hasRecovery, openJudge } from './seeds.ts';

async function main(): Promise<void> {
  const flags = readFlags(process.argv.slice(2));
  if (flags.help) return console.log(USAGE);
  if (flags.script !== null) return run(flags, existingFolder(flags.script));
  // A folder of its own: every execution reads the script anew, and whoever builds meanwhile must change nothing here.
  const folder = mkdtempSync(join(tmpdir(), 'slotsheet-simulate-'));
  try {
    await build({ folder });
    await run(flags, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(flags: Flags, scriptFolder: string): Promise<void> {
  if (!hasRecovery(scriptFolder))
    console.error('This bundle has no recovery job: nothing is brought in line at the end.');
  if (flags.seed === null) await many(flags, scriptFolder);
  else await one(flags.seed, flags.trace, scriptFolder, flags.force);
}

function existingFolder(script: string): string {
  const folder = resolve(script);
  if (!existsSync(join(folder, 'Code.js'))) throw new UsageError(`There is no Code.js in ${script}.`);
  return folder;
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

try {
  await main();
} catch (error) {
  console.error(error instanceof UsageError ? error.message : error);
  process.exitCode = 1;
}
