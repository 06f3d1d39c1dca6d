// Who calls: two to eight callers, some of them one person, who want the same few starts.
import type { Chance } from './chance.ts';
import type { Wants } from './faults/fault.ts';
import type { Contact } from './history.ts';
import type { Setting } from './world.ts';

export interface Caller {
  readonly contact: Contact;
  readonly door: 'relay' | 'direct';
  readonly service: string;
  /** After the beginning of the run. */
  readonly arrivesMs: number;
  readonly looksUp: boolean;
  /** Asks for a start without having been offered one. */
  readonly guesses: boolean;
  readonly patienceMs: number;
  /** Bookings they try at most. */
  readonly tries: number;
  readonly afterSuccess: 'leaves' | 'repeats' | 'wants another';
}

const AFTER_SUCCESS = ['leaves', 'leaves', 'leaves', 'repeats', 'wants another'] as const;

/** Two to eight; some of them are one person who calls twice. */
export function drawCallers({ world }: Setting, chance: Chance, { rush, another }: Wants): Caller[] {
  const withinMs = rush ? 500 : chance.pick([500, 2_000, 4_000, 15_000, 60_000]);
  const services = rush ? world.services.slice(0, 1) : world.services;
  const hasDirect = chance.happens(0.3);
  const callers: Caller[] = [];
  for (let count = chance.int(2, 8); callers.length < count; ) {
    const twin = callers.length > 0 && chance.happens(0.3) ? chance.pick(callers) : null;
    callers.push({
      contact: twin?.contact ?? contactNumber(callers.length + 1),
      door: hasDirect && chance.happens(0.5) ? 'direct' : 'relay',
      service: twin && chance.happens(0.8) ? twin.service : chance.pick(services).name,
      arrivesMs: chance.int(0, withinMs),
      looksUp: !rush && chance.happens(0.1),
      guesses: rush === true || chance.happens(0.4),
      patienceMs: chance.int(10_000, 40_000),
      tries: chance.int(1, 4),
      afterSuccess: another && chance.happens(0.6) ? 'wants another' : chance.pick(AFTER_SUCCESS),
    });
  }
  return callers;
}

function contactNumber(number: number): Contact {
  return { id: `c${number}`, name: `Caller ${number}`, phone: `+49 30 10000${number}` };
}
