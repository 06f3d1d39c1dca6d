// Who calls: what a request says of them, and by what they are known (rule 12).

/** As rule 12 compares them, written here by hand: '' where one is absent. */
interface Identifiers {
  readonly contactId: string;
  readonly externalId: string;
  readonly email: string;
  readonly phone: string;
}

export interface Person {
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly ids: Identifiers;
}

const UNKNOWN: Identifiers = { contactId: '', externalId: '', email: '', phone: '' };

/** Ada, her twin and the mail are three views of one address: the twin has another id, the mail has none. */
export const PEOPLE: readonly Person[] = [
  {
    name: 'Ada',
    body: { contact_id: 'c-1', contact_details: { name: 'Ada', email: 'ada@example.com' } },
    ids: { ...UNKNOWN, contactId: 'c-1', email: 'ada@example.com' },
  },
  {
    name: 'Twin',
    body: { contact_id: 'c-2', contact_details: { name: 'Twin', email: 'ada@example.com' } },
    ids: { ...UNKNOWN, contactId: 'c-2', email: 'ada@example.com' },
  },
  {
    name: 'Mail',
    body: { contact_id: null, contact_details: { name: 'Mail', 'e-mail': ' Ada@Example.com' } },
    ids: { ...UNKNOWN, email: 'ada@example.com' },
  },
  {
    name: 'Phil',
    body: { external_contact_id: 77, contact: { id: 'c-7', firstName: 'Phil', phoneNumber: '0049 (30) 12 34' } },
    ids: { ...UNKNOWN, contactId: 'c-7', externalId: '77', phone: '+49301234' },
  },
  {
    name: 'Phone',
    body: { contact_details: { name: 'Phone', phone_number: '+49 30 1234' } },
    ids: { ...UNKNOWN, phone: '+49301234' },
  },
  { name: 'Nobody', body: { contact_details: { name: 'Nobody' } }, ids: UNKNOWN },
];

/** The first identifier that both carry decides; without one in common they are two. */
export function isSame(a: Person, b: Person): boolean {
  const order = ['contactId', 'externalId', 'email', 'phone'] as const;
  const decides = order.find((name) => a.ids[name] !== '' && b.ids[name] !== '');
  return decides !== undefined && a.ids[decides] === b.ids[decides];
}

/** What the row says of a caller stays; what they had left out is filled in. */
export function completed(before: Person, now: Person): Person {
  const { contactId, externalId, email, phone } = before.ids;
  const ids = {
    contactId: contactId || now.ids.contactId,
    externalId: externalId || now.ids.externalId,
    email: email || now.ids.email,
    phone: phone || now.ids.phone,
  };
  return { ...before, ids };
}
