// Every fault there is, by name.
import type { Fault } from './fault.ts';
import { ACTS_AT_HUBSPOT, HUBSPOT } from './hubspot.ts';
import { LOST_ANSWERS } from './lostAnswers.ts';
import { NETWORK } from './network.ts';
import { PEOPLE } from './people.ts';
import { QUOTAS } from './quotas.ts';
import { REFUSALS } from './refusals.ts';
import { ROW_MOVES, STRANGERS } from './rowMoves.ts';
import { SHEET_EDITS } from './sheetEdits.ts';
import { STOPS } from './stops.ts';
import { UNRELIABLE } from './unreliable.ts';

/** The faults that a seed draws from. Edits of whole tabs and quotas have streams of their own. */
export const DRAWN: readonly Fault[] = [...REFUSALS, ...LOST_ANSWERS, ...STOPS, ...UNRELIABLE, ...NETWORK, ...PEOPLE];

/** Those of a world with links; they have a stream of their own too. */
export const AT_HUBSPOT: readonly Fault[] = [...HUBSPOT, ...ACTS_AT_HUBSPOT];

export const FAULTS: readonly Fault[] = [...DRAWN, ...SHEET_EDITS, ...ROW_MOVES, STRANGERS, ...QUOTAS, ...AT_HUBSPOT];

/** Throws an error that lists them all. */
export function faultNamed(name: string): Fault {
  const found = FAULTS.find((fault) => fault.name === name);
  if (found) return found;
  throw new Error(`There is no fault ${name}. There are: ${FAULTS.map((fault) => fault.name).join(', ')}.`);
}
