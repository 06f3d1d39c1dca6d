// Every way in which the Sheet can be wrong, as a closed union; `sentences/` puts each into words.

interface Shown {
  readonly shown: string;
}
interface Columns {
  readonly header: string;
}

/** What each kind of problem knows. `shown` is what the cell shows. */
export interface ProblemDetails {
  // Cells
  formulaError: Shown;
  notYesNo: Shown;
  notOneOf: Shown & { readonly choices: readonly string[] };
  notCount: Shown & { readonly least: number; readonly most: number };
  notMinutes: Shown & { readonly least: number; readonly most: number };
  notWeight: Shown;
  notNotice: Shown;
  notBookAhead: Shown;
  tooLong: Shown & { readonly mostDays: number };
  notWeekdays: Shown;
  notTime: Shown;
  twoTimes: Shown & { readonly first: string; readonly second: string };
  secondsInTime: Shown;
  notDate: Shown;
  noSuchDate: Shown;
  unclearDate: Shown;
  notTimeZone: Shown;
  notCalendarId: Shown;
  notEmail: Shown;
  notInstant: Shown;
  blank: Columns;
  // Rows
  toNotAfterFrom: { readonly from: string; readonly to: string };
  halfHours: Record<never, never>;
  toDateBeforeFromDate: Shown;
  noFromDate: Record<never, never>;
  noDate: Record<never, never>;
  unknownHosts: Shown;
  unknownService: Shown;
  sameName: Shown & { readonly firstRow: number };
  endNotAfterStart: Shown;
  // Settings
  unknownSetting: Shown;
  sameSetting: Shown & { readonly firstRow: number };
  timeZoneNotFound: Shown;
  spreadsheetTimeZone: Shown;
  // Columns and tabs
  columnMissing: Columns;
  neededColumnMissing: Columns;
  columnRenamed: Columns & Shown;
  columnTwice: Columns;
  columnTwiceDiffers: Columns;
  tabMissing: { readonly tab: string };
  tabWithoutHeader: { readonly tab: string };
  // Understood, and not supported yet
  notYet: { readonly feature: Feature };
}

export type Feature =
  | 'offersPerAnswer'
  | 'spreadOffers'
  | 'repeatBookings'
  | 'holidayCalendars'
  | 'weight'
  | 'videoCall'
  | 'inviteContact'
  | 'maxPerDay'
  | 'assign';

export type ProblemKind = keyof ProblemDetails;

export type Problem<K extends ProblemKind = ProblemKind> = {
  readonly [P in K]: { readonly kind: P } & ProblemDetails[P];
}[K];
