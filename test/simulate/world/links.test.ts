// Worlds with services behind HubSpot's links: which there are, and that the others stay as they were.
import { describe, expect, it } from 'vitest';
import { SWITCHES } from '../../../local/hubspot/switches.ts';
import { chanceOf } from '../../../simulate/chance.ts';
import type { Wants } from '../../../simulate/faults/fault.ts';
import { drawWorld, type Setting } from '../../../simulate/world/world.ts';

const draw = (seed: number, wants: Wants = {}): Setting => drawWorld((stream) => chanceOf(seed, stream), wants);
const settings = Array.from({ length: 600 }, (_, seed) => draw(seed));
const linked = settings.flatMap(({ hubspot }) => (hubspot ? [hubspot] : []));
const links = linked.flatMap(({ world }) => world.links);

describe('among six hundred worlds', () => {
  it('a third has links: of every type, with one or two services, some of them behind one link', () => {
    expect(linked.length).toBeGreaterThan(180);
    expect(linked.length).toBeLessThan(240);
    expect(new Set(links.map(({ type }) => type)).size).toBe(3);
    const shapes = linked.map(({ world }) => `${world.services.length} behind ${world.links.length}`);
    expect([...new Set(shapes)].sort()).toEqual(['1 behind 1', '2 behind 1', '2 behind 2']);
    expect(links.filter(({ isOpen }) => !isOpen).length).toBeGreaterThan(50);
  });

  it('each switch of the stand-in has each of its values', () => {
    for (const [name, values] of Object.entries(SWITCHES)) {
      const drawn = new Set(linked.map(({ switches }) => Object.entries(switches).find(([one]) => one === name)?.[1]));
      expect(drawn).toEqual(new Set<unknown>(values));
    }
  });

  it('the services of one link differ in length, so that a meeting tells its service', () => {
    for (const { world } of linked) {
      const keys = world.services.map(({ slug, minutes }) => `${slug} ${minutes}`);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('some links share calendars with hosts of the Sheet, and some do not', () => {
    const own = linked.map(({ ownCalendars }) => ownCalendars.length);
    const all = linked.map(({ world }) => new Set(world.links.flatMap(({ calendars }) => calendars)).size);
    expect(own.some((count) => count === 0)).toBe(true);
    expect(own.some((count, at) => count > 0 && count < (all[at] ?? 0))).toBe(true);
  });
});

it('a fault that needs links brings them, and one that loses the lock keeps them away', () => {
  const seeds = Array.from({ length: 40 }, (_, seed) => seed);
  expect(seeds.filter((seed) => draw(seed, { hubspot: true }).hubspot === null)).toEqual([]);
  expect(seeds.filter((seed) => draw(seed, { uncapped: true }).hubspot !== null)).toEqual([]);
});

it('links change nothing of hosts and their services', () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const { hubspot: _, ...others } = draw(seed, { hubspot: true }).world;
    const { world, hubspot } = draw(seed);
    if (hubspot === null) expect(others).toEqual(world);
  }
});
