// The page Try a call: what it asks and is told.
import type { Person } from './shared.ts';

/** `relay`: over the network, as telli does. `inside`: within the script, where there is no relay yet. */
export type Door = 'relay' | 'inside';

export interface TryState {
  readonly person: Person;
  readonly services: readonly string[];
  readonly doors: readonly Door[];
  readonly contact: { readonly name: string; readonly email: string; readonly phone: string };
}

export interface Tried {
  readonly person: Person;
  /** One sentence: what came back. */
  readonly sentence: string;
  /** The test caller: books with it, and removes what it has booked. */
  readonly token: string;
  readonly milliseconds: number;
  /** Of an `available` that was answered. */
  readonly starts: readonly { readonly iso: string; readonly label: string }[];
  /** Both bodies, without key and signature. */
  readonly request: string;
  readonly answer: string;
  /** The row of the Log, as header and text; empty = not found. */
  readonly log: readonly { readonly column: string; readonly text: string }[];
  /** Of a booking that stands, or may stand: what was entered where, and with what to remove it. */
  readonly booking: { readonly sentence: string; readonly token: string } | null;
}
