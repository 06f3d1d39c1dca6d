// Writes contacts into the state. E-mail addresses are kept in lower case and are each one contact's.
import type { Account } from '../account.ts';
import { type Contact, nextId } from '../files.ts';
import { invalid, Refusal } from '../reply.ts';

const FIRST_CONTACT = 101;

/** Some of HubSpot's own properties of a contact. */
const KNOWN = [
  ...['email', 'firstname', 'lastname', 'salutation', 'phone', 'mobilephone', 'company', 'jobtitle', 'website'],
  ...['address', 'city', 'state', 'zip', 'country', 'message', 'lifecyclestage', 'hs_lead_status', 'hubspot_owner_id'],
  ...['date_of_birth', 'gender', 'hs_language'],
];
const READ_ONLY = ['createdate', 'lastmodifieddate', 'hs_object_id', 'hs_lastmodifieddate'];

/** Throws one refusal that lists every property that cannot be written. */
export function checkProperties({ files }: Account, properties: Readonly<Record<string, string>>): void {
  const ofForms = files.links().flatMap(({ formFields }) => formFields.map(({ name }) => name));
  const known = new Set([...KNOWN, ...ofForms, ...files.key().contactProperties]);
  const wrong = Object.keys(properties).flatMap((name) => {
    if (READ_ONLY.includes(name)) return [{ name, error: 'READ_ONLY_VALUE', message: `${name} is read-only` }];
    if (!known.has(name))
      return [{ name, error: 'PROPERTY_DOESNT_EXIST', message: `Property "${name}" does not exist` }];
    return [];
  });
  if (wrong.length === 0) return;
  const list = wrong.map((one) => ({ isValid: false, ...one }));
  throw invalid(`Property values were not valid: ${JSON.stringify(list)}`, {
    errors: wrong.map(({ name, error, message }) => ({ message, code: error, context: { propertyName: [name] } })),
  });
}

/** The contact of that address with the properties over its own; made if there is none. */
export function upsertByEmail(account: Account, email: string, properties: Readonly<Record<string, string>>): Contact {
  const existing = contactByEmail(account, email);
  return existing === undefined ? addContact(account, properties) : changeContact(account, existing, properties);
}

export function contactByEmail({ files }: Account, email: string): Contact | undefined {
  const wanted = email.toLowerCase();
  return files.state().contacts.find(({ properties }) => properties.email?.toLowerCase() === wanted);
}

/** Throws 409 for an address that another contact has. */
export function addContact(account: Account, properties: Readonly<Record<string, string>>): Contact {
  refuseTaken(account, properties, null);
  const { contacts } = account.files.state();
  const id = nextId(contacts, FIRST_CONTACT);
  const contact = { id, properties: lowered(properties), updatedMs: account.clock.nowMs() };
  account.files.save({ contacts: [...contacts, contact] });
  return contact;
}

/** Throws 409 as well. */
export function changeContact(
  account: Account,
  { id, properties: before }: Contact,
  properties: Readonly<Record<string, string>>,
): Contact {
  refuseTaken(account, properties, id);
  const changed = { id, properties: { ...before, ...lowered(properties) }, updatedMs: account.clock.nowMs() };
  const { contacts } = account.files.state();
  account.files.save({ contacts: contacts.map((one) => (one.id === id ? changed : one)) });
  return changed;
}

function refuseTaken(account: Account, { email = '' }: Readonly<Record<string, string>>, ownId: string | null): void {
  const other = email === '' ? undefined : contactByEmail(account, email);
  if (other === undefined || other.id === ownId) return;
  throw new Refusal(409, { category: 'CONFLICT', message: `Contact already exists. Existing ID: ${other.id}` });
}

function lowered(properties: Readonly<Record<string, string>>): Record<string, string> {
  const { email } = properties;
  return email === undefined ? { ...properties } : { ...properties, email: email.toLowerCase() };
}
