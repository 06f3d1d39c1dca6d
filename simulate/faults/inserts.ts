// The inserts under way: the event stands, and its execution has not heard of it yet. Only these can collide unnoticed.
import type { Call, Execution } from '../../local/boundary.ts';
import { isObject } from '../../local/services/jsonObject.ts';
import { callName } from './fault.ts';

export interface Inserts {
  begins(call: Call, execution: Execution): void;
  /** Its event stands; one that was refused leaves none. */
  done(call: Call, execution: Execution): void;
  answered(call: Call, execution: Execution): void;
  /** Whether another execution's insert of the id that this one is inserting is under way. */
  meets(executionId: number): boolean;
}

export function watchInserts(): Inserts {
  const wanted = new Map<number, string>();
  const underWay = new Map<number, string>();
  return {
    begins(call, { id }) {
      if (isInsert(call)) wanted.set(id, eventIdIn(call));
    },
    done(call, { id }) {
      if (isInsert(call)) underWay.set(id, eventIdIn(call));
    },
    answered(call, { id }) {
      if (isInsert(call)) underWay.delete(id);
    },
    meets: (executionId) =>
      [...underWay].some(([id, eventId]) => id !== executionId && eventId === wanted.get(executionId)),
  };
}

function isInsert(call: Call): boolean {
  return callName(call) === 'Calendar.Events.insert';
}

function eventIdIn({ args: [event] }: Call): string {
  return isObject(event) ? String(event.id) : '';
}
