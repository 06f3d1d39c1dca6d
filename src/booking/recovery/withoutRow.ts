// Own events ahead that no row of Bookings knows: written into Bookings, or removed (of whoever was told that it failed, and
// where the rules leave no room). Pure.
import type { Instant } from '../../scheduling/time.ts';
import { MINUTE_MS } from '../../scheduling/time.ts';
import type { BookingRow } from '../../sheet/rows.ts';
import { nameKey } from '../../sheet/text.ts';
import { sameContact } from '../../telli/sameContact.ts';
import { hostsNamed } from '../heldBookings.ts';
import type { OwnEvent } from '../ports.ts';
import type { Replaced } from './replaced.ts';
import type { RequestOutcomes } from './requestOutcomes.ts';
import { type Booked, bookedOf, breaksRule, type Rules } from './rules.ts';
import { ownEventsIn, type Place, timeOf, type View } from './view.ts';
import type { RecoveryWords } from './words.ts';

export interface Stray {
  readonly place: Place;
  readonly event: OwnEvent;
}

/** What becomes of one; `row` null: it is to be removed. */
export interface Verdict {
  readonly place: Place;
  readonly row: BookingRow | null;
}

// An execution ends after six minutes at most; a younger event may belong to one that still runs.
const SETTLED_MS = 10 * MINUTE_MS;
// As eventId.ts makes them. A copy that a person made of an event has another id, and is theirs.
const OWN_ID = /^slot[0-9a-f]{40}$/;

/** `known`: event ids that Bookings shows, or that are spoken for. */
export function straysIn(view: View, known: ReadonlySet<string>, nowMs: Instant): Stray[] {
  const isStray = ({ id, blocks, createdMs, endMs, ...times }: OwnEvent): boolean =>
    OWN_ID.test(id) &&
    blocks &&
    !known.has(id) &&
    createdMs <= nowMs - SETTLED_MS &&
    timeOf({ ...times, endMs }) !== null &&
    endMs > nowMs;
  return ownEventsIn(view)
    .filter(({ event }) => isStray(event))
    .map(({ calendarId, event }) => ({ place: { calendarId, eventId: event.id }, event }))
    .sort((a, b) => a.event.createdMs - b.event.createdMs || (a.event.id < b.event.id ? -1 : 1));
}

export interface Judging {
  readonly rules: Rules;
  readonly outcomes: RequestOutcomes;
  /** What the rows that stand take. */
  readonly standing: readonly Booked[];
  /** Requests whose booking has its row already. */
  readonly answered: ReadonlySet<string>;
  /** What became of the event that a move was to replace by this one; null if it replaces none. */
  readonly replaced: (stray: Stray) => Replaced | null;
  readonly words: RecoveryWords;
}

/** Those whose caller was told `success` come first, then those that are all that is left of an appointment. */
export function judge(strays: readonly Stray[], judging: Judging): Verdict[] {
  const { rules, outcomes, words } = judging;
  const standing = [...judging.standing];
  const answered = new Set(judging.answered);
  const heard = (stray: Stray) => heardBy(stray, outcomes, answered);
  const verdicts: Verdict[] = [];
  const keep = ({ place, event }: Stray, reason: string): void => {
    const row = rowOf(place, event, reason, rules);
    standing.push(bookedOf(row, rules));
    verdicts.push({ place, row });
  };
  /** The others are given back. */
  const keepThose = (those: readonly Stray[], isKept: (stray: Stray) => boolean, reason: string): Stray[] =>
    those.filter((stray) => {
      if (!isKept(stray)) return true;
      answered.add(requestOf(stray));
      keep(stray, reason);
      return false;
    });
  const unconfirmed = keepThose(strays, (stray) => heard(stray) === 'success', words.rowLost);
  const isLeft = (stray: Stray) =>
    judging.replaced(stray) === 'gone' && isAllThatIsLeft(stray, standing, answered, rules);
  for (const stray of keepThose(unconfirmed, isLeft, words.moveStopped)) {
    if (judging.replaced(stray) === 'unknown') continue;
    const isUnwanted = heard(stray) === 'failed' || (isCovered(stray, outcomes) && isInTheWay(stray, standing, rules));
    if (isUnwanted) verdicts.push({ place: stray.place, row: null });
    else keep(stray, words.unheard);
  }
  return verdicts;
}

/** One request books once: where its booking has a row, another event of it is one too many. */
function heardBy(
  stray: Stray,
  { of }: RequestOutcomes,
  answered: ReadonlySet<string>,
): 'success' | 'failed' | 'nothing' {
  const requestId = requestOf(stray);
  const outcomes = of.get(requestId);
  if (answered.has(requestId)) return 'failed';
  if (outcomes?.has('success')) return 'success';
  // Whoever heard of a problem, and was told that asking again is safe, has no appointment either.
  return outcomes ? 'failed' : 'nothing';
}

function requestOf({ event }: Stray): string {
  return event.properties.requestId ?? '';
}

// Where the Log does not reach back to it, nobody knows whether the caller was told: it stays.
function isCovered({ event }: Stray, { sinceMs }: RequestOutcomes): boolean {
  return sinceMs !== null && sinceMs <= event.createdMs;
}

/**
 * The move removed the appointment before it, which somebody confirmed once: whoever heard that the move failed has nothing
 * else. Unless they asked again and have another.
 */
function isAllThatIsLeft(
  stray: Stray,
  standing: readonly Booked[],
  answered: ReadonlySet<string>,
  rules: Rules,
): boolean {
  const mine = rowOf(stray.place, stray.event, '', rules);
  const theirs = standing.filter(({ row }) => sameContact(row, mine));
  return !answered.has(requestOf(stray)) && !isInTheWay(stray, theirs, rules);
}

function isInTheWay({ place, event }: Stray, standing: readonly Booked[], rules: Rules): boolean {
  return breaksRule(bookedOf(rowOf(place, event, '', rules), rules), standing, rules);
}

function rowOf({ calendarId, eventId }: Place, event: OwnEvent, reason: string, { hosts }: Rules): BookingRow {
  const { properties, startMs, endMs, createdMs } = event;
  const text = (name: string): string => properties[name] ?? '';
  const written = hostsNamed(text('hosts'), hosts);
  const isThere = hosts.get(nameKey(written[0] ?? ''))?.calendarId === calendarId;
  const holder = [...hosts.values()].find((one) => one.calendarId === calendarId);
  return {
    bookedAtMs: createdMs,
    service: text('service'),
    host: isThere ? text('hosts') : (holder?.name ?? calendarId),
    startMs,
    endMs,
    status: 'booked',
    name: text('name'),
    email: text('email'),
    phone: text('phone'),
    contactId: text('contactId'),
    externalId: text('externalId'),
    eventId,
    reason,
  };
}
