// One host's day as the rules see it: what `explain` looks at.
import { hostGrid } from '../hostGrid.ts';
import type { Interval } from '../interval.ts';
import type { IntervalSet } from '../intervalSet.ts';
import type { HostAvailability, Question } from '../offer.ts';
import type { OpeningIndex } from '../openWindows.ts';
import { type HostCase, type StartLimits, startLimits } from '../startLimits.ts';
import { type StartRule, startRules } from '../startRules.ts';
import type { Instant } from '../time.ts';
import type { ZoneClock } from '../zone.ts';
import { type Opening, openingOf } from './opening.ts';

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

export interface HostView extends Shared {
  readonly available: HostAvailability;
  readonly hostCase: HostCase;
  readonly limits: StartLimits;
  readonly open: IntervalSet;
  readonly grid: readonly Instant[];
  readonly opening: Opening;
  readonly rules: readonly StartRule[];
}

export function hostView(available: HostAvailability, shared: Shared): HostView {
  const { question, index, clock, day, serviceFull } = shared;
  const hostCase = { service: question.service, host: available.host, index, clock, nowMs: question.nowMs };
  const limits = startLimits(hostCase);
  const { open, grid } = hostGrid(hostCase, limits, day);
  const rules = startRules(hostCase, limits, open, { ...available, serviceFull });
  return { ...shared, available, hostCase, limits, open, grid, opening: openingOf(hostCase, day), rules };
}
