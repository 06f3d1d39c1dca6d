// Ascending lists of numbers.

/** How many numbers are less than `limit`: the index of the first that is not. Logarithmic. */
export function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = ascending[middle];
    if (value !== undefined && value < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same numbers ascending, each once. Linear if they are so already. */
export function ascendingOnce(numbers: number[]): number[] {
  if (numbers.every((value, i) => i === 0 || (numbers[i - 1] ?? value) < value)) return numbers;
  numbers.sort((a, b) => a - b);
  return numbers.filter((value, i) => i === 0 || numbers[i - 1] !== value);
}
