// Google's colours: parts of 0 to 1.
import type { JsonObject } from '../services/jsonObject.ts';

const PARTS = ['red', 'green', 'blue'] as const;

/** As Google gives it back: eight bits a part, and no part that is 0. */
export function rounded(color: JsonObject): JsonObject {
  return colorOf(PARTS.map((part) => eighth(color[part])));
}

function colorOf(parts: readonly number[]): JsonObject {
  const named = PARTS.map((name, at) => [name, single((parts[at] ?? 0) / 255)] as const);
  return Object.fromEntries(named.filter(([, part]) => part > 0));
}

/** The shortest digits that mean the same number in single precision, which is what Google has. */
function single(value: number): number {
  const kept = Math.fround(value);
  const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((count) => Number(kept.toPrecision(count)));
  return digits.find((short) => Math.fround(short) === kept) ?? value;
}

function eighth(part: unknown): number {
  return Math.round(Math.min(1, Math.max(0, Number(part ?? 0))) * 255);
}
