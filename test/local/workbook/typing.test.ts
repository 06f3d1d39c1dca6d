// What a typed text becomes. Rows marked G stand in Google's documentation of ValueInputOption and of cells; the others are
// widely reported of Google Sheets.
import { describe, expect, it } from 'vitest';
import { interpretTyped } from '../../../local/workbook/typing.ts';

function kindOf(text: string, locale = 'en_US'): string {
  return interpretTyped(text, locale).kind;
}

describe('numbers', () => {
  it.each([
    ['5', 5],
    ['-1', -1],
    ['+49301', 49301],
    ['007', 7],
    ['1.50', 1.5],
    ['.5', 0.5],
    ['1,234.5', 1234.5],
    ['1e5', 100000],
    ['50%', 0.5],
    ['$100.15', 100.15], // G
    ['(5)', -5],
    [' 5 ', 5],
  ])('%j is a number', (text, value) => {
    expect(interpretTyped(text, 'en_US')).toMatchObject({ kind: 'number', value });
  });

  it.each([
    ['1,5', 1.5],
    ['1.234,5', 1234.5],
    ['5 €', 5],
  ])('%j is a number in German', (text, value) => {
    expect(interpretTyped(text, 'de_DE')).toMatchObject({ kind: 'number', value });
  });

  it.each(['1,23', '0x10', '1_000', 'Infinity', 'NaN', '1e999', '5 5', '--5%%', '1.2.3', '', '٣'])(
    '%j is no number',
    (text) => {
      expect(kindOf(text)).not.toBe('number');
    },
  );
});

describe('dates and times', () => {
  it.each([
    ['Mar 1 2016', 'date'], // G
    ['2027-03-28', 'date'],
    ['3/29/2027', 'date'],
    ['1/2', 'date'],
    ['29 Mar 2027', 'date'],
    ['March 29, 2027', 'date'],
    ['09:00', 'time'],
    ['9:30:00', 'time'],
    ['9:30 AM', 'time'],
    ['5 pm', 'time'],
    ['24:00', 'time'],
    ['3/29/2027 9:30', 'datetime'],
    ['2027-03-29 10:00:00', 'datetime'],
    ['Mar 1 2016 9:30 PM', 'datetime'],
  ])('%j is a %s', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });

  it.each([
    ['28.03.2027', 'de_DE', 'date'],
    ['28.03.2027', 'en_US', 'text'],
    ['1.5', 'de_DE', 'date'],
    ['29. März 2027', 'de_DE', 'date'],
    ['29/3/2027', 'en_GB', 'date'],
    ['29/3/2027', 'en_US', 'text'],
    ['28.03.2027 10:00', 'de_DE', 'datetime'],
  ])('%j in %s is a %s', (text, locale, kind) => {
    expect(kindOf(text, locale)).toBe(kind);
  });

  it.each([
    '2027-02-30',
    '13/13',
    '9:60',
    '13 pm',
    '17 Uhr',
    'Mon-Fri',
    'May',
    '2027-03-29 10:00 +02:00',
    '2027-03-29T10:00:00Z',
    '2027-03-29T10:00:00.000',
  ])('%j is text', (text) => {
    expect(interpretTyped(text, 'en_US')).toEqual({ kind: 'text', text });
  });
});

describe('formulas, truth values and text', () => {
  it.each([
    ['=1+2', 'formula'], // G
    ['=IMPORTXML("x")', 'formula'],
    ['+49 30 1', 'formula'],
    ['-a', 'formula'],
    ['TRUE', 'boolean'],
    ['false', 'boolean'],
    ['@x', 'text'],
    ['=', 'text'],
    ['-', 'text'],
    ['trueish', 'text'],
  ])('%j is a %s', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });

  it('knows WAHR and FALSCH in German alone', () => {
    expect(kindOf('wahr', 'de_DE')).toBe('boolean');
    expect(kindOf('wahr', 'en_US')).toBe('text');
  });

  it('takes what follows an apostrophe as text', () => {
    expect(interpretTyped("'=A1", 'en_US')).toEqual({ kind: 'text', text: '=A1' });
    expect(interpretTyped("''x", 'en_US')).toEqual({ kind: 'text', text: "'x" });
  });

  it('keeps the spaces around a text', () => {
    expect(interpretTyped(' a ', 'en_US')).toEqual({ kind: 'text', text: ' a ' });
  });
});
