// The state's side of Session.
import type { ServiceState } from '../../boundary.ts';

/** The one person there is. */
const OWNER = 'owner@example.com';

/** `timeZone` is the manifest's, an IANA name. */
export function sessionState(timeZone: string): ServiceState {
  return { name: 'Session', methods: { getScriptTimeZone: () => timeZone, getEffectiveUser: () => OWNER } };
}
