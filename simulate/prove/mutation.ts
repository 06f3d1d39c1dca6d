// A mutation breaks the product on purpose. It takes one defence out, and says what the simulation needs to notice that.

import type { Edit } from '../../local/start/changedSource.ts';

export interface Mutation {
  /** Kebab case. */
  readonly name: string;
  /** A sentence for the docs: what is gone. */
  readonly removed: string;
  /** A sentence for the docs: which other defences stand in for it, and so why these faults are forced. */
  readonly because: string;
  /** script: what `clasp push` sends; relay: what stands before it. */
  readonly program: 'script' | 'relay';
  readonly edits: readonly Edit[];
  /** The invariants that the defence upholds. Its loss counts as noticed only if one of these breaks. */
  readonly breaks: readonly string[];
  /** Faults by name, as `npm run simulate -- --force` takes them. */
  readonly forced: readonly string[];
}
