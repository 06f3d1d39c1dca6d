// The tab Services. A service with anything unreadable keeps its place and answers failed; no other takes it.
import type { Assignment, Service } from '../../scheduling/model.ts';
import { readAssignment, readYesNo } from '../cells/choices.ts';
import { bookAheadReader, readNotice } from '../cells/durations.ts';
import { minutesFrom, readLimit } from '../cells/numbers.ts';
import { readLines, readText } from '../cells/texts.ts';
import type { FaultyService, Finding } from '../configuration.ts';
import { unknownPlaceholders } from '../placeholders.ts';
import { type RowReader, rowReader } from '../rowReader.ts';
import { type Header, openTable } from '../table.ts';
import type { ReadingContext } from './context.ts';
import { activeNames, type HostEntry } from './hosts.ts';
import { type Entries, mentionedIn, type Named, withBlamedNames } from './names.ts';

type ServiceRow = RowReader<Header<'services'>>;

export interface ServiceEntry extends Named {
  /** The text of a cell. */
  readonly shown: (header: Header<'services'>) => string;
  readonly service: Service | FaultyService;
  /** Why a name in Hosts is left out though the service can be booked; null if none is. */
  readonly namesLeftOut: Finding | null;
}

const DEFAULT_DAYS_AHEAD = 14;

export function readServices(context: ReadingContext, hosts: readonly HostEntry[]): Entries<ServiceEntry> {
  const table = openTable(context.workbook, 'services', context.report);
  const notBooked = () => ({ kind: 'serviceNotBooked' }) as const;
  const entries = table.rows.map((row) =>
    readService(rowReader(row, table.name, context.report, notBooked), context, hosts),
  );
  const place = { tab: table.name, column: 'Service' };
  const blamed = (entry: ServiceEntry, finding: Finding) => {
    const { name, bufferBeforeMinutes, bufferAfterMinutes } = entry.service;
    return { ...entry, service: { name, finding, bufferBeforeMinutes, bufferAfterMinutes } };
  };
  return { entries: withBlamedNames(entries, place, context.report, blamed), fault: table.fault };
}

function readService(row: ServiceRow, context: ReadingContext, hosts: readonly HostEntry[]): ServiceEntry {
  const name = row.needed('Service', readText);
  const durationMinutes = row.needed('Minutes', minutesFrom(1));
  const assignment = row.read<Assignment, Assignment>('Assign', readAssignment, 'any');
  const named = readHostNames(row, hosts, assignment);
  const cells = {
    name,
    title: row.read('Title', readText, name),
    durationMinutes,
    slotIntervalMinutes: row.read('Every', minutesFrom(1), durationMinutes),
    bufferBeforeMinutes: row.read('Buffer before', minutesFrom(0), 0),
    bufferAfterMinutes: row.read('Buffer after', minutesFrom(0), 0),
    minimumNotice: row.read('Notice', readNotice, { kind: 'elapsed', minutes: 0 } as const),
    bookingHorizon: row.read('Book ahead', bookAheadReader(context.dateOrder, context.foreignDays), {
      kind: 'days',
      days: DEFAULT_DAYS_AHEAD,
    } as const),
    hosts: named?.names,
    assignment,
    maxPerDay: row.read('Max per day', readLimit, null),
    place: row.read('Place', readText, ''),
    videoCall: row.read('Video call', readYesNo, false),
    inviteContact: row.read('Invite contact', readYesNo, false),
    eventTitle: readTemplate(row, 'Event title'),
    eventDescription: readTemplate(row, 'Event description'),
  };
  const service = row.complete(cells);
  const entry = { name: name ?? '', row: row.number, shown: row.shown, namesLeftOut: named?.leftOut ?? null };
  if (!('fault' in service)) return { ...entry, service: service.cells };
  const { bufferBeforeMinutes = null, bufferAfterMinutes = null } = cells;
  return { ...entry, service: { name: entry.name, finding: service.fault, bufferBeforeMinutes, bufferAfterMinutes } };
}

/** An unknown placeholder stays in the event as it is written, so that it only looks odd. */
function readTemplate(row: ServiceRow, header: 'Event title' | 'Event description'): string | null | undefined {
  const template = row.read(header, readLines, null);
  const unknown = unknownPlaceholders(template ?? '');
  if (unknown.length > 0) row.remark(header, { kind: 'unknownPlaceholders', found: unknown });
  return template;
}

/**
 * Active hosts, withdrawn ones included. Unknown names are left out. They make the row faulty if no known host is left.
 * They also do if all hosts must be free, as no calendar of an unknown host can be asked.
 */
function readHostNames(row: ServiceRow, hosts: readonly HostEntry[], assignment: Assignment | undefined) {
  const shown = row.read('Hosts', (text) => ({ value: text }), '');
  if (shown === undefined) return undefined;
  if (shown === '') return { names: activeNames(hosts), leftOut: null };
  const { found, unknown } = mentionedIn(shown, hosts);
  const names = activeNames(found);
  if (unknown.length === 0) return { names, leftOut: null };
  const problem = { kind: 'unknownHosts', shown: unknown.join(', ') } as const;
  if (names.length === 0 || assignment === 'all') return { names, leftOut: row.fail('Hosts', problem) };
  return { names, leftOut: row.remark('Hosts', problem, { kind: 'namesLeftOut', names: unknown }) };
}
