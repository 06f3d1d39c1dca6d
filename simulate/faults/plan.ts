// The fault model: which faults one run may meet. Within it no invariant may break.
import type { Chance } from '../chance.ts';
import type { World } from '../history.ts';
import { FAULTS } from './all.ts';
import type { Fault } from './fault.ts';

/** One fault of a run: it meets call number `first` of those that it could meet, and as many more as `times` says. */
export interface Planned {
  readonly fault: Fault;
  readonly first: number;
  readonly times: number;
}

/** How many faults a run gets, as often as each number stands here. A run without any has its interleaving alone. */
const BUDGET = [0, 0, 1, 1, 1, 2, 2, 2, 3, 3];

/** Never in one run, with the reason. */
export const NEVER_TOGETHER: readonly { readonly names: readonly string[]; readonly because: string }[] = [
  {
    names: ['sheetNotWritable', 'propertiesRefused'],
    because:
      'a row that the Sheet does not take waits in the script properties; if both refuse it at once, there is nowhere left to put it',
  },
  {
    names: ['lockLost', 'sheetNotWritable'],
    because: 'rows that waited are written under the lock; if that does not hold, two executions write them at once',
  },
  {
    names: ['lockLost', 'lostRows'],
    because: 'rows that waited are written under the lock; if that does not hold, two executions write them at once',
  },
];

/** Never in a world that has such a rule, with the reason. */
const NEVER_WITH: readonly {
  readonly name: string;
  readonly rule: (world: World) => boolean;
  readonly because: string;
}[] = [
  {
    name: 'lockLost',
    rule: ({ repeatBookings }) => repeatBookings !== 'allow',
    because:
      'the check after the insert looks around the event; a second appointment of the same contact may be on any day and with any host',
  },
  {
    name: 'lockLost',
    rule: ({ hosts, services }) => [...hosts, ...services].some(({ maxPerDay }) => maxPerDay !== null),
    because: 'nor does it count a day’s bookings, which may be with any host',
  },
];

/** Those more likely to be drawn together, as one alone changes little: the lock hides most collisions. */
const TOGETHER: readonly (readonly [string, string])[] = [
  ['undetectedCollision', 'lockLost'],
  ['lockRefused', 'lockLost'],
];

export function drawPlan(chance: Chance, world: World): Planned[] {
  const budget = chance.pick(BUDGET);
  const drawn: Fault[] = [];
  while (drawn.length < budget) {
    const fault = chance.pick(FAULTS);
    const partner = TOGETHER.find(([name]) => name === fault.name)?.[1];
    const more = partner === undefined ? [fault] : [fault, ...FAULTS.filter(({ name }) => name === partner)];
    for (const one of more) if (mayJoin(one, drawn)) drawn.push(one);
    if (!drawn.includes(fault) && !mayJoin(fault, drawn)) break;
  }
  const plan = drawn.map((fault) => planned(fault, chance));
  return plan.filter(({ fault }) => !NEVER_WITH.some(({ name, rule }) => name === fault.name && rule(world)));
}

function mayJoin(fault: Fault, drawn: readonly Fault[]): boolean {
  const isExcluded = NEVER_TOGETHER.some(
    ({ names }) => names.includes(fault.name) && drawn.some(({ name }) => name !== fault.name && names.includes(name)),
  );
  return !isExcluded && !(fault.kind !== 'person' && drawn.includes(fault));
}

function planned(fault: Fault, chance: Chance): Planned {
  const among = 'among' in fault ? fault.among : 1;
  const inARow = fault.kind === 'call' ? (fault.inARow ?? 1) : 1;
  return { fault, first: chance.int(1, among), times: chance.int(1, inARow) };
}
