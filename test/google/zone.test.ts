// The zone database by both ways to it, against Temporal.
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { scriptOf } from '../support/adapterScript.ts';

const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'UTC',
];
const INSTANTS = [
  '2016-10-16T02:59:59Z',
  '2016-10-16T03:00:00Z',
  '2027-01-01T00:00:00Z',
  '2027-03-28T00:59:59Z',
  '2027-03-28T01:00:00Z',
  '2027-10-31T01:00:00Z',
];

describe.each(['Intl', 'Utilities.formatDate'])('offsets by %s', (way) => {
  const script = scriptOf('src/google/zone.ts', { withoutIntl: way !== 'Intl' });

  it('agree with Temporal to the millisecond', () => {
    for (const zone of ZONES) {
      for (const iso of INSTANTS) {
        const instant = Temporal.Instant.from(iso);
        const expected = instant.toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
        for (const ms of [0, 123]) {
          expect([zone, iso, script('offsetAt', zone, instant.epochMilliseconds + ms)]).toEqual([zone, iso, expected]);
        }
      }
    }
  });

  it('have another source only beside Intl, and it agrees with Temporal too', () => {
    const berlin = ['Europe/Berlin', Date.parse('2027-07-01T00:00:00Z')] as const;
    if (way === 'Intl') expect(script('otherOffsetAt', ...berlin)).toBe(7_200_000);
    else expect(() => script('otherOffsetAt', ...berlin)).toThrow();
  });

  it('are asked only of zones that the platform knows', () => {
    const known = (zone: string) => [zone, script('isTimeZone', zone)];
    for (const zone of [...ZONES, 'Atlantic/Reykjavik', 'Europe/London']) expect(known(zone)).toEqual([zone, true]);
    for (const zone of ['Europe/Atlantis', 'Berlin', '']) expect(known(zone)).toEqual([zone, false]);
  });
});
