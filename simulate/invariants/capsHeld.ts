// Max per day holds: a service's over all hosts, a host's over all services. What people did by hand does not count.
import type { History } from '../history.ts';
import { type OwnEvent, ownEvents } from './ownEvents.ts';
import { isCancelledByPerson } from './people.ts';
import { localDate } from './times.ts';

export function capsHeld(history: History): string[] {
  const { services, hosts } = history.world;
  const counted = ownEvents(history).filter(
    ({ arrival, eventId }) => arrival.by !== 'person' && !isCancelledByPerson(history, eventId),
  );
  return [
    ...services.flatMap(({ name, maxPerDay }) =>
      tooMany(
        history,
        name,
        maxPerDay,
        counted.filter(({ service }) => service?.name === name),
      ),
    ),
    ...hosts.flatMap((host) =>
      tooMany(
        history,
        host.name,
        host.maxPerDay,
        counted.filter((event) => event.hosts.includes(host)),
      ),
    ),
  ];
}

function tooMany({ world }: History, name: string, most: number | null, events: readonly OwnEvent[]): string[] {
  if (most === null) return [];
  const dates = events.map(({ state }) => localDate(state.startMs, world.timeZone));
  return [...new Set(dates)].sort().flatMap((date) => {
    const count = dates.filter((other) => other === date).length;
    return count > most ? [`${name} has ${count} bookings on ${date}, and Max per day is ${most}`] : [];
  });
}
