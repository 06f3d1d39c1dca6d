// The one way to Google: a service that is missing, and anything that a call throws, is the platform's failure.
import { LimitReached, PlatformFailure, platformText } from '../ports/platformFailure.ts';
import type { Read } from '../ports/read.ts';

/** `call` holds only the platform's call. A mistake of our own code in it would be taken for Google's. */
export function asking<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw error instanceof PlatformFailure ? error : failureOf(String(error));
  }
}

// 403 and 429 of the APIs, refused before anything is done: developers.google.com/workspace/calendar/api/guides/errors
// (rateLimitExceeded, userRateLimitExceeded, quotaExceeded, dailyLimitExceeded), …/guides/quota and
// …/sheets/api/limits ("Quota exceeded for quota metric …"). And Apps Script's own, which leaves the call unsent: "Service
// invoked too many times for one day: calendar."
const LIMITED =
  /limits? exceeded|quota exceeded|daily limit|too many requests|invoked too many times|(creating|deleting) too many/i;

export function isLimit(text: string): boolean {
  return LIMITED.test(text);
}

function failureOf(text: string): PlatformFailure {
  return isLimit(text) ? new LimitReached(text) : new PlatformFailure(text);
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
