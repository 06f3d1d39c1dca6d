// The state's side of Session.
import { type ServiceState, userOf } from '../../boundary.ts';

/** `timeZone` is the manifest's, an IANA name. */
export function sessionState(timeZone: string): ServiceState {
  return { name: 'Session', methods: { getScriptTimeZone: () => timeZone, getEffectiveUser: userOf } };
}
