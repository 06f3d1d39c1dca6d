// A quota of a minute or a day is used up, by these executions or by what else runs as the same person. Their own stream changes no
// other draw.
import type { Call, PlatformError } from '../../local/boundary.ts';
import type { QuotaName } from '../../local/quotas/limits.ts';
import { RULES } from '../../local/quotas/rules.ts';
import type { Chance } from '../chance.ts';
import { type CallFault, callName, type Planned } from './fault.ts';
import { mayBeTogether } from './together.ts';

/** How much of the minute is left. */
const OF_A_MINUTE = [1_000, 60_000] as const;
/** Until the faults end. */
const OF_A_DAY = [86_400_000, 86_400_000] as const;

export const QUOTAS: readonly CallFault[] = [
  usedUp('readsUsedUp', 'The reads of a minute through the Sheets API are used up.', 'sheetReads', OF_A_MINUTE, 30),
  usedUp('writesUsedUp', 'The writes of a minute through the Sheets API are used up.', 'sheetWrites', OF_A_MINUTE, 10),
  usedUp('calendarUsedUp', 'The calls of a minute to the Calendar API are used up.', 'calendarCalls', OF_A_MINUTE, 30),
  usedUp('eventsUsedUp', 'The events that a day allows are used up.', 'events', OF_A_DAY, 4),
];

const PROBABILITY = 0.25;

/** At most one; none that may not be in one run with what is planned. */
export function drawQuotas(chance: Chance, plan: readonly Planned[]): Planned[] {
  if (!chance.happens(PROBABILITY)) return [];
  const fault = chance.pick(QUOTAS);
  const first = chance.int(1, fault.among);
  return plan.every((one) => mayBeTogether(one.fault, fault)) ? [{ fault, first, times: 1 }] : [];
}

function usedUp(
  name: string,
  what: string,
  quota: QuotaName,
  lastsMs: readonly [number, number],
  among: number,
): CallFault {
  const { calls, refusal }: { calls: RegExp; refusal: (call: Call) => PlatformError } = RULES[quota];
  return {
    kind: 'call',
    name,
    what,
    meets: (call) => calls.test(callName(call)),
    treatment: (call) => ({ refuse: refusal(call) }),
    forced: 'once',
    among,
    lastsMs,
  };
}
