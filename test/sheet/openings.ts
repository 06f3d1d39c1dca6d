// A small judge, written from the rules alone: every moment of some days at which a service could be had of a host,
// each with all that limits the slot there. It shares no code with what it judges.
import { Temporal } from 'temporal-polyfill';
import type { Host, Hours, Service } from '../../src/scheduling/model.ts';
import type { Configuration } from '../../src/sheet/configuration.ts';

const STEP_MINUTES = 30;

export interface Day {
  /** Days since 1970-01-01. */
  readonly number: number;
  /** 1 = Monday. */
  readonly weekday: number;
}

export function dayOf(isoDate: string): Day {
  const date = Temporal.PlainDate.from(isoDate);
  return { number: Temporal.PlainDate.from('1970-01-01').until(date).days, weekday: date.dayOfWeek };
}

/** Services are told apart by their place, as a name is free text; hosts by their calendar. */
export function openMoments(configuration: Configuration, days: readonly Day[]): Set<string> {
  const open = new Set<string>();
  if (configuration.withdrawn !== null) return open;
  configuration.services.forEach((service, place) => {
    if (!('hosts' in service)) return;
    for (const host of configuration.hosts) {
      const isWithdrawn = configuration.withdrawnHosts.some(({ name }) => name === host.name);
      if (isWithdrawn || !service.hosts.includes(host.name)) continue;
      const what = `service ${place} ${limits(service, host)}`;
      for (const day of days) {
        for (const { from, to } of hoursOn(configuration, service, host, day)) {
          for (let minute = from; minute < to; minute += STEP_MINUTES) {
            open.add(`day ${day.number} minute ${minute} ${what}`);
          }
        }
      }
    }
  });
  return open;
}

function hoursOn({ openings }: Configuration, service: Service, host: Host, day: Day): readonly Hours[] {
  const covering = openings.exceptions.filter((row) => row.from <= day.number && day.number <= row.to);
  const own = covering.filter((row) => row.host === host.name);
  const deciding = own.length > 0 ? own : covering.filter((row) => row.host === null);
  if (deciding.length > 0) return deciding.flatMap((row) => (row.hours === null ? [] : [row.hours]));
  return openings.weekly
    .filter((row) => row.weekdays.some((weekday) => weekday === day.weekday))
    .filter((row) => row.host === null || row.host === host.name)
    .filter((row) => row.service === null || row.service === service.name)
    .map((row) => row.hours);
}

function limits(service: Service, host: Host): string {
  const { durationMinutes, slotIntervalMinutes, bufferBeforeMinutes, bufferAfterMinutes } = service;
  return JSON.stringify([
    [durationMinutes, slotIntervalMinutes, bufferBeforeMinutes, bufferAfterMinutes],
    [service.minimumNotice, service.bookingHorizon, service.assignment],
    [service.maxPerDay, host.maxPerDay],
    [host.calendarId, host.alsoBusyOn, host.timeZone],
  ]);
}
