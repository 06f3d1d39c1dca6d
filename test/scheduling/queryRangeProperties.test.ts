// The range of busy times asked for is enough: whatever lies outside it changes no answer, with caps as without.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fairnessRange, rankHosts } from '../../src/scheduling/assignment.ts';
import { type Interval, interval } from '../../src/scheduling/interval.ts';
import { covers, type IntervalSet, intervalSet } from '../../src/scheduling/intervalSet.ts';
import { offer, type Question } from '../../src/scheduling/offer.ts';
import { ownBookings } from '../../src/scheduling/ownBookings.ts';
import { queryRange } from '../../src/scheduling/queryRange.ts';
import { type Scene, scenes } from './scenes.ts';
import { clock, slotsOf, told } from './support.ts';
import { questionOf, type SceneBooking } from './team.ts';

const RUNS = { numRuns: 300 };
/** Some service has 40 minutes of buffer, as own bookings may. */
const FORTY = { bufferBeforeMinutes: 40, bufferAfterMinutes: 40 };
/** Two months around the scene: everything there is. */
const everything = (scene: Scene): Interval => interval(scene.nowMs - 30 * 86_400_000, scene.nowMs + 30 * 86_400_000);

const askedFor = (scene: Scene, within: Interval | null) =>
  queryRange({ ...scene, allBuffers: [FORTY], within }, clock);

/** Rows of Bookings, of which some were deleted by hand: those that `gone` names are not in the calendar. */
interface Calendars {
  readonly rows: readonly SceneBooking[];
  readonly busy: ReadonlyMap<string, readonly Interval[]>;
}

const NOTHING: Calendars = { rows: [], busy: new Map() };

function calendarsOf(scene: Scene, gone: readonly number[]): Calendars {
  const events = scene.bookings.filter((_, i) => !gone.includes(i));
  const ids = new Set([...scene.busy.keys(), ...events.map((event) => event.calendarId)]);
  const busyIn = (id: string) => [...(scene.busy.get(id) ?? []), ...events.filter((one) => one.calendarId === id)];
  return { rows: scene.bookings, busy: new Map([...ids].map((id) => [id, busyIn(id)])) };
}

/** As Google answers when asked for `range`: nothing outside it, and what reaches over its edge is cut. */
function answerFor(range: Interval, busy: readonly Interval[]): Interval[] {
  const inside = busy.filter(({ startMs, endMs }) => startMs < range.endMs && endMs > range.startMs);
  return inside.map(({ startMs, endMs }) => interval(Math.max(startMs, range.startMs), Math.min(endMs, range.endMs)));
}

/** What the rules are asked if the calendars were read for `range`, with the rows that then stand. */
function questionIn(scene: Scene, { rows, busy }: Calendars, range: Interval, within: Interval | null) {
  const seen = new Map([...busy].map(([id, list]) => [id, answerFor(range, list)]));
  const busyByCalendar = new Map([...seen].map(([id, list]): [string, IntervalSet] => [id, intervalSet(list)]));
  const bookings = ownBookings(rows, { busyByCalendar, range, nowMs: scene.nowMs });
  return { ...questionOf({ ...scene, busy: seen, bookings }), within };
}

/** A row that was deleted by hand and reaches over the edge is judged by its part inside, so it may go either way. */
function withoutEdges({ rows, busy }: Calendars, range: Interval, nowMs: number): Calendars {
  const atEdge = ({ startMs, endMs }: Interval) =>
    (startMs < range.startMs && endMs > range.startMs) || (startMs < range.endMs && endMs > range.endMs);
  const stands = (row: SceneBooking) => row.endMs <= nowMs || covers(intervalSet(busy.get(row.calendarId) ?? []), row);
  return { rows: rows.filter((row) => stands(row) || !atEdge(row)), busy };
}

/** Who would get a booking, best first, and for how many bookings of each. */
function ranking({ hosts }: Question, startMs: number) {
  const free = hosts.map(({ host, booked }) => ({ ...host, booked }));
  return rankHosts(free, startMs).map(({ candidate, bookings }) => [candidate.name, bookings]);
}

const gone = fc.array(fc.nat(9), { maxLength: 5 });

describe('the range of busy times asked for', () => {
  it('is enough: what is busy or booked outside it changes nothing', () => {
    fc.assert(
      fc.property(scenes, gone, (scene, deleted) => {
        const all = calendarsOf(scene, deleted);
        const range = askedFor(scene, null);
        const calendars = range === null ? NOTHING : withoutEdges(all, range, scene.nowMs);
        const whole = offer(questionIn(scene, calendars, everything(scene), null), clock);
        if (range === null) {
          expect(whole.starts).toEqual([]);
          return;
        }
        expect(told(offer(questionIn(scene, calendars, range, null), clock))).toEqual(told(whole));
        for (const slot of slotsOf(whole)) expect(covers(intervalSet([range]), slot)).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  it('is enough for one start that is to be booked, and for who gets it', () => {
    fc.assert(
      fc.property(scenes, gone, (scene, deleted) => {
        const all = calendarsOf(scene, deleted);
        const { starts } = offer(questionIn(scene, all, everything(scene), null), clock);
        for (const startMs of starts.slice(0, 3)) {
          const within = interval(startMs, startMs + 1);
          const range = askedFor(scene, within);
          if (range === null) throw new Error('nothing is asked about a start that is offered');
          const calendars = withoutEdges(all, range, scene.nowMs);
          const known = questionIn(scene, calendars, range, within);
          const whole = questionIn(scene, calendars, everything(scene), within);
          expect(told(offer(known, clock))).toEqual(told(offer(whole, clock)));
          if (scene.service.assignment !== 'any') continue;
          expect(ranking(known, startMs)).toEqual(ranking(whole, startMs));
          expect(covers(intervalSet([range]), fairnessRange(startMs, startMs))).toBe(true);
        }
      }),
      RUNS,
    );
  });
});
