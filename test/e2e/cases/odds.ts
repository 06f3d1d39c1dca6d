// How the Log may differ under a quirk.

export interface Odds {
  /** The relay asks a second time where an answer is lost, and each attempt has its row. */
  readonly hasRepeats: boolean;
  /** Requests without a proof may have no rows of their own. */
  readonly mayLackRefused: boolean;
  /** A caller may be asked to ask again, does so, and either has a row. */
  readonly isBusy: boolean;
}

export const AS_USUAL: Odds = { hasRepeats: false, mayLackRefused: false, isBusy: false };

type Row = readonly string[];

/** Both as far as the odds let them be compared: what the Log shows, and what it should. */
export function compared(log: readonly Row[], expected: readonly Row[], { hasRepeats, mayLackRefused, isBusy }: Odds) {
  const left = [...(isBusy ? ['error'] : []), ...(mayLackRefused ? ['refused'] : [])];
  const without = (all: readonly Row[]) => all.filter((row) => !left.some((outcome) => row.includes(outcome)));
  const once = (all: readonly Row[]) => all.filter((row, at) => row.join() !== all[at - 1]?.join());
  const both = [without(log), without(expected)] as const;
  return hasRepeats ? both.map(once) : both;
}
