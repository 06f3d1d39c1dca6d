import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankHosts } from '../../src/scheduling/assignment.ts';
import { at } from './support.ts';

const SLOT = at('2026-06-16T10:00Z');
const DAY = 86_400_000;
const weighted = (name: string, weight: number, starts: readonly number[] = []) => ({
  name,
  weight,
  booked: starts.map((startMs) => ({ startMs })),
});
const host = (name: string, ...starts: string[]) => weighted(name, 1, starts.map(at));
/** A host of this weight with so many bookings at the slot's time. */
const loaded = (name: string, bookings: number, weight: number) => weighted(name, weight, Array(bookings).fill(SLOT));
const order = (...hosts: ReturnType<typeof host>[]) => rankHosts(hosts, SLOT).map(({ candidate }) => candidate.name);

/** Makes bookings one after another, three hours apart, each for the best of the hosts; their names in that order. */
function series(weights: Readonly<Record<string, number>>, count: number): string[] {
  const hosts = Object.entries(weights).map(([name, weight]) => ({
    ...weighted(name, weight),
    starts: [] as number[],
  }));
  return Array.from({ length: count }, (_, i) => {
    const startMs = SLOT + (i * DAY) / 8;
    const free = hosts.map((one) => ({ ...one, booked: one.starts.map((start) => ({ startMs: start })) }));
    const best = rankHosts(free, startMs)[0]?.candidate;
    best?.starts.push(startMs);
    return best?.name ?? '';
  });
}

describe('the choice among free hosts', () => {
  it('prefers the host with the fewest own bookings', () => {
    const busiest = host('Anna', '2026-06-15T09:00Z', '2026-06-16T09:00Z');
    expect(order(busiest, host('Ben', '2026-06-15T09:00Z'), host('Cem'))).toEqual(['Cem', 'Ben', 'Anna']);
  });

  it('keeps the order given on a tie', () => {
    expect(order(host('Zoe'), host('Anna'), host('Ben'))).toEqual(['Zoe', 'Anna', 'Ben']);
  });

  it('counts from 15 days before to 15 days after, both included', () => {
    const counted = (start: string) => order(host('Anna', start), host('Ben'))[0] === 'Ben';
    expect(counted('2026-06-01T10:00Z')).toBe(true);
    expect(counted('2026-06-01T09:59:59.999Z')).toBe(false);
    expect(counted('2026-07-01T10:00Z')).toBe(true);
    expect(counted('2026-07-01T10:00:00.001Z')).toBe(false);
  });

  it('says how many bookings it counted', () => {
    const anna = host('Anna', '2026-06-15T09:00Z', '2026-06-20T09:00Z', '2026-05-01T09:00Z');
    const ranked = rankHosts([anna, host('Ben', '2026-06-15T09:00Z')], SLOT);
    expect(ranked.map(({ candidate, bookings }) => [candidate.name, bookings])).toEqual([
      ['Ben', 1],
      ['Anna', 2],
    ]);
  });

  it('does not change what it was given', () => {
    const hosts = [host('Anna', '2026-06-16T09:00Z'), host('Ben')];
    rankHosts(hosts, SLOT);
    expect(hosts.map(({ name }) => name)).toEqual(['Anna', 'Ben']);
  });
});

describe('weights', () => {
  it('divide the bookings: three of weight 2 are less than two of weight 1', () => {
    expect(order(loaded('Anna', 2, 1), loaded('Ben', 3, 2))).toEqual(['Ben', 'Anna']);
    expect(order(loaded('Anna', 2, 1), loaded('Ben', 4, 2))).toEqual(['Anna', 'Ben']);
    expect(order(loaded('Anna', 2, 1), loaded('Ben', 5, 2))).toEqual(['Anna', 'Ben']);
  });

  it('of 1, 1 and 2 share a series of bookings 1 : 1 : 2', () => {
    const weights = { Anna: 1, Ben: 1, Cem: 2 };
    expect(series(weights, 8)).toEqual(['Anna', 'Ben', 'Cem', 'Cem', 'Anna', 'Ben', 'Cem', 'Cem']);
    const month = series(weights, 80);
    expect(['Anna', 'Ben', 'Cem'].map((name) => month.filter((one) => one === name).length)).toEqual([20, 20, 40]);
  });

  // In floating point 3 × 0.1 is more than 1 × 0.3, and 1 / 0.3 more than 3 / 0.9.
  it.each([
    [1, 0.1, 3, 0.3],
    [1, 0.3, 3, 0.9],
    [1, 0.000001, 7, 0.000007],
  ])('with decimals tie exactly: %d for %d is %d for %d', (bookings, weight, others, otherWeight) => {
    const anna = loaded('Anna', bookings, weight);
    const ben = loaded('Ben', others, otherWeight);
    expect(order(anna, ben)).toEqual(['Anna', 'Ben']);
    expect(order(ben, anna)).toEqual(['Ben', 'Anna']);
  });

  it('give each host its weight of bookings whenever their sum has been made', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 });
    const tenths = fc.constantFrom(1, 10);
    fc.assert(
      fc.property(weights, tenths, fc.integer({ min: 1, max: 5 }), (parts, scale, rounds) => {
        const names = parts.map((_, i) => `Host ${i}`);
        const made = series(
          Object.fromEntries(parts.map((part, i) => [names[i], part / scale])),
          rounds * parts.reduce((sum, part) => sum + part, 0),
        );
        expect(names.map((name) => made.filter((one) => one === name).length)).toEqual(
          parts.map((part) => part * rounds),
        );
      }),
    );
  });
});
