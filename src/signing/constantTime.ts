// Comparison that takes no shortcut.

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
