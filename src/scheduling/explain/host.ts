// One host on one date: what holds for the whole day, and every rule that each start breaks.
import { eachDate } from '../calendarDate.ts';
import { type Interval, interval } from '../interval.ts';
import type { Host } from '../model.ts';
import type { StartRuleKind } from '../startRules.ts';
import { type Instant, MINUTE_MS } from '../time.ts';
import type { OpenedWindow, Reason } from './reason.ts';
import { because } from './rule.ts';
import type { HostView } from './view.ts';

export interface StartExplanation extends Interval {
  readonly isFree: boolean;
  /** All of them, in the order of precedence; none if the host is free. */
  readonly reasons: readonly Reason[];
  /** The window of the start; null if the host is closed then. */
  readonly window: OpenedWindow | null;
}

export interface HostExplanation {
  readonly host: Host;
  /** The reasons that hold for every moment of the date, each once. */
  readonly wholeDay: readonly Reason[];
  /** The date's open windows. */
  readonly windows: readonly OpenedWindow[];
  /** Ascending. Of a date: the starts on the host's grid, for `all` on any host's. Of an instant: that one. */
  readonly starts: readonly StartExplanation[];
}

/** `starts`: ascending, all of them on the view's day. */
export function explainHost(view: HostView, starts: readonly Instant[]): HostExplanation {
  const { opening, rules, hostCase } = view;
  const lengthMs = hostCase.service.durationMinutes * MINUTE_MS;
  const kept = rules.map(({ kind, keep }) => ({ kind, starts: new Set(keep(starts)) }));
  return {
    host: hostCase.host,
    wholeDay: wholeDay(view),
    windows: opening.windows,
    starts: starts.map((startMs) => {
      const slot = interval(startMs, startMs + lengthMs);
      const removing = kept.filter((rule) => !rule.starts.has(startMs));
      const notOnGrid = [...opening.closedBecause(interval(startMs, startMs + 1)), ...opening.offGrid(startMs)];
      return {
        startMs,
        endMs: slot.endMs,
        isFree: notOnGrid.length + removing.length === 0,
        reasons: [...notOnGrid, ...removing.flatMap(({ kind }) => because(kind, slot, view))],
        window: opening.windowAt(startMs),
      };
    }),
  };
}

/** A date is past, before the notice, behind the horizon or full as a whole if it is so at each of these moments. */
const OF_DATES = new Set<StartRuleKind>(['past', 'beforeNotice', 'afterHorizon', 'serviceFull', 'hostFull']);

function wholeDay(view: HostView): readonly Reason[] {
  const { day, rules, opening } = view;
  const moments = [...midnights(view), day.endMs - 1];
  const removing = rules.filter(({ kind, keep }) => OF_DATES.has(kind) && keep(moments).length === 0);
  const reasons = removing.flatMap(({ kind }) =>
    moments.flatMap((moment) => because(kind, interval(moment, moment + 1), view)),
  );
  const once = new Map(reasons.map((reason) => [JSON.stringify(reason), reason]));
  return [...opening.closedBecause(day), ...once.values()];
}

/** The day's own, and the host's where its zone differs: full dates begin and end nowhere else. */
function midnights({ day, hostCase: { host, clock } }: HostView): readonly Instant[] {
  const dateOf = (instant: Instant) => clock.localDateOf(host.timeZone, instant);
  const later = eachDate(dateOf(day.startMs) + 1, dateOf(day.endMs - 1));
  return [day.startMs, ...later.map((date) => clock.toInstant(host.timeZone, date, 0))];
}
