import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayed, encodeNumber, encodeText } from '../../../local/workbook/cell.ts';
import { interpretTyped } from '../../../local/workbook/typing.ts';

const locale = fc.constantFrom('en_US', 'de_DE', 'en_GB', 'fr_CH');

describe('encodeText', () => {
  it.each(['=IMPORTXML(A1)', '+49 30 1', '-1', '@x', "'quoted", '007', '1e5', 'TRUE', '1/2', '09:00', '50%', '5 pm'])(
    'marks %j as text',
    (text) => {
      expect(encodeText(text, 'en_US', false)).toBe(`'${text}`);
    },
  );

  it.each(['Anna', '2027-03-29 10:00 +02:00', '2027-03-29T10:00:00Z', '1.5.2027', '', ' x', 'a=b'])(
    'leaves %j as it is',
    (text) => {
      expect(encodeText(text, 'en_US', false)).toBe(text);
    },
  );

  it('marks in a plain-text column only what begins like a formula', () => {
    expect(encodeText('09:00', 'en_US', true)).toBe('09:00');
    expect(encodeText('007', 'en_US', true)).toBe('007');
    expect(['=A1', '+1', '-1', '@x', "'x"].map((text) => encodeText(text, 'en_US', true))).toEqual([
      "'=A1",
      "'+1",
      "'-1",
      "'@x",
      "''x",
    ]);
  });

  it('refuses more than 50,000 characters', () => {
    expect(encodeText('x'.repeat(50_000), 'en_US', false)).toHaveLength(50_000);
    expect(() => encodeText('x'.repeat(50_001), 'en_US', false)).toThrow(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  });

  it('shows any text again, in any locale and column', () => {
    const typedLike = fc.string({ unit: fc.constantFrom(..."0123456789:./-+=@'%$€(), eEaApPmMTRUEtrue") });
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), typedLike),
        locale,
        fc.boolean(),
        (text, where, plainText) => {
          expect(displayed(encodeText(text, where, plainText), where, plainText)).toBe(text);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('encodeNumber', () => {
  it('reads back as the same number, in any locale', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), locale, (value, where) => {
        // A sheet has one zero.
        expect(interpretTyped(encodeNumber(value, where), where)).toMatchObject({ kind: 'number', value: value + 0 });
      }),
    );
  });

  it('writes the decimal mark of the locale', () => {
    expect(encodeNumber(0.5, 'de_DE')).toBe('0,5');
  });
});

describe('displayed', () => {
  it.each([
    ['007', '7'],
    ['1.50', '1.5'],
    ['1,234', '1,234'],
    ['50%', '50%'],
    ['1e5', '1.00E+05'],
    ['3.14159265358979', '3.141592654'],
    ['123456789012345', '123456789012345'],
    ['true', 'TRUE'],
    ['09:00', '09:00'],
    ['2027-03-28', '2027-03-28'],
    ["'007", '007'],
    ['=1+2', '#ERROR!'],
    ['+49 30 1', '#ERROR!'],
    ['@x', '@x'],
  ])('%j shows %j in a column of automatic format', (typed, shown) => {
    expect(displayed(typed, 'en_US', false)).toBe(shown);
  });

  it.each(['007', '1e5', 'true', '=1+2', '09:00', ' 5 '])('%j shows as typed in a plain-text column', (typed) => {
    expect(displayed(typed, 'en_US', true)).toBe(typed);
  });

  it('hides the apostrophe in a plain-text column too', () => {
    expect(displayed("'=A1", 'en_US', true)).toBe('=A1');
  });

  it('shows numbers and truth values in the words of the locale', () => {
    expect(displayed('1,50', 'de_DE', false)).toBe('1,5');
    expect(displayed('true', 'de_DE', false)).toBe('WAHR');
  });
});
