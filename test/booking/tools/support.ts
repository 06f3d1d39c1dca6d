// A world with a voice agent that may ask tools.
import { openWorld, type WorldOptions } from '../../support/world.ts';

export const SECRET = 'a-secret-of-thirty-characters-x';
export const CALLER = { phone: '+49301234567', call_id: 'call-1' };

export function toolWorld(options: Partial<WorldOptions> = {}) {
  return openWorld({ way: 'in process', toolSecrets: { telli: SECRET }, ...options });
}
