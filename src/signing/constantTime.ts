// Comparison that takes no shortcut, and the link token of the direct door, which is compared so. Every caller that knows the
// token may call (a capability URL).

/**
 * Whether both lists are equal. The loop always runs over the whole of `expected` and collects differences without
 * branching. So the time does not tell where, or in how many places, they differ. It can tell the length of `expected`,
 * which is no secret: 32 bytes for a signature, a published format for a token.
 */
export function equalInConstantTime(given: readonly number[], expected: readonly number[]): boolean {
  let difference = given.length ^ expected.length;
  expected.forEach((value, index) => {
    difference |= value ^ (given[index] ?? -1);
  });
  return difference === 0;
}

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
