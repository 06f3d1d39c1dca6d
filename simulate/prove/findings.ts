// Faults that were found in the product and fixed, each with a seed that shows it. `npm test` plays the seeds again. `npm
// run simulate:prove` takes each fix out and sees that seed break.

export interface Finding {
  /** The name of the mutation that takes the fix out (prove/mutations.ts); null = it takes over five hundred seeds to notice. */
  readonly mutation: string | null;
  readonly seed: number;
  readonly sentence: string;
}

export const FINDINGS: readonly Finding[] = [
  {
    mutation: 'no-look-into-log',
    seed: 1,
    sentence:
      'Rows were written and the answer was lost: the same request, or the next one, wrote the Log row again. Before any row is written again the Log is read.',
  },
  {
    mutation: 'old-properties',
    seed: 3,
    sentence:
      'An execution that waited for the lock had read the script properties before it, and did not know of a booking whose row the Sheet had just refused. They are read again under the lock.',
  },
  {
    mutation: 'unseen-keeps-its-place',
    seed: 3,
    sentence:
      'An execution ended between event and row, others booked around it, and the caller who asked again was told success. An event that no caller heard of is held to the rules first.',
  },
  {
    mutation: 'late-attempt-books',
    seed: 42,
    sentence:
      'The relay’s second attempt was told that the request failed, and the first one, which had waited, booked. What was told is noted, and the late attempt reads it.',
  },
  {
    mutation: 'stopped-move-removed',
    seed: 88,
    sentence:
      'A move was stopped when the old event was gone, and the recovery job removed the new one as well. It names the one that it replaces, and stays if that is gone.',
  },
  {
    mutation: null,
    seed: 3676,
    sentence:
      'The lock was lost and an insert’s answer too: the relay’s first attempt found the event of the second, which had been told success, next to another one, and took it back. An event stays where its caller may have been told.',
  },
];
