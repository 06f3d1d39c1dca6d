import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekdaysReader } from '../../src/sheet/cells/weekdays.ts';
import { outcome } from './support.ts';

const readWeekdays = weekdaysReader(false);

describe('a cell of weekdays', () => {
  it.each([
    ['Mon', [1]],
    ['monday', [1]],
    ['Mondays', [1]],
    ['Mon-Fri', [1, 2, 3, 4, 5]],
    ['Mon – Fri', [1, 2, 3, 4, 5]],
    ['Mon—Fri', [1, 2, 3, 4, 5]],
    ['Mon to Fri', [1, 2, 3, 4, 5]],
    ['Mon...Fri', [1, 2, 3, 4, 5]],
    ['Mon ... Fri', [1, 2, 3, 4, 5]],
    ['Mon…Fri', [1, 2, 3, 4, 5]],
    ['Mon … Fri', [1, 2, 3, 4, 5]],
    ['Mon..Fri', [1, 2, 3, 4, 5]],
    ['Mon‥Fri', [1, 2, 3, 4, 5]],
    ['Mon . . . Fri', [1, 2, 3, 4, 5]],
    ['Mo. ... Fr.', [1, 2, 3, 4, 5]],
    ['Mo. Fr.', [1, 5]],
    ['Mon, Wed, Fri', [1, 3, 5]],
    ['Mon Wed Fri', [1, 3, 5]],
    ['Fri; Mon', [1, 5]],
    ['Tue and Thu', [2, 4]],
    ['Tue & Thu', [2, 4]],
    ['Tues/Thurs', [2, 4]],
    ['Mon-Wed, Fri', [1, 2, 3, 5]],
    ['Mon-Wed, Tue-Thu', [1, 2, 3, 4]],
    ['Fri-Mon', [1, 5, 6, 7]],
    ['Sun-Sat', [1, 2, 3, 4, 5, 6, 7]],
    ['Weekdays', [1, 2, 3, 4, 5]],
    ['Weekend', [6, 7]],
    ['Weekdays, Sat', [1, 2, 3, 4, 5, 6]],
    ['Every day', [1, 2, 3, 4, 5, 6, 7]],
    ['daily', [1, 2, 3, 4, 5, 6, 7]],
    ['Mo-Fr', [1, 2, 3, 4, 5]],
    ['Mo.–Fr.', [1, 2, 3, 4, 5]],
    ['Mo. bis Fr.', [1, 2, 3, 4, 5]],
    ['Montag', [1]],
    ['montags', [1]],
    ['Mo bis Fr', [1, 2, 3, 4, 5]],
    ['Di, Do und Sa', [2, 4, 6]],
    ['Sonnabend', [6]],
    ['So', [7]],
    ['Werktags', [1, 2, 3, 4, 5]],
    ['Wochenende', [6, 7]],
    ['täglich', [1, 2, 3, 4, 5, 6, 7]],
    ['ta\u0308glich', [1, 2, 3, 4, 5, 6, 7]],
    ['jeden Tag', [1, 2, 3, 4, 5, 6, 7]],
    ['Mon\nWed', [1, 3]],
    ['MON\u00a0-\u00a0WED', [1, 2, 3]],
  ])('reads %j', (shown, days) => {
    expect(outcome(readWeekdays(shown))).toEqual(days);
  });

  it.each([
    'Mon-',
    '-Fri',
    'Mon-Wed-Fri',
    'Mo-Xx',
    'Mond',
    'M',
    '1-5',
    '-',
    ',',
    'weekdays-Sun',
    'no',
    'except Mon',
    'Mon...',
    'Mon…',
    '…Fri',
    'Mon...Wed...Fri',
    'Mon~Fri',
    'Mon→Fri',
  ])('refuses %j', (shown) => {
    expect(outcome(readWeekdays(shown))).toBe('<notWeekdays>');
  });

  it.each(['Di', 'do', 'So', 'Di.', 'Mo-Do', 'Mon, So', 'Di...Fr', 'Sa-So'])(
    'takes %j for no day where other languages share it',
    (shown) => {
      expect(outcome(weekdaysReader(true)(shown))).toBe('<foreignDay>');
    },
  );

  it('names the short form as one writes it', () => {
    expect(weekdaysReader(true)('mo-do')).toEqual({ problem: { kind: 'foreignDay', shown: 'mo-do', word: 'Do' } });
  });

  it('takes all other names there as anywhere', () => {
    for (const shown of ['Dienstag', 'Donnerstags', 'Sonntag', 'Tue', 'Thu', 'Sun', 'Mo', 'Mi', 'Fr', 'Sa'])
      expect(outcome(weekdaysReader(true)(shown))).toEqual(outcome(readWeekdays(shown)));
  });

  it('gives distinct days in order, whatever the order of the list', () => {
    const names = ['Mon', 'Di', 'Wed', 'Do', 'Fri', 'Sa', 'Sun'];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), (days) => {
        const shown = days.map((weekday) => names[weekday - 1]).join(', ');
        expect(outcome(readWeekdays(shown))).toEqual([...new Set(days)].sort());
      }),
    );
  });
});
