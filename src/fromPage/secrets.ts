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

// Fewer would be the whole key, if a person pasted something short.
const SHOWN_END = 4;
const FEWEST_FOR_END = 12;

/** By which a person knows a key again; '' for one that is too short, null if none is set. */
export function endOf(key: string): string | null {
  if (key === '') return null;
  return key.length < FEWEST_FOR_END ? '' : key.slice(-SHOWN_END);
}
