// What an event of ours carries unseen, in its private properties: the one place that writes and reads them.
import type { StoredEvent } from '../../../ports/calendar.ts';
import type { Contact } from '../../../telli/contact.ts';
import type { Identifiers } from '../../../telli/sameContact.ts';

/** All texts; '' = the event does not say. */
export interface EventTag extends Identifiers, Pick<Contact, 'name'> {
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
  const { service = '', hosts = '', requestId = '', sheet = '', replaces = '' } = properties;
  const { contactId = '', externalId = '', name = '', email = '', phone = '' } = properties;
  return { service, hosts, requestId, contactId, externalId, name, email, phone, sheet, replaces };
}

/** Google allows 1,024 characters a value; the reader of requests cuts far below. */
export function propertiesOf({ sheet, replaces, ...tag }: EventTag): Readonly<Record<string, string>> {
  return { ...tag, ...(sheet === '' ? {} : { sheet }), ...(replaces === '' ? {} : { replaces }) };
}
