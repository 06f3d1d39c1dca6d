// One request from beginning to end: what came in, which credential vouches for it, and what was read at its start.
import { type Execution, openExecution } from './execution.ts';
import type { Ports } from './ports.ts';

/** What came to the web app's doors, before anything of it is trusted. */
export interface Incoming {
  readonly requestId: string;
  /** `available`, `book`, `contact_lookup`, or whatever else was asked for. */
  readonly action: string;
  /** The service asked for; null = the first. `contact_lookup` ignores it. */
  readonly service: string | null;
  readonly door: Door;
}

/**
 * relay: telli's raw bytes with the signature as it came ('' = none). direct: the body as Apps Script decoded it
 * (null = not UTF-8) with the link's token (null = none).
 */
export type Door =
  | { readonly kind: 'relay'; readonly rawBody: readonly number[]; readonly signature: string }
  | { readonly kind: 'direct'; readonly text: string | null; readonly token: string | null };

/** Which of two keys signed, while two stand: the new one, or the one before it. */
export type SignedBy = 'newKey' | 'formerKey';

export interface Session extends Execution {
  readonly incoming: Incoming;
  readonly signedBy?: SignedBy;
}

/** Throws if there is no spreadsheet to speak of. */
export function openSession(incoming: Incoming, ports: Ports): Session {
  return { ...openExecution(ports), incoming, isHurried: incoming.action === 'contact_lookup' };
}
