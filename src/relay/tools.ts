// What the relay carries of a tool call beside its body: the headers named here, and what the address says of the caller.
import { CALLER_HEADERS, carriedParameters, fitting, LONGEST_HEADER, PROOF_HEADERS } from '../agents/parameters.ts';

type Texts = Readonly<Record<string, string>>;

/** `own`: of the operator's choice, beside the ones that are always carried. A longer text is no secret, and is left out. */
export function carriedHeaders(headers: Headers, own: readonly string[]): Texts {
  return fitting([...proofHeaders(own), ...CALLER_HEADERS], (name) => headers.get(name), LONGEST_HEADER);
}

/** Whether the web app may find a proof in these headers. What it is worth, only the web app can tell. */
export function mayProve(headers: Texts, own: readonly string[]): boolean {
  return proofHeaders(own).some((name) => (headers[name] ?? '').trim() !== '');
}

/** Of each name the first value. */
export function carriedQuery(address: string): Texts {
  const { searchParams } = new URL(address);
  return carriedParameters((name) => searchParams.get(name));
}

function proofHeaders(own: readonly string[]): readonly string[] {
  return [...PROOF_HEADERS, ...own];
}
