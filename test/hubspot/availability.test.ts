// Times of one month. Values as in the case of the link `praxis/demo`.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMonth } from '../../src/hubspot/availability.ts';
import { json, LOST } from './support.ts';

const HALF = 1_800_000;
const A = 1_805_875_200_000; // 2027-03-24T08:00Z
const B = 1_805_877_000_000; // 08:30Z
const C = 1_806_303_600_000; // 2027-03-29T07:00Z

function slots(durationMs: number, ...starts: number[]) {
  return starts.map((startMillisUtc) => ({ startMillisUtc, endMillisUtc: startMillisUtc + durationMs }));
}

function bucket(durationMs: number, ...starts: number[]) {
  return { meetingDurationMillis: durationMs, availabilities: slots(durationMs, ...starts) };
}

function month(linkAvailabilityByDuration: unknown, rest: object = {}) {
  return json(200, { linkAvailability: { hasMore: true, linkAvailabilityByDuration }, ...rest });
}

describe('a month', () => {
  it('has the starts of each length, ascending and each once', () => {
    const read = readMonth(month({ 1800000: bucket(HALF, C, A, B, A), 3600000: bucket(2 * HALF, B) }));
    expect(read).toEqual({
      kind: 'month',
      startsByDurationMs: new Map([
        [HALF, [A, B, C]],
        [2 * HALF, [B]],
      ]),
      hasMore: true,
      members: [],
    });
  });

  it('tells of its members whether they are offline, and nothing else', () => {
    const anna = { email: 'anna@praxis.example', fullName: 'Anna' };
    const busy = [{ start: 1_806_408_000_000, end: 1_806_409_800_000 }];
    const read = readMonth(
      month(
        { 1800000: bucket(HALF, A) },
        {
          allUsersBusyTimes: [
            { isOffline: false, busyTimes: busy, meetingsUser: { id: '1', userProfile: anna } },
            { isOffline: true, busyTimes: [], meetingsUser: { id: '2', userProfile: anna } },
          ],
        },
      ),
    );
    expect(read).toMatchObject({ members: [{ isOffline: false }, { isOffline: true }] });
    expect(JSON.stringify(read)).not.toMatch(/anna|1806408000000/i);
  });

  it('without a length, or with an empty one, has no times', () => {
    expect(readMonth(month({}))).toMatchObject({ startsByDurationMs: new Map() });
    expect(readMonth(month({ 1800000: bucket(HALF) }))).toMatchObject({ startsByDurationMs: new Map([[HALF, []]]) });
  });
});

describe('a month is unreadable', () => {
  it.each([
    ['without a body', { status: 200, text: '' }],
    ['as HTML', { status: 200, text: '<html>' }],
    ['as a list', json(200, [])],
    ['without linkAvailability', json(200, {})],
    ['without its map', json(200, { linkAvailability: { hasMore: false } })],
    ['if a key is no number', month({ half: bucket(HALF, A) })],
    ['if a key is not its length', month({ 3600000: bucket(HALF, A) })],
    ['if a key has a zero before it', month({ '01800000': bucket(HALF, A) })],
    ['without a list of times', month({ 1800000: { meetingDurationMillis: HALF } })],
    ['if one entry is shorter', month({ 1800000: { ...bucket(HALF, A), availabilities: slots(900_000, A) } })],
    ['if one entry of another length is wrong', month({ 1800000: bucket(HALF, A), 3600000: bucket(HALF, A) })],
    ['if a time is a text', month({ 1800000: { ...bucket(HALF), availabilities: [{ startMillisUtc: `${A}` }] } })],
    ['if a time has a fraction', month({ 1800000: bucket(HALF, A + 0.5) })],
    ['if an entry is no object', month({ 1800000: { ...bucket(HALF), availabilities: [A] } })],
    [
      'if a member does not say whether it is offline',
      month({ 1800000: bucket(HALF, A) }, { allUsersBusyTimes: [{}] }),
    ],
    ['if the members are no list', month({ 1800000: bucket(HALF, A) }, { allUsersBusyTimes: { isOffline: false } })],
  ])('%s', (_, answer) => {
    expect(readMonth(answer)).toMatchObject({ kind: 'unreadable', error: null });
  });

  it.each([400, 401, 404, 429, 500, 503, 204])('with status %i, whatever its body', (status) => {
    const answer = { ...month({ 1800000: bucket(HALF, A) }), status };
    expect(readMonth(answer)).toMatchObject({ kind: 'unreadable', error: { status }, why: `${status}` });
  });

  it('without an answer', () => {
    expect(readMonth(LOST)).toEqual({
      kind: 'unreadable',
      error: expect.objectContaining({ status: null }),
      why: 'Exception: Timeout',
    });
  });

  it('or has only times of the length they stand under', () => {
    const entry = fc.record({ startMillisUtc: fc.maxSafeInteger(), endMillisUtc: fc.maxSafeInteger() });
    const anyBucket = fc.record({
      meetingDurationMillis: fc.constantFrom(HALF, 2 * HALF, null),
      availabilities: fc.oneof(
        fc.array(entry, { maxLength: 2 }),
        fc.constant(slots(HALF, A)),
        fc.array(fc.jsonValue(), { maxLength: 2 }),
      ),
    });
    fc.assert(
      fc.property(fc.constantFrom('1800000', '3600000', 'x'), anyBucket, (key, one) => {
        const read = readMonth(month({ [key]: one }));
        if (read.kind === 'unreadable') return;
        expect(key).toBe(String(one.meetingDurationMillis));
        expect(one.availabilities).toEqual(slots(Number(key), ...(read.startsByDurationMs.get(Number(key)) ?? [])));
      }),
    );
  });
});
