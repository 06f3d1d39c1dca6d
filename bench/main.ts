// `npm run bench`: the speed of Slotsheet and of its peers. Tables on standard output, progress on a terminal's error
// stream.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { readCommandLine, type ValuesOf } from '../local/command/commandLine.ts';
import { optional, toggle } from '../local/command/flag.ts';
import { runCommand } from '../local/command/run.ts';
import { existingFolder, writableFile } from '../local/command/values.ts';
import { build } from '../scripts/build.mjs';
import { measureBundle } from './bundle.ts';
import { CASES, SMALLEST } from './engine/cases.ts';
import { compareAnswers, measureCase, PEERS } from './engine/engine.ts';
import { measureGrowth } from './engine/growth.ts';
import { timeSlotsFinder } from './peers/timeSlotsFinder.ts';
import { countRoundTrips } from './platform/platform.ts';
import { bundleReport, engineReport, growthReport, offGridReport, platformReport } from './report.ts';
import { rowsReport } from './rows/report.ts';
import { measureRows } from './rows/rows.ts';

const USAGE = `npm run bench -- [--quick] [--json FILE] [--beside DIR]

Measures Slotsheet's engine against a sweep by hand, luxon used with care and in a plain loop, slot-calculator and
time-slots-finder, all in this process on the same generated work; counts the round trips of the built bundle and of a plain Apps Script; times the bundle's loading.
The tables go to standard output. Takes three to four minutes; other work on the machine spoils the figures.

  --quick        fewer rounds, and time-slots-finder on the smallest case alone: under a minute, rougher figures
  --beside DIR   a folder dist of another tree: what rows of Bookings cost there, beside ours
  --json FILE    also writes everything measured, every sample included, as JSON
  --help         shows this`;

const FLAGS = {
  quick: toggle('quick'),
  /** A built script to compare with. */
  beside: optional('beside', existingFolder),
  /** The file for all measurements. */
  json: optional('json', writableFile),
};

// Odd numbers, so that a median is a sample.
const ROUNDS = {
  full: { engine: 11, growth: 31, bundle: 101, rows: 7 },
  quick: { engine: 3, growth: 7, bundle: 15, rows: 3 },
};
// The one peer that takes seconds for a single answer.
const QUICK_PEERS = PEERS.filter(({ name }) => name !== timeSlotsFinder.name);
const CLEAR_LINE = '\u001b[2K\r';

async function work({ quick, beside, json }: ValuesOf<typeof FLAGS>): Promise<void> {
  const everything = await measureAll(quick, beside);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(everything, null, 2)}\n`);
}

async function measureAll(quick: boolean, beside: string | undefined) {
  const rounds = quick ? ROUNDS.quick : ROUNDS.full;
  print(machine());
  const engine = CASES.map((one) => {
    progress(`case ${one.name}: ${one.title}`);
    return measureCase(one, rounds.engine, quick && one !== SMALLEST ? QUICK_PEERS : PEERS);
  });
  print(engineReport(engine));
  const offGrid = compareAnswers(SMALLEST, 'minute', PEERS);
  print(offGridReport(`case ${SMALLEST.name}`, offGrid));
  progress('growth');
  const growth = measureGrowth(rounds.growth);
  print(growthReport(growth));
  progress('platform and bundle');
  await build();
  const platform = countRoundTrips();
  print(platformReport(platform));
  const bundle = measureBundle('dist/Code.js', rounds.bundle);
  print(bundleReport(bundle));
  progress('rows of Bookings');
  const rows = measureRows('dist', rounds.rows);
  const besideRows = beside === undefined ? null : measureRows(beside, rounds.rows);
  print(rowsReport(rows, besideRows));
  return { machine: machine(), rounds, engine, offGrid, growth, platform, bundle, rows, besideRows };
}

function machine(): string {
  const [cpu] = cpus();
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, Node ${process.versions.node}, ${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}`;
}

function print(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(CLEAR_LINE);
  console.log(`${text}\n`);
}

// Only on a terminal; the next output takes its place.
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${CLEAR_LINE}… ${text}`);
}

await runCommand({
  usage: USAGE,
  readFlags: (args) => readCommandLine(args, FLAGS),
  work,
  failed: 'The measuring stopped',
});
