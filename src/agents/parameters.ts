// Where an address or a header says of a tool call who calls, and what proves it. The relay carries these and no others.

/** Of the address. Only the tool's configuration writes them, never the model. */
export const CALLER_PARAMETERS = ['contact_id', 'external_id', 'phone', 'call_id'] as const;

export type CallerParameter = (typeof CALLER_PARAMETERS)[number];

/** The header that means the same as a parameter of the address. */
export function headerOf(parameter: CallerParameter): string {
  return `x-slotsheet-${parameter.replace('_', '-')}`;
}

export const CALLER_HEADERS: readonly string[] = CALLER_PARAMETERS.map(headerOf);

/** In lower case. */
export const PROOF_HEADERS: readonly string[] = [
  ...['authorization', 'x-slotsheet-secret', 'x-vapi-secret', 'x-retell-signature'],
];
