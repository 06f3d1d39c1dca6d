// The runs of `book`, each with its answer, if it gave one.
import { type Answer, readAnswer } from './answers.ts';
import { type Identity, identityIn, identityOf, isSame } from './contacts.ts';
import type { Asked, History, Instant, WebAppRun } from './history.ts';
import type { OwnEvent } from './ownEvents.ts';
import { appointmentIn } from './toolAnswers.ts';

/** The requested booking. */
export interface Wanted {
  readonly run: WebAppRun;
  readonly contact: Identity;
  readonly service: string;
  readonly startMs: Instant;
}

export interface BookCall extends Wanted {
  readonly answer: Answer;
}

/** The runs that the web app answered. Another invariant judges an answer of no known shape. */
export function bookCalls(history: History): BookCall[] {
  return bookRuns(history).flatMap((wanted) => {
    const answer = wanted.run.answer === null ? null : readAnswer('book', wanted.run.answer);
    return answer ? [{ ...wanted, answer }] : [];
  });
}

/** The runs that ended before they could answer. */
export function unanswered(history: History): Wanted[] {
  return bookRuns(history).filter(({ run }) => run.answer === null);
}

/**
 * All runs for services with hosts, answered or not. Other invariants judge those behind links, and those that no door opens
 * for.
 */
export function bookRuns({ runs, world }: History): Wanted[] {
  const isLinked = (name: string) => world.hubspot?.services.some((service) => isSameService(service.name, name));
  return runs.flatMap((run) => {
    const { action, contact, service } = run.asked;
    const startMs = startOf(run);
    return action === 'book' && startMs !== null && !isKeptOut(run.asked) && !isLinked(service)
      ? [{ run, contact: identityOf(contact), service, startMs }]
      : [];
  });
}

/** An offer's id may have had another meaning before the cache forgot: then the answer tells the start, as the caller hears it. */
function startOf({ asked, answer }: WebAppRun): Instant | null {
  const told = asked.tool && answer !== null ? appointmentIn(answer) : undefined;
  return told?.startMs ?? asked.startMs;
}

/** Whether no door opens for it: the credential is forged, or it is the token where only signed calls count. */
export function isKeptOut({ isForged, isDoorShut }: Asked): boolean {
  return isForged === true || isDoorShut === true;
}

/** Whether it may change what stands in the calendars. */
export function mayChange({ action }: Asked): boolean {
  return action === 'book' || action === 'move' || action === 'cancel';
}

export function successes(history: History): BookCall[] {
  return bookCalls(history).filter(({ answer }) => answer.kind === 'success');
}

/** Whether they are about one contact and one service. */
export function isSameAppointment(one: Wanted, other: Wanted): boolean {
  return isSameService(one.service, other.service) && isSame(one.contact, other.contact);
}

/** Whether the event is the contact's, of the service. */
export function isEventOf({ contact, service }: Wanted, { properties }: OwnEvent['state']): boolean {
  return isSameService(properties.service ?? '', service) && isSame(identityIn(properties), contact);
}

function isSameService(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
