// The reasons of one host as data with sentences.
import type { OpenedWindow, Reason } from '../scheduling/explain/reason.ts';
import type { Interval } from '../scheduling/interval.ts';
import { formatInstant } from '../text/instants.ts';
import type { ReasonData } from './answer.ts';
import {
  type BusyReason,
  bookingSentence,
  busySentence,
  type OwnBookingReason,
  openSentence,
  type PhraseContext,
  ruleSentence,
  showsBooking,
} from './phrases.ts';

/** In the order given. A busy time names the own bookings that it shows. */
export function reasonData(context: PhraseContext, reasons: readonly Reason[]): ReasonData[] {
  const busyTimes = reasons.filter((reason): reason is BusyReason => reason.kind === 'busy');
  const own = reasons.filter((reason): reason is OwnBookingReason => reason.kind === 'booking');
  return reasons.flatMap((reason): ReasonData[] => {
    switch (reason.kind) {
      case 'busy': {
        const sentence = busySentence(
          context,
          reason,
          own.filter((one) => showsBooking(reason, one)),
        );
        return [{ rule: reason.kind, sentence, calendar: reason.calendarId, ...timesOf(reason.busy) }];
      }
      case 'booking':
        if (busyTimes.some((busy) => showsBooking(busy, reason))) return [];
        return [{ rule: reason.kind, sentence: bookingSentence(context, reason), ...timesOf(reason.booking) }];
      case 'closedByException':
        return closedReasons(context, reason);
      default:
        return [{ rule: reason.kind, sentence: ruleSentence(context, reason) }];
    }
  });
}

/** A row that a person wrote gets its own reason. A row that a fault made is told with the fault. */
function closedReasons(context: PhraseContext, reason: Extract<Reason, { kind: 'closedByException' }>): ReasonData[] {
  const written = reason.rows.filter((row) => context.faultsOf(row).length === 0);
  const faults = [...new Set(reason.rows.flatMap(context.faultsOf))];
  const byPeople = { rule: reason.kind, sentence: ruleSentence(context, { ...reason, rows: written }) };
  const byFaults = faults.map((sentence) => ({ rule: 'closedByFault', sentence }) as const);
  return [...byFaults, ...(written.length > 0 ? [byPeople] : [])];
}

export function openReason(context: PhraseContext, window: OpenedWindow): ReasonData {
  return { rule: 'open', sentence: openSentence(context, window), ...timesOf(window) };
}

export function notBlockingReason({ words, times }: PhraseContext, calendar: string, entry: Interval): ReasonData {
  return { rule: 'notBlocking', sentence: words.notBlocking(times.span(entry), calendar), calendar, ...timesOf(entry) };
}

function timesOf({ startMs, endMs }: Interval) {
  return { start_iso: formatInstant(startMs), end_iso: formatInstant(endMs) };
}
