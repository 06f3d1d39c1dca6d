// The secrets that voice agents prove their tool calls with: one for each platform, made in the Sheet. Without one of a platform
// its door is closed.
import type { Notebook } from './notebook.ts';
import { PROPERTY } from './propertyNames.ts';

/** By the platform's name; never ''. */
export function toolSecrets(notes: Notebook): ReadonlyMap<string, string> {
  const keys = notes.keysWith(PROPERTY.toolSecret);
  const all = keys.map((key) => [key.slice(PROPERTY.toolSecret.length), notes.read(key) ?? ''] as const);
  return new Map(all.filter(([, secret]) => secret !== ''));
}

/** Retell's API key, with which it signs tool calls; '' = none. */
export function retellKey(notes: Notebook): string {
  return notes.read(PROPERTY.retellKey) ?? '';
}
