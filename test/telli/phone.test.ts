// A phone number as it is compared: the contract's rule 12, word by word. Every right value is written by hand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phoneKey } from '../../src/telli/phone.ts';

const BERLIN = '+49301234567';

describe('a phone number', () => {
  it.each([
    '+49301234567',
    '+49 30 1234567',
    '0049 30 1234567',
    '0 0 4 9 30 1234567',
    '+49 (0)30 1234567',
    '+49(0)30/1234567',
    '0049 (0)30 1234567',
    '0049(0) 30-12 34-567',
    '+49 ( 0 ) 30 1234567',
    '+49 030 1234567',
    '(+49) 30 1234567',
    '+(49) 30 1234567',
    '+ 49 30 1234567',
    '+49.30.123.4567',
    '+49\u00a030\u2009123\u20134567',
    '[+49] {30} 1234567',
    '＋４９ ３０ １２３４５６７',
    '030 1234567',
    '030/1234567',
    '(030) 1234567',
    '(0)30 1234567',
    '(0 30) 12 34 56 7',
    '0-30-1234567',
  ])('is +49301234567 as %j, in Germany', (phone) => {
    expect(phoneKey(phone, '+49')).toBe(BERLIN);
  });

  it.each([
    'Tel. +49 30 1234567',
    'tel:+49301234567',
    'Mobil (privat): 0049 30 1234567',
    'Büro, abends; +49 30 1234567',
    'α ☎ +49 30 1234567',
    '030 1234567',
  ])('does not begin before its first digit: %j', (phone) => {
    expect(phoneKey(phone, '+49')).toBe(BERLIN);
  });

  it.each([
    '+49 30 1234567 x12',
    '+49 30 1234567x12',
    '+49 30 1234567X 12',
    '+49 30 1234567 ext. 12',
    '+49 30 1234567ext12',
    '+49 30 1234567 Durchwahl 12',
    '+49 30 123 45 67DW12',
    '+49 30 1234567 DW: 12',
    '+49 30 1234567, 12',
    '+49 30 1234567;ext=12',
    '+49 30 1234567 / 0151 2345678',
    '030/1234567 / 0151 2345678',
    '030/1234567/0151',
    '+49 30 1234567 oder 0151 2345678',
    '+49 30 1234567 +49 151 2345678',
    '+49 30 1234567 & 0151 2345678',
    '+49 30 1234567\n0151 2345678',
    '+49 30 1234567 2nd floor',
    '+49 30 1234567, 2nd floor',
    '+49 30 1234567 - 3rd floor',
    '+49 30 1234567 (1st door)',
    '+49 30 1234567 2x klingeln',
    '+49 30 1234567 12a',
    '+49 30 1234567privat',
    '0301234567 Büro',
    '+49 30 1234567 é 5',
    '+49 30 1234567 Ж 5',
    '+49 30 1234567 📱 0151 2345678',
  ])('ends where words or another number begin: %j', (phone) => {
    expect(phoneKey(phone, '+49')).toBe(BERLIN);
  });

  it('has seven digits before a slash that ends it, country code and leading 0 not counted', () => {
    // Seven: 30 12345 and 30 12345. Six: 30 1234.
    expect(phoneKey('+49 30 12345/99', '')).toBe('+493012345');
    expect(phoneKey('0049 (0)30 12345/99', '')).toBe('+493012345');
    expect(phoneKey('030 12345/99', '+49')).toBe('+493012345');
    expect(phoneKey('030 12345/99', '')).toBe('03012345');
    expect(phoneKey('+49 30 1234/99', '')).toBe('+4930123499');
    expect(phoneKey('030 1234/99', '+49')).toBe('+4930123499');
    expect(phoneKey('+352 621 123/45', '')).toBe('+35262112345');
    expect(phoneKey('+1 212/555/1234', '')).toBe('+12125551234');
  });

  it('is another one with another last digit, behind a slash too', () => {
    const numbers = ['030/1234567', '030/7654321', '+49 30 1234568', '+43 1 1234567', '301234567'];
    expect(numbers.map((phone) => phoneKey(phone, '+49'))).toEqual([
      ...['+49301234567', '+49307654321', '+49301234568', '+4311234567', '301234567'],
    ]);
  });

  it.each([
    ['+39', '06 6982 1234', '+390669821234'],
    ['', '+39 06 6982 1234', '+390669821234'],
    ['', '+39 (0)6 6982 1234', '+390669821234'],
    ['', '0039 06/69821234', '+390669821234'],
    ['+378', '0549 882345', '+3780549882345'],
    ['', '+225 07 12 34 56 78', '+2250712345678'],
    ['+242', '06 612 3456', '+242066123456'],
    ['+229', '01 95 12 34 56', '+2290195123456'],
    ['+226', '07 12 34 56', '+22607123456'],
    ['+44', '020 7946 0018', '+442079460018'],
    ['', '+44 (0)20 7946 0018', '+442079460018'],
    ['+33', '01 23 45 67 89', '+33123456789'],
  ])('keeps the 0 where its country does, with Country code %j: %j', (countryCode, phone, key) => {
    expect(phoneKey(phone, countryCode)).toBe(key);
  });

  it.each([
    ['030 1234567', '0301234567'],
    ['301234567', '301234567'],
    ['+49 30 1234567', '+49301234567'],
  ])('stays unread as national where no country is known: %j', (phone, key) => {
    expect(phoneKey(phone, '')).toBe(key);
  });

  it.each(['', ' ', '+', '()', 'unknown', '110', '12345', '+49 30 1', 'ext. 12', '12 2nd floor', '½'])(
    'identifies no caller with fewer than six digits: %j',
    (phone) => {
      expect(phoneKey(phone, '+49')).toBe('');
    },
  );

  it('identifies from six digits on', () => {
    expect(phoneKey('123456', '+49')).toBe('123456');
    expect(phoneKey('+49 1234', '')).toBe('+491234');
  });

  it('is the same however it is grouped, and told apart by any digit', () => {
    const separator = fc.constantFrom('', ' ', '-', '.', '(', ')', '\u2013', '\u00a0', ' - ');
    const subscriber = fc.stringMatching(/^[1-9][0-9]{6,9}$/);
    fc.assert(
      fc.property(subscriber, subscriber, fc.array(separator, { minLength: 10, maxLength: 10 }), (one, other, gaps) => {
        const grouped = [...one].map((digit, at) => digit + (gaps[at] ?? '')).join('');
        const forms = ['+49', '+49 (0)', '0049', '0049(0)', '0', '+49 0'].map((begin) => `${begin}${grouped}`);
        expect(new Set(forms.map((form) => phoneKey(form, '+49')))).toEqual(new Set([`+49${one}`]));
        expect(phoneKey(`+49${one}`, '') === phoneKey(`+49${other}`, '')).toBe(one === other);
      }),
    );
  });
});
