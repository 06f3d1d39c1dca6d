// Until when an appointment may be cancelled or moved by phone (rule 16). 15 March 2027 is a Monday; Berlin is at +01:00
// until Sunday the 28th, 02:00.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBeforeDeadline } from '../../src/scheduling/deadline.ts';
import type { Deadline, OpeningRules } from '../../src/scheduling/model.ts';
import { indexOpenings } from '../../src/scheduling/openWindows.ts';
import { noticeOfHost } from '../../src/scheduling/startLimits.ts';
import { naiveOffer } from './naiveModel.ts';
import { scenes } from './scenes.ts';
import { at, clock, date, EVERY_DAY, host, openings, WEEKDAYS, weekly } from './support.ts';

const OPEN_WEEKDAYS = openings([weekly(WEEKDAYS, '09:00', '12:00')]);

function isBefore(
  deadline: Deadline,
  start: string,
  now: string,
  { zone = 'Europe/Berlin', rules = OPEN_WEEKDAYS as OpeningRules } = {},
): boolean {
  const index = indexOpenings(rules, 'checkup');
  const noticeCase = noticeOfHost({ host: host('Anna', zone), index, clock, nowMs: at(now) });
  return isBeforeDeadline(deadline, at(start), noticeCase);
}

/** Still in time at `last`, and too late a millisecond after it. */
function expectLast(deadline: Deadline, start: string, last: string, more: Parameters<typeof isBefore>[3] = {}): void {
  const tooLate = new Date(at(last) + 1).toISOString();
  expect([last, tooLate].map((now) => isBefore(deadline, start, now, more))).toEqual([true, false]);
}

const NONE = { kind: 'elapsed', minutes: 0 } as const;
const ONE_DAY = { kind: 'days', days: 1 } as const;
const workingDays = (days: number) => ({ kind: 'workingDays', days }) as const;

describe('the deadline', () => {
  it('of a blank cell is the start itself', () => {
    expectLast(NONE, '2027-03-16T09:00:00Z', '2027-03-16T09:00:00Z');
    expectLast({ kind: 'days', days: 0 }, '2027-03-16T09:00:00Z', '2027-03-16T09:00:00Z');
    expectLast(workingDays(0), '2027-03-16T09:00:00Z', '2027-03-16T09:00:00Z');
  });

  it('in hours is that long before the start, on the second', () => {
    expectLast({ kind: 'elapsed', minutes: 24 * 60 }, '2027-03-16T09:00:00Z', '2027-03-15T09:00:00Z');
    // 09:00 on the day when the clocks have gone forward: 24 hours before it is 08:00.
    expectLast({ kind: 'elapsed', minutes: 24 * 60 }, '2027-03-28T09:00:00+02:00', '2027-03-27T08:00:00+01:00');
  });

  it('in days is the last moment of the day before, on the clock of the host', () => {
    expectLast(ONE_DAY, '2027-03-16T10:00:00+01:00', '2027-03-15T23:59:59.999+01:00');
    expectLast(ONE_DAY, '2027-03-29T10:00:00+02:00', '2027-03-28T23:59:59.999+02:00');
    expectLast({ kind: 'days', days: 7 }, '2027-03-31T10:00:00+02:00', '2027-03-24T23:59:59.999+01:00');
    // In New York the clocks went forward on the 14th.
    const zone = 'America/New_York';
    expectLast(ONE_DAY, '2027-03-16T10:00:00-04:00', '2027-03-15T23:59:59.999-04:00', { zone });
  });

  it('in working days counts the dates on which the host is open, the one of the start too', () => {
    // From Thursday the 18th on, Friday is the first and Monday the second.
    expectLast(workingDays(2), '2027-03-22T10:00:00+01:00', '2027-03-18T23:59:59.999+01:00');
    expectLast(workingDays(1), '2027-03-22T10:00:00+01:00', '2027-03-21T23:59:59.999+01:00');
    const friday = { from: date('2027-03-19'), to: date('2027-03-19'), host: null, hours: null };
    const rules = { ...OPEN_WEEKDAYS, exceptions: [friday] };
    expectLast(workingDays(2), '2027-03-22T10:00:00+01:00', '2027-03-17T23:59:59.999+01:00', { rules });
    const holidays = { ...OPEN_WEEKDAYS, holidays: new Set([date('2027-03-22')]) };
    expectLast(workingDays(1), '2027-03-22T10:00:00+01:00', '2027-03-18T23:59:59.999+01:00', { rules: holidays });
  });

  it('is one for an appointment that a person moved to a closed day, or far ahead', () => {
    expectLast(workingDays(1), '2027-03-20T10:00:00+01:00', '2027-03-18T23:59:59.999+01:00');
    expect(isBefore(workingDays(200), '2029-03-20T10:00:00+01:00', '2027-03-15T09:00:00Z')).toBe(true);
    expect(isBefore(workingDays(600), '2029-03-20T10:00:00+01:00', '2027-03-15T09:00:00Z')).toBe(false);
  });

  it('in working days has passed if the host is never open', () => {
    expect(isBefore(workingDays(1), '2027-03-22T10:00:00Z', '2027-03-15T09:00:00Z', { rules: openings([]) })).toBe(
      false,
    );
    const ofBen = openings([weekly(EVERY_DAY, '09:00', '12:00', { host: 'Ben' })]);
    expect(isBefore(workingDays(1), '2027-03-22T10:00:00Z', '2027-03-15T09:00:00Z', { rules: ofBen })).toBe(false);
  });

  it('has passed at any time if there is no cancelling by phone', () => {
    expect(isBefore(null, '2029-03-16T09:00:00Z', '2027-03-15T09:00:00Z')).toBe(false);
  });

  it('is met by exactly those starts that could still be booked with that notice', () => {
    const seen = { elapsed: new Set(), days: new Set(), workingDays: new Set() };
    fc.assert(
      fc.property(scenes, (scene) => {
        const { hosts, openings: rules, nowMs } = scene;
        const service = { ...scene.service, assignment: 'any' } as const;
        const notice = service.minimumNotice;
        const noticed = naiveOffer({ ...scene, service });
        const index = indexOpenings(rules, service.name);
        for (const [start, names] of naiveOffer({ ...scene, service: { ...service, minimumNotice: NONE } })) {
          const inTime = hosts
            .filter(({ name }) => names.includes(name))
            .filter((one) => isBeforeDeadline(notice, start, noticeOfHost({ host: one, index, clock, nowMs })));
          expect(inTime.map(({ name }) => name)).toEqual(noticed.get(start) ?? []);
          seen[notice.kind].add(inTime.length > 0);
        }
      }),
      { numRuns: 200 },
    );
    expect(Object.values(seen).map((answers) => answers.size)).toEqual([2, 2, 2]);
  });
});
