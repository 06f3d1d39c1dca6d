// What the naive model knows: the Sheet as typed, the calendars as people see them, the rows of Bookings.
import type { DateException, Host, Service, WeeklyHours } from '../../src/scheduling/model.ts';
import type { Person } from './people.ts';

export type Repeats = 'allow' | 'refuse' | 'move';

/** An entry of a calendar that is there: deleted ones are not. */
export interface Entry {
  /** As the file names it; '' until the product has told the id it chose. */
  uid: string;
  readonly calendarId: string;
  readonly title: string;
  startMs: number;
  endMs: number;
  /** When it was written, by whomever. */
  readonly createdMs: number;
  /** Not marked free, not declined. */
  blocks: boolean;
  /** An invitation: the copy of an entry in another calendar, unanswered. */
  readonly copyOf: Entry | null;
}

export interface Row {
  readonly service: string;
  /** The start that its event was made for. */
  readonly madeForMs: number;
  /** As the cell Host names them; the first holds the event. */
  readonly hosts: readonly string[];
  /** Their calendars when it was booked. */
  readonly calendars: readonly string[];
  readonly startMs: number;
  readonly endMs: number;
  readonly status: 'booked' | 'moved' | 'cancelled';
  /** The contact that the row names. */
  readonly person: Person;
  /** The contact that its event names. */
  readonly inEvent: Person;
  /** The hosts that its event names. */
  readonly hostsInEvent: readonly string[];
  /** The event of the row, also when it is deleted. */
  readonly entry: Entry;
  /** Of whom else it could have been, with how many bookings each: `Anna 3, Ben 5`; '' if that was no question. */
  readonly shares: string;
  /** Cells that a person typed over, and that cannot be read. */
  readonly typed?: Typed | undefined;
}

type Typed = Readonly<Partial<Record<'Start' | 'Status', string>>>;

/** Why a host is not there for the rules: no row in Hosts, or a cell that says so or cannot be read. */
export type Away = 'removed' | { readonly column: string; readonly text: string };

/** What a person has set up before the first call. */
export interface SetUp {
  readonly timeZone: string;
  readonly now: string;
  readonly repeats: Repeats;
  readonly hosts: readonly Host[];
  readonly services: readonly Service[];
  readonly weekly: readonly WeeklyHours[];
  readonly hasHolidays: boolean;
  /** By calendar. */
  readonly zones: Readonly<Record<string, string>>;
  readonly unansweredBlocks: boolean;
}

export interface Model {
  nowMs: number;
  readonly timeZone: string;
  repeats: Repeats;
  hosts: readonly Host[];
  /** By name. */
  readonly away: Map<string, Away>;
  services: readonly Service[];
  weekly: readonly WeeklyHours[];
  exceptions: readonly DateException[];
  readonly hasHolidays: boolean;
  readonly zones: Readonly<Record<string, string>>;
  readonly unansweredBlocks: boolean;
  entries: Entry[];
  rows: Row[];
  /** Rows that a person deleted. */
  lost: Row[];
  /** Events of which the calendar says nothing any more, not even that they are gone. */
  readonly erased: Set<Entry>;
  /** Days since 1970 on which the holiday calendar has an all-day entry. */
  readonly holidays: Set<number>;
  /** What a request has seen of them, and when. */
  holidaysSeen: { readonly atMs: number; readonly days: ReadonlySet<number> } | null;
  /** Calendars that may be read and not written. */
  readonly readOnly: Set<string>;
  /** Calendars that refused an event, until when their hosts are not offered. */
  readonly shunnedUntilMs: Map<string, number>;
  /** Starts that were offered at some time. */
  readonly offered: { readonly service: string; readonly startMs: number }[];
}

export function modelOf(setUp: SetUp): Model {
  const { now, ...rest } = setUp;
  return {
    ...rest,
    nowMs: Date.parse(now),
    away: new Map(),
    exceptions: [],
    entries: [],
    rows: [],
    lost: [],
    erased: new Set(),
    holidays: new Set(),
    holidaysSeen: null,
    readOnly: new Set(),
    shunnedUntilMs: new Map(),
    offered: [],
  };
}
