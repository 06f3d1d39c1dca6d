import { describe, expect, it } from 'vitest';
import { readAssignment, readLanguage, readRepeats, readStatus, readYesNo } from '../../src/sheet/cells/choices.ts';
import { minutesFrom, readDayCount, readLimit, readWeight } from '../../src/sheet/cells/numbers.ts';
import { listOf, readCalendarId, readCalendarIds, readEmail } from '../../src/sheet/cells/texts.ts';
import { timeZoneReader } from '../../src/sheet/cells/timeZones.ts';
import { isTimeZone, outcome } from './support.ts';

describe('yes and no', () => {
  it.each(['yes', 'Yes ', 'y', 'TRUE', 'ja', 'Ja', 'J', 'WAHR'])('reads %j as yes', (shown) => {
    expect(outcome(readYesNo(shown))).toBe(true);
  });
  it.each(['no', 'NO', 'n', 'FALSE', 'nein', 'FALSCH'])('reads %j as no', (shown) => {
    expect(outcome(readYesNo(shown))).toBe(false);
  });
  it.each(['x', 'maybe', '1', '0', '-', 'yes no'])('does not guess %j', (shown) => {
    expect(outcome(readYesNo(shown))).toBe('<notYesNo>');
  });
});

describe('words', () => {
  it.each([
    [readLanguage('German'), 'de'],
    [readLanguage('EN'), 'en'],
    [readLanguage('fr'), '<notOneOf>'],
    [readAssignment('Any'), 'any'],
    [readAssignment('alle'), 'all'],
    [readAssignment('last'), '<notOneOf>'],
    [readRepeats('verschieben'), 'move'],
    [readStatus('Canceled'), 'cancelled'],
    [readStatus('done'), '<notOneOf>'],
  ])('%j is %j', (reading, expected) => {
    expect(outcome<string>(reading)).toBe(expected);
  });
});

describe('numbers', () => {
  it.each([
    ['30', 30],
    ['30 min', 30],
    ['30 Min.', 30],
    ['30\u00a0minutes', 30],
    ['1', 1],
    ['10080', 10_080],
  ])('reads %j minutes', (shown, minutes) => {
    expect(outcome(minutesFrom(1)(shown))).toBe(minutes);
  });
  it.each(['0', '10081', '-5', '1.5', '30,0', '1 h', 'half an hour', '9999999999', '3e1', '٣٠'])(
    'refuses %j minutes',
    (shown) => {
      expect(outcome(minutesFrom(1)(shown))).toBe('<notMinutes>');
    },
  );
  it('takes 0 for a buffer', () => {
    expect(outcome(minutesFrom(0)('0'))).toBe(0);
  });
  it.each([
    [readLimit('3'), 3],
    [readLimit('0'), '<zeroLimit>'],
    [readLimit('00'), '<zeroLimit>'],
    [readLimit('10001'), '<notCount>'],
    [readLimit('3 min'), '<notCount>'],
    [readDayCount('90 Tage'), 90],
    [readDayCount('0'), '<notCount>'],
    [readWeight('0.5'), 0.5],
    [readWeight('1,5'), 1.5],
    [readWeight('0'), '<notWeight>'],
    [readWeight('-1'), '<notWeight>'],
    [readWeight('a lot'), '<notWeight>'],
  ])('%j is %j', (reading, expected) => {
    expect(outcome<number>(reading)).toBe(expected);
  });
});

describe('texts', () => {
  it('separates lists at commas, semicolons and line breaks', () => {
    expect(listOf(' Anna,Ben ;\nCarla Müller,, ')).toEqual(['Anna', 'Ben', 'Carla Müller']);
    expect(listOf(', ;')).toEqual([]);
  });
  it('takes one calendar id where one is meant, and a list where several are', () => {
    expect(outcome(readCalendarId('anna@example.com'))).toBe('anna@example.com');
    expect(outcome(readCalendarId('anna@example.com, ben@example.com'))).toBe('<notCalendarId>');
    expect(outcome(readCalendarId('x'.repeat(50_000)))).toBe('<notCalendarId>');
    expect(outcome(readCalendarIds('a@example.com; b@example.com'))).toEqual(['a@example.com', 'b@example.com']);
    expect(outcome(readCalendarIds('a@example.com b@example.com'))).toBe('<notCalendarId>');
  });
  it('takes one e-mail address', () => {
    expect(outcome(readEmail('anna@example.com'))).toBe('anna@example.com');
    expect(outcome(readEmail('anna'))).toBe('<notEmail>');
    expect(outcome(readEmail('a@example.com, b@example.com'))).toBe('<notEmail>');
  });
  it('takes IANA names for time zones, and no offsets', () => {
    const readZone = timeZoneReader(isTimeZone);
    expect(outcome(readZone('Europe/Berlin'))).toBe('Europe/Berlin');
    expect(outcome(readZone('America / New York'))).toBe('America/New_York');
    expect(outcome(readZone('+02:00'))).toBe('<notTimeZone>');
    expect(outcome(readZone('Berlin'))).toBe('<notTimeZone>');
  });
});
