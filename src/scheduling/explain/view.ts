// One host's day as the rules see it: what `explain` looks at.
import { hostGrid } from '../hostGrid.ts';
import type { Interval } from '../interval.ts';
import type { IntervalSet } from '../intervalSet.ts';
import type { HostAvailability, Question } from '../offer.ts';
import type { OpeningIndex } from '../openWindows.ts';
import { type HostCase, startLimits } from '../startLimits.ts';
import { ownRules, sharedRules } from '../startRules.ts';
import type { ZoneClock } from '../zone.ts';
import { openingOf } from './opening.ts';

/** The facts that the hosts of one question share. */
interface Shared {
  readonly question: Question;
  /** Busy times by calendar. */
  readonly calendars: ReadonlyMap<string, IntervalSet>;
  readonly index: OpeningIndex;
  readonly serviceFull: IntervalSet;
  readonly clock: ZoneClock;
  readonly day: Interval;
}

export type HostView = ReturnType<typeof hostView>;

export function hostView(available: HostAvailability, shared: Shared) {
  const { question, index, clock, day, serviceFull } = shared;
  const hostCase: HostCase = { service: question.service, host: available.host, index, clock, nowMs: question.nowMs };
  const limits = startLimits(hostCase);
  const { open, grid } = hostGrid(hostCase, limits, day);
  const rules = [...sharedRules(hostCase, limits, open, serviceFull), ...ownRules(hostCase, available)];
  return { ...shared, available, hostCase, limits, open, grid, opening: openingOf(hostCase, day), rules };
}
