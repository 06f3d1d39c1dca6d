// Round trips and modelled time of each action, for ours and the plain script, in teams of several sizes.
import { compareStarts } from '../engine/compare.ts';
import { modelledMs, modelledWithQuickCalendarApp } from './costs.ts';
import { startPlain } from './plain.ts';
import type { Exchange, RunningScript } from './script.ts';
import { startSlotsheet } from './slotsheet.ts';
import { PHONE, teamOf } from './team.ts';

const TEAM_SIZES = [1, 5, 20, 50];

/** cold: the Sheet is not in the cache. The plain script keeps nothing, so its figures are the same. */
const STEPS = ['available, cold', 'available, warm', 'book', 'contact lookup, cold', 'contact lookup, warm'] as const;
type Step = (typeof STEPS)[number];

export interface PlatformRow {
  readonly hosts: number;
  readonly step: Step;
  readonly calls: number;
  readonly modelledMs: number;
  readonly plainCalls: number;
  readonly plainModelledMs: number;
  readonly plainQuickMs: number;
}

/** Throws if the two scripts do not offer the same starts, or one does not answer as the contract says. */
export function countRoundTrips(sizes: readonly number[] = TEAM_SIZES): PlatformRow[] {
  return sizes.flatMap((hosts) => {
    const team = teamOf(hosts);
    const ours = conversation(startSlotsheet(team));
    const plain = conversation(startPlain(team));
    expectSameStarts(ours['available, cold'], plain['available, cold']);
    return STEPS.map((step) => rowOf(hosts, step, ours[step], plain[step]));
  });
}

// A booking makes the cached Sheet out of date, so the look-up after it is cold, and the next one warm.
function conversation(script: RunningScript): Record<Step, Exchange> {
  const cold = script.ask('available', {});
  const warm = script.ask('available', {});
  const book = script.ask('book', {
    contact_id: 'c-1',
    contact_details: { name: 'Jo Müller', phone: PHONE },
    start_iso: new Date(startsOf(warm)[0] ?? Number.NaN).toISOString(),
  });
  if (book.answer.status !== 'success') throw new Error(`A booking failed: ${JSON.stringify(book.answer)}`);
  const lookup = () =>
    script.ask('contact_lookup', { event: 'contact_lookup', phone_number: PHONE, to_number: '+49 30 1' });
  const [first, second] = [lookup(), lookup()];
  for (const { answer } of [first, second]) expectAppointment(answer);
  return {
    'available, cold': cold,
    'available, warm': warm,
    book,
    'contact lookup, cold': first,
    'contact lookup, warm': second,
  };
}

function expectAppointment(answer: Exchange['answer']): void {
  if (!JSON.stringify(answer).includes('next_appointment')) {
    throw new Error(`A contact look-up does not tell the appointment: ${JSON.stringify(answer)}`);
  }
}

function rowOf(hosts: number, step: Step, ours: Exchange, plain: Exchange): PlatformRow {
  return {
    hosts,
    step,
    calls: ours.calls.length,
    modelledMs: modelledMs(ours.calls),
    plainCalls: plain.calls.length,
    plainModelledMs: modelledMs(plain.calls),
    plainQuickMs: modelledWithQuickCalendarApp(plain.calls),
  };
}

function expectSameStarts(ours: Exchange, plain: Exchange): void {
  const { same, onlyOurs, onlyTheirs } = compareStarts(startsOf(ours), startsOf(plain));
  if (!same) throw new Error(`The plain script offers other starts: ${onlyTheirs} more, ${onlyOurs} fewer.`);
}

function startsOf({ answer }: Exchange): number[] {
  const { available } = answer;
  if (!Array.isArray(available)) throw new Error(`No list of slots: ${JSON.stringify(answer)}`);
  return available.map((slot: { readonly start_iso: string }) => Date.parse(slot.start_iso));
}
