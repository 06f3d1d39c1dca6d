// The package time-slots-finder. It gets busy times as unavailable periods, as its own reader of iCalendar text fails. That
// reader breaks with the version of ical2json that its range allows ("Cannot read properties of undefined").
import { DateTime } from 'luxon';
import { getAvailableTimeSlotsInCalendar } from 'time-slots-finder';
import { type Contender, forEachHost } from '../engine/contender.ts';
import { HOURS, NOW_MS, ZONE } from '../engine/work.ts';

export const timeSlotsFinder: Contender = {
  name: 'time-slots-finder',
  rule: 'steps over what is busy one by one, and rounds up to the next step of the clock',
  // Each window goes through every busy time with dayjs: 60 days take seconds, a year minutes.
  takes: ({ hosts, busyPerHost }) => hosts === 1 && busyPerHost <= 240,
  prepare: forEachHost(({ untilMs, minutes }, busy) => {
    const configuration = {
      timeSlotDuration: minutes,
      slotStartMinuteStep: minutes,
      timeZone: ZONE,
      availablePeriods: [1, 2, 3, 4, 5].map((isoWeekDay) => ({ isoWeekDay, shifts: SHIFTS })),
      unavailablePeriods: busy.map(({ startMs, endMs }) => ({ startAt: wallClock(startMs), endAt: wallClock(endMs) })),
    };
    return () => {
      const slots = getAvailableTimeSlotsInCalendar({ configuration, from: new Date(NOW_MS), to: new Date(untilMs) });
      return () => slots.map(({ startAt }) => startAt.getTime());
    };
  }),
};

const SHIFTS = HOURS.map(({ from, to }) => ({ startTime: clockTime(from), endTime: clockTime(to) }));

function clockTime(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

/** Months count from 0 here. */
function wallClock(instant: number) {
  const { year, month, day, hour, minute } = DateTime.fromMillis(instant, { zone: ZONE });
  return { year, month: month - 1, day, hour, minute };
}
