// A team of any size as the documents of a data folder, on which both scripts of the platform table work.
import type { Interval } from '../../src/scheduling/interval.ts';
import { busy, calendar, documents } from '../../worlds/sheet.ts';
import { HOURS, makeWork } from '../engine/work.ts';

export const TOKEN = 'bench-token';
export const PHONE = '+49 30 1234567';

export interface Team {
  readonly documents: Readonly<Record<string, string>>;
  readonly busyByCalendar: ReadonlyMap<string, readonly Interval[]>;
}

/** One calendar a host, 56 busy times in 14 days each; one service of 30 minutes, for which any host will do. */
export function teamOf(hosts: number): Team {
  const work = makeWork({ days: 14, hosts, busyPerHost: 56, minutes: 30, assignment: 'any' });
  const busyByCalendar = new Map(work.busy.map((times, at) => [`host${at + 1}@example.com`, times]));
  const calendars = [...busyByCalendar].map(([id, times]) => [id, calendar(...times.map(eventAt))] as const);
  const sheet = {
    settings: { 'Require signature': 'no' },
    services: [{ Service: 'Visit', Minutes: '30', 'Book ahead': '13 days' }],
    hosts: [...busyByCalendar.keys()].map((id, at) => ({ Host: `Host ${at + 1}`, Calendar: id })),
    weeklyHours: HOURS.map(({ from, to }) => ({ Days: 'Mon-Fri', From: `${from}:00`, To: `${to}:00` })),
  };
  return { documents: documents(sheet, Object.fromEntries(calendars)), busyByCalendar };
}

// Two busy times may be the same, but no two events of a calendar share a UID.
function eventAt({ startMs, endMs }: Interval, at: number): string[] {
  return [`UID:${at}@bench`, ...busy(stamp(startMs), stamp(endMs)).slice(1)];
}

function stamp(instant: number): string {
  return new Date(instant).toISOString().replace(/[-:]|\.000/g, '');
}
