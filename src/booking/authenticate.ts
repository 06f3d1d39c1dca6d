// Checks a request's proof: telli's signature or the link's token. Nothing else of the request is read before.
import { formerTelliKey, linkToken, telliKey } from '../notes/credentials.ts';
import type { Auth, ShutDoor, SignedBy } from '../signing/auth.ts';
import { tokenMatches } from '../signing/constantTime.ts';
import { signatureIn, verifySignature } from '../signing/signature.ts';
import type { Session } from './session.ts';

export type Authentication =
  | { readonly auth: 'signature' | 'token'; readonly shut: null; readonly signedBy?: SignedBy }
  | { readonly auth: Auth; readonly shut: ShutDoor };

export function authenticate(session: Session): Authentication {
  const { door } = session.incoming;
  return door.kind === 'relay' ? bySignature(session, door) : byToken(session, door.token);
}

function bySignature(session: Session, door: { rawBody(): readonly number[]; signature: string }): Authentication {
  const { codec } = session.ports;
  // Without a signature of the right form the bytes do not matter.
  const rawBody = signatureIn(door.signature) === null ? [] : door.rawBody();
  // Both are tried in any case, so that the time does not tell which of them signed.
  const former = formerTelliKey(session.notes, session.startedMs);
  const [now, before] = [telliKey(session.notes), former].map((key) =>
    verifySignature(rawBody, door.signature, codec.utf8(key), codec.hmacSha256),
  );
  if (before === 'valid') return { auth: 'signature', shut: null, signedBy: 'formerKey' };
  switch (now) {
    case 'valid':
      return { auth: 'signature', shut: null, ...(former === '' ? {} : { signedBy: 'newKey' as const }) };
    case 'missing':
      return { auth: 'none', shut: 'noSignature' };
    case 'noKey':
      return { auth: 'bad signature', shut: 'noKey' };
    default:
      return { auth: 'bad signature', shut: 'badSignature' };
  }
}

function byToken(session: Session, given: string | null): Authentication {
  const expected = linkToken(session.notes);
  if (given === null || given === '') return { auth: 'none', shut: 'noToken' };
  if (expected === '') return { auth: 'bad token', shut: 'noTokenSet' };
  return tokenMatches(given, expected) ? { auth: 'token', shut: null } : { auth: 'bad token', shut: 'badToken' };
}
