// The advanced services are declared as perhaps missing: they are, until the manifest enables them.
import { PlatformFailure } from '../ports/platformFailure.ts';

/** The service, or an error that says what to do. */
export function advanced<T>(service: T | undefined, name: string): T {
  if (service === undefined) {
    throw new PlatformFailure(
      `The advanced service ${name} is not enabled. Push appsscript.json with "clasp push -f" and deploy again.`,
    );
  }
  return service;
}
