// A caller hears the web app's answer to that call, word for word, or a sentence of the relay's own. The relay's sentence
// says that the booking is not confirmed, and asks the caller to ask again.
import { type Answer, GONE, readAnswer } from '../evidence/answers.ts';
import type { Heard, History } from '../evidence/history.ts';

export function honestRelay(history: History): string[] {
  return history.heard.flatMap((heard) => {
    const wrong = heard.text === '' ? null : wrongIn(heard, history);
    return wrong === null ? [] : [`the caller of call ${heard.asked.callId} ${wrong}: ${heard.text.slice(0, 200)}`];
  });
}

function wrongIn(heard: Heard, { runs }: History): string | null {
  const { asked, door, text } = heard;
  const own = runs.filter((run) => run.asked.callId === asked.callId);
  if (own.some(({ answer }) => answer === text)) return null;
  const answer = readAnswer(asked.action, text);
  // Google's error pages reach callers of the direct door.
  if (door === 'direct') return answer === null ? null : 'heard what the web app did not answer';
  if (answer === null) return 'heard no JSON that telli knows';
  return isTheRelaysOwn(heard, answer, own.length > 0) ? null : 'heard neither the web app nor an honest relay';
}

/** The sentence asks to ask again and claims nothing. Only the web app can know that the start is gone. */
function isTheRelaysOwn({ asked: { action }, text }: Heard, answer: Answer, wasAsked: boolean): boolean {
  if (action === 'contact_lookup') return text === '{"contact":null}';
  if (answer.kind !== 'failed' || CLAIM.test(answer.reason) || answer.reason.includes(GONE)) return false;
  // The relay does not carry a call that it turned away at once.
  if (wasAsked && TURNED_AWAY.test(answer.reason)) return false;
  return ASKS_AGAIN.test(answer.reason) && (LOOKS.includes(action) || NOT_CONFIRMED.test(answer.reason));
}

const CLAIM =
  /not (?:been |be )?booked|nothing (?:was|has been|is) booked|no (?:booking|appointment) was|nichts? gebucht/i;
const LOOKS = ['available', 'next-appointments'];
const NOT_CONFIRMED = /not confirmed|nicht bestätigt/i;
const ASKS_AGAIN = /ask\b.* again|noch einmal/i;
const TURNED_AWAY = /too many calls|zu viele Anfragen/i;
