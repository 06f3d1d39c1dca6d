// Books a meeting: a contact, a meeting and an event in a host's calendar. Or, without a host's calendar, a contact alone.
import { type Account, type Asked, WRITE_CONTACTS, zoneOf } from '../account.ts';
import { upsertByEmail } from '../crm/contactStore.ts';
import { type Meeting, nextId } from '../files.ts';
import type { Member } from '../links.ts';
import { internalError, missingScopes, ok, type Reply, startConflict, startNotValid } from '../reply.ts';
import { type Booking, readBooking } from './checks.ts';
import { freeHosts, type Host, hostsOf, isOffered } from './hosts.ts';
import { allowedStarts, overlap, windowOf } from './starts.ts';

const FIRST_MEETING = 5001;
/** HubSpot knows some 25 scopes that allow a booking. */
const WRITE_SCOPE = /^(tickets|crm\.objects\.[\w.]+\.write)$/;
/** The person that takes a start on the public page. */
const RIVAL = { email: 'rival@public-page.example', firstName: 'Rival', lastName: 'Caller' };

export function book(account: Account, asked: Asked): Reply {
  if (!asked.scopes.some((scope) => WRITE_SCOPE.test(scope))) throw missingScopes([WRITE_CONTACTS]);
  const booking = readBooking(account, asked.body);
  const { link, startMs, durationMs } = booking;
  const span = { fromMs: startMs, untilMs: startMs + 1 };
  const zone = zoneOf(account, link.timeZone);
  const isOpen = allowedStarts(link, durationMs, overlap(span, windowOf(account, link)), zone).includes(startMs);
  if (!isOpen) throw startNotValid();
  if (asked.turn === 'taken') takeEveryHost(account, booking);
  const again = ownMeeting(account, booking);
  const { sameAgain, takenStart } = account.levers.switches;
  if (again !== undefined && sameAgain === 'same-answer') return answered(account, booking, again);
  const hosts = hostsOf(account, link, { fromMs: startMs, untilMs: startMs + durationMs }, true);
  const isTaken = !isOffered(link, hosts, startMs, durationMs);
  const mayDouble = again !== undefined && sameAgain === 'second-meeting';
  if (isTaken && !mayDouble) refuseTaken(takenStart);
  const host = drawn(account, booking, hosts, asked.turn === 'offline');
  const isLost = host.isOffline || asked.turn === 'offline' || asked.turn === 'no-event';
  if (isLost) return lost(account, booking, asked.turn !== 'no-event');
  const laterMs = asked.turn === 'other-time' ? durationMs : 0;
  const moved = { ...booking, startMs: startMs + laterMs };
  return answered(account, moved, entered(account, moved, host.member));
}

function refuseTaken(how: string): void {
  if (how === '400') throw startNotValid();
  if (how === '409') throw startConflict();
  if (how === '500') throw internalError();
}

function ownMeeting({ files }: Account, { link, email, startMs }: Booking): Meeting | undefined {
  const { contacts, meetings } = files.state();
  const contact = contacts.find(({ properties }) => properties.email === email);
  return meetings.find(
    (one) =>
      one.contactId === contact?.id &&
      one.linkId === link.linkId &&
      Date.parse(one.start) === startMs &&
      one.outcome === 'SCHEDULED' &&
      one.isArchived !== true,
  );
}

/** The free hosts take turns, or all of them where none is free; which of them no caller can know. */
function drawn(
  { files }: Account,
  { link, startMs, durationMs }: Booking,
  hosts: readonly Host[],
  isLost: boolean,
): Host {
  if (link.type !== 'ROUND_ROBIN_CALENDAR') {
    const offline = hosts.find(({ isOffline }) => isOffline);
    return offline ?? first(hosts);
  }
  const free = freeHosts(link, hosts, startMs, durationMs);
  const candidates = free.length > 0 && !isLost ? free : hosts;
  const held = files.state().meetings.filter(({ linkId }) => linkId === link.linkId).length;
  return candidates[held % candidates.length] ?? first(hosts);
}

function first(hosts: readonly Host[]): Host {
  const [host] = hosts;
  if (host === undefined) throw new Error('A link has no host');
  return host;
}

function entered(account: Account, booking: Booking, host: Member): Meeting {
  const { files, calendars, clock } = account;
  const { link, startMs, durationMs, email } = booking;
  const contact = upsertByEmail(account, email, propertiesOf(booking));
  const { meetings } = files.state();
  let id = nextId(meetings, FIRST_MEETING);
  while (!calendars.isUnused(host.calendar, eventIdOf(id))) id = String(Number(id) + 1);
  const title = `${link.name}: ${booking.firstName} ${booking.lastName}`;
  const times = { startMs, endMs: startMs + durationMs };
  const others = link.type === 'GROUP_CALENDAR' ? link.members.filter((one) => one !== host) : [];
  const hosts = others.map(({ calendar }) => calendar);
  calendars.enter(host.calendar, { id: eventIdOf(id), title, ...times, timeZone: link.timeZone, guest: email, hosts });
  const meeting = {
    id,
    contactId: contact.id,
    linkId: link.linkId,
    start: new Date(times.startMs).toISOString(),
    end: new Date(times.endMs).toISOString(),
    ownerId: host.ownerId,
    outcome: 'SCHEDULED',
    title,
    calendar: host.calendar,
    eventId: eventIdOf(id),
    bookedMs: clock.nowMs(),
  };
  files.save({ meetings: [...meetings, meeting] });
  return meeting;
}

/** Google's ids are of the letters a to v and figures. */
function eventIdOf(meetingId: string): string {
  return `hubspot${meetingId}`;
}

function propertiesOf({ email, firstName, lastName, formFields }: Booking): Record<string, string> {
  const answers = Object.fromEntries(formFields.map(({ name, value }) => [name, value]));
  return { ...answers, email, firstname: firstName, lastname: lastName };
}

function takeEveryHost(account: Account, booking: Booking): void {
  for (const { calendar, ...member } of booking.link.members) {
    if (account.calendars.busy(calendar, booking.startMs, booking.startMs + 1) === null) continue;
    const link = { ...booking.link, type: 'PERSONAL_LINK' } as const;
    entered(account, { ...booking, ...RIVAL, link, formFields: [] }, { ...member, calendar });
  }
}

function lost(account: Account, booking: Booking, isOffline: boolean): Reply {
  const contact = upsertByEmail(account, booking.email, propertiesOf(booking));
  return ok({ ...common(account, booking, contact.id), calendarEventId: '', isOffline });
}

function answered(account: Account, booking: Booking, { contactId, eventId }: Meeting): Reply {
  return ok({ ...common(account, booking, contactId), calendarEventId: eventId ?? '', isOffline: false });
}

function common({ levers }: Account, booking: Booking, contactId: string) {
  const { link, startMs, durationMs, formFields, consents, timezone, locale } = booking;
  const { answerTimes, contactIds } = levers.switches;
  const time = (ms: number) => (answerTimes === 'number' ? ms : new Date(ms).toISOString());
  return {
    contactId: contactIds === 'number' ? Number(contactId) : contactId,
    start: time(startMs),
    end: time(startMs + durationMs),
    duration: durationMs,
    subject: `${link.name}: ${booking.firstName} ${booking.lastName}`,
    bookingTimezone: timezone,
    formFields,
    guestEmails: [],
    legalConsentResponses: consents,
    locale,
  };
}
