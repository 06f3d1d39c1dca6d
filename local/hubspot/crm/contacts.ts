// The endpoints of contacts, but for the search.
import { type Account, type Asked, mustHave, READ_CONTACTS, WRITE_CONTACTS } from '../account.ts';
import type { Contact } from '../files.ts';
import { invalid, notFound, ok, type Reply } from '../reply.ts';
import { addContact, changeContact, checkProperties, contactByEmail, upsertByEmail } from './contactStore.ts';
import { batchReply, inputsOf, namesOf, propertiesOf, shown } from './objects.ts';

/** Shown where no properties are asked for. */
export const USUAL = ['email', 'firstname', 'lastname'];

export function readContact(account: Account, asked: Asked): Reply {
  mustHave(asked, READ_CONTACTS);
  const contact = found(account, asked);
  const names = namesOf(asked.query.get('properties'));
  const object = contactShown(account, contact, names.length > 0 ? names : USUAL);
  const withMeetings = namesOf(asked.query.get('associations')).includes('meetings');
  return ok(withMeetings ? { ...object, ...meetingsOf(account, contact) } : object);
}

export function patchContact(account: Account, asked: Asked): Reply {
  mustHave(asked, WRITE_CONTACTS);
  const contact = found(account, asked);
  const properties = propertiesOf(asked.body);
  checkProperties(account, properties);
  return ok(contactShown(account, changeContact(account, contact, properties), Object.keys(properties)));
}

export function createContact(account: Account, asked: Asked): Reply {
  mustHave(asked, WRITE_CONTACTS);
  const properties = propertiesOf(asked.body);
  checkProperties(account, properties);
  if (!USUAL.some((name) => properties[name])) throw invalid('email, firstname or lastname is required');
  return ok(contactShown(account, addContact(account, properties), Object.keys(properties)), 201);
}

export function upsertContacts(account: Account, asked: Asked): Reply {
  mustHave(asked, WRITE_CONTACTS);
  const inputs = inputsOf(asked.body).map((input) => {
    if (input.idProperty !== 'email') throw invalid('idProperty wants email');
    return { email: String(input.id), properties: propertiesOf(input) };
  });
  if (new Set(inputs.map(({ email }) => email.toLowerCase())).size < inputs.length) throw invalid('ids are not unique');
  for (const { properties } of inputs) checkProperties(account, properties);
  const results = inputs.map(({ email, properties }) => {
    const isNew = contactByEmail(account, email) === undefined;
    const contact = upsertByEmail(account, email, { ...properties, email });
    return { ...contactShown(account, contact, Object.keys(contact.properties)), new: isNew };
  });
  return batchReply(results, [], account.clock.nowMs());
}

export function contactShown({ levers }: Account, contact: Contact, names: readonly string[]) {
  const object = shown(contact, names);
  return levers.switches.contactIds === 'number' ? { ...object, id: Number(contact.id) } : object;
}

function found(account: Account, { parts, query }: Asked): Contact {
  const id = parts[0] ?? '';
  const contact =
    query.get('idProperty') === 'email'
      ? contactByEmail(account, id)
      : account.files.state().contacts.find((one) => one.id === id);
  if (contact === undefined) throw notFound('resource not found');
  return contact;
}

function meetingsOf({ files }: Account, { id }: Contact) {
  const own = files.state().meetings.filter(({ contactId, isArchived }) => contactId === id && isArchived !== true);
  if (own.length === 0) return {};
  const results = own.map((meeting) => ({ id: meeting.id, type: 'contact_to_meeting_event' }));
  return { associations: { meetings: { results } } };
}
