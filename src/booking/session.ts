// One request from beginning to end: the incoming text, its credential, and what was read at its start.
import { type Execution, openExecution } from '../execution.ts';
import type { Incoming } from '../ports/incoming.ts';
import type { Ports } from '../ports/ports.ts';
import type { Auth, SignedBy } from '../signing/auth.ts';

export interface Session extends Execution {
  readonly incoming: Incoming;
  /** The proof that counts; 'none' until that is known. */
  readonly auth: Auth;
  readonly signedBy?: SignedBy;
  /** Both attempts that the relay makes at one request carry it: the request's id, or of several tool calls each its own. */
  readonly attemptId: string;
}

/** Throws if there is no spreadsheet to speak of. */
export function openSession(incoming: Incoming, ports: Ports): Session {
  return {
    ...openExecution(ports),
    incoming,
    auth: 'none',
    attemptId: incoming.requestId,
    isHurried: incoming.action === 'contact_lookup',
  };
}
