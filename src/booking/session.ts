// One request from beginning to end: what came in, who vouches for it, and what was read at its start.
import type { Instant } from '../scheduling/time.ts';
import type { SignedBy } from './authenticate.ts';
import { platformText } from './platformFailure.ts';
import type { Ports, WorkbookPort } from './ports.ts';
import { PROPERTY } from './propertyNames.ts';

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

export interface Session {
  readonly ports: Ports;
  readonly incoming: Incoming;
  readonly startedMs: Instant;
  /** Script properties as read at the start, or once the lock was held; one call for all of them. */
  readonly properties: Readonly<Record<string, string>>;
  /** Which of telli's two keys signed, while two stand. */
  readonly signedBy?: SignedBy;
  /** Why they could not be read, else null. Without the key nobody is let in. */
  readonly propertiesFault: string | null;
  /** Script properties that this request changes. They are written with its rows, all in one call; see record.ts. */
  readonly changes: Map<string, string>;
  readonly workbook: WorkbookPort;
}

/** Reads the script properties, all in one call. Throws if there is no spreadsheet to speak of. */
export function openSession(incoming: Incoming, ports: Ports): Session {
  const startedMs = ports.now();
  const { properties, fault } = readProperties(ports);
  const workbook = ports.openWorkbook(properties[PROPERTY.spreadsheetId]);
  return { ports, incoming, startedMs, properties, propertiesFault: fault, changes: new Map(), workbook };
}

/**
 * The same request with the script properties of now, one call. Whoever has waited for the lock must know which rows and
 * events the executions before have left there.
 */
export function withPropertiesOfNow(session: Session): Session {
  const { properties, fault } = readProperties(session.ports);
  return { ...session, properties, propertiesFault: fault };
}

function readProperties(ports: Ports): { properties: Readonly<Record<string, string>>; fault: string | null } {
  try {
    return { properties: ports.properties.all(), fault: null };
  } catch (error) {
    return { properties: {}, fault: platformText(error) };
  }
}
