// What hosts share is found once: how often the clock is asked for an instant tells. And hosts who differ do not share it.
import { describe, expect, it } from 'vitest';
import type { Host, WeeklyHours } from '../../src/scheduling/model.ts';
import { offer } from '../../src/scheduling/offer.ts';
import { clock, date, EVERY_DAY, free, host, openings, question, service, slotsOf, weekly } from './support.ts';

const NAMES = ['Anna', 'Ben', 'Cem', 'Dora'];

function asked(hosts: readonly Host[], rows: readonly WeeklyHours[]) {
  let instants = 0;
  const counting: typeof clock = {
    ...clock,
    toInstant(...wallClock) {
      instants++;
      return clock.toInstant(...wallClock);
    },
  };
  const offered = offer(
    question({ service: service(), hosts: hosts.map((one) => free(one)), openings: openings(rows) }),
    counting,
  );
  return { instants, slots: slotsOf(offered) };
}

const inZone = (zone: string) => (name: string) => host(name, zone);
const forEveryone = [weekly(EVERY_DAY, '09:00', '12:00')];
const rowsOf = (names: readonly string[], to: string) =>
  names.map((name) => weekly(EVERY_DAY, '09:00', to, { host: name }));
const alone = asked([host('Anna')], forEveryone).instants;

describe('hosts who are open at the same times', () => {
  it.each([
    ['by rows for everyone', forEveryone],
    ['by rows of their own that say the same', rowsOf(NAMES, '12:00')],
  ])('ask the clock as often as one host does, %s', (_, rows) => {
    const { instants, slots } = asked(NAMES.map(inZone('UTC')), rows);
    expect(instants).toBe(alone);
    expect(slots.every(({ hosts }) => hosts.join() === NAMES.join())).toBe(true);
    expect(slots.length).toBeGreaterThan(50);
  });
});

describe('hosts who are not', () => {
  it.each([
    ['in another zone', [host('Anna'), host('Ben', 'Asia/Kathmandu')], forEveryone],
    ['with other hours', [host('Anna'), host('Ben')], [...rowsOf(['Anna'], '12:00'), ...rowsOf(['Ben'], '11:00')]],
    ['with more hours', [host('Anna'), host('Ben')], [...forEveryone, ...rowsOf(['Ben'], '13:00')]],
  ])('share nothing: %s', (_, hosts, rows) => {
    const { instants, slots } = asked(hosts, rows);
    const apart = hosts.map((one) => asked([one], rows));
    expect(instants).toBe(apart.reduce((sum, each) => sum + each.instants, 0));
    const named = apart.flatMap(({ slots: own }) => own.map(({ startMs }) => startMs));
    expect(slots.flatMap(({ startMs, hosts: names }) => names.map(() => startMs))).toEqual(named.sort((a, b) => a - b));
  });

  it('are told apart by an exception of their own', () => {
    const own = { from: date('2026-06-01'), to: date('2026-06-01'), host: 'Ben', hours: null };
    const hosts = [host('Anna'), host('Ben')].map((one) => free(one));
    const rules = openings(forEveryone, { exceptions: [own] });
    const slots = slotsOf(offer(question({ hosts, openings: rules }), clock));
    expect(slots.map((slot) => slot.hosts)).toEqual(slots.map(() => ['Anna']));
    expect(slots).toHaveLength(6);
  });
});
