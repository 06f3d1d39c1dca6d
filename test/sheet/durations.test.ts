import { describe, expect, it } from 'vitest';
import { bookAheadReader, readNotice } from '../../src/sheet/cells/durations.ts';
import { day, outcome } from './support.ts';

describe('readNotice', () => {
  it.each([
    ['90 min', { kind: 'elapsed', minutes: 90 }],
    ['90min', { kind: 'elapsed', minutes: 90 }],
    ['90 Minuten', { kind: 'elapsed', minutes: 90 }],
    ['4 h', { kind: 'elapsed', minutes: 240 }],
    ['4 Std.', { kind: 'elapsed', minutes: 240 }],
    ['1 Stunde', { kind: 'elapsed', minutes: 60 }],
    ['24 hours', { kind: 'elapsed', minutes: 1440 }],
    ['0', { kind: 'elapsed', minutes: 0 }],
    ['1 day', { kind: 'days', days: 1 }],
    ['0 days', { kind: 'days', days: 0 }],
    ['2 Tage', { kind: 'days', days: 2 }],
    ['1 week', { kind: 'days', days: 7 }],
    ['2 working days', { kind: 'workingDays', days: 2 }],
    ['1 business day', { kind: 'workingDays', days: 1 }],
    ['2 Werktage', { kind: 'workingDays', days: 2 }],
    ['2\u00a0ARBEITSTAGE', { kind: 'workingDays', days: 2 }],
  ])('reads %j', (shown, notice) => {
    expect(outcome(readNotice(shown))).toEqual(notice);
  });

  it.each([
    ['90', '<notNotice>'],
    ['1.5 h', '<notNotice>'],
    ['-1 day', '<notNotice>'],
    ['2 months', '<notNotice>'],
    ['5 m', '<notNotice>'],
    ['1 h 30 min', '<notNotice>'],
    ['soon', '<notNotice>'],
    ['day', '<notNotice>'],
    ['3651 days', '<tooLong>'],
    ['999999999 h', '<tooLong>'],
  ])('refuses %j', (shown, problem) => {
    expect(outcome(readNotice(shown))).toBe(problem);
  });
});

describe('bookAheadReader', () => {
  const readBookAhead = bookAheadReader('monthFirst');

  it.each([
    ['14 days', { kind: 'days', days: 14 }],
    ['14 Tage', { kind: 'days', days: 14 }],
    ['2 Wochen', { kind: 'days', days: 14 }],
    ['14', { kind: 'days', days: 14 }],
    ['0 days', { kind: 'days', days: 0 }],
    ['2027-03-28', { kind: 'until', date: day('2027-03-28') }],
    ['28.03.2027', { kind: 'until', date: day('2027-03-28') }],
    ['3/28/2027', { kind: 'until', date: day('2027-03-28') }],
  ])('reads %j', (shown, horizon) => {
    expect(outcome(readBookAhead(shown))).toEqual(horizon);
  });

  it.each([
    ['4 h', '<notBookAhead>'],
    ['2 working days', '<notBookAhead>'],
    ['always', '<notBookAhead>'],
    ['2027-02-30', '<noSuchDate>'],
    ['24.12.', '<dateWithoutYear>'],
    ['24.12.2027-26.12.2027', '<notBookAhead>'],
    ['28/03/2027', '<noSuchDate>'],
    ['3651', '<tooLong>'],
    ['46474', '<tooLong>'],
  ])('refuses %j', (shown, problem) => {
    expect(outcome(readBookAhead(shown))).toBe(problem);
  });
});
