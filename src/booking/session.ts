// One request from beginning to end: what came in, which credential vouches for it, and what was read at its start.
import { type Execution, openExecution } from '../execution.ts';
import type { Incoming } from '../ports/incoming.ts';
import type { Ports } from '../ports/ports.ts';
import type { SignedBy } from '../signing/auth.ts';

export interface Session extends Execution {
  readonly incoming: Incoming;
  readonly signedBy?: SignedBy;
}

/** Throws if there is no spreadsheet to speak of. */
export function openSession(incoming: Incoming, ports: Ports): Session {
  return { ...openExecution(ports), incoming, isHurried: incoming.action === 'contact_lookup' };
}
