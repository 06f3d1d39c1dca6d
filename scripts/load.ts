// `npm run load`: many callers at once against a running instance, and whether every answer was true.
import { writeFileSync } from 'node:fs';
import { wholeNumber } from '../bench/table.ts';
import { readCommandLine, UsageError, type ValuesOf } from '../local/command/commandLine.ts';
import { optional, orElse, several, toggle } from '../local/command/flag.ts';
import { runCommand } from '../local/command/run.ts';
import { existingFolder, whole, writableFile } from '../local/command/values.ts';
import { readQuotas } from '../local/start/quotas.ts';
import { calendarEvents, type FoundEvent, logRows } from './demo/evidence.ts';
import { callRepeatedly, type Heard, type Line } from './load/caller.ts';
import { startInstance } from './load/instance.ts';
import { judge } from './load/judge.ts';
import { judgeLog, writeWaitingRows } from './load/log.ts';
import { offerEvenly, type Rate } from './load/offered.ts';
import { type Run, reportOf, wrongOf } from './load/report.ts';
import { postUnsigned } from './load/strangers.ts';
import { BUFFER_AFTER_MINUTES, teamFolder } from './load/world.ts';

const USAGE = `npm run load -- [--callers N] [--seconds S] [--rate AVAILABLE,BOOK] [--minutes N] [--quota NAME]… [--modelled]
                [--strangers N] [--data DIR] [--out FILE]

Starts Slotsheet as npm start does and calls it over HTTP. Then compares every answer with the calendars and with the Log. Prints
how many calls there were, how long they took, what got through, and every wrong answer. Ends non-zero if there was any.

By default callers call all at once: each asks for free times, books one of them, thinks for a moment, and begins again as another
caller. With --rate requests come evenly, each once, whatever becomes of those before.

  --callers N   how many at once (default: 200)
  --seconds S   for how long their calls begin (default: 60)
  --rate A,B    in place of callers: so many available and so many book a minute
  --minutes N   for how long they are offered (default: 5)
  --quota NAME  as for npm start: consumer, workspace or NAME=N (default: none)
  --modelled    as for npm start: each call to Google takes its modelled time
  --strangers N loops that post without a signature meanwhile, each as fast as it is answered (default: 0)
  --data DIR    serves this folder, and books into it (default: a generated team of twelve, removed afterwards)
  --out FILE    also writes the report there
  --help        shows this`;

const FLAGS = {
  callers: orElse('callers', 200, whole(1, 5000)),
  seconds: orElse('seconds', 60, whole(1, 3600)),
  /** undefined: callers who think. */
  rate: optional('rate', readRate),
  minutes: orElse('minutes', 5, whole(1, 60)),
  /** As they are handed to the instance. */
  quotas: several('quota', checkedQuotas),
  modelled: toggle('modelled'),
  /** Loops at once. */
  strangers: orElse('strangers', 0, whole(0, 500)),
  /** The folder to serve; undefined for a generated one. */
  folder: optional('data', existingFolder),
  /** Another file for the report. */
  out: optional('out', writableFile),
};

type Flags = ValuesOf<typeof FLAGS>;

const KEY = 'load-key';
const CLEAR_LINE = '\u001b[2K\r';

function readRate(text: string): Rate {
  const [, available, book] = /^(\d{1,4}),(\d{1,4})$/.exec(text) ?? [];
  if (available !== undefined && book !== undefined) return { available: Number(available), book: Number(book) };
  throw new UsageError(`--rate wants two whole numbers a minute like 240,50, not ${JSON.stringify(text)}.`);
}

function checkedQuotas(texts: readonly string[]): readonly string[] {
  readQuotas(texts);
  return texts;
}

async function work(flags: Flags): Promise<void> {
  const run = await play(flags, flags.folder ?? teamFolder());
  const report = reportOf(run);
  console.log(report);
  if (flags.out !== undefined) writeFileSync(flags.out, `${report}\n`);
  if (wrongOf(run).length > 0) process.exitCode = 1;
}

async function play(flags: Flags, folder: string): Promise<Run> {
  const before = new Set(calendarEvents(folder).map(markOf));
  const rowsBefore = logRows(folder).length;
  const { origin, end } = await startInstance(folder, instanceFlags(flags));
  const heard: Heard[] = [];
  const beganMs = performance.now();
  const seconds = flags.rate ? flags.minutes * 60 : flags.seconds;
  const progress = setInterval(() => showProgress(heard, performance.now() - beganMs, seconds), 1000);
  const untilMs = beganMs + seconds * 1000;
  const [strangers] = await Promise.all([
    postUnsigned(origin, flags.strangers, untilMs),
    callIn(flags, { origin, key: KEY, untilMs, hear: (one) => void heard.push(one) }),
  ]);
  clearInterval(progress);
  const tookMs = performance.now() - beganMs;
  clearProgress();
  const reported = await end();
  const events = calendarEvents(folder).filter((event) => !before.has(markOf(event)));
  const verdict = judge(heard, events, flags.folder === undefined ? BUFFER_AFTER_MINUTES : 0);
  writeWaitingRows(folder);
  const log = judgeLog(heard, logRows(folder), rowsBefore);
  const shape = shapeOf(flags);
  const seen = { heard, strangers, verdict, log, events: events.length, reported };
  return { shape, beganMs, seconds: tookMs / 1000, ...seen };
}

/** What was used is told only where quotas are asked for. */
function instanceFlags({ quotas, modelled }: Flags): string[] {
  const asked = quotas.length === 0 ? ['none'] : quotas;
  return ['--key', KEY, ...asked.flatMap((one) => ['--quota', one]), ...(modelled ? ['--modelled'] : [])];
}

async function callIn({ callers, rate, minutes }: Flags, line: Line): Promise<void> {
  if (rate) return offerEvenly(line, rate, minutes);
  await Promise.all(Array.from({ length: callers }, (_, at) => callRepeatedly(line, at + 1)));
}

function shapeOf({ callers, rate, minutes, quotas, modelled }: Flags): string {
  const calls = rate
    ? `${rate.available} available and ${rate.book} book a minute for ${minutes} min`
    : `${wholeNumber(callers)} callers at once`;
  return [calls, ...(quotas.length > 0 ? [`quotas ${quotas.join(' ')}`] : []), ...(modelled ? ['modelled'] : [])].join(
    ', ',
  );
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
