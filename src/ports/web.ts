// HTTPS to a service that is not Google's.

export interface WebRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text; null = none. */
  readonly body: string | null;
  /** The web app's own answers stand behind a redirect to another host of Google's. Left out: an answer is not followed. */
  readonly follows?: boolean;
}

/** failed: no answer came; the request may or may not have had its effect. The text quotes no address. */
export type WebAnswer = { readonly status: number; readonly text: string } | { readonly failed: string };

export interface WebPort {
  /**
   * All of them at once, in one round trip; the answers in the order of the requests. Never throws what the platform could
   * not do. A request to an address that is not on the script's list is a
   * mistake of ours, and throws.
   */
  fetchAll(requests: readonly WebRequest[]): readonly WebAnswer[];
  /** Waits. */
  pause(ms: number): void;
}

// An address, a path, a query, or what an `@` stands in, encoded or not.
const OF_ADDRESS = /[@/=]|%40/;

/** The text with `…` for each word that may be part of an address, and so hold a caller's e-mail or the link token. */
export function withoutAddresses(text: string): string {
  return text.replace(/\S+/g, (word) => (OF_ADDRESS.test(word) ? '…' : word));
}
