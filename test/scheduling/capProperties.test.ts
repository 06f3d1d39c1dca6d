// What holds for caps in every scene: a full date offers nothing, and takes nothing away from other dates.
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { interval } from '../../src/scheduling/interval.ts';
import { type HostAvailability, offer, type Question } from '../../src/scheduling/offer.ts';
import type { Slot } from '../../src/scheduling/poolStarts.ts';
import { type Scene, scenes } from './scenes.ts';
import { clock, slotsOf } from './support.ts';

const RUNS = { numRuns: 300 };
const offered = (question: Question) => slotsOf(offer(question, clock));
const dateIn = (zone: string, instant: number) =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate();

/** Two bookings on the date of `instant`: at its very first and its very last minute, by Temporal. */
function twoOn(zone: string, instant: number) {
  const date = dateIn(zone, instant);
  const first = date.toZonedDateTime(zone).epochMilliseconds;
  const last = date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds - 60_000;
  return [first, last].map((start) => ({
    ...interval(start, start + 60_000),
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
  }));
}

/** The scene with one cap of its own, or none: nothing else is full. */
function withCap({ question, service }: Scene, cap: number | null): Question {
  const hosts = question.hosts.map((one) => ({ ...one, host: { ...one.host, maxPerDay: null } }));
  return { ...question, hosts, ofService: [], service: { ...service, maxPerDay: cap } };
}

function changeHost(question: Question, name: string, change: (one: HostAvailability) => HostAvailability): Question {
  return { ...question, hosts: question.hosts.map((one) => (one.host.name === name ? change(one) : one)) };
}

const anySlot = (slots: readonly Slot[], seed: number): Slot | undefined => slots[seed % Math.max(1, slots.length)];

describe('a full date', () => {
  it("of a service offers nothing, by the Settings' zone, and other dates are as before", () => {
    fc.assert(
      fc.property(scenes, fc.nat(1000), (scene, seed) => {
        const before = offered(withCap(scene, null));
        const chosen = anySlot(before, seed);
        if (chosen === undefined) return;
        const zone = scene.timeZone;
        const full = dateIn(zone, chosen.startMs);
        const ofService = twoOn(zone, chosen.startMs);
        const left = before.filter(({ startMs }) => !dateIn(zone, startMs).equals(full));
        expect(offered({ ...withCap(scene, 2), ofService })).toEqual(left);
        expect(offered({ ...withCap(scene, 3), ofService })).toEqual(before);
      }),
      RUNS,
    );
  });

  it("of a host offers that host nothing, by the host's zone, and the others are as before", () => {
    fc.assert(
      fc.property(scenes, fc.nat(1000), (scene, seed) => {
        const question = withCap(scene, null);
        const before = offered(question);
        const chosen = anySlot(before, seed);
        const host = scene.hosts.find(({ name }) => chosen?.hosts.includes(name));
        if (chosen === undefined || host === undefined) return;
        const full = dateIn(host.timeZone, chosen.startMs);
        const booked = twoOn(host.timeZone, chosen.startMs);
        const capped = (maxPerDay: number) =>
          changeHost(question, host.name, (one) => ({ ...one, host: { ...host, maxPerDay }, booked }));
        expect(offered(capped(2))).toEqual(
          before.flatMap((slot) => {
            if (!dateIn(host.timeZone, slot.startMs).equals(full)) return [slot];
            const hosts = slot.hosts.filter((name) => name !== host.name);
            return hosts.length === 0 || scene.service.assignment === 'all' ? [] : [{ ...slot, hosts }];
          }),
        );
        expect(offered(capped(3))).toEqual(before);
      }),
      RUNS,
    );
  });
});
