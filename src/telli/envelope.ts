// What the relay posts to the web app: an ASCII JSON envelope around telli's raw bytes, because Apps Script
// cannot read headers and nobody documents how it decodes a body. Shared by the relay and the web app.

export interface Envelope {
  /** Marks the format; anything else is not an envelope. */
  readonly slotsheet: 'relay-1';
  /** One per call from telli; a relay's retry carries the same. */
  readonly requestId: string;
  /** The path's last part as it came: `available`, `book`. */
  readonly action: string;
  /** The query's `service`, or null. */
  readonly service: string | null;
  /** The header `x-telli-signature` as it came, or '' without one. */
  readonly signature: string;
  /** The raw body bytes, base64 (RFC 4648, with padding). */
  readonly body: string;
}
