// Check: everything that is wrong, as findings: the tabs, the Bookings rows, every calendar, what waits to be written.
import { interval } from '../scheduling/interval.ts';
import { DAY_MS } from '../scheduling/time.ts';
import { readBookings } from '../sheet/bookings.ts';
import type { Configuration, Finding } from '../sheet/configuration.ts';
import { readConfiguration } from '../sheet/read/configuration.ts';
import { TABS } from '../sheet/tabs.ts';
import { calendarsOf } from './availability.ts';
import type { Ports } from './ports.ts';
import { PROPERTY } from './propertyNames.ts';
import { isReadOnly } from './readOnly.ts';
import { type Reasons, reasonsFor } from './reasons.ts';

/** The Sheet as the menu needs it: read afresh, without a request. Throws if it or the script properties cannot be read. */
export function openSheet(ports: Ports) {
  const properties = ports.properties.all();
  const workbook = ports.openWorkbook(properties[PROPERTY.spreadsheetId]).read();
  return { properties, workbook, configuration: readConfiguration(workbook, ports.isTimeZone) };
}

/** In the order of the Sheet. Throws as `openSheet`, or if the calendars cannot be asked at all. */
export function findProblems(ports: Ports): readonly Finding[] {
  const { properties, workbook, configuration } = openSheet(ports);
  const { timeZone, language } = configuration.settings;
  const reasons = reasonsFor(language);
  const bookings = readBookings(workbook, { timeZone, offsetAt: ports.offsetAt });
  return [
    ...(properties[PROPERTY.telliKey] ? [] : [general(reasons.shut.noKey)]),
    ...configuration.findings,
    ...bookings.findings,
    ...calendarFindings(ports, configuration, properties, reasons),
  ];
}

function general(sentence: string): Finding {
  return { tab: TABS.settings.name, row: null, column: null, sentence };
}

function calendarFindings(
  ports: Ports,
  { hosts }: Configuration,
  properties: Readonly<Record<string, string>>,
  reasons: Reasons,
): Finding[] {
  const ids = [...new Set(hosts.flatMap(calendarsOf))];
  if (ids.length === 0) return [];
  const nowMs = ports.now();
  const busy = ports.calendar.freeBusy(ids, interval(nowMs, nowMs + DAY_MS));
  return hosts.flatMap((host) => {
    const unreadable = calendarsOf(host).flatMap((id) => {
      const calendar = busy.get(id);
      return calendar && 'busy' in calendar
        ? []
        : [reasons.unreadableCalendar(host.name, id, calendar?.unreadable ?? 'missing from the answer')];
    });
    const readOnly = isReadOnly(properties, host.calendarId, nowMs)
      ? [reasons.readOnlyCalendar(host.name, host.calendarId)]
      : [];
    return [...unreadable, ...readOnly].map((sentence) => ({
      tab: TABS.hosts.name,
      row: null,
      column: null,
      sentence,
    }));
  });
}
