// Claims on starts behind links, as far as the answers tell of them.
import { leavesOpen } from './answers.ts';
import type { Instant } from './history.ts';
import type { LinkCall } from './linkCalls.ts';
import { MINUTE_MS } from './times.ts';

// So long a claim keeps other callers from its start, and a row of a moment ago does.
const CLAIM_MS = 10 * MINUTE_MS;
const ROW_MS = 5 * MINUTE_MS;

/** Whether another caller's claim, or their booking of a moment ago, kept this one from its start. */
export function isClaimedByOther(call: LinkCall, calls: readonly LinkCall[]): boolean {
  const { startedMs, endedMs } = call.run;
  const others = calls.filter(
    (one) =>
      one.person !== call.person &&
      one.link === call.link &&
      one.startMs === call.startMs &&
      one.run.startedMs <= endedMs,
  );
  const isBooked = others.some(
    ({ run, answer }) => (answer === null || answer.kind === 'success') && startedMs < run.startedMs + ROW_MS,
  );
  const people = [...new Set(others.map(({ person }) => person))];
  const isClaimed = people.some((person) => {
    const firstMs = claimedSince(others.filter((one) => one.person === person));
    return startedMs < firstMs + CLAIM_MS;
  });
  return isBooked || isClaimed;
}

/**
 * When the last claim of a person on a start began. While the outcome of an earlier call is open, a later one only goes on
 * from its claim, unless ten minutes are over.
 */
function claimedSince(theirs: readonly LinkCall[]): Instant {
  const inOrder = [...theirs].sort((a, b) => a.run.startedMs - b.run.startedMs);
  let firstMs = Number.NEGATIVE_INFINITY;
  for (const [at, { run }] of inOrder.entries()) {
    const before = inOrder[at - 1];
    const isOpen =
      before !== undefined &&
      (before.answer === null || leavesOpen(before.answer) || before.run.endedMs > run.startedMs);
    if (!isOpen || run.startedMs >= firstMs + CLAIM_MS) firstMs = run.startedMs;
  }
  return firstMs;
}
