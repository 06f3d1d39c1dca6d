// Writes the event into one host's calendar, so that two executions writing the same start collide there (rule 13).
import { type Interval, interval, overlap } from '../scheduling/interval.ts';
import type { Host, Service } from '../scheduling/model.ts';
import { type Instant, MINUTE_MS } from '../scheduling/time.ts';
import type { Language } from '../sheet/configuration.ts';
import { nameKey } from '../sheet/text.ts';
import type { Contact } from '../telli/contact.ts';
import type { Contacts } from '../telli/sameContact.ts';
import { eventFor, isInvited, type Lacks } from './eventFor.ts';
import { eventId, greatestCounter } from './eventId.ts';
import { tagOf } from './eventTag.ts';
import { platformText } from './platformFailure.ts';
import type { InsertOutcome, OwnEvent, Ports, StoredEvent } from './ports.ts';
import { type Looking, type Next, nextUnused } from './unusedId.ts';

/**
 * written: the event stands, made now or by another call of the same contact; `isOurs`: surely by this one.
 * taken: somebody else's event stands there. limited: a limit of Google's keeps every event out. unknown: nobody can say whether the event stands.
 */
export type Placed =
  | { readonly kind: 'written'; readonly eventId: string; readonly lacks: Lacks; readonly isOurs: boolean }
  | { readonly kind: 'taken' }
  | { readonly kind: 'notWritable' }
  | { readonly kind: 'limited'; readonly error: string }
  | { readonly kind: 'unknown'; readonly error: string };

/** Whose event it is: the first host's calendar holds it, the others are invited. Never empty. */
export type EventHosts = readonly [Host, ...Host[]];

export interface ToPlace {
  readonly ports: Ports;
  readonly requestId: string;
  readonly service: Service;
  readonly contact: Contact;
  readonly contacts: Contacts;
  readonly startMs: Instant;
  readonly language: Language;
  /** The address that the booking's row in Bookings will have; '' if not known. */
  readonly link: string;
  /** The event ids that Bookings knows. */
  readonly knownIds: ReadonlySet<string>;
  /** Those of events that should be gone: nobody's booking, whoever's they were. */
  readonly unwantedIds: ReadonlySet<string>;
  /** The spreadsheet's id: the recovery job of a copy leaves the events of others alone. '' if not known. */
  readonly sheet: string;
  /** Events that this request wrote or moved, and that stand: whatever goes wrong from then on, it is a success. */
  readonly written: Set<string>;
  /** The calendar that the Sheet calls `primary`; '' = none. */
  readonly calledPrimary: string;
  /** The event that is removed once this one stands: the contact moves to another host. */
  readonly replaces?: string;
}

// More than enough: after the second the next id is one that no event has. Only an execution that writes meanwhile has it then.
const MAX_TRIES = 10;

/** Starts with the last id that Bookings knows: if that event stands after all, this start is taken. Throws if the calendar cannot be asked. */
export function placeEvent(wanted: ToPlace, hosts: EventHosts): Placed {
  const [host] = hosts;
  const known = lastKnown(wanted, host);
  let lacks = COMPLETE;
  let counter = Math.max(known, 0);
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const id = idOf(wanted, host, counter);
    // An id with a row is in use, so asking for it again would only cost a call.
    let inserted = counter <= known ? TAKEN : insert(wanted, hosts, id, lacks);
    for (let less = without(inserted, lacks, wanted); less !== null; less = without(inserted, lacks, wanted)) {
      lacks = less;
      inserted = insert(wanted, hosts, id, lacks);
    }
    if (inserted.kind === 'written') return { kind: 'written', eventId: id, lacks, isOurs: true };
    if (inserted.kind === 'notWritable' || inserted.kind === 'limited') return inserted;
    const placed = lookAgain(wanted, host, id, inserted);
    if (placed) return placed;
    // One deleted event is common, many are not: only then the looks of a search are worth it.
    const next: Next = tries === 0 ? { unused: counter + 1 } : nextUnused(counter, lookingAt(wanted, host));
    if ('standing' in next) return foundThere(next.standing, wanted);
    counter = next.unused;
  }
  return { kind: 'unknown', error: `${MAX_TRIES} event ids of this start are in use` };
}

/** `called`: what the ids are made from. */
function lookingAt(wanted: ToPlace, { calendarId }: Host, called = calendarId): Looking {
  return {
    look: (counter) => wanted.ports.calendar.get(calendarId, idOf(wanted, { calendarId: called }, counter)),
    stands: (stored) => standsAt(stored, wanted),
  };
}

const COMPLETE: Lacks = { video: false, guests: 'none' };

/** What to leave out next; null if that would not help. Other hosts are left out only if it is not the contact's address. */
function without({ kind }: InsertOutcome, lacks: Lacks, wanted: ToPlace): Lacks | null {
  if (kind === 'noVideoCall' && !lacks.video) return { ...lacks, video: true };
  if (kind !== 'noGuests' || lacks.guests === 'all') return null;
  return { ...lacks, guests: lacks.guests === 'none' && isInvited(wanted) ? 'contact' : 'all' };
}

function insert(wanted: ToPlace, hosts: EventHosts, id: string, lacks: Lacks): InsertOutcome {
  const event = eventFor(wanted, hosts, id, lacks);
  return wanted.ports.calendar.insert(hosts[0].calendarId, event, isInvited(wanted));
}

const TAKEN: InsertOutcome = { kind: 'taken' };

/** The greatest counter whose event id has a row in Bookings; -1 = none has. */
function lastKnown({ knownIds, startMs, ports }: ToPlace, { calendarId }: Pick<Host, 'calendarId'>): number {
  return greatestCounter(knownIds, calendarId, startMs, ports.codec);
}

function idOf({ startMs, ports }: ToPlace, { calendarId }: Pick<Host, 'calendarId'>, counter: number): string {
  return eventId(calendarId, startMs, counter, ports.codec);
}

// Each look is a call while the caller waits, so only so many are worth it.
const MAX_LOOKS = 3;

/** The event of an earlier call of the same contact whose answer, or whose row in Bookings, was lost. */
export interface Unanswered {
  readonly hosts: EventHosts;
  /** The hosts it was made for, as the cell Host names them; '' = not known. */
  readonly named: string;
  readonly eventId: string;
  /** moved: it was made for another start. */
  readonly status: 'booked' | 'moved';
  /** Of the call that wrote it. */
  readonly requestId: string;
  /** The event that it was to take the place of; '' = none. */
  readonly replaces: string;
}

/** null if there is none, or none that could be found in a few looks. Throws if a calendar cannot be asked. */
export function findEarlier(wanted: ToPlace, places: readonly EventHosts[]): Unanswered | null {
  for (const hosts of places.slice(0, MAX_LOOKS)) {
    const [host] = hosts;
    const find = (found: StoredEvent | null, called: string) => found ?? lastEvent(wanted, host, called);
    const stored = namesOf(host, wanted).reduce<StoredEvent | null>(find, null);
    if (stored && isTheirs(stored, wanted)) return unansweredAs('booked', stored, hosts);
  }
  return null;
}

/**
 * The same, moved there from another start by a person or a call, so that no id tells of it: one call a host. Throws if a
 * calendar cannot be asked.
 */
export function findMoved(wanted: ToPlace, places: readonly EventHosts[]): Unanswered | null {
  const isIt = (one: OwnEvent): boolean =>
    standsAt(one, wanted) && !one.isCopy && !wanted.knownIds.has(one.id) && isTheirs(one, wanted);
  for (const hosts of places.slice(0, MAX_LOOKS)) {
    const stored = wanted.ports.calendar.ownEvents(hosts[0].calendarId, slotOf(wanted)).find(isIt);
    if (stored) return unansweredAs('moved', stored, hosts);
  }
  return null;
}

function unansweredAs(status: Unanswered['status'], stored: StoredEvent, hosts: EventHosts): Unanswered {
  const { hosts: named, requestId, replaces } = tagOf(stored);
  return { hosts, named, eventId: stored.id, status, requestId, replaces };
}

/** The event without a row that stands at the start that is wanted. The first look finds it, unless others without a row were deleted before. */
function lastEvent(wanted: ToPlace, host: Host, called: string): StoredEvent | null {
  const looking = lookingAt(wanted, host, called);
  const counter = lastKnown(wanted, { calendarId: called }) + 1;
  const stored = looking.look(counter);
  if (stored === null || looking.stands(stored)) return stored;
  const next = nextUnused(counter, looking);
  return 'standing' in next ? next.standing : null;
}

/** An older version made the ids of a calendar that the Sheet calls `primary` from that word: one look more while it does. */
function namesOf({ calendarId }: Host, { calledPrimary }: ToPlace): readonly string[] {
  return calendarId === calledPrimary ? [calendarId, 'primary'] : [calendarId];
}

/** null: the id belongs to an event that no longer blocks this time, so the next id is to be tried. */
function lookAgain(wanted: ToPlace, host: Host, id: string, inserted: InsertOutcome): Placed | null {
  let stored: StoredEvent | null;
  try {
    stored = wanted.ports.calendar.get(host.calendarId, id);
  } catch (error) {
    return { kind: 'unknown', error: platformText(error) };
  }
  if (stored && standsAt(stored, wanted)) return foundThere(stored, wanted);
  // An insert that failed without a trace may still arrive; only a certain "taken" moves on to the next id.
  return inserted.kind === 'unknown' ? inserted : null;
}

function foundThere(stored: StoredEvent, wanted: ToPlace): Placed {
  if (!isTheirs(stored, wanted)) return { kind: 'taken' };
  return { kind: 'written', eventId: stored.id, lacks: COMPLETE, isOurs: false };
}

/** Whether the event blocks the time that is wanted. One that a person cut down to nothing blocks none. */
export function standsAt(stored: StoredEvent, wanted: ToPlace): boolean {
  return stored.blocks && stored.endMs > stored.startMs && overlap(stored, slotOf(wanted));
}

export function slotOf({ startMs, service }: ToPlace): Interval {
  return interval(startMs, startMs + service.durationMinutes * MINUTE_MS);
}

// A relay's retry is known by its request id, also when the caller left no detail to know them by.
export function isTheirs(stored: StoredEvent, wanted: ToPlace): boolean {
  const tag = tagOf(stored);
  return (
    stored.startMs === wanted.startMs &&
    !wanted.unwantedIds.has(stored.id) &&
    nameKey(tag.service) === nameKey(wanted.service.name) &&
    (tag.requestId === wanted.requestId || wanted.contacts.same(tag, wanted.contact))
  );
}
