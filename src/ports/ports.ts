// Everything that the use cases need from outside. google/ has the real adapters; every other implementation passes the
// same contract suite. Each method says how it fails; nothing here fails open.
import type { Instant, OffsetAt } from '../scheduling/time.ts';
import type { Language } from '../sheet/configuration.ts';
import type { CalendarPort } from './calendar.ts';
import type { CachePort, CodecPort, LockPort, MailPort, PropertiesPort } from './script.ts';
import type { WebPort } from './web.ts';
import type { WorkbookPort } from './workbook.ts';

export interface Ports {
  readonly now: () => Instant;
  readonly offsetAt: OffsetAt;
  /** Another source of the same, which may have other zone data; null if the platform has no other. No call. */
  readonly otherOffsetAt: OffsetAt | null;
  /** Whether the platform knows this IANA name. */
  readonly isTimeZone: (name: string) => boolean;
  readonly calendar: CalendarPort;
  /** The spreadsheet saved by Set up; without a saved id, the one the script is bound to. */
  readonly openWorkbook: (savedId: string | undefined) => WorkbookPort;
  readonly lock: LockPort;
  readonly properties: PropertiesPort;
  readonly cache: CachePort;
  readonly codec: CodecPort;
  readonly mail: MailPort;
  readonly web: WebPort;
  /** The language of the person for whom sentences are; not given = that of Settings, which callers hear. */
  readonly speaks?: Language;
  /** For the operator's console; never callers' text. */
  readonly report: (message: string) => void;
}
