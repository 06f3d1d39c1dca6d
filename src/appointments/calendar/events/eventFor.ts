// The calendar event of a booking: what it says, who is invited, and what of the caller it carries unseen.
import type { CalendarEvent, Guest, Lacks, SendUpdates } from '../../../ports/calendar.ts';
import { hostsCell } from '../../../records/bookingsWithHosts.ts';
import { isProblem } from '../../../sheet/cells/reading.ts';
import { readEmail } from '../../../sheet/cells/texts.ts';
import { safeText } from '../../../sheet/text.ts';
import { spokenTime } from '../../../words/spokenTime.ts';
import { type Attempt, type HostGroup, slotOf, spreadsheetOf, type Wanted } from '../attempt.ts';
import { propertiesOf } from './eventTag.ts';
import { describe } from './eventText.ts';

export function eventFor(attempt: Attempt, hosts: HostGroup, id: string, lacks: Lacks): CalendarEvent {
  const { wanted, execution, link, replaces } = attempt;
  const { service, contact, startMs, requestId } = wanted;
  const { language } = attempt.sheet.configuration.settings;
  const { contactId, externalId, email, phone } = contact;
  const [{ timeZone }] = hosts;
  const names = hostsCell(hosts.map(({ name }) => name));
  const start = spokenTime(startMs, { timeZone, offsetAt: execution.ports.offsetAt }, language);
  return {
    id,
    ...slotOf(wanted),
    ...describe({ service, contact, hosts: names, start, link }),
    location: service.place,
    timeZone,
    properties: propertiesOf({
      service: service.name,
      hosts: names,
      requestId,
      contactId,
      externalId,
      name: contact.name,
      email,
      phone,
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
