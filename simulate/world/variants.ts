// Harder worlds, drawn from their own stream: hosts in a far zone under caps, an unreadable calendar, long notice, or
// signed calls alone.
import type { Chance } from '../chance.ts';
import type { World, WorldHost, WorldService } from '../evidence/history.ts';
import type { Wants } from '../faults/fault.ts';

/** Nine hours behind UTC all year: its midnight falls at 10:00 in Berlin, an hour after the practice opens. */
export const FAR_ZONE = 'Pacific/Gambier';

/** Longer than any run begins before the first start: Monday's early starts lie within it. */
const LONG_NOTICE_MINUTES = 240;

export function varied(world: World, chance: Chance, wants: Wants): World {
  const isFar = chance.happens(0.35);
  const services = world.services.map((service) => withLongNotice(service, chance, wants));
  const requireSignature = chance.happens(0.25);
  const hosts = withUnreadable(world.hosts, chance);
  const near = { ...world, hosts, services, requireSignature, bookAheadDays: 1 };
  return isFar ? withFarHosts(near, chance, wants) : near;
}

/** These hosts are a date behind at the first start. One day ahead would leave out their Tuesday. */
function withFarHosts(world: World, chance: Chance, wants: Wants): World {
  const hosts = world.hosts.map((host) => (chance.happens(0.7) ? { ...host, timeZone: FAR_ZONE } : host));
  return {
    ...world,
    hosts: hosts.map((host) => capped(host, chance, wants)),
    services: world.services.map((service) => capped(service, chance, wants)),
    // Long enough to go on after that midnight.
    hours: { ...world.hours, to: '12:00' },
    bookAheadDays: 2,
  };
}

function withLongNotice(service: WorldService, chance: Chance, { rush }: Wants): WorldService {
  const isLong = chance.happens(0.15) && !rush;
  return isLong ? { ...service, noticeMinutes: LONG_NOTICE_MINUTES } : service;
}

/** Each host and service gets a cap with even odds, because in this world a day ends within the opening hours. */
function capped<T extends WorldHost | WorldService>(one: T, chance: Chance, { uncapped }: Wants): T {
  const isCapped = chance.happens(0.5) && !uncapped;
  return isCapped ? { ...one, maxPerDay: chance.pick([1, 1, 2]) } : one;
}

/** One of several: the others must keep the practice going. */
function withUnreadable(hosts: readonly WorldHost[], chance: Chance): readonly WorldHost[] {
  const isOne = chance.happens(0.2);
  const at = chance.int(0, hosts.length - 1);
  if (!isOne || hosts.length === 1) return hosts;
  return hosts.map((host, place) => (place === at ? { ...host, isUnreadable: true } : host));
}
