// Strangers without a key: they post to the relay without a signature, one call after another, without a pause.
import { wholeNumber } from '../../bench/table.ts';
import { type Heard, kindOf } from './caller.ts';

export interface StrangersHeard {
  readonly loops: number;
  readonly posts: number;
  /** Answers that no stranger may hear, or none at all. */
  readonly wrong: readonly string[];
}

/** So many loops at once until `untilMs` on `performance.now()`'s clock. */
export async function postUnsigned(origin: string, loops: number, untilMs: number): Promise<StrangersHeard> {
  const wrong: string[] = [];
  let posts = 0;
  const body = JSON.stringify({ contact_id: 'stranger', start_iso: '2027-03-15T09:00:00.000Z' });

  async function post(): Promise<void> {
    posts += 1;
    try {
      const response = await fetch(`${origin}/book`, { method: 'POST', body });
      const { kind, reason } = kindOf('book', response.status, await response.text());
      if (kind === 'booked' || kind === 'wrong') wrong.push(`a stranger was answered with ${reason || kind}`);
    } catch (error) {
      wrong.push(`a stranger was not answered: ${error}`);
    }
  }

  async function loop(): Promise<void> {
    while (performance.now() < untilMs) await post();
  }

  await Promise.all(Array.from({ length: loops }, loop));
  return { loops, posts, wrong };
}

/** Without strangers nothing. A signed call is answered when it is neither turned away nor left without a proper answer. */
export function besideStrangers({ loops, posts }: StrangersHeard, heard: readonly Heard[]): string[] {
  if (loops === 0) return [];
  const answered = heard.filter(({ kind }) => !['turned away', 'unanswered', 'wrong'].includes(kind)).length;
  const share = ((100 * answered) / heard.length).toFixed(1);
  return [
    `Strangers: ${wholeNumber(posts)} posts without a signature, in ${loops} loops.`,
    `Signed calls answered meanwhile: ${wholeNumber(answered)} of ${wholeNumber(heard.length)} (${share} %).`,
  ];
}
