// "Why?" for a service behind a HubSpot link: what HubSpot offers, and which rule of the Sheet takes it out (rule 15). It asks
// the same pieces as `available` and `book`.
import { type CountedRows, countedRows } from '../appointments/hubspot/countedRows.ts';
import type { LinkAsked } from '../appointments/hubspot/link.ts';
import { narrowed, openLink } from '../appointments/hubspot/offered.ts';
import { monthOffsets } from '../hubspot/months.ts';
import type { SheetRead } from '../records/sheetRead.ts';
import { dayOf, type When } from '../scheduling/explain/explain.ts';
import type { Interval } from '../scheduling/interval.ts';
import type { LinkedService } from '../scheduling/model.ts';
import type { NarrowKind } from '../scheduling/narrowStarts.ts';
import { lastDateOf } from '../scheduling/startLimits.ts';
import type { Instant } from '../scheduling/time.ts';
import type { Language } from '../sheet/configuration.ts';
import { formatInstant } from '../text/instants.ts';
import { hubspotWords } from '../words/hubspot.ts';
import { hubspotWhyWords } from '../words/hubspotWhy.ts';
import { reasonsFor } from '../words/reasons/reasons.ts';
import { dateText, dayTimes } from '../words/times.ts';
import { WHY_WORDS } from '../words/why.ts';
import { aboutText } from './about.ts';
import type { DayAnswer, HostAnswer, ReasonData, StartAnswer, WhyAnswer } from './answer.ts';

/** One call, and one for each holiday calendar that is due. */
export function explainLink(sheet: SheetRead, service: LinkedService, when: When): WhyAnswer {
  const opened = openLinkWithin(sheet, service, dayOf(when, sheet.zone.timeZone, sheet.clock));
  return 'problem' in opened ? opened : explainOpened(opened, when);
}

export interface LinkOpened {
  readonly asked: LinkAsked;
  readonly counted: CountedRows;
  /** As HubSpot offers them, ascending. */
  readonly starts: readonly Instant[];
}

/** One call: what HubSpot offers within that time. */
export function openLinkWithin(
  sheet: SheetRead,
  service: LinkedService,
  within: Interval,
): LinkOpened | { readonly problem: string } {
  const { language } = sheet.configuration.settings;
  const counted = countedRows(sheet, service);
  if ('fault' in counted) return { problem: reasonsFor(language).faulty(counted.fault) };
  const asked = askedOf(sheet, service);
  const link = openLink(asked, monthOffsets(within.startMs, within.endMs - 1, sheet.nowMs).offsets, {});
  return 'result' in link ? { problem: link.reason } : { asked, counted, starts: link.starts };
}

/** As if a caller without a name asked. */
export function askedOf(sheet: SheetRead, service: LinkedService): LinkAsked {
  return { requestId: '', sheet, service, request: NO_REQUEST, identity: NO_REQUEST.contact, moves: '' };
}

export function explainOpened({ asked, counted, starts: offered }: LinkOpened, when: When): DayAnswer {
  const { sheet, service } = asked;
  const { configuration, clock, zone } = sheet;
  const { language } = configuration.settings;
  const day = dayOf(when, zone.timeZone, clock);
  const onDate = offered.filter((startMs) => day.startMs <= startMs && startMs < day.endMs);
  const wanted = 'date' in when ? onDate : [when.startMs];
  const starts = wanted.map((startMs) => startAnswer(asked, counted, startMs, onDate.includes(startMs)));
  return {
    asks: 'date' in when ? 'date' : 'instant',
    about: aboutText(service.name, when, zone, clock, language),
    headline: headlineOf(when, starts, language),
    notes: notesOf(asked, counted, starts),
    hosts: 'date' in when && starts.length > 0 ? [] : [hostAnswer(starts, language)],
    starts,
  };
}

const NO_CONTACT = { contactId: '', externalId: '', name: '', email: '', phone: '', reason: '', timeZone: '' };
const NO_REQUEST: LinkAsked['request'] = {
  contact: NO_CONTACT,
  start: 'missing',
  name: { firstName: '', lastName: '' },
  details: new Map(),
};

function startAnswer(asked: LinkAsked, counted: CountedRows, startMs: Instant, isOffered: boolean): StartAnswer {
  const { configuration, zone, nowMs } = asked.sheet;
  const { language } = configuration.settings;
  const words = WHY_WORDS[language];
  const { host, chooses } = hubspotWhyWords(language);
  const { removed, barred } = narrowed(asked, counted, [startMs]);
  const removedBy = barred > 0 ? 'barred' : [...removed].find(([, count]) => count > 0)?.[0];
  const isPast = startMs < nowMs;
  const isFree = isOffered && removedBy === undefined;
  const why = isOffered || isPast ? reasonOf(asked, removedBy ?? null, startMs) : notOffered(asked);
  return {
    start_iso: formatInstant(startMs),
    time: dayTimes(dayOf({ startMs }, zone.timeZone, asked.sheet.clock), zone).time(startMs),
    headline: isFree ? words.free(host) : words.notFree,
    goesTo: isFree ? words.goesTo(chooses) : '',
    hosts: [{ host, isFree, why: [why] }],
  };
}

function notOffered({ sheet }: LinkAsked): ReasonData {
  return {
    rule: 'notAtHubspot',
    sentence: hubspotWhyWords(sheet.configuration.settings.language).notOffered,
  };
}

/** null: nothing in the Sheet takes it out. */
function reasonOf(
  { sheet, service }: LinkAsked,
  removedBy: NarrowKind | 'barred' | null,
  startMs: Instant,
): ReasonData {
  const { configuration, clock, zone, nowMs } = sheet;
  const { language } = configuration.settings;
  const words = hubspotWhyWords(language);
  switch (removedBy) {
    case null:
      return { rule: 'open', sentence: words.offered, start_iso: formatInstant(startMs) };
    case 'past':
      return { rule: 'past', sentence: WHY_WORDS[language].past };
    case 'beforeNotice':
      return {
        rule: 'beforeNotice',
        sentence: words.beforeNotice(WHY_WORDS[language].notice(service.minimumNotice)),
      };
    case 'afterHorizon': {
      const last = lastDateOf(service.bookingHorizon, clock.localDateOf(zone.timeZone, nowMs));
      return { rule: 'afterHorizon', sentence: words.afterHorizon(dateText(last)) };
    }
    case 'full':
      return { rule: 'full', sentence: words.full(service.maxPerDay ?? 0) };
    case 'closed':
      return { rule: 'closed', sentence: words.closed };
    case 'barred':
      return { rule: 'barred', sentence: hubspotWords(language).none.barred(1) };
  }
}

/** For a date with starts each of them says all that there is to say. */
function hostAnswer(starts: readonly StartAnswer[], language: Language): HostAnswer {
  const { host, noneOnDate } = hubspotWhyWords(language);
  const wholeDay = starts.length > 0 ? [] : [{ rule: 'notAtHubspot', sentence: noneOnDate } as const];
  return { host, wholeDay, open: [] };
}

function headlineOf(when: When, starts: readonly StartAnswer[], language: Language): string {
  const words = WHY_WORDS[language];
  if ('startMs' in when) return starts[0]?.headline ?? words.notFree;
  if (starts.length === 0) return words.noStarts;
  const free = starts.filter(({ hosts }) => hosts.some(({ isFree }) => isFree));
  return words.freeOf(free.length, starts.length);
}

function notesOf(asked: LinkAsked, counted: CountedRows, starts: readonly StartAnswer[]): readonly string[] {
  const { configuration } = asked.sheet;
  const { language, offersPerAnswer } = configuration.settings;
  const isShort = offersPerAnswer !== null && starts.length > 0;
  const { holidayFaults } = narrowed(asked, counted, []);
  return [
    ...(isShort ? [WHY_WORDS[language].mostOffers(offersPerAnswer)] : []),
    ...holidayFaults.map(({ calendarId, error }) => reasonsFor(language).holidays(calendarId, error)),
  ];
}
