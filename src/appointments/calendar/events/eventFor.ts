// The calendar event of a booking: its text, its guests, and the caller's details in its private properties.
import type { CalendarEvent, Guest, Lacks, SendUpdates } from '../../../ports/calendar.ts';
import { hostsCell } from '../../../records/bookingsWithHosts.ts';
import type { Service } from '../../../scheduling/model.ts';
import { isProblem } from '../../../sheet/cells/reading.ts';
import { readEmail } from '../../../sheet/cells/texts.ts';
import { fillIn, type Placeholder } from '../../../sheet/placeholders.ts';
import { safeText } from '../../../sheet/text.ts';
import type { Contact } from '../../../telli/contact.ts';
import { spokenTime } from '../../../words/spokenTime.ts';
import { type Attempt, type HostGroup, spreadsheetOf, type Wanted } from '../attempt.ts';
import { propertiesOf } from './eventTag.ts';

export function eventFor(attempt: Attempt, hosts: HostGroup, id: string, lacks: Lacks): CalendarEvent {
  const { wanted, execution, link, replaces } = attempt;
  const { service, contact, startMs, requestId } = wanted;
  const { language } = attempt.sheet.configuration.settings;
  const [{ timeZone }] = hosts;
  const names = hostsCell(hosts.map(({ name }) => name));
  const start = spokenTime(startMs, { timeZone, offsetAt: execution.ports.offsetAt }, language);
  return {
    id,
    ...wanted.slot,
    ...describe({ service, contact, hosts: names, start, link }),
    location: service.place,
    timeZone,
    properties: propertiesOf({
      ...contact,
      service: service.name,
      hosts: names,
      requestId,
      sheet: spreadsheetOf(execution),
      replaces,
    }),
    guests: [
      ...(lacks.guests === 'all' ? [] : hostsAsGuests(hosts)),
      ...(lacks.guests === 'none' ? contactAsGuest(wanted) : []),
    ],
    videoCall: service.videoCall && !lacks.video,
  };
}

/** Whether the contact is a guest of the event. */
export function isInvited(wanted: Wanted): boolean {
  return contactAsGuest(wanted).length > 0;
}

/** Google sends mail only if the contact is a guest: hosts find the event in their calendars. */
export function updatesFor(wanted: Wanted): SendUpdates {
  return isInvited(wanted) ? 'all' : 'none';
}

// A shared calendar has the event already, and `primary` is no address.
function hostsAsGuests([holder, ...others]: HostGroup): Guest[] {
  const invited = others.filter(({ calendarId }) => calendarId !== holder.calendarId && calendarId.includes('@'));
  return invited.map(({ calendarId, name }) => ({ email: calendarId, name }));
}

function contactAsGuest({ service, contact }: Wanted): Guest[] {
  const email = service.inviteContact ? readEmail(contact.email) : null;
  if (email === null || isProblem(email)) return [];
  return [{ email: email.value, name: safeText(contact.name, 200) }];
}

export interface EventFacts {
  readonly service: Service;
  readonly contact: Contact;
  /** As people read them: the hosts' names, the start in the host's zone. */
  readonly hosts: string;
  readonly start: string;
  /** The address of the row in Bookings; '' if there is none yet. */
  readonly link: string;
}

const USUAL_TITLE = '{title}: {name}';
const USUAL_DESCRIPTION = '{name}\n{phone}\n{email}\n{reason}';

function describe(facts: EventFacts): { title: string; description: string } {
  const { service, contact, link } = facts;
  const usualTitle = contact.name === '' ? '{title}' : USUAL_TITLE;
  const details = filled(service.eventDescription ?? USUAL_DESCRIPTION, facts).trim();
  return {
    title: safeText(filled(service.eventTitle ?? usualTitle, facts)),
    // The link is ours, and its `&range=` begins no character reference of HTML.
    description: [withoutHtml(details), link].filter(Boolean).join('\n\n'),
  };
}

// Values are inserted in one pass, so braces in what a caller said stay braces. A line of which nothing is left is dropped.
function filled(template: string, { service, contact, hosts, start }: EventFacts): string {
  const { name, phone, email, reason } = contact;
  const values: Record<Placeholder, string> = {
    title: service.title,
    service: service.name,
    name: safeText(name),
    phone: safeText(phone),
    email: safeText(email),
    reason: safeText(reason, 1000),
    host: hosts,
    place: service.place,
    start,
  };
  const lines = template.split('\n').map((line) => ({ line, text: fillIn(line, values).trim() }));
  return lines.flatMap(({ line, text }) => (text === '' && line.trim() !== '' ? [] : [text])).join('\n');
}

// Google Calendar shows a description as HTML; what a caller said is only ever text. An ampersand before a space is one in HTML too.
function withoutHtml(text: string): string {
  return text
    .replace(/&(?=[#\p{L}\p{N}])/gu, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
