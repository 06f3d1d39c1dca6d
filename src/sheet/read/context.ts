// Every tab's reader needs this in addition to the tab.
import type { LocalDate, TimeZoneId } from '../../scheduling/time.ts';
import { type DateOrder, dateOrderOf } from '../cells/writtenDate.ts';
import type { Report } from '../report.ts';
import type { Workbook } from '../workbook.ts';

/** The platform's zones and offsets. */
export interface Clocks {
  /** Whether it knows an IANA name. */
  readonly isTimeZone: (name: string) => boolean;
  /** The date in a zone; read for what depends on it alone. */
  readonly todayIn: (zone: TimeZoneId) => LocalDate;
}

export interface ReadingContext extends Clocks {
  readonly workbook: Workbook;
  readonly report: Report;
  readonly dateOrder: DateOrder;
  /** Whether the Sheet's language is neither English nor German. */
  readonly foreignDays: boolean;
  /** Keys of the names of services that had a HubSpot link; see rememberedLinks.ts. */
  readonly remembered: ReadonlySet<string>;
}

export function readingContext(
  workbook: Workbook,
  clocks: Clocks,
  report: Report,
  remembered: ReadonlySet<string>,
): ReadingContext {
  const { locale } = workbook;
  return {
    ...clocks,
    workbook,
    report,
    remembered,
    dateOrder: dateOrderOf(locale),
    foreignDays: foreignDaysIn(locale),
  };
}

/** Whether the locale's language is neither English nor German. */
export function foreignDaysIn(locale: string): boolean {
  return !/^(?:en|de)(?![a-z])/i.test(locale);
}
