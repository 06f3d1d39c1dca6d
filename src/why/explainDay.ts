// Explains a date or an instant. For each start it names the free hosts and the host who would get it. It also says why
// other hosts are not free.
import { choicesFor } from '../appointments/calendar/choices.ts';
import type { SheetRead } from '../records/sheetRead.ts';
import { dayOf, type When } from '../scheduling/explain/explain.ts';
import type { OwnBooking } from '../scheduling/keepApart.ts';
import type { Host } from '../scheduling/model.ts';
import { ascendingOnce } from '../scheduling/sorted.ts';
import type { Instant } from '../scheduling/time.ts';
import type { ZoneClock } from '../scheduling/zone.ts';
import type { Configuration } from '../sheet/configuration.ts';
import { faultsOf, namesLeftOut, rowsLeftOutOf, withdrawnOf } from '../sheet/leftOutRows.ts';
import { formatInstant } from '../text/instants.ts';
import { type Reasons, reasonsFor } from '../words/reasons/reasons.ts';
import { type DayTimes, dayTimes } from '../words/times.ts';
import { WHY_WORDS, type WhyWords } from '../words/why.ts';
import { aboutText } from './about.ts';
import type { DayAnswer, HostAnswer, StartAnswer } from './answer.ts';
import { explainHosts, type HostsExplained, hostAnswer, hostAtStart } from './explainHosts.ts';
import type { FactsOfDay } from './factsOfDay.ts';
import type { PhraseContext } from './phrases.ts';

/** The question, the facts, and the words for the answer. */
interface DayContext {
  readonly known: FactsOfDay;
  readonly configuration: Configuration;
  readonly when: When;
  readonly clock: ZoneClock;
  readonly words: WhyWords;
  readonly reasons: Reasons;
  readonly times: DayTimes;
}

export function explainDay(known: FactsOfDay, sheet: SheetRead, when: When): DayAnswer {
  const { configuration, clock, zone } = sheet;
  const { language } = configuration.settings;
  const times = dayTimes(dayOf(when, zone.timeZone, clock), zone);
  const words = { words: WHY_WORDS[language], reasons: reasonsFor(language) };
  const day: DayContext = { known, configuration, when, clock, times, ...words };
  const hosts = explainHosts(known, when, known.clock);
  const starts = startsOf(when, hosts).map((startMs) => startAnswer(day, hosts, startMs));
  return {
    asks: 'date' in when ? 'date' : 'instant',
    about: aboutText(known.question.service.name, when, zone, clock, language),
    headline: headline(day, hosts, starts),
    notes: remarks(day, hosts),
    hosts: [...hosts.all.map((one) => hostAnswer(phraseContext(day, one.explained.host), one)), ...withdrawn(day)],
    starts,
  };
}

function startsOf(when: When, { asked }: HostsExplained): readonly Instant[] {
  if ('startMs' in when) return [when.startMs];
  return ascendingOnce(asked.hosts.flatMap(({ starts }) => starts.map(({ startMs }) => startMs)));
}

function phraseContext({ known, configuration, words, reasons, times }: DayContext, host: Host): PhraseContext {
  const { service, timeZone } = known.question;
  const services = new Map<OwnBooking, string>(known.standing.map((held) => [held, held.row.service]));
  return {
    words,
    times,
    service,
    host,
    timeZone,
    leftOut: reasons.leftOut,
    rowsLeftOut: rowsLeftOutOf(configuration, host.name, service).map(reasons.faulty),
    faultsOf: (row) =>
      ('weekdays' in row ? [] : faultsOf(configuration, row)).map(({ finding }) => reasons.faulty(finding)),
    notBlocking: known.notBlocking,
    serviceOf: (one) => services.get(one) ?? '',
  };
}

function startAnswer(day: DayContext, hosts: HostsExplained, startMs: Instant): StartAnswer {
  const { known, words, reasons, times, when } = day;
  const slot = hosts.asked.slots.find((one) => one.startMs === startMs);
  const found = { hosts: known.question.hosts.map(({ host }) => host), standing: known.standing };
  const wanted = { service: known.question.service, startMs };
  const [choice] = slot ? choicesFor(slot, found, wanted, reasons) : [];
  const shown = hosts.all.filter(({ leftOut }) => leftOut === null || 'startMs' in when);
  return {
    start_iso: formatInstant(startMs),
    time: times.time(startMs),
    headline: slot ? words.free(slot.hosts.join(', ')) : words.notFree,
    goesTo: choice ? words.goesTo(choice.why) : '',
    hosts: shown.flatMap((one) => hostAtStart(phraseContext(day, one.explained.host), one, startMs) ?? []),
  };
}

function headline({ when, words }: DayContext, { asked }: HostsExplained, starts: readonly StartAnswer[]): string {
  if ('startMs' in when) return starts[0]?.headline ?? words.notFree;
  return starts.length === 0 ? words.noStarts : words.freeOf(asked.slots.length, starts.length);
}

function remarks({ known, configuration, words, reasons }: DayContext, { asked }: HostsExplained): readonly string[] {
  const { offersPerAnswer } = configuration.settings;
  const isShort = offersPerAnswer !== null && asked.slots.length > 0;
  return [
    ...(known.question.service.hosts.length === 0 ? [reasons.none.noHost] : []),
    ...namesLeftOut(configuration, known.question.service).map(reasons.faulty),
    ...(asked.missing.length > 0 ? [words.missing(asked.missing.join(', '))] : []),
    ...(isShort ? [words.mostOffers(offersPerAnswer)] : []),
    ...known.zoneFaults.map(reasons.zoneFault),
    ...known.holidayFaults.map(({ calendarId, error }) => reasons.holidays(calendarId, error)),
  ];
}

/** The service's hosts with unreadable rows in the Sheet. */
function withdrawn({ known, configuration, reasons }: DayContext): readonly HostAnswer[] {
  return withdrawnOf(configuration, known.question.service).map(({ name, finding }) => ({
    host: name,
    wholeDay: [{ rule: 'withdrawn', sentence: reasons.faulty(finding) }],
    open: [],
  }));
}
