// Which hosts are free when, and which host’s turn it is: contract section 4, read slowly.
import type { Host, Service } from '../../src/scheduling/model.ts';
import { naiveOffer } from '../scheduling/naiveModel.ts';
import type { SceneBooking } from '../scheduling/team.ts';
import type { Model, Row } from './model.ts';
import { busyTimes, hostsOfRow, standing } from './standing.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Start → the hosts free then, in the order that counts. */
export type Free = ReadonlyMap<number, readonly string[]>;

export function freeStarts(model: Model, asked: Service): Free {
  if (isFaulty(model, asked)) return new Map();
  const service = { ...asked, hosts: asked.hosts.filter((name) => !isInactive(model, name)) };
  const { nowMs, timeZone, weekly, exceptions } = model;
  const hosts = hostsOf(model, service).filter((host) => !isShunned(model, host.calendarId));
  const openings = { weekly, exceptions, holidays: model.holidaysSeen?.days ?? new Set<number>() };
  const bookings = standing(model).map((row) => asSceneBooking(model, row));
  return naiveOffer({ service, hosts, openings, timeZone, nowMs, busy: busyTimes(model), bookings });
}

/** `all` with a host who is not in the Sheet; any other with such a host and none who could come. */
export function isFaulty(model: Model, { hosts, assignment }: Service): boolean {
  const isRemoved = (name: string) => model.away.get(name) === 'removed';
  const isOut = (name: string) => isRemoved(name) || isInactive(model, name);
  return hosts.some(isRemoved) && (assignment === 'all' || hosts.every(isOut));
}

/** No service waits for them; for a faulty host `all` waits. */
function isInactive({ away }: Model, name: string): boolean {
  const how = away.get(name);
  return how !== undefined && how !== 'removed' && how.column === 'Active' && how.text === 'no';
}

/** A calendar that refused an event: its host is not offered for a while. */
export function isShunned({ shunnedUntilMs, nowMs }: Model, calendarId: string): boolean {
  return (shunnedUntilMs.get(calendarId) ?? 0) > nowMs;
}

/** any: by the tab Hosts, which breaks ties. first, all: as the service names them. */
export function hostsOf({ hosts: all, away }: Model, service: Service): readonly Host[] {
  const hosts = all.filter(({ name }) => !away.has(name));
  if (service.assignment === 'any') return hosts.filter((host) => service.hosts.includes(host.name));
  return service.hosts.flatMap((name) => hosts.find((host) => host.name === name) ?? []);
}

function asSceneBooking(model: Model, row: Row): SceneBooking {
  const service = serviceNamed(model, row.service);
  const { bufferBeforeMinutes, bufferAfterMinutes } = service;
  const { startMs, endMs } = row;
  return {
    startMs,
    endMs,
    hosts: hostsOfRow(model, row),
    service: row.service,
    calendarId: row.entry.calendarId,
    active: true,
    bufferBeforeMinutes,
    bufferAfterMinutes,
  };
}

export function serviceNamed({ services }: Model, name: string): Service {
  const found = services.find((service) => service.name === name);
  if (found === undefined) throw new Error(`no service ${name}`);
  return found;
}

export interface Choice {
  /** The first holds the event, the others are invited. */
  readonly hosts: readonly Host[];
  readonly shares: string;
}

/** Rule 9, best first. */
export function choices(model: Model, service: Service, startMs: number, free: readonly string[]): readonly Choice[] {
  const hosts = hostsOf(model, service).filter((host) => free.includes(host.name));
  if (service.assignment === 'all') return [{ hosts, shares: '' }];
  if (service.assignment === 'first') return hosts.map((host) => ({ hosts: [host], shares: '' }));
  const near = standing(model).filter((row) => Math.abs(row.startMs - startMs) <= 15 * DAY);
  const count = ({ name }: Host) => near.filter((row) => hostsOfRow(model, row).includes(name)).length;
  // In whole tenths, as 3 / 0.3 and 1 / 0.1 differ in floating point.
  const share = (host: Host) => count(host) / Math.round(host.weight * 10);
  const ranked = [...hosts].sort((a, b) => share(a) - share(b));
  return ranked.map((host, at) => {
    const others = ranked.slice(at).map((one) => `${one.name} ${count(one)}`);
    return { hosts: [host], shares: others.length > 1 ? others.join(', ') : '' };
  });
}

const SIX_HOURS = 360 * MINUTE;

/** Rule 1: the holiday calendar is read at most every six hours, by whichever request comes then. */
export function seeHolidays(model: Model): void {
  const { hasHolidays, holidaysSeen, nowMs, holidays } = model;
  if (!hasHolidays || (holidaysSeen !== null && nowMs - holidaysSeen.atMs < SIX_HOURS)) return;
  model.holidaysSeen = { atMs: nowMs, days: new Set(holidays) };
}
