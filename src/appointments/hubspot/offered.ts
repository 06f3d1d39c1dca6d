// The starts of a meeting link that can be booked: what HubSpot offers, narrowed by the Sheet (rule 15). `available`,
// `book` and "why?" all come through here.
import { type Months, monthOffsets } from '../../hubspot/months.ts';
import { hubspotKey } from '../../notes/credentials.ts';
import { barsOthers, type Claim, openClaims } from '../../notes/hubspotClaims.ts';
import { hubspotProblems, linkChangedLately, noteHubspotProblem } from '../../notes/hubspotProblems.ts';
import { closedDates } from '../../scheduling/closedDates.ts';
import { interval } from '../../scheduling/interval.ts';
import type { LinkedService } from '../../scheduling/model.ts';
import { type Narrowed, narrowStarts } from '../../scheduling/narrowStarts.ts';
import { lastDateOf } from '../../scheduling/startLimits.ts';
import { DAY_MS, type Instant, MINUTE_MS, type TimeZoneId } from '../../scheduling/time.ts';
import type { ZoneClock } from '../../scheduling/zone.ts';
import { nameKey } from '../../sheet/text.ts';
import { hubspotWords, type NoLinkSlot, problemSentence } from '../../words/hubspot.ts';
import { type HolidayFault, reasonsFor } from '../../words/reasons/reasons.ts';
import { type Decision, failed } from '../decision.ts';
import { readHolidays } from '../holidays.ts';
import { barredStarts } from './barredStarts.ts';
import type { CountedRows } from './countedRows.ts';
import { type Link, type LinkAsked, readLink } from './link.ts';

/** All that can be booked, in order. */
export function offeredStarts(asked: LinkAsked, counted: CountedRows): Decision {
  const { sheet, service, request } = asked;
  const about = { service: service.name, contact: request.contact };
  const { clock, configuration, nowMs } = sheet;
  const { timeZone } = configuration.settings;
  const read = openLink(asked, monthsAhead(service, { timeZone, clock, nowMs }).offsets, about);
  if ('result' in read) return read;
  const left = narrowed(asked, counted, read.starts);
  const { starts, holidayFaults } = left;
  const slots = starts.map((startMs) => interval(startMs, startMs + read.durationMs));
  const reasons = reasonsFor(configuration.settings.language);
  const words = hubspotWords(configuration.settings.language);
  const [main] = slots.length > 0 ? [] : noneBecause(left).map(([kind, count]) => words.none[kind](count));
  const faults = holidayFaults.map(({ calendarId, error }) => reasons.holidays(calendarId, error));
  const reason = reasons.noService([main, ...faults].filter(Boolean).join(' '), configuration);
  return { ...about, result: { kind: 'offered', slots }, reason };
}

/** The link as HubSpot tells it now, or why it may not be asked or believed. */
export function openLink(asked: LinkAsked, offsets: readonly number[], about: Partial<Decision>): Link | Decision {
  const { sheet, service } = asked;
  const { notes } = sheet.execution;
  const { language } = sheet.configuration.settings;
  const words = hubspotWords(language);
  if (hubspotKey(notes) === '') return failed('sheetFaulty', words.noKey, about);
  const changed = linkChangedLately(notes, service.name, sheet.nowMs);
  if (changed) return failed('sheetFaulty', problemSentence(changed.kind, changed.detail, language), about);
  const reading = readLink(asked, offsets);
  switch (reading.kind) {
    case 'read':
      return reading.link;
    case 'unreadable':
      if (reading.isRefused) tellOfKey(asked, reading.error);
      return failed('calendarUnreachable', words.unreadable(reading.error), about);
    case 'withdrawn':
      return failed('sheetFaulty', reasonsFor(language).faulty(reading.finding), about);
  }
}

// So that calls without an answer do not each change the notes.
const TOLD_MS = 60 * MINUTE_MS;

/** Check and the mails tell of it: it does not pass by itself. */
function tellOfKey({ sheet, service }: LinkAsked, detail: string): void {
  const { execution, nowMs } = sheet;
  const problem = { kind: 'keyRefused', service: service.name, detail, atMs: nowMs } as const;
  const isTold = hubspotProblems(execution.notes, nowMs).some(
    (one) => one.kind === problem.kind && one.service === problem.service && nowMs < one.atMs + TOLD_MS,
  );
  if (!isTold) noteHubspotProblem(execution.notes, problem);
}

/** The months of every start that Book ahead allows. */
export function monthsAhead(
  { bookingHorizon }: LinkedService,
  { timeZone, clock, nowMs }: { readonly timeZone: TimeZoneId; readonly clock: ZoneClock; readonly nowMs: Instant },
): Months {
  const last = lastDateOf(bookingHorizon, clock.localDateOf(timeZone, nowMs));
  return monthOffsets(nowMs, clock.toInstant(timeZone, last, DAY_MS / MINUTE_MS) - 1, nowMs);
}

interface LinkStarts extends Narrowed {
  /** How many of them other callers of ours are booking, or have just booked. */
  readonly barred: number;
  readonly holidayFaults: readonly HolidayFault[];
}

/** What the Sheet and other callers leave of these starts. `own`: the claim of this very attempt, which does not count. */
export function narrowed(
  asked: LinkAsked,
  counted: CountedRows,
  starts: readonly Instant[],
  own: Claim | null = null,
): LinkStarts {
  const { sheet, service } = asked;
  const { rows, unclear } = counted;
  const { execution, configuration, clock, nowMs } = sheet;
  const { timeZone, holidayCalendars } = configuration.settings;
  const holidays = readHolidays(execution, holidayCalendars);
  const claims = openClaims(execution.notes).filter(
    (one) => one.key !== own?.key && nameKey(one.service) === nameKey(service.name) && barsOthers(one, nowMs),
  );
  const cap = service.maxPerDay === null ? null : service.maxPerDay - unclear.length;
  const barred = barredStarts(asked, counted);
  const free = starts.filter((start) => !barred.has(start));
  const result = narrowStarts({
    service: { ...service, maxPerDay: cap },
    starts: free,
    booked: [...rows.filter(({ active }) => active), ...claims],
    isClosed: closedDates({ ...configuration.openings, holidays: holidays.dates }, configuration.closedByFault),
    timeZone,
    clock,
    nowMs,
  });
  return { ...result, barred: starts.length - free.length, holidayFaults: holidays.faults };
}

/** The rule that removed most comes first. Past starts come last, as every afternoon has a morning behind it. */
function noneBecause({ removed, barred }: LinkStarts): readonly (readonly [NoLinkSlot, number])[] {
  const rules = ['beforeNotice', 'afterHorizon', 'full', 'closed'] as const;
  const byRule = rules.map((kind) => [kind, removed.get(kind) ?? 0] as const);
  const counts = [...byRule, ['barred', barred] as const].filter(([, count]) => count > 0);
  const most = [...counts].sort((a, b) => b[1] - a[1]);
  return [...most, (removed.get('past') ?? 0) > 0 ? (['past', 0] as const) : (['notOffered', 0] as const)];
}
