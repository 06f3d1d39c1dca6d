// `npm run load`: many callers at once against a running instance, and whether every answer was true.
import { writeFileSync } from 'node:fs';
import { readCommandLine, type ValuesOf } from '../local/command/commandLine.ts';
import { optional, orElse } from '../local/command/flag.ts';
import { runCommand } from '../local/command/run.ts';
import { existingFolder, whole, writableFile } from '../local/command/values.ts';
import { calendarEvents, type FoundEvent } from './demo/evidence.ts';
import { callRepeatedly, type Heard } from './load/caller.ts';
import { startInstance } from './load/instance.ts';
import { judge } from './load/judge.ts';
import { type Run, reportOf } from './load/report.ts';
import { BUFFER_AFTER_MINUTES, teamFolder } from './load/world.ts';

const USAGE = `npm run load -- [--callers N] [--seconds S] [--data DIR] [--out FILE]

Starts Slotsheet as npm start does and lets callers call it over HTTP, all at once: each asks for free times, books one of
them, thinks for a moment, and begins again as another caller. Then compares every answer with the calendars. Prints how many calls
there were, how long they took, how many were turned away, and every wrong answer. Ends non-zero if there was any.

  --callers N   how many at once (default: 200)
  --seconds S   for how long calls begin (default: 60)
  --data DIR    serves this folder, and books into it (default: a generated team of twelve, removed afterwards)
  --out FILE    also writes the report there
  --help        shows this`;

const FLAGS = {
  callers: orElse('callers', 200, whole(1, 5000)),
  seconds: orElse('seconds', 60, whole(1, 3600)),
  /** The folder to serve; undefined for a generated one. */
  folder: optional('data', existingFolder),
  /** Another file for the report. */
  out: optional('out', writableFile),
};

type Flags = ValuesOf<typeof FLAGS>;

const KEY = 'load-key';
const CLEAR_LINE = '\u001b[2K\r';

async function work(flags: Flags): Promise<void> {
  const run = await play(flags, flags.folder ?? teamFolder());
  const report = reportOf(run);
  console.log(report);
  if (flags.out !== undefined) writeFileSync(flags.out, `${report}\n`);
  if (run.verdict.wrong.length > 0) process.exitCode = 1;
}

async function play({ callers, seconds, folder: given }: Flags, folder: string): Promise<Run> {
  const before = new Set(calendarEvents(folder).map(markOf));
  const { origin, end } = await startInstance(folder, KEY);
  const heard: Heard[] = [];
  const beganMs = performance.now();
  const line = { origin, key: KEY, untilMs: beganMs + seconds * 1000, hear: (one: Heard) => void heard.push(one) };
  const progress = setInterval(() => showProgress(heard, performance.now() - beganMs, seconds), 1000);
  await Promise.all(Array.from({ length: callers }, (_, at) => callRepeatedly(line, at + 1)));
  clearInterval(progress);
  const tookMs = performance.now() - beganMs;
  clearProgress();
  const reported = await end();
  const events = calendarEvents(folder).filter((event) => !before.has(markOf(event)));
  const verdict = judge(heard, events, given === undefined ? BUFFER_AFTER_MINUTES : 0);
  return { callers, seconds: tookMs / 1000, heard, verdict, events: events.length, reported };
}

function markOf({ file, startMs, title }: FoundEvent): string {
  return JSON.stringify([file, startMs, title]);
}

// Only on a terminal; the next output takes its place.
function showProgress(heard: readonly Heard[], elapsedMs: number, seconds: number): void {
  if (!process.stderr.isTTY) return;
  const turnedAway = heard.filter(({ kind }) => kind === 'turned away').length;
  const elapsed = Math.min(seconds, Math.round(elapsedMs / 1000));
  process.stderr.write(`${CLEAR_LINE}${elapsed} of ${seconds} s: ${heard.length} calls, ${turnedAway} turned away`);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write(CLEAR_LINE);
}

await runCommand({
  usage: USAGE,
  readFlags: (args) => readCommandLine(args, FLAGS),
  work,
  failed: 'The load run stopped',
});
