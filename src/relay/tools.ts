// What the relay carries of a tool call beside its body: the headers named here, and what the address says of the caller. And which
// tool calls the web app would refuse, as far as the relay can tell.
import {
  CALLER_HEADERS,
  carriedParameters,
  fitting,
  LONGEST_HEADER,
  PROOF_HEADERS,
  secretIn,
} from '../agents/parameters.ts';
import { tokenMatches } from '../signing/constantTime.ts';
import { retellClaim } from '../signing/retell.ts';
import { isSignedWith } from './strangers.ts';

type Texts = Readonly<Record<string, string>>;

/** `own`: of the operator's choice, beside the ones that are always carried. A longer text is no secret, and is left out. */
export function carriedHeaders(headers: Headers, own: readonly string[]): Texts {
  return fitting([...proofHeaders(own), ...CALLER_HEADERS], (name) => headers.get(name), LONGEST_HEADER);
}

/**
 * Whether the web app may find a proof in these headers. Without `secrets` only their presence tells. With secrets one of these
 * must stand there, or Retell must have signed with one. The time of a signature is the web app's matter.
 */
export async function mayProve(
  headers: Texts,
  own: readonly string[],
  body: Uint8Array<ArrayBuffer>,
  secrets: readonly string[],
): Promise<boolean> {
  const given = proofHeaders(own).flatMap((name) => headers[name]?.trim() || []);
  if (secrets.length === 0) return given.length > 0;
  // All are compared in any case, so that the time does not tell which of them is right.
  const matches = given.flatMap((one) => secrets.map((secret) => tokenMatches(secretIn(one), secret)));
  return matches.includes(true) || isSignedByRetell(headers['x-retell-signature'] ?? '', body, secrets);
}

async function isSignedByRetell(header: string, body: Uint8Array<ArrayBuffer>, keys: readonly string[]) {
  const claim = retellClaim(header);
  if (claim === null) return false;
  const signature = Uint8Array.from(claim.signature);
  const signed = Uint8Array.from([...body, ...new TextEncoder().encode(claim.time)]);
  const checks = await Promise.all(keys.map((key) => isSignedWith(key, signature, signed)));
  return checks.includes(true);
}

/** Of each name the first value. */
export function carriedQuery(address: string): Texts {
  const { searchParams } = new URL(address);
  return carriedParameters((name) => searchParams.get(name));
}

function proofHeaders(own: readonly string[]): readonly string[] {
  return [...PROOF_HEADERS, ...own];
}
