// The link token of the direct door. Every caller that knows it may call (a capability URL).
import { equalInConstantTime } from './constantTime.ts';

/**
 * Whether the token of the URL is ours. Without a token of our own the door is shut to every token. The time depends only
 * on the length of `expected`, which is no secret, and on the caller's text. It never tells how much of that text is right.
 */
export function tokenMatches(given: string, expected: string): boolean {
  const same = equalInConstantTime(codeUnits(given), codeUnits(expected));
  return same && expected !== '';
}

// Code units, not code points: half of a surrogate pair must count too.
function codeUnits(text: string): number[] {
  return text.split('').map((unit) => unit.charCodeAt(0));
}
