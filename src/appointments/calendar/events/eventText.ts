// Title and description of an event. Guests see them, and a guest may be any address that a caller told. So where there are
// guests no word of the caller's stands in them, and no link but what the owner wrote.
import type { Service } from '../../../scheduling/model.ts';
import { descriptionWithoutCallers, titleWithoutCallers } from '../../../sheet/guestTemplate.ts';
import { fillIn, type Placeholder } from '../../../sheet/placeholders.ts';
import { safeText } from '../../../sheet/text.ts';
import type { Contact } from '../../../telli/contact.ts';
import { unlinked } from '../../../text/unlinked.ts';

export interface EventFacts {
  readonly service: Service;
  readonly contact: Contact;
  /** As people read them: the hosts' names, the start in the host's zone. */
  readonly hosts: string;
  readonly start: string;
  /** The address of the row in Bookings; '' if there is none yet. */
  readonly link: string;
}

export interface EventText {
  readonly title: string;
  readonly description: string;
}

const USUAL_TITLE = '{title}: {name}';
const USUAL_DESCRIPTION = '{name}\n{phone}\n{email}\n{reason}';
const FOR_GUESTS = '{title}\n{host}\n{place}\n{start}';

/** For the people who see the host's calendar: the caller's details, none of which becomes a link, and the row's address. */
export function textForHost(facts: EventFacts): EventText {
  const { service, contact, link } = facts;
  const values = valuesOf(facts, contact);
  const usualTitle = contact.name === '' ? '{title}' : USUAL_TITLE;
  const details = filled(service.eventDescription ?? USUAL_DESCRIPTION, values).trim();
  return {
    title: safeText(filled(service.eventTitle ?? usualTitle, values)),
    // The link is ours, and its `&range=` begins no character reference of HTML.
    description: [withoutHtml(details), link].filter(Boolean).join('\n\n'),
  };
}

export function textForGuests(facts: EventFacts): EventText {
  const { service } = facts;
  const values = valuesOf(facts, NO_WORDS);
  const title = safeText(filled(titleWithoutCallers(service.eventTitle ?? '{title}'), values));
  const own = filled(descriptionWithoutCallers(service.eventDescription ?? ''), values).trim();
  return {
    title: title || safeText(service.title),
    description: withoutHtml([filled(FOR_GUESTS, values), own].filter(Boolean).join('\n\n')),
  };
}

type Words = Pick<Contact, 'name' | 'phone' | 'email' | 'reason'>;

const NO_WORDS: Words = { name: '', phone: '', email: '', reason: '' };

function valuesOf({ service, hosts, start }: EventFacts, said: Words): Record<Placeholder, string> {
  return {
    title: service.title,
    service: service.name,
    name: unlinked(safeText(said.name)),
    phone: unlinked(safeText(said.phone)),
    email: unlinked(safeText(said.email)),
    reason: unlinked(safeText(said.reason, 1000)),
    host: hosts,
    place: service.place,
    start,
  };
}

// Values are inserted in one pass, so braces in what a caller said stay braces. A line of which nothing is left is dropped.
function filled(template: string, values: Readonly<Record<Placeholder, string>>): string {
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
