// Google's colours: parts of 0 to 1 in the Sheets API, `#rrggbb` in SpreadsheetApp.
import type { JsonObject } from '../services/jsonObject.ts';

const PARTS = ['red', 'green', 'blue'] as const;

/** null if it is no `#rrggbb`, in any case. */
export function colorOfHex(hex: string): JsonObject | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (match === null) return null;
  const [, ...parts] = match;
  return colorOf(parts.map((part) => Number.parseInt(part, 16)));
}

export function hexOfColor(color: JsonObject): string {
  return `#${PARTS.map((part) => eighth(color[part]).toString(16).padStart(2, '0')).join('')}`;
}

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
