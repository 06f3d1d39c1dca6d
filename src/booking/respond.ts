// telli's requests from door to answer: verify, then run the use case of the action. The answer has the shape that telli expects.
import type { Decision } from '../appointments/decision.ts';
import { signatureNeeded } from '../notes/tabFacts.ts';
import type { Arrival } from '../ports/incoming.ts';
import { told } from '../ports/platformFailure.ts';
import type { Ports } from '../ports/ports.ts';
import type { Language } from '../sheet/configuration.ts';
import { availableAnswer, bookedAnswer, contactAnswer, failure, noContactAnswer } from '../telli/answers.ts';
import { sentenceFor } from '../words/refusals.ts';
import { authenticate } from './authenticate.ts';
import { decide, foresee } from './decide.ts';
import { answerUnproven, foreignAnswer } from './refused.ts';
import { type Ran, runLocked, runRead, runWithoutNotes, type UseCase } from './run.ts';
import { openSession, type Session } from './session.ts';
import { respondToTools } from './tools/respondToTools.ts';

/** Never throws. `read` makes of what came in what is asked for. */
export function respond(read: () => Arrival, ports: Ports): string {
  let action = '';
  try {
    const incoming = read();
    action = incoming.action;
    if ('foreign' in incoming) return foreignAnswer(action);
    const session = openSession(incoming, ports);
    return incoming.door.kind === 'tools' ? respondToTools(session, incoming.door) : respondIn(session);
  } catch (error) {
    ports.report(`A request failed before it could be logged: ${told(error)}`);
    return failure(action, sentenceFor('internal', 'en'));
  }
}

function respondIn(opened: Session): string {
  const use = useOf(opened);
  if (opened.notes.fault !== null) return textOf(runWithoutNotes(opened, use));
  const admitted = admit(opened);
  if ('answer' in admitted) return admitted.answer;
  const { session } = admitted;
  switch (session.incoming.action) {
    case 'book':
      return textOf(runLocked(session, use));
    case 'contact_lookup':
      return textOf(runRead(session, 'cachedWithCallers', use));
    default:
      return textOf(runRead(session, 'cached', use));
  }
}

function useOf({ incoming: { action } }: Session): UseCase<Decision, string> {
  return { decide, foresee, answer: (decision, language) => answer(action, decision, language) };
}

function textOf(ran: Ran<string>): string {
  return 'answer' in ran ? ran.answer : ran.shut;
}

/** Answers a request that may not come in. Nor may any while a mistake of ours keeps it from being judged. */
function admit(opened: Session): { readonly session: Session } | { readonly answer: string } {
  try {
    const { shut, ...signer } = authenticate(opened);
    const session = { ...opened, ...signer };
    if (shut) return { answer: answerUnproven(session, shut) };
    const isKnown = session.auth === 'token' && signatureNeeded(session.notes) === true;
    return isKnown ? { answer: answerUnproven(session, 'signatureRequired') } : { session };
  } catch (error) {
    opened.ports.report(`A request could not be decided: ${told(error)}`);
    return { answer: answerUnproven(opened, { mistake: error }) };
  }
}

function answer(action: string, { result }: Decision, language: Language): string {
  switch (result.kind) {
    case 'offered':
      return availableAnswer(result.slots);
    case 'booked':
      return bookedAnswer();
    case 'lookedUp':
      return result.caller ? contactAnswer(result.caller) : noContactAnswer();
    case 'done':
      throw new Error("None of telli's calls ends so");
    case 'failed':
      return failure(action, sentenceFor(result.refusal, language, result.existing));
  }
}
