import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { perhapsAfternoon, readTime } from '../../src/sheet/cells/times.ts';
import { outcome } from './support.ts';

const at = (hours: number, minutes = 0) => hours * 60 + minutes;

describe('readTime', () => {
  it.each([
    ['9', at(9)],
    ['09', at(9)],
    ['0', at(0)],
    ['0:30', at(0, 30)],
    ['00.30', at(0, 30)],
    ['05:30', at(5, 30)],
    ['09:00', at(9)],
    ['9:30', at(9, 30)],
    ['9:30:00', at(9, 30)],
    ['9.30', at(9, 30)],
    ['9.05', at(9, 5)],
    ['9:30 AM', at(9, 30)],
    ['9:30\u202fAM', at(9, 30)],
    ['9:30am', at(9, 30)],
    ['9 a.m.', at(9)],
    ['12 AM', at(0)],
    ['12:30 am', at(0, 30)],
    ['12 PM', at(12)],
    ['5 pm', at(17)],
    ['5 P.M.', at(17)],
    ['11:59 pm', at(23, 59)],
    ['17 Uhr', at(17)],
    ['17:30 Uhr', at(17, 30)],
    ['17.30 Uhr', at(17, 30)],
    ['17 Uhr 30', at(17, 30)],
    ['9h30', at(9, 30)],
    ['9 h', at(9)],
    ['00:00', at(0)],
    ['23:59', at(23, 59)],
    ['24:00', at(24)],
    ['24 Uhr', at(24)],
    ['24:00:00', at(24)],
    ['  09:00\u00a0', at(9)],
  ])('reads %j', (shown, minutes) => {
    expect(outcome(readTime(shown))).toBe(minutes);
  });

  it.each([
    ['0.25', '<fractionOfDay>'],
    ['0,25', '<fractionOfDay>'],
    ['0.5', '<fractionOfDay>'],
    ['0.30', '<fractionOfDay>'],
    ['0.00', '<fractionOfDay>'],
    ['0.375', '<fractionOfDay>'],
    ['0,333333', '<fractionOfDay>'],
    ['0.30 Uhr', '<fractionOfDay>'],
    ['0.30 am', '<fractionOfDay>'],
    ['9.5', '<twoTimes>'],
    ['9,5', '<twoTimes>'],
    ['9:5', '<twoTimes>'],
    ['9.5 pm', '<twoTimes>'],
    ['9:30:15', '<secondsInTime>'],
    ['24:01', '<notTime>'],
    ['25', '<notTime>'],
    ['9:60', '<notTime>'],
    ['0 AM', '<notTime>'],
    ['13 pm', '<notTime>'],
    ['0930', '<notTime>'],
    ['-9', '<notTime>'],
    ['nine', '<notTime>'],
    ['9:00-10:00', '<notTime>'],
    ['\u0669:\u0660\u0660', '<notTime>'],
  ])('does not guess %j', (shown, problem) => {
    expect(outcome(readTime(shown))).toBe(problem);
  });

  it('names both readings of 9.5, and of 9:5', () => {
    expect(readTime('9.5')).toEqual({ problem: { kind: 'twoTimes', shown: '9.5', first: '9:30', second: '9:50' } });
    expect(readTime('9:5')).toEqual({ problem: { kind: 'twoTimes', shown: '9:5', first: '9:05', second: '9:50' } });
  });

  it('reads every minute of the day in each way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
        const two = String(minute).padStart(2, '0');
        const half = `${hour % 12 === 0 ? 12 : hour % 12}:${two} ${hour < 12 ? 'AM' : 'PM'}`;
        for (const shown of [
          `${hour}:${two}`,
          `${String(hour).padStart(2, '0')}.${two}`,
          `${hour}:${two}:00`,
          `${hour}:${two} Uhr`,
          half,
        ]) {
          expect(outcome(readTime(shown))).toBe(hour * 60 + minute);
        }
      }),
    );
  });
});

describe('hours that may be those of the afternoon', () => {
  it.each([
    ['1', '5'],
    ['1:00', '5:00'],
    ['3:30', '8'],
    ['2', '6 pm'],
    ['2', '11 am'],
    ['5', '5:30'],
    ['5:59', '9'],
    ['5.30', '9.30'],
    ['1:00:00', '5:00:00'],
    ['3', '12 pm'],
    ['3', '6 p.m.'],
    ['3', '8 Uhr'],
    ['3h30', '8'],
  ])('are %s to %s', (from, to) => {
    expect(perhapsAfternoon(from, to)).toBe(true);
    expect([readTime(from), readTime(to)].some((reading) => 'problem' in reading)).toBe(false);
  });

  it.each([
    ['8', '12'],
    ['9', '17'],
    ['6', '14'],
    ['6', '9'],
    ['0', '6'],
    ['0:30', '6'],
    ['01:00', '05:00'],
    ['05:30', '8'],
    ['1', '12'],
    ['5', '17'],
    ['3:30', '08:00'],
    ['1 am', '5'],
    ['1am', '5 am'],
    ['1 pm', '5 pm'],
    ['1 Uhr', '5 Uhr'],
    ['3.30 Uhr', '8'],
    ['3 Uhr 30', '8'],
    ['12', '5 pm'],
    ['10', '5 pm'],
    ['15', '9 pm'],
  ])('are not %s to %s', (from, to) => {
    expect(perhapsAfternoon(from, to)).toBe(false);
  });
});
