// The Sheet as one request knows it: the tabs, and what they mean.
import type { Execution } from '../execution.ts';
import { platformText } from '../ports/platformFailure.ts';
import type { Ports } from '../ports/ports.ts';
import type { Instant } from '../scheduling/time.ts';
import { createZoneClock } from '../scheduling/zone.ts';
import { reduceForCache } from '../sheet/cacheable.ts';
import type { Configuration, Language } from '../sheet/configuration.ts';
import { readConfiguration } from '../sheet/read/configuration.ts';
import type { Clocks } from '../sheet/read/context.ts';
import type { StampZone } from '../sheet/stamps.ts';
import type { Workbook } from '../sheet/workbook.ts';
import { contactsIn } from '../telli/sameContact.ts';
import { fromCache, intoCache } from './cachedWorkbook.ts';
import { callersForCache } from './callerHistory.ts';
import { readAsAddress } from './mainCalendar.ts';

export interface SheetRead {
  readonly workbook: Workbook;
  readonly configuration: Configuration;
  /** From the cache: without callers' data and old bookings. */
  readonly cached: boolean;
  /** The cached Bookings for contact_lookup; null if not asked for, or if the Sheet was read afresh. */
  readonly callers: Workbook | null;
}

export type HowToRead = 'fresh' | 'cached' | 'withCallers';

/** null, with a line for the operator, if the Sheet cannot be read. */
export function readSheet(execution: Execution, how: HowToRead): SheetRead | null {
  try {
    return how === 'fresh' ? readAfresh(execution) : readCached(execution, how === 'withCallers');
  } catch (error) {
    execution.ports.report(`The Sheet cannot be read: ${platformText(error)}`);
    return null;
  }
}

function readAfresh(execution: Execution): SheetRead {
  const workbook = readAsAddress(execution.ports, execution.notes, execution.workbook.read());
  return { workbook, configuration: configurationIn(execution, workbook), cached: false, callers: null };
}

/** Reads the cache while nothing was edited or booked, else the Sheet, which then goes into the cache. */
function readCached(execution: Execution, withCallers: boolean): SheetRead {
  const [workbook, callers = null] = fromCache(execution, withCallers ? ['sheet', 'callers'] : ['sheet']) ?? [];
  if (workbook) return { workbook, configuration: configurationIn(execution, workbook), cached: true, callers };
  const fresh = readAfresh(execution);
  const sheet = ['sheet', reduceForCache(fresh.workbook, execution.ports.now())] as const;
  intoCache(execution, withCallers ? [sheet, ['callers', callersIn(execution, fresh)]] : [sheet]);
  return fresh;
}

function callersIn({ ports, startedMs }: Execution, { workbook, configuration }: SheetRead): Workbook {
  const { timeZone, countryCode } = configuration.settings;
  return callersForCache(workbook, { timeZone, offsetAt: ports.offsetAt }, contactsIn(countryCode), startedMs);
}

function configurationIn({ ports, startedMs }: Execution, workbook: Workbook): Configuration {
  return readConfiguration(workbook, clocksAt(ports, startedMs));
}

/** The platform's offsets and zones at that moment. */
export function clocksAt({ isTimeZone, offsetAt }: Ports, now: Instant): Clocks {
  const clock = createZoneClock(offsetAt);
  return { isTimeZone, todayIn: (zone) => clock.localDateOf(zone, now) };
}

/** English if the Sheet cannot be read. */
export function languageOf(sheet: SheetRead | null): Language {
  return sheet?.configuration.settings.language ?? 'en';
}

/** The zone of Bookings' and the Log's times. */
export function zoneOf({ ports }: Execution, { configuration }: SheetRead): StampZone {
  return { timeZone: configuration.settings.timeZone, offsetAt: ports.offsetAt };
}
