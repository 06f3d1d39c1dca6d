// What the workbench's page and its server say to each other.

/**
 * The people that may sit at the keyboard. `twoAccounts`: signed in to Google twice. `refused`: left out the permission to
 * book. `unlisted`: left out the one to list calendars.
 */
export const PERSONS = ['owner', 'colleague', 'twoAccounts', 'refused', 'unlisted', 'viewer'] as const;
export type PersonName = (typeof PERSONS)[number];

export type BenchLanguage = 'en' | 'de';

/** The person at the keyboard goes with everything that is done. */
export interface Seat {
  readonly person: PersonName;
  /** The language of the person's Google account. */
  readonly language: BenchLanguage;
}

export interface BenchState {
  /** Of what is shown: `News` tells when there is another. */
  readonly version: string;
  /** The language of Settings. */
  readonly language: BenchLanguage;
  /** The time at which the clock stands still, as people read it; null if it goes on. */
  readonly clock: string | null;
  /** The date in the Sheet's zone, `2027-03-12`. */
  readonly today: string;
  readonly tabs: readonly BenchTab[];
  /** The newest requests first. */
  readonly requests: BenchTab;
  readonly findings: readonly BenchFinding[];
  readonly files: readonly { readonly file: string; readonly sentence: string }[];
}

/** The first row of `rows` holds the headers. `unreadable`: why the tab cannot be read; '' = it can. */
export interface BenchTab {
  readonly name: string;
  readonly unreadable: string;
  readonly rows: readonly (readonly string[])[];
  readonly looks: readonly CellLook[];
  readonly charts: readonly BenchChart[];
}

/** `names`: of the points, one for each value of a series. */
export interface BenchChart {
  readonly title: string;
  readonly kind: 'column' | 'line' | 'bar';
  readonly isStacked: boolean;
  readonly names: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

/** What a cell has beside its text. Row and column from 0. */
export interface CellLook {
  readonly row: number;
  readonly column: number;
  readonly note?: string;
  /** `#fce4e1` */
  readonly background?: string;
  /** The drop-down's choices. */
  readonly choices?: readonly string[];
}

/** `row` and `column` as in `BenchTab.rows`; column null = the whole row. `tabAt` null = nothing on the page to lead to. */
export interface BenchFinding {
  readonly sentence: string;
  readonly tabAt: number | null;
  readonly row: number;
  readonly column: number | null;
}

export interface News {
  readonly version: string;
}

/** null = a separator. */
export type BenchMenuItem = { readonly label: string; readonly functionName: string } | null;

export interface BenchMenu {
  readonly name: string;
  readonly items: readonly BenchMenuItem[];
}

/** What a run of the script put on the screen. `html`: the page's text as Google hands it on. */
export interface OnScreen {
  /** '' = it did not fail. */
  readonly error: string;
  readonly pages: readonly ShownPage[];
  readonly toasts: readonly { readonly title: string; readonly message: string }[];
  /** The cell that the script went to last; from 0. null = none. */
  readonly active: { readonly tab: string; readonly row: number; readonly column: number } | null;
}

export interface ShownPage {
  readonly kind: 'dialog' | 'sidebar';
  readonly title: string;
  readonly html: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** What google.script.run's call came to. `value`: JSON. */
export type RunAnswer =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly name: string; readonly message: string };

export interface CellEdit {
  readonly tab: string;
  /** Both from 0. */
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly string[])[];
  /** A paste tells the trigger no value, not even of one cell. */
  readonly pasted: boolean;
}

export interface RowEdit {
  readonly tab: string;
  readonly row: number;
  readonly kind: 'insert' | 'remove';
}

export interface CalendarDay {
  /** `2027-03-15` */
  readonly date: string;
  readonly events: readonly {
    readonly calendar: string;
    /** `09:00–09:30`, or '' for a whole day. */
    readonly time: string;
    readonly title: string;
    readonly detail: string;
    readonly blocks: boolean;
  }[];
}

export interface CalendarWeek {
  readonly monday: string;
  readonly days: readonly CalendarDay[];
  /** Calendars that cannot be read, each with the reason. */
  readonly problems: readonly string[];
}

/** What the page's script is told by its document, in the attribute `data-bench` of `#bench`. */
export interface BenchSettings {
  readonly token: string;
  readonly framesOrigin: string;
  readonly framePath: string;
  /** The names that google.script.run shows. */
  readonly callable: readonly string[];
}
