// What a caller hears is what the web app answered to that call, word for word, or one of the relay's own sentences, of
// which none claims that nothing was booked.
import { SENTENCES } from '../../src/relay/sentences.ts';
import type { Asked, Heard, History } from '../history.ts';
import { type Answer, readAnswer } from './answers.ts';

export function honestRelay(history: History): string[] {
  return history.heard.flatMap((heard) => {
    const wrong = heard.text === '' ? null : wrongIn(heard, history);
    return wrong === null ? [] : [`the caller of call ${heard.asked.callId} ${wrong}: ${heard.text.slice(0, 200)}`];
  });
}

function wrongIn({ asked, door, text }: Heard, { runs }: History): string | null {
  const own = runs.filter((run) => run.asked.callId === asked.callId);
  if (own.some(({ answer }) => answer === text)) return null;
  const answer = readAnswer(asked.action, text);
  // Google's error pages reach whoever calls it directly.
  if (door === 'direct') return answer === null ? null : 'heard what the web app did not answer';
  if (answer === null) return 'heard no JSON that telli knows';
  return isTheRelaysOwn(asked, answer, own.length > 0) ? null : 'heard neither the web app nor an honest relay';
}

function isTheRelaysOwn({ action }: Asked, answer: Answer, wasAsked: boolean): boolean {
  if (action === 'contact_lookup') return answer.kind === 'contact';
  const honest = Object.values(SENTENCES).flatMap(({ unanswered, tooManyCalls }) =>
    // Turned away at the relay: then the web app knows nothing of the call.
    wasAsked ? [unanswered[action]] : [unanswered[action], tooManyCalls[action]],
  );
  return answer.kind === 'failed' && honest.some((one) => one === answer.reason) && !CLAIM.test(answer.reason);
}

const CLAIM =
  /not (?:been |be )?booked|nothing (?:was|has been|is) booked|no (?:booking|appointment) was|nichts? gebucht/i;
