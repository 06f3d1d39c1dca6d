// `npm run load`: many callers at once against a running instance, and whether every answer was true.
import { writeFileSync } from 'node:fs';
import { runCommand } from '../local/command/run.ts';
import { calendarEvents, type FoundEvent } from './demo/evidence.ts';
import { callAgainAndAgain, type Heard } from './load/caller.ts';
import { type Flags, readFlags, USAGE } from './load/flags.ts';
import { startInstance } from './load/instance.ts';
import { judge } from './load/judge.ts';
import { type Run, reportOf } from './load/report.ts';
import { BUFFER_AFTER_MINUTES, teamFolder } from './load/world.ts';

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
  await Promise.all(Array.from({ length: callers }, (_, at) => callAgainAndAgain(line, at + 1)));
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

// Only where a person looks; what comes next takes its place.
function showProgress(heard: readonly Heard[], elapsedMs: number, seconds: number): void {
  if (!process.stderr.isTTY) return;
  const turnedAway = heard.filter(({ kind }) => kind === 'turned away').length;
  const elapsed = Math.min(seconds, Math.round(elapsedMs / 1000));
  process.stderr.write(`${CLEAR_LINE}${elapsed} of ${seconds} s: ${heard.length} calls, ${turnedAway} turned away`);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write(CLEAR_LINE);
}

await runCommand({ usage: USAGE, readFlags, work, failed: 'The load run stopped' });
