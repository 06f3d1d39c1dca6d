// The page Addresses: what it asks and is told.
import type { Person } from './shared.ts';

export interface Addresses {
  readonly person: Person;
  /** Why there are none yet; '' = there are. */
  readonly problem: string;
  /** For the relay, then for telli: what it is for, and the address. */
  readonly relay: readonly Address[];
  readonly telli: readonly Address[];
  /** Without a relay: shut while Settings says Require signature = yes. */
  readonly direct: readonly Address[];
  readonly directProblem: string;
}

export interface Address {
  readonly label: string;
  readonly url: string;
}
