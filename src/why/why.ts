// Answers "why is this time free, or not?" for the people with the Sheet. Reads everything afresh and writes nothing.
import { countedBookings } from '../appointments/calendar/counted/countedBookings.ts';
import { type ServiceAsked, serviceAsked } from '../appointments/serviceAsked.ts';
import { type Execution, openExecution } from '../execution.ts';
import { PlatformFailure, told } from '../ports/platformFailure.ts';
import type { Ports } from '../ports/ports.ts';
import { readSheet, type SheetRead } from '../records/sheetRead.ts';
import type { When } from '../scheduling/explain/explain.ts';
import type { ZoneClock } from '../scheduling/zone.ts';
import { dateReader } from '../sheet/cells/dates.ts';
import { isProblem } from '../sheet/cells/reading.ts';
import { dateOrderOf } from '../sheet/cells/writtenDate.ts';
import { stampReader } from '../sheet/stamps.ts';
import { type Reasons, reasonsFor } from '../words/reasons/reasons.ts';
import { dateText } from '../words/times.ts';
import { WHY_WORDS } from '../words/why.ts';
import type { WhyAnswer } from './answer.ts';
import { explainDay } from './explainDay.ts';
import { explainLink } from './explainLink.ts';
import { gatherFactsOfDay } from './factsOfDay.ts';

/**
 * `service`: '' = the first of the Sheet. `at`: a date, or a time as Bookings takes it. A time without an offset is in the
 * Settings' zone. Four round trips, one per host's calendar (none with a HubSpot link), and one per holiday calendar that is
 * due. Never throws.
 */
export function why(ports: Ports, service: string, at: string): WhyAnswer {
  try {
    return whyIn(openExecution(ports), service, at);
  } catch (error) {
    return { problem: problemOf(error, reasonsFor('en'), ports) };
  }
}

function whyIn(execution: Execution, serviceName: string, at: string): WhyAnswer {
  const question = questionOf(execution, serviceName);
  if ('problem' in question) return question;
  const { sheet, asked } = question;
  const { language, timeZone } = sheet.configuration.settings;
  const words = WHY_WORDS[language];
  const when = readWhen(sheet, at);
  if (when === null) return { problem: words.atUnreadable(at) };
  if ('date' in when && !dateExists(when.date, timeZone, sheet.clock)) {
    return { problem: words.noSuchDate(dateText(when.date), timeZone) };
  }
  return explained(question, () => {
    if ('linked' in asked) return explainLink(sheet, asked.linked, when);
    const counted = countedBookings(sheet, asked.service);
    if ('fault' in counted) return { problem: reasonsFor(language).faulty(counted.fault) };
    const known = gatherFactsOfDay(sheet, { service: asked.service, held: counted.held }, when);
    return explainDay(known, sheet, when);
  });
}

/** What is asked about. */
export interface WhyQuestion {
  readonly sheet: SheetRead;
  readonly asked: Extract<ServiceAsked, { readonly service: unknown } | { readonly linked: unknown }>;
}

/** `service`: '' = the first of the Sheet, which is read afresh. */
export function questionOf(execution: Execution, service: string): WhyQuestion | { readonly problem: string } {
  if (execution.notes.fault !== null) return { problem: reasonsFor('en').noProperties(execution.notes.fault) };
  const sheet = readSheet(execution, 'fresh');
  if (!sheet) return { problem: reasonsFor('en').sheetUnreadable };
  const reasons = reasonsFor(sheet.configuration.settings.language);
  const asked = serviceAsked(sheet.configuration, service);
  if ('unknown' in asked) return { problem: reasons.unknownService(asked.unknown) };
  if ('faulty' in asked) return { problem: reasons.faulty(asked.faulty) };
  return { sheet, asked };
}

/** What the platform throws, and a mistake of ours, become a problem in the Sheet's language. */
export function explained<T>({ sheet }: WhyQuestion, work: () => T): T | { readonly problem: string } {
  const reasons = reasonsFor(sheet.configuration.settings.language);
  try {
    return work();
  } catch (error) {
    if (error instanceof PlatformFailure) return { problem: reasons.calendarFailed(error.message) };
    return { problem: problemOf(error, reasons, sheet.execution.ports) };
  }
}

function problemOf(error: unknown, reasons: Reasons, { report }: Ports): string {
  report(`Why: ${told(error)}`);
  return reasons.undecided(error);
}

function readWhen({ workbook, zone }: SheetRead, at: string): When | null {
  const order = dateOrderOf(workbook.locale);
  const date = dateReader(order)(at);
  if (!isProblem(date)) return { date: date.value };
  const start = stampReader(zone, order)(at);
  return isProblem(start) ? null : { startMs: start.value };
}

/** A zone that crosses the date line skips a date: Samoa has no 30 December 2011. */
export function dateExists(date: number, timeZone: string, clock: ZoneClock): boolean {
  return clock.toInstant(timeZone, date, 0) < clock.toInstant(timeZone, date + 1, 0);
}
