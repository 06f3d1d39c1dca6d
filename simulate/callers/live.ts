// How a caller behaves: looks for a time, books it, and does what people do when the answer is unclear.
import type { Chance } from '../chance.ts';
import type { Asked, Instant } from '../evidence/history.ts';
import type { Caller } from './callers.ts';

/** Of another service than the caller's where it says so. */
export type Wanted = Pick<Asked, 'action' | 'startMs' | 'tool'> & Partial<Pick<Asked, 'service'>>;

/** The actions of a caller. */
export interface Phone {
  /** The text that is heard; '' = nothing, and the caller has given up waiting. */
  ask(caller: Caller, wanted: Wanted): Promise<string>;
  /** Several tool calls in one request: a text for each. */
  askAtOnce(caller: Caller, wanted: readonly Wanted[]): Promise<readonly string[]>;
  pause(ms: number): Promise<void>;
  nowMs(): Instant;
}

export type Outcome = 'success' | 'gone' | 'unclear';

/** One caller from arrival to the end. */
export async function playCaller(
  caller: Caller,
  phone: Phone,
  grid: readonly Instant[],
  chance: Chance,
): Promise<void> {
  await phone.pause(caller.arrivesMs);
  if (caller.looksUp) await phone.ask(caller, { action: 'contact_lookup', startMs: null });
  let known = await starts();
  let start = choose(known, chance);
  for (let tries = caller.tries; tries > 0 && start !== null; tries -= 1) {
    const outcome = await book(start);
    if (outcome === 'success') return celebrate(start);
    if (outcome === 'gone') known = await starts();
    if (outcome === 'gone' || chance.happens(0.25)) start = choose(known, chance);
    else if (chance.happens(0.2)) return;
    await phone.pause(chance.int(500, 15_000));
  }

  async function starts(): Promise<readonly Instant[]> {
    if (caller.guesses) return grid;
    const offered = startsIn(await phone.ask(caller, { action: 'available', startMs: null }));
    await phone.pause(chance.int(500, 6_000));
    return offered;
  }

  async function book(startMs: Instant): Promise<Outcome> {
    return outcomeIn(await phone.ask(caller, { action: 'book', startMs }));
  }

  async function celebrate(booked: Instant): Promise<void> {
    if (caller.afterSuccess === 'leaves') return;
    await phone.pause(chance.int(500, 20_000));
    const next =
      caller.afterSuccess === 'repeats'
        ? booked
        : choose(
            known.filter((one) => one !== booked),
            chance,
          );
    if (next !== null) await book(next);
  }
}

/** Callers mostly take the first start, so that they meet. */
export function choose(starts: readonly Instant[], chance: Chance): Instant | null {
  if (starts.length === 0) return null;
  return chance.happens(0.5) ? (starts[0] ?? null) : chance.pick(starts.slice(0, 6));
}

function startsIn(text: string): Instant[] {
  const { available } = jsonOf(text);
  if (!Array.isArray(available)) return [];
  return available.map((slot) => Date.parse(slot.start_iso));
}

export function outcomeIn(text: string): Outcome {
  const { status, reason } = jsonOf(text);
  if (status === 'success') return 'success';
  return reason === 'Appointment slot is no longer available' ? 'gone' : 'unclear';
}

function jsonOf(text: string): { readonly [key: string]: unknown } {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}
