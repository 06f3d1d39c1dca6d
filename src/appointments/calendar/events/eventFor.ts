// The calendar event of a booking: its text, its guests, and the caller's details in its private properties.
import type { CalendarEvent, Guest, Lacks, SendUpdates } from '../../../ports/calendar.ts';
import { hostsCell } from '../../../records/bookingsWithHosts.ts';
import type { Service } from '../../../scheduling/model.ts';
import { plainAddress } from '../../../sheet/cells/mailbox.ts';
import { spokenTime } from '../../../words/spokenTime.ts';
import { type Attempt, type HostGroup, spreadsheetOf } from '../attempt.ts';
import { propertiesOf } from './eventTag.ts';
import { type Audience, type EventFacts, eventText } from './eventText.ts';

export function eventFor(attempt: Attempt, hosts: HostGroup, id: string, lacks: Lacks): CalendarEvent {
  const { wanted, execution, replaces } = attempt;
  const { service, contact, requestId } = wanted;
  const { guests, audience } = guestsOf(attempt, hosts, lacks);
  const facts = eventFacts(attempt, hosts);
  return {
    id,
    ...wanted.slot,
    ...eventText(facts, audience),
    location: service.place,
    timeZone: hosts[0].timeZone,
    properties: propertiesOf({
      ...contact,
      reason: mayHaveGuests(service) ? contact.reason : '',
      service: service.name,
      hosts: facts.hosts,
      requestId,
      sheet: spreadsheetOf(execution),
      replaces,
    }),
    guests,
    videoCall: service.videoCall && !lacks.video,
  };
}

export function eventFacts({ wanted, execution, link, sheet }: Attempt, hosts: HostGroup): EventFacts {
  const { service, contact, startMs } = wanted;
  const zone = { timeZone: hosts[0].timeZone, offsetAt: execution.ports.offsetAt };
  const start = spokenTime(startMs, zone, sheet.configuration.settings.language);
  return { service, contact, hosts: hostsCell(hosts.map(({ name }) => name)), start, link };
}

/** If so the row alone shows what the caller said it is about, no matter which guests there are. */
export function mayHaveGuests({ inviteContact, assignment }: Service): boolean {
  return inviteContact || assignment === 'all';
}

/** Whether the contact is a guest of the event. */
export function isInvited({ invitation }: Pick<Attempt, 'invitation'>): boolean {
  return invitation === 'invited';
}

/** Google sends mail only if the contact is a guest: hosts find the event in their calendars. */
export function updatesFor(attempt: Pick<Attempt, 'invitation'>): SendUpdates {
  return isInvited(attempt) ? 'all' : 'none';
}

function guestsOf(attempt: Attempt, hosts: HostGroup, lacks: Lacks): { guests: Guest[]; audience: Audience } {
  const ofHosts = lacks.guests === 'all' ? [] : hostsAsGuests(hosts);
  if (lacks.guests === 'none' && isInvited(attempt))
    return { guests: [...ofHosts, contactAsGuest(attempt)], audience: 'contact' };
  return { guests: ofHosts, audience: ofHosts.length > 0 ? 'hosts' : 'noGuests' };
}

// A shared calendar has the event already, and `primary` is no address.
function hostsAsGuests([holder, ...others]: HostGroup): Guest[] {
  const invited = others.filter(({ calendarId }) => calendarId !== holder.calendarId && calendarId.includes('@'));
  return invited.map(({ calendarId, name }) => ({ email: calendarId, name }));
}

// Without the name: other guests, and the mail to this one, would show what a caller said.
function contactAsGuest({ wanted }: Attempt): Guest {
  return { email: plainAddress(wanted.contact.email) ?? '', name: '' };
}
