// What there is around the Sheet, as facts without a language. judge.ts makes probes of them.
import type { CalendarsSeen } from '../check/calendars.ts';
import type { SelfTest } from '../notes/selfTest.ts';

export interface Around {
  readonly sheet: SheetAround | { readonly unreadable: string };
  readonly zoneData: ZoneData;
  readonly hasActiveSpreadsheet: boolean;
  readonly lock: { readonly isTaken: boolean; readonly milliseconds: number };
  readonly triggers: Triggers;
  /** Their last words, such as `spreadsheets`. */
  readonly refusedScopes: readonly string[];
  /** null = Google does not tell. */
  readonly mailsLeft: number | null;
  readonly hasKey: boolean;
  readonly hasAddress: boolean;
  /** Of the web app's code: the version of the tabs that it knows. null = it is not older than this code, as far as is known. */
  readonly olderWebApp: number | null;
  /** null = none was made yet. */
  readonly selfTest: Pick<SelfTest, 'failures' | 'came'> | null;
  /** null = none was sent to try it. */
  readonly body: BodyArrived | null;
}

export interface SheetAround {
  readonly findings: number;
  /** A fault in the Sheet withdraws everything. */
  readonly isWithdrawn: boolean;
  readonly hosts: number;
  readonly calendars: CalendarsSeen;
  /** null = none yet. */
  readonly lastCall: LastCall | null;
  readonly hubspot: HubspotAround | null;
}

/** `read` of the `links` could be read. `problems`: findings about links. */
export interface HubspotAround {
  readonly hasKey: boolean;
  readonly links: number;
  readonly read: number;
  readonly problems: number;
}

/** Whether a source has the zone data of tz 2026b or newer. `intl` null: Intl knows no time zones here. */
export interface ZoneData {
  readonly intl: boolean | null;
  readonly formatDate: boolean;
}

/** missing: names of entry points. ofOther: their owner. Google shows them to no other person. */
export type Triggers =
  | { readonly missing: readonly string[] }
  | { readonly ofOther: string }
  | { readonly unknown: true };

export interface LastCall {
  /** As the Log has it. */
  readonly time: string;
  readonly action: string;
  readonly outcome: string;
}

/** How the platform decoded the bytes of a body. otherwise: they are lost, or something else became of them. */
export type BodyArrived = 'utf8' | 'latin1' | 'otherwise';

// Two, three and four bytes each in UTF-8.
export const SAMPLE = 'José € 🙂';
// The same bytes read as ISO-8859-1: each byte is one character.
const SAMPLE_AS_LATIN1 = 'Jos\u00c3\u00a9 \u00e2\u0082\u00ac \u00f0\u009f\u0099\u0082';

/** `text`: what became of the sample on its way. */
export function bodyArrived(text: string): BodyArrived {
  if (text === SAMPLE) return 'utf8';
  return text === SAMPLE_AS_LATIN1 ? 'latin1' : 'otherwise';
}
