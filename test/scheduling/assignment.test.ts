import { describe, expect, it } from 'vitest';
import { rankHosts } from '../../src/scheduling/assignment.ts';
import { at } from './support.ts';

const SLOT = at('2026-06-16T10:00Z');
const host = (name: string, ...starts: string[]) => ({ name, own: starts.map((start) => ({ startMs: at(start) })) });
const order = (...hosts: ReturnType<typeof host>[]) => rankHosts(hosts, SLOT).map(({ name }) => name);

describe('the choice among free hosts', () => {
  it('prefers whoever has the fewest own bookings', () => {
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

  it('does not change what it was given', () => {
    const hosts = [host('Anna', '2026-06-16T09:00Z'), host('Ben')];
    rankHosts(hosts, SLOT);
    expect(hosts.map(({ name }) => name)).toEqual(['Anna', 'Ben']);
  });
});
