// Rule 12: the first identifier that both carry decides.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactsIn, type Identifiers } from '../../src/telli/sameContact.ts';

const { same: sameContact, isIdentified } = contactsIn('');

function who(known: Partial<Identifiers>): Identifiers {
  return { contactId: '', externalId: '', email: '', phone: '', ...known };
}

describe('sameContact', () => {
  it('knows the same contact id, whatever else differs', () => {
    expect(sameContact(who({ contactId: 'c1', email: 'a@x.de' }), who({ contactId: 'c1', email: 'b@x.de' }))).toBe(
      true,
    );
  });

  it('tells two contact ids apart, whatever else is equal', () => {
    const rest = { externalId: 'e', email: 'a@x.de', phone: '+49301' };
    expect(sameContact(who({ contactId: 'c1', ...rest }), who({ contactId: 'c2', ...rest }))).toBe(false);
  });

  it('passes over an identifier that only one of them carries', () => {
    expect(sameContact(who({ contactId: 'c1', email: 'a@x.de' }), who({ email: 'a@x.de' }))).toBe(true);
    expect(sameContact(who({ externalId: 'e1', phone: '030 1234' }), who({ contactId: 'c', phone: '0301234' }))).toBe(
      true,
    );
  });

  it('takes the external id before the e-mail, and the e-mail before the phone', () => {
    expect(sameContact(who({ externalId: '1', email: 'a@x.de' }), who({ externalId: '2', email: 'a@x.de' }))).toBe(
      false,
    );
    expect(sameContact(who({ email: 'a@x.de', phone: '123456' }), who({ email: 'b@x.de', phone: '123456' }))).toBe(
      false,
    );
  });

  it('finds two people when they have nothing in common', () => {
    expect(sameContact(who({}), who({}))).toBe(false);
    expect(sameContact(who({ contactId: 'x' }), who({ externalId: 'x' }))).toBe(false);
    expect(sameContact(who({ contactId: ' ' }), who({ contactId: ' ' }))).toBe(false);
  });

  it('forgives spaces and case in an e-mail, not in an id', () => {
    expect(sameContact(who({ email: ' Jose@X.de ' }), who({ email: 'jose@x.DE' }))).toBe(true);
    expect(sameContact(who({ contactId: 'aB' }), who({ contactId: 'ab' }))).toBe(false);
  });

  it.each([
    ['+49 30 1234', '0049 30 1234'],
    ['+49 (30) 12-34', '+49301234'],
    ['tel:+49301234', '+49301234'],
    ['030/1234', '030 1234'],
  ])('takes the numbers %s and %s as one', (a, b) => {
    expect(sameContact(who({ phone: a }), who({ phone: b }))).toBe(true);
  });

  it.each([
    ['a national and an international form', '030 1234', '+49 30 1234'],
    ['another last digit', '+49301234', '+49301235'],
    ['the same digits with and without +', '+49301234', '49301234'],
    ['numbers without digits', '+', 'unknown'],
    ['two extensions of an exchange too short to be a number', '12345', '12345'],
  ])('tells %s apart', (_, a, b) => {
    expect(sameContact(who({ phone: a }), who({ phone: b }))).toBe(false);
  });

  it('reads a national number by the country code, and passes over one too short to identify a caller', () => {
    const german = contactsIn('+49');
    expect(german.same(who({ phone: '030 1234567' }), who({ phone: '+49 (0)30 1234567 x12' }))).toBe(true);
    expect(sameContact(who({ phone: '030 1234567' }), who({ phone: '+49 (0)30 1234567 x12' }))).toBe(false);
    expect(german.isIdentified(who({ phone: '110' }))).toBe(false);
    expect(isIdentified(who({ phone: '030 123' }))).toBe(true);
  });

  it.each(['contactId', 'externalId', 'email'] as const)('does not see a zero-width mark in the %s', (name) => {
    expect(sameContact(who({ [name]: '\ufeffa\u200bb@x.de\u202c' }), who({ [name]: 'ab@x.de' }))).toBe(true);
    expect(isIdentified(who({ [name]: '\u200b \u2066' }))).toBe(false);
    expect(sameContact(who({ [name]: 'a\u200db' }), who({ [name]: 'ab' }))).toBe(false);
  });

  it('does not depend on who is asked first', () => {
    const value = fc.constantFrom('', 'a', 'b', '123456');
    const person = fc.record({ contactId: value, externalId: value, email: value, phone: value });
    fc.assert(
      fc.property(person, person, (a, b) => {
        expect(sameContact(a, b)).toBe(sameContact(b, a));
      }),
    );
  });
});
