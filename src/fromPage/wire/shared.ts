// What several pages are told.

export type Language = 'en' | 'de';

/** The person at the keyboard, and the person as whom the web app runs. '' = not known. */
export interface Person {
  readonly you: string;
  readonly owner: string;
  /** The language of menus and pages. */
  readonly language: Language;
  /** The person with the calendars and rights behind this answer. */
  readonly seenAs: 'you' | 'owner';
}

/** A finding as Check shows it. `cell`: `Hosts!B3`, as people write it; '' = a whole tab. */
export interface ShownFinding {
  readonly tab: string;
  /** From 1. */
  readonly row: number | null;
  readonly column: string | null;
  readonly cell: string;
  readonly sentence: string;
}
