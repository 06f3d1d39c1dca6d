// Where an address or a header says of a tool call who calls, and what proves it. The relay carries these and no others.

/** Of the address. Only the tool's configuration writes them, never the model. */
export const CALLER_PARAMETERS = ['contact_id', 'external_id', 'phone', 'call_id'] as const;

export type CallerParameter = (typeof CALLER_PARAMETERS)[number];

/** Of the address; anything else there is left behind. */
export const QUERY_PARAMETERS: readonly string[] = [...CALLER_PARAMETERS, 'service'];

/** The header that means the same as a parameter of the address. */
export function headerOf(parameter: CallerParameter): string {
  return `x-slotsheet-${parameter.replace('_', '-')}`;
}

export const CALLER_HEADERS: readonly string[] = CALLER_PARAMETERS.map(headerOf);

/** In lower case. A relay may be told of more, in which a secret may stand. */
export const PROOF_HEADERS: readonly string[] = [
  ...['authorization', 'x-slotsheet-secret', 'x-vapi-secret', 'x-retell-signature'],
];

/** A header may hold the secret alone, or behind `Bearer`. */
export function secretIn(header: string): string {
  return header.trim().replace(/^Bearer\s+/i, '');
}

/** No id, number or name of a service is so long, in characters. */
export const LONGEST_PARAMETER = 200;
/** Nor is any secret or signature. */
export const LONGEST_HEADER = 1000;
/** How many headers beside the ones above a relay may be told of. */
export const MOST_OWN_HEADERS = 8;

/** The name of a header, in lower case. */
export function isHeaderName(text: string): boolean {
  return /^[a-z][a-z0-9_-]{0,59}$/.test(text);
}

type Texts = Readonly<Record<string, string>>;

/**
 * What the address says: of each name the value that `read` gives, null = none. One that is too long is left out: it then names no
 * caller. A service that is left out would be the first one. Cut, its name is that of no service.
 */
export function carriedParameters(read: (name: string) => string | null): Texts {
  const cutService = (name: string) =>
    name === 'service' ? (read(name)?.slice(0, LONGEST_PARAMETER) ?? null) : read(name);
  return fitting(QUERY_PARAMETERS, cutService, LONGEST_PARAMETER);
}

/** By name, without those that are longer. */
export function fitting(names: readonly string[], read: (name: string) => string | null, longest: number): Texts {
  const given = names.flatMap((name) => {
    const value = read(name);
    return value === null || value.length > longest ? [] : [[name, value] as const];
  });
  return Object.fromEntries(given);
}
