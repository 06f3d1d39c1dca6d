// Reads the answers to tool calls, by the shape that docs and contract give them.
import type { Asked, Instant } from './history.ts';

export type ToolAnswer =
  | { readonly kind: 'offered'; readonly startsMs: readonly number[] }
  | { readonly kind: 'success' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'told' };

/** An offer or an appointment, as a tool call is told of it. */
export interface ToldTime {
  /** '' = without one. */
  readonly id: string;
  /** '' of an offer. */
  readonly service: string;
  readonly startMs: Instant;
}

type Value = Readonly<Record<string, unknown>>;

/** null if it has not the shape that the contract gives it. */
export function readToolAnswer(action: Asked['action'], value: Value): ToolAnswer | null {
  const { status, sentence, reason } = value;
  if (typeof sentence !== 'string' || sentence === '') return null;
  if (status === 'failed') return { kind: 'failed', reason: typeof reason === 'string' ? reason : sentence };
  if (status !== 'success') return null;
  switch (action) {
    case 'available': {
      const offers = timesIn(value.offers);
      return offers && { kind: 'offered', startsMs: offers.map(({ startMs }) => startMs) };
    }
    case 'next-appointments':
      return timesIn(value.appointments) && { kind: 'told' };
    case 'book':
    case 'move':
      return timesIn([value.appointment]) && { kind: 'success' };
    case 'cancel':
      return { kind: 'success' };
    default:
      return null;
  }
}

export function isToolAnswer(text: string): boolean {
  return 'sentence' in parsed(text);
}

export function offersIn(text: string): readonly ToldTime[] {
  return timesIn(parsed(text).offers) ?? [];
}

export function appointmentsIn(text: string): readonly ToldTime[] {
  return timesIn(parsed(text).appointments) ?? [];
}

/** Of `book` and `move`. */
export function appointmentIn(text: string): ToldTime | undefined {
  return timesIn([parsed(text).appointment])?.[0];
}

function timesIn(list: unknown): ToldTime[] | null {
  if (!Array.isArray(list)) return null;
  const times = list.map((one: unknown) => {
    const { id = '', service = '', start_iso: start, spoken } = (one ?? {}) as Value;
    const isTold = typeof start === 'string' && typeof spoken === 'string' && !Number.isNaN(Date.parse(start));
    return isTold ? { id: String(id), service: String(service), startMs: Date.parse(start) } : null;
  });
  return times.every((one) => one !== null) ? times : null;
}

function parsed(text: string): Value {
  try {
    return (JSON.parse(text) ?? {}) as Value;
  } catch {
    return {};
  }
}
