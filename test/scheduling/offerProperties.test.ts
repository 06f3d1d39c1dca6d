// What holds for every offer, and that the engine agrees with a slow model written from the rules alone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fairnessRange } from '../../src/scheduling/assignment.ts';
import { interval } from '../../src/scheduling/interval.ts';
import { covers, intervalSet } from '../../src/scheduling/intervalSet.ts';
import type { NoSlotReason } from '../../src/scheduling/noSlotReason.ts';
import { offer, type Question } from '../../src/scheduling/offer.ts';
import { queryRange } from '../../src/scheduling/queryRange.ts';
import { naiveOffer } from './naiveModel.ts';
import { type Scene, scenes } from './scenes.ts';
import { clock } from './support.ts';

const MINUTE = 60_000;
const RUNS = { numRuns: 300 };
const offered = (question: Question) => offer(question, clock).slots;

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const rest = [...items];
  const result: Item[] = [];
  for (let i = 0; rest.length > 0; i++) result.push(...rest.splice((seed * 7919 + i * 31) % rest.length, 1));
  return result;
}

function shuffledScene({ question, busyLists }: Scene, seed: number): Question {
  return {
    ...question,
    openings: {
      weekly: shuffled(question.openings.weekly, seed),
      exceptions: shuffled(question.openings.exceptions, seed),
    },
    hosts: question.hosts.map((one, i) => ({
      ...one,
      busy: intervalSet(shuffled(busyLists[i] ?? [], seed)),
      own: shuffled(one.own, seed),
    })),
  };
}

describe('every offer', () => {
  it('is what the rules, read minute by minute with Temporal, allow', () => {
    let slots = 0;
    fc.assert(
      fc.property(scenes, ({ question }) => {
        const found = offered(question);
        slots += found.length;
        expect(found.map(({ startMs, hosts }) => [startMs, hosts])).toEqual([...naiveOffer(question)]);
      }),
      RUNS,
    );
    // The scenes are not all empty.
    expect(slots).toBeGreaterThan(1000);
  }, 120_000);

  it('never overlaps busy times or their buffers', () => {
    fc.assert(
      fc.property(scenes, ({ question, busyLists }) => {
        const { bufferBeforeMinutes, bufferAfterMinutes } = question.service;
        for (const { startMs, endMs, hosts } of offered(question)) {
          question.hosts.forEach(({ host, own }, i) => {
            if (!hosts.includes(host.name)) return;
            for (const taken of [...(busyLists[i] ?? []), ...own]) {
              const before = taken.endMs + bufferBeforeMinutes * MINUTE <= startMs;
              expect(before || endMs + bufferAfterMinutes * MINUTE <= taken.startMs).toBe(true);
            }
          });
        }
      }),
      RUNS,
    );
  });

  it('ascends, names each start once, and at least one host, in the order given', () => {
    fc.assert(
      fc.property(scenes, ({ question }) => {
        const names = question.hosts.map(({ host }) => host.name);
        let previous = question.nowMs - 1;
        for (const { startMs, endMs, hosts } of offered(question)) {
          expect(startMs).toBeGreaterThan(previous);
          expect(endMs - startMs).toBe(question.service.durationMinutes * MINUTE);
          expect(hosts.length).toBeGreaterThan(0);
          expect(hosts).toEqual(names.filter((name) => hosts.includes(name)));
          previous = startMs;
        }
      }),
      RUNS,
    );
  });

  it('is the same whatever the order of rows, busy times and own bookings', () => {
    fc.assert(
      fc.property(scenes, fc.integer({ min: 1, max: 1000 }), (scene, seed) => {
        expect(offer(shuffledScene(scene, seed), clock)).toEqual(offer(scene.question, clock));
      }),
      RUNS,
    );
  });

  it('is confirmed start by start, with the same hosts, and nothing else is', () => {
    fc.assert(
      fc.property(scenes, fc.integer({ min: 0, max: 7 * 1440 }), ({ question }, minutes) => {
        const found = offered(question);
        const other = question.nowMs + minutes * MINUTE;
        const ask = (startMs: number) => offered({ ...question, within: interval(startMs, startMs + 1) });
        for (const slot of found.slice(0, 20)) expect(ask(slot.startMs)).toEqual([slot]);
        expect(ask(other)).toEqual(found.filter(({ startMs }) => startMs === other));
      }),
      RUNS,
    );
  });

  it('has a reason exactly if it has no slot, and the reason is the same in any order', () => {
    const kinds = new Set<NoSlotReason['kind']>();
    fc.assert(
      fc.property(scenes, ({ question }) => {
        const { slots, none } = offer(question, clock);
        expect(none === null).toBe(slots.length > 0);
        if (none !== null) kinds.add(none.kind);
        expect(offer({ ...question, hosts: [...question.hosts].reverse() }, clock).none).toEqual(none);
      }),
      RUNS,
    );
    expect(kinds.size).toBeGreaterThan(2);
  });
});

describe('the range of busy times asked for', () => {
  it('is enough: what lies outside it changes nothing', () => {
    fc.assert(
      fc.property(scenes, ({ question, busyLists }) => {
        // Some service has 40 minutes of buffer, as own bookings may.
        const allBuffers = [{ ...question.service, bufferAfterMinutes: 40 }];
        const hosts = question.hosts.map(({ host }) => host);
        const range = queryRange({ ...question, hosts, allBuffers }, clock);
        if (range === null) {
          expect(
            offered({ ...question, hosts: question.hosts.map((one) => ({ ...one, busy: intervalSet([]), own: [] })) }),
          ).toEqual([]);
          return;
        }
        const seen = intervalSet([range]);
        const inRange = (one: { startMs: number; endMs: number }) =>
          one.startMs < range.endMs && one.endMs > range.startMs;
        const clipped = question.hosts.map((one, i) => ({
          ...one,
          busy: intervalSet((busyLists[i] ?? []).filter(inRange)),
          own: one.own.filter(inRange),
        }));
        expect(offered({ ...question, hosts: clipped })).toEqual(offered(question));
        for (const { startMs, endMs } of offered(question)) expect(covers(seen, interval(startMs, endMs))).toBe(true);
      }),
      RUNS,
    );
  });

  it('serves the choice of a host for every start that is to be booked', () => {
    fc.assert(
      fc.property(scenes, ({ question }) => {
        const hosts = question.hosts.map(({ host }) => host);
        for (const { startMs } of offered(question).slice(0, 5)) {
          const within = interval(startMs, startMs + 1);
          const range = queryRange({ ...question, hosts, allBuffers: [], within }, clock);
          expect(range).not.toBeNull();
          if (range !== null) expect(covers(intervalSet([range]), fairnessRange(startMs, startMs))).toBe(true);
        }
      }),
      RUNS,
    );
  });
});
