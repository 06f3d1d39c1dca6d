// The one way to Google: a service that is missing, and anything that a call throws, is the platform's failure.
import { PlatformFailure, platformText } from '../ports/platformFailure.ts';
import type { Read } from '../ports/read.ts';

/** `call` holds only the platform's call. A mistake of our own code in it would be taken for Google's. */
export function asking<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw error instanceof PlatformFailure ? error : new PlatformFailure(String(error));
  }
}

/** Of `read`, which may hold code of our own: only the platform's failures are answered. Throws a mistake of ours on. */
export function reading<T>(read: () => T): Read<T> {
  try {
    return { value: read() };
  } catch (error) {
    return { unreadable: platformText(error) };
  }
}

/** The advanced service, which is missing until the manifest enables it; or an error that says what to do. */
export function advanced<T>(service: T | undefined, name: string): T {
  if (service === undefined) {
    throw new PlatformFailure(
      `The advanced service ${name} is not enabled. Push appsscript.json with "clasp push -f" and deploy again.`,
    );
  }
  return service;
}
