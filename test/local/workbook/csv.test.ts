// RFC 4180, section 2, rule by rule, and the round trip.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvError, formatCsv, parseCsv, readRecord } from '../../../local/workbook/csv.ts';

describe('RFC 4180', () => {
  it.each([
    ['1: records end with CRLF', 'aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n'],
    ['2: the last record may lack its line break', 'aaa,bbb,ccc\r\nzzz,yyy,xxx'],
    ['5: cells may be quoted', '"aaa","bbb","ccc"\r\nzzz,yyy,xxx'],
  ])('%s', (_rule, text) => {
    expect(parseCsv(text)).toEqual([
      ['aaa', 'bbb', 'ccc'],
      ['zzz', 'yyy', 'xxx'],
    ]);
  });

  it('4: spaces are part of a cell', () => {
    expect(parseCsv(' a , b')).toEqual([[' a ', ' b']]);
  });

  it('6: a quoted cell may hold line breaks, commas and quotes', () => {
    expect(parseCsv('"aaa","b \r\nbb","c,c"\r\nzzz,yyy,xxx')).toEqual([
      ['aaa', 'b \r\nbb', 'c,c'],
      ['zzz', 'yyy', 'xxx'],
    ]);
  });

  it('7: a quote inside a quoted cell is doubled', () => {
    expect(parseCsv('"aaa","b""bb","ccc"')).toEqual([['aaa', 'b"bb', 'ccc']]);
    expect(formatCsv([['aaa', 'b"bb', 'ccc']], '\r\n')).toBe('aaa,"b""bb",ccc\r\n');
  });
});

describe('what files look like in practice', () => {
  it('reads records that end with LF', () => {
    expect(parseCsv('a,b\nc\n')).toEqual([['a', 'b'], ['c']]);
  });

  it('keeps blank lines as rows, so that rows keep their numbers', () => {
    expect(parseCsv('a\n\nb')).toEqual([['a'], [''], ['b']]);
  });

  it('passes over a byte order mark', () => {
    expect(parseCsv('\uFEFF"a",b')).toEqual([['a', 'b']]);
    expect(parseCsv('\uFEFF')).toEqual([]);
  });

  it('keeps a quote inside an unquoted cell and text after a closing quote', () => {
    expect(parseCsv('5" pipe,"a"b')).toEqual([['5" pipe', 'ab']]);
  });

  it('names the row of a quote that is never closed', () => {
    expect(() => parseCsv('a\nb,"c\nd\n')).toThrow(
      new CsvError('row 2: a cell begins with a quote that is never closed'),
    );
  });

  it('reads one record without looking at the next', () => {
    expect(readRecord('a,b\n"never closed', 0, 1)).toEqual({ cells: ['a', 'b'], next: 4 });
  });
});

describe('round trip', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '\uFEFF', 'a') }),
  );
  const records = fc.array(fc.array(text, { minLength: 1 }));

  it.each(['\r\n', '\n'])('gives back any cells, with line break %j', (lineBreak) => {
    fc.assert(
      fc.property(records, (cells) => {
        expect(parseCsv(formatCsv(cells, lineBreak))).toEqual(cells);
      }),
    );
  });
});
