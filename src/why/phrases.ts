// Writes each reason of "why?" as one plain sentence. A sentence names our own bookings by service and time, never by
// person.
import { weekdayOf } from '../scheduling/calendarDate.ts';
import type { OpenedWindow, Reason } from '../scheduling/explain/reason.ts';
import type { Interval } from '../scheduling/interval.ts';
import type { OwnBooking } from '../scheduling/keepApart.ts';
import type { Host, Service } from '../scheduling/model.ts';
import type { OpeningRow } from '../scheduling/openWindows.ts';
import type { LocalDate, TimeZoneId } from '../scheduling/time.ts';
import type { HostLeftOut } from '../words/reasons/reasons.ts';
import { type DayTimes, dateText, timeText } from '../words/times.ts';
import type { WhyWords } from '../words/why.ts';

/** The host of the sentences, and the words for their times. */
export interface PhraseContext {
  readonly words: WhyWords;
  readonly times: DayTimes;
  readonly service: Service;
  readonly host: Host;
  /** The Settings' zone. */
  readonly timeZone: TimeZoneId;
  readonly serviceOf: (booking: OwnBooking) => string;
  readonly leftOut: (left: HostLeftOut) => string;
  /** One sentence for each row of hours that a fault leaves out, and that may be about this host and service. */
  readonly rowsLeftOut: readonly string[];
  /** For a row that closes: the sentences of the faults behind it, none if a person wrote it. */
  readonly faultsOf: (row: OpeningRow) => readonly string[];
  readonly notBlocking: ReadonlyMap<string, readonly Interval[]>;
}

export function openSentence({ words, times, host, timeZone }: PhraseContext, window: OpenedWindow): string {
  const by = rowsText(words, window.rows);
  const zone = host.timeZone === timeZone ? [] : [host.timeZone];
  const remarks = [...zone, ...(window.onHoliday ? [words.onHoliday] : [])];
  return words.open(times.span(window), remarks.length === 0 ? by : `${by} (${remarks.join(', ')})`);
}

export type BusyReason = Extract<Reason, { kind: 'busy' }>;
export type OwnBookingReason = Extract<Reason, { kind: 'booking' }>;

export function ruleSentence(context: PhraseContext, reason: Exclude<Reason, BusyReason | OwnBookingReason>): string {
  const { words, times, service, host } = context;
  const hasAllRows = context.rowsLeftOut.length === 0;
  switch (reason.kind) {
    case 'zoneInDoubt':
      return words.zoneInDoubt(dateText(reason.date), reason.timeZone);
    case 'closedByException':
      return words.closedByException(rowsText(words, reason.rows));
    case 'holiday':
      return words.holiday(dateText(reason.date));
    case 'noWeeklyHours':
      return hasAllRows
        ? words.noWeeklyHours(weekday(words, reason.date), service.name)
        : words.noWeeklyHoursRead(weekday(words, reason.date), service.name);
    case 'hoursSkipped':
      return words.hoursSkipped(rowsText(words, reason.rows));
    case 'outsideHours':
      return (hasAllRows ? words.outsideHours : words.outsideHoursRead)(reason.windows.map(times.span).join(', '));
    case 'offGrid':
      return words.offGrid([reason.before, ...(reason.after === null ? [] : [reason.after])].map(times.time));
    case 'doesNotFit':
      return words.doesNotFit(times.end(reason.closesMs));
    case 'past':
      return words.past;
    case 'beforeNotice': {
      const notice = words.notice(service.minimumNotice);
      return reason.fromMs === null
        ? words.noticeTooLong(notice)
        : words.beforeNotice(notice, times.time(reason.fromMs));
    }
    case 'afterHorizon':
      return words.afterHorizon(dateText(reason.lastDate));
    case 'full': {
      const what = reason.of === 'service' ? service.name : host.name;
      return words.full(what, reason.count, `${dateText(reason.date)} (${reason.timeZone})`, reason.cap);
    }
  }
}

/** A busy time. Own bookings inside it that stand in the way for the same cause are named here, without their own sentence. */
export function busySentence(
  context: PhraseContext,
  { busy, calendarId, buffer }: BusyReason,
  own: readonly OwnBookingReason[],
): string {
  const { words, times } = context;
  const bookings = own.map(({ booking }) => bookingText(context, booking));
  const what = words.busy(times.span(busy), calendarId) + (bookings.length === 0 ? '' : ` (${bookings.join(', ')})`);
  return buffer === null ? `${capitalized(what)}.` : words.buffer(buffer.side, buffer.minutes, what);
}

export function bookingSentence(context: PhraseContext, { booking, buffer }: OwnBookingReason): string {
  const what = bookingText(context, booking);
  if (buffer === null) return `${capitalized(what)}.`;
  const { of, side, minutes } = buffer;
  return of === 'service'
    ? context.words.buffer(side, minutes, what)
    : context.words.theirBuffer(capitalized(what), side, minutes);
}

/** Whether the busy time shows that booking, and stands in the way for the same cause. */
export function showsBooking({ busy, buffer }: BusyReason, own: OwnBookingReason): boolean {
  const isInside = busy.startMs <= own.booking.startMs && own.booking.endMs <= busy.endMs;
  return isInside && own.buffer?.of !== 'booking' && (buffer === null) === (own.buffer === null);
}

function bookingText({ words, times, serviceOf }: PhraseContext, booking: OwnBooking): string {
  return words.booking(serviceOf(booking), times.span(booking));
}

function rowsText(words: WhyWords, rows: readonly OpeningRow[]): string {
  return rows.map((row) => openingRow(words, row)).join('; ');
}

/** `Weekly hours 08:00–12:00, Anna`; `Exceptions 2027-12-24 to 2028-01-02, everyone`. */
function openingRow(words: WhyWords, row: OpeningRow): string {
  const hours = row.hours === null ? [] : [`${timeText(row.hours.from)}–${timeText(row.hours.to)}`];
  const host = row.host ?? words.everyone;
  if ('weekdays' in row) {
    const only = row.service === null ? [] : [words.only(row.service)];
    return `Weekly hours ${[...hours, host, ...only].join(', ')}`;
  }
  const dates = [row.from, ...(row.to === row.from ? [] : [row.to])].map(dateText).join(` ${words.to} `);
  return `Exceptions ${[dates, ...hours, host].join(', ')}`;
}

/** `Mon`. */
export function weekday(words: WhyWords, date: LocalDate): string {
  return words.weekdays[weekdayOf(date) - 1] ?? '';
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
