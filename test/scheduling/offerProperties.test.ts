// What holds for every offer, and that the engine agrees with a slow model written from the rules alone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interval } from '../../src/scheduling/interval.ts';
import type { NoSlotReason } from '../../src/scheduling/noSlotReason.ts';
import { offer, type Question } from '../../src/scheduling/offer.ts';
import { naiveOffer } from './naiveModel.ts';
import { type Scene, scenes } from './scenes.ts';
import { clock, slotsOf, told } from './support.ts';
import { bookingsOf, busyOf, questionOf } from './team.ts';

const MINUTE = 60_000;
const RUNS = { numRuns: 300 };
const offered = (question: Question) => slotsOf(offer(question, clock));

function shuffled<Item>(items: Iterable<Item>, seed: number): Item[] {
  const rest = [...items];
  const result: Item[] = [];
  for (let i = 0; rest.length > 0; i++) result.push(...rest.splice((seed * 7919 + i * 31) % rest.length, 1));
  return result;
}

function shuffledQuestion(scene: Scene, seed: number): Question {
  const { weekly, exceptions, holidays } = scene.openings;
  return questionOf({
    ...scene,
    openings: {
      weekly: shuffled(weekly, seed),
      exceptions: shuffled(exceptions, seed),
      holidays: new Set(shuffled(holidays, seed)),
    },
    busy: new Map([...scene.busy].map(([id, list]) => [id, shuffled(list, seed)])),
    bookings: shuffled(scene.bookings, seed),
  });
}

/** The scene without a rule, to see whether the rule mattered in it. */
const uncapped = (scene: Scene) =>
  questionOf({
    ...scene,
    service: { ...scene.service, maxPerDay: null },
    hosts: scene.hosts.map((host) => ({ ...host, maxPerDay: null })),
  });
const withoutHolidays = (scene: Scene) =>
  questionOf({ ...scene, openings: { ...scene.openings, holidays: new Set<number>() } });

describe('every offer', () => {
  it('is what the rules, read minute by minute with Temporal, allow', () => {
    const seen = { slots: 0, together: 0, byCaps: 0, byHolidays: 0 };
    fc.assert(
      fc.property(scenes, (scene) => {
        const found = offered(scene.question);
        expect(found.map(({ startMs, hosts }) => [startMs, hosts])).toEqual([...naiveOffer(scene)]);
        seen.slots += found.length;
        if (scene.service.assignment === 'all' && scene.hosts.length > 1) seen.together += found.length;
        if (offered(uncapped(scene)).length > found.length) seen.byCaps++;
        if (offered(withoutHolidays(scene)).length > found.length) seen.byHolidays++;
      }),
      RUNS,
    );
    // The scenes are not all empty, and each rule had something to remove.
    expect(seen.slots).toBeGreaterThan(1000);
    expect(seen.together).toBeGreaterThan(50);
    expect(seen.byCaps).toBeGreaterThan(5);
    expect(seen.byHolidays).toBeGreaterThan(5);
  });

  it('never overlaps busy times or their buffers', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const { bufferBeforeMinutes, bufferAfterMinutes } = scene.service;
        const overlapping = offered(scene.question).flatMap(({ startMs, endMs, hosts }) =>
          scene.hosts
            .filter(({ name }) => hosts.includes(name))
            .flatMap((host) => [...busyOf(scene, host), ...bookingsOf(scene, host)])
            .filter((taken) => {
              const before = taken.endMs + bufferBeforeMinutes * MINUTE <= startMs;
              const after = endMs + bufferAfterMinutes * MINUTE <= taken.startMs;
              return !before && !after;
            }),
        );
        expect(overlapping).toEqual([]);
      }),
      RUNS,
    );
  });

  it('ascends, names each start once, and one host or all of them, in the order given', () => {
    fc.assert(
      fc.property(scenes, ({ question, service }) => {
        const names = question.hosts.map(({ host }) => host.name);
        let previous = question.nowMs - 1;
        for (const { startMs, endMs, hosts } of offered(question)) {
          expect(startMs).toBeGreaterThan(previous);
          expect(endMs - startMs).toBe(service.durationMinutes * MINUTE);
          expect(hosts.length).toBeGreaterThan(0);
          expect(hosts).toEqual(names.filter((name) => hosts.includes(name)));
          if (service.assignment === 'all') expect(hosts).toEqual(service.hosts);
          previous = startMs;
        }
      }),
      RUNS,
    );
  });

  it('is the same whatever the order of rows, busy times and own bookings', () => {
    fc.assert(
      fc.property(scenes, fc.integer({ min: 1, max: 1000 }), (scene, seed) => {
        expect(told(offer(shuffledQuestion(scene, seed), clock))).toEqual(told(offer(scene.question, clock)));
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
        const { starts, none } = offer(question, clock);
        expect(none === null).toBe(starts.length > 0);
        if (none !== null) kinds.add(none.kind);
        expect(offer({ ...question, hosts: [...question.hosts].reverse() }, clock).none).toEqual(none);
      }),
      RUNS,
    );
    expect(kinds.size).toBeGreaterThan(4);
  });
});
