// What was asked about: `First visit, Thu 2027-03-18 09:00 (Europe/Berlin)`.
import { dayOf, type When } from '../scheduling/explain/explain.ts';
import type { ZoneClock } from '../scheduling/zone.ts';
import type { Language } from '../sheet/configuration.ts';
import type { StampZone } from '../sheet/stamps.ts';
import { dateText, dayTimes } from '../words/times.ts';
import { WHY_WORDS } from '../words/why.ts';
import { weekday } from './phrases.ts';

export function aboutText(service: string, when: When, zone: StampZone, clock: ZoneClock, language: Language): string {
  const { timeZone } = zone;
  const date = 'date' in when ? when.date : clock.localDateOf(timeZone, when.startMs);
  const times = dayTimes(dayOf(when, timeZone, clock), zone);
  const time = 'date' in when ? '' : ` ${times.time(when.startMs)}`;
  return `${service}, ${weekday(WHY_WORDS[language], date)} ${dateText(date)}${time} (${timeZone})`;
}
