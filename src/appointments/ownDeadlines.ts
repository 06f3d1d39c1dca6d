// Whether the Sheet lets a caller cancel or move an appointment by phone now (rule 16).

import type { SheetRead } from '../records/sheetRead.ts';
import { isBeforeDeadline } from '../scheduling/deadline.ts';
import type { Deadline, Deadlines, Host } from '../scheduling/model.ts';
import { indexOpenings } from '../scheduling/openWindows.ts';
import { noticeOfHost } from '../scheduling/startLimits.ts';
import { deadlinesOf } from '../sheet/configuration.ts';
import { nameKey } from '../sheet/text.ts';
import type { Standing } from './appointmentBook.ts';
import { readHolidays } from './holidays.ts';

/** notByPhone: the deadline cannot be read, or the service is no longer in the Sheet. */
export type Allowed = 'yes' | 'tooLate' | 'notByPhone';

/** A call for each holiday calendar that is due, where working days count. */
export function isAllowedNow(sheet: SheetRead, own: Standing, which: keyof Deadlines): Allowed {
  const { services } = sheet.configuration;
  const entry = services.find(({ name }) => nameKey(name) === nameKey(own.held.row.service));
  const deadline = entry === undefined ? null : deadlinesOf(entry)[which];
  if (entry === undefined || deadline === null) return 'notByPhone';
  return isBeforeDeadline(deadline, own.startMs, noticeFor(sheet, entry.name, own, deadline)) ? 'yes' : 'tooLate';
}

function noticeFor(sheet: SheetRead, service: string, own: Standing, deadline: Deadline) {
  const { configuration, clock, nowMs, execution } = sheet;
  const { settings, openings, hosts } = configuration;
  const isOfDays = deadline?.kind === 'workingDays';
  const holidays = isOfDays ? readHolidays(execution, settings.holidayCalendars).dates : new Set<number>();
  const [name = ''] = own.held.hosts;
  // Of a host who is gone the hours of everyone count.
  const host = hosts.find((one) => one.name === name) ?? { ...NO_HOST, timeZone: settings.timeZone };
  return noticeOfHost({ index: indexOpenings({ ...openings, holidays }, service), host, clock, nowMs });
}

const NO_HOST: Omit<Host, 'timeZone'> = { name: '', calendarId: '', alsoBusyOn: [], maxPerDay: null, weight: 1 };
