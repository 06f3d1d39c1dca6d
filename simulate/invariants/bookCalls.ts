// The runs of `book` that the web app answered, each with what its answer says.
import type { History, Instant, WebAppRun } from '../history.ts';
import { type Answer, readAnswer } from './answers.ts';
import { type Identity, identityIn, identityOf, isSame } from './contacts.ts';
import type { OwnEvent } from './ownEvents.ts';

export interface BookCall {
  readonly run: WebAppRun;
  readonly answer: Answer;
  readonly contact: Identity;
  readonly service: string;
  readonly startMs: Instant;
}

/** An answer of no known shape is another invariant's. */
export function bookCalls({ runs }: History): BookCall[] {
  return runs.flatMap((run) => {
    const { action, contact, service, startMs } = run.asked;
    const answer = action === 'book' && run.answer !== null ? readAnswer(action, run.answer) : null;
    return answer && startMs !== null ? [{ run, answer, contact: identityOf(contact), service, startMs }] : [];
  });
}

export function successes(history: History): BookCall[] {
  return bookCalls(history).filter(({ answer }) => answer.kind === 'success');
}

/** Whether they are about one contact and one service. */
export function isAlike(one: BookCall, other: BookCall): boolean {
  return isSameService(one.service, other.service) && isSame(one.contact, other.contact);
}

/** Whether the event is the contact's, of the service. */
export function isTheirs({ contact, service }: BookCall, { properties }: OwnEvent['state']): boolean {
  return isSameService(properties.service ?? '', service) && isSame(identityIn(properties), contact);
}

function isSameService(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
