// Judges one run by every invariant. Each stands on its own, and all use the witness's account alone.
import type { History, Violation } from '../evidence/history.ts';
import { bookingsAgree } from './bookingsAgree.ts';
import { capsHeld } from './capsHeld.ts';
import { closingProbe } from './closingProbe.ts';
import { contractShaped } from './contractShaped.ts';
import { erasedStaysErased } from './erasedStaysErased.ts';
import { failedLeftNothing } from './failedLeftNothing.ts';
import { honestRelay } from './honestRelay.ts';
import { linkProbe } from './hubspot/linkProbe.ts';
import { linkRules } from './hubspot/linkRules.ts';
import { meetingsAgree } from './hubspot/meetingsAgree.ts';
import { noFetchUnderLock } from './hubspot/noFetchUnderLock.ts';
import { oneMeeting } from './hubspot/oneMeeting.ts';
import { successHasMeeting } from './hubspot/successHasMeeting.ts';
import { toldTruly } from './hubspot/toldTruly.ts';
import { invitationsKeptFew } from './invitationsKeptFew.ts';
import { logTellsTheTruth } from './logTellsTheTruth.ts';
import { noBookingOverPeople } from './noBookingOverPeople.ts';
import { noDoorOpens } from './noDoorOpens.ts';
import { noDoubleBooking } from './noDoubleBooking.ts';
import { offeredWasBookable } from './offeredWasBookable.ts';
import { oneAppointment } from './oneAppointment.ts';
import { oneLogRow } from './oneLogRow.ts';
import { oneRequestId } from './oneRequestId.ts';
import { pastStays } from './pastStays.ts';
import { repeatIsSuccess } from './repeatIsSuccess.ts';
import { rightHosts } from './rightHosts.ts';
import { rowSaysWhatWasAsked } from './rowSaysWhatWasAsked.ts';
import { somethingSucceeds } from './somethingSucceeds.ts';
import { strangersCostLittle } from './strangersCostLittle.ts';
import { successHasOneEvent } from './successHasOneEvent.ts';
import { cancelledHasNoEvent } from './tools/cancelledHasNoEvent.ts';
import { cancelledIsTrue } from './tools/cancelledIsTrue.ts';
import { deadlinesHeld } from './tools/deadlinesHeld.ts';
import { offersOfThisCall } from './tools/offersOfThisCall.ts';
import { ownAppointmentsOnly } from './tools/ownAppointmentsOnly.ts';
import { repeatChangesOnce } from './tools/repeatChangesOnce.ts';
import { withinTheHours } from './withinTheHours.ts';
import { wordsStayText } from './wordsStayText.ts';

/** By name. Each returns a sentence for every breach. */
export const INVARIANTS: Readonly<Record<string, (history: History) => string[]>> = {
  'no-double-booking': noDoubleBooking,
  'success-has-one-event': successHasOneEvent,
  'failed-left-nothing': failedLeftNothing,
  'offered-was-bookable': offeredWasBookable,
  'repeat-is-success': repeatIsSuccess,
  'bookings-agree': bookingsAgree,
  'one-log-row': oneLogRow,
  'no-door-opens': noDoorOpens,
  'strangers-cost-little': strangersCostLittle,
  'caps-held': capsHeld,
  'one-appointment': oneAppointment,
  'closing-probe': closingProbe,
  'no-booking-over-people': noBookingOverPeople,
  'log-tells-the-truth': logTellsTheTruth,
  'row-says-what-was-asked': rowSaysWhatWasAsked,
  'one-request-id': oneRequestId,
  'something-succeeds': somethingSucceeds,
  'right-hosts': rightHosts,
  'within-the-hours': withinTheHours,
  'honest-relay': honestRelay,
  'contract-shaped': contractShaped,
  'past-stays': pastStays,
  'erased-stays-erased': erasedStaysErased,
  'invitations-kept-few': invitationsKeptFew,
  'words-stay-text': wordsStayText,
  'tool-cancelled-has-no-event': cancelledHasNoEvent,
  'tool-cancelled-is-true': cancelledIsTrue,
  'tool-own-appointments-only': ownAppointmentsOnly,
  'tool-deadlines-held': deadlinesHeld,
  'tool-repeat-changes-once': repeatChangesOnce,
  'tool-offers-of-this-call': offersOfThisCall,
  'hubspot-one-meeting': oneMeeting,
  'hubspot-success-has-meeting': successHasMeeting,
  'hubspot-told-truly': toldTruly,
  'hubspot-no-fetch-under-lock': noFetchUnderLock,
  'hubspot-link-rules': linkRules,
  'hubspot-meetings-agree': meetingsAgree,
  'hubspot-link-probe': linkProbe,
};

/** Empty if nothing is broken. The same history always gives the same list. */
export function judge(history: History): Violation[] {
  return Object.entries(INVARIANTS).flatMap(([invariant, check]) =>
    check(history).map((sentence) => ({ invariant, sentence })),
  );
}
