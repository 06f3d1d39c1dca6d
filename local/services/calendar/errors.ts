// The exceptions of the advanced Calendar service, with their texts as Apps Script shows them.
import { PlatformError } from '../../boundary.ts';

/** `method` is Google's: `events.insert`. The texts are those of Google's API reference where it has them. */
export function apiError(method: string, message: string): PlatformError {
  return new PlatformError(
    `API call to calendar.${method} failed with error: ${message}`,
    'GoogleJsonResponseException',
  );
}
