// The state's side of ScriptApp.
import type { ServiceState } from '../../boundary.ts';

/** `webAppUrl` is the address that ends in `/exec`, or null while nothing is deployed. */
export function scriptAppState(webAppUrl: string | null): ServiceState {
  return { name: 'ScriptApp', methods: { getUrl: () => webAppUrl } };
}
