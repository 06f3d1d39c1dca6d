// Rows that can each be read, and yet do not go together, so that nothing would ever be offered. Each is a finding that
// changes nothing; without it an owner would wait for calls that cannot come.
import type { OpeningRows, Service } from '../../scheduling/model.ts';
import type { LocalDate } from '../../scheduling/time.ts';
import { hasLink, isFaulty, isLinked } from '../configuration.ts';
import type { Problem } from '../problem.ts';
import type { Report } from '../report.ts';
import { TABS } from '../tabs.ts';
import { activeNames, type HostEntry } from './hosts.ts';
import type { PossibleWeek } from './possibleWeek.ts';
import { longestMinutes, MINUTES_PER_DAY, mostOpenDates, possibleWeeks, sharedStretches } from './possibleWeek.ts';
import type { ServiceEntry } from './services.ts';

export interface Parts {
  readonly hosts: readonly HostEntry[];
  readonly services: readonly ServiceEntry[];
  readonly openings: OpeningRows;
  /** Whether every row of hours could be read. If not, what seems to be missing may stand in the others. */
  readonly hoursKnown: boolean;
  /** In the Settings' zone. */
  readonly today: LocalDate;
}

type Weeks = ReturnType<typeof possibleWeeks>;

/** Says only what is certain on any day, and whether a date of Book ahead has passed. */
export function findContradictions(report: Report, parts: Parts): void {
  const { hosts, services, openings, hoursKnown } = parts;
  const wholeTab = (tab: string, problem: Problem) => report.add({ tab, row: null, column: null }, problem);
  if (services.length === 0) wholeTab(TABS.services.name, { kind: 'noService' });
  findPastDates(report, parts);
  findIdleCells(report, services);
  if (services.length > 0 && services.every(({ service }) => hasLink(service))) return;
  if (activeNames(hosts).length === 0) {
    wholeTab(TABS.hosts.name, { kind: 'noActiveHost' });
    return;
  }
  const isOpen = openings.weekly.length > 0 || openings.exceptions.some(({ hours }) => hours !== null);
  if (hoursKnown && !isOpen) wholeTab(TABS.weeklyHours.name, { kind: 'noHours' });
  const weeks = hoursKnown && isOpen ? possibleWeeks(openings) : null;
  if (weeks) findIdleHosts(report, hosts, weeks);
  findImpossibleServices(report, parts, weeks);
}

function findPastDates(report: Report, { services, today }: Parts): void {
  const tab = TABS.services.name;
  for (const { service, row, shown } of services) {
    if (isFaulty(service) || service.bookingHorizon.kind !== 'until') continue;
    const { date: last } = service.bookingHorizon;
    const problem = { kind: 'bookAheadOver', shown: shown('Book ahead'), last } as const;
    if (last < today) report.add({ tab, row, column: 'Book ahead' }, problem);
  }
}

// HubSpot decides what these say.
const IDLE_WITH_LINK = [
  ...(['Every', 'Buffer before', 'Buffer after', 'Hosts', 'Assign'] as const),
  ...(['Place', 'Video call', 'Invite contact', 'Event title', 'Event description'] as const),
  ...(['Cancel until', 'Move until'] as const),
];

function findIdleCells(report: Report, services: readonly ServiceEntry[]): void {
  const tab = TABS.services.name;
  for (const { service, row, shown } of services) {
    const headers = IDLE_WITH_LINK.filter((header) => isLinked(service) && shown(header) !== '');
    if (headers.length > 0) report.add({ tab, row, column: 'HubSpot link' }, { kind: 'idleWithLink', headers });
  }
}

function findIdleHosts(report: Report, hosts: readonly HostEntry[], weeks: Weeks): void {
  const tab = TABS.hosts.name;
  for (const { name, row, host } of hosts) {
    if (host !== null && weeks(name, null).weekdays.size === 0)
      report.add({ tab, row, column: 'Host' }, { kind: 'hostWithoutHours', shown: name });
  }
}

function findImpossibleServices(report: Report, { hosts, services }: Parts, weeks: Weeks | null): void {
  const tab = TABS.services.name;
  for (const { service, row, shown } of services) {
    if (isFaulty(service) || isLinked(service)) continue;
    const add = (column: string, problem: Problem) => report.add({ tab, row, column }, problem);
    if (service.hosts.length === 0) add('Hosts', { kind: 'serviceWithoutHost' });
    else if (weeks) findImpossibleTimes({ service, shown }, hosts, weeks, add);
  }
}

type Add = (column: string, problem: Problem) => void;

/** A service that can be read. */
type Readable = Pick<ServiceEntry, 'shown'> & { readonly service: Service };

function findImpossibleTimes({ service, shown }: Readable, hosts: readonly HostEntry[], weeks: Weeks, add: Add): void {
  const { durationMinutes: minutes, assignment, bookingHorizon } = service;
  const ofHosts = service.hosts.map((name) => weeks(name, service.name));
  const longest = longestTogether(service, hosts, ofHosts);
  if (longest === 0) {
    add('Hosts', { kind: assignment === 'all' ? 'hostsShareNoHours' : 'serviceWithoutHours' });
    return;
  }
  if (longest < minutes) add('Minutes', { kind: 'longerThanHours', shown: shown('Minutes'), longest });
  if (bookingHorizon.kind === 'until') return;
  const { days } = bookingHorizon;
  const isLate = (week: PossibleWeek) => week.weekdays.size === 0 || isNoticeLonger(service, days, week);
  if (assignment === 'all' ? ofHosts.some(isLate) : ofHosts.every(isLate))
    add('Notice', { kind: 'noticePastHorizon', shown: shown('Notice'), days });
}

/** The longest time at a stretch in which the service could be. For `all` of one zone: that its hosts share. */
function longestTogether(
  { assignment, hosts: names }: Service,
  hosts: readonly HostEntry[],
  weeks: readonly PossibleWeek[],
): number {
  const stretches = weeks.map((week) => week.stretches);
  if (assignment !== 'all') return Math.max(...stretches.map(longestMinutes));
  const zones = new Set(hosts.filter(({ name }) => names.includes(name)).map(({ host }) => host?.timeZone));
  if (zones.size > 1 || zones.has(undefined)) return Math.min(...stretches.map(longestMinutes));
  return longestMinutes(stretches.reduce(sharedStretches));
}

// A day of local time lasts longer when the clocks go back: by an hour, two in Antarctica.
const CLOCK_CHANGE_MINUTES = 120;

/** Whether the notice, from a call at any time of any day, ends after the last start that Book ahead allows. */
function isNoticeLonger({ minimumNotice: notice }: Service, horizonDays: number, week: PossibleWeek): boolean {
  switch (notice.kind) {
    case 'elapsed':
      return notice.minutes >= horizonDays * MINUTES_PER_DAY + week.latestMinute + CLOCK_CHANGE_MINUTES;
    case 'days':
      return notice.days > horizonDays;
    case 'workingDays':
      return notice.days > mostOpenDates(week, horizonDays);
  }
}
