// One request from door to answer: verify → read the Sheet → parse → rules → record → answer.
// The answer has the shape that telli expects, whatever happens, and the Log gets its row.
import type { Asked } from '../appointments/asked.ts';
import { bookSlot } from '../appointments/calendar/book.ts';
import { type Decision, failed } from '../appointments/decision.ts';
import { serviceAsked } from '../appointments/serviceAsked.ts';
import { withNotesOfNow } from '../execution.ts';
import { countRefused, isStranger } from '../notes/refusedRequests.ts';
import { earlierRefusal, noteToldFailed } from '../notes/toldFailed.ts';
import type { Incoming } from '../ports/incoming.ts';
import { told } from '../ports/platformFailure.ts';
import type { Ports } from '../ports/ports.ts';
import { record } from '../records/record.ts';
import { type HowToRead, readSheet, type SheetRead } from '../records/sheetRead.ts';
import type { Language } from '../sheet/configuration.ts';
import type { Auth, ShutDoor } from '../signing/auth.ts';
import { availableAnswer, bookedAnswer, contactAnswer, failure, noContactAnswer } from '../telli/answers.ts';
import { type RequestProblem, readLookup, readRequest } from '../telli/request.ts';
import { reasonsFor } from '../words/reasons/reasons.ts';
import { sentenceFor } from '../words/refusals.ts';
import { authenticate } from './authenticate.ts';
import { decideCounted } from './decideCounted.ts';
import { logRow } from './logRow.ts';
import { lookUpContact } from './lookUpCaller.ts';
import { offerSlots } from './offer.ts';
import { openSession, type Session } from './session.ts';

// The relay gives its first attempt about five seconds; what follows the lock needs half of them.
const LOCK_WAIT_MS = 2500;

/** Never throws. `read` makes of what came in what is asked for. */
export function respond(read: () => Incoming, ports: Ports): string {
  let action = '';
  try {
    const incoming = read();
    action = incoming.action;
    return respondIn(openSession(incoming, ports));
  } catch (error) {
    ports.report(`A request failed before it could be logged: ${told(error)}`);
    return failure(action, sentenceFor('internal', 'en'));
  }
}

function respondIn(opened: Session): string {
  if (opened.notes.fault !== null) {
    return finish(opened, 'none', 'fresh', (sheet) => withoutNotes(opened, sheet));
  }
  const { auth, shut, ...signer } = authenticateSafely(opened);
  const session = { ...opened, ...signer };
  if (shut) return finish(session, auth, 'cached', (sheet) => shut(sheet));
  if (session.incoming.action === 'book') return respondLocked(session, auth);
  const how = session.incoming.action === 'contact_lookup' ? 'withCallers' : 'cached';
  return finish(session, auth, how, (sheet) => decide(session, sheet, auth));
}

type DecideOn = (sheet: SheetRead | null) => Decision;
type Admission = Pick<Session, 'signedBy'> & { readonly auth: Auth; readonly shut: DecideOn | null };

/** `shut`: what becomes of a request that may not come in. Nor may any while a mistake of ours keeps it from being judged. */
function authenticateSafely(session: Session): Admission {
  try {
    const { shut, ...known } = authenticate(session);
    return { ...known, shut: shut && ((sheet) => refuse(sheet, shut)) };
  } catch (error) {
    return { auth: 'none', shut: (sheet) => undecided(session, sheet, error) };
  }
}

/** Look again under the lock: what was offered a minute ago may be taken by now. */
function respondLocked(session: Session, auth: Auth): string {
  const { lock } = session.ports;
  if (!lock.tryLock(LOCK_WAIT_MS)) {
    return finish(session, auth, 'cached', (sheet) => failed('lockBusy', reasonsOf(sheet).lockBusy));
  }
  try {
    const now = withNotesOfNow(session);
    return finish(now, auth, 'fresh', (sheet) => decideLocked(now, sheet, auth), true);
  } finally {
    lock.release();
  }
}

function decideLocked(session: Session, sheet: SheetRead | null, auth: Auth): Decision {
  return session.notes.fault === null ? decide(session, sheet, auth) : withoutNotes(session, sheet);
}

/** Without the script properties this execution does not know which rows wait, or which request may come in. */
function withoutNotes({ notes }: Session, sheet: SheetRead | null): Decision {
  return failed('internal', reasonsOf(sheet).noProperties(notes.fault ?? ''));
}

function finish(session: Session, auth: Auth, how: HowToRead, decideOn: DecideOn, lockHeld = false): string {
  let sheet: SheetRead | null = null;
  let decision: Decision;
  let text: string | null = null;
  try {
    sheet = readSheet(session, how);
    decision = decideOn(sheet);
    text = answer(session.incoming.action, decision, languageOf(sheet));
  } catch (error) {
    decision = undecided(session, sheet, error);
  }
  write(session, sheet, auth, decision, lockHeld);
  return text ?? answer(session.incoming.action, decision, languageOf(sheet));
}

/** Never throws: what is decided is answered, whatever becomes of its rows. */
function write(session: Session, sheet: SheetRead | null, auth: Auth, decision: Decision, lockHeld: boolean): void {
  try {
    if (lockHeld) noteIfToldFailed(session, decision);
    const isLogged = !isUnproven(session, auth) || countRefused(session.notes, session.startedMs, session.ports.codec);
    const log = isLogged ? [logRow(session, auth, sheet, decision)] : [];
    record(session, sheet, { bookings: decision.booking ? [decision.booking] : [], log }, lockHeld);
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

/** Whether the request has no valid credential. Without the script properties no execution can tell, and the answer is no. */
function isUnproven({ notes }: Session, auth: Auth): boolean {
  return notes.fault === null && isStranger(auth);
}

/** A mistake of ours, mostly: what Google could not do is known where it was asked. */
function undecided({ ports }: Session, sheet: SheetRead | null, error: unknown, about = {}): Decision {
  ports.report(`A request could not be decided: ${told(error)}`);
  return failed('internal', reasonsOf(sheet).undecided(error), about);
}

function refuse(sheet: SheetRead | null, shut: ShutDoor): Decision {
  return failed('notAuthentic', reasonsOf(sheet).shut[shut]);
}

function decide(session: Session, sheet: SheetRead | null, auth: Auth): Decision {
  const reasons = reasonsOf(sheet);
  if (!sheet) return failed('sheetUnreachable', reasons.sheetUnreadable);
  const { incoming } = session;
  if (auth === 'token' && sheet.configuration.settings.requireSignature) return refuse(sheet, 'signatureRequired');
  if (incoming.action === 'contact_lookup') return decideLookup(session, sheet);
  const use = USE_CASES.get(incoming.action);
  if (!use) return failed('unknownAction', reasons.unknownAction);
  const request = readRequest(bodyText(session));
  if ('problem' in request) return unreadable(request.problem, sheet);
  const about = { contact: request.contact, ...(typeof request.start === 'number' ? { startMs: request.start } : {}) };
  const asked = serviceAsked(sheet.configuration, incoming.service);
  const without = (sentence: string) => reasons.noService(sentence, sheet.configuration);
  if ('unknown' in asked) return failed('unknownService', without(reasons.unknownService(asked.unknown)), about);
  if ('faulty' in asked) return failed('sheetFaulty', without(reasons.faulty(asked.faulty)), about);
  const settled = incoming.action === 'book' ? earlierRefusal(session.notes, incoming.requestId) : null;
  if (settled !== null) return failed(settled, reasons.settled, { ...about, service: asked.service.name });
  try {
    const { requestId } = incoming;
    return decideCounted({ execution: session, requestId, sheet, service: asked.service, request }, use, about);
  } catch (error) {
    return undecided(session, sheet, error, { ...about, service: asked.service.name });
  }
}

function unreadable(problem: RequestProblem, sheet: SheetRead): Decision {
  return failed(problem === 'lookup' ? 'lookupBody' : 'unreadableRequest', reasonsOf(sheet).request[problem]);
}

/** A contact lookup concerns every service, so the one of the address does not matter. */
function decideLookup(session: Session, sheet: SheetRead): Decision {
  const lookup = readLookup(bodyText(session));
  if ('problem' in lookup) return unreadable(lookup.problem, sheet);
  return lookUpContact(session, sheet, lookup.phone);
}

// A map, as callers choose the name: an object would also answer to `constructor` and the like.
const USE_CASES: ReadonlyMap<string, (asked: Asked) => Decision> = new Map([
  ['available', offerSlots],
  ['book', bookSlot],
]);

function bodyText({ incoming: { door }, ports }: Session): string | null {
  return door.kind === 'direct' ? door.text : ports.codec.text(door.rawBody);
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

function reasonsOf(sheet: SheetRead | null) {
  return reasonsFor(languageOf(sheet));
}

function languageOf(sheet: SheetRead | null): Language {
  return sheet?.configuration.settings.language ?? 'en';
}
