// One request from door to answer: verify → read the Sheet → decide → record → answer.
// The answer has the shape that telli expects, whatever happens, and the Log gets its row.
import { type Decision, failed, type OutsideLock } from '../appointments/decision.ts';
import { signatureNeeded } from '../notes/tabFacts.ts';
import { noteToldFailed } from '../notes/toldFailed.ts';
import type { Arrival } from '../ports/incoming.ts';
import { told } from '../ports/platformFailure.ts';
import type { Ports } from '../ports/ports.ts';
import { fillCache } from '../records/cachedWorkbook.ts';
import { doorFactsIntoCache, doorFactsOf } from '../records/doorFacts.ts';
import { record, saveNotes } from '../records/record.ts';
import { languageOf, type ReadMode, readSheet, type SheetRead } from '../records/sheetRead.ts';
import type { Language } from '../sheet/configuration.ts';
import { availableAnswer, bookedAnswer, contactAnswer, failure, noContactAnswer } from '../telli/answers.ts';
import { reasonsFor } from '../words/reasons/reasons.ts';
import { sentenceFor } from '../words/refusals.ts';
import { authenticate } from './authenticate.ts';
import { asUnderLock, readBeforeLock } from './beforeLock.ts';
import { decide, undecided } from './decide.ts';
import { type HeldLock, held, takeLock } from './heldLock.ts';
import { logRow } from './logRow.ts';
import { answerUnproven, foreignAnswer } from './refused.ts';
import { openSession, type Session } from './session.ts';

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
      return respondRead(session, 'cachedWithCallers');
    default:
      return respondRead(session, 'cached');
  }
}

function respondRead(session: Session, mode: ReadMode): string {
  const read = attempted(() => readSheet(session, mode));
  if ('mistake' in read) return answerMistake(session, read.mistake);
  const { value: sheet } = read;
  return isTokenTooLittle(session, sheet) ? turnAway(session, sheet) : answerAndRecord(session, () => sheet, decide);
}

/** Of a mistake of ours, not of Google. */
function attempted<T>(work: () => T): { readonly value: T } | { readonly mistake: unknown } {
  try {
    return { value: work() };
  } catch (mistake) {
    return { mistake };
  }
}

function answerMistake(session: Session, mistake: unknown): string {
  return answerAndRecord(
    session,
    () => null,
    (_, sheet) => undecided(session, sheet, mistake),
  );
}

/** The Sheet tells whether the link token alone is enough, and it is read anyway. */
function isTokenTooLittle({ auth }: Session, sheet: SheetRead | null): sheet is SheetRead {
  return auth === 'token' && sheet?.configuration.settings.requireSignature === true;
}

/** Keeps what was read, so that the next such request is refused at the door. */
function turnAway(session: Session, sheet: SheetRead): string {
  const { notes, startedMs: readAtMs } = session;
  doorFactsIntoCache(session.toCache, doorFactsOf({ ...sheet, notes, readAtMs }));
  saveNotes(session);
  fillCache(session);
  return answerUnproven(session, 'signatureRequired');
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
    const isKnown = session.auth === 'token' && signatureNeeded(session.notes) === true;
    return isKnown ? { answer: answerUnproven(session, 'signatureRequired') } : { session };
  } catch (error) {
    opened.ports.report(`A request could not be decided: ${told(error)}`);
    return { answer: answerUnproven(opened, { mistake: error }) };
  }
}

/** Looks before it takes the lock, and checks under it: what was offered a minute ago may be taken by now. */
function respondLocked(session: Session): string {
  const read = attempted(() => readBeforeLock(session));
  if ('mistake' in read) return answerMistake(session, read.mistake);
  const { value: before } = read;
  if (isTokenTooLittle(session, before.sheet)) return turnAway(session, before.sheet);
  if (before.sheet === null) return answerAndRecord(session, () => null, decide);
  const taken = takeLock(session);
  if (taken === null) return answerAndRecord(session, () => before.sheet, lockBusy);
  const { session: now, sheet } = asUnderLock(before, taken.hasWaited);
  return answerAndRecord(now, () => sheet, now.notes.fault === null ? decide : withoutNotes, held(now));
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
