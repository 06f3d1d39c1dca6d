// No lock outlives its execution. An execution that answers releases its lock first, and does not leave that to Google.
import type { History } from '../evidence/history.ts';

export function noLockOutlives({ runs, final }: History): string[] {
  // The lock service may have refused to take it back.
  const kept = runs.filter(({ answer, faults, endedLocked }) => endedLocked && answer !== null && faults.length === 0);
  return [
    ...(final.lockHeldBy === null ? [] : [`execution ${final.lockHeldBy} has ended and still holds the lock`]),
    ...kept.map(({ executionId }) => `execution ${executionId} answered and had not let go of the lock`),
  ];
}
