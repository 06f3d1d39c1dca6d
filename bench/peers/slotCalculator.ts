// The package slot-calculator. It marks every minute, then packs slots from left to right.
import { getSlots } from 'slot-calculator';
import { type Contender, forEachHost } from '../engine/contender.ts';
import { HOURS, NOW_MS, ZONE } from '../engine/work.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

export const slotCalculator: Contender = {
  name: 'slot-calculator',
  rule: 'has no grid: the next slot begins where a busy time ends',
  takes: () => true,
  prepare: forEachHost(({ untilMs, minutes }, busy) => {
    const config = {
      from: iso(NOW_MS),
      to: iso(untilMs),
      duration: minutes,
      outputTimezone: 'utc',
      availability: WEEKDAYS.flatMap((text) =>
        HOURS.map(({ from, to }) => ({
          // With its locale, as the names are otherwise read in the machine's language.
          day: { text, locale: 'en' },
          from: `${from}:00`,
          to: `${to}:00`,
          timezone: ZONE,
        })),
      ),
      unavailability: busy.map(({ startMs, endMs }) => ({ from: iso(startMs), to: iso(endMs) })),
    };
    return () => {
      const { availableSlots } = getSlots(config);
      return () => availableSlots.map(({ from }) => Date.parse(from));
    };
  }),
};

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
