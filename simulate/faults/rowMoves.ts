// People's edits of rows in a Bookings that is long. A stream of their own, for worlds with such a tab.
import type { Chance } from '../chance.ts';
import type { PersonFault, Planned } from './fault.ts';
import { mayBeTogether } from './together.ts';

export const ROW_MOVES: readonly PersonFault[] = [
  {
    ...{ kind: 'person', name: 'rowsSwapped', wants: { past: true } },
    what: 'A person swaps a row of Bookings with one that is long over.',
    act: ({ sheet }, chance) => sheet.swapRows(chance),
  },
  {
    ...{ kind: 'person', name: 'pastRowsDeleted', wants: { past: true } },
    what: 'A person deletes rows of Bookings that are long over, and no trigger tells of it.',
    act: ({ rows }, chance) => rows.deletePast(chance),
  },
  {
    ...{ kind: 'person', name: 'rowsInserted', wants: { past: true } },
    what: 'A person inserts blank rows among those that are long over, and no trigger tells of it.',
    act: ({ rows }, chance) => rows.insert(chance),
  },
];

/** They are many at once, and none has a credential. */
export const STRANGERS: PersonFault = {
  ...{ kind: 'person', name: 'strangersCome' },
  what: 'Thirty strangers call within twenty seconds.',
  act: (people) => people.callAsStrangers(),
};

const PROBABILITY = 0.7;
const STRANGERS_PROBABILITY = 0.04;

/** None that may not be in one run with what is planned. */
export function drawRowMoves(chance: Chance, plan: readonly Planned[]): Planned[] {
  const isDrawn = chance.happens(PROBABILITY);
  const fault = chance.pick(ROW_MOVES);
  return isDrawn && plan.every((one) => mayBeTogether(one.fault, fault)) ? [{ fault, first: 1, times: 1 }] : [];
}

export function drawStrangers(chance: Chance): Planned[] {
  return chance.happens(STRANGERS_PROBABILITY) ? [{ fault: STRANGERS, first: 1, times: 1 }] : [];
}
