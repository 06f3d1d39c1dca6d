// Ascending lists of numbers.

/** The number at an index inside the list, which the compiler cannot know. Reading past the end costs more than looking. */
export function at(numbers: readonly number[], index: number): number {
  return numbers[index] ?? Number.NaN;
}

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

/** The numbers of ascending lists, each once, ascending. Merged in pairs, so that no number is touched more than log(lists) times. */
export function ascendingUnion(lists: readonly (readonly number[])[]): readonly number[] {
  if (lists.length <= 1) return lists[0] ?? [];
  const half = lists.length >> 1;
  return unionOfTwo(ascendingUnion(lists.slice(0, half)), ascendingUnion(lists.slice(half)));
}

function unionOfTwo(a: readonly number[], b: readonly number[]): number[] {
  const both: number[] = [];
  let j = 0;
  for (const value of a) {
    for (; j < b.length && at(b, j) < value; j++) both.push(at(b, j));
    if (j < b.length && at(b, j) === value) j++;
    both.push(value);
  }
  for (; j < b.length; j++) both.push(at(b, j));
  return both;
}

/** The numbers of `a` that are in `b` too, both ascending, each once. Linear. */
export function inBoth(a: readonly number[], b: readonly number[]): readonly number[] {
  const both: number[] = [];
  let j = 0;
  for (const value of a) {
    while (j < b.length && at(b, j) < value) j++;
    if (j < b.length && at(b, j) === value) both.push(value);
  }
  return both;
}

/** The numbers of `a` that are not in `b`, both ascending, each once. Linear. */
export function without(a: readonly number[], b: readonly number[]): readonly number[] {
  const left: number[] = [];
  let j = 0;
  for (const value of a) {
    while (j < b.length && at(b, j) < value) j++;
    if (j === b.length || at(b, j) !== value) left.push(value);
  }
  return left;
}
