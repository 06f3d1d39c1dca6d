import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/sheet/problem.ts';
import { ENGLISH } from '../../src/sheet/sentences/english.ts';
import { sentence } from '../../src/sheet/sentences/sentences.ts';

const shown = 'a "b" <c>';
const header = 'Days';

const PROBLEMS: readonly Problem[] = [
  ...(['formulaError', 'notYesNo', 'notWeight', 'notNotice', 'notBookAhead', 'notWeekdays'] as const).map((kind) => ({
    kind,
    shown,
  })),
  ...(['notTime', 'secondsInTime', 'notDate', 'noSuchDate', 'unclearDate', 'notTimeZone'] as const).map((kind) => ({
    kind,
    shown,
  })),
  ...(['notCalendarId', 'notEmail', 'notInstant', 'toDateBeforeFromDate', 'unknownHosts'] as const).map((kind) => ({
    kind,
    shown,
  })),
  ...(['unknownService', 'endNotAfterStart', 'unknownSetting', 'timeZoneNotFound'] as const).map((kind) => ({
    kind,
    shown,
  })),
  { kind: 'spreadsheetTimeZone', shown },
  { kind: 'notOneOf', shown, choices: ['any', 'all'] },
  { kind: 'notCount', shown, least: 1, most: 99 },
  { kind: 'notMinutes', shown, least: 1, most: 99 },
  { kind: 'tooLong', shown, mostDays: 99 },
  { kind: 'twoTimes', shown, first: '9:30', second: '9:50' },
  { kind: 'sameName', shown, firstRow: 7 },
  { kind: 'sameSetting', shown, firstRow: 7 },
  { kind: 'columnRenamed', header, shown },
  { kind: 'blank', header },
  { kind: 'columnMissing', header },
  { kind: 'neededColumnMissing', header },
  { kind: 'columnTwice', header },
  { kind: 'columnTwiceDiffers', header },
  { kind: 'toNotAfterFrom', from: '22:00', to: '06:00' },
  { kind: 'halfHours' },
  { kind: 'noFromDate' },
  { kind: 'noDate' },
  { kind: 'tabMissing', tab: 'Hosts' },
  { kind: 'tabWithoutHeader', tab: 'Hosts' },
  { kind: 'unknownPlaceholders', shown: '{nmae}' },
  { kind: 'spreadWithoutCount' },
  { kind: 'noticePastHorizon', days: 14 },
  { kind: 'longerThanHours', minutes: 90, longest: 60 },
  ...(['serviceWithoutHost', 'serviceWithoutHours', 'hostsShareNoHours', 'noActiveHost', 'noHours'] as const).map(
    (kind) => ({ kind }),
  ),
  { kind: 'hostWithoutHours', shown },
];

describe.each(['en', 'de'] as const)('a sentence in %s', (language) => {
  it.each(PROBLEMS.map((problem) => [problem.kind, problem] as const))(
    'of %s is whole, and repeats what it knows',
    (_, problem) => {
      const text = sentence(problem, language);
      expect(text).toMatch(/^[\p{Lu}„“].*\.$/u);
      expect(text).not.toMatch(/undefined|null|\[object|\s\s/);
      const details = Object.entries(problem).filter(([key]) => key !== 'kind');
      for (const [, detail] of details) for (const part of [detail].flat()) expect(text).toContain(String(part));
    },
  );

  it('quotes on one line, and cuts what is long', () => {
    const text = sentence({ kind: 'notTime', shown: `line\nbreak ${'x'.repeat(200)}` }, language);
    expect(text).toContain(`line break ${'x'.repeat(49)}…`);
    expect(text).not.toContain('x'.repeat(50));
  });
});

it('says each problem differently in the two languages', () => {
  for (const problem of PROBLEMS) expect(sentence(problem, 'de')).not.toBe(sentence(problem, 'en'));
});

it('has each kind of problem among these examples', () => {
  expect([...new Set(PROBLEMS.map(({ kind }) => kind))].sort()).toEqual(Object.keys(ENGLISH).sort());
});
