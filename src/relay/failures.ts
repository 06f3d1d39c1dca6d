// The relay's own answers: the sentence for what went wrong, in the shape that the caller expects.
import type { Asked } from './addresses.ts';
import type { Refusal } from './options.ts';
import type { Sentences } from './sentences.ts';

export function reasonFor(refusal: Refusal, asked: Asked, sentences: Sentences): string {
  if (refusal === 'tooLarge' || refusal === 'notAuthentic') return sentences[refusal];
  return sentences[refusal][matterOf(asked)];
}

type Matter = keyof Sentences['unanswered'];

// An address for all tools may have asked for a change.
function matterOf({ action, tool }: Asked): Matter {
  if (action === 'tools') return TOOL_MATTERS.get(tool) ?? 'change';
  return action === 'available' ? 'available' : 'book';
}

const TOOL_MATTERS: ReadonlyMap<string, Matter> = new Map([
  ['available', 'available'],
  ['next-appointments', 'appointments'],
  ['book', 'book'],
]);
