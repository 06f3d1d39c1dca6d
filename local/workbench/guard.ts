// Who is let in: the workbench stands on 127.0.0.1, its frames on localhost, and only its own page may change anything.
// Another site in the person's browser can send requests here too, but neither another Host nor the page's token.
import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** The header that carries the token. */
export const TOKEN_HEADER = 'x-workbench-token';

export interface Guard {
  /** `http://127.0.0.1:8787` */
  readonly origin: string;
  /** `http://localhost:8787`: another site than the workbench, as Google's frames are. */
  readonly framesOrigin: string;
  /** New with each start. */
  readonly token: string;
  /** Whether a request was sent to this origin. A name that a stranger's DNS points here is another one. */
  isFor(origin: string, headers: IncomingHttpHeaders): boolean;
  /** Whether the workbench's own page sent the request. */
  mayChange(headers: IncomingHttpHeaders): boolean;
}

export function createGuard(origin: string, token = randomBytes(24).toString('base64url')): Guard {
  const isFor = (asked: string, headers: IncomingHttpHeaders) => headers.host === new URL(asked).host;
  return {
    origin,
    framesOrigin: origin.replace('//127.0.0.1', '//localhost'),
    token,
    isFor,
    mayChange: (headers) => isFor(origin, headers) && headers.origin === origin && headers[TOKEN_HEADER] === token,
  };
}
