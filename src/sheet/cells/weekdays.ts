// Cells that name days of the week, in English or German.
import type { Weekday } from '../../scheduling/time.ts';
import type { Problem } from '../problem.ts';
import { plain } from '../text.ts';
import type { Reader } from './reading.ts';

const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const DAY_NAMES: { readonly [D in Weekday]: string } = {
  1: 'mon monday mondays mo montag montags',
  2: 'tue tues tuesday tuesdays di dienstag dienstags',
  3: 'wed weds wednesday wednesdays mi mittwoch mittwochs',
  4: 'thu thur thurs thursday thursdays do donnerstag donnerstags',
  5: 'fri friday fridays fr freitag freitags',
  6: 'sat saturday saturdays sa samstag samstags sonnabend sonnabends',
  7: 'sun sunday sundays so sonntag sonntags',
};
const DAYS: ReadonlyMap<string, Weekday> = new Map(
  WEEK.flatMap((day) => DAY_NAMES[day].split(' ').map((name): [string, Weekday] => [name, day])),
);

// They name other days in French, Spanish, Italian, Polish or Czech: di is dimanche, do is domingo, so is sobota.
const FOREIGN_SHORT: ReadonlySet<string> = new Set(['di', 'do', 'so']);

// Working days are Monday to Friday in both languages, although a German Werktag can be a Saturday: write Mo-Sa for that.
const GROUPS: readonly { readonly names: string; readonly days: readonly Weekday[] }[] = [
  { names: 'weekdays weekday workdays workday werktags werktage werktag wochentags wochentage', days: [1, 2, 3, 4, 5] },
  { names: 'weekend weekends wochenende wochenenden', days: [6, 7] },
  { names: 'everyday daily alldays täglich taeglich jedentag alletage', days: WEEK },
];

/** undefined for a word that is no day; in lower case. */
export function weekdayNamed(word: string): Weekday | undefined {
  return DAYS.get(word);
}

/** Whether a short German form means another day in other languages. */
export function isForeignShort(word: string): boolean {
  return FOREIGN_SHORT.has(word);
}

export function foreignDay(shown: string, word: string): Problem {
  return { kind: 'foreignDay', shown, word: word.charAt(0).toUpperCase() + word.slice(1) };
}

/**
 * Distinct days, Monday first. Ranges include both ends and may pass Sunday (`Fri-Mon`); lists and ranges mix.
 * `foreignDays`: the Sheet is neither English nor German, so that some short forms may be another language's.
 */
export function weekdaysReader(foreignDays: boolean): Reader<readonly Weekday[]> {
  return (shown) => {
    const parts = partsOf(plain(shown));
    const word = parts.flatMap((part) => part.split('-')).find(isForeignShort);
    if (foreignDays && word !== undefined) return { problem: foreignDay(shown, word) };
    const days = new Set(parts.flatMap(daysOf));
    return days.size === 0 || days.has(null)
      ? { problem: { kind: 'notWeekdays', shown } }
      : { value: WEEK.filter((day) => days.has(day)) };
  };
}

// Of one dot nothing is known: it ends a short form.
const SEVERAL_DOTS = /\.{2,}|\.(?: \.){2,}|[\u2025\u2026\u22ef]/g;

/** Groups become one word, ranges one `a-b`, everything else that separates a space. */
function partsOf(text: string): string[] {
  return text
    .replace(/\b(every|all) (days?)\b/g, '$1$2')
    .replace(/\b(jeden|alle) (tage?)\b/g, '$1$2')
    .replace(SEVERAL_DOTS, '-')
    .replace(/\./g, ' ')
    .replace(/ (?:to|through|until|till|bis) /g, '-')
    .replace(/ *- */g, '-')
    .replace(/[,;&+/]| (?:and|und) /g, ' ')
    .split(' ')
    .filter((part) => part !== '');
}

/** null for a part that names no day. */
function daysOf(part: string): readonly Weekday[] | null {
  const group = GROUPS.find(({ names }) => names.split(' ').includes(part));
  if (group) return group.days;
  const ends = part.split('-').map((name) => DAYS.get(name));
  const from = ends[0];
  const to = ends.length === 1 ? from : ends[1];
  if (from === undefined || to === undefined || ends.length > 2) return null;
  return WEEK.slice(0, ((to - from + 7) % 7) + 1).map((step) => WEEK[(from + step - 2) % 7] ?? from);
}
