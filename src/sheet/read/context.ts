// What every tab's reader needs besides the tab.
import { type DateOrder, dateOrderOf } from '../cells/dates.ts';
import type { Report } from '../report.ts';
import type { Workbook } from '../workbook.ts';

export interface ReadingContext {
  readonly workbook: Workbook;
  readonly report: Report;
  readonly isTimeZone: (name: string) => boolean;
  readonly dateOrder: DateOrder;
}

export function readingContext(
  workbook: Workbook,
  isTimeZone: (name: string) => boolean,
  report: Report,
): ReadingContext {
  return { workbook, report, isTimeZone, dateOrder: dateOrderOf(workbook.locale) };
}
