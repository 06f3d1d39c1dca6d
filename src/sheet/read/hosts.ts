// The tab Hosts. A host with anything unreadable is withdrawn; one that is not active is simply not there.
import type { Host } from '../../scheduling/model.ts';
import { readYesNo } from '../cells/choices.ts';
import { readLimit, readWeight } from '../cells/numbers.ts';
import { readCalendarId, readCalendarIds, readText } from '../cells/texts.ts';
import { isGmt, timeZoneReader } from '../cells/timeZones.ts';
import type { Faulty, Finding, Settings } from '../configuration.ts';
import type { Effect } from '../problem.ts';
import { type RowReader, rowReader } from '../rowReader.ts';
import { type Header, openTable } from '../table.ts';
import { TABS } from '../tabs.ts';
import { nameKey } from '../text.ts';
import type { ReadingContext } from './context.ts';
import { type Named, sameNames } from './names.ts';

/** A host of the tab: to be offered, withdrawn with the reason, or not active (null). */
export interface HostEntry extends Named {
  readonly state: Host | Faulty | null;
}

/** Whether the host is there at all; it may still be withdrawn. */
export function isActive(entry: HostEntry): boolean {
  return entry.state !== null;
}

export interface HostsReading {
  readonly entries: readonly HostEntry[];
  /** Why the tab cannot be read at all. */
  readonly fault: Finding | null;
}

export function readHosts(context: ReadingContext, settings: Settings): HostsReading {
  const table = openTable(context.workbook, 'hosts', context.report);
  const entries = table.rows.map((row) =>
    readHost(rowReader(row, table.name, context.report, effectOf), context, settings),
  );
  findSharedCalendars(entries, context);
  const same = sameNames(entries, table.name, 'Host', context.report);
  return {
    entries: entries.map((entry) => {
      const finding = same.get(nameKey(entry.name));
      return finding === undefined ? entry : { ...entry, state: { name: entry.name, finding } };
    }),
    fault: table.fault,
  };
}

/** Two hosts with one calendar may be meant, so neither is withdrawn. */
function findSharedCalendars(entries: readonly HostEntry[], { report }: ReadingContext): void {
  const first = new Map<string, HostEntry>();
  for (const entry of entries) {
    if (entry.state === null || 'finding' in entry.state) continue;
    const { calendarId: shown } = entry.state;
    const other = first.get(shown.toLowerCase());
    if (other === undefined) {
      first.set(shown.toLowerCase(), entry);
      continue;
    }
    const problem = { kind: 'sameCalendar', shown, host: other.name, firstRow: other.row } as const;
    report.add({ tab: TABS.hosts.name, row: entry.row, column: 'Calendar' }, problem);
  }
}

function effectOf(_: Header<'hosts'> | null, shown: (header: Header<'hosts'>) => string): Effect {
  const name = shown('Host');
  return name === '' ? { kind: 'rowLeftOut' } : { kind: 'hostsNotOffered', hosts: [name] };
}

function readHost(row: RowReader<Header<'hosts'>>, context: ReadingContext, settings: Settings): HostEntry {
  const name = row.needed('Host', readText);
  const active = row.read('Active', readYesNo, true);
  const entry = { name: name ?? '', row: row.number };
  if (active === false) return { ...entry, state: null };
  const cells = {
    name,
    calendarId: row.needed('Calendar', readCalendarId),
    alsoBusyOn: row.read('Also busy on', readCalendarIds, []),
    timeZone: row.read('Time zone', timeZoneReader(context.isTimeZone), settings.timeZone),
    maxPerDay: row.read('Max per day', readLimit, null),
    weight: row.read('Weight', readWeight, 1),
  };
  if (isGmt(row.shown('Time zone'))) row.remark('Time zone', { kind: 'readAsUtc', shown: row.shown('Time zone') });
  const host = row.complete(cells);
  return { ...entry, state: 'fault' in host ? { name: entry.name, finding: host.fault } : host.cells };
}
