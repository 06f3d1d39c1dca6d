// Every fault there is, by name.
import type { Fault } from './fault.ts';
import { LOST_ANSWERS } from './lostAnswers.ts';
import { NETWORK } from './network.ts';
import { PEOPLE } from './people.ts';
import { REFUSALS } from './refusals.ts';
import { STOPS } from './stops.ts';
import { UNRELIABLE } from './unreliable.ts';

export const FAULTS: readonly Fault[] = [...REFUSALS, ...LOST_ANSWERS, ...STOPS, ...UNRELIABLE, ...NETWORK, ...PEOPLE];

/** Throws an error that lists them all. */
export function faultNamed(name: string): Fault {
  const found = FAULTS.find((fault) => fault.name === name);
  if (found) return found;
  throw new Error(`There is no fault ${name}. There are: ${FAULTS.map((fault) => fault.name).join(', ')}.`);
}
