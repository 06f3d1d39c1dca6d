// The recovery job finishes interrupted work, follows people's changes in the calendars, deletes old rows, mails
// problems, counts for the Dashboard and renews Status. Each step may fail alone; the others go on.

import { eraseNoted } from '../appointments/calendar/events/eraseEvent.ts';
import { erasedLongAgo } from '../notes/erasedEvents.ts';
import { takenBackLongAgo } from '../notes/mailsTakenBack.ts';
import { recoveryOwnerOf } from '../notes/ownSheet.ts';
import { PROPERTY } from '../notes/propertyNames.ts';
import { forgetBookings, isAnyForgettable } from '../notes/recentBookings.ts';
import { toldFailedLongAgo } from '../notes/toldFailed.ts';
import { toolChangesLongAgo } from '../notes/toolChanges.ts';
import { deleteWritten } from '../notes/waitingRows.ts';
import { PlatformFailure, told } from '../ports/platformFailure.ts';
import type { Ports } from '../ports/ports.ts';
import { comparisonFault } from '../records/bookingsFault.ts';
import type { Finding, Language } from '../sheet/configuration.ts';
import { alertAbout } from './alert.ts';
import { trimBookings } from './bookingsTrim.ts';
import { unreadableCalendars } from './calendarView.ts';
import { hasDashboard, writeNumbers } from './dashboard.ts';
import { doubleBookings, sharedEvents } from './doubles.ts';
import { isAnythingPending, removeAllNoted, writeAllWaiting } from './finishPending.ts';
import { hubspotSteps, settledHubspotNotes } from './hubspot/hubspotSteps.ts';
import { trimLog } from './logTrim.ts';
import { type ChangeCounts, listOwnEvents, NO_CHANGES, reconcile } from './reconcile.ts';
import { sumUpRefused } from './refused.ts';
import { selfTestFindings, testAnswers } from './selfTest.ts';
import { gatherEvidence, type Snapshot, takeSnapshot, underLock } from './snapshot.ts';
import { renewStatus } from './status.ts';
import { stuckErasures, stuckRemovals } from './stuckRemovals.ts';

export interface Recovered {
  readonly done: ChangeCounts;
  /** Findings that only a person can fix. */
  readonly findings: readonly Finding[];
  /** Why Bookings cannot be compared with the calendars and is left as it is, else null. */
  readonly unknowable: Finding | null;
  /** Calendars that could not be read. Their rows stay as they are. */
  readonly unread: readonly string[];
  readonly language: Language;
  /** The job's owner, if another person runs it: then nothing was done. Else ''. */
  readonly belongsTo: string;
  /** Whether every step succeeded and no row waits. The operator's console names the steps that failed. */
  readonly isWhole: boolean;
}

/**
 * Never throws. A person's run deletes no old rows: without the lock, two runs at once would delete twice as many of the Log.
 * Nor does it test the answers, as the person waits.
 */
export function recover(ports: Ports, { isTimed }: { readonly isTimed: boolean }): Recovered {
  const steps = createSteps(ports);
  const first = steps.attempt('the Sheet', null, () => takeSnapshot(ports));
  const belongsTo = first && steps.attempt('the owner of the job', null, () => otherOwner(ports, first));
  if (first && belongsTo !== '') return { ...NOTHING, language: languageOf(first), belongsTo: belongsTo ?? '' };
  const snapshot = first && finishPending(ports, first, steps);
  if (!snapshot) return NOTHING;
  const { done: inCalendars, now, view, doubles, unread, isWhole } = calendarSteps(ports, snapshot, steps);
  const hubspot = hubspotSteps(ports, snapshot, steps.attempt);
  const done = {
    ...inCalendars,
    changed: inCalendars.changed + hubspot.changed,
    added: inCalendars.added + hubspot.added,
  };
  if (isTimed) steps.attempt('the self-test', undefined, () => testAnswers(ports, snapshot));
  const findings = [...doubles, ...hubspot.findings, ...stuckRemovals(snapshot), ...stuckErasures(snapshot)];
  findings.push(...selfTestFindings(snapshot));
  const fault = comparisonFault(snapshot.sheet);
  steps.attempt('refused requests', undefined, () => sumUpRefused(ports, snapshot));
  const deleted = isTimed ? steps.attempt('the Log', 0, () => trimLog(ports, snapshot)) : 0;
  const ofJob = { findings, isWhole: isWhole && hubspot.isWhole };
  steps.attempt('what is wrong', undefined, () => {
    // A claim that has ended is no problem any more.
    alertAbout(ports, hubspot.ended > 0 ? takeSnapshot(ports) : snapshot, ofJob);
  });
  steps.attempt('the row Status', undefined, () => renewStatus(ports, now));
  steps.attempt('the Dashboard', undefined, () => {
    if (!hasDashboard(now)) return;
    writeNumbers(hubspot.added > 0 ? takeSnapshot(ports) : now, deleted);
  });
  // The last step: it moves the rows that the others speak of.
  if (isTimed && view) steps.attempt('old rows of Bookings', 0, () => trimBookings(ports, now, view));
  // Where rows stand, and what is known of the tabs.
  steps.attempt('what the next request knows', undefined, () => now.execution.notes.flush());
  return {
    done,
    findings,
    unknowable: fault,
    unread: hubspot.isWhole ? unread : [...unread, 'HubSpot'],
    language: languageOf(snapshot),
    belongsTo: '',
    isWhole: steps.allSucceeded() && done.left === 0 && fault === null && !isAnythingPending(snapshot.execution),
  };
}

const NOTHING: Recovered = {
  ...{ done: NO_CHANGES, findings: [], unknowable: null, unread: [], language: 'en', belongsTo: '', isWhole: false },
};

/** Only the job's owner surely sees every calendar. One call, once the job has an owner. */
function otherOwner({ mail }: Ports, { execution }: Snapshot): string {
  const owner = recoveryOwnerOf(execution.notes);
  if (owner === '') return '';
  const user = mail.owner();
  if (user === '') throw new PlatformFailure('Google does not tell who runs it');
  return owner === user ? '' : owner;
}

function languageOf({ sheet }: Snapshot): Language {
  return sheet.configuration.settings.language;
}

// Each deletion is one call.
const MOST_DELETED = 100;

/** Writes and removes what waits, then takes a new snapshot. */
function finishPending(ports: Ports, first: Snapshot, steps: Steps): Snapshot | null {
  const isWritten = steps.attempt('rows that wait', true, () => writeAllWaiting(ports, first));
  const isTried = steps.attempt('events that should be gone', true, () => removeAllNoted(ports, first));
  steps.attempt('details to erase', 0, () => eraseNoted(first.execution));
  const now = isWritten || isTried ? steps.attempt('the Sheet', null, () => takeSnapshot(ports)) : first;
  if (now) steps.attempt('what is written', undefined, () => deleteOld(ports, now));
  steps.attempt('the bookings of lately', undefined, () => forgetLately(ports, first));
  return now;
}

/** Callers' details stay in the script properties no longer than needed. */
function forgetLately(ports: Ports, { execution: { notes, startedMs } }: Snapshot): void {
  if (!isAnyForgettable(notes, startedMs)) return;
  underLock(ports, (fresh) => forgetBookings(fresh.execution.notes, startedMs));
}

function deleteOld(ports: Ports, now: Snapshot): void {
  const { notes, startedMs } = now.execution;
  deleteWritten(notes, MOST_DELETED, ports);
  const old = [
    ...notes.keysWith(PROPERTY.refused),
    ...toldFailedLongAgo(notes, startedMs),
    ...toolChangesLongAgo(notes, startedMs),
    ...takenBackLongAgo(notes, startedMs),
    ...settledHubspotNotes(now),
    ...erasedLongAgo(notes, startedMs),
  ];
  for (const key of old.slice(0, MOST_DELETED)) notes.erase(key);
}

function calendarSteps(ports: Ports, snapshot: Snapshot, steps: Steps) {
  const view = steps.attempt('the calendars', null, () => listOwnEvents(ports, snapshot));
  const done = steps.attempt('Bookings', NO_CHANGES, () => (view ? reconcile(ports, snapshot, view) : NO_CHANGES));
  const isChanged = done.added + done.changed + done.removed > 0;
  const judged = steps.attempt('bookings at once', null, () => {
    const now = isChanged ? takeSnapshot(ports) : snapshot;
    const evidence = view && gatherEvidence(now, view);
    return { now, doubles: evidence && [...doubleBookings(evidence, now.sheet), ...sharedEvents(evidence)] };
  });
  const doubles = judged?.doubles ?? null;
  const unread = view ? unreadableCalendars(view) : [];
  return {
    done,
    now: judged?.now ?? snapshot,
    view,
    doubles: doubles ?? [],
    unread,
    isWhole: doubles !== null && unread.length === 0,
  };
}

interface Steps {
  /** The result of the step, or `fallback` if it fails. */
  attempt<T>(name: string, fallback: T, work: () => T): T;
  allSucceeded(): boolean;
}

function createSteps({ report }: Ports): Steps {
  let whole = true;
  return {
    attempt(name, fallback, work) {
      try {
        return work();
      } catch (error) {
        whole = false;
        report(`Recovery, ${name}: ${told(error)}`);
        return fallback;
      }
    },
    allSucceeded: () => whole,
  };
}
