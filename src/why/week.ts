// Answers "why?" for the seven dates of a week, with what it needs asked for once.
import { countedBookings } from '../appointments/calendar/counted/countedBookings.ts';
import { openExecution } from '../execution.ts';
import { told } from '../ports/platformFailure.ts';
import type { Ports } from '../ports/ports.ts';
import { eachDate, weekdayOf } from '../scheduling/calendarDate.ts';
import { wholeDate } from '../scheduling/caps.ts';
import { hull } from '../scheduling/interval.ts';
import { type LocalDate, MINUTE_MS } from '../scheduling/time.ts';
import { isFaulty } from '../sheet/configuration.ts';
import { reasonsFor } from '../words/reasons/reasons.ts';
import { dateText } from '../words/times.ts';
import type { DayAnswer } from './answer.ts';
import { explainDay } from './explainDay.ts';
import { explainOpened, openLinkWithin } from './explainLink.ts';
import { gatherFactsWithin } from './factsOfDay.ts';
import { firstFree } from './firstFree.ts';
import { dateExists, explained, questionOf, type WhyQuestion } from './why.ts';

export interface DayOfWeek {
  /** `2027-03-15`. */
  readonly date: string;
  /** By how many minutes the Settings' clock goes forward on that date (60), or back (-60); 0 = not. */
  readonly clockChange: number;
  readonly day: DayAnswer;
}

export interface WeekExplained {
  /** Names of the Sheet that are not faulty. */
  readonly services: readonly string[];
  readonly service: string;
  readonly timeZone: string;
  /** `2027-03-15`, in that zone. */
  readonly today: string;
  /** From Monday. A date that the zone skips is not among them. */
  readonly days: readonly DayOfWeek[];
}

export type WeekAnswer = WeekExplained | { readonly problem: string };

/**
 * `service`: '' = the first of the Sheet. `date`: any of the week; null = the present week, or if nothing in it is free, the
 * first that has a free start. Four round trips, one more for each holiday calendar that is due; with a HubSpot link they are
 * four too. Two more for another week than the present one. Never throws.
 */
export function explainWeek(ports: Ports, service: string, date: LocalDate | null): WeekAnswer {
  try {
    const question = questionOf(openExecution(ports), service);
    return 'problem' in question ? question : explained(question, () => weekAsked(question, date));
  } catch (error) {
    ports.report(`Why, of a week: ${told(error)}`);
    return { problem: reasonsFor('en').undecided(error) };
  }
}

function weekAsked(question: WhyQuestion, date: LocalDate | null): WeekAnswer {
  const { clock, zone, nowMs } = question.sheet;
  const present = weekOf(question, date ?? clock.localDateOf(zone.timeZone, nowMs));
  if (date !== null || 'problem' in present || present.days.some(hasFree)) return present;
  const first = firstFree(question);
  return first === null ? present : weekOf(question, clock.localDateOf(zone.timeZone, first));
}

function hasFree({ day }: DayOfWeek): boolean {
  return day.starts.some(({ goesTo }) => goesTo !== '');
}

function weekOf(question: WhyQuestion, date: LocalDate): WeekAnswer {
  const { sheet, asked } = question;
  const { clock, zone, nowMs, configuration } = sheet;
  const { timeZone } = zone;
  const monday = date - weekdayOf(date) + 1;
  const dates = eachDate(monday, monday + 6).filter((one) => dateExists(one, timeZone, clock));
  const days = explainDates(question, dates);
  if ('problem' in days) return days;
  return {
    services: configuration.services.filter((one) => !isFaulty(one)).map(({ name }) => name),
    service: 'linked' in asked ? asked.linked.name : asked.service.name,
    timeZone,
    today: dateText(clock.localDateOf(timeZone, nowMs)),
    days: dates.map((one, at) => {
      const { startMs, endMs } = wholeDate(one, timeZone, clock);
      const change = clock.offset(timeZone, endMs) - clock.offset(timeZone, startMs);
      return { date: dateText(one), clockChange: change / MINUTE_MS, day: days[at] as DayAnswer };
    }),
  };
}

function explainDates(
  { sheet, asked }: WhyQuestion,
  dates: readonly LocalDate[],
): readonly DayAnswer[] | { readonly problem: string } {
  const { clock, zone, configuration } = sheet;
  const within = dates.map((date) => wholeDate(date, zone.timeZone, clock)).reduce(hull);
  if ('linked' in asked) {
    const opened = openLinkWithin(sheet, asked.linked, within);
    return 'problem' in opened ? opened : dates.map((date) => explainOpened(opened, { date }));
  }
  const { service } = asked;
  const counted = countedBookings(sheet, service);
  if ('fault' in counted) return { problem: reasonsFor(configuration.settings.language).faulty(counted.fault) };
  const known = { ...gatherFactsWithin(sheet, { service, held: counted.held }, within), notBlocking: new Map() };
  return dates.map((date) => explainDay(known, sheet, { date }));
}
