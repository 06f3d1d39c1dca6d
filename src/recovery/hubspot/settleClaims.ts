// Looks up bookings of which HubSpot's answer was lost. Each ends as a row, or as certainly not booked, or stays unknown.

import { followUpOf } from '../../appointments/hubspot/followUp.ts';
import {
  type MeetingsOfContact,
  meetingsOfContacts,
  othersAt,
  standingAt,
} from '../../appointments/hubspot/lookForMeeting.ts';
import { bookedRow, usualEndMs } from '../../appointments/hubspot/row.ts';
import { type Claim, endClaim, openClaims, unknownSince } from '../../notes/hubspotClaims.ts';
import { noteFollowUp } from '../../notes/hubspotFollowUps.ts';
import { endHubspotProblem, noteHubspotProblem } from '../../notes/hubspotProblems.ts';
import { changeSheetVersion, rememberBookings } from '../../notes/ownSheet.ts';
import { waitingBookings } from '../../notes/waitingRows.ts';
import { SURELY_ENDED_MS } from '../../ports/executionTime.ts';
import type { Ports } from '../../ports/ports.ts';
import { comparisonFault } from '../../records/bookingsFault.ts';
import type { LinkedService } from '../../scheduling/model.ts';
import { isLinked } from '../../sheet/configuration.ts';
import { type BookingRow, bookingCells, type LogRow, logCells } from '../../sheet/rows.ts';
import { writeStamp } from '../../sheet/stamps.ts';
import { nameKey } from '../../sheet/text.ts';
import { partsOfName } from '../../telli/contact.ts';
import { hubspotWords } from '../../words/hubspot.ts';
import { hubspotRecoveryWords } from '../../words/hubspotRecovery.ts';
import { type Snapshot, underLock } from '../snapshot.ts';

// Each is a request for the contact and one for its meetings.
const MOST_CLAIMS = 25;

/** A claim and what HubSpot shows of its contact. */
interface LookedUp {
  readonly claim: Claim;
  readonly theirs: MeetingsOfContact;
}

/** How a claim ends: with a row, which may stand already, or with a line in the Log. */
type Settlement =
  | { readonly kind: 'row'; readonly claim: Claim; readonly row: BookingRow | null; readonly contactId: string }
  | { readonly kind: 'log'; readonly claim: Claim; readonly reason: string };

export interface Settled {
  /** Rows of Bookings. */
  readonly added: number;
  /** Claims that have ended. */
  readonly ended: number;
}

export const NONE_SETTLED: Settled = { added: 0, ended: 0 };

/** Two calls for all claims, none without any. */
export function settleClaims(ports: Ports, snapshot: Snapshot): Settled {
  const { execution, sheet } = snapshot;
  const unknown = openClaims(execution.notes)
    .filter((claim) => unknownSince(claim, sheet.nowMs) !== null)
    .slice(0, MOST_CLAIMS);
  if (unknown.length === 0) return NONE_SETTLED;
  const read = meetingsOfContacts(
    execution,
    unknown.map(({ sentTo }) => sentTo),
  );
  const seen = unknown.flatMap((claim, at): LookedUp[] => (read[at] ? [{ claim, theirs: read[at] }] : []));
  noteWhoCannotLook(snapshot, seen);
  let done = NONE_SETTLED;
  if (settlementsOf(snapshot, seen).length > 0) {
    underLock(ports, (fresh) => {
      done = carryOut(fresh, settlementsOf(fresh, seen));
    });
  }
  return done;
}

/** Check and the mails tell of it as long as it is so. */
function noteWhoCannotLook({ execution, sheet }: Snapshot, seen: readonly LookedUp[]): void {
  const { notes } = execution;
  const kind = 'cannotLook';
  for (const { claim, theirs } of seen) {
    const { service, startMs } = claim;
    if (theirs.kind === 'read') endHubspotProblem(notes, { kind, service });
    else if (theirs.mayNotLook) {
      noteHubspotProblem(notes, { kind, service, detail: writeStamp(startMs, sheet.zone), atMs: sheet.nowMs });
    }
  }
  notes.flush();
}

/** Of the claims that are still the ones that were looked up. */
function settlementsOf(snapshot: Snapshot, seen: readonly LookedUp[]): Settlement[] {
  const { execution, sheet, ofHubspot } = snapshot;
  const { language } = sheet.configuration.settings;
  const words = hubspotRecoveryWords(language);
  const open = openClaims(execution.notes);
  const waiting = waitingBookings(execution.notes).map(({ row }) => row);
  const rows = [...ofHubspot.rows, ...waiting];
  const standing = rows.filter(({ status }) => status !== 'cancelled');
  return seen.flatMap(({ claim, theirs }): Settlement[] => {
    const now = open.find(({ key, sinceMs }) => key === claim.key && sinceMs === claim.sinceMs);
    const sinceMs = now ? unknownSince(now, sheet.nowMs) : null;
    if (sinceMs === null) return [];
    const over = claim.startMs <= sheet.nowMs ? [{ kind: 'log', claim, reason: words.neverKnown } as const] : [];
    if (theirs.kind === 'unreadable') return over;
    const found = standingAt(theirs, claim.startMs, othersAt(standing, claim, sheet));
    if (found.kind === 'found') {
      if (comparisonFault(snapshot.sheet) !== null) return [];
      const service = serviceOf(snapshot, claim);
      const { meetingId: eventId, contactId } = found;
      const endMs = found.endMs ?? usualEndMs(claim, service);
      const reason = hubspotWords(language).found;
      const row = bookedRow(claim, { endMs, eventId, reason, bookedAtMs: claim.sinceMs });
      return [{ kind: 'row', claim, row: isThere(snapshot, rows, row) ? null : row, contactId }];
    }
    if (found.kind === 'unreadable') return over;
    if (claim.isSpent) return over;
    const isOld = sheet.nowMs >= sinceMs + SURELY_ENDED_MS;
    return isOld ? [{ kind: 'log', claim, reason: words.notBooked }] : [];
  });
}

/** By the meeting's id, or while that is not known by service, start and contact. */
function isThere({ sheet }: Snapshot, rows: readonly BookingRow[], row: BookingRow): boolean {
  return rows.some(
    (one) =>
      one.eventId === row.eventId ||
      (one.status !== 'cancelled' &&
        nameKey(one.service) === nameKey(row.service) &&
        one.startMs === row.startMs &&
        sheet.contacts.same(one, row)),
  );
}

function serviceOf({ sheet }: Snapshot, { service }: Claim): LinkedService | null {
  const found = sheet.configuration.services.find((one) => nameKey(one.name) === nameKey(service));
  return found && isLinked(found) ? found : null;
}

/** Rows and Log in one call; then the claims end, and what follows the bookings is noted. */
function carryOut(fresh: Snapshot, settlements: readonly Settlement[]): Settled {
  const { execution, sheet } = fresh;
  const target = { workbook: sheet.workbook, ...sheet.zone };
  const rows = settlements.flatMap((one) => (one.kind === 'row' ? (one.row ?? []) : []));
  const log = settlements.flatMap((one) => (one.kind === 'log' ? [logRowOf(one.claim, one.reason, sheet.nowMs)] : []));
  if (rows.length + log.length > 0) {
    execution.workbook.write(sheet.workbook, {
      bookings: rows.map((row) => bookingCells(row, target)),
      log: log.map((row) => logCells(row, target)),
      changes: [],
    });
    changeSheetVersion(execution.notes, execution.ports.codec);
    if (rows.length > 0) rememberBookings(execution.notes, sheet.workbook.tabs);
  }
  for (const settlement of settlements) {
    const { claim } = settlement;
    endClaim(execution.notes, claim);
    endHubspotProblem(execution.notes, { kind: 'cannotLook', service: claim.service });
    if (settlement.kind === 'row' && settlement.row && !claim.isErased)
      noteFollowUpOf(fresh, claim, settlement.contactId);
  }
  return { added: rows.length, ended: settlements.length };
}

/** Of what the caller said only the contact is known still. */
function noteFollowUpOf(fresh: Snapshot, claim: Claim, contactId: string): void {
  const service = serviceOf(fresh, claim);
  if (service === null) return;
  const contact = { ...claim.contact, reason: '', timeZone: '' };
  const request = { contact, name: partsOfName(contact.name), start: claim.startMs, details: new Map() };
  const { requestId } = claim;
  const followUp = followUpOf(
    { requestId, sheet: fresh.sheet, service, request, identity: contact, moves: '' },
    claim,
    contactId,
  );
  // No execution is at work on it.
  if (followUp) noteFollowUp(fresh.execution.notes, { ...followUp, notedMs: followUp.notedMs - SURELY_ENDED_MS });
}

function logRowOf(claim: Claim, reason: string, timeMs: number): LogRow {
  const { requestId, service, startMs, contact, isErased } = claim;
  return {
    ...{ timeMs, requestId, action: 'recover', service },
    auth: 'none',
    outcome: 'failed',
    reason,
    ...{ slots: null, startMs, contactId: isErased ? '' : contact.contactId, contact: '', milliseconds: 0 },
  };
}
