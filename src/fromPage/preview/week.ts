// The page Preview: a week of one service, each start free, busy, closed or ruled out, as "why?" explains it.
import type { Ports } from '../../ports/ports.ts';
import { localDate } from '../../scheduling/calendarDate.ts';
import type { LocalDate } from '../../scheduling/time.ts';
import type { DayAnswer, StartAnswer } from '../../why/answer.ts';
import { explainWeek } from '../../why/week.ts';
import { why } from '../../why/why.ts';
import { PageProblem } from '../fromPage.ts';
import type { PreviewDay, PreviewWeek, PreviewWhy, StartState } from '../wire/preview.ts';

type Week = Omit<PreviewWeek, 'person'>;

/** `monday`: `2027-03-15`, or any other date of the week, which exists; '' = the first with a free start. */
export function previewWeek(ports: Ports, service: string, monday: string): Week {
  const week = explainWeek(ports, service, monday === '' ? null : dateIn(monday));
  if ('problem' in week) throw new PageProblem(week.problem);
  return { ...week, days: week.days.map(({ day, ...date }) => ({ ...date, ...previewDay(day) })) };
}

export function previewWhy(ports: Ports, service: string, date: string): PreviewWhy {
  const day = why(ports, service, date);
  if ('problem' in day) throw new PageProblem(day.problem);
  return {
    headline: day.headline,
    notes: [...day.notes, ...wholeDayNotes(day)],
    starts: day.starts.map(({ start_iso: iso, headline, hosts }) => ({
      iso,
      headline,
      hosts: hosts.map(({ host, isFree, why: reasons }) => ({
        host,
        isFree,
        sentences: [...(isFree ? [] : wholeDayOf(day, host)), ...reasons].map(({ sentence }) => sentence),
      })),
    })),
  };
}

function dateIn(text: string): LocalDate {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return localDate(year, month, day);
}

function previewDay(day: DayAnswer): Omit<PreviewDay, 'date' | 'clockChange'> {
  const starts = day.starts.map((start) => ({ iso: start.start_iso, time: start.time, state: stateOf(day, start) }));
  return { starts, notes: starts.length > 0 ? [] : wholeDayNotes(day) };
}

/** Of a host, what holds for the whole date. */
function wholeDayOf({ hosts }: DayAnswer, name: string) {
  return hosts.find(({ host }) => host === name)?.wholeDay ?? [];
}

function wholeDayNotes({ hosts }: DayAnswer): readonly string[] {
  return hosts.flatMap(({ host, wholeDay }) => wholeDay.map(({ sentence }) => `${host}: ${sentence}`));
}

type Rule = StartAnswer['hosts'][number]['why'][number]['rule'];

const STATES: ReadonlyMap<Rule, StartState> = new Map([
  ...(['busy', 'booking', 'notAtHubspot', 'barred'] as const).map((rule) => [rule, 'busy'] as const),
  ...(['closedByException', 'closedByFault', 'holiday', 'noWeeklyHours', 'hoursSkipped'] as const).map(
    (rule) => [rule, 'closed'] as const,
  ),
  ...(['outsideHours', 'closed', 'rowLeftOut', 'withdrawn'] as const).map((rule) => [rule, 'closed'] as const),
]);
// The nearest to free first: of two hosts, one that is only busy says more than one that is closed.
const NEAREST: readonly StartState[] = ['busy', 'rule', 'closed'];

/** That of the host who is nearest to being free. A host's first reason decides, in the order of precedence. */
function stateOf(day: DayAnswer, { goesTo, hosts }: StartAnswer): StartState {
  if (goesTo !== '') return 'free';
  const states = hosts
    .filter(({ isFree }) => !isFree)
    .map(({ host, why: reasons }) => {
      const [first] = [...wholeDayOf(day, host), ...reasons];
      return (first && STATES.get(first.rule)) ?? 'rule';
    });
  return NEAREST.find((state) => states.includes(state)) ?? 'rule';
}
