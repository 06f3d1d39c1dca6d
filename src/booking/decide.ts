// Decides an admitted request: parse it, find its service, hand it to its use case.
import type { Asked, OpenBook } from '../appointments/appointmentBook.ts';
import { calendarBook } from '../appointments/calendar/calendarBook.ts';
import { type Decision, failed, type OutsideLock } from '../appointments/decision.ts';
import { hubspotBook } from '../appointments/hubspot/hubspotBook.ts';
import { serviceAsked } from '../appointments/serviceAsked.ts';
import { earlierRefusal } from '../notes/toldFailed.ts';
import { told } from '../ports/platformFailure.ts';
import { languageOf, type SheetRead } from '../records/sheetRead.ts';
import { isFaulty, isLinked } from '../sheet/configuration.ts';
import type { ShutDoor } from '../signing/auth.ts';
import { type RequestProblem, readLookup, readRequest } from '../telli/request.ts';
import { reasonsFor } from '../words/reasons/reasons.ts';
import { bookSlot } from './book.ts';
import { lookUpCaller } from './lookUpCaller.ts';
import { offerSlots } from './offer.ts';
import type { Session } from './session.ts';

type UseCase = (asked: Asked, book: OpenBook) => Decision | OutsideLock;

// A map, as callers choose the name: an object would also answer to `constructor` and the like.
const USE_CASES: ReadonlyMap<string, UseCase> = new Map<string, UseCase>([
  ['available', offerSlots],
  ['book', bookSlot],
]);

/** Throws a mistake of ours that no service can be named for. */
export function decide(session: Session, sheet: SheetRead | null): Decision | OutsideLock {
  const reasons = reasonsOf(sheet);
  if (!sheet) return failed('sheetUnreachable', reasons.sheetUnreadable);
  const { incoming, auth } = session;
  if (auth === 'token' && sheet.configuration.settings.requireSignature) return refuse(sheet, 'signatureRequired');
  if (incoming.action === 'contact_lookup') return decideLookup(session, sheet);
  const use = USE_CASES.get(incoming.action);
  if (!use) return failed('unknownAction', reasons.unknownAction);
  const understood = understand(session, sheet);
  if ('result' in understood) return understood;
  const { about } = understood;
  const earlier = incoming.action === 'book' ? earlierRefusal(session.notes, session.attemptId) : null;
  if (earlier !== null) return failed(earlier, reasons.toldFailed, about);
  return decideAbout(session, understood, use);
}

/** The book of the service is opened, and asked. `about`: for the Log, whatever happens. */
export function decideAbout<D extends Decision>(
  session: Session,
  { asked, about }: Understood,
  use: (asked: Asked, book: OpenBook) => D | Decision | OutsideLock<D | Decision>,
): D | Decision | OutsideLock<D | Decision> {
  const { sheet } = asked;
  const reasons = reasonsOf(sheet);
  const safely = <T>(work: () => T): T | Decision => {
    try {
      return work();
    } catch (error) {
      return undecided(session, sheet, error, about);
    }
  };
  return safely(() => {
    const book = openBook(asked);
    if ('fault' in book) return failed('sheetFaulty', reasons.faulty(book.fault), about);
    // The Log's Reason also says which rows of Bookings count as their events say.
    const withDoubts = (decision: D | Decision): D | Decision => ({
      ...decision,
      reason: reasons.withDoubts(decision.reason, book.doubts),
    });
    const decided = use(asked, book);
    if (!('outsideLock' in decided)) return withDoubts(decided);
    return { outsideLock: () => safely(() => withDoubts(decided.outsideLock())) };
  });
}

/** Asks the calendars what a booking will ask them, and decides nothing. What fails here fails again later, and is told then. */
export function foresee(session: Session, sheet: SheetRead): void {
  try {
    const understood = understand(session, sheet);
    if (!('result' in understood)) foreseeAbout(understood.asked);
  } catch {
    // Under the lock the same is asked again.
  }
}

/** May throw. */
export function foreseeAbout(asked: Asked): void {
  const { start } = asked.request;
  if (typeof start !== 'number') return;
  const book = openBook(asked);
  if (!('fault' in book)) book.foresee(start);
}

export interface Understood {
  readonly asked: Asked;
  /** For the Log. */
  readonly about: Partial<Decision>;
}

/** The request and its service, or why there is none. */
function understand(session: Session, sheet: SheetRead): Understood | Decision {
  const { incoming } = session;
  const request = readRequest(bodyText(session));
  if ('problem' in request) return unreadable(request.problem, sheet);
  const { requestId, service } = incoming;
  return ofService(sheet, service, { requestId, request, identity: request.contact, moves: '' });
}

/** `service`: its name; null = the first. */
export function ofService(
  sheet: SheetRead,
  service: string | null,
  wanted: Omit<Asked, 'sheet' | 'service'>,
): Understood | Decision {
  const { contact, start } = wanted.request;
  const about = { contact, ...(typeof start === 'number' ? { startMs: start } : {}) };
  const reasons = reasonsOf(sheet);
  const asked = serviceAsked(sheet.configuration, service);
  const without = (sentence: string) => reasons.noService(sentence, sheet.configuration);
  if ('unknown' in asked) {
    const names = sheet.configuration.services.flatMap((one) => (isFaulty(one) ? [] : [one.name])).join('; ');
    return failed('unknownService', without(reasons.unknownService(asked.unknown)), about, names);
  }
  if ('faulty' in asked) return failed('sheetFaulty', without(reasons.faulty(asked.faulty)), about);
  const found = 'linked' in asked ? asked.linked : asked.service;
  return { asked: { ...wanted, sheet, service: found }, about: { ...about, service: found.name } };
}

/** The book of the service: its meeting link, or the calendars of its hosts. */
function openBook(asked: Asked) {
  const { service } = asked;
  return isLinked(service) ? hubspotBook.open({ ...asked, service }) : calendarBook.open({ ...asked, service });
}

/** A contact lookup concerns every service, so the one of the address does not matter. */
function decideLookup(session: Session, sheet: SheetRead): Decision {
  const lookup = readLookup(bodyText(session));
  return 'problem' in lookup ? unreadable(lookup.problem, sheet) : lookUpCaller(sheet, lookup.phone);
}

function unreadable(problem: RequestProblem, sheet: SheetRead): Decision {
  return failed(problem === 'lookup' ? 'lookupBody' : 'unreadableRequest', reasonsOf(sheet).request[problem]);
}

function refuse(sheet: SheetRead | null, shut: ShutDoor): Decision {
  return failed('notAuthentic', reasonsOf(sheet).shut[shut]);
}

/** A mistake of ours, mostly: what Google could not do is known where it was asked. */
export function undecided({ ports }: Session, sheet: SheetRead | null, error: unknown, about = {}): Decision {
  ports.report(`A request could not be decided: ${told(error)}`);
  return failed('internal', reasonsOf(sheet).undecided(error), about);
}

function bodyText({ incoming: { door }, ports }: Session): string | null {
  return door.kind === 'relay' ? ports.codec.text(door.rawBody()) : door.text();
}

function reasonsOf(sheet: SheetRead | null) {
  return reasonsFor(languageOf(sheet));
}
