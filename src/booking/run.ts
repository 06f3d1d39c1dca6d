// One admitted request from the Sheet to its answer: read → decide → record → answer. What is asked of it is the use case's
// matter. The answer has its shape, whatever happens, and the Log gets its row.
import { type Decision, failed, type OutsideLock } from '../appointments/decision.ts';
import { noteToldFailed } from '../notes/toldFailed.ts';
import { told } from '../ports/platformFailure.ts';
import { fillCache } from '../records/cachedWorkbook.ts';
import { doorFactsIntoCache, doorFactsOf } from '../records/doorFacts.ts';
import { record, saveNotes } from '../records/record.ts';
import { languageOf, type ReadMode, readSheet, type SheetRead } from '../records/sheetRead.ts';
import type { Language } from '../sheet/configuration.ts';
import { reasonsFor } from '../words/reasons/reasons.ts';
import { asUnderLock, readBeforeLock } from './beforeLock.ts';
import { undecided } from './decide.ts';
import { type HeldLock, held, takeLock } from './heldLock.ts';
import { logRow } from './logRow.ts';
import { answerUnproven } from './refused.ts';
import type { Session } from './session.ts';

/** `D` may say more than a decision; the answer to one that does not is that of its result. */
export interface UseCase<D extends Decision, Answer> {
  /** Throws only for a mistake of ours. */
  decide(session: Session, sheet: SheetRead | null): D | Decision | OutsideLock<D | Decision>;
  /** Asks the calendars before the lock is taken what `decide` will ask them. Changes nothing. */
  foresee(session: Session, sheet: SheetRead): void;
  answer(decision: D | Decision, language: Language): Answer;
}

/** shut: the Sheet says that the proof is not enough, and this is the answer to a stranger. */
export type Ran<Answer> = { readonly answer: Answer } | { readonly shut: string };

type AnyDecision<D extends Decision> = D | Decision;
type Decide<D extends Decision> = UseCase<D, unknown>['decide'];

/** `also`: further keys of the cache, which come with the Sheet's. */
export function runRead<D extends Decision, Answer>(
  session: Session,
  mode: ReadMode,
  use: UseCase<D, Answer>,
  also: readonly string[] = [],
): Ran<Answer> {
  const read = attempted(() => readSheet(session, mode, also));
  if ('mistake' in read) return runMistake(session, read.mistake, use);
  const { value: sheet } = read;
  return isTokenTooLittle(session, sheet) ? turnAway(session, sheet) : decideAndRecord(session, sheet, use, use.decide);
}

/** Looks before it takes the lock, and checks under it: what was offered a minute ago may be taken by now. */
export function runLocked<D extends Decision, Answer>(session: Session, use: UseCase<D, Answer>): Ran<Answer> {
  const read = attempted(() => readBeforeLock(session, use.foresee));
  if ('mistake' in read) return runMistake(session, read.mistake, use);
  const { value: before } = read;
  if (isTokenTooLittle(session, before.sheet)) return turnAway(session, before.sheet);
  if (before.sheet === null) return decideAndRecord(session, null, use, use.decide);
  const taken = takeLock(session);
  if (taken === null) return decideAndRecord(session, before.sheet, use, lockBusy);
  const { session: now, sheet } = asUnderLock(before, taken.hasWaited);
  return decideAndRecord(now, sheet, use, now.notes.fault === null ? use.decide : withoutNotes, held(now));
}

/** The script properties cannot be read. Without its notes an execution does not know which rows wait, or which request may come in. */
export function runWithoutNotes<D extends Decision, Answer>(session: Session, use: UseCase<D, Answer>): Ran<Answer> {
  const read = attempted(() => readSheet(session, 'fresh'));
  if ('mistake' in read) return runMistake(session, read.mistake, use);
  return decideAndRecord(session, read.value, use, withoutNotes);
}

/** Of a mistake of ours, not of Google. */
function attempted<T>(work: () => T): { readonly value: T } | { readonly mistake: unknown } {
  try {
    return { value: work() };
  } catch (mistake) {
    return { mistake };
  }
}

function runMistake<D extends Decision, Answer>(session: Session, mistake: unknown, use: UseCase<D, Answer>) {
  return decideAndRecord(session, null, use, (_, sheet) => undecided(session, sheet, mistake));
}

/** The Sheet tells whether the link token alone is enough, and it is read anyway. */
function isTokenTooLittle({ auth }: Session, sheet: SheetRead | null): sheet is SheetRead {
  return auth === 'token' && sheet?.configuration.settings.requireSignature === true;
}

/** Keeps what was read, so that the next such request is refused at the door. */
function turnAway(session: Session, sheet: SheetRead): { readonly shut: string } {
  const { notes, startedMs: readAtMs } = session;
  doorFactsIntoCache(session.toCache, doorFactsOf({ ...sheet, notes, readAtMs }));
  saveNotes(session);
  fillCache(session);
  return { shut: answerUnproven(session, 'signatureRequired') };
}

function lockBusy(_session: Session, sheet: SheetRead | null): Decision {
  return failed('lockBusy', reasonsFor(languageOf(sheet)).lockBusy);
}

function withoutNotes({ notes }: Session, sheet: SheetRead | null): Decision {
  return failed('internal', reasonsFor(languageOf(sheet)).noProperties(notes.fault ?? ''));
}

function decideAndRecord<D extends Decision, Answer>(
  session: Session,
  sheet: SheetRead | null,
  use: UseCase<D, Answer>,
  decider: Decide<D>,
  lock: HeldLock | null = null,
): Ran<Answer> {
  let decision: AnyDecision<D>;
  let answer: Ran<Answer> | null = null;
  try {
    decision = finish(decider(session, sheet), lock);
    answer = { answer: use.answer(decision, languageOf(sheet)) };
  } catch (error) {
    decision = undecided(session, sheet, error);
  }
  recordSafely(session, sheet, decision, lock);
  return answer ?? { answer: use.answer(decision, languageOf(sheet)) };
}

/** What needs no lock may take long: no other booking waits for it. */
function finish<D extends Decision>(decided: D | Decision | OutsideLock<D | Decision>, lock: HeldLock | null) {
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

/** Past the relay every request has an id of its own. */
function noteIfToldFailed({ incoming, attemptId, notes, startedMs, ports }: Session, { result }: Decision): void {
  const isHeard = isThroughRelay(incoming) && ports.now() - startedMs <= HEARD_MS;
  if (isHeard && result.kind === 'failed') noteToldFailed(notes, attemptId, result.refusal, startedMs);
}

function isThroughRelay({ door }: Session['incoming']): boolean {
  return door.kind === 'tools' ? door.token === null : door.kind === 'relay';
}
