// What the Log's column Reason says, for the person with the Sheet: what happened, and where to look.
// Sentences for the phone are in refusal.ts.
import type { Host } from '../scheduling/model.ts';
import type { Faulty, Finding, Language } from '../sheet/configuration.ts';
import { placed } from '../sheet/sentences/placed.ts';
import type { Availability, HostLeftOut } from './availability.ts';
import { ENGLISH } from './reasonWords/english.ts';
import { GERMAN } from './reasonWords/german.ts';
import type { ReasonWords } from './reasonWords/words.ts';

/** A host that could have had the booking, with the number that its share was counted by. */
interface Share {
  readonly host: Host;
  readonly bookings: number;
}

const MOST_SHARES = 6;

export function reasonsFor(language: Language) {
  const words = WORDS[language];
  const about = (left: HostLeftOut): string =>
    left.unreadable === null
      ? words.readOnlyCalendar(left.host, left.calendarId)
      : words.unreadableCalendar(left.host, left.calendarId, left.unreadable);
  return {
    ...words,
    faulty: (finding: Finding) => placed(finding, language),
    /** Why there is no slot, and which hosts and holiday calendars were left out; '' if there are slots and none was. */
    noSlot({ offer: { none }, leftOut, holidayFaults }: Availability, withdrawn: readonly Faulty[]): string {
      const faults = none === null ? [] : withdrawn.map(({ finding }) => placed(finding, language));
      const isSaid = none?.kind === 'noHost' && leftOut.length + faults.length > 0;
      const main = none === null || isSaid ? [] : [words.none[none.kind]];
      const holidays = holidayFaults.map(({ calendarId, error }) => words.holidays(calendarId, error));
      return [...main, ...leftOut.map(about), ...faults, ...holidays].join(' ');
    },
    /** Why the first of them got it: `Anna, 3 bookings; Ben has 5`. */
    fewest([chosen, ...others]: readonly Share[]): string {
      if (!chosen) return '';
      if (others.length === 0) return chosen.host.name;
      const isWeighted = [chosen, ...others].some(({ host }) => host.weight !== 1);
      const weight = ({ host }: Share): string => (isWeighted ? ` ${words.weight(host.weight)}` : '');
      const rest = others.slice(0, MOST_SHARES).map((one) => words.has(one.host.name, one.bookings) + weight(one));
      const more = others.length > MOST_SHARES ? ['…'] : [];
      return [`${chosen.host.name}, ${words.bookings(chosen.bookings)}${weight(chosen)}`, ...rest, ...more].join('; ');
    },
    first: (host: string, isFirstOfSeveral: boolean): string =>
      isFirstOfSeveral ? `${host}, ${words.firstFree}` : host,
    /** Why this host, which calendars refused it before, and what the event lacks. */
    booked(why: string, refusedBy: readonly string[], withoutVideo: boolean): string {
      const refused = refusedBy.length === 0 ? [] : [words.notWritable(refusedBy.join(', '))];
      const more = [...refused, ...(withoutVideo ? [words.noVideoCall] : [])];
      return more.length === 0 ? why : [`${why}.`, ...more].join(' ');
    },
    moved: (why: string, from: string): string => `${why}. ${words.moved(from)}`,
    notWritable: (calendarIds: readonly string[]): string => words.notWritable(calendarIds.join(', ')),
  };
}

export type Reasons = ReturnType<typeof reasonsFor>;

const WORDS: Readonly<Record<Language, ReasonWords>> = { en: ENGLISH, de: GERMAN };
