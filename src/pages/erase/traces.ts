// What was found of a contact, or emptied, place by place.
import type { EraseDone, EraseSeen } from '../../fromPage/wire/erase.ts';

export type Traces = Pick<EraseSeen, 'log' | 'events' | 'invited' | 'left'>;
export type Erased = Omit<EraseDone, 'next'>;

export const NO_TRACES: Traces = { log: 0, events: 0, invited: 0, left: [] };
export const NOTHING_ERASED: Erased = { ...NO_TRACES, rows: 0, notes: 0 };

export function sum<T extends Traces>(before: T, seen: Traces): T {
  return {
    ...before,
    log: before.log + seen.log,
    events: before.events + seen.events,
    invited: before.invited + seen.invited,
    left: [...before.left, ...seen.left.filter((one) => !before.left.includes(one))],
  };
}
