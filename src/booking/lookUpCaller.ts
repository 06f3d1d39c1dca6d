// Answers "who calls from this number?". The phone rings meanwhile, so it makes one call to Google Calendar at most. An
// appointment ahead is told only if its calendar shows that it stands.
import { readBusy } from '../appointments/calendar/availability/busyTimes.ts';
import type { Decision } from '../appointments/decision.ts';
import { platformText } from '../ports/platformFailure.ts';
import { lostTab } from '../records/bookingsFault.ts';
import { type BookingWithHosts, bookingsWithHosts } from '../records/bookingsWithHosts.ts';
import { latestDetails, maxBy, rowsOfOnePerson } from '../records/callerHistory.ts';
import { bookingsOfCaller } from '../records/callerSearch.ts';
import type { SheetRead } from '../records/sheetRead.ts';
import { withoutSuperseded } from '../records/superseded.ts';
import { interval } from '../scheduling/interval.ts';
import { ownBookings } from '../scheduling/ownBookings.ts';
import { DAY_MS } from '../scheduling/time.ts';
import { readBookings } from '../sheet/bookings.ts';
import { isHubspotRow, servicesWithLink } from '../sheet/hubspotRows.ts';
import { trimmed } from '../sheet/text.ts';
import type { KnownCaller } from '../telli/answers.ts';
import { cut } from '../telli/fields.ts';
import { type Reasons, reasonsFor } from '../words/reasons/reasons.ts';

/** `phone` as telli gives it, '' if it does not. An unknown number is no failure. */
export function lookUpCaller(sheet: SheetRead, phone: string): Decision {
  const { language } = sheet.configuration.settings;
  const reasons = reasonsFor(language);
  const { phoneOf } = sheet.contacts;
  const about = { service: '', contact: { contactId: '', name: '', phone } };
  const wanted = phoneOf({ phone });
  const unknown = { ...about, result: { kind: 'lookedUp', caller: null } } as const;
  if (wanted === '') return { ...unknown, reason: reasons.phoneMissing };
  const { rows: known, faults } = readBookings(bookingsOfCaller(sheet, wanted), sheet.zone, language);
  const theirs = bookingsWithHosts(sheet, known).filter(({ row }) => phoneOf(row) === wanted);
  if (theirs.length === 0) {
    const fault = faults.rows ?? faults.contacts ?? lostTab(sheet.execution.notes, sheet);
    return { ...unknown, reason: fault ? reasons.faulty(fault) : reasons.phoneUnknown };
  }
  const rows = theirs.map(({ row }) => row);
  const tells = latestDetails(rows);
  const name = tells.name?.name ?? '';
  const parts = inTwoParts(name);
  if (parts === null) return { ...unknown, reason: reasons.nameUnknown };
  const ofThisCaller = new Set(rowsOfOnePerson(rows));
  const ofOnePerson = theirs.filter(({ row }) => ofThisCaller.has(row));
  const { standing, reason } = stillStanding(sheet, notFollowed(sheet, ofOnePerson), reasons);
  const caller = {
    ...parts,
    email: tells.email?.email ?? '',
    externalId: tells.externalId?.externalId ?? '',
    phone,
    ...appointmentsOf(standing, sheet.nowMs),
  };
  return { ...about, contact: { ...about.contact, name }, result: { kind: 'lookedUp', caller }, reason };
}

// Only the whole Sheet shows whether a time was booked again later. The lookup cache holds just the callers with a phone number.
function notFollowed(sheet: SheetRead, theirs: readonly BookingWithHosts[]): readonly BookingWithHosts[] {
  const isAhead = (one: BookingWithHosts): boolean => one.active && one.endMs > sheet.nowMs;
  if (!theirs.some(isAhead)) return theirs;
  const counting = new Set(withoutSuperseded(bookingsWithHosts(sheet)).map(({ row }) => row.eventId));
  return theirs.filter((one) => !isAhead(one) || counting.has(one.row.eventId));
}

/**
 * A booking that is over counts by its row, as one at HubSpot does: the phone rings, and the recovery job asks there. Any other
 * counts if its whole time is busy in the calendar that holds it.
 */
function stillStanding(
  { execution, nowMs, workbook }: SheetRead,
  theirs: readonly BookingWithHosts[],
  reasons: Reasons,
) {
  const active = theirs.filter((one) => one.active);
  const linked = servicesWithLink(workbook);
  const over = active.filter((one) => one.endMs <= nowMs || isHubspotRow(one.row, linked));
  const ahead = withinOneCall(active.filter((one) => one.endMs > nowMs && one.calendarId !== ''));
  const [first] = ahead;
  if (first === undefined) return { standing: over, reason: '' };
  const range = interval(first.startMs, Math.max(...ahead.map((one) => one.endMs)));
  const calendars = ahead.map((one) => one.calendarId);
  try {
    const { sets, unreadable } = readBusy(execution, calendars, range);
    // Elsewhere a calendar that cannot be read keeps its bookings standing; here it tells nothing.
    const known = ahead.filter((one) => sets.has(one.calendarId));
    const told = ownBookings(known, { busyByCalendar: sets, range, nowMs });
    const reason = [...unreadable].map(([id, why]) => reasons.notTold(id, why)).join(' ');
    return { standing: [...over, ...told], reason };
  } catch (error) {
    return { standing: over, reason: reasons.calendarFailed(platformText(error)) };
  }
}

// One free/busy query covers this much; see CalendarPort. Appointments farther ahead are not told.
const MOST_CALENDARS = 50;
const LONGEST_MS = 60 * DAY_MS;

/** The soonest first. */
function withinOneCall(ahead: readonly BookingWithHosts[]): readonly BookingWithHosts[] {
  const soonest = [...ahead].sort((a, b) => a.startMs - b.startMs).slice(0, MOST_CALENDARS);
  const fromMs = soonest[0]?.startMs ?? 0;
  return soonest.filter((one) => one.endMs <= fromMs + LONGEST_MS);
}

function appointmentsOf(standing: readonly BookingWithHosts[], nowMs: number) {
  const next = maxBy(
    standing.filter((one) => one.startMs >= nowMs),
    (one) => -one.startMs,
  );
  const last = maxBy(
    standing.filter((one) => one.startMs < nowMs),
    (one) => one.startMs,
  );
  const { service = '', host = '' } = (next ?? last)?.row ?? {};
  return { nextAppointmentMs: next?.startMs ?? null, lastAppointmentMs: last?.startMs ?? null, service, host };
}

const MOST_CHARACTERS = 50; // of either part, as telli documents

/**
 * At the last space. telli documents that it needs both parts: so one word has a dash for its last name, and null, of a name
 * that shows nothing, is an unknown caller.
 */
function inTwoParts(name: string): Pick<KnownCaller, 'firstName' | 'lastName'> | null {
  const words = trimmed(name)
    .split(' ')
    .filter((word) => SHOWS.test(word));
  if (words.length === 0) return null;
  const lastName = words.length === 1 ? '-' : (words.pop() ?? '');
  return { firstName: cut(words.join(' '), MOST_CHARACTERS), lastName: cut(lastName, MOST_CHARACTERS) };
}

// Anything but characters that leave no trace on a screen, such as a joiner or a soft hyphen alone.
const SHOWS = /[^\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/u;
