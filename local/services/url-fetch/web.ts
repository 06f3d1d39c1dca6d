// A request and an answer as they cross between UrlFetchApp and the servers that it may reach.
import type { Later } from '../../platform/later.ts';

export interface WebRequest {
  readonly url: string;
  /** In capitals. */
  readonly method: string;
  /** Names as the script wrote them; Content-Type is not among them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly contentType: string | null;
  readonly body: string | null;
  readonly followRedirects: boolean;
}

export interface WebAnswer {
  readonly status: number;
  /** Names as they were sent. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The body as UTF-8. */
  readonly text: string;
}

export interface WebServer {
  /** Ends in `/`; addresses that begin with it are this server's. */
  readonly origin: string;
  /** Throws or rejects with PlatformError if no answer comes. */
  readonly answer: (request: WebRequest) => Later<WebAnswer>;
}
