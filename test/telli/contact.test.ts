// Who is calling, in both of telli's forms and under the names that accounts choose.
import { describe, expect, it } from 'vitest';
import { readContact } from '../../src/telli/contact.ts';

function said(details: Readonly<Record<string, unknown>>) {
  return readContact({ contact_details: details });
}

describe('readContact', () => {
  it('reads telli’s first form', () => {
    const contact = readContact({
      contact_id: 'c-1',
      external_contact_id: 'crm-7',
      contact_details: {
        name: 'José Müller',
        email: 'jose@example.com',
        phone: '+49 30 1234',
        reason: 'Rückenschmerzen',
      },
    });
    expect(contact).toEqual({
      contactId: 'c-1',
      externalId: 'crm-7',
      name: 'José Müller',
      email: 'jose@example.com',
      phone: '+49 30 1234',
      reason: 'Rückenschmerzen',
      timeZone: '',
    });
  });

  it('reads the V2 contact', () => {
    const contact = readContact({
      contact: {
        id: 'c-1',
        externalId: 'crm-7',
        externalUrl: 'https://crm.example/7',
        salutation: 'Frau',
        firstName: 'Anna',
        lastName: 'Özgür',
        email: 'anna@example.com',
        phoneNumber: '+49301234',
        timezoneIana: 'Europe/Berlin',
        properties: [{ key: 'email', value: 'other@example.com' }],
      },
    });
    expect(contact).toEqual({
      contactId: 'c-1',
      externalId: 'crm-7',
      name: 'Anna Özgür',
      email: 'anna@example.com',
      phone: '+49301234',
      reason: '',
      timeZone: 'Europe/Berlin',
    });
  });

  it('prefers what the caller said now, value by value, and the ids of the top level', () => {
    const contact = readContact({
      contact_id: 'top',
      external_contact_id: null,
      contact_details: { name: 'Said', email: '' },
      contact: { id: 'held', externalId: 'x', firstName: 'Held', email: 'held@example.com', phoneNumber: '1' },
    });
    expect(contact).toMatchObject({
      contactId: 'top',
      externalId: 'x',
      name: 'Said',
      email: 'held@example.com',
      phone: '1',
    });
  });

  it.each([
    [{ first_name: 'Ann', last_name: 'Lee' }, 'Ann Lee'],
    [{ firstName: 'Ann', lastName: 'Lee' }, 'Ann Lee'],
    [{ 'First Name': 'Ann', 'LAST-NAME': 'Lee' }, 'Ann Lee'],
    [{ Vorname: 'Ann', Nachname: 'Lee' }, 'Ann Lee'],
    [{ Name: 'Lee', Vorname: 'Ann' }, 'Ann Lee'],
    [{ name: 'Ann Lee', first_name: 'Ann' }, 'Ann Lee'],
    [{ name: 'Ann', first_name: 'Ann' }, 'Ann'],
    [{ name: 'Ann Lee', first_name: 'Ann', last_name: 'Li' }, 'Ann Lee'],
    [{ full_name: 'Ann Lee', name: 'Ann' }, 'Ann Lee'],
    [{ first_name: 'Ann' }, 'Ann'],
    [{ surname: 'Lee' }, 'Lee'],
    [{ name: '', first_name: null, last_name: 'Lee' }, 'Lee'],
    [{ name: ['Ann'], first_name: { a: 1 } }, ''],
  ])('makes of %j the name %j', (details, name) => {
    expect(said(details).name).toBe(name);
  });

  it.each(['email', 'e-mail', 'E-Mail', 'Email Address', 'e_mail', 'mail', 'E-Mail-Adresse'])(
    'finds the e-mail under %s',
    (key) => {
      expect(said({ [key]: 'a@example.com' }).email).toBe('a@example.com');
    },
  );

  it.each([
    'phone',
    'phone_number',
    'phoneNumber',
    'Telefon',
    'Telefonnummer',
    'mobile',
    'Handy',
    'Mobilnummer',
    'tel.',
  ])('finds the phone under %s', (key) => {
    expect(said({ [key]: '+49 30 1' }).phone).toBe('+49 30 1');
  });

  it.each(['reason', 'Grund', 'Anliegen', 'notes', 'Notizen', 'comment'])('finds the reason under %s', (key) => {
    expect(said({ [key]: 'Checkup' }).reason).toBe('Checkup');
  });

  it('reads whole numbers as text', () => {
    const contact = readContact({
      contact_id: 12345,
      external_contact_id: 0,
      contact_details: { phone: 493012345678 },
    });
    expect(contact).toMatchObject({ contactId: '12345', externalId: '0', phone: '493012345678' });
  });

  it('takes a number too large to be exact, or not whole, as absent', () => {
    // 2^53 + 1 and 2^53 are one number in JSON.parse: two contacts would become one.
    const ids = ['9007199254740993', '9007199254740992', '1e400', '1.5'];
    const contacts = ids.map((id) => readContact(JSON.parse(`{"contact_id":${id}}`)));
    expect(contacts.map(({ contactId }) => contactId)).toEqual(['', '', '', '']);
    expect(readContact({ contact_id: '9007199254740993' }).contactId).toBe('9007199254740993');
  });

  it('ignores values of other types and sources that are no objects', () => {
    expect(said({ name: true, email: { a: 1 }, phone: ['1'], reason: null })).toEqual(readContact({}));
    expect(readContact({ contact_details: 'name: Ann', contact: [1], contact_id: {} })).toEqual(readContact({}));
  });

  it('takes the first value that is not blank when two keys mean the same', () => {
    expect(said({ 'E-Mail': ' ', email: 'a@example.com', e_mail: 'b@example.com' }).email).toBe('a@example.com');
  });

  it('trims, and turns control characters, line separators and broken surrogates into spaces', () => {
    expect(said({ name: '\u0000 Ann\nLee\u2028🙂\ud83d!\u0085' }).name).toBe('Ann Lee 🙂 !');
  });

  it('keeps text that looks like a formula as it is', () => {
    expect(said({ name: '=IMPORTXML("x")' }).name).toBe('=IMPORTXML("x")');
  });

  it('cuts a long name or reason, never within a character', () => {
    expect(said({ name: 'n'.repeat(500) }).name).toBe('n'.repeat(200));
    expect(said({ name: `${'n'.repeat(199)}🙂` }).name).toBe('n'.repeat(199));
    expect(said({ notes: 'r'.repeat(5000) }).reason).toBe('r'.repeat(1000));
  });

  it('takes an identifier that is too long as absent, as two cut ones would look alike', () => {
    const contact = readContact({
      contact_id: 'i'.repeat(201),
      external_contact_id: 'i'.repeat(200),
      contact_details: { email: `${'e'.repeat(250)}@x.de`, phone: '1'.repeat(201) },
    });
    expect(contact).toMatchObject({ contactId: '', externalId: 'i'.repeat(200), email: '', phone: '' });
  });
});
