// `npm run fuzz`: random and mutated requests against the built script in memory, every answer held against the contract.
import { temporaryFolder } from '../local/command/atEnd.ts';
import { runCommand } from '../local/command/run.ts';
import { build } from './build.mjs';
import { showOne } from './fuzz/batch.ts';
import { type Flags, readFlags, USAGE } from './fuzz/flags.ts';
import { runParts } from './fuzz/parts.ts';
import { failure, MOST_GROWTH_BYTES, shown, summary } from './fuzz/report.ts';

const CLEAR_LINE = '\u001b[2K\r';

async function work(flags: Flags): Promise<void> {
  // A folder of its own: whoever builds meanwhile changes nothing here.
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

// Only where a person looks.
function showProgress(done: number, requests: number): void {
  if (process.stderr.isTTY) process.stderr.write(`${CLEAR_LINE}${done} of ${requests} requests`);
}

await runCommand({ usage: USAGE, readFlags, work, failed: 'The requests could not be sent' });
