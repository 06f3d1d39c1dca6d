// Check's part for calendars: one query asks all for the next days. Its answer also shows Calendar's offsets.
import type { Notebook } from '../notes/notebook.ts';
import { isPaused } from '../notes/pausedCalendars.ts';
import type { Ports } from '../ports/ports.ts';
import { interval } from '../scheduling/interval.ts';
import { calendarsOf } from '../scheduling/model.ts';
import { DAY_MS } from '../scheduling/time.ts';
import type { ZoneFault } from '../scheduling/zoneData.ts';
import type { Configuration, Finding } from '../sheet/configuration.ts';
import { TABS } from '../sheet/tabs.ts';
import { nameKey } from '../sheet/text.ts';
import type { Workbook } from '../sheet/workbook.ts';
import type { HostLeftOut, Reasons } from '../words/reasons/reasons.ts';
import { zoneFaults, zoneFindings, zonesToCheck } from './checkZones.ts';
import { rowNumbers } from './rowNumbers.ts';

export interface CalendarsAsked {
  readonly ports: Ports;
  readonly workbook: Workbook;
  readonly configuration: Configuration;
  readonly notes: Notebook;
  readonly reasons: Reasons;
}

/** What came of asking, in no language. */
export interface CalendarsSeen {
  /** So many calendars. */
  readonly asked: number;
  /** Google's words if none of them answered. */
  readonly failed: string | null;
  readonly leftOut: readonly HostLeftOut[];
  readonly zoneFaults: readonly ZoneFault[];
  /** Whether a busy time showed an offset of Calendar's. */
  readonly showsOffsets: boolean;
}

const NONE: CalendarsSeen = { asked: 0, failed: null, leftOut: [], zoneFaults: [], showsOffsets: false };
const ASKED_MS = 60 * DAY_MS;

/** `pausedForMs`: a calendar's refusal of a booking still counts for so long after its host is offered again. */
export function calendarsChecked(
  asked: CalendarsAsked,
  pausedForMs: number,
): { readonly findings: readonly Finding[]; readonly seen: CalendarsSeen } {
  const { ports, workbook, configuration, notes, reasons } = asked;
  const { hosts } = configuration;
  const ids = [...new Set(hosts.flatMap(calendarsOf))];
  if (ids.length === 0) return { findings: [], seen: NONE };
  const nowMs = ports.now();
  const rows = rowNumbers(workbook, 'hosts', 'Host', nameKey);
  const rowOf = (host: string) => rows.get(nameKey(host)) ?? null;
  const zones = zonesToCheck(ports, configuration);
  const read = ports.calendar.freeBusy(ids, interval(nowMs, nowMs + ASKED_MS), zones?.timeZone);
  if ('unreadable' in read) {
    const faults = zoneFaults(ports, zones, []);
    const ofAll: Finding = {
      ...{ tab: TABS.hosts.name, row: null, column: null },
      sentence: reasons.calendarFailed(read.unreadable),
    };
    return {
      findings: [ofAll, ...zoneFindings(faults, asked, rowOf)],
      seen: { ...NONE, asked: ids.length, failed: read.unreadable, zoneFaults: faults },
    };
  }
  const leftOut = hosts.flatMap((host): HostLeftOut[] => {
    const unreadable = calendarsOf(host).flatMap((calendarId) => {
      const calendar = read.value.get(calendarId) ?? { unreadable: 'missing from the answer' };
      return 'busy' in calendar ? [] : [{ host: host.name, calendarId, unreadable: calendar.unreadable }];
    });
    if (!isPaused(notes, host.calendarId, nowMs - pausedForMs)) return unreadable;
    return [...unreadable, { host: host.name, calendarId: host.calendarId, unreadable: null }];
  });
  const offsets = [...read.value.values()].flatMap((answer) => ('busy' in answer ? (answer.offsets ?? []) : []));
  const faults = zoneFaults(ports, zones, offsets);
  return {
    findings: [...leftOut.map((one) => ofCalendar(one, asked, rowOf)), ...zoneFindings(faults, asked, rowOf)],
    seen: { asked: ids.length, failed: null, leftOut, zoneFaults: faults, showsOffsets: offsets.length > 0 },
  };
}

function ofCalendar(
  { host, calendarId, unreadable }: HostLeftOut,
  { configuration, reasons }: CalendarsAsked,
  rowOf: (host: string) => number | null,
): Finding {
  const isMain = configuration.hosts.some((one) => one.name === host && one.calendarId === calendarId);
  return {
    ...{ tab: TABS.hosts.name, row: rowOf(host), column: isMain ? 'Calendar' : 'Also busy on' },
    sentence:
      unreadable === null
        ? reasons.readOnlyCalendar(host, calendarId)
        : reasons.unreadableCalendar(host, calendarId, unreadable),
  };
}
