// The callers of voice agents with tools: one or two, in a third of the runs.
import type { Chance } from '../chance.ts';
import type { World } from '../evidence/history.ts';
import type { ToolCaller } from './agent.ts';
import { drawContact } from './callers.ts';

const SHARE = 1 / 3;
const DOES = [
  ...(['books', 'changes', 'books and changes', 'books and changes', 'books two and changes'] as const),
  ...(['books two and changes', 'guesses ids'] as const),
];
/** Of the people who call, those who tell a contact id or a number each time: a tool call tells no e-mail address. */
const PEOPLE = [1, 2, 4, 5, 6] as const;

export function drawToolCallers({ services }: World, chance: Chance): ToolCaller[] {
  if (!chance.happens(SHARE)) return [];
  const withinMs = chance.pick([2_000, 15_000, 60_000]);
  return Array.from({ length: chance.int(1, 2) }, (_, at) => ({
    contact: { ...drawContact(chance.pick(PEOPLE), chance), email: '' },
    phoneCall: `call-${at + 1}`,
    does: chance.pick(DOES),
    door: 'relay',
    isForger: chance.happens(0.06),
    service: chance.pick(services).name,
    otherService: chance.pick(services).name,
    arrivesMs: chance.int(0, withinMs),
    looksUp: false,
    guesses: false,
    patienceMs: chance.int(10_000, 40_000),
    tries: chance.int(1, 3),
    afterSuccess: 'leaves',
  }));
}
