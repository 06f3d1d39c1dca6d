// Starts that the practice never offers, whatever its calendars hold. A caller may still ask for them.
import type { Chance } from '../chance.ts';
import type { Instant } from '../evidence/history.ts';
import type { Setting } from './world.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * In an order that the seed decides: past, between two starts, before opening, at closing, at a weekend, and beyond Book
 * ahead. The grid is Monday's and Tuesday's.
 */
export function neverOffered({ grid }: Setting, chance: Chance): readonly Instant[] {
  const first = grid[0] ?? 0;
  const lastOfTuesday = grid[grid.length - 1] ?? first;
  const starts = [
    first - 7 * DAY_MS,
    chance.pick(grid) + 15 * MINUTE_MS,
    first + DAY_MS - 30 * MINUTE_MS,
    lastOfTuesday + 30 * MINUTE_MS,
    first + 5 * DAY_MS,
    first + 7 * DAY_MS,
  ];
  return starts
    .map((start) => ({ start, tie: chance.int(0, 2 ** 30) }))
    .sort((a, b) => a.tie - b.tie)
    .map(({ start }) => start);
}
