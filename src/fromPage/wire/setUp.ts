// The page Set up: what it asks and is told.
import type { Addresses } from './addresses.ts';
import type { Language, Person, ShownFinding } from './shared.ts';

/** `without`: what fails without it. */
export interface MissingScope {
  readonly name: string;
  readonly without: string;
}

export interface CalendarChoice {
  readonly id: string;
  readonly name: string;
  readonly isMain: boolean;
}

export interface HostDraft {
  readonly name: string;
  readonly calendar: string;
}

/** A stretch of hours as the tab has it, in the file's language: `Mon-Fri`, `09:00`, `17:00`. */
export interface HoursRow {
  readonly days: string;
  readonly from: string;
  readonly to: string;
}

export interface SetUpState {
  readonly person: Person;
  /** Of what this state shows. `finish` refuses another. */
  readonly version: string;
  readonly missingScopes: readonly MissingScope[];
  /** Where the person may allow them; null = Google names no address. */
  readonly authorizationUrl: string | null;
  /** What is in the Sheet stays; only a Sheet without a row of a person's is filled from the draft. */
  readonly isEmpty: boolean;
  readonly tabs: readonly { readonly name: string; readonly exists: boolean }[];
  /** What Finish changes in a Sheet with rows, as sentences. */
  readonly changes: readonly string[];
  /** Tabs and columns that may have been there. Made anew they are empty, and what they closed is open. */
  readonly missing: readonly { readonly name: string; readonly sentence: string }[];
  /** Those that the person may write to; null = the person did not allow to list them, so that addresses are typed. */
  readonly calendars: readonly CalendarChoice[] | null;
  /** Of the Sheet; in an empty one what Set up proposes. */
  readonly hosts: readonly HostDraft[];
  readonly service: { readonly name: string; readonly minutes: string };
  readonly hours: readonly HoursRow[];
  /** What callers hear. */
  readonly language: Language;
  readonly timeZone: string;
  /** telli's key: whether one is set, and its last four characters. */
  readonly keyEnd: string | null;
  readonly hubspotKeyEnd: string | null;
  /** `https://…`, without a path; '' = none yet. */
  readonly relay: string;
  /** The address that ends in `/exec`; null = not known yet. */
  readonly webApp: string | null;
  /** The owner of the recovery job; '' = there is none yet. */
  readonly recoveryOwner: string;
  /** Says so where job and web app run as two people; '' = as one. */
  readonly twoOwners: string;
}

export interface SetUpDraft {
  readonly hosts: readonly HostDraft[];
  readonly service: { readonly name: string; readonly minutes: string };
  readonly hours: readonly HoursRow[];
  readonly language: Language;
  readonly timeZone: string;
  /** '' = the set one stays. */
  readonly telliKey: string;
  /** Of a key that is replaced: whether it must stop working at once. */
  readonly oldKeyLeaked: boolean;
  readonly hubspotKey: string;
  /** '' = without a relay. */
  readonly relay: string;
  /** Pasted, where the script does not know it; '' = none. */
  readonly webApp: string;
  /** Names of missing parts that the person gives up. */
  readonly startEmpty: readonly string[];
  /** Of the recovery job, from another person. */
  readonly takeOver: boolean;
}

export interface SetUpDone {
  readonly made: readonly string[];
  readonly kept: readonly string[];
  /** Of what could not be done though the rest was: the job, the triggers, a key that was refused. */
  readonly problems: readonly string[];
  readonly findings: readonly ShownFinding[];
  /** As SetUpState has it, after the web app was asked once more. */
  readonly twoOwners: string;
  readonly addresses: Addresses;
}
