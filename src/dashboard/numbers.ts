// The numbers of the tab Dashboard, worked out from the Log's rows and from Bookings.
import { eachDate, yearMonthDay } from '../scheduling/calendarDate.ts';
import type { Instant, LocalDate } from '../scheduling/time.ts';
import { safeText } from '../sheet/text.ts';
import type { Cell } from '../sheet/workbook.ts';
import type { Call } from './calls.ts';
import { BLOCKS, type BlockName } from './layout.ts';

/** A row of Bookings. */
export interface BookingMade {
  readonly bookedAtMs: Instant | null;
  /** Several if they were booked together. */
  readonly hosts: readonly string[];
  readonly stands: boolean;
}

export interface Counted {
  readonly calls: readonly Call[];
  readonly bookings: readonly BookingMade[];
  readonly today: LocalDate;
  /** In the zone of Settings. */
  readonly dateOf: (instant: Instant) => LocalDate;
  /** Sentences that may stand before the Reason proper. */
  readonly preambles: readonly string[];
}

/** The rows of each block, all of them. null = a blank cell. */
export type Numbers = Readonly<Record<BlockName, readonly (readonly Cell[])[]>>;

const LONGEST_REASON = 80;

export function numbersOf(all: Counted): Numbers {
  const dates = eachDate(all.today - BLOCKS.days.rows + 1, all.today);
  const calls = byDate(all.calls, dates, ({ timeMs }) => all.dateOf(timeMs));
  const bookings = byDate(all.bookings, dates, ({ bookedAtMs }) =>
    bookedAtMs === null ? null : all.dateOf(bookedAtMs),
  );
  const standing = [...bookings.values()].flat().filter(({ stands }) => stands);
  const hosts = standing.flatMap((one) => [...new Set(one.hosts)]);
  const withoutTime = [...calls.values()].flat().filter(hasNoTime);
  const reasons = withoutTime.map(({ reason }) => mainReason(reason, all.preambles)).filter((reason) => reason !== '');
  return {
    days: dates.map((date) => dayRow(date, calls.get(date) ?? [], bookings.get(date) ?? [])),
    hosts: mostFrequent('hosts', hosts),
    reasons: mostFrequent('reasons', reasons),
  };
}

function byDate<One>(all: readonly One[], dates: readonly LocalDate[], dateOf: (one: One) => LocalDate | null) {
  const found = new Map<LocalDate, One[]>(dates.map((date) => [date, []]));
  for (const one of all) {
    const date = dateOf(one);
    if (date !== null) found.get(date)?.push(one);
  }
  return found;
}

function dayRow(date: LocalDate, calls: readonly Call[], bookings: readonly BookingMade[]): Cell[] {
  const withOutcome = (wanted: string): number => calls.filter(({ outcome }) => outcome === wanted).length;
  const cells = {
    day: isoDate(date),
    success: withOutcome('success'),
    failed: withOutcome('failed'),
    refused: withOutcome('refused'),
    error: withOutcome('error'),
    offered: calls.filter(({ slots }) => (slots ?? 0) > 0).length,
    booked: bookings.length,
    milliseconds: median(calls.filter(isOneCall).flatMap(({ milliseconds }) => milliseconds ?? [])),
  };
  return BLOCKS.days.fields.map((field) => cells[field]);
}

/** A row without an Action sums up refused requests, and no answer took its 0 milliseconds. */
function isOneCall({ action }: Call): boolean {
  return action !== '';
}

function isoDate(date: LocalDate): string {
  const { year, month, day } = yearMonthDay(date);
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}

/** Of an even number the middle between the two in the middle, in whole milliseconds; null of none. */
function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}

/** A list of times that is empty, or an answer that is none because something failed. */
function hasNoTime({ action, outcome, slots }: Call): boolean {
  return slots === 0 || (slots === null && action === 'available' && ['failed', 'error'].includes(outcome));
}

// What is quoted was typed by a person, or came with the request, and may go on to any length. The bundle is ASCII.
const FROM_QUOTE = /[\u201c\u201e"].*$/;
const FIRST_SENTENCE = /^.*?[.!?](?=\s|$)/;

function mainReason(reason: string, preambles: readonly string[]): string {
  const before = preambles.find((sentence) => reason.startsWith(sentence)) ?? '';
  const proper = reason.slice(before.length).trim().replace(FROM_QUOTE, '…');
  return safeText(FIRST_SENTENCE.exec(proper)?.[0] ?? proper, LONGEST_REASON);
}

/** Of two that are as frequent the first in the alphabet comes first, so that the same rows give the same cells. */
function mostFrequent(block: 'hosts' | 'reasons', names: readonly string[]): Cell[][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const sorted = [...counts].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
  return Array.from({ length: BLOCKS[block].rows }, (_, at) => sorted[at] ?? [null, null]);
}
