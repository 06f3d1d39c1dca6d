// One request from door to answer: verify → read the Sheet → parse → rules → record → answer.
// Whatever happens, the answer has the shape that telli expects, and the Log gets its row.
import type { Language } from '../sheet/configuration.ts';
import type { LogRow } from '../sheet/rows.ts';
import { safeText } from '../sheet/text.ts';
import { availableAnswer, bookedAnswer, contactAnswer, failure, noContactAnswer } from '../telli/answers.ts';
import { type RequestProblem, readLookup, readRequest } from '../telli/request.ts';
import type { Asked } from './asked.ts';
import { type Auth, authenticate, type ShutDoor } from './authenticate.ts';
import { bookSlot } from './book.ts';
import { lookUpContact } from './contactLookup.ts';
import { type Decision, failed } from './decision.ts';
import { offerSlots } from './offer.ts';
import type { Ports } from './ports.ts';
import { reasonsFor } from './reasons.ts';
import { record } from './record.ts';
import { outcomeOf, type Refusal, sentenceFor } from './refusal.ts';
import { countRefused, isStranger } from './refusedRequests.ts';
import { serviceAsked } from './serviceAsked.ts';
import { type Incoming, openSession, type Session, withPropertiesOfNow } from './session.ts';
import { settle, settledAs } from './settled.ts';
import { readSheet, type SheetRead } from './sheetRead.ts';

// The relay gives its first attempt about five seconds; what follows the lock needs half of them.
const LOCK_WAIT_MS = 2500;

/** Never throws. */
export function respond(incoming: Incoming, ports: Ports): string {
  try {
    return respondIn(openSession(incoming, ports));
  } catch (error) {
    ports.report(`A request failed before it could be logged: ${error}`);
    return failure(incoming.action, sentenceFor('internal', 'en'));
  }
}

function respondIn(session: Session): string {
  if (session.propertiesFault !== null) {
    return finish(session, 'none', readSheet(session, 'fresh'), (sheet) => withoutProperties(session, sheet));
  }
  const { auth, shut } = authenticate(session);
  if (shut) return finish(session, auth, readSheet(session, 'cached'), (sheet) => refuse(sheet, shut));
  if (session.incoming.action === 'book') return respondLocked(session, auth);
  const how = session.incoming.action === 'contact_lookup' ? 'withCallers' : 'cached';
  return finish(session, auth, readSheet(session, how), (sheet) => decide(session, sheet, auth));
}

/** Look again under the lock: what was offered a minute ago may be taken by now. */
function respondLocked(session: Session, auth: Auth): string {
  const { lock } = session.ports;
  if (!lock.tryLock(LOCK_WAIT_MS)) {
    return finish(session, auth, readSheet(session, 'cached'), (sheet) =>
      failed('lockBusy', reasonsOf(sheet).lockBusy),
    );
  }
  try {
    const now = withPropertiesOfNow(session);
    return finish(now, auth, readSheet(now, 'fresh'), (sheet) => decideLocked(now, sheet, auth), true);
  } finally {
    lock.release();
  }
}

function decideLocked(session: Session, sheet: SheetRead | null, auth: Auth): Decision {
  return session.propertiesFault === null ? decide(session, sheet, auth) : withoutProperties(session, sheet);
}

/** Nobody knows then what waits, or who may come in. */
function withoutProperties({ propertiesFault }: Session, sheet: SheetRead | null): Decision {
  return failed('internal', reasonsOf(sheet).noProperties(propertiesFault ?? ''));
}

function finish(
  session: Session,
  auth: Auth,
  sheet: SheetRead | null,
  decideOn: (sheet: SheetRead | null) => Decision,
  lockHeld = false,
): string {
  const decision = decideSafely(session, sheet, decideOn);
  const bookings = decision.booking ? [decision.booking] : [];
  const isLogged = !isRefusal(decision) || !isStranger(auth) || countRefused(session);
  const log = isLogged ? [logRow(session, auth, sheet, decision)] : [];
  if (lockHeld) settle(session, decision);
  record(session, sheet, { bookings, log }, lockHeld);
  return answer(session.incoming.action, decision, languageOf(sheet));
}

function isRefusal({ result }: Decision): boolean {
  return result.kind === 'failed' && outcomeOf(result.refusal) === 'refused';
}

function decideSafely(
  session: Session,
  sheet: SheetRead | null,
  decideOn: (sheet: SheetRead | null) => Decision,
): Decision {
  try {
    return decideOn(sheet);
  } catch (error) {
    session.ports.report(`A request could not be decided: ${error}`);
    return failed('internal', String(error));
  }
}

function refuse(sheet: SheetRead | null, shut: ShutDoor): Decision {
  return failed('notAuthentic', reasonsOf(sheet).shut[shut]);
}

function decide(session: Session, sheet: SheetRead | null, auth: Auth): Decision {
  if (!sheet) return failed('sheetUnreachable', reasonsOf(sheet).sheetUnreadable);
  const { incoming } = session;
  const { configuration } = sheet;
  const reasons = reasonsOf(sheet);
  if (auth === 'token' && configuration.settings.requireSignature) return refuse(sheet, 'signatureRequired');
  if (incoming.action === 'contact_lookup') return decideLookup(session, sheet);
  const use = USE_CASES.get(incoming.action);
  if (!use) return failed('unknownAction', reasons.unknownAction);
  const request = readRequest(bodyText(session));
  if ('problem' in request) return failed(refusalOf(request.problem), reasons.request[request.problem]);
  const about = { contact: request.contact, ...(typeof request.start === 'number' ? { startMs: request.start } : {}) };
  const asked = serviceAsked(configuration, incoming.service);
  if ('unknown' in asked) return failed('unknownService', reasons.unknownService(asked.unknown), about);
  if ('faulty' in asked) return failed('sheetFaulty', reasons.faulty(asked.faulty), about);
  const settled = incoming.action === 'book' ? settledAs(session) : null;
  if (settled !== null) return failed(settled, reasons.settled, { ...about, service: asked.service.name });
  return use({ session, sheet, service: asked.service, request });
}

function refusalOf(problem: RequestProblem): Refusal {
  return problem === 'lookup' ? 'lookupBody' : 'unreadableRequest';
}

/** Whoever calls, calls about any service: the one of the address does not matter. */
function decideLookup(session: Session, sheet: SheetRead): Decision {
  const lookup = readLookup(bodyText(session));
  if ('problem' in lookup) return failed('unreadableRequest', reasonsOf(sheet).request[lookup.problem]);
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

function logRow(session: Session, auth: Auth, sheet: SheetRead | null, decision: Decision): LogRow {
  const { incoming, startedMs, ports } = session;
  const { result, contact } = decision;
  const details = sheet?.configuration.settings.logContactDetails ?? false;
  return {
    timeMs: startedMs,
    requestId: incoming.requestId,
    // These come from outside, and the row must fit into a script property if the Sheet does not take it.
    action: safeText(incoming.action),
    service: safeText(decision.service ?? incoming.service ?? ''),
    auth,
    outcome: result.kind === 'failed' ? outcomeOf(result.refusal) : 'success',
    reason: safeText(decision.reason),
    slots: result.kind === 'offered' ? result.slots.length : null,
    startMs: decision.startMs ?? null,
    contactId: contact?.contactId ?? '',
    contact: details && contact ? [contact.name, contact.phone].filter(Boolean).join(', ') : '',
    milliseconds: ports.now() - startedMs,
  };
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
