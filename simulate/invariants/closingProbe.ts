// When all is quiet and fixed, one more caller asks for each service. The caller can book what is offered. Something is
// offered if a host has all of Tuesday free.
import { readAnswer } from '../evidence/answers.ts';
import { type History, PROBE, type WebAppRun, type WorldService } from '../evidence/history.ts';
import { ownEvents, serviceNamed } from '../evidence/ownEvents.ts';

export function closingProbe(history: History): string[] {
  const hasHosts = (name: string) => serviceNamed(history.world.services, name) !== undefined;
  const probes = history.runs.filter(
    ({ asked, answer }) => asked.contact.id.startsWith(PROBE) && answer !== null && hasHosts(asked.service),
  );
  return probes.flatMap((run) => [...notBooked(history, run), ...notOffered(history, run)]);
}

/**
 * The second of two attempts at one call may find the first one at work. The product learns that a calendar takes no events
 * only when it writes one.
 */
function notBooked({ runs, world }: History, { executionId, asked, answer }: WebAppRun): string[] {
  if (asked.action !== 'book' || readAnswer('book', answer ?? '')?.kind === 'success') return [];
  const isAlone = runs.filter((other) => other.asked.callId === asked.callId).length === 1;
  const names = serviceNamed(world.services, asked.service)?.hosts ?? [];
  const isWritable = !world.hosts.some(({ name, isReadOnly }) => isReadOnly && names.includes(name));
  return isAlone && isWritable
    ? [`execution ${executionId} did not book what was offered a moment before: ${answer}`]
    : [];
}

function notOffered(history: History, { executionId, asked, answer }: WebAppRun): string[] {
  const read = asked.action === 'available' ? readAnswer('available', answer ?? '') : null;
  if (read === null || (read.kind === 'offered' && read.startsMs.length > 0)) return [];
  const service = serviceNamed(history.world.services, asked.service);
  const isOpen = service !== undefined && hasFreeHost(history, service);
  return isOpen ? [`execution ${executionId} offered nothing of “${asked.service}”, and a host is free`] : [];
}

/** Whether a host has no event at all, invitations included, and no cap applies. Never so once a person has changed the Sheet. */
function hasFreeHost(history: History, { hosts, assign, maxPerDay }: WorldService): boolean {
  const { world, final, changes } = history;
  if (assign === 'all' || maxPerDay !== null || changes.some(({ kind }) => kind === 'sheet')) return false;
  const booked = ownEvents(history).flatMap((event) => event.hosts);
  return world.hosts.some((host) => {
    const hasEvents = Object.values(final.events[host.calendarId] ?? {}).some(({ blocks }) => blocks);
    const isTaken = hasEvents || booked.includes(host) || hasMeetings(history, host.calendarId);
    return hosts.includes(host.name) && host.maxPerDay === null && !host.isUnreadable && !isTaken;
  });
}

/** A meeting at HubSpot stands in the calendar of one member of its link; the others have copies, which are not in `final`. */
function hasMeetings({ world, hubspot }: History, calendarId: string): boolean {
  const links = (world.hubspot?.links ?? []).filter(({ calendars }) => calendars.includes(calendarId));
  return (hubspot?.changes ?? []).some(({ after }) => links.some(({ linkId }) => linkId === after.linkId));
}
