// Which bookings stand, who is free when, and whose turn it is: contract section 4, read slowly.
import type { Host, Service } from '../../src/scheduling/model.ts';
import { naiveOffer } from '../scheduling/naiveModel.ts';
import type { SceneBooking, Team } from '../scheduling/team.ts';
import type { Entry, Model, Row } from './model.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Start → the hosts free then, in the order that counts. */
export type Free = ReadonlyMap<number, readonly string[]>;

export function freeStarts(model: Model, service: Service): Free {
  const { nowMs, timeZone, weekly, exceptions } = model;
  const hosts = hostsOf(model, service).filter((host) => !isShunned(model, host.calendarId));
  const openings = { weekly, exceptions, holidays: model.holidaysSeen?.days ?? new Set<number>() };
  const bookings = standing(model).map((row) => asSceneBooking(model, row));
  return naiveOffer({ service, hosts, openings, timeZone, nowMs, busy: busyTimes(model), bookings });
}

/** A calendar that refused an event: its host is not offered for a while. */
export function isShunned({ shunnedUntilMs, nowMs }: Model, calendarId: string): boolean {
  return (shunnedUntilMs.get(calendarId) ?? 0) > nowMs;
}

/** any: by the tab Hosts, which breaks ties. first, all: as the service names them. */
function hostsOf({ hosts }: Model, service: Service): readonly Host[] {
  if (service.assignment === 'any') return hosts.filter((host) => service.hosts.includes(host.name));
  return service.hosts.flatMap((name) => hosts.find((host) => host.name === name) ?? []);
}

/** Rule 11: past rows count by their Status, others while their time is still busy in the calendar that holds the event. */
function standing(model: Model): readonly Row[] {
  return model.rows.filter((row) => stands(model, row));
}

export function stands(model: Model, row: Row): boolean {
  if (row.status === 'cancelled' || isBookedAgain(model, row)) return false;
  return row.endMs <= model.nowMs || isBusyThroughout(model, holderOf(model, row), row);
}

/** Its time was given to a later booking, which was possible only because its own event had gone: what is busy is the other's. */
function isBookedAgain(model: Model, row: Row): boolean {
  const later = model.rows.slice(model.rows.indexOf(row) + 1).filter((other) => other.status === 'booked');
  const isSameTime = (other: Row) => other.startMs < row.endMs && other.endMs > row.startMs;
  const isSameCalendar = (other: Row) => holderOf(model, other) === holderOf(model, row);
  return row.status === 'booked' && later.some((other) => isSameCalendar(other) && isSameTime(other));
}

function isBusyThroughout(model: Model, calendarId: string, { startMs, endMs }: Row): boolean {
  const there = model.entries.filter((entry) => entry.calendarId === calendarId && isBusy(model, entry));
  for (let minute = startMs; minute < endMs; minute += MINUTE) {
    if (!there.some((entry) => entry.startMs <= minute && minute < entry.endMs)) return false;
  }
  return true;
}

function isBusy({ unansweredBlocks }: Model, { blocks, copyOf }: Entry): boolean {
  return blocks && (copyOf === null || unansweredBlocks);
}

/** The calendar that holds the row's event. */
function holderOf({ hosts }: Model, row: Row): string {
  return hosts.find((host) => host.name === row.hosts[0])?.calendarId ?? '';
}

function busyTimes(model: Model): Team['busy'] {
  const byCalendar = new Map<string, Entry[]>();
  for (const entry of model.entries.filter((one) => isBusy(model, one))) {
    byCalendar.set(entry.calendarId, [...(byCalendar.get(entry.calendarId) ?? []), entry]);
  }
  return byCalendar;
}

function asSceneBooking(model: Model, row: Row): SceneBooking {
  const service = serviceNamed(model, row.service);
  const { bufferBeforeMinutes, bufferAfterMinutes } = service;
  const { startMs, endMs, hosts } = row;
  const calendarId = holderOf(model, row);
  return {
    startMs,
    endMs,
    hosts,
    service: row.service,
    calendarId,
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
  const count = ({ name }: Host) => near.filter((row) => row.hosts.includes(name)).length;
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
