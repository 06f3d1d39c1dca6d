// That "why?" never says anything else than the offer, and that each reason it names is a reason.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Explanation, explain, type When } from '../../src/scheduling/explain/explain.ts';
import type { StartExplanation } from '../../src/scheduling/explain/host.ts';
import type { Reason } from '../../src/scheduling/explain/reason.ts';
import { interval } from '../../src/scheduling/interval.ts';
import { EMPTY_SET, type IntervalSet, intervalSet, intervalsOf, unionAll } from '../../src/scheduling/intervalSet.ts';
import type { Host } from '../../src/scheduling/model.ts';
import { type HostAvailability, offer, type Question } from '../../src/scheduling/offer.ts';
import { type Scene, scenes } from './scenes.ts';
import { clock, slotsOf } from './support.ts';

const MINUTE = 60_000;
const RUNS = { numRuns: 300 };
const CLOSED: ReadonlySet<Reason['kind']> = new Set([
  'closedByException',
  'holiday',
  'noWeeklyHours',
  'hoursSkipped',
  'outsideHours',
]);

function calendarsOf({ busy }: Scene): ReadonlyMap<string, IntervalSet> {
  return new Map([...busy].map(([id, list]) => [id, intervalSet(list)]));
}

function why(scene: Scene, when: When): Explanation {
  return explain(scene.question, calendarsOf(scene), when, clock);
}

/** What `offer` says of the date or instant. */
function offered({ question, timeZone }: Scene, when: When) {
  const within =
    'date' in when
      ? interval(clock.toInstant(timeZone, when.date, 0), clock.toInstant(timeZone, when.date + 1, 0))
      : interval(when.startMs, when.startMs + 1);
  return slotsOf(offer({ ...question, within }, clock));
}

/** From yesterday to a day behind the last that can be booked; without a date that the zone left out. */
function datesOf({ timeZone, nowMs }: Scene): number[] {
  const today = clock.localDateOf(timeZone, nowMs);
  const dates = Array.from({ length: 9 }, (_, day) => today - 1 + day);
  return dates.filter((day) => clock.toInstant(timeZone, day, 0) < clock.toInstant(timeZone, day + 1, 0));
}

function startsOf({ hosts }: Explanation) {
  return hosts.flatMap(({ host, starts }) => starts.map((start) => ({ host, ...start })));
}

describe('why', () => {
  it('says free for exactly the starts that are offered, with the same hosts, on every date', () => {
    const seen = { free: 0, taken: 0 };
    fc.assert(
      fc.property(scenes, (scene) => {
        const slots = datesOf(scene).flatMap((date) => {
          const explained = why(scene, { date });
          expect(explained.slots).toEqual(offered(scene, { date }));
          seen.taken += startsOf(explained).filter(({ isFree }) => !isFree).length;
          return explained.slots;
        });
        expect(slots).toEqual(slotsOf(offer(scene.question, clock)));
        seen.free += slots.length;
      }),
      RUNS,
    );
    expect(Math.min(seen.free, seen.taken)).toBeGreaterThan(1000);
  });

  it('says of any instant what is offered at it, and what it says of it on its date', () => {
    fc.assert(
      fc.property(scenes, fc.integer({ min: -1440, max: 7 * 1440 }), (scene, minutes) => {
        const other = scene.nowMs + minutes * MINUTE;
        const free = offer(scene.question, clock).starts;
        for (const startMs of [...free.slice(0, 5), other]) {
          const explained = why(scene, { startMs });
          expect(explained.slots).toEqual(offered(scene, { startMs }));
          expect(explained.hosts.map(({ starts }) => starts.length)).toEqual(scene.hosts.map(() => 1));
          const onDate = startsOf(why(scene, { date: clock.localDateOf(scene.timeZone, startMs) }));
          for (const one of startsOf(explained)) {
            const same = onDate.find(({ host, startMs: start }) => host === one.host && start === startMs);
            if (same) expect(one).toEqual(same);
          }
        }
      }),
      RUNS,
    );
  });

  it('has a reason exactly if the host is not free, and what holds for the whole day holds for each start', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        for (const date of datesOf(scene)) {
          const { hosts } = why(scene, { date });
          for (const { starts, wholeDay } of hosts) {
            const kinds = wholeDay.map(({ kind }) => kind);
            const named = kinds.filter((kind) => !CLOSED.has(kind));
            const isClosed = kinds.some((kind) => CLOSED.has(kind));
            const isRight = ({ isFree, reasons }: StartExplanation) => {
              const own = reasons.map(({ kind }) => kind);
              // Where a host's dates begin at other times, each half of the day may be closed for another reason.
              const isClosedToo = !isClosed || own.some((kind) => CLOSED.has(kind));
              return isFree === (own.length === 0) && named.every((kind) => own.includes(kind)) && isClosedToo;
            };
            expect(starts.filter((start) => !isRight(start))).toEqual([]);
          }
        }
      }),
      RUNS,
    );
  });

  it('names all reasons: without them the host is free, and with any one of them left it is not', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(scenes, fc.nat(), (scene, pick) => {
        const asked: Asked = { question: scene.question, calendars: calendarsOf(scene) };
        const repairable = datesOf(scene).flatMap((date) =>
          startsOf(why(scene, { date })).filter(({ reasons }) => reasons.length > 0 && reasons.every(canBeRepaired)),
        );
        const one = repairable[pick % Math.max(1, repairable.length)];
        if (one === undefined || isEntangled(scene, one.reasons)) return;
        const isFreeWithout = (reasons: readonly Reason[]) => {
          const { question, calendars } = reasons.reduce((rest, reason) => without(reason, one.host, rest), asked);
          const { hosts } = explain(question, calendars, { startMs: one.startMs }, clock);
          return hosts.find(({ host }) => host.name === one.host.name)?.starts[0]?.isFree;
        };
        expect(isFreeWithout(one.reasons)).toBe(true);
        for (const left of one.reasons) {
          expect(isFreeWithout(one.reasons.filter((reason) => reason !== left))).toBe(false);
          seen.set(left.kind, (seen.get(left.kind) ?? 0) + 1);
        }
      }),
      { numRuns: 1000 },
    );
    expect([...seen.keys()].sort()).toEqual(['afterHorizon', 'beforeNotice', 'booking', 'busy', 'full']);
    expect(Math.min(...seen.values())).toBeGreaterThan(5);
  });
});

interface Asked {
  readonly question: Question;
  readonly calendars: ReadonlyMap<string, IntervalSet>;
}

const REPAIRABLE: readonly Reason['kind'][] = ['beforeNotice', 'afterHorizon', 'full', 'busy', 'booking'];

function canBeRepaired({ kind }: Reason): boolean {
  return REPAIRABLE.includes(kind);
}

/** Working days are counted up to the horizon, so that a longer horizon may end a notice. */
function isEntangled({ service }: Scene, reasons: readonly Reason[]): boolean {
  return service.minimumNotice.kind === 'workingDays' && reasons.some(({ kind }) => kind === 'afterHorizon');
}

/** The question with just that cause taken away. */
function without(reason: Reason, host: Host, { question, calendars }: Asked): Asked {
  const { service, hosts } = question;
  const asking = (changes: Partial<Question>): Asked => ({ question: { ...question, ...changes }, calendars });
  const ofHost = (change: (one: HostAvailability) => HostAvailability) =>
    asking({ hosts: hosts.map((one) => (one.host.name === host.name ? change(one) : one)) });
  switch (reason.kind) {
    case 'beforeNotice':
      return asking({ service: { ...service, minimumNotice: { kind: 'elapsed', minutes: 0 } } });
    case 'afterHorizon':
      return asking({ service: { ...service, bookingHorizon: { kind: 'days', days: 30 } } });
    case 'full':
      if (reason.of === 'service') return asking({ service: { ...service, maxPerDay: null } });
      return ofHost((one) => ({ ...one, host: { ...one.host, maxPerDay: null } }));
    case 'busy': {
      const { calendarId, busy } = reason;
      const rest = intervalsOf(calendars.get(calendarId) ?? EMPTY_SET).filter(
        ({ startMs }) => startMs !== busy.startMs,
      );
      const left = new Map([...calendars, [calendarId, intervalSet(rest)]]);
      const ids = [host.calendarId, ...host.alsoBusyOn];
      const union = unionAll(ids.map((id) => left.get(id) ?? EMPTY_SET));
      return { ...ofHost((one) => ({ ...one, busy: union })), calendars: left };
    }
    case 'booking':
      // For caps it counts still: that would be another reason.
      return ofHost((one) => ({ ...one, own: one.own.filter((booking) => booking !== reason.booking) }));
    default:
      return { question, calendars };
  }
}
