// Whether the rules of a service count rows of Bookings: then nothing of it is offered while they cannot be read. Pure.
import type { Service } from '../../../scheduling/model.ts';
import { type Configuration, type FaultyService, isFaulty } from '../../../sheet/configuration.ts';

/**
 * By a cap, of the service or of one of its hosts; by Repeat bookings; or as what else its hosts have decides when they are
 * free: a buffer, of any service of theirs, or a booking of several hosts at once, which may stand in another's calendar.
 */
export function countsBookings(service: Service, configuration: Configuration): boolean {
  const { settings, services, hosts } = configuration;
  if (settings.repeatBookings !== 'allow' || service.maxPerDay !== null) return true;
  if (hosts.some(({ name, maxPerDay }) => maxPerDay !== null && service.hosts.includes(name))) return true;
  return services.some((other) => sharesHost(service, other) && reservesMore(other));
}

/** A faulty service may have any hosts, so it counts as one that shares a host. */
function sharesHost(service: Service, other: Service | FaultyService): boolean {
  return isFaulty(other) || other.hosts.some((name) => service.hosts.includes(name));
}

function reservesMore(other: Service | FaultyService): boolean {
  if (isFaulty(other) || other.assignment === 'all') return true;
  return other.bufferBeforeMinutes > 0 || other.bufferAfterMinutes > 0;
}
