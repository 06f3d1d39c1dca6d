// The words of "why?", for the person with the Sheet. Tabs and columns are named as they stand there.
import type { MinimumNotice } from '../scheduling/model.ts';
import type { Language } from '../sheet/configuration.ts';

/** Times, dates and spans come as text, ready to be read. Sentences end with a full stop where they stand alone. */
export interface WhyWords {
  /** Monday first. */
  readonly weekdays: readonly string[];
  readonly free: (hosts: string) => string;
  readonly notFree: string;
  readonly freeOf: (free: number, all: number) => string;
  readonly noStarts: string;
  readonly goesTo: (why: string) => string;
  readonly missing: (hosts: string) => string;
  readonly mostOffers: (count: number) => string;
  readonly to: string;
  readonly everyone: string;
  readonly only: (service: string) => string;
  readonly open: (span: string, by: string) => string;
  readonly onHoliday: string;
  readonly zoneInDoubt: (date: string, timeZone: string) => string;
  readonly closedByException: (rows: string) => string;
  readonly holiday: (date: string) => string;
  readonly noWeeklyHours: (weekday: string, service: string) => string;
  /** As `noWeeklyHours`, if a left-out row may be about them. */
  readonly noWeeklyHoursRead: (weekday: string, service: string) => string;
  readonly hoursSkipped: (rows: string) => string;
  readonly outsideHours: (spans: string) => string;
  /** As `outsideHours`, if a left-out row may be about them. */
  readonly outsideHoursRead: (spans: string) => string;
  readonly offGrid: (nearest: readonly string[]) => string;
  readonly doesNotFit: (closes: string) => string;
  readonly past: string;
  readonly notice: (notice: MinimumNotice) => string;
  readonly beforeNotice: (notice: string, from: string) => string;
  readonly noticeTooLong: (notice: string) => string;
  readonly afterHorizon: (lastDate: string) => string;
  /** `what`: a service or a host. */
  readonly full: (what: string, count: number, on: string, cap: number) => string;
  readonly busy: (span: string, calendarId: string) => string;
  readonly notBlocking: (span: string, calendarId: string) => string;
  readonly booking: (service: string, span: string) => string;
  /** A buffer of the service asked about, before what it keeps away from. */
  readonly buffer: (side: 'before' | 'after', minutes: number, from: string) => string;
  readonly theirBuffer: (booking: string, side: 'before' | 'after', minutes: number) => string;
  readonly atUnreadable: (at: string) => string;
  readonly noSuchDate: (date: string, timeZone: string) => string;
}

const ENGLISH: WhyWords = {
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  free: (hosts) => `Free: ${hosts}`,
  notFree: 'Not free.',
  freeOf: (free, all) => `${free} of ${all} ${all === 1 ? 'start is' : 'starts are'} free.`,
  noStarts: 'There is no start on this date.',
  goesTo: (why) => `Goes to: ${why}`,
  missing: (hosts) => `The service needs all of its hosts. Not available: ${hosts}.`,
  mostOffers: (count) => `One answer names at most ${count} starts (Offers per answer). The others can be booked, too.`,
  to: 'to',
  everyone: 'everyone',
  only: (service) => `${service} only`,
  open: (span, by) => `Open ${span}: ${by}.`,
  onHoliday: 'on a holiday',
  zoneInDoubt: (date, timeZone) => `Not offered: the time zone data of Google disagree about ${date} in ${timeZone}.`,
  closedByException: (rows) => `Closed: ${rows}.`,
  holiday: (date) => `Closed: ${date} is a holiday.`,
  noWeeklyHours: (weekday, service) => `Closed: Weekly hours has nothing on ${weekday} for ${service}.`,
  noWeeklyHoursRead: (weekday, service) =>
    `Closed, as far as Weekly hours can be read: nothing on ${weekday} for ${service}.`,
  hoursSkipped: (rows) => `Closed: the clocks change, and nothing is left of ${rows}.`,
  outsideHours: (spans) => `Outside the opening hours: open ${spans}.`,
  outsideHoursRead: (spans) => `Outside the opening hours that can be read: open ${spans}.`,
  offGrid: (nearest) => `Not one of the starts; the nearest: ${nearest.join(' and ')}.`,
  doesNotFit: (closes) => `Does not fit: open until ${closes} only.`,
  past: 'In the past.',
  notice: (notice) => noticeIn(notice, ['day', 'days'], ['working day', 'working days']),
  beforeNotice: (notice, from) => `Notice of ${notice}: bookable from ${from} on.`,
  noticeTooLong: (notice) => `Notice of ${notice}: Book ahead ends before that.`,
  afterHorizon: (lastDate) => `Book ahead: bookable up to ${lastDate}.`,
  full: (what, count, on, cap) => `Full: ${what} is booked ${count} × on ${on}, Max per day is ${cap}.`,
  busy: (span, calendarId) => `busy ${span} in ${calendarId}`,
  notBlocking: (span, calendarId) => `Does not block: ${span} in ${calendarId}, marked free or declined.`,
  booking: (service, span) => `our booking of ${service} ${span}`,
  buffer: (side, minutes, from) => `Buffer ${side}, ${minutes} min: ${from}.`,
  theirBuffer: (booking, side, minutes) => `${booking}: its Buffer ${side}, ${minutes} min.`,
  atUnreadable: (at) => `“${at}” is neither a date nor a time. Write 2027-03-28 or 2027-03-28T10:00.`,
  noSuchDate: (date, timeZone) => `${timeZone} has no ${date}: the clocks skip it.`,
};

const GERMAN: WhyWords = {
  weekdays: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
  free: (hosts) => `Frei: ${hosts}`,
  notFree: 'Nicht frei.',
  freeOf: (free, all) => `${free} von ${all} ${all === 1 ? 'Zeit ist' : 'Zeiten sind'} frei.`,
  noStarts: 'An diesem Tag gibt es keine Zeiten.',
  goesTo: (why) => `Geht an: ${why}`,
  missing: (hosts) => `Die Leistung braucht alle ihre Hosts. Nicht verfügbar: ${hosts}.`,
  mostOffers: (count) =>
    `Eine Antwort nennt höchstens ${count} Zeiten (Offers per answer). Die übrigen sind trotzdem buchbar.`,
  to: 'bis',
  everyone: 'alle',
  only: (service) => `nur ${service}`,
  open: (span, by) => `Offen ${span}: ${by}.`,
  onHoliday: 'an einem Feiertag',
  zoneInDoubt: (date, timeZone) =>
    `Nicht angeboten: Die Zeitzonendaten von Google widersprechen sich für den ${date} in ${timeZone}.`,
  closedByException: (rows) => `Geschlossen: ${rows}.`,
  holiday: (date) => `Geschlossen: ${date} ist ein Feiertag.`,
  noWeeklyHours: (weekday, service) => `Geschlossen: Weekly hours hat am ${weekday} nichts für ${service}.`,
  noWeeklyHoursRead: (weekday, service) =>
    `Geschlossen, soweit Weekly hours lesbar ist: am ${weekday} nichts für ${service}.`,
  hoursSkipped: (rows) => `Geschlossen: Die Uhren werden umgestellt, und von ${rows} bleibt nichts übrig.`,
  outsideHours: (spans) => `Außerhalb der Öffnungszeiten: offen ${spans}.`,
  outsideHoursRead: (spans) => `Außerhalb der lesbaren Öffnungszeiten: offen ${spans}.`,
  offGrid: (nearest) => `Keine der angebotenen Zeiten; am nächsten: ${nearest.join(' und ')}.`,
  doesNotFit: (closes) => `Passt nicht hinein: nur bis ${closes} offen.`,
  past: 'Liegt in der Vergangenheit.',
  notice: (notice) => noticeIn(notice, ['Tag', 'Tage'], ['Arbeitstag', 'Arbeitstage']),
  beforeNotice: (notice, from) => `Vorlauf (Notice) ${notice}: buchbar ab ${from}.`,
  noticeTooLong: (notice) => `Vorlauf (Notice) ${notice}: Book ahead endet vorher.`,
  afterHorizon: (lastDate) => `Book ahead: buchbar bis ${lastDate}.`,
  full: (what, count, on, cap) => `Voll: ${what} ist am ${on} ${count}-mal gebucht, Max per day ist ${cap}.`,
  busy: (span, calendarId) => `belegt ${span} in ${calendarId}`,
  notBlocking: (span, calendarId) => `Blockiert nicht: ${span} in ${calendarId}, als frei markiert oder abgelehnt.`,
  booking: (service, span) => `unsere Buchung ${service} ${span}`,
  buffer: (side, minutes, from) => `Buffer ${side}, ${minutes} min: ${from}.`,
  theirBuffer: (booking, side, minutes) => `${booking}: ihr Buffer ${side}, ${minutes} min.`,
  atUnreadable: (at) => `„${at}“ ist weder ein Datum noch eine Zeit. Schreiben Sie 2027-03-28 oder 2027-03-28T10:00.`,
  noSuchDate: (date, timeZone) => `In ${timeZone} gibt es den ${date} nicht: Die Uhren überspringen ihn.`,
};

type Forms = readonly [one: string, several: string];

/** As people write it in the cell Notice. */
function noticeIn(notice: MinimumNotice, days: Forms, workingDays: Forms): string {
  if (notice.kind === 'elapsed') {
    return notice.minutes % 60 === 0 ? `${notice.minutes / 60} h` : `${notice.minutes} min`;
  }
  const [one, several] = notice.kind === 'days' ? days : workingDays;
  return `${notice.days} ${notice.days === 1 ? one : several}`;
}

export const WHY_WORDS: Readonly<Record<Language, WhyWords>> = { en: ENGLISH, de: GERMAN };
