// The tab Services. A service with anything unreadable keeps its place and answers failed; no other takes it.
import { NO_BUFFERS } from '../../scheduling/keepApart.ts';
import type { Assignment, Deadlines, LinkedService } from '../../scheduling/model.ts';
import { readAssignment, readYesNo } from '../cells/choices.ts';
import { bookAheadReader, readNotice } from '../cells/durations.ts';
import { readMeetingLink } from '../cells/meetingLinks.ts';
import { minutesFrom, readLimit } from '../cells/numbers.ts';
import { readLines, readText } from '../cells/texts.ts';
import { buffersOf, type FaultyService, type Finding, hasLink, type ServiceOfSheet } from '../configuration.ts';
import { unknownPlaceholders } from '../placeholders.ts';
import { lostLinks } from '../rememberedLinks.ts';
import { type RowReader, rowReader } from '../rowReader.ts';
import { type Header, openTable } from '../table.ts';
import { nameKey } from '../text.ts';
import type { ReadingContext } from './context.ts';
import { activeNames, type HostEntry } from './hosts.ts';
import { type Entries, mentionedIn, type Named, withBlamedNames } from './names.ts';

type ServiceRow = RowReader<Header<'services'>>;

export interface ServiceEntry extends Named {
  /** The text of a cell. */
  readonly shown: (header: Header<'services'>) => string;
  readonly service: ServiceOfSheet;
  /** Why a name in Hosts is left out though the service can be booked; null if none is. */
  readonly namesLeftOut: Finding | null;
}

const DEFAULT_DAYS_AHEAD = 14;
const NO_NOTICE = { kind: 'elapsed', minutes: 0 } as const;

export function readServices(context: ReadingContext, hosts: readonly HostEntry[]): Entries<ServiceEntry> {
  const table = openTable(context.workbook, 'services', context.report);
  const notBooked = () => ({ kind: 'serviceNotBooked' }) as const;
  const lost = lostLinks(context.workbook, context.remembered, context.report);
  const entries = table.rows.map((row) =>
    readService(rowReader(row, table.name, context.report, notBooked), context, hosts, lost),
  );
  const place = { tab: table.name, column: 'Service' };
  const blamed = (entry: ServiceEntry, finding: Finding) => {
    const { name } = entry.service;
    const { bufferBeforeMinutes, bufferAfterMinutes } = buffersOf(entry.service);
    const isOfLink = hasLink(entry.service);
    return { ...entry, service: { name, finding, hasLink: isOfLink, bufferBeforeMinutes, bufferAfterMinutes } };
  };
  return { entries: withBlamedNames(entries, place, context.report, blamed), fault: table.fault };
}

/** `lost`: the column HubSpot link is gone, and with it the links that services had. */
function readService(
  row: ServiceRow,
  context: ReadingContext,
  hosts: readonly HostEntry[],
  lost: Finding | null,
): ServiceEntry {
  const slug = row.read('HubSpot link', readMeetingLink, null);
  const name = row.needed('Service', readText);
  const entry = { name: name ?? '', row: row.number, shown: row.shown, namesLeftOut: null };
  if (row.shown('HubSpot link') !== '')
    return { ...entry, service: readLinked(row, { name, slug: slug ?? undefined }, context) };
  // A link that is gone with its column, or that a column in doubt may hold.
  const hadLink = context.remembered.has(nameKey(entry.name)) && (lost !== null || slug === undefined);
  if (hadLink && lost !== null) row.distrust(lost);
  return hadLink
    ? { ...entry, service: readLinked(row, { name, slug: undefined }, context) }
    : { ...entry, ...readOfHosts(row, name, context, hosts) };
}

interface LinkCells {
  readonly name: string | undefined;
  readonly slug: string | undefined;
}

/** The columns that HubSpot decides are not read, so that nothing in them is a fault. */
function readLinked(row: ServiceRow, known: LinkCells, context: ReadingContext): LinkedService | FaultyService {
  const durationMinutes = row.read('Minutes', minutesFrom(1), null);
  const title = row.read('Title', readText, known.name);
  const service = row.complete({ ...known, durationMinutes, title, ...readLimits(row, context) });
  return 'fault' in service
    ? { name: known.name ?? '', finding: service.fault, hasLink: true, ...NO_BUFFERS }
    : service.cells;
}

function readOfHosts(
  row: ServiceRow,
  name: string | undefined,
  context: ReadingContext,
  hosts: readonly HostEntry[],
): Pick<ServiceEntry, 'service' | 'namesLeftOut'> {
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
    ...readLimits(row, context),
    hosts: named?.names,
    assignment,
    place: row.read('Place', readText, ''),
    videoCall: row.read('Video call', readYesNo, false),
    inviteContact: row.read('Invite contact', readYesNo, false),
    eventTitle: readTemplate(row, 'Event title'),
    eventDescription: readTemplate(row, 'Event description'),
    ...readDeadlines(row),
  };
  const service = row.complete(cells);
  const namesLeftOut = named?.leftOut ?? null;
  if (!('fault' in service)) return { service: service.cells, namesLeftOut };
  const { bufferBeforeMinutes = null, bufferAfterMinutes = null } = cells;
  const faulty = { name: name ?? '', finding: service.fault, hasLink: false };
  return { service: { ...faulty, bufferBeforeMinutes, bufferAfterMinutes }, namesLeftOut };
}

/** The limits that the Sheet sets to every service. */
function readLimits(row: ServiceRow, { dateOrder, foreignDays }: ReadingContext) {
  const inDays = { kind: 'days', days: DEFAULT_DAYS_AHEAD } as const;
  return {
    minimumNotice: row.read('Notice', readNotice, NO_NOTICE),
    bookingHorizon: row.read('Book ahead', bookAheadReader(dateOrder, foreignDays), inDays),
    maxPerDay: row.read('Max per day', readLimit, null),
  };
}

/** Only these two ways close if one of the cells cannot be read, and both do. The service can still be booked. */
function readDeadlines(row: ServiceRow): { readonly [K in keyof Deadlines]: Deadlines[K] | undefined } {
  const read = (header: 'Cancel until' | 'Move until') =>
    row.readOr(header, readNotice, NO_NOTICE, null, { kind: 'notByPhone' });
  const cancelUntil = read('Cancel until');
  const moveUntil = read('Move until');
  const isUnreadable = cancelUntil === null || moveUntil === null;
  return isUnreadable ? { cancelUntil: null, moveUntil: null } : { cancelUntil, moveUntil };
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
