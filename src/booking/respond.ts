// One request from door to answer: verify → read the Sheet → decide → record → answer.
// The answer has the shape that telli expects, whatever happens, and the Log gets its row.
import { type Decision, failed, type OutsideLock } from '../appointments/decision.ts';
import { noteToldFailed } from '../notes/toldFailed.ts';
import type { Arrival } from '../ports/incoming.ts';
import { told } from '../ports/platformFailure.ts';
import type { Ports } from '../ports/ports.ts';
import { record } from '../records/record.ts';
import { languageOf, type ReadMode, readSheet, type SheetRead } from '../records/sheetRead.ts';
import type { Language } from '../sheet/configuration.ts';
import { availableAnswer, bookedAnswer, contactAnswer, failure, noContactAnswer } from '../telli/answers.ts';
import { reasonsFor } from '../words/reasons/reasons.ts';
import { sentenceFor } from '../words/refusals.ts';
import { authenticate } from './authenticate.ts';
import { asUnderLock, readBeforeLock } from './beforeLock.ts';
import { decide, undecided } from './decide.ts';
import { logRow } from './logRow.ts';
import { answerUnproven, foreignAnswer, signatureWanted } from './refused.ts';
import { openSession, type Session } from './session.ts';

// The relay gives its first attempt about five seconds; what follows the lock needs half of them.
const LOCK_WAIT_MS = 2500;

/** Never throws. `read` makes of what came in what is asked for. */
export function respond(read: () => Arrival, ports: Ports): string {
  let action = '';
  try {
    const incoming = read();
    action = incoming.action;
    if ('foreign' in incoming) return foreignAnswer(action);
    return respondIn(openSession(incoming, ports));
  } catch (error) {
    ports.report(`A request failed before it could be logged: ${told(error)}`);
    return failure(action, sentenceFor('internal', 'en'));
  }
}

type Decide = (session: Session, sheet: SheetRead | null) => Decision | OutsideLock;

function respondIn(opened: Session): string {
  if (opened.notes.fault !== null) return answerAndRecord(opened, sheetOf(opened, 'fresh'), withoutNotes);
  const admitted = admit(opened);
  if ('answer' in admitted) return admitted.answer;
  const { session } = admitted;
  switch (session.incoming.action) {
    case 'book':
      return respondLocked(session);
    case 'contact_lookup':
      return answerAndRecord(session, sheetOf(session, 'cachedWithCallers'), decide);
    default:
      return answerAndRecord(session, sheetOf(session, 'cached'), decide);
  }
}

function sheetOf(session: Session, mode: ReadMode) {
  return () => readSheet(session, mode);
}

/** Answers a request that may not come in. Nor may any while a mistake of ours keeps it from being judged. */
function admit(opened: Session): { readonly session: Session } | { readonly answer: string } {
  try {
    const { shut, ...signer } = authenticate(opened);
    const session = { ...opened, ...signer };
    if (shut) return { answer: answerUnproven(session, shut) };
    const atDoor = session.auth === 'token' ? signatureWanted(session) : null;
    return atDoor ? { answer: answerUnproven(session, 'signatureRequired', atDoor) } : { session };
  } catch (error) {
    opened.ports.report(`A request could not be decided: ${told(error)}`);
    return { answer: answerUnproven(opened, { mistake: error }) };
  }
}

/** Looks before it takes the lock, and checks under it: what was offered a minute ago may be taken by now. */
function respondLocked(session: Session): string {
  const before = readBeforeLock(session);
  if (before.sheet === null) return answerAndRecord(session, () => null, decide);
  if (!session.ports.lock.tryLock(LOCK_WAIT_MS)) return answerAndRecord(session, () => before.sheet, lockBusy);
  const { session: now, sheet } = asUnderLock(before);
  return answerAndRecord(now, () => sheet, now.notes.fault === null ? decide : withoutNotes, held(now));
}

/** The script's lock as one execution holds it, until it lets go or ends. Letting go takes a call. */
interface HeldLock {
  isHeld(): boolean;
  /** No call if it was released already. */
  release(): void;
}

function held({ ports }: Session): HeldLock {
  let isHeld = true;
  return {
    isHeld: () => isHeld,
    release() {
      if (isHeld) ports.lock.release();
      isHeld = false;
    },
  };
}

function lockBusy(_session: Session, sheet: SheetRead | null): Decision {
  return failed('lockBusy', reasonsFor(languageOf(sheet)).lockBusy);
}

/** Without its notes an execution does not know which rows wait, or which request may come in. */
function withoutNotes({ notes }: Session, sheet: SheetRead | null): Decision {
  return failed('internal', reasonsFor(languageOf(sheet)).noProperties(notes.fault ?? ''));
}

function answerAndRecord(
  session: Session,
  read: () => SheetRead | null,
  decider: Decide,
  lock: HeldLock | null = null,
): string {
  let sheet: SheetRead | null = null;
  let decision: Decision;
  let text: string | null = null;
  try {
    sheet = read();
    decision = finish(decider(session, sheet), lock);
    text = answer(session.incoming.action, decision, languageOf(sheet));
  } catch (error) {
    decision = undecided(session, sheet, error);
  }
  recordSafely(session, sheet, decision, lock);
  return text ?? answer(session.incoming.action, decision, languageOf(sheet));
}

/** What needs no lock may take long: no other booking waits for it. */
function finish(decided: Decision | OutsideLock, lock: HeldLock | null): Decision {
  if (!('outsideLock' in decided)) return decided;
  lock?.release();
  return decided.outsideLock();
}

/** Never throws: the answer goes out, whatever becomes of its rows. */
function recordSafely(session: Session, sheet: SheetRead | null, decision: Decision, lock: HeldLock | null): void {
  try {
    if (lock) noteIfToldFailed(session, decision);
    const rows = { bookings: decision.booking ? [decision.booking] : [], log: [logRow(session, sheet, decision)] };
    const held = record(session, sheet, rows, lock?.isHeld() ? 'held' : 'free');
    if (!decision.afterwards) return;
    // That may take a minute.
    if (held === 'held') session.ports.lock.release();
    decision.afterwards();
  } catch (error) {
    session.ports.report(`A request could not be logged: ${told(error)}`);
  }
}

// The relay gives up a first attempt after some five seconds. No caller hears a later answer, and the retry must not heed it.
const HEARD_MS = 4_500;

/** At the direct door every request has an id of its own. */
function noteIfToldFailed({ incoming, notes, startedMs, ports }: Session, { result }: Decision): void {
  const isHeard = incoming.door.kind === 'relay' && ports.now() - startedMs <= HEARD_MS;
  if (isHeard && result.kind === 'failed') noteToldFailed(notes, incoming.requestId, result.refusal, startedMs);
}

function answer(action: string, { result }: Decision, language: Language): string {
  switch (result.kind) {
    case 'offered':
      return availableAnswer(result.slots);
    case 'booked':
      return bookedAnswer();
    case 'lookedUp':
      return result.caller ? contactAnswer(result.caller) : noContactAnswer();
    case 'failed':
      return failure(action, sentenceFor(result.refusal, language, result.existing));
  }
}
