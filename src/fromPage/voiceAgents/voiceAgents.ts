// The page Voice agents: makes and deletes the secrets of tool calls, and takes Retell's key. Only the answer to the making holds
// a secret.
import { openNotebook } from '../../notes/notebook.ts';
import { PROPERTY } from '../../notes/propertyNames.ts';
import { webAppOf } from '../addresses/addresses.ts';
import { underLock } from '../lock.ts';
import type { PagePorts } from '../pagePorts.ts';
import { isMasked, pastedKey } from '../pastedKey.ts';
import { languageOf, personAt } from '../person.ts';
import { endOf, newSecret } from '../secrets.ts';
import {
  AGENT_PLATFORMS,
  type AgentPlatform,
  type VoiceAgentsDone,
  type VoiceAgentsState,
} from '../wire/voiceAgents.ts';
import { type VoiceAgentsWords, voiceAgentsWords } from './words.ts';

export function voiceAgentsState(page: PagePorts): VoiceAgentsState {
  const notes = openNotebook(page.ports.properties);
  const has = (key: string) => (notes.read(key) ?? '') !== '';
  return {
    person: personAt(page.ui),
    relay: notes.read(PROPERTY.relay) ?? '',
    webApp: webAppOf(page, notes),
    made: AGENT_PLATFORMS.filter((platform) => has(PROPERTY.toolSecret + platform)),
    retellKeyEnd: endOf(notes.read(PROPERTY.retellKey) ?? ''),
  };
}

/** The secret in use stops working at once. One that another window, or a lost answer, made meanwhile is left alone. */
export function makeToolSecret(page: PagePorts, platform: AgentPlatform, had: boolean): VoiceAgentsDone {
  const words = voiceAgentsWords(languageOf(page.ui));
  const { properties } = page.ui;
  const key = PROPERTY.toolSecret + platform;
  return underLock(page.ports.lock, words.busy, () => {
    if (!had && (properties.all()[key] ?? '') !== '') return done(page, words.madeMeanwhile);
    const secret = newSecret(page.ui);
    properties.set(key, secret);
    return { ...done(page, words.made), secret };
  });
}

export function removeToolProof(page: PagePorts, what: AgentPlatform | 'retellKey'): VoiceAgentsDone {
  const words = voiceAgentsWords(languageOf(page.ui));
  const isKey = what === 'retellKey';
  page.ui.properties.delete(isKey ? PROPERTY.retellKey : PROPERTY.toolSecret + what);
  return done(page, isKey ? words.keyRemoved : words.removed);
}

/** Only a call by phone shows whether the key is right: Retell has nothing that could be asked. */
export function saveRetellKey(page: PagePorts, pasted: string): VoiceAgentsDone {
  const words = voiceAgentsWords(languageOf(page.ui));
  const key = pastedKey(pasted);
  const refusal = refusalOf(key, words);
  if (key === null || refusal !== null) return done(page, refusal ?? '');
  page.ui.properties.set(PROPERTY.retellKey, key);
  return done(page, words.keySaved);
}

function refusalOf(key: string | null, words: VoiceAgentsWords): string | null {
  if (key === '') return words.noKey;
  if (key !== null && isMasked(key)) return words.masked;
  return key !== null && /^[\x21-\x7e]+$/.test(key) ? null : words.broken;
}

function done(page: PagePorts, said: string): VoiceAgentsDone {
  return { ...voiceAgentsState(page), secret: '', said };
}
