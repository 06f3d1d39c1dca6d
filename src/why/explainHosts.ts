// Each host's part of "why?": what holds for the whole date, and what for each start.
import type { Facts } from '../appointments/calendar/availability/facts.ts';
import { type Explanation, explain, type When } from '../scheduling/explain/explain.ts';
import type { HostExplanation, StartExplanation } from '../scheduling/explain/host.ts';
import type { Reason } from '../scheduling/explain/reason.ts';
import { overlap } from '../scheduling/interval.ts';
import { calendarsOf } from '../scheduling/model.ts';
import type { Instant } from '../scheduling/time.ts';
import type { ZoneClock } from '../scheduling/zone.ts';
import type { HostLeftOut } from '../words/reasons/reasons.ts';
import type { HostAtStart, HostWhy, Said } from './answer.ts';
import type { Telling } from './phrases.ts';
import { notBlockingSaid, openSaid, reasonData } from './reasonData.ts';

export interface HostsExplained {
  /** Of the hosts who can be asked. */
  readonly asked: Explanation;
  /** Hosts that are left out stand in their places among the others. */
  readonly all: readonly HostExplained[];
}

interface HostExplained {
  readonly explained: HostExplanation;
  /** null = the host can be asked. */
  readonly leftOut: HostLeftOut | null;
}

export function explainHosts({ question, busy, leftOut }: Facts, when: When, clock: ZoneClock): HostsExplained {
  const outOf = (name: string) => leftOut.find((left) => left.host === name) ?? null;
  const explained = (isAsked: boolean) => {
    const hosts = question.hosts.filter(({ host }) => (outOf(host.name) === null) === isAsked);
    return explain({ ...question, hosts }, busy, when, clock);
  };
  const asked = explained(true);
  const every = [...asked.hosts, ...explained(false).hosts];
  const all = question.hosts.flatMap(({ host }) => every.filter((one) => one.host === host));
  return { asked, all: all.map((one) => ({ explained: one, leftOut: outOf(one.host.name) })) };
}

export function hostWhy(telling: Telling, { explained, leftOut }: HostExplained): HostWhy {
  const out: readonly Said[] = leftOut ? [{ rule: 'notOffered', sentence: telling.leftOut(leftOut) }] : [];
  const rows = telling.rowsLeftOut.map((sentence) => ({ rule: 'rowLeftOut', sentence }) as const);
  return {
    host: explained.host.name,
    wholeDay: [...out, ...reasonData(telling, explained.wholeDay), ...rows],
    open: explained.windows.map((window) => openSaid(telling, window)),
  };
}

/** null if the time is no start of the host. */
export function hostAtStart(
  telling: Telling,
  { explained, leftOut }: HostExplained,
  startMs: Instant,
): HostAtStart | null {
  const start = explained.starts.find((one) => one.startMs === startMs);
  if (start === undefined) return null;
  const isFree = start.isFree && leftOut === null;
  const why = isFree ? opened(telling, start) : reasonData(telling, besides(explained.wholeDay, start.reasons));
  return { host: explained.host.name, isFree, why };
}

/** What opened the time of a free start, and what lies there without blocking it. */
function opened(telling: Telling, start: StartExplanation): Said[] {
  const besides = calendarsOf(telling.host).flatMap((calendar) =>
    (telling.notBlocking.get(calendar) ?? [])
      .filter((entry) => overlap(entry, start))
      .map((entry) => notBlockingSaid(telling, calendar, entry)),
  );
  return [...(start.window === null ? [] : [openSaid(telling, start.window)]), ...besides];
}

function besides(wholeDay: readonly Reason[], reasons: readonly Reason[]): Reason[] {
  const said = new Set(wholeDay.map((reason) => JSON.stringify(reason)));
  return reasons.filter((reason) => !said.has(JSON.stringify(reason)));
}
