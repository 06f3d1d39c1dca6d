// Oracle for the property: Temporal, with HubSpot's month counted in any zone.
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { monthOffsets, offsetsAround } from '../../src/hubspot/months.ts';

const at = Date.parse;
const DAY_MS = 86_400_000;
const NOW = at('2027-03-22T09:00:00Z');

describe('the months to ask for', () => {
  it.each([
    ['14 days, over the end of March', NOW, '2027-04-05T21:59:59Z', [0, 1]],
    ['40 days', NOW, '2027-05-01T21:59:59Z', [0, 1, 2]],
    ['from the last evening of March in UTC, April in Berlin', at('2027-03-31T22:30Z'), '2027-04-14T21:59:59Z', [0, 1]],
    ['within one month', at('2027-03-05T09:00Z'), '2027-03-19T22:59:59Z', [0]],
    ['over New Year', at('2027-12-28T09:00Z'), '2028-01-11T22:59:59Z', [0, 1]],
  ])('%s', (_, nowMs, until, offsets) => {
    expect(monthOffsets(nowMs, at(until), nowMs)).toEqual({ offsets, tooFar: false });
  });

  it('are four at most', () => {
    expect(monthOffsets(NOW, at('2027-06-29T00:00Z'), NOW)).toEqual({ offsets: [0, 1, 2, 3], tooFar: false });
    expect(monthOffsets(NOW, at('2027-07-01T00:00Z'), NOW)).toEqual({ offsets: [0, 1, 2, 3], tooFar: true });
  });

  it('begin where the wanted starts begin', () => {
    expect(monthOffsets(at('2027-05-10T00:00Z'), at('2027-05-20T00:00Z'), NOW).offsets).toEqual([2]);
    expect(monthOffsets(at('2027-05-20T00:00Z'), at('2027-05-10T00:00Z'), NOW).offsets).toEqual([]);
  });
});

describe('the months around one start', () => {
  it.each([
    ['2027-03-24T08:00:00Z', NOW, [0]],
    ['2027-04-05T07:00:00Z', NOW, [1]],
    ['2027-04-01T06:00:00Z', NOW, [0, 1]],
    ['2027-04-05T07:00:00Z', at('2027-03-31T22:30Z'), [0, 1]],
  ])('%s', (start, nowMs, offsets) => {
    expect(offsetsAround(at(start), nowMs)).toEqual(offsets);
  });

  it('hold it, in whatever zone HubSpot counts', () => {
    const zone = fc.constantFrom('Etc/GMT+12', 'America/Los_Angeles', 'UTC', 'Europe/Berlin', 'Pacific/Kiritimati');
    const minutes = fc.integer({ min: 0, max: 400 * 24 * 60 });
    fc.assert(
      fc.property(zone, minutes, fc.integer({ min: 0, max: 80 * 24 * 60 }), (counted, sinceMinutes, aheadMinutes) => {
        const nowMs = NOW + sinceMinutes * 60_000;
        const startMs = nowMs + aheadMinutes * 60_000;
        const monthOf = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(counted);
        const [now, start] = [monthOf(nowMs), monthOf(startMs)];
        const offset = (start.year - now.year) * 12 + start.month - now.month;
        expect(offsetsAround(startMs, nowMs)).toContain(offset);
        expect(monthOffsets(nowMs, startMs, nowMs).offsets).toContain(offset);
        expect(monthOffsets(nowMs, nowMs + 80 * DAY_MS, nowMs).offsets.slice(0, 1)).toEqual([0]);
      }),
    );
  });
});
