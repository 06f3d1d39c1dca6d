// Cells that name days of the week, in English or German.
import type { Weekday } from '../../scheduling/time.ts';
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

// Working days are Monday to Friday in both languages, although a German Werktag can be a Saturday: write Mo-Sa for that.
const GROUPS: readonly { readonly names: string; readonly days: readonly Weekday[] }[] = [
  { names: 'weekdays weekday workdays workday werktags werktage werktag wochentags wochentage', days: [1, 2, 3, 4, 5] },
  { names: 'weekend weekends wochenende wochenenden', days: [6, 7] },
  { names: 'everyday daily alldays täglich taeglich jedentag alletage', days: WEEK },
];

/** Distinct days, Monday first. Ranges include both ends and may pass Sunday (`Fri-Mon`); lists and ranges mix. */
export const readWeekdays: Reader<readonly Weekday[]> = (shown) => {
  const parts = partsOf(plain(shown));
  const days = parts.map(daysOf);
  const all = new Set<Weekday>();
  for (const found of days) {
    if (found === null) return { problem: { kind: 'notWeekdays', shown } };
    for (const day of found) all.add(day);
  }
  return all.size > 0 ? { value: WEEK.filter((day) => all.has(day)) } : { problem: { kind: 'notWeekdays', shown } };
};

/** Groups become one word, ranges one `a-b`, everything else that separates a space. */
function partsOf(text: string): string[] {
  return text
    .replace(/\b(every|all) (days?)\b/g, '$1$2')
    .replace(/\b(jeden|alle) (tage?)\b/g, '$1$2')
    .replace(/\./g, ' ')
    .replace(/ (?:to|through|until|till|bis) /g, '-')
    .replace(/ *- */g, '-')
    .replace(/[,;&+/]| (?:and|und) /g, ' ')
    .split(' ')
    .filter((part) => part !== '');
}

function daysOf(part: string): readonly Weekday[] | null {
  const group = GROUPS.find(({ names }) => names.split(' ').includes(part));
  if (group) return group.days;
  const ends = part.split('-').map((name) => DAYS.get(name));
  const from = ends[0];
  const to = ends.length === 1 ? from : ends[1];
  if (from === undefined || to === undefined || ends.length > 2) return null;
  return WEEK.slice(0, ((to - from + 7) % 7) + 1).map((step) => WEEK[(from + step - 2) % 7] ?? from);
}
