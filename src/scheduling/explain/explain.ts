// "Why?": every candidate start of a date, or one instant, with all rules that removed it, host by host. It asks the same
// pieces as `offer`, so a start is free here exactly if it is offered.
import { fullDates, wholeDate } from '../caps.ts';
import type { Interval } from '../interval.ts';
import type { IntervalSet } from '../intervalSet.ts';
import { type Question, teamOffer } from '../offer.ts';
import { indexOpenings } from '../openWindows.ts';
import type { FreeHost, Slot } from '../poolStarts.ts';
import { ascendingOnce } from '../sorted.ts';
import type { Instant, LocalDate, TimeZoneId } from '../time.ts';
import type { ZoneClock } from '../zone.ts';
import { explainHost, type HostExplanation } from './host.ts';
import { hostView } from './view.ts';

/** A date of the Settings' zone, one that the zone has; or one instant, whether it is on a grid or not. */
export type When = { readonly date: LocalDate } | { readonly startMs: Instant };

export interface Explanation {
  /** In the order of the question. */
  readonly hosts: readonly HostExplanation[];
  /** `all`: the service's hosts outside the question. Without them nothing can be offered. */
  readonly missing: readonly string[];
  /** The starts that are free, with their hosts, as `offer` has them. */
  readonly slots: readonly Slot[];
}

/** The date asked about, or that of the instant: from midnight to midnight in the Settings' zone. */
export function dayOf(when: When, timeZone: TimeZoneId, clock: ZoneClock): Interval {
  const date = 'date' in when ? when.date : clock.localDateOf(timeZone, when.startMs);
  return wholeDate(date, timeZone, clock);
}

/** `calendars`: busy times by calendar; each host's `busy` is the union of its own. The question's `within` does not count. */
export function explain(
  question: Question,
  calendars: ReadonlyMap<string, IntervalSet>,
  when: When,
  clock: ZoneClock,
): Explanation {
  const { service, ofService, openings, timeZone } = question;
  const index = indexOpenings(openings, service.name);
  const serviceFull = fullDates(ofService, service.maxPerDay, timeZone, { clock, nowMs: question.nowMs });
  const shared = { question, calendars, index, serviceFull, clock, day: dayOf(when, timeZone, clock) };
  const views = question.hosts.map((available) => hostView(available, shared));
  const isAll = service.assignment === 'all';
  // Each host of `all` is asked about the starts on any host's grid.
  const ofAny = isAll ? ascendingOnce(views.flatMap(({ grid }) => grid)) : null;
  const hosts = views.map((view) => explainHost(view, 'startMs' in when ? [when.startMs] : (ofAny ?? view.grid)));
  const found = hosts.map(({ host, starts }): FreeHost => {
    const candidates = starts.filter(({ isFree }) => isFree).map(({ startMs }) => startMs);
    return { name: host.name, candidates, free: (some) => some };
  });
  const isMissing = (name: string) => !question.hosts.some(({ host }) => host.name === name);
  const missing = isAll ? service.hosts.filter(isMissing) : [];
  const { starts, slotAt } = teamOffer(found, question);
  return { hosts, missing, slots: starts.map(slotAt) };
}
