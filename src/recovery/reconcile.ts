// Brings Bookings in line with the calendars. Differences are found without the lock, then checked again and written under
// it, a few at a time.

import { needsEvent } from '../appointments/calendar/counted/clearedRows.ts';
import { statusOf } from '../appointments/calendar/events/eventIds.ts';
import { tagOf } from '../appointments/calendar/events/eventTag.ts';
import { type StandingBooking, standingBookingOf } from '../appointments/calendar/ownRules.ts';
import { changeSheetVersion } from '../notes/ownSheet.ts';
import type { Ports } from '../ports/ports.ts';
import { comparisonFault } from '../records/bookingsFault.ts';
import { calendarOf } from '../records/bookingsWithHosts.ts';
import { readOutcomes } from '../records/logged.ts';
import { calendarsOfAll } from '../records/sheetHosts.ts';
import { isWhole, type SheetRead } from '../records/sheetRead.ts';
import { type Instant, MINUTE_MS } from '../scheduling/time.ts';
import { bookingChanges } from '../sheet/bookingWrite.ts';
import { type BookingRow, bookingCells } from '../sheet/rows.ts';
import { type CalendarView, keyOf, listEvents, lookAt, ownEventsIn, type Place } from './calendarView.ts';
import { judgeOrphans, type Verdict } from './orphanVerdicts.ts';
import { placeOfReplaced, stateOfReplaced } from './replaced.ts';
import {
  type Correction,
  correctionsOf,
  type Evidence,
  eventsToAskFor,
  locateEvent,
  rowsAhead,
} from './rowCorrections.ts';
import { gatherEvidence, type Snapshot, underLock } from './snapshot.ts';
import { idsOfAllRows, type Known, orphansOf } from './withoutRow.ts';

/** The changes to make. */
interface ReconcilePlan {
  readonly corrections: readonly Correction[];
  readonly verdicts: readonly Verdict[];
}

export interface ChangeCounts {
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  /** Events that could not be asked for, or could not be removed. */
  readonly left: number;
}

export const NO_CHANGES: ChangeCounts = { changed: 0, added: 0, removed: 0, left: 0 };

// A caller waits two and a half seconds for the lock. Each of these takes a call or two under it.
const MOST_A_ROUND = 2;
const MOST_ROUNDS = 25;
// These are asked for without the lock.
const MOST_LOOKS = 50;
// How often the job runs.
const RUN_MS = 15 * MINUTE_MS;

/** `listed` was just read. */
export function reconcile(ports: Ports, first: Snapshot, listed: CalendarView): ChangeCounts {
  if (comparisonFault(first.sheet) !== null) return NO_CHANGES;
  const all: Known = {
    idsOfAllRows: !isWhole(first.sheet) && orphansOf(first, listed).length > 0 ? idsOfAllRows(ports) : new Set(),
  };
  const unseen = [...placesOfReplaced(first, listed, all), ...eventsToAskFor(gatherEvidence(first, listed))];
  const view = lookAt(ports, listed, placesOfThisRun(unseen, first.sheet.nowMs));
  let done: ChangeCounts = { ...NO_CHANGES, left: view.unasked.size };
  const created = orphansOf(first, view, all).map(({ event }) => event.createdMs);
  const outcomes = created.length > 0 ? readOutcomes(first.sheet, Math.min(...created)) : null;
  const known: Known = { ...all, outcomes };
  let places = placesOf(planFor(first, view, known));
  for (let round = 0; round < MOST_ROUNDS && places.length > 0; round++) {
    const now = places.slice(0, MOST_A_ROUND);
    places = places.slice(MOST_A_ROUND);
    underLock(ports, (fresh) => {
      if (comparisonFault(fresh.sheet) !== null) return;
      const neededFor = (place: Place): Place[] => [place, ...placesOfReplaced(fresh, view, known, place)];
      const seen = lookAt(ports, view, now.flatMap(neededFor));
      const certain = now.filter((place) => !neededFor(place).some((one) => seen.unasked.has(keyOf(one))));
      done = sum(done, carryOut(fresh, onlyAt(planFor(fresh, seen, known), certain)));
      done = sum(done, { ...NO_CHANGES, left: now.length - certain.length });
    });
  }
  return done;
}

/** If there are too many places, each run asks for others. Some never give an answer, and they must not hold up the rest. */
function placesOfThisRun(places: readonly Place[], nowMs: Instant): readonly Place[] {
  const runs = Math.floor(nowMs / RUN_MS);
  const from = places.length > MOST_LOOKS ? (runs * MOST_LOOKS) % places.length : 0;
  return [...places.slice(from), ...places.slice(0, from)].slice(0, MOST_LOOKS);
}

function planFor(snapshot: Snapshot, view: CalendarView, known: Known): ReconcilePlan {
  const { outcomes = null } = known;
  const evidence = gatherEvidence(snapshot, view);
  const corrections = correctionsOf(evidence);
  const orphans = outcomes ? orphansOf(snapshot, view, known) : [];
  if (outcomes === null || orphans.length === 0) return { corrections, verdicts: [] };
  const verdicts = judgeOrphans(orphans, {
    rules: snapshot.sheet,
    outcomes,
    standing: standingBookings(evidence, corrections, snapshot.sheet),
    requestsWithRow: requestsWithRow(evidence),
    replaced: (orphan) => stateOfReplaced(orphan, evidence),
    words: evidence.words,
  });
  return { corrections, verdicts };
}

/** The places of events that orphans were to replace: for all orphans, or for the one at `at`. */
function placesOfReplaced(snapshot: Snapshot, view: CalendarView, known: Known, at: Place | null = null): Place[] {
  const orphans = orphansOf(snapshot, view, known).filter(({ place }) => at === null || keyOf(place) === keyOf(at));
  return orphans.flatMap((orphan) => placeOfReplaced(orphan, gatherEvidence(snapshot, view)) ?? []);
}

/** The bookings after these corrections, without events marked free. Past rows count for the caps of their dates. */
function standingBookings(evidence: Evidence, corrections: readonly Correction[], rules: SheetRead): StandingBooking[] {
  const corrected = new Map(corrections.map(({ before, after }): [BookingRow, BookingRow] => [before, after]));
  const ahead = new Set(rowsAhead(evidence));
  return evidence.rows.flatMap((row) => {
    const after = corrected.get(row) ?? row;
    if (after.status === 'cancelled') return [];
    const standing = ahead.has(row) ? locateEvent(row, evidence) : null;
    const takesNoTime = standing?.kind === 'found' && !standing.event.blocks;
    return takesNoTime ? [] : [standingBookingOf(after, rules)];
  });
}

/** Requests with an event that has a row that stands. */
function requestsWithRow({ rows, calendars }: Evidence): ReadonlySet<string> {
  const withRow = new Set(rows.filter(({ status }) => status !== 'cancelled').map(({ eventId }) => eventId));
  const events = ownEventsIn(calendars).filter(({ event }) => event.blocks && withRow.has(event.id));
  return new Set(events.map(({ event }) => tagOf(event).requestId).filter((id) => id !== ''));
}

function placesOf({ corrections, verdicts }: ReconcilePlan): Place[] {
  return [...corrections, ...verdicts].map(({ place }) => place);
}

function onlyAt({ corrections, verdicts }: ReconcilePlan, places: readonly Place[]): ReconcilePlan {
  const keys = new Set(places.map(keyOf));
  const isMeant = ({ place }: { readonly place: Place }): boolean => keys.has(keyOf(place));
  return { corrections: corrections.filter(isMeant), verdicts: verdicts.filter(isMeant) };
}

/** Events first: if a removal fails, the next run tries again. */
function carryOut({ execution, sheet }: Snapshot, { corrections, verdicts }: ReconcilePlan): ChangeCounts {
  const { calendar, report } = execution.ports;
  const unwanted = verdicts.filter(({ row }) => row === null);
  let left = 0;
  for (const { place } of unwanted) {
    // Google tells the guests, if there are any.
    const outcome = calendar.remove(place.calendarId, place.eventId, 'all');
    if (outcome.kind === 'removed') continue;
    left += 1;
    report(`An event that no caller was told of could not be removed (${outcome.kind}): ${place.eventId}`);
  }
  const { codec } = execution.ports;
  const rows = verdicts.flatMap(({ row }) => (row ? { ...row, status: statusOf(row.calendar, row, codec) } : []));
  if (corrections.length + rows.length > 0) {
    const target = { workbook: sheet.workbook, ...sheet.zone };
    execution.workbook.write(sheet.workbook, {
      bookings: rows.map((row) => bookingCells(row, target)),
      log: [],
      changes: corrections.map(({ before, after }) => bookingChanges(before, after, target)),
    });
    changeSheetVersion(execution.notes, execution.ports.codec);
  }
  return { changed: corrections.length, added: rows.length, removed: unwanted.length - left, left };
}

function sum(one: ChangeCounts, other: ChangeCounts): ChangeCounts {
  return {
    changed: one.changed + other.changed,
    added: one.added + other.added,
    removed: one.removed + other.removed,
    left: one.left + other.left,
  };
}

/** One call a calendar. */
export function listOwnEvents(ports: Ports, { sheet, rows, unclear }: Snapshot): CalendarView {
  const ahead = rows.filter(({ endMs }) => endMs > sheet.nowMs);
  const doubtful = unclear.filter((row) => needsEvent(row, sheet.nowMs));
  const ofRows = [...ahead, ...doubtful].map((row) => calendarOf(row, sheet.hosts));
  const calendarIds = [...new Set([...calendarsOfAll(sheet.hosts), ...ofRows])].filter((id) => id !== '');
  return listEvents(ports, calendarIds, sheet.nowMs);
}
