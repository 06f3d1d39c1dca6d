// Secrets that the script makes for itself, and proofs made with them.
import { PROPERTY } from '../notes/propertyNames.ts';
import type { UiPorts } from '../ui/ports.ts';

/** Two random UUIDs: 244 random bits, in characters that every URL carries as they are. */
export function newSecret({ uuid }: Pick<UiPorts, 'uuid'>): string {
  return `${uuid()}${uuid()}`.replace(/-/g, '');
}

/** The key of what the script's pages ask the web app. Set up makes it. One call, or two where it is made now. */
export function insideKey(ui: Pick<UiPorts, 'properties' | 'uuid'>): string {
  const known = ui.properties.all()[PROPERTY.insideKey] ?? '';
  if (known !== '') return known;
  const made = newSecret(ui);
  ui.properties.set(PROPERTY.insideKey, made);
  return made;
}

export function hexOf(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
