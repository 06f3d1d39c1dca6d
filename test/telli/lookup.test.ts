// telli's contact lookup: the number in its request, and the answer letter by letter.
// https://docs.telli.com/contact-lookup-webhook
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactAnswer, failure, type KnownCaller, noContactAnswer } from '../../src/telli/answers.ts';
import { readLookup, readRequest } from '../../src/telli/request.ts';

/** JSON of a lookup with these keys. */
const lookupOf = (keys: string) => `{"event":"contact_lookup",${keys.replace(/^\{/, '').replace(/^\}$/, '"x":1}')}`;

describe('readLookup', () => {
  it('reads the number of telli’s documented request', () => {
    const body = '{"event":"contact_lookup","phone_number":"+14155551234","to_number":"+14155550000"}';
    expect(readLookup(body)).toEqual({ phone: '+14155551234' });
  });

  it.each(['phone_number', 'phoneNumber', 'Phone-Number', 'phone', 'telefonnummer'])('finds it under %s', (key) => {
    expect(readLookup(JSON.stringify({ event: 'contact_lookup', to_number: '+4930', [key]: ' +49 30 1 ' }))).toEqual({
      phone: '+49 30 1',
    });
  });

  it.each([
    ['a number', '{"phone_number":49301}', '49301'],
    ['null', '{"phone_number":null}', ''],
    ['a blank text', '{"phone_number":" "}', ''],
    ['a list', '{"phone_number":["+49301"]}', ''],
    ['a truth', '{"phone_number":true}', ''],
    ['a number that JSON has rounded', '{"phone_number":493012345678901234}', ''],
    ['a text too long for a number', `{"phone_number":"${'1'.repeat(201)}"}`, ''],
    ['nothing', '{}', ''],
    ['the called number alone', '{"to_number":"+49301"}', ''],
    [
      'keys that nobody knows',
      '{"x":{"phone_number":"1"},"__proto__":{"phone":"1"},"phone_number":"+49301"}',
      '+49301',
    ],
  ])('takes %s for what it is', (_, body, phone) => {
    expect(readLookup(lookupOf(body))).toEqual({ phone });
  });

  it.each([
    [null, 'notUtf8'],
    ['', 'empty'],
    ['{', 'notJson'],
    ['["+49301"]', 'notObject'],
    ['{}', 'notLookup'],
    ['{"phone_number":"+49301"}', 'notLookup'],
    ['{"event":"call_ended","phone_number":"+49301"}', 'notLookup'],
    ['{"event":"contact_lookup_done","phone_number":"+49301"}', 'notLookup'],
    ['{"event":["contact_lookup"],"phone_number":"+49301"}', 'notLookup'],
    ['{"event":null,"phone_number":"+49301"}', 'notLookup'],
    ['{"contact_details":{"event":"contact_lookup"},"phone_number":"+49301"}', 'notLookup'],
    ['{"__proto__":{"event":"contact_lookup"},"phone_number":"+49301"}', 'notLookup'],
  ])('finds in the body %j the problem %s', (body, problem) => {
    expect(readLookup(body)).toEqual({ problem });
  });

  it('reads a body that nothing else reads: each is fit for one address', () => {
    const values = fc.constantFrom('contact_lookup', 'call_ended', '', null, 1, ['contact_lookup']);
    fc.assert(
      fc.property(fc.record({ event: values, start_iso: fc.constant('x') }, { requiredKeys: [] }), (body) => {
        const text = JSON.stringify(body);
        expect('problem' in readLookup(text)).toBe(!('problem' in readRequest(text)));
      }),
    );
  });

  it('never throws, and gives a number or a problem, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.boolean(), (value, isLookup) => {
        const body = isLookup ? { event: 'contact_lookup', phone: value } : value;
        const result = readLookup(JSON.stringify(body));
        if ('problem' in result) expect(['notObject', 'notLookup']).toContain(result.problem);
        else expect(result.phone.length).toBeLessThanOrEqual(200);
      }),
    );
  });
});

const NOBODY: KnownCaller = {
  firstName: '',
  lastName: '',
  email: '',
  externalId: '',
  phone: '+49301',
  nextAppointmentMs: null,
  lastAppointmentMs: null,
  service: '',
  host: '',
};

describe('contactAnswer', () => {
  it('tells all that is known, in a fixed order', () => {
    const caller = {
      host: 'Anna',
      service: 'Visit',
      lastAppointmentMs: Date.UTC(2027, 1, 1, 9, 30),
      nextAppointmentMs: Date.UTC(2027, 2, 29, 8),
      phone: '+49 30 1',
      externalId: 'crm-7',
      email: 'jose@example.com',
      lastName: 'Müller',
      firstName: 'José',
    };
    expect(contactAnswer(caller)).toBe(
      '{"contact":{"first_name":"José","last_name":"Müller","email":"jose@example.com","external_id":"crm-7",' +
        '"phone_number":"+49 30 1","properties":{"next_appointment":"2027-03-29T08:00:00.000Z",' +
        '"last_appointment":"2027-02-01T09:30:00.000Z","service":"Visit","host":"Anna"}}}',
    );
  });

  it('leaves out what is not known, and keeps both parts of the name', () => {
    expect(contactAnswer(NOBODY)).toBe(
      '{"contact":{"first_name":"","last_name":"","phone_number":"+49301","properties":{}}}',
    );
  });

  it('tells an appointment at 1970-01-01T00:00:00Z, which is no missing one', () => {
    expect(contactAnswer({ ...NOBODY, lastAppointmentMs: 0 })).toContain(
      '"properties":{"last_appointment":"1970-01-01T00:00:00.000Z"}',
    );
  });

  it('has the keys of the contract in their order, and no other, whatever is known', () => {
    const text = fc.constantFrom('', 'x', '"}', '🙂');
    const instant = fc.option(fc.integer({ min: 0, max: 4_102_444_800_000 }));
    const caller = fc.record({
      ...{ firstName: text, lastName: text, email: text, externalId: text, phone: text, service: text, host: text },
      ...{ nextAppointmentMs: instant, lastAppointmentMs: instant },
    });
    const order = ['first_name', 'last_name', 'email', 'external_id', 'phone_number', 'properties'];
    fc.assert(
      fc.property(caller, (known) => {
        const { contact } = JSON.parse(contactAnswer(known));
        const keys = Object.keys(contact);
        expect(keys).toEqual(order.filter((key) => keys.includes(key)));
        expect(keys).toEqual(expect.arrayContaining(['first_name', 'last_name', 'phone_number', 'properties']));
        const told = Object.keys(contact.properties);
        expect(told).toEqual(
          ['next_appointment', 'last_appointment', 'service', 'host'].filter((key) => told.includes(key)),
        );
        expect('email' in contact).toBe(known.email !== '');
        expect('next_appointment' in contact.properties).toBe(known.nextAppointmentMs !== null);
      }),
    );
  });
});

describe('without a contact', () => {
  it('telli hears null, and no reason', () => {
    expect(noContactAnswer()).toBe('{"contact":null}');
    expect(failure('contact_lookup', 'No')).toBe('{"contact":null}');
  });
});
