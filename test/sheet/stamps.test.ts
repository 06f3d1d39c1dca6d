import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { stampReader, writeStamp } from '../../src/sheet/stamps.ts';
import { instant, offsetAt, outcome } from './support.ts';

const berlin = { timeZone: 'Europe/Berlin', offsetAt };
const readInBerlin = stampReader(berlin, 'monthFirst');
const ten = instant('2027-03-29T10:00:00+02:00');

describe('writeStamp', () => {
  it('writes the zone’s wall time and its offset', () => {
    expect(writeStamp(ten, berlin)).toBe('2027-03-29 10:00 +02:00');
    expect(writeStamp(instant('2027-01-15T09:30:00Z'), berlin)).toBe('2027-01-15 10:30 +01:00');
    expect(writeStamp(ten, { timeZone: 'America/St_Johns', offsetAt })).toBe('2027-03-29 05:30 -02:30');
    expect(writeStamp(ten, { timeZone: 'UTC', offsetAt })).toBe('2027-03-29 08:00 +00:00');
  });

  it('writes seconds when asked to, or when there are any', () => {
    expect(writeStamp(ten, berlin, true)).toBe('2027-03-29 10:00:00 +02:00');
    expect(writeStamp(ten + 7_000, berlin)).toBe('2027-03-29 10:00:07 +02:00');
    expect(writeStamp(ten + 7_999, berlin)).toBe('2027-03-29 10:00:07 +02:00');
  });

  it('agrees with Temporal and is read back, in any zone and second, on change days too', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Asia/Kathmandu'];
    const seconds = fc.integer({
      min: instant('2000-01-02T00:00:00Z') / 1000,
      max: instant('2100-01-01T00:00:00Z') / 1000,
    });
    fc.assert(
      fc.property(fc.constantFrom(...zones), seconds, (timeZone, second) => {
        const zone = { timeZone, offsetAt };
        const written = writeStamp(second * 1000, zone, true);
        const zoned = Temporal.Instant.fromEpochMilliseconds(second * 1000).toZonedDateTimeISO(timeZone);
        expect(written).toBe(
          `${zoned.toPlainDate()} ${zoned.toPlainTime().toString({ smallestUnit: 'second' })} ${zoned.offset}`,
        );
        expect(outcome(stampReader(zone, null)(written))).toBe(second * 1000);
      }),
    );
  });

  it('writes years of more than four digits as ISO 8601 does, as callers may name any', () => {
    expect(writeStamp(Date.UTC(9999, 11, 31, 23, 30), berlin)).toBe('+010000-01-01 00:30 +01:00');
  });

  it('refuses what is no instant', () => {
    expect(() => writeStamp(Number.NaN, berlin)).toThrow(RangeError);
  });
});

describe('stampReader', () => {
  it.each([
    '2027-03-29 10:00 +02:00',
    '2027-03-29 10:00',
    '2027-03-29 10:00:00',
    '2027-03-29T08:00:00.000Z',
    '2027-03-29T08:00Z',
    '2027-03-29 08:00 UTC',
    '2027-03-29T10:00:00+0200',
    '2027-03-29T10:00:00+02',
    '2027-03-29 04:00 \u221204:00',
    '29.03.2027 10:00',
    '29.03.2027, 10:00 Uhr',
    '3/29/2027 10:00:00 AM',
    '3/29/2027 10:00',
    'Mar 29, 2027 10:00 am',
    '  2027-03-29\u00a010:00 ',
  ])('reads %j in Berlin', (shown) => {
    expect(outcome(readInBerlin(shown))).toBe(ten);
  });

  it('takes the first of two equal wall times, and moves a skipped one forward (rule 2)', () => {
    expect(outcome(readInBerlin('2027-10-31 02:30'))).toBe(instant('2027-10-31T02:30:00+02:00'));
    expect(outcome(readInBerlin('2027-03-28 02:30'))).toBe(instant('2027-03-28T03:30:00+02:00'));
  });

  it.each([
    '2027-03-29',
    '10:00',
    '2027-02-30 10:00',
    '2027-03-29 25:00',
    '2027-03-29 10:00 +25:00',
    '2027-03-29 10:00 +02:99',
    '2027-03-29 10',
    '46474.41667',
    'tomorrow 10:00',
    '29/03/2027 10:00',
  ])('refuses %j', (shown) => {
    expect(outcome(readInBerlin(shown))).toBe('<notInstant>');
  });
});
