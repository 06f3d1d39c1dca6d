// A request as the web app hands it over.

/** foreign: its form shows that telli did not send it, so nothing more is read of it. */
export type Arrival = Incoming | { readonly foreign: true; readonly action: string };

/** A request at the web app's doors, before anything in it is trusted. */
export interface Incoming {
  readonly requestId: string;
  /** `available`, `book`, `contact_lookup`, `tools`, or whatever else was asked for. */
  readonly action: string;
  /** The service asked for; null = the first. `contact_lookup` ignores it. */
  readonly service: string | null;
  readonly door: Door;
}

/**
 * relay: telli's raw bytes with the signature as it came ('' = none). direct: the body as Apps Script decoded it
 * (null = not UTF-8) with the link's token (null = none). Bytes and text are worked out when they are asked for.
 */
export type Door =
  | { readonly kind: 'relay'; rawBody(): readonly number[]; readonly signature: string }
  | { readonly kind: 'direct'; text(): string | null; readonly token: string | null }
  | ToolDoor;

/**
 * A voice agent's tool call. `tool`: of the address, '' = none. `query`, `headers`: by name, those that were carried. `token`: of the
 * address past the relay; null = it came through the relay. `text`: null = not UTF-8.
 */
export interface ToolDoor {
  readonly kind: 'tools';
  readonly tool: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly token: string | null;
  rawBody(): readonly number[];
  text(): string | null;
}
