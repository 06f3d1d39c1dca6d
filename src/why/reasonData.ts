// The reasons of one host as data with sentences.
import type { OpenedWindow, Reason } from '../scheduling/explain/reason.ts';
import type { Interval } from '../scheduling/interval.ts';
import { formatInstant } from '../telli/instants.ts';
import type { Said } from './answer.ts';
import {
  type Busy,
  bookingSentence,
  busySentence,
  type Own,
  openSentence,
  ruleSentence,
  shows,
  type Telling,
} from './phrases.ts';

/** In the order given. An own booking that a busy time shows is said with that. */
export function reasonData(telling: Telling, reasons: readonly Reason[]): Said[] {
  const busyTimes = reasons.filter((reason): reason is Busy => reason.kind === 'busy');
  const own = reasons.filter((reason): reason is Own => reason.kind === 'booking');
  return reasons.flatMap((reason): Said[] => {
    switch (reason.kind) {
      case 'busy': {
        const sentence = busySentence(
          telling,
          reason,
          own.filter((one) => shows(reason, one)),
        );
        return [{ rule: reason.kind, sentence, calendar: reason.calendarId, ...timesOf(reason.busy) }];
      }
      case 'booking':
        if (busyTimes.some((busy) => shows(busy, reason))) return [];
        return [{ rule: reason.kind, sentence: bookingSentence(telling, reason), ...timesOf(reason.booking) }];
      case 'closedByException':
        return closedSaid(telling, reason);
      default:
        return [{ rule: reason.kind, sentence: ruleSentence(telling, reason) }];
    }
  });
}

/** Rows that a person wrote are said as such. A row that a fault made is said with the fault. */
function closedSaid(telling: Telling, reason: Extract<Reason, { kind: 'closedByException' }>): Said[] {
  const written = reason.rows.filter((row) => telling.faultsOf(row).length === 0);
  const faults = [...new Set(reason.rows.flatMap(telling.faultsOf))];
  const byPeople = { rule: reason.kind, sentence: ruleSentence(telling, { ...reason, rows: written }) };
  const byFaults = faults.map((sentence) => ({ rule: 'closedByFault', sentence }) as const);
  return [...byFaults, ...(written.length > 0 ? [byPeople] : [])];
}

export function openSaid(telling: Telling, window: OpenedWindow): Said {
  return { rule: 'open', sentence: openSentence(telling, window), ...timesOf(window) };
}

export function notBlockingSaid({ words, times }: Telling, calendar: string, entry: Interval): Said {
  return { rule: 'notBlocking', sentence: words.notBlocking(times.span(entry), calendar), calendar, ...timesOf(entry) };
}

function timesOf({ startMs, endMs }: Interval) {
  return { start_iso: formatInstant(startMs), end_iso: formatInstant(endMs) };
}
