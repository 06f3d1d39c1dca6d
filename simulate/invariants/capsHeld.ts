// Max per day holds. A service's cap counts over all hosts on a date of the practice's zone. A host's cap counts over all
// services on a date of the host's zone. Bookings that people changed by hand do not count.
import type { History } from '../evidence/history.ts';
import { type OwnEvent, ownEvents } from '../evidence/ownEvents.ts';
import { hasDeletedRow, isCancelledByPerson } from '../evidence/people.ts';
import { localDate } from '../evidence/times.ts';
import { isUnnoted } from '../evidence/unnoted.ts';

export function capsHeld(history: History): string[] {
  if (hasDeletedRow(history)) return [];
  const { services, hosts, timeZone } = history.world;
  const standing = ownEvents(history).filter(
    ({ arrival, eventId }) => arrival.by !== 'person' && !isCancelledByPerson(history, eventId),
  );
  const counted = standing.filter((event) => !isUnnoted(history, event, standing));
  return [
    ...services.flatMap(({ name, maxPerDay }) =>
      tooMany(
        { name, most: maxPerDay, timeZone },
        counted.filter(({ service }) => service?.name === name),
      ),
    ),
    ...hosts.flatMap((host) =>
      tooMany(
        { name: host.name, most: host.maxPerDay, timeZone: host.timeZone ?? timeZone },
        counted.filter((event) => event.hosts.includes(host)),
      ),
    ),
  ];
}

interface Cap {
  readonly name: string;
  readonly most: number | null;
  /** The zone in which a day is counted. */
  readonly timeZone: string;
}

function tooMany({ name, most, timeZone }: Cap, events: readonly OwnEvent[]): string[] {
  if (most === null) return [];
  const dates = events.map(({ state }) => localDate(state.startMs, timeZone));
  return [...new Set(dates)].sort().flatMap((date) => {
    const count = dates.filter((other) => other === date).length;
    return count > most ? [`${name} has ${count} bookings on ${date}, and Max per day is ${most}`] : [];
  });
}
