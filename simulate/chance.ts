// Draws everything that a seed decides. Each part of a run has its own stream, so one more draw in one part changes no
// other.
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export interface Chance {
  /** Both included. */
  int(from: number, to: number): number;
  /** From 0 to 1, 1 not included. */
  share(): number;
  /** `probability` from 0 to 1. */
  happens(probability: number): boolean;
  /** `items` must not be empty. */
  pick<T>(items: readonly T[]): T;
}

export function chanceOf(seed: number, stream: string): Chance {
  const generator = xoroshiro128plus(mixed(seed, stream));
  const int = (from: number, to: number) => uniformInt(generator, from, to);
  const share = () => int(0, RESOLUTION - 1) / RESOLUTION;
  return {
    int,
    share,
    happens: (probability) => share() < probability,
    pick: <T>(items: readonly T[]) => items[int(0, items.length - 1)] as T,
  };
}

const RESOLUTION = 2 ** 30;

// Neighbouring seeds must not begin alike. FNV-1a, then the last steps of MurmurHash3.
function mixed(seed: number, stream: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${stream}:${seed}`) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
