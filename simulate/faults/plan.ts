// The fault model: which faults one run may meet. Within it no invariant may break.
import type { Chance } from '../chance.ts';
import { AT_HUBSPOT, DRAWN, faultNamed } from './all.ts';
import type { Fault, Planned, Wants } from './fault.ts';
import { mayBeTogether } from './together.ts';

/** How many faults a run gets, as often as each number stands here. A run without any has its interleaving alone. */
const BUDGET = [0, 0, 1, 1, 1, 2, 2, 2, 3, 3];

const HUBSPOT_BUDGET = [0, 1, 1, 2, 2, 3];

/**
 * Alone this fault would change little, as the lock hides it. It brings the other fault, which then meets each call that it
 * can.
 */
const BRINGS: Readonly<Record<string, string>> = {
  undetectedCollision: 'lockLost',
  removalRefused: 'lockLost',
  lockRefused: 'lockLost',
};
const EACH_CALL = { first: 1, times: Number.POSITIVE_INFINITY };

export function drawPlan(chance: Chance): Planned[] {
  const budget = chance.pick(BUDGET);
  const plan: Planned[] = [];
  while (plan.length < budget) {
    const fault = chance.pick(DRAWN);
    const drawn = [planned(fault, chance), ...brought(fault)];
    if (!drawn.every((one) => mayJoin(one, plan))) break;
    plan.push(...drawn);
  }
  return plan;
}

/** For a world with links, from a stream of its own: nothing else that a seed decides changes. */
export function drawHubspotPlan(chance: Chance): Planned[] {
  const plan: Planned[] = [];
  for (let left = chance.pick(HUBSPOT_BUDGET); left > 0; left -= 1) {
    const fault = chance.pick(AT_HUBSPOT);
    if (plan.every((other) => other.fault !== fault)) plan.push(planned(fault, chance));
  }
  return plan;
}

/** All the wishes of these faults together; no two contradict each other. */
export function wantsOf(plan: readonly Planned[]): Wants {
  return Object.assign({}, ...plan.map(({ fault }) => fault.wants ?? {}));
}

function brought({ name }: Fault): Planned[] {
  const other = BRINGS[name];
  return other === undefined ? [] : [{ fault: faultNamed(other), ...EACH_CALL }];
}

/** Leaves out what may never be in one run with a forced fault. */
export function beside(forced: readonly Fault[], plan: readonly Planned[]): readonly Planned[] {
  return plan.filter(({ fault }) => !forced.some((other) => !mayBeTogether(fault, other)));
}

function mayJoin({ fault }: Planned, plan: readonly Planned[]): boolean {
  const isExcluded = plan.some((other) => !mayBeTogether(fault, other.fault));
  const isAgain = fault.kind !== 'person' && plan.some((other) => other.fault === fault);
  return !isExcluded && !isAgain && agrees(fault.wants ?? {}, wantsOf(plan));
}

function agrees(one: Wants, other: Wants): boolean {
  const [first, second] = [one.repeatBookings, other.repeatBookings];
  return first === undefined || second === undefined || first === second;
}

function planned(fault: Fault, chance: Chance): Planned {
  const among = 'among' in fault ? fault.among : 1;
  const inARow = 'inARow' in fault ? (fault.inARow ?? 1) : 1;
  return { fault, first: chance.int(1, among), times: chance.int(1, inARow) };
}
