// The story of a booking: find the contact's own booking, find free hosts, decide, act, check once more. The execution
// holds the script's lock, and knows what was booked until then.
import { platformText, told } from '../../ports/platformFailure.ts';
import { canLookUp } from '../../records/bookingsWithHosts.ts';
import { interval } from '../../scheduling/interval.ts';
import type { Service } from '../../scheduling/model.ts';
import { firstSlot } from '../../scheduling/offer.ts';
import type { Instant } from '../../scheduling/time.ts';
import type { Asked } from '../appointmentBook.ts';
import { type Decision, failed } from '../decision.ts';
import { type Attempt, type Known, openAttempt, repeatsOf } from './attempt.ts';
import { type Availability, availability, noneCouldBeAsked } from './availability/availability.ts';
import { choicesFor } from './choices.ts';
import { findOwn, type TheirBookings, theirBookings } from './findOwn.ts';
import { findUnanswered } from './findUnanswered.ts';
import { findUntold } from './findUntold.ts';
import { cannotMove, moveBooking, moved, refuseSecond, takeInstead, withDetails, withOwn } from './moveEvent.ts';
import { nextStep, type Step } from './nextStep.ts';
import { adopt, placeAtBest } from './placeBooking.ts';
import { removeOneNoted } from './removal.ts';

export function bookStart(asked: Asked<Service>, known: Known, startMs: Instant): Decision {
  const attempt = openAttempt(asked, known, startMs);
  const { execution, reasons } = attempt;
  // First, as it may stand where this booking is to stand.
  removeOneNoted(execution, startMs, inUse(attempt));
  try {
    return book(attempt);
  } catch (error) {
    if (attempt.written.size > 0) return standsAfterAll(attempt, error);
    return failed('calendarUnreachable', reasons.calendarFailed(platformText(error)), attempt.about);
  }
}

/** Asks for the busy times that `bookStart` will ask for, before the lock is taken. */
export function foreseeStart(asked: Asked<Service>, known: Known, startMs: Instant): void {
  const attempt = openAttempt(asked, known, startMs);
  whoIsFree(attempt, theirBookings(attempt));
}

/** The events of bookings, which stay. */
function inUse({ held, untold }: Attempt): ReadonlySet<string> {
  const active = held.filter((one) => one.active).map(({ row }) => row.eventId);
  return new Set([...active, ...(untold?.eventIds ?? [])]);
}

/** An event that was written is a success. The recovery job gives it its row. */
function standsAfterAll(attempt: Attempt, error: unknown): Decision {
  const { execution, reasons, about } = attempt;
  execution.ports.report(`After an event was written: ${told(error)}`);
  const reason = reasons.failedAfterwards(reasons.undecided(error));
  return { ...about, result: { kind: 'booked' }, reason };
}

/** Finds what the contact has already, which hosts are free and what follows. Then it does that, and looks once more. */
function book(attempt: Attempt): Decision {
  const repeatBookings = repeatsOf(attempt);
  const theirs = theirBookings(attempt);
  const free = whoIsFree(attempt, theirs);
  const { again, existing, standing } = findOwn(attempt, theirs, free);
  // What is to move may have gone since. A second appointment is not what was asked for.
  if (attempt.wanted.moves !== '' && again === null && existing === null)
    return failed('noAppointment', attempt.reasons.tools.noAppointment, attempt.about);
  const found = { ...free, standing };
  const slot = firstSlot(found.offer);
  const facts = { again, existing, slot, repeatBookings, startMs: attempt.wanted.startMs };
  const asking = existing ? withDetails(attempt, existing) : attempt;
  const first = nextStep({ ...facts, unanswered: 'notLookedFor' });
  if (first.kind !== 'lookForUnanswered') return carryOut(asking, first, found);
  const hidden = attempt.untold && findUntold(attempt, attempt.untold, found);
  if (hidden) return hidden;
  const unanswered = findUnanswered(asking, found, existing);
  return carryOut(asking, nextStep({ ...facts, unanswered }), found);
}

// Busy times are asked for around the contact's own bookings as well, as they tell whether these stand. Nothing else tells of a
// booking with an event that cannot be looked up.
function whoIsFree(attempt: Attempt, { earlier, ahead }: TheirBookings): Availability {
  const { wanted, sheet, held, untold } = attempt;
  const isAllowed = repeatsOf(attempt) === 'allow';
  return availability(sheet, {
    service: wanted.service,
    held,
    // Only this one start.
    within: interval(wanted.startMs, wanted.startMs + 1),
    alsoCheck: [...earlier, ...(isAllowed ? ahead : ahead.filter((one) => !canLookUp(one)))],
    alsoAsk: [...(isAllowed ? [] : ahead.map((one) => one.calendarId)), ...(untold?.calendarIds ?? [])],
  });
}

function carryOut(attempt: Attempt, step: Step, found: Availability): Decision {
  const { wanted, reasons, about } = attempt;
  switch (step.kind) {
    case 'again':
      return { ...about, result: { kind: 'booked' }, reason: reasons.repeated(step.held.row.host) };
    case 'refuse':
      return refuseSecond(attempt, step.existing);
    case 'confirm':
      return moved(attempt, step.existing, step.existing, 'before');
    case 'cannotMove':
      return cannotMove(attempt, step.existing.held, step.why);
    case 'adopt':
      return step.insteadOf
        ? takeInstead(attempt, step.insteadOf, step.unanswered, found.standing)
        : adopt(attempt, step.unanswered, found.standing);
    case 'insert':
      return placeAtBest(attempt, choicesFor(step.slot, found, wanted, reasons));
    case 'move':
      return wanted.barred(step.existing) ?? moveBooking(attempt, step.existing, step.slot, found);
    case 'noSlot': {
      const none = noSlotAt(attempt, found);
      return step.existing ? withOwn(attempt, none, step.existing, found) : none;
    }
    case 'lookForUnanswered':
      throw new Error('The look for an event without a row was made already');
  }
}

function noSlotAt({ wanted, sheet, reasons, about }: Attempt, found: Availability): Decision {
  const refusal = noneCouldBeAsked(found, wanted.service) ? 'calendarUnreachable' : 'slotGone';
  return failed(refusal, reasons.ofOffer(found, wanted.service, sheet.configuration, 'one'), about);
}
