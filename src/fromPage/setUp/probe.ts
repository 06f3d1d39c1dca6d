// Whether a relay stands at the address that a person has typed: asked without POST, it answers 405.
import { PageProblem } from '../fromPage.ts';
import type { PagePorts } from '../pagePorts.ts';
import { languageOf } from '../person.ts';
import { relayIn } from './draft.ts';
import { setUpWords } from './words.ts';

const METHOD_NOT_ALLOWED = 405;

export function probeRelay({ ui }: PagePorts, typed: string): { readonly ok: boolean; readonly sentence: string } {
  const { notRelay, probe } = setUpWords(languageOf(ui));
  const relay = relayIn(typed);
  if (relay === null || relay === '') throw new PageProblem(notRelay);
  const answer = ui.probe(`${relay}/available`);
  if ('failed' in answer) return { ok: false, sentence: probe.none };
  const ok = answer.status === METHOD_NOT_ALLOWED;
  return { ok, sentence: ok ? probe.ok : probe.other(answer.status) };
}
