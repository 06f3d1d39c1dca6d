// What people read in the calendar: the service and the caller's name as title, the caller's details as description, or
// what the service's own templates say.
import type { Service } from '../../../scheduling/model.ts';
import { fillIn, type Placeholder } from '../../../sheet/placeholders.ts';
import { safeText } from '../../../sheet/text.ts';
import type { Contact } from '../../../telli/contact.ts';

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

export function describe(facts: EventFacts): { title: string; description: string } {
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
