// The Sheet of a run's world, as a person would fill it in.
import type { Sheet } from '../../worlds/sheet.ts';
import type { PastRows, World, WorldHost, WorldService } from '../evidence/history.ts';
import type { LinkedService } from '../evidence/hubspotHistory.ts';
import type { DrawnHubspot } from './links.ts';

/** `closesAt` is an hour. */
export function sheetOf(world: World, closesAt: number, hubspot: DrawnHubspot | null, past: PastRows | null): Sheet {
  const { timeZone, services, hosts, repeatBookings, requireSignature = false, bookAheadDays = 1 } = world;
  const signed = requireSignature ? 'yes' : 'no';
  const settings = { 'Time zone': timeZone, 'Require signature': signed, 'Repeat bookings': repeatBookings };
  const linked = hubspot?.world.services ?? [];
  return {
    settings: { ...settings, ...hubspot?.settings },
    services: [
      ...services.map((service) => ({ ...serviceRow(service, bookAheadDays), ...invitesIn(world, service) })),
      ...linked.map((service) => linkedRow(service, bookAheadDays)),
    ],
    hosts: hosts.map(hostRow),
    weeklyHours: hoursRows(hosts, closesAt),
    ...(hubspot ? { hubspotForm: hubspot.form } : {}),
    ...rowsBefore(world, past),
  };
}

function invitesIn({ invitations }: World, { name }: WorldService) {
  return { 'Invite contact': invitations?.services.includes(name) ? 'yes' : '' };
}

function rowsBefore({ invitations }: World, past: PastRows | null): Partial<PastRows> {
  const mailed = invitations?.mailed ?? [];
  const rows = [...(past?.bookings ?? []), ...mailed];
  // With an apostrophe, as the product writes them: a number with a plus would be a formula.
  return { ...past, bookings: rows.map((row) => (row.Phone ? { ...row, Phone: `'${row.Phone}` } : row)) };
}

function hostRow({ name, calendarId, maxPerDay, timeZone = '' }: WorldHost) {
  return { Host: name, Calendar: calendarId, 'Max per day': text(maxPerDay), 'Time zone': timeZone };
}

/** Far hosts are open at the same instants. Their wall clock is ten hours behind: 09:00 in Berlin is 23:00 of the day before. */
function hoursRows(hosts: readonly WorldHost[], closesAt: number) {
  const near = { Days: 'Mon-Fri', From: '09:00', To: `${closesAt}:00` };
  if (hosts.every(({ timeZone }) => timeZone === undefined)) return [near];
  return hosts.flatMap(({ name, timeZone }) => {
    if (timeZone === undefined) return [{ Host: name, ...near }];
    const evening = { Host: name, Days: 'Sun-Thu', From: '23:00', To: '24:00' };
    const night = { Host: name, Days: 'Mon-Fri', From: '00:00', To: `0${closesAt - 10}:00` };
    return closesAt === 10 ? [evening] : [evening, night];
  });
}

function serviceRow(service: WorldService, bookAheadDays: number) {
  return {
    ...limitsOf(service, bookAheadDays),
    Every: '30',
    'Buffer before': text(service.bufferBefore),
    'Buffer after': text(service.bufferAfter),
    'Cancel until': service.until?.cancel ?? '',
    'Move until': service.until?.move ?? '',
    Hosts: service.hosts.join(', '),
    Assign: service.assign,
  };
}

function linkedRow(service: LinkedService, bookAheadDays: number) {
  return { ...limitsOf(service, bookAheadDays), 'HubSpot link': service.slug };
}

function limitsOf(service: WorldService | LinkedService, bookAheadDays: number) {
  return {
    Service: service.name,
    Minutes: text(service.minutes),
    Notice: service.noticeMinutes === 0 ? '' : `${service.noticeMinutes} min`,
    'Book ahead': `${bookAheadDays} days`,
    'Max per day': text(service.maxPerDay),
  };
}

function text(value: number | null): string {
  return value === null ? '' : String(value);
}
