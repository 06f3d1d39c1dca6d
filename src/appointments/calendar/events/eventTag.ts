// The private properties of our own events. Only this file writes and reads them.
import type { Execution } from '../../../execution.ts';
import { isErased } from '../../../notes/erasedEvents.ts';
import type { OwnEvent, StoredEvent } from '../../../ports/calendar.ts';
import { hostsCell, hostsNamed } from '../../../records/bookingsWithHosts.ts';
import type { SheetHosts } from '../../../records/sheetHosts.ts';
import type { SheetRead } from '../../../records/sheetRead.ts';
import type { BookingRow } from '../../../sheet/rows.ts';
import { nameKey, safeText } from '../../../sheet/text.ts';
import type { Contact } from '../../../telli/contact.ts';
import type { Identifiers } from '../../../telli/sameContact.ts';

/** All texts; '' = the event does not say. */
export interface EventTag extends Identifiers, Pick<Contact, 'name'> {
  /** What the caller said it is about, where the event's text does not show it. */
  readonly reason: string;
  readonly service: string;
  /** As the cell Host of its row names them: the first holds the event. */
  readonly hosts: string;
  /** The request that wrote it. */
  readonly requestId: string;
  /** The id of the spreadsheet that the appointment belongs to. An older version named none. */
  readonly sheet: string;
  /** The id of the event that it was to take the place of. */
  readonly replaces: string;
}

export function tagOf({ properties }: Pick<StoredEvent, 'properties'>): EventTag {
  const { service = '', requestId = '', sheet = '', replaces = '', reason = '' } = properties;
  const { contactId = '', externalId = '', name = '', email = '', phone = '' } = properties;
  const hosts = joined('hosts', properties);
  return { service, hosts, requestId, contactId, externalId, name, email, phone, sheet, replaces, reason };
}

/** Google cuts a value after 1,024 characters without a word. The reader of requests cuts a contact's far below. */
export function propertiesOf(written: EventTag): Readonly<Record<string, string>> {
  // Of a contact only what tells people apart, and what no text of the event shows.
  const { sheet, replaces, reason, hosts, ...tag } = tagOf({ properties: { ...written } });
  const maybe = Object.entries({ sheet, replaces, reason: safeText(reason, 1_000) }).filter(([, text]) => text !== '');
  return { ...tag, ...divided('hosts', hosts), ...Object.fromEntries(maybe) };
}

// A character may take two units of those that Google counts.
const PIECES = /[\s\S]{1,500}/gu;

/** Sixty hosts at once have a longer name than one value holds: `hosts`, `hosts2`, `hosts3`. */
function divided(key: string, text: string): Readonly<Record<string, string>> {
  const [first = '', ...more] = text.match(PIECES) ?? [];
  return { [key]: first, ...Object.fromEntries(more.map((piece, at) => [`${key}${at + 2}`, piece])) };
}

function joined(key: string, properties: Readonly<Record<string, string>>): string {
  let text = properties[key] ?? '';
  for (let at = 2; properties[`${key}${at}`] !== undefined; at++) text += properties[`${key}${at}`];
  return text;
}

/** What tells people apart, and what they said. */
type Details = Pick<EventTag, 'name' | 'email' | 'phone' | 'contactId' | 'externalId' | 'reason'>;

const NO_DETAILS: Details = { name: '', email: '', phone: '', contactId: '', externalId: '', reason: '' };

export function hasDetails(tag: Details): boolean {
  return Object.keys(NO_DETAILS).some((name) => tag[name as keyof Details] !== '');
}

/** The event's properties once its contact is erased. */
export function erasedProperties({ properties }: Pick<StoredEvent, 'properties'>): Readonly<Record<string, string>> {
  return { ...properties, ...NO_DETAILS, erased: '1' };
}

/** If an event's contact was erased a moment ago, what was read of it before may still tell the details. */
export function tagNow(event: StoredEvent, { notes }: Execution): EventTag {
  const tag = tagOf(event);
  return isErased(notes, event.id) ? { ...tag, ...NO_DETAILS } : tag;
}

export function eventRow(
  calendarId: string,
  event: OwnEvent,
  { hosts, execution }: Pick<SheetRead, 'hosts' | 'execution'>,
) {
  const { startMs, endMs } = event;
  const { service, hosts: written, name, email, phone, contactId, externalId } = tagNow(event, execution);
  return {
    service,
    host: hostsAt(written, { calendarId, guests: event.guests }, hosts),
    startMs,
    endMs,
    status: 'booked',
    name,
    email,
    phone,
    contactId,
    externalId,
    eventId: event.id,
    calendar: calendarId,
  } as const satisfies Omit<BookingRow, 'bookedAtMs' | 'reason'>;
}

/** The place of an event, and its guests. */
type Stands = Pick<OwnEvent, 'guests'> & { readonly calendarId: string };

/**
 * The hosts as they were written, led by the host with the event's calendar. If no host has that calendar the first stays,
 * as its calendar may have changed. If another host of a collective booking is no longer in the Sheet, it may have been
 * renamed. Then an invited host takes its place.
 */
export function hostsAt(written: string, { calendarId, guests }: Stands, hosts: SheetHosts): string {
  const [first = '', ...others] = hostsNamed(written, hosts);
  const inSheet = [...hosts.values()];
  const holder = inSheet.find((one) => one.calendarId === calendarId);
  const isThere = hosts.get(nameKey(first))?.calendarId === calendarId;
  const leads = isThere || holder === undefined ? first || calendarId : holder.name;
  const named = [leads, ...others];
  const renamed = inSheet
    .filter((one) => guests.includes(one.calendarId.toLowerCase()) && !named.includes(one.name))
    .map(({ name }) => name);
  const now = others
    .filter((name) => name !== leads)
    .map((name) => (hosts.has(nameKey(name)) ? name : (renamed.shift() ?? name)));
  const isAsWritten = leads === first && now.join() === others.join();
  return isAsWritten ? written : hostsCell([leads, ...now]);
}
