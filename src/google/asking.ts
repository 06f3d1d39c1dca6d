// The one way to Google: whatever a call of the platform throws is the platform's failure.
import { PlatformFailure } from '../booking/platformFailure.ts';

/** `call` holds the platform's call and nothing of ours, whose mistakes would be taken for Google's. */
export function asking<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw error instanceof PlatformFailure ? error : new PlatformFailure(String(error));
  }
}
