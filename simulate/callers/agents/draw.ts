// The callers of voice agents with tools: one or two, in a third of the runs.
import type { Chance } from '../../chance.ts';
import type { Contact, World } from '../../evidence/history.ts';
import type { ToolPlatform } from '../../evidence/toolAsk.ts';
import { drawContact } from '../callers.ts';
import type { Agent } from './forms.ts';
import type { ToolCaller } from './person.ts';

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
  return Array.from({ length: chance.int(1, 2) }, (_, at) => {
    const door = chance.happens(0.75) ? 'relay' : 'direct';
    const agent = drawAgent(door, chance);
    const contact = asKnownTo(agent, { ...drawContact(chance.pick(PEOPLE), chance), email: '' });
    return {
      ...{ contact, door, agent, phoneCall: `call-${at + 1}`, does: chance.pick(DOES) },
      isForger: agent.isStale || chance.happens(0.1),
      service: chance.pick(services).name,
      otherService: chance.pick(services).name,
      arrivesMs: chance.int(0, withinMs),
      looksUp: false,
      guesses: false,
      patienceMs: chance.int(10_000, 40_000),
      tries: chance.int(1, 3),
      afterSuccess: 'leaves',
    };
  });
}

/** Retell and Vapi tell the number as the telephone network has it; '' = hidden. */
function asKnownTo({ form }: Agent, contact: Contact): Contact {
  const isTold = form === 'retell' || form === 'vapi';
  return isTold ? { ...contact, phone: contact.phone.replaceAll(' ', '') } : contact;
}

const FORMS: Readonly<Record<ToolPlatform, readonly Agent['form'][]>> = {
  telli: ['bare'],
  retell: ['retell', 'retell', 'bare'],
  vapi: ['vapi', 'vapi', 'vapi', 'bare'],
  elevenlabs: ['bare'],
  bland: ['bare', 'input', 'data'],
};
const SPELLINGS = ['arguments', 'parameters', 'function', 'with tool'] as const;

function drawAgent(door: 'relay' | 'direct', chance: Chance): Agent {
  const platform = chance.pick(['telli', 'retell', 'retell', 'vapi', 'vapi', 'elevenlabs', 'bland'] as const);
  const form = chance.pick(FORMS[platform]);
  const proof = chance.happens(0.6) ? otherProof(platform, door) : 'secret';
  return {
    ...{ platform, form, proof },
    spelling: chance.pick(SPELLINGS),
    header: chance.pick([
      'authorization',
      'x-slotsheet-secret',
      platform === 'vapi' ? 'x-vapi-secret' : 'authorization',
    ]),
    callerIn: chance.happens(0.3) ? 'headers' : 'address',
    // A body without a tool's name needs an address of its own.
    hasOneAddress: (form === 'retell' || form === 'vapi') && chance.happens(0.5),
    isStale: proof === 'signature' && chance.happens(0.25),
  };
}

/** Than a secret. */
function otherProof(platform: ToolPlatform, door: 'relay' | 'direct'): Agent['proof'] {
  if (platform === 'retell' && door === 'relay') return 'signature';
  return platform === 'telli' && door === 'direct' ? 'token' : 'secret';
}
