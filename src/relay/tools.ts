// What the relay carries of a tool call beside its body: the headers named here, and what the address says of the caller.
import {
  CALLER_HEADERS,
  LONGEST_HEADER,
  LONGEST_PARAMETER,
  PROOF_HEADERS,
  QUERY_PARAMETERS,
} from '../agents/parameters.ts';

type Texts = Readonly<Record<string, string>>;

/** `own`: of the operator's choice, beside the ones that are always carried. A longer text is no secret, and is left out. */
export function carriedHeaders(headers: Headers, own: readonly string[]): Texts {
  return fitting([...proofHeaders(own), ...CALLER_HEADERS], (name) => headers.get(name), LONGEST_HEADER);
}

/** Whether the web app may find a proof in these headers. What it is worth, only the web app can tell. */
export function mayProve(headers: Texts, own: readonly string[]): boolean {
  return proofHeaders(own).some((name) => (headers[name] ?? '').trim() !== '');
}

/** Of each name the first value. One that is too long is left out: it then names no caller. */
export function carriedQuery(address: string): Texts {
  const { searchParams } = new URL(address);
  return fitting(QUERY_PARAMETERS, (name) => parameter(searchParams, name), LONGEST_PARAMETER);
}

// A service that is left out would be the first one. Cut, its name is that of no service.
function parameter(query: URLSearchParams, name: string): string | null {
  const value = query.get(name);
  return name === 'service' && value !== null ? value.slice(0, LONGEST_PARAMETER) : value;
}

function proofHeaders(own: readonly string[]): readonly string[] {
  return [...PROOF_HEADERS, ...own];
}

function fitting(names: readonly string[], read: (name: string) => string | null, longest: number): Texts {
  const given = names.flatMap((name) => {
    const value = read(name);
    return value === null || value.length > longest ? [] : [[name, value] as const];
  });
  return Object.fromEntries(given);
}
