// Each host's part of "why?": the reasons for the whole date, and for each start.
import type { Facts } from '../appointments/calendar/availability/availability.ts';
import { type Explanation, explain, type When } from '../scheduling/explain/explain.ts';
import type { HostExplanation, StartExplanation } from '../scheduling/explain/host.ts';
import type { Reason } from '../scheduling/explain/reason.ts';
import { overlap } from '../scheduling/interval.ts';
import { calendarsOf } from '../scheduling/model.ts';
import type { Instant } from '../scheduling/time.ts';
import type { ZoneClock } from '../scheduling/zone.ts';
import type { HostLeftOut } from '../words/reasons/reasons.ts';
import type { HostAnswer, HostAtStart, ReasonData } from './answer.ts';
import type { PhraseContext } from './phrases.ts';
import { notBlockingReason, openReason, reasonData } from './reasonData.ts';

export interface HostsExplained {
  /** For the hosts that can be asked. */
  readonly asked: Explanation;
  /** Left-out hosts keep their places among the others. */
  readonly all: readonly HostExplained[];
}

interface HostExplained {
  readonly explained: HostExplanation;
  /** null = the host can be asked. */
  readonly leftOut: HostLeftOut | null;
}

export function explainHosts({ question, busy, leftOut }: Facts, when: When, clock: ZoneClock): HostsExplained {
  const outOf = (name: string) => leftOut.find((left) => left.host === name) ?? null;
  const explanationOf = (isAsked: boolean) => {
    const hosts = question.hosts.filter(({ host }) => (outOf(host.name) === null) === isAsked);
    return explain({ ...question, hosts }, busy, when, clock);
  };
  const asked = explanationOf(true);
  const every = [...asked.hosts, ...explanationOf(false).hosts];
  const all = question.hosts.flatMap(({ host }) => every.filter((one) => one.host === host));
  return { asked, all: all.map((one) => ({ explained: one, leftOut: outOf(one.host.name) })) };
}

export function hostAnswer(context: PhraseContext, { explained, leftOut }: HostExplained): HostAnswer {
  const out: readonly ReasonData[] = leftOut ? [{ rule: 'notOffered', sentence: context.leftOut(leftOut) }] : [];
  const rows = context.rowsLeftOut.map((sentence) => ({ rule: 'rowLeftOut', sentence }) as const);
  return {
    host: explained.host.name,
    wholeDay: [...out, ...reasonData(context, explained.wholeDay), ...rows],
    open: explained.windows.map((window) => openReason(context, window)),
  };
}

/** null if the time is no start of the host. */
export function hostAtStart(
  context: PhraseContext,
  { explained, leftOut }: HostExplained,
  startMs: Instant,
): HostAtStart | null {
  const start = explained.starts.find((one) => one.startMs === startMs);
  if (start === undefined) return null;
  const isFree = start.isFree && leftOut === null;
  const why = isFree
    ? whyFree(context, start)
    : reasonData(context, withoutWholeDay(explained.wholeDay, start.reasons));
  return { host: explained.host.name, isFree, why };
}

/** Names what opened the time of a free start, and what lies there without blocking it. */
function whyFree(context: PhraseContext, start: StartExplanation): ReasonData[] {
  const notBlocking = calendarsOf(context.host).flatMap((calendar) =>
    (context.notBlocking.get(calendar) ?? [])
      .filter((entry) => overlap(entry, start))
      .map((entry) => notBlockingReason(context, calendar, entry)),
  );
  return [...(start.window === null ? [] : [openReason(context, start.window)]), ...notBlocking];
}

function withoutWholeDay(wholeDay: readonly Reason[], reasons: readonly Reason[]): Reason[] {
  const told = new Set(wholeDay.map((reason) => JSON.stringify(reason)));
  return reasons.filter((reason) => !told.has(JSON.stringify(reason)));
}
