// All of them, in the order of the table. Each invariant is broken by one at least.
import type { Mutation } from './mutation.ts';
import { alwaysBusy } from './mutations/alwaysBusy.ts';
import { anyoneComesIn } from './mutations/anyoneComesIn.ts';
import { blindOffers } from './mutations/blindOffers.ts';
import { hostCapInSettingsZone } from './mutations/hostCapInSettingsZone.ts';
import { hoursIgnored } from './mutations/hoursIgnored.ts';
import { lateAttemptBooks } from './mutations/lateAttemptBooks.ts';
import { lockNotReleased } from './mutations/lockNotReleased.ts';
import { logAlwaysSuccess } from './mutations/logAlwaysSuccess.ts';
import { noBuffers } from './mutations/noBuffers.ts';
import { noBuffersToPeople } from './mutations/noBuffersToPeople.ts';
import { noCaps } from './mutations/noCaps.ts';
import { noCheckAfterInsert } from './mutations/noCheckAfterInsert.ts';
import { noLock } from './mutations/noLock.ts';
import { noLookForEarlier } from './mutations/noLookForEarlier.ts';
import { noLookIntoLog } from './mutations/noLookIntoLog.ts';
import { noNotice } from './mutations/noNotice.ts';
import { noNoticeInBook } from './mutations/noNoticeInBook.ts';
import { noPendingQueue } from './mutations/noPendingQueue.ts';
import { noRecheck } from './mutations/noRecheck.ts';
import { noRepeatKnown } from './mutations/noRepeatKnown.ts';
import { noRepeatRule } from './mutations/noRepeatRule.ts';
import { offersNothing } from './mutations/offersNothing.ts';
import { oldProperties } from './mutations/oldProperties.ts';
import { otherShape } from './mutations/otherShape.ts';
import { othersNotInvited } from './mutations/othersNotInvited.ts';
import { peopleIgnored } from './mutations/peopleIgnored.ts';
import { randomEventId } from './mutations/randomEventId.ts';
import { recoveryLeavesRows } from './mutations/recoveryLeavesRows.ts';
import { recoveryRemovesNothing } from './mutations/recoveryRemovesNothing.ts';
import { relaySaysGone } from './mutations/relaySaysGone.ts';
import { relaySaysNotBooked } from './mutations/relaySaysNotBooked.ts';
import { repeatRefused } from './mutations/repeatRefused.ts';
import { retryWithOtherId } from './mutations/retryWithOtherId.ts';
import { rowSwapsDetails } from './mutations/rowSwapsDetails.ts';
import { serviceCapInHostZone } from './mutations/serviceCapInHostZone.ts';
import { stoppedMoveRemoved } from './mutations/stoppedMoveRemoved.ts';
import { tokenAlwaysOpens } from './mutations/tokenAlwaysOpens.ts';
import { unreadableIsFree } from './mutations/unreadableIsFree.ts';
import { unseenKeepsItsPlace } from './mutations/unseenKeepsItsPlace.ts';

export const MUTATIONS: readonly Mutation[] = [
  noLock,
  noRecheck,
  randomEventId,
  noPendingQueue,
  noBuffers,
  noCheckAfterInsert,
  noLookForEarlier,
  noRepeatKnown,
  noCaps,
  noRepeatRule,
  blindOffers,
  recoveryRemovesNothing,
  recoveryLeavesRows,
  lockNotReleased,
  relaySaysNotBooked,
  otherShape,
  anyoneComesIn,
  offersNothing,
  oldProperties,
  lateAttemptBooks,
  unseenKeepsItsPlace,
  noLookIntoLog,
  stoppedMoveRemoved,
  peopleIgnored,
  noBuffersToPeople,
  repeatRefused,
  logAlwaysSuccess,
  rowSwapsDetails,
  retryWithOtherId,
  alwaysBusy,
  hoursIgnored,
  noNotice,
  othersNotInvited,
  relaySaysGone,
  noNoticeInBook,
  tokenAlwaysOpens,
  unreadableIsFree,
  serviceCapInHostZone,
  hostCapInSettingsZone,
];
