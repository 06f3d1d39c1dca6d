// The callers of a run: two to eight calls, some by one person, all for the same few starts.
import type { Chance } from '../chance.ts';
import type { Contact, World } from '../evidence/history.ts';
import type { Wants } from '../faults/fault.ts';
import type { Setting } from '../world/world.ts';
import type { Agent } from './agents/forms.ts';

export interface Caller {
  readonly contact: Contact;
  readonly door: 'relay' | 'direct';
  /** Knows neither telli's key nor the link token. */
  readonly isForger: boolean;
  /** Left out where telli's calendar asks. */
  readonly agent?: Agent;
  readonly service: string;
  /** After the beginning of the run. */
  readonly arrivesMs: number;
  readonly looksUp: boolean;
  /** Asks for a start that was never offered. */
  readonly guesses: boolean;
  readonly patienceMs: number;
  /** The most bookings that the caller tries. */
  readonly tries: number;
  readonly afterSuccess: 'leaves' | 'repeats' | 'wants another';
}

const AFTER_SUCCESS = ['leaves', 'leaves', 'leaves', 'repeats', 'wants another'] as const;
const AFTER_SUCCESS_MOVING = ['leaves', 'leaves', 'repeats', 'wants another', 'wants another'] as const;

/** Two to eight callers. Some are one person calling twice. */
export function drawCallers({ world }: Setting, chance: Chance, wants: Wants): Caller[] {
  return drawAll(world, chance, wants);
}

interface Practice extends Pick<World, 'repeatBookings'> {
  readonly services: readonly { readonly name: string }[];
}

function drawAll(world: Practice, chance: Chance, { rush, another }: Wants): Caller[] {
  const withinMs = rush ? 500 : chance.pick([500, 2_000, 4_000, 15_000, 60_000]);
  const services = rush ? world.services.slice(0, 1) : world.services;
  const afterSuccess = world.repeatBookings === 'move' ? AFTER_SUCCESS_MOVING : AFTER_SUCCESS;
  const hasDirect = chance.happens(0.3);
  const callers: Caller[] = [];
  const people: number[] = [];
  for (let count = chance.int(2, 8); callers.length < count; ) {
    const twin = callers.length > 0 && chance.happens(0.3) ? chance.int(0, callers.length - 1) : null;
    const person = (twin === null ? undefined : people[twin]) ?? callers.length + 1;
    const service = twin !== null && chance.happens(0.8) ? callers[twin]?.service : undefined;
    const contact = drawContact(person, chance);
    people.push(person);
    callers.push({
      contact,
      door: hasDirect && chance.happens(0.5) ? 'direct' : 'relay',
      isForger: chance.happens(0.04),
      service: service ?? chance.pick(services).name,
      arrivesMs: chance.int(0, withinMs),
      looksUp: !rush && contact.phone !== '' && chance.happens(0.1),
      guesses: rush === true || chance.happens(0.4),
      patienceMs: chance.int(10_000, 40_000),
      tries: chance.int(1, 4),
      afterSuccess: another && chance.happens(0.6) ? 'wants another' : chance.pick(afterSuccess),
    });
  }
  return callers;
}

const TAKEN_DOMAIN = '@kunde.de';
const REFUSED_CALLER = 'Caller 6';
/** By then no claim of an earlier caller may bar a start. */
const LATE_MS = [9 * 60_000, 15 * 60_000] as const;

/**
 * Callers of services behind links, with the same numbers as the others: a person may want both. HubSpot's check refuses
 * the others' addresses, so all but one have another here.
 */
export function drawLinkCallers({ world }: Setting, chance: Chance): Caller[] {
  const services = world.hubspot?.services ?? [];
  if (services.length === 0) return [];
  const another = chance.happens(0.3) ? ({ another: true } as const) : {};
  return drawAll({ ...world, services }, chance, another).map((caller) => {
    const { email, name } = caller.contact;
    const lateMs = chance.happens(0.15) ? chance.int(...LATE_MS) : 0;
    const isTold = email !== '' || chance.happens(0.6);
    const address = name === REFUSED_CALLER ? email : name.replace('Caller ', 'kunde') + TAKEN_DOMAIN;
    const arrivesMs = caller.arrivesMs + lateMs;
    return { ...caller, arrivesMs, contact: { ...caller.contact, email: isTold ? address : '' } };
  });
}

const ANCHORS = ['id', 'id', 'phone', 'email'] as const;

/**
 * Each identifier is told or not. A person always tells one of them. Otherwise two calls of one person might share none,
 * and count as two people's (rule 12).
 */
export function drawContact(person: number, chance: Chance): Contact {
  const anchor = ANCHORS[person % ANCHORS.length];
  const told = (name: string, probability: number, text: string): string =>
    chance.happens(probability) || name === anchor ? text : '';
  return {
    id: told('id', 0.8, `c${person}`),
    name: `Caller ${person}`,
    email: told('email', 0.3, `caller${person}@example.com`),
    phone: told('phone', 0.8, `+49 30 10000${person}`),
  };
}
