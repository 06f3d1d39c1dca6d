// Lets calls go on one at a time: it takes the earliest entry of the agenda, waits until no execution runs, and repeats.
import { type Call, type Execution, refusal } from '../../local/boundary.ts';
import { andThen } from '../../local/platform/later.ts';
import type { Chance } from '../chance.ts';
import type { Treatment } from '../faults/fault.ts';
import type { Agenda } from './agenda.ts';
import { callTimes } from './latency.ts';
import type { HeldCall, Stage } from './stage.ts';
import type { Trace } from './trace.ts';
import { answerText, callText } from './words.ts';

export interface Around {
  readonly agenda: Agenda;
  readonly chance: Chance;
  readonly trace: Trace;
  /** The fault of this call, if any. */
  treat(call: Call, execution: Execution): Treatment;
  stop(executionId: number): void;
  loseLock(): void;
  isOver(executionId: number): boolean;
  /** Told after each effect, with JSON `Answer`. */
  performed(held: HeldCall, answered: string): void;
  /** Told when the execution hears of it. */
  answered(held: HeldCall): void;
}

const WORTH_TELLING_MS = 2_000;
// Retries without an end would never let a run come to its own.
const MOST_STEPS = 50_000;

/** Until nothing is left to happen. */
export async function drain(agenda: Agenda, stage: Stage): Promise<void> {
  await stage.quiet();
  let steps = 0;
  for (let work = agenda.next(); work !== undefined; work = agenda.next()) {
    work();
    await stage.quiet();
    steps += 1;
    if (steps > MOST_STEPS) throw new Error(`A run has not ended after ${MOST_STEPS} steps.`);
  }
}

/** Enters a held call's effect and its answer into the agenda. */
export function schedule(held: HeldCall, around: Around): void {
  const { agenda, chance } = around;
  const { effectMs, answerMs } = callTimes(held.call, chance);
  const treatment = around.treat(held.call, held.execution);
  const { slowMs = 0, slowEffect = false } = treatment;
  agenda.after(slowEffect ? slowMs : effectMs, () => {
    if (!around.isOver(held.execution.id)) act(held, treatment, answerMs + (slowEffect ? 0 : slowMs), around);
  });
}

function act(held: HeldCall, treatment: Treatment, answerMs: number, around: Around): void {
  const { id } = held.execution;
  const { refuse, lateMs, lose, stop, loseLock, rewrite = (json: string) => json } = treatment;
  if (loseLock) around.loseLock();
  if (stop === 'before') {
    around.stop(id);
    return;
  }
  if (refuse) {
    answerLater(held, refusal(refuse), answerMs, around);
    if (lateMs !== undefined) around.agenda.after(lateMs, () => arrive(held, around));
    return;
  }
  const done = held.perform();
  if (typeof done !== 'string') around.trace.add(`#${id}`, `${callText(held.call)} … waits`);
  andThen(done, (answered) => {
    around.performed(held, answered);
    if (around.isOver(id)) return;
    if (stop === 'after') around.stop(id);
    else answerLater(held, lose ? refusal(lose) : rewrite(answered), answerMs, around);
  });
}

/** The effect, long after its execution was told that the call failed. */
function arrive(held: HeldCall, around: Around): void {
  if (around.isOver(held.execution.id)) return;
  andThen(held.perform(), (answered) => {
    around.trace.add(`#${held.execution.id}`, `late: ${callText(held.call)} → ${answerText(answered)}`);
    around.performed(held, answered);
  });
}

function answerLater(held: HeldCall, json: string, ms: number, around: Around): void {
  const { id } = held.execution;
  const late = ms < WORTH_TELLING_MS ? '' : `, told after ${ms} ms`;
  around.trace.add(`#${id}`, `${callText(held.call)} → ${answerText(json)}${late}`);
  around.agenda.after(ms, () => {
    around.answered(held);
    if (!around.isOver(id)) held.answer(json);
  });
}
