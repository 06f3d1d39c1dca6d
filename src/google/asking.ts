// The one way to Google: anything that a call of the platform throws is the platform's failure.
import { PlatformFailure } from '../ports/platformFailure.ts';

/** `call` holds only the platform's call. A mistake of our own code in it would be taken for Google's. */
export function asking<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw error instanceof PlatformFailure ? error : new PlatformFailure(String(error));
  }
}
