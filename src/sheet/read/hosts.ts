// The tab Hosts. A host with anything unreadable is withdrawn; one that is not active is simply not there.
import type { Host } from '../../scheduling/model.ts';
import { readYesNo } from '../cells/choices.ts';
import { readLimit, readWeight } from '../cells/numbers.ts';
import { readCalendarId, readCalendarIds, readText } from '../cells/texts.ts';
import { isGmt, timeZoneReader } from '../cells/timeZones.ts';
import type { Finding, Settings } from '../configuration.ts';
import type { Effect } from '../problem.ts';
import { type RowReader, rowReader } from '../rowReader.ts';
import { type Header, openTable } from '../table.ts';
import { TABS } from '../tabs.ts';
import type { ReadingContext } from './context.ts';
import { type Entries, type Named, withBlamedNames } from './names.ts';

/** A host of the tab. Without a host it is withdrawn if there is a finding, else not active. */
export interface HostEntry extends Named {
  readonly host: Host | null;
  readonly finding: Finding | null;
}

/** The names of those that are there at all; they may still be withdrawn. */
export function activeNames(entries: readonly HostEntry[]): string[] {
  return entries.flatMap(({ name, host, finding }) => ((host ?? finding) ? [name] : []));
}

export function readHosts(context: ReadingContext, settings: Settings): Entries<HostEntry> {
  const table = openTable(context.workbook, 'hosts', context.report);
  const entries = table.rows.map((row) =>
    readHost(rowReader(row, table.name, context.report, effectOf), context, settings),
  );
  findSharedCalendars(entries, context);
  const place = { tab: table.name, column: 'Host' };
  const blamed = (entry: HostEntry, finding: Finding) => ({ ...entry, host: null, finding });
  return { entries: withBlamedNames(entries, place, context.report, blamed), fault: table.fault };
}

/** Two hosts with one calendar may be meant, so neither is withdrawn. */
function findSharedCalendars(entries: readonly HostEntry[], { report }: ReadingContext): void {
  const first = new Map<string, HostEntry>();
  for (const entry of entries) {
    if (entry.host === null) continue;
    const shown = entry.host.calendarId;
    const other = first.get(shown.toLowerCase());
    const place = { tab: TABS.hosts.name, row: entry.row, column: 'Calendar' };
    if (other === undefined) first.set(shown.toLowerCase(), entry);
    else report.add(place, { kind: 'sameCalendar', shown, host: other.name, firstRow: other.row });
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
  if (active === false) return { ...entry, host: null, finding: null };
  const cells = {
    name,
    calendarId: row.needed('Calendar', readCalendarId),
    alsoBusyOn: row.read('Also busy on', readCalendarIds, []),
    timeZone: row.read('Time zone', timeZoneReader(context.isTimeZone), settings.timeZone),
    maxPerDay: row.read('Max per day', readLimit, null),
    weight: row.read('Weight', readWeight, 1),
  };
  if (isGmt(row.shown('Time zone'))) row.remark('Time zone', { kind: 'readAsUtc', shown: row.shown('Time zone') });
  const read = row.complete(cells);
  return 'fault' in read
    ? { ...entry, host: null, finding: read.fault }
    : { ...entry, host: read.cells, finding: null };
}
