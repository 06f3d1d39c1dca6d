// Times: every ISO 8601 form that may come, one form that goes. Oracle: Temporal.
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { formatInstant, parseInstant } from '../../src/text/instants.ts';

// By arithmetic: 19,723 days from 1970-01-01 to 2024-01-01, and ten hours.
const TEN = 19_723 * 86_400_000 + 10 * 3_600_000;
const FIRST = Temporal.Instant.from('0001-01-01T00:00:00Z').epochMilliseconds;
const LAST = Temporal.Instant.from('9999-12-31T23:59:59.999Z').epochMilliseconds;

describe('parseInstant', () => {
  it.each([
    '2024-01-01T10:00:00.000Z',
    '2024-01-01T10:00:00.000',
    '2024-01-01T10:00:00Z',
    '2024-01-01T10:00:00',
    '2024-01-01T10:00',
    '2024-01-01T10:00Z',
    '2024-01-01T10Z',
    '2024-01-01 10:00:00',
    '2024-01-01t10:00:00z',
    ' 2024-01-01T10:00:00Z\n',
    '2024-01-01T12:00:00+02:00',
    '2024-01-01T12:00:00+0200',
    '2024-01-01T12:00:00+02',
    '2024-01-01T12:00:00 +02:00',
    '2024-01-01T05:00:00-05:00',
    '2024-01-01T05:00:00\u221205:00',
    '2024-01-01T15:45:00+05:45',
    '2023-12-31T23:30:00-10:30',
    '2024-01-01T10:00:00.0',
    '2024-01-01T10:00:00,000Z',
    '2024-01-01T10:00:00.000999999Z',
    '2024-01-01T10:00:00-00:00',
    '20240101T100000Z',
    '20240101T1000',
  ])('reads %s as ten o’clock UTC', (text) => {
    expect(parseInstant(text)).toBe(TEN);
  });

  it('keeps milliseconds and drops what is finer', () => {
    expect(parseInstant('2024-01-01T10:00:00.5Z')).toBe(TEN + 500);
    expect(parseInstant('2024-01-01T10:00:00.12Z')).toBe(TEN + 120);
    expect(parseInstant('2024-01-01T10:00:00.1239999Z')).toBe(TEN + 123);
  });

  it('reads 24:00 as the next midnight', () => {
    expect(parseInstant('2023-12-31T24:00:00Z')).toBe(TEN - 10 * 3_600_000);
    expect(parseInstant('2023-12-31T24:00')).toBe(TEN - 10 * 3_600_000);
  });

  it('knows leap days', () => {
    expect(parseInstant('2024-02-29T00:00Z')).toBe((19_723 + 59) * 86_400_000);
    expect(parseInstant('2000-02-29T00:00Z')).toBe(11_016 * 86_400_000);
    expect(parseInstant('2023-02-29T00:00Z')).toBeNull();
    expect(parseInstant('1900-02-29T00:00Z')).toBeNull();
  });

  it('reads the years 0001 to 9999, counted in UTC', () => {
    expect(parseInstant('0001-01-01T00:00:00Z')).toBe(FIRST);
    expect(parseInstant('0099-06-01T00:00:00Z')).toBe(Temporal.Instant.from('0099-06-01T00:00:00Z').epochMilliseconds);
    expect(parseInstant('9999-12-31T23:59:59.999Z')).toBe(LAST);
    expect(parseInstant('0000-12-31T23:00:00Z')).toBeNull();
    expect(parseInstant('0001-01-01T00:00:00+00:01')).toBeNull();
    expect(parseInstant('9999-12-31T24:00:00Z')).toBeNull();
  });

  it.each([
    '',
    'tomorrow',
    '2024',
    '2024-01-01',
    '10:00',
    '01.01.2024 10:00',
    '2024-1-1T10:00',
    '2024-13-01T10:00Z',
    '2024-00-01T10:00Z',
    '2024-01-00T10:00Z',
    '2024-04-31T10:00Z',
    '2024-01-01T25:00Z',
    '2024-01-01T24:01Z',
    '2024-01-01T24:00:01Z',
    '2024-01-01T24:00:00.0001Z',
    '2024-01-01T10:60Z',
    '2024-01-01T10:00:60Z',
    '2024-01-01T10:00:00.Z',
    '2024-01-01T10:00:00+24:00',
    '2024-01-01T10:00:00+02:60',
    '2024-01-01T10:00:00+2',
    '2024-01-01T10:00:00ZZ',
    '2024-01-01T10:00:00 CET',
    '2024-01-01T1000:00Z',
    '2024-0101T10:00Z',
    '+002024-01-01T10:00:00Z',
    '2024-01-01T10:00:00Z\n2024-01-01T10:00:00Z',
    '２０２４-01-01T10:00:00Z',
    '1704103200000',
  ])('refuses %j', (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  it('agrees with Temporal for any instant, offset and precision', () => {
    const offsets = fc.integer({ min: -23 * 60 - 59, max: 23 * 60 + 59 });
    const digits = fc.constantFrom(0, 1, 2, 3, 6, 9) as fc.Arbitrary<0 | 1 | 2 | 3 | 6 | 9>;
    const instants = fc.integer({ min: FIRST + 86_400_000, max: LAST - 86_400_000 });
    fc.assert(
      fc.property(instants, offsets, digits, (instant, minutes, fractionalSecondDigits) => {
        const timeZone = `${minutes < 0 ? '-' : '+'}${twoDigits(minutes / 60)}:${twoDigits(minutes % 60)}`;
        const text = Temporal.Instant.fromEpochMilliseconds(instant).toString({ timeZone, fractionalSecondDigits });
        expect(parseInstant(text)).toBe(Temporal.Instant.from(text).epochMilliseconds);
      }),
      { numRuns: 500 },
    );
  });

  it('never takes a date that Temporal refuses', () => {
    const part = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(part(9999), part(14), part(33), (year, month, day) => {
        const date = `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
        expect(parseInstant(`${date}T12:00:00Z`) !== null).toBe(year > 0 && isDate(date));
      }),
      { numRuns: 500 },
    );
  });
});

describe('formatInstant', () => {
  it('writes UTC with milliseconds and Z', () => {
    expect(formatInstant(TEN)).toBe('2024-01-01T10:00:00.000Z');
    expect(formatInstant(TEN + 7)).toBe('2024-01-01T10:00:00.007Z');
    expect(formatInstant(FIRST)).toBe('0001-01-01T00:00:00.000Z');
  });

  it('refuses what it could not write in that form', () => {
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, LAST + 1, FIRST - 1]) {
      expect(() => formatInstant(bad)).toThrow(RangeError);
    }
  });

  it('is read back as the same instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST }), (instant) => {
        expect(parseInstant(formatInstant(instant))).toBe(instant);
      }),
    );
  });
});

function twoDigits(number: number): string {
  return String(Math.floor(Math.abs(number))).padStart(2, '0');
}

function isDate(text: string): boolean {
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}
