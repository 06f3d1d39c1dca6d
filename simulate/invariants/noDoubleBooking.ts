// No two events of ours overlap on one host's calendar, buffers included.
import { unanswered } from '../evidence/bookCalls.ts';
import type { History } from '../evidence/history.ts';
import { eventText, type OwnEvent, ownEvents } from '../evidence/ownEvents.ts';
import { isCancelledByPerson } from '../evidence/people.ts';
import { MINUTE_MS } from '../evidence/times.ts';

export function noDoubleBooking(history: History): string[] {
  return pairsOf(ownEvents(history)).flatMap(([one, other]) => {
    const shared = one.hosts.filter((host) => other.hosts.includes(host));
    const clash = shared.length > 0 ? clashOf(history, one, other) : null;
    return clash === null ? [] : [`${shared.map(({ name }) => name).join(', ')}: ${clash}`];
  });
}

/** By start, so that the first is the earlier one. */
function pairsOf(events: readonly OwnEvent[]): [OwnEvent, OwnEvent][] {
  const byStart = [...events].sort((a, b) => a.state.startMs - b.state.startMs);
  return byStart.flatMap((one, at) => byStart.slice(at + 1).map((other): [OwnEvent, OwnEvent] => [one, other]));
}

function clashOf(history: History, one: OwnEvent, other: OwnEvent): string | null {
  const [first, last] = one.arrival.order < other.arrival.order ? [one, other] : [other, one];
  // A person may put an event upon another by hand.
  if (last.arrival.by === 'person') return null;
  const gapMs = other.state.startMs - one.state.endMs;
  if (gapMs < 0) return `${eventText(one)} and ${eventText(other)} overlap; the second to come was ${last.eventId}`;
  const wantedMs = bufferBetween(one, other) * MINUTE_MS;
  if (gapMs >= wantedMs || isWithoutBuffer(history, first, last)) return null;
  return `${gapMs / MINUTE_MS} minutes between ${eventText(one)} and ${eventText(other)}, where ${wantedMs / MINUTE_MS} are kept free`;
}

/** The larger of the earlier one's after and the later one's before. */
function bufferBetween(earlier: OwnEvent, later: OwnEvent): number {
  return Math.max(earlier.service?.bufferAfter ?? 0, later.service?.bufferBefore ?? 0);
}

/**
 * Buffers are kept between bookings only. An event counts as any other event if a person moved it by hand, or cancelled its
 * row.
 */
function isWithoutBuffer(history: History, first: OwnEvent, last: OwnEvent): boolean {
  if (first.arrival.by === 'person' || isMoveUntold(history, first)) return true;
  return [first, last].some((one) => isCancelledByPerson(history, one.eventId));
}

/** An execution moved it and ended before a row told. To others it looks as if a person had moved it. */
function isMoveUntold(history: History, { arrival }: OwnEvent): boolean {
  const change = history.changes[arrival.order];
  const isMove = change?.kind === 'calendar' && change.before !== null;
  return isMove && unanswered(history).some(({ run }) => run.executionId === arrival.by);
}
