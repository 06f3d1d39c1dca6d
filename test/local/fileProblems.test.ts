// Files of a data folder that cannot be read: which file, which event, why.
import { describe, expect, it } from 'vitest';
import { fileProblems } from '../../local/start/fileProblems.ts';
import { createMemoryStore } from '../../local/store/memory.ts';
import { documents } from '../../worlds/sheet.ts';
import { openWorld } from '../support/world.ts';

const EVENT = ['UID:1@example.com', 'SUMMARY:Dentist'];
const GOOD = ['UID:0@example.com', 'DTSTART:20270316T080000Z', 'DTEND:20270316T090000Z'];

function ics(...events: (readonly string[])[]): string {
  const lines = events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT']);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

function problems(changed: Readonly<Record<string, string>>, language: 'en' | 'de' = 'en') {
  return fileProblems(createMemoryStore({ ...documents(), ...changed }), language);
}

describe('files that cannot be read', () => {
  it('are none where all can be read', () => {
    expect(problems({ 'calendars/anna@example.com.ics': ics(GOOD) })).toEqual([]);
  });

  it.each([
    ['hubspot/key.json', '{"scopes":[]}', 'key is missing'],
    ['hubspot/links.json', '[{"slug":"a"}]', 'link 1: members wants one at least'],
    ['hubspot/links.json', '{}', 'it is not a list'],
    ['hubspot/state.json', '{', 'JSON'],
  ])('name %s that holds %s', (file, text, cause) => {
    expect(problems({ [file]: text })).toMatchObject([{ file, sentence: expect.stringContaining(cause) }]);
    expect(problems({ [file]: text }, 'de')[0]?.sentence).toMatch(/^Diese Datei ist nicht zu verstehen/);
  });

  it.each([
    [
      'an end before the start',
      [...EVENT, 'DTSTART:20270316T080000Z', 'DTEND:20270316T070000Z'],
      'DTEND before DTSTART',
    ],
    [
      'two ends',
      [...EVENT, 'DTSTART:20270316T080000Z', 'DTEND:20270316T083000Z', 'DURATION:PT3H'],
      'both DTEND and DURATION',
    ],
    ['no start', [...EVENT, 'DTEND:20270316T070000Z'], 'event without DTSTART'],
    ['an unknown zone', [...EVENT, 'DTSTART;TZID=Mars/Base:20270316T080000'], 'unknown time zone Mars/Base'],
    ['a day that does not exist', [...EVENT, 'DTSTART:20270230T080000Z'], 'no such date or time'],
    ['a rule of no known day', [...EVENT, 'DTSTART:20270316T080000Z', 'RRULE:FREQ=WEEKLY;BYDAY=XX'], 'BYDAY'],
    [
      'an added time of two dates',
      [...EVENT, 'DTSTART;VALUE=DATE:20270316', 'RDATE:20270317T233000Z'],
      'RDATE of an all-day event, at a time of two dates',
    ],
    [
      'a zone that its file defines by half',
      [...EVENT, 'DTSTART;TZID=Half:20270316T080000'],
      'VTIMEZONE without STANDARD or DAYLIGHT',
    ],
    ['a line that is no property', [...EVENT, 'DTSTART:20270316T080000Z', 'nonsense'], 'nonsense'],
    [
      'own properties that are no JSON',
      [...EVENT, 'DTSTART:20270316T080000Z', 'X-SLOTSHEET-PRIVATE:{'],
      'x-slotsheet-private is not a JSON object',
    ],
  ])('name the event with %s', (_, event, cause) => {
    const file = ics(GOOD, event, GOOD).replace(
      'VERSION:2.0',
      'VERSION:2.0\r\nBEGIN:VTIMEZONE\r\nTZID:Half\r\nEND:VTIMEZONE',
    );
    for (const text of [file, ics(GOOD) + file]) {
      const [problem, ...more] = problems({ 'calendars/anna@example.com.ics': text });
      expect(more).toEqual([]);
      expect(problem).toMatchObject({ file: 'calendars/anna@example.com.ics', event: '“Dentist” (UID 1@example.com)' });
      expect(problem?.sentence).toContain('The event “Dentist” (UID 1@example.com): ');
      expect(problem?.sentence).toContain(cause);
    }
  });

  it('name the event that is not ended', () => {
    const text = ics(GOOD, [...EVENT, 'DTSTART:20270316T080000Z'], GOOD);
    const second = text.indexOf('END:VEVENT', text.indexOf('Dentist'));
    const cut = text.slice(0, second) + text.slice(second + 'END:VEVENT\r\n'.length);
    const [problem] = problems({ 'calendars/anna@example.com.ics': cut });
    expect(problem?.event).toBe('“Dentist” (UID 1@example.com)');
    expect(problem?.sentence).toContain('BEGIN:VEVENT without END:VEVENT');
  });

  it.each([
    ['empty', '', 'no calendar in it'],
    ['other text', 'hello', 'hello'],
    [
      'of a zone nobody knows',
      ics(GOOD).replace('VERSION:2.0', 'X-WR-TIMEZONE:Mars/Base'),
      'unknown time zone Mars/Base',
    ],
  ])('name the file alone where it is %s', (_, text, cause) => {
    const [problem, ...more] = problems({ 'calendars/anna@example.com.ics': text });
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ file: 'calendars/anna@example.com.ics', event: null });
    expect(problem?.sentence).toMatch(/^This calendar cannot be read, so no time of its host is offered\. The file: /);
    expect(problem?.sentence).toContain(cause);
  });

  const UNREADABLE = [
    ['no JSON', '{"timeZone": }'],
    ['a list', '[]'],
    ['a zone that is no text', '{"timeZone":5}'],
    ['merges that are a list', '{"merges":[]}'],
    ['read-only calendars that are no list', '{"readOnlyCalendars":"anna"}'],
    ['a read-only calendar that is no id', '{"readOnlyCalendars":[5]}'],
  ] as const;

  it.each(UNREADABLE)('leave nothing to offer where sheet.json holds %s, as the finding says', async (_, text) => {
    const world = openWorld({ way: 'bundle', documents: { ...documents(), 'sheet.json': text } });
    expect((await world.call('available', {})).json).toMatchObject({ available: [], status: 'failed' });
  });

  it.each(UNREADABLE)('name a sheet.json that holds %s, and the calendars all the same', (_, text) => {
    const found = problems({ 'sheet.json': text, 'calendars/anna@example.com.ics': 'hello' });
    expect(found.map(({ file }) => file)).toEqual(['sheet.json', 'calendars/anna@example.com.ics']);
    expect(found[0]?.sentence).toMatch(/^This file cannot be understood, so nothing is offered \(.+\)\. Correct it; /);
  });

  it('name a tab with its row', () => {
    const [problem] = problems({ 'sheet/Hosts.csv': 'Host,Calendar\r\n"Anna' });
    expect(problem).toEqual({
      file: 'sheet/Hosts.csv',
      event: null,
      sentence:
        'This tab cannot be read, so nothing is offered (row 2: a cell begins with a quote that is never closed). Correct the file; it is comma-separated UTF-8 text.',
    });
  });

  it('say so in German, and keep control characters out', () => {
    const event = [
      ...EVENT.slice(0, 1),
      'SUMMARY:Zahn\u001b[31marzt',
      'DTSTART:20270316T080000Z',
      'DTEND:20270316T070000Z',
    ];
    const [problem] = problems({ 'calendars/anna@example.com.ics': ics(event) }, 'de');
    expect(problem?.sentence).toBe(
      'Dieser Kalender ist nicht lesbar, deshalb wird von seinem Host keine Zeit angeboten. Der Termin “Zahn [31marzt” (UID 1@example.com): DTEND before DTSTART.',
    );
  });

  it('say so where there is no tab at all', () => {
    expect(fileProblems(createMemoryStore(), 'en')).toEqual([
      { file: 'sheet', event: null, sentence: expect.stringMatching(/^There is no tab in this folder\./) },
    ]);
  });
});
