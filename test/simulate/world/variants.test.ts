// The harder worlds, and the callers who ask for what was never offered.
import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../../simulate/chance.ts';
import { neverOffered } from '../../../simulate/world/neverOffered.ts';
import { FAR_ZONE } from '../../../simulate/world/variants.ts';
import { drawWorld } from '../../../simulate/world/world.ts';

const SEEDS = Array.from({ length: 200 }, (_, seed) => seed);
const draw = (seed: number) => drawWorld((stream) => chanceOf(seed, stream), {});
const worlds = SEEDS.map((seed) => draw(seed).world);

/** A Monday and a Tuesday in Berlin, an hour ahead of UTC in March. */
const wall = (ms: number) => new Date(ms + 3_600_000).toISOString();

describe('among two hundred worlds', () => {
  it.each([
    [
      'far hosts under caps',
      worlds.filter(
        ({ hosts, services }) =>
          hosts.some((one) => one.timeZone === FAR_ZONE) &&
          [...hosts, ...services].some((one) => one.maxPerDay !== null),
      ),
    ],
    ['a calendar that free/busy cannot read', worlds.filter(({ hosts }) => hosts.some((one) => one.isUnreadable))],
    ['notice of hours', worlds.filter(({ services }) => services.some((one) => one.noticeMinutes >= 240))],
    ['signed calls alone', worlds.filter(({ requireSignature }) => requireSignature)],
  ])('some have %s, and most have not', (_, found) => {
    expect(found.length).toBeGreaterThan(10);
    expect(found.length).toBeLessThan(100);
  });

  it('none is without a host that can be read', () => {
    expect(worlds.filter(({ hosts }) => hosts.every((one) => one.isUnreadable))).toEqual([]);
  });
});

describe('what is never offered', () => {
  it('lies in the past, off the grid, outside the hours, or beyond Book ahead', () => {
    for (const seed of SEEDS) {
      const setting = draw(seed);
      const [monday, opens] = [Date.parse('2027-03-15T00:00:00Z'), 9 * 60];
      const closes = Number(setting.world.hours.to.slice(0, 2)) * 60;
      for (const startMs of neverOffered(setting, chanceOf(seed, 'odd callers'))) {
        const days = Math.floor((startMs + 3_600_000 - monday) / 86_400_000);
        const minute = Number(wall(startMs).slice(11, 13)) * 60 + Number(wall(startMs).slice(14, 16));
        const isOpen = minute >= opens && minute < closes && minute % 30 === 0;
        expect(isOpen && days >= 0 && days <= 2, wall(startMs)).toBe(false);
      }
    }
  });
});
