// `npm run fuzz`: random and mutated requests against the built script in memory, every answer held against the contract.
import { availableParallelism } from 'node:os';
import { temporaryFolder } from '../local/command/atEnd.ts';
import { readCommandLine, UsageError } from '../local/command/commandLine.ts';
import { optional, orElse } from '../local/command/flag.ts';
import { runCommand } from '../local/command/run.ts';
import { whole } from '../local/command/values.ts';
import { build } from './build.mjs';
import { showOne } from './fuzz/batch.ts';
import { runParts } from './fuzz/parts.ts';
import { failure, MOST_GROWTH_BYTES, shown, summary } from './fuzz/report.ts';

const USAGE = `npm run fuzz -- [--requests N] [--seed N] [--only K] [--processes N]

Sends random and mutated requests through the relay and at the web app's own address to the built script, over calendars and a
Sheet in memory, and holds every answer against the contract. Ends non-zero at the first that breaks it, and says how to repeat it.

  --requests N   how many (default: 200000)
  --seed N       which ones; the same seed makes the same requests (default: another each time)
  --only K       shows request K of that seed and its answer; what comes before it in its world is sent too
  --processes N  how many at once (default: one for each processor)
  --help         shows this`;

const LARGEST_SEED = 2 ** 31 - 1;

type Flags = ReturnType<typeof readFlags>;

/** Throws UsageError. */
function readFlags(args: readonly string[]) {
  const { seed, only, ...others } = readCommandLine(args, {
    /** The number of the one request to look at. */
    only: optional('only', whole(0)),
    requests: orElse('requests', 200_000, whole(1)),
    seed: optional('seed', whole(0)),
    processes: orElse('processes', availableParallelism(), whole(1, 256)),
  });
  if (only !== undefined && seed === undefined) throw new UsageError('--only wants the --seed that it belongs to.');
  return { ...others, only, seed: seed ?? Date.now() % LARGEST_SEED };
}

const CLEAR_LINE = '\u001b[2K\r';

async function work(flags: Flags): Promise<void> {
  // A folder of its own: a build that runs meanwhile changes nothing here.
  const scriptFolder = temporaryFolder('fuzz');
  await build({ folder: scriptFolder });
  await run(flags, scriptFolder);
}

async function run(flags: Flags, scriptFolder: string): Promise<void> {
  const { seed, only, requests, processes: parts } = flags;
  if (only !== undefined) {
    const one = await showOne(scriptFolder, seed, only);
    if (one.problems.length > 0) process.exitCode = 1;
    return console.log(shown(one));
  }
  const beganMs = performance.now();
  const total = await runParts({ scriptFolder, seed, requests, parts }, (done) => showProgress(done, requests));
  if (process.stderr.isTTY) process.stderr.write(CLEAR_LINE);
  console.log(summary(total, seed, (performance.now() - beganMs) / 1000));
  const { finding, growthBytes } = total;
  if (finding) console.log(`\n${failure(await showOne(scriptFolder, seed, finding.number), seed, finding.number)}`);
  const grows = growthBytes.some((bytes) => bytes > MOST_GROWTH_BYTES);
  if (grows) console.log('\nIt holds ever more memory.');
  if (finding || grows) process.exitCode = 1;
  else console.log('Every answer kept the contract. No HTML, no formula in the Log or in Bookings.');
}

// Only on a terminal.
function showProgress(done: number, requests: number): void {
  if (process.stderr.isTTY) process.stderr.write(`${CLEAR_LINE}${done} of ${requests} requests`);
}

await runCommand({ usage: USAGE, readFlags, work, failed: 'The requests could not be sent' });
