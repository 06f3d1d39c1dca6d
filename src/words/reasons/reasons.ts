// The sentences of the Log's column Reason, for the person with the Sheet: what happened, and where to look. Sentences for
// the phone are in ../refusals.ts.
import type { Lacks } from '../../ports/calendar.ts';
import { PlatformFailure } from '../../ports/platformFailure.ts';
import type { Host, Service } from '../../scheduling/model.ts';
import type { NoSlotReason } from '../../scheduling/noSlotReason.ts';
import { MINUTE_MS } from '../../scheduling/time.ts';
import type { ZoneFault } from '../../scheduling/zoneData.ts';
import type { Configuration, Finding, Language } from '../../sheet/configuration.ts';
import { closuresOf, namesLeftOut, rowsLeftOut, withdrawnOf } from '../../sheet/leftOutRows.ts';
import { placed } from '../../sheet/sentences/sentences.ts';
import { offsetText } from '../../sheet/stamps.ts';
import { ended } from '../said.ts';
import { dateText } from '../times.ts';
import { ENGLISH } from './english.ts';
import { GERMAN } from './german.ts';
import type { NotInvited, ReasonWords } from './words.ts';

/** A host that could have had the booking, with the count that decided its share. */
interface Share {
  readonly host: Host;
  readonly bookings: number;
}

const MOST_SHARES = 6;

// Dates that a fault closes may be the reason why no host is open.
const LACK_OF_HOURS: ReadonlySet<NoSlotReason['kind']> = new Set(['noOpenWindows', 'windowsTooShort']);
/** So many left-out hosts and rows are named. The others are counted. */
const MOST_NAMED = 3;

/** Two hosts may be left out because of one column. */
function joinedOnce(sentences: readonly string[]): string {
  return [...new Set(sentences)].join(' ');
}

/** A host left out because of a calendar. `unreadable` is Google's word for it; null = it refused a booking lately. */
export interface HostLeftOut {
  readonly host: string;
  readonly calendarId: string;
  readonly unreadable: string | null;
}

/** A holiday calendar that could not be read. The dates of its last reading stay closed; at first there are none. */
export interface HolidayFault {
  readonly calendarId: string;
  readonly error: string;
}

/** The facts of an offer for its Reason. */
interface OfferFacts {
  readonly offer: { readonly none: NoSlotReason | null };
  readonly leftOut: readonly HostLeftOut[];
  readonly holidayFaults: readonly HolidayFault[];
  readonly zoneFaults: readonly ZoneFault[];
}

export function reasonsFor(language: Language) {
  const words = WORDS[language];
  return {
    ...words,
    ...faultReasons(words, language),
    ...hostReasons(words),
    /** For an exception that no use case expects. */
    undecided: (error: unknown): string =>
      error instanceof PlatformFailure ? error.message : words.mistake(String(error)),
  };
}

/** The reasons that keep slots, hosts and rows out. */
function faultReasons(words: ReasonWords, language: Language) {
  const tabFaults = (configuration: Configuration) => configuration.tabFaults.map((one) => placed(one, language));
  const leftOut = (left: HostLeftOut): string =>
    left.unreadable === null
      ? words.readOnlyCalendar(left.host, left.calendarId)
      : words.unreadableCalendar(left.host, left.calendarId, left.unreadable);
  const zoneFault = (fault: ZoneFault): string => zoneSentence(fault, words);
  return {
    zoneFault,
    leftOut,
    faulty: (finding: Finding) => placed(finding, language),
    /** Why the service is unknown or cannot be trusted, and which tabs and columns may be the cause. */
    noService: (sentence: string, configuration: Configuration): string =>
      joinedOnce([sentence, ...tabFaults(configuration)]),
    /** Also names the rows of Bookings that count as their events say: the first three, then a count. */
    withDoubts(reason: string, doubts: readonly Finding[]): string {
      const sentences = doubts.slice(0, MOST_NAMED).map((finding) => placed(finding, language));
      const more = doubts.length > MOST_NAMED ? [words.moreDoubts(doubts.length - MOST_NAMED)] : [];
      const before = sentences.length === 0 ? reason : ended(reason);
      return [before, ...sentences, ...more].filter(Boolean).join(' ');
    },
    /**
     * Says why there is no slot. Names left-out hosts, rows and holiday calendars, and missing tabs and columns, even if
     * there are slots. '' if there are slots and nothing was left out. `starts`: whether a start was asked for.
     */
    ofOffer(found: OfferFacts, service: Service, configuration: Configuration, starts: 'all' | 'one'): string {
      const { none } = found.offer;
      const lacksHours = none !== null && LACK_OF_HOURS.has(none.kind);
      const hosts = withdrawnOf(configuration, service).map(({ finding }) => finding);
      const closures = lacksHours ? closuresOf(configuration, service) : [];
      const ofTabs = new Set(configuration.tabFaults);
      const each = new Set([
        ...hosts,
        ...namesLeftOut(configuration, service),
        ...rowsLeftOut(configuration, service),
        ...closures,
      ]);
      const faults = [...each].filter((finding) => !ofTabs.has(finding));
      const named = [...found.leftOut.map(leftOut), ...faults.map((finding) => placed(finding, language))];
      const isSaid = none?.kind === 'noHost' && found.leftOut.length + hosts.length > 0;
      const main =
        none === null || isSaid
          ? []
          : [(starts === 'one' ? words.noneAt[none.kind] : undefined) ?? words.none[none.kind]];
      const more = named.length - MOST_NAMED;
      return joinedOnce([
        ...main,
        ...tabFaults(configuration),
        ...named.slice(0, MOST_NAMED),
        ...(more > 0 ? [words.moreLeftOut(more)] : []),
        ...found.holidayFaults.map(({ calendarId, error }) => words.holidays(calendarId, error)),
        ...found.zoneFaults.filter(({ calendarMs }) => calendarMs === null).map(zoneFault),
      ]);
    },
  };
}

function zoneSentence({ timeZone, date, usedMs, otherMs, calendarMs }: ZoneFault, words: ReasonWords): string {
  const script = [usedMs, ...(otherMs === null || otherMs === usedMs ? [] : [otherMs])].map(utcText);
  const [used = '', other = used] = script;
  return calendarMs === null
    ? words.zoneInDoubt(timeZone, dateText(date), used, other)
    : words.zoneDecided(timeZone, dateText(date), script, utcText(calendarMs));
}

/** Names the host that got the booking, and why. */
function hostReasons(words: ReasonWords) {
  return {
    /** Why the first host got it: `Anna, 3 bookings; Ben has 5`. */
    fewest([chosen, ...others]: readonly Share[], isOneOfSeveral: boolean): string {
      if (!chosen) return '';
      if (others.length === 0) return isOneOfSeveral ? words.onlyFree(chosen.host.name) : chosen.host.name;
      const isWeighted = [chosen, ...others].some(({ host }) => host.weight !== 1);
      const weight = ({ host }: Share): string => (isWeighted ? ` ${words.weight(host.weight)}` : '');
      const rest = others.slice(0, MOST_SHARES).map((one) => words.has(one.host.name, one.bookings) + weight(one));
      const more = others.length > MOST_SHARES ? ['…'] : [];
      return [`${chosen.host.name}, ${words.bookings(chosen.bookings)}${weight(chosen)}`, ...rest, ...more].join('; ');
    },
    /** `before`: the hosts earlier in the order, who were not free. */
    first: (host: string, before: readonly string[]): string =>
      before.length === 0 ? host : words.firstFree(host, before.join(', ')),
    /** Why this host got it, which calendars refused it before, and what the event lacks. */
    booked(why: string, refusedBy: readonly string[], lacks: Lacks): string {
      const refused = refusedBy.length === 0 ? [] : [words.notWritable(refusedBy.join(', '))];
      const guests = lacks.guests === 'none' ? [] : [words.noGuests];
      const more = [...refused, ...(lacks.video ? [words.noVideoCall] : []), ...guests];
      return more.length === 0 ? why : [`${why}.`, ...more].join(' ');
    },
    /** `not`: why the contact whom the service invites is not; null = that is not so. */
    withInvitation: (why: string, not: NotInvited | null): string =>
      not === null ? why : `${ended(why)} ${words.notInvited[not]}`,
    moved: (why: string, from: string): string => `${ended(why)} ${words.moved(from)}`,
    notWritable: (calendarIds: readonly string[]): string => words.notWritable(calendarIds.join(', ')),
  };
}

/** `UTC-08:00`. */
function utcText(offsetMs: number): string {
  return `UTC${offsetText(Math.round(offsetMs / MINUTE_MS))}`;
}

export type Reasons = ReturnType<typeof reasonsFor>;

const WORDS: Readonly<Record<Language, ReasonWords>> = { en: ENGLISH, de: GERMAN };
