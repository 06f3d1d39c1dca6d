// Runs many seeds in several processes and finds the lowest that breaks an invariant, whichever process is quicker.
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../local/projectRoot.ts';
import type { JobOrder, JobReport } from './job.ts';

export interface Order {
  readonly from: number;
  readonly seeds: number;
  readonly jobs: number;
  readonly scriptFolder: string;
  readonly force: readonly string[];
  /** Each seed runs twice, and must tell the same story. Default: once. */
  readonly twice?: boolean;
}

/**
 * The lowest seed that broke an invariant; null only if all have run. `done` gets every seed that has run, `start` starts a
 * process.
 */
export async function runJobs(
  order: Order,
  done: (report: JobReport) => void,
  start: (order: JobOrder) => ChildProcess = startJob,
): Promise<number | null> {
  const { from, seeds, scriptFolder, force, twice = false } = order;
  const jobs = Math.min(order.jobs, seeds);
  let lowest: number | null = null;
  let count = 0;

  function hear(child: ChildProcess, report: JobReport): void {
    const { seed, broken } = report;
    done(report);
    count += 1;
    if (broken && (lowest === null || seed < lowest)) lowest = seed;
    if (lowest !== null && seed >= lowest) child.kill();
  }

  await Promise.all(
    Array.from({ length: jobs }, (_, at) => {
      const child = start({ first: from + at, last: from + seeds - 1, step: jobs, scriptFolder, force, twice });
      child.on('message', (report: JobReport) => hear(child, report));
      return ended(child);
    }),
  );
  if (lowest === null && count < seeds) throw new Error(`Only ${count} of ${seeds} seeds have run.`);
  return lowest;
}

// Little code of a script runs long enough for the optimising compiler: without it a run takes an eighth less time. Only
// one thread of a run works at any moment, so the engine's helpers cost more than they save.
const EXEC_ARGV = ['--no-opt', '--single-threaded'];

function startJob(order: JobOrder): ChildProcess {
  const root = projectRoot();
  const script = join(root, 'scripts', 'run.mjs');
  return fork(script, [join(root, 'simulate', 'command', 'job.ts'), JSON.stringify(order)], {
    cwd: root,
    execArgv: EXEC_ARGV,
  });
}

/** Rejects if the process failed, unless this program stopped it. */
function ended(child: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    child.once('exit', (code, signal) => {
      if (code === 0 || child.killed) done();
      else fail(new Error(`A process of the simulation ended with ${code ?? signal}.`));
    });
  });
}
