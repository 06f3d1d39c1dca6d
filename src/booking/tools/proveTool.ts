// Checks the proof of a tool call: a platform's secret, in a header or past the relay in the address; Retell's signature; or past
// the relay the link token. Nothing else of the request is read before. The platform that proved it says how it is read.
import { CALLER_HEADERS, secretIn } from '../../agents/parameters.ts';
import { linkToken } from '../../notes/credentials.ts';
import { signatureNeeded } from '../../notes/tabFacts.ts';
import { retellKey, toolSecrets } from '../../notes/toolSecrets.ts';
import type { ToolDoor } from '../../ports/incoming.ts';
import type { Auth, ShutDoor } from '../../signing/auth.ts';
import { tokenMatches } from '../../signing/constantTime.ts';
import { verifyRetellSignature } from '../../signing/retell.ts';
import type { Session } from '../session.ts';

export type ToolProof =
  | { readonly auth: 'secret' | 'signature' | 'token'; readonly platform: string; readonly shut: null }
  | { readonly auth: Auth; readonly shut: ShutDoor };

const RETELL_SIGNATURE = 'x-retell-signature';
// A body of the link token's door is flat.
const PAST_THE_RELAY = 'telli';

export function proveTool(session: Session, door: ToolDoor): ToolProof {
  const { notes } = session;
  const secrets = toolSecrets(notes);
  const given = credentialsOf(door);
  const signature = door.headers[RETELL_SIGNATURE] ?? '';
  const isBare = given.length === 0 && signature === '';
  if (secrets.size === 0 && retellKey(notes) === '') {
    return isBare ? { auth: 'none', shut: 'noSecretMade' } : { auth: 'bad secret', shut: 'noSecretMade' };
  }
  // Each is compared in any case, so that the time does not tell which of them is right.
  const pairs = [...secrets].flatMap(([name, secret]) =>
    given.map((one) => [name, tokenMatches(one, secret)] as const),
  );
  const [platform] = pairs.find(([, isRight]) => isRight) ?? [];
  if (platform !== undefined) return { auth: 'secret', platform, shut: null };
  if (isSignedByRetell(session, door, signature)) return { auth: 'signature', platform: 'retell', shut: null };
  if (door.token !== null && tokenMatches(door.token, linkToken(notes))) {
    return signatureNeeded(notes) === true
      ? { auth: 'token', shut: 'signatureRequired' }
      : { auth: 'token', platform: PAST_THE_RELAY, shut: null };
  }
  if (given.length === 0 && !isBare) return { auth: 'bad signature', shut: 'badRetellSignature' };
  return isBare ? { auth: 'none', shut: 'noSecret' } : { auth: 'bad secret', shut: 'badSecret' };
}

function credentialsOf({ headers, token }: ToolDoor): readonly string[] {
  const notProofs = [RETELL_SIGNATURE, ...CALLER_HEADERS];
  const values = Object.entries(headers).flatMap(([name, value]) => (notProofs.includes(name) ? [] : [value]));
  return [...values.map(secretIn), token ?? ''].filter((one) => one !== '');
}

function isSignedByRetell({ ports, notes, startedMs }: Session, door: ToolDoor, signature: string): boolean {
  const key = retellKey(notes);
  if (signature === '' || key === '') return false;
  const { codec } = ports;
  return verifyRetellSignature(door.rawBody(), signature, codec.utf8(key), startedMs, codec.hmacSha256) === 'valid';
}
