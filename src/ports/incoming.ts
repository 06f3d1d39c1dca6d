// A request as the web app hands it over.

/** A request at the web app's doors, before anything in it is trusted. */
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
