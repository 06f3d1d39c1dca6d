// Cells that hold a date. Year-month-day, dots and month names need no help. Numbers with slashes or hyphens and the year
// last are read in the order of the spreadsheet's locale. Without a locale they are never guessed.
import { localDate } from '../../scheduling/calendarDate.ts';
import type { LocalDate } from '../../scheduling/time.ts';
import type { Problem } from '../problem.ts';
import { plain } from '../text.ts';
import { isProblem, type Reader } from './reading.ts';
import { type DateOrder, type WrittenDate, writtenDateReader } from './writtenDate.ts';

/**
 * `2027-03-28`, `2027/3/28`, `28.03.2027`, `28.3.27`, `28 Mar 2027`, `March 28, 2027`, `28. März 2027`, and
 * `3/28/2027` or `28/03/2027` in the locale's order, each also after its day of the week. Two digits are a year from
 * 2000; years 2000 to 2199.
 */
export function dateReader(order: DateOrder, foreignDays = false): Reader<LocalDate> {
  const read = dateCellReader(order, foreignDays);
  return (shown) => {
    const written = read(shown);
    if (isProblem(written)) return written;
    const { year, month, day, doubt } = written.value;
    if (year === null || doubt !== null) return { problem: doubt ?? { kind: 'notDate', shown } };
    return { value: localDate(year, month, day) };
  };
}

/** As `dateReader`, and also dates in doubt: without a year, or after a day of the week that is not theirs. */
export function dateCellReader(order: DateOrder, foreignDays: boolean): Reader<WrittenDate> {
  const read = writtenDateReader(order, foreignDays);
  return (shown) => {
    const written = read(shown);
    if (!isProblem(written) || written.problem.kind !== 'notDate') return written;
    return { problem: severalDays(shown, read) ?? written.problem };
  };
}

const LONGEST_RANGE = 60;

/** A last day with a first before it, which may lack its year or month; null if it is nothing of the kind. */
function severalDays(shown: string, read: Reader<WrittenDate>): Problem | null {
  if (shown.length > LONGEST_RANGE) return null;
  const parts = plain(shown)
    .replace(/ (?:to|until|bis) /g, '-')
    .split('-');
  const isRange = parts.some((_, at) => {
    const first = parts.slice(0, at).join('-').trim();
    const isFirst = /^\d{1,2}\.?$/.test(first) || !isProblem(read(first));
    return isFirst && !isProblem(read(parts.slice(at).join('-')));
  });
  return isRange ? { kind: 'severalDays', shown } : null;
}
