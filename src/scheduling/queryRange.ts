// The range of busy times that an offer needs, so that a calendar is asked for neither too little nor too much.
import { fairnessRange } from './assignment.ts';
import { cappedZones, wholeDate } from './caps.ts';
import { hull, type Interval, interval } from './interval.ts';
import type { Buffers, Host } from './model.ts';
import type { Question } from './offer.ts';
import { indexOpenings } from './openWindows.ts';
import { startLimits } from './startLimits.ts';
import { MINUTE_MS } from './time.ts';
import type { ZoneClock } from './zone.ts';

/** `within`: with it a booking is meant, and the range also serves `rankHosts`. */
export interface RangeQuestion extends Pick<Question, 'service' | 'openings' | 'timeZone' | 'nowMs' | 'within'> {
  /** Every service's buffers: own bookings keep the buffers of their own service. */
  readonly allBuffers: readonly Buffers[];
  readonly hosts: readonly Host[];
}

/**
 * From the earliest possible start less the largest buffer, to the latest possible end and the largest buffer more. If a
 * cap counts a date's bookings, the first and the last date are whole. null: notice and horizon leave no start. Then
 * nothing need be asked, and `offer` has no slots whatever is busy.
 */
export function queryRange(question: RangeQuestion, clock: ZoneClock): Interval | null {
  const starts = possibleStarts(question, clock);
  return starts === null ? null : rangeAround(starts, question, clock);
}

/** The same for every start in `starts`, whether notice and horizon leave it or not. */
export function rangeAround(starts: Interval, question: RangeQuestion, clock: ZoneClock): Interval {
  const bufferMs = largestBufferMs([question.service, ...question.allBuffers]);
  const lastStartMs = starts.endMs - 1;
  const lastEndMs = lastStartMs + question.service.durationMinutes * MINUTE_MS;
  const needed = interval(starts.startMs - bufferMs, lastEndMs + bufferMs);
  const counted = [needed, ...datesCounted(question, starts, clock)].reduce(hull);
  const isFair = question.within !== null && question.service.assignment === 'any';
  return isFair ? hull(counted, fairnessRange(starts.startMs, lastStartMs)) : counted;
}

function datesCounted({ service, hosts, timeZone }: RangeQuestion, starts: Interval, clock: ZoneClock): Interval[] {
  return cappedZones(service, hosts, timeZone).flatMap((zone) =>
    [starts.startMs, starts.endMs - 1].map((instant) => wholeDate(clock.localDateOf(zone, instant), zone, clock)),
  );
}

function possibleStarts({ service, hosts, openings, nowMs, within }: RangeQuestion, clock: ZoneClock): Interval | null {
  const index = indexOpenings(openings, service.name);
  const limits = hosts.map((host) => startLimits({ service, host, index, clock, nowMs }));
  const bounds = limits.filter(({ fromMs, untilMs }) => fromMs < untilMs);
  const startMs = Math.max(within?.startMs ?? nowMs, Math.min(...bounds.map(({ fromMs }) => fromMs)));
  const endMs = Math.min(within?.endMs ?? Number.POSITIVE_INFINITY, Math.max(...bounds.map(({ untilMs }) => untilMs)));
  return startMs < endMs ? interval(startMs, endMs) : null;
}

function largestBufferMs(buffers: readonly Buffers[]): number {
  const minutes = buffers.flatMap((one) => [one.bufferBeforeMinutes, one.bufferAfterMinutes]);
  return Math.max(...minutes) * MINUTE_MS;
}
