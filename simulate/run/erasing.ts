// In some runs a person erases a contact while others call. If that fails, or the contact's own requests come after it, the
// person does it once more when all is quiet. A stream of its own changes no other draw.
import type { EraseTexts } from '../../src/fromPage/wire/erase.ts';
import { isPerson, tracesOf } from '../evidence/erased.ts';
import type { Erased } from '../evidence/guests.ts';
import type { Contact, Instant } from '../evidence/history.ts';
import { eraseContact } from '../people/eraser.ts';
import { asInvited } from '../world/invitations.ts';
import type { Run } from './open.ts';
import { drain } from './scheduler.ts';

export interface Erasing {
  /** Again, if need be. */
  again(): Promise<void>;
  /** What is left at the end. */
  result(): Erased;
  /** The contact calls once more, and is not known. */
  lookUp(): Promise<void>;
}

const SHARE = 0.1;
const BEGINS_MS = [40_000, 150_000] as const;
const PAUSE_MS = [5_000, 60_000] as const;
const MOST_PEOPLE = 4;
/** By then the cache has forgotten. */
const LOOK_UP_PAUSE_MS = 6 * 60_000;

/** null = no contact is erased. HubSpot keeps what it knows, so no world with links has it. */
export function enterErasing(run: Run): Erasing | null {
  const { agenda, chance, google, phone, setting, trace, witness } = run;
  const own = chance('erasing');
  const isDrawn = own.happens(SHARE) || run.wants.erases === true;
  if (!isDrawn || setting.hubspot) return null;
  const person = own.int(1, MOST_PEOPLE);
  const contact = contactOf(person);
  const texts = own.pick<EraseTexts>(['none', 'over', 'all']);
  const names = [contact.name, asInvited(contact).name];
  const typed = [...new Set([...names, contact.id, contact.phone, contact.email])];
  const pause = () => agenda.pause(own.int(...PAUSE_MS));
  let firstMs: Instant = Number.POSITIVE_INFINITY;
  let sinceMs: Instant = firstMs;
  let isDone = false;

  async function erase(): Promise<void> {
    sinceMs = agenda.nowMs;
    firstMs = Math.min(firstMs, sinceMs);
    trace.add('person', `begins to erase ${contact.name}, texts: ${texts}`);
    isDone = await eraseContact(google.askPage, pause, typed, texts);
    trace.add('person', isDone ? `has erased ${contact.name}` : `could not erase all of ${contact.name}`);
  }

  agenda.after(own.int(...BEGINS_MS), () => void erase());
  return {
    async again() {
      const isTheirs = witness.runs.some((one) => isPerson(one.asked.contact, person) && one.endedMs >= sinceMs);
      if (isDone && !isTheirs) return;
      agenda.after(PAUSE_MS[1], () => void erase());
      await drain(agenda, google.stage);
    },
    async lookUp() {
      const caller = {
        contact,
        door: 'relay',
        isForger: false,
        service: setting.world.services[0]?.name ?? '',
      } as const;
      const usual = { arrivesMs: 0, looksUp: true, guesses: false, tries: 0, afterSuccess: 'leaves' } as const;
      agenda.after(LOOK_UP_PAUSE_MS, () => {
        void phone.ask({ ...caller, ...usual, patienceMs: 60_000 }, { action: 'contact_lookup', startMs: null });
      });
      await drain(agenda, google.stage);
    },
    result: () => ({ person, sinceMs, firstMs, traces: tracesOf(setting.store, person, texts === 'all') }),
  };
}

function contactOf(person: number): Contact {
  return {
    id: `c${person}`,
    name: `Caller ${person}`,
    email: `caller${person}@example.com`,
    phone: `+49 30 10000${person}`,
  };
}
