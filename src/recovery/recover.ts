// The recovery job: what executions left behind when they were stopped, what people changed in the calendars, what grows too
// old, and whom to tell. Each step may fail alone; the others go on.
import { recovererOf } from '../notes/ownSheet.ts';
import { refusedAndLogged } from '../notes/refusedRequests.ts';
import { toldFailedLongAgo } from '../notes/toldFailed.ts';
import { deleteWritten } from '../notes/waitingRows.ts';
import { PlatformFailure, told } from '../ports/platformFailure.ts';
import type { Ports } from '../ports/ports.ts';
import type { Finding, Language } from '../sheet/configuration.ts';
import { alertAbout } from './alert.ts';
import { unreadIn } from './calendarView.ts';
import { doubleBookings, sharedEvents } from './doubles.ts';
import { isAnythingLeft, removeAllNoted, writeAllWaiting } from './finishPending.ts';
import { trimLog } from './logTrim.ts';
import { type Done, listOwnEvents, NOTHING_DONE, reconcile } from './reconcile.ts';
import { rowsBeside, type Snapshot, takeSnapshot, unknowable } from './snapshot.ts';
import { stuckRemovals } from './stuckRemovals.ts';

export interface Recovered {
  readonly done: Done;
  /** Findings that only a person can put right. */
  readonly findings: readonly Finding[];
  /** Why Bookings cannot be compared with the calendars, so that it is left as it is. */
  readonly unknowable: Finding | null;
  /** Calendars that could not be read, so that their rows stay as they are. */
  readonly unread: readonly string[];
  readonly language: Language;
  /** The owner of the job, if another person runs it: then nothing was done. Else ''. */
  readonly belongsTo: string;
  /** Whether every step went through and no row waits; the operator's console says what did not. */
  readonly isWhole: boolean;
}

/**
 * Never throws. Time-driven, or from the menu, which leaves the Log alone: if the lock were lost, two at once would delete as
 * many rows twice.
 */
export function recover(ports: Ports, { trimsLog }: { readonly trimsLog: boolean }): Recovered {
  const steps = openSteps(ports);
  const first = steps.take('the Sheet', null, () => takeSnapshot(ports));
  const belongsTo = first && steps.take('the owner of the job', null, () => otherOwner(ports, first));
  if (first && belongsTo !== '') return { ...NOTHING, language: languageOf(first), belongsTo: belongsTo ?? '' };
  const known = first && afterLeftBehind(ports, first, steps);
  if (!known) return NOTHING;
  const { done, doubles, unread, isWhole } = calendarSteps(ports, known, steps);
  const findings = [...doubles, ...stuckRemovals(known)];
  const unknown = unknowable(known);
  if (trimsLog) steps.take('the Log', 0, () => trimLog(ports, known));
  steps.take('what is wrong', undefined, () => alertAbout(ports, known, { findings, isWhole }));
  return {
    done,
    findings,
    unknowable: unknown,
    unread,
    language: languageOf(known),
    belongsTo: '',
    isWhole: steps.areWhole() && done.left === 0 && unknown === null && !isAnythingLeft(known.execution),
  };
}

const NOTHING: Recovered = {
  ...{ done: NOTHING_DONE, findings: [], unknowable: null, unread: [], language: 'en', belongsTo: '', isWhole: false },
};

/** Only the person who ran Set up, or took over there, sees all that the job must see. One call, once the job has an owner. */
function otherOwner({ mail }: Ports, { execution }: Snapshot): string {
  const owner = recovererOf(execution.notes);
  if (owner === '') return '';
  const user = mail.owner();
  if (user === '') throw new PlatformFailure('Google does not tell who runs it');
  return owner === user ? '' : owner;
}

function languageOf({ rules }: Snapshot): Language {
  return rules.configuration.settings.language;
}

// A call each.
const MOST_DELETED = 100;

/** Looks again once all that waited is written and removed. */
function afterLeftBehind(ports: Ports, first: Snapshot, steps: Steps): Snapshot | null {
  const isWritten = steps.take('rows that wait', true, () => writeAllWaiting(ports, first));
  const isTried = steps.take('events that should be gone', true, () => removeAllNoted(ports, first));
  const now = isWritten || isTried ? steps.take('the Sheet', null, () => takeSnapshot(ports)) : first;
  if (now) steps.take('what is written', undefined, () => deleteOld(ports, now));
  return now;
}

function deleteOld(ports: Ports, { execution: { notes, startedMs } }: Snapshot): void {
  deleteWritten(notes, MOST_DELETED, ports);
  const old = [...refusedAndLogged(notes, startedMs), ...toldFailedLongAgo(notes, startedMs)];
  for (const key of old.slice(0, MOST_DELETED)) notes.erase(key);
}

function calendarSteps(ports: Ports, known: Snapshot, steps: Steps) {
  const view = steps.take('the calendars', null, () => listOwnEvents(ports, known));
  const done = steps.take('Bookings', NOTHING_DONE, () => (view ? reconcile(ports, known, view) : NOTHING_DONE));
  const isChanged = done.added + done.changed + done.removed > 0;
  const doubles = steps.take('bookings at once', null, () => {
    const now = isChanged ? takeSnapshot(ports) : known;
    const beside = view && rowsBeside(now, view);
    return beside && [...doubleBookings(beside, now.rules), ...sharedEvents(beside)];
  });
  const unread = view ? unreadIn(view) : [];
  return { done, doubles: doubles ?? [], unread, isWhole: doubles !== null && unread.length === 0 };
}

interface Steps {
  /** What the step gives, or `otherwise` if it fails. */
  take<T>(name: string, otherwise: T, work: () => T): T;
  areWhole(): boolean;
}

function openSteps({ report }: Ports): Steps {
  let whole = true;
  return {
    take(name, otherwise, work) {
      try {
        return work();
      } catch (error) {
        whole = false;
        report(`Recovery, ${name}: ${told(error)}`);
        return otherwise;
      }
    },
    areWhole: () => whole,
  };
}
