// The page Erase a contact: what it asks and is told.
import type { Person } from './shared.ts';

/** What a contact is known by, as it stands in the Sheet. */
export interface EraseTerms {
  /** As a person typed it, where no row of Bookings has it; else ''. */
  readonly typed: string;
  readonly contactIds: readonly string[];
  readonly externalIds: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly names: readonly string[];
}

export interface FoundContact {
  readonly terms: EraseTerms;
  /** The name, or the first thing that is known. */
  readonly name: string;
  /** Mail, number and ids. */
  readonly details: string;
  /** Rows of Bookings, as `2027-03-16 10:00 +01:00, Visit, Anna`. The newest first, some of them. */
  readonly rows: readonly string[];
  readonly rowCount: number;
  /** Rows that wait to be written, and what is still to be done at HubSpot. */
  readonly notes: number;
}

export interface EraseFound {
  readonly person: Person;
  readonly contacts: readonly FoundContact[];
  /** What to look up where no contact was found. */
  readonly typed: EraseTerms;
}

/** A place of the Log or a calendar. '' = the first. */
export type ErasePlace = string;

export interface EraseSeen {
  /** Rows of the Log with something of the contact. */
  readonly log: number;
  readonly events: number;
  /** Of those, to which the contact is invited. */
  readonly invited: number;
  /** What could not be looked into, one sentence each. */
  readonly left: readonly string[];
  readonly next: NextPlace | null;
}

export interface NextPlace {
  readonly place: ErasePlace;
  /** What comes there, for the person. */
  readonly doing: string;
}

/** Of which events title and description go too. */
export type EraseTexts = 'none' | 'over' | 'all';

export interface EraseDone extends EraseSeen {
  readonly rows: number;
  readonly notes: number;
}
