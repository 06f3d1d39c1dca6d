// Title and description of an event, for those who see them. A contact who is invited may be any address that a caller told, and
// sees no word of the caller's. Hosts who are invited see the name, as text. No guest sees a link but what the owner wrote.
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

/** The guests of an event: none; other hosts of a collective booking; or the contact, too. */
export type Audience = 'noGuests' | 'hosts' | 'contact';

export function eventText(facts: EventFacts, guests: Audience): EventText {
  return {
    title: guests === 'contact' ? titleForContact(facts) : titleForHosts(facts),
    description: guests === 'noGuests' ? details(facts) : descriptionForGuests(facts),
  };
}

/** The caller's words, none of which becomes a link. */
function titleForHosts(facts: EventFacts): string {
  const { service, contact } = facts;
  const usual = contact.name === '' ? '{title}' : USUAL_TITLE;
  return safeText(filled(service.eventTitle ?? usual, valuesOf(facts, contact)));
}

function titleForContact(facts: EventFacts): string {
  const { eventTitle, title } = facts.service;
  const own = filled(titleWithoutCallers(eventTitle ?? '{title}'), valuesOf(facts, NO_WORDS));
  return safeText(own) || safeText(title);
}

/** For the people who see the host's calendar: what the caller said, as text, and the row's address. */
function details(facts: EventFacts): string {
  const { service, contact, link } = facts;
  const said = filled(service.eventDescription ?? USUAL_DESCRIPTION, valuesOf(facts, contact)).trim();
  // The link is ours, and its `&range=` begins no character reference of HTML.
  return [withoutHtml(said), link].filter(Boolean).join('\n\n');
}

function descriptionForGuests(facts: EventFacts): string {
  const values = valuesOf(facts, NO_WORDS);
  const own = filled(descriptionWithoutCallers(facts.service.eventDescription ?? ''), values).trim();
  return withoutHtml([filled(FOR_GUESTS, values), own].filter(Boolean).join('\n\n'));
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
