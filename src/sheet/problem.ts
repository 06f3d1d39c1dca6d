// Every way in which the Sheet can be wrong, and what a fault does, as closed unions; `sentences/` puts each into words.
import type { LocalDate } from '../scheduling/time.ts';

interface Shown {
  readonly shown: string;
}
interface Columns {
  readonly header: string;
}

/** Of services with a HubSpot link. */
interface HubspotDetails {
  notMeetingLink: Shown;
  notTemplate: Shown;
  notContactFields: Shown;
  notTicketPlace: Shown;
  emailTooLong: Shown & { readonly most: number };
  questionOfNoLink: Shown;
  sameQuestion: Shown & { readonly firstRow: number };
  idleWithLink: { readonly headers: readonly string[] };
  moveWithLink: Shown;
}

/** The facts of each kind of problem. `shown` is the text of the cell. */
export interface ProblemDetails extends HubspotDetails {
  // Cells
  formulaError: Shown;
  notYesNo: Shown;
  notOneOf: Shown & { readonly choices: readonly string[] };
  notCount: Shown & { readonly least: number; readonly most: number };
  zeroLimit: Shown;
  keptTooShort: Shown & { readonly least: number };
  notMinutes: Shown & { readonly least: number; readonly most: number };
  notWeight: Shown;
  notNotice: Shown;
  notBookAhead: Shown;
  tooLong: Shown & { readonly mostDays: number };
  notWeekdays: Shown;
  notTime: Shown;
  twoTimes: Shown & { readonly first: string; readonly second: string };
  fractionOfDay: Shown;
  secondsInTime: Shown;
  notDate: Shown;
  noSuchDate: Shown;
  unclearDate: Shown;
  dateWithoutYear: Shown & { readonly example: string };
  severalDays: Shown;
  otherWeekday: Shown & { readonly date: LocalDate };
  foreignDay: Shown & { readonly word: string };
  notTimeZone: Shown & { readonly city: string };
  readAsUtc: Shown;
  notCountryCode: Shown;
  notCalendarId: Shown;
  notEmail: Shown;
  notInstant: Shown;
  blank: Columns;
  // Rows
  toNotAfterFrom: { readonly from: string; readonly to: string };
  toPerhapsAfternoon: { readonly from: string; readonly to: string };
  nightOrAfternoon: { readonly from: string; readonly to: string; readonly night: string; readonly afternoon: string };
  halfHours: Shown & { readonly filled: string; readonly blank: string };
  toDateBeforeFromDate: Shown;
  noFromDate: Shown;
  noDate: Record<never, never>;
  unknownHosts: Shown;
  unknownService: Shown;
  sameName: Shown & { readonly firstRow: number };
  sameCalendar: Shown & { readonly host: string; readonly firstRow: number };
  /** A cell of Bookings and what the event of its row says. */
  notAsEvent: Shown & { readonly event: string };
  eventNotFound: Record<never, never>;
  timesContradict: { readonly start: string; readonly end: string };
  unknownPlaceholders: { readonly found: readonly string[] };
  // Settings
  unknownSetting: Shown;
  sameSetting: Shown & { readonly firstRow: number };
  timeZoneNotFound: Shown;
  spreadsheetTimeZone: Shown;
  spreadWithoutCount: Shown;
  mainCalendar: { readonly address: string };
  // Rows that do not go together
  noService: Record<never, never>;
  bookAheadOver: Shown & { readonly last: LocalDate };
  noticePastHorizon: Shown & { readonly days: number };
  longerThanHours: Shown & { readonly longest: number };
  serviceWithoutHost: Record<never, never>;
  serviceWithoutHours: Record<never, never>;
  hostsShareNoHours: Record<never, never>;
  hostWithoutHours: Shown;
  noActiveHost: Record<never, never>;
  noHours: Record<never, never>;
  // Columns and tabs
  columnMissing: Columns;
  harmlessColumnRenamed: Columns & Shown;
  columnGone: Columns;
  columnRenamed: Columns & Shown;
  columnTwice: Columns;
  columnTwiceDiffers: Columns;
  mergedCells: { readonly range: string };
  tabMissing: { readonly tab: string };
  tabRenamed: Shown & { readonly tab: string };
  tabWithoutHeader: { readonly tab: string };
  bookingsGone: Record<never, never>;
  bookingsBlank: Record<never, never>;
}

export type ProblemKind = keyof ProblemDetails;

export type HubspotProblemKind = keyof HubspotDetails;

export type Problem<K extends ProblemKind = ProblemKind> = {
  readonly [P in K]: { readonly kind: P } & ProblemDetails[P];
}[K];

/** A language's sentence for each problem. */
export type Sentences = { readonly [K in ProblemKind]: (problem: Problem<K>) => string };

/** The effect of a fault until it is fixed. The reader of a tab knows it. */
export type Effect =
  | { readonly kind: 'nothingOffered' }
  /** null = everyone. */
  | { readonly kind: 'hostsNotOffered'; readonly hosts: readonly string[] | null }
  | { readonly kind: 'serviceNotBooked' }
  /** `forAll`: though the row may be meant for one host. `yearly`: in the last, this and the next year. */
  | { readonly kind: 'datesClosed'; readonly forAll: boolean; readonly yearly: boolean }
  /** Appointments of a service can be neither cancelled nor moved by phone. */
  | { readonly kind: 'notByPhone' }
  /** Of the hosts that a service names. */
  | { readonly kind: 'namesLeftOut'; readonly names: readonly string[] }
  | { readonly kind: 'rowLeftOut' }
  | { readonly kind: 'everyRowFaulty' }
  | { readonly kind: 'linkedNotBooked' }
  | { readonly kind: 'hiddenCellFaulty' }
  /** A row of Bookings: as far as it can be read, or as its event says. */
  | { readonly kind: 'rowCounts' }
  | { readonly kind: 'eventCounts' }
  /** Everything that needs the rows of Bookings is shut. */
  | { readonly kind: 'bookingsNotCounted' }
  | { readonly kind: 'contactsNotKnown' }
  /** '' = as if the cell were blank. */
  | { readonly kind: 'defaultCounts'; readonly value: string | boolean };
