// What the simulator found in the product, each with a seed that showed it. They are mended, and `npm test` runs them again.

export interface Finding {
  readonly name: string;
  readonly seed: number;
  readonly sentence: string;
}

export const FINDINGS: readonly Finding[] = [
  {
    name: 'lost-rows-log-twice',
    seed: 28,
    sentence:
      'Rows were written and the answer was lost: the same request wrote its Log row again. Before any row is written again the Log is read.',
  },
  {
    name: 'lost-rows-kept-and-written-twice',
    seed: 71,
    sentence:
      'The same, with the row kept in the script properties and written by the next request, which did not look whether it stood there.',
  },
];
