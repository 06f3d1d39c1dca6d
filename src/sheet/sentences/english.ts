// The findings in English.
import { PLACEHOLDER_LIST } from '../placeholders.ts';
import type { Sentences } from '../problem.ts';
import { SETTING_NAMES } from '../tabs.ts';
import { HUBSPOT_ENGLISH } from './hubspotEnglish.ts';
import { counted, excerpt, isoDate, weekdayName } from './quote.ts';

const quote = (shown: string): string => `“${excerpt(shown)}”`;
const list = (texts: readonly string[]): string => texts.map(quote).join(', ');

const notAfterFrom = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  `The hours end (${quote(to)}) no later than they begin (${quote(from)}). Midnight at the end of a day is “24:00”. Write a night shift as two rows: for example 22:00 to 24:00, and 00:00 to 06:00 on the following days.`;

const UNDO = 'Ctrl+Z, or File > Version history';

const restoreColumn = (header: string): string =>
  `Undo its deletion (${UNDO}), or write the header “${header}” again over an empty column.`;

export const ENGLISH: Sentences = {
  ...HUBSPOT_ENGLISH,
  formulaError: ({ shown }) =>
    `The cell shows ${quote(shown)}, the error of a formula. Correct the formula, or type the value itself.`,
  notYesNo: ({ shown }) => `${quote(shown)} is neither yes nor no. Write “yes” or “no”.`,
  notOneOf: ({ shown, choices }) => `${quote(shown)} is none of the possible values. Write one of: ${list(choices)}.`,
  notCount: ({ shown, least, most }) =>
    `${quote(shown)} is not a whole number from ${least} to ${most}. Write digits only, for example “${Math.max(least, 5)}”.`,
  zeroLimit: ({ shown }) =>
    `${quote(shown)} is less than 1. Write a number from 1, or leave the cell blank for no limit.`,
  keptTooShort: ({ shown, least }) =>
    `${quote(shown)} is too few days, as some rules count the bookings of the last weeks. Write “${least}” or more, or leave the cell blank to keep all.`,
  notMinutes: ({ shown, least, most }) =>
    `${quote(shown)} is not a whole number of minutes from ${least} to ${most}. Write for example “30” or “30 min”.`,
  notWeight: ({ shown }) => `${quote(shown)} is not a number greater than 0. Write for example “1” or “0.5”.`,
  notNotice: ({ shown }) =>
    `${quote(shown)} is not a notice we can read. Write a whole number and its unit, for example “90 min”, “4 h”, “1 day” or “2 working days”.`,
  notBookAhead: ({ shown }) =>
    `${quote(shown)} says neither a number of days nor a date. Write for example “14 days” or “2027-03-28”.`,
  tooLong: ({ shown, mostDays }) =>
    `${quote(shown)} is too long: at most ${mostDays} days are possible. Write for example “14 days”.`,
  notWeekdays: ({ shown }) =>
    `${quote(shown)} does not name days of the week. Write for example “Mon-Fri”, “Mon, Wed, Fri”, “Weekend” or “Every day”.`,
  notTime: ({ shown }) =>
    `${quote(shown)} is not a time of day. Write for example “09:00”, “17:30”, “5 pm” or “24:00”.`,
  twoTimes: ({ shown, first, second }) =>
    `${quote(shown)} can be read as ${first} or as ${second}. Write the one you mean, with a colon.`,
  fractionOfDay: ({ shown }) =>
    `${quote(shown)} may be a part of a day, as “0.25” is six hours, or a time after midnight. Write the time with a colon, for example “06:00” or “00:25”.`,
  secondsInTime: ({ shown }) =>
    `${quote(shown)} has seconds, but times count to the minute only. Write for example “09:30”.`,
  notDate: ({ shown }) => `${quote(shown)} is not a date from 2000 to 2199. Write for example “2027-03-28”.`,
  noSuchDate: ({ shown }) =>
    `There is no such date as ${quote(shown)}. Write a date of the calendar, for example “2027-03-28”.`,
  unclearDate: ({ shown }) =>
    `In ${quote(shown)} it is unclear which number is the day and which the month. Write year-month-day, for example “2027-03-28”.`,
  dateWithoutYear: ({ shown, example }) => `${quote(shown)} has no year. Write for example ${quote(example)}.`,
  severalDays: ({ shown }) =>
    `${quote(shown)} is more than one day. Write the first day under From date and the last under To date.`,
  otherWeekday: ({ shown, date }) =>
    `${quote(shown)} cannot be: ${isoDate(date)} is a ${weekdayName(date, 'en')}. Correct the date or the day of the week.`,
  foreignDay: ({ shown, word }) =>
    `In ${quote(shown)}, ${quote(word)} is another day in some languages than in German. Write for example “Tue”, “Thu” or “Sun”.`,
  notTimeZone: ({ shown, city }) =>
    `${quote(shown)} does not name a time zone by area and city. Write for example “${city}”.`,
  readAsUtc: ({ shown }) =>
    `${quote(shown)} is read as UTC, which knows no summer time. For the time of London write “Europe/London”.`,
  notCountryCode: ({ shown }) =>
    `${quote(shown)} is not a country code. Write + and its digits, for example “+49”, or leave the cell blank for the country of the spreadsheet’s locale.`,
  notCalendarId: ({ shown }) =>
    `${quote(shown)} is not one calendar id. Copy the id from the calendar’s settings in Google Calendar, for example “anna@example.com”; separate several with commas where several are allowed.`,
  notEmail: ({ shown }) =>
    `${quote(shown)} is not an e-mail address. Write one address, for example “anna@example.com”.`,
  notInstant: ({ shown }) =>
    `${quote(shown)} is not a date with a time. Write for example “2027-03-28 10:00” or “2027-03-28 10:00 +02:00”.`,
  blank: ({ header }) =>
    `This row has nothing under “${header}”, which is needed. Fill in the cell, or clear the whole row.`,

  toNotAfterFrom: notAfterFrom,
  toPerhapsAfternoon: (hours) => `An afternoon hour is “17:00” or “5 pm”. ${notAfterFrom(hours)}`,
  nightOrAfternoon: ({ from, to, night, afternoon }) =>
    `${quote(from)} to ${quote(to)} may mean the night or the afternoon. Write “${night}” or “${afternoon}” under From.`,
  halfHours: ({ shown, filled, blank }) =>
    `${filled} says ${quote(shown)}, but ${blank} is blank. Fill in both. In Exceptions both may be blank, which closes the whole day.`,
  toDateBeforeFromDate: ({ shown }) =>
    `The last day, ${quote(shown)}, is before the first. Write a To date that is the From date or later, or leave it blank for one day.`,
  noFromDate: ({ shown }) =>
    `There is a To date, ${quote(shown)}, but no From date. Write the first day, for example “2027-03-28”.`,
  noDate: () =>
    'This row has no date, so it does nothing. Write a From date, for example “2027-03-28”, or clear the row.',
  unknownHosts: ({ shown }) =>
    `The tab Hosts has no host called ${quote(shown)}. Write the name as it stands there; separate several with commas.`,
  unknownService: ({ shown }) =>
    `The tab Services has no service called ${quote(shown)}. Write the name as it stands there, or leave the cell blank for every service.`,
  sameName: ({ shown, firstRow }) =>
    `${quote(shown)} is already the name in row ${firstRow}. Neither row counts until each has its own name.`,
  sameCalendar: ({ shown, host, firstRow }) =>
    `${quote(shown)} is also the calendar of ${quote(host)} in row ${firstRow}, so that a booking of one makes both busy. Write here the calendar of this host. If both do share one, nothing need change.`,
  notAsEvent: ({ shown, event }) =>
    `${quote(shown)} is not what the event in the calendar says: ${quote(event)}. Correct the cell, or choose Slotsheet > Bring Bookings in line.`,
  eventNotFound: () =>
    'The event of this row is in none of the calendars that the Sheet names. Write the id of its calendar under Calendar (Set up adds the column), or “cancelled” under Status.',
  timesContradict: ({ start, end }) =>
    `Start (${quote(start)}) and End (${quote(end)}) do not go together. Correct the cell that was changed.`,
  unknownPlaceholders: ({ found }) =>
    `Unknown as a placeholder: ${list(found)}. This stays in the event as written. The placeholders are: ${PLACEHOLDER_LIST}.`,

  unknownSetting: ({ shown }) =>
    `There is no setting called ${quote(shown)}, so this row does nothing. Check the spelling. The settings are: ${SETTING_NAMES.join(', ')}.`,
  sameSetting: ({ shown, firstRow }) =>
    `The setting ${quote(shown)} is already in row ${firstRow}, so it is unclear which counts. Delete one of the rows.`,
  timeZoneNotFound: ({ shown }) =>
    `The setting “Time zone” is missing, and ${quote(shown)} is no setting we know: it may have been renamed. Nothing is offered until a row is called “Time zone”.`,
  spreadsheetTimeZone: ({ shown }) =>
    `The spreadsheet’s own time zone, ${quote(shown)}, is not one that we read. Write one next to “Time zone”, for example “Europe/Berlin”.`,
  spreadWithoutCount: ({ shown }) =>
    `${quote(shown)} does nothing while Offers per answer is blank, as every free time is offered then. Write a number there, or “no” here.`,
  mainCalendar: ({ address }) =>
    `“primary” means another calendar for each person who runs the script. It is read as ${quote(address)}; write that here instead.`,

  noService: () => 'There is no service, so nothing can be booked. Add a row, for example “Visit” with 30 Minutes.',
  bookAheadOver: ({ shown, last }) =>
    `Book ahead, ${quote(shown)}, ended on ${isoDate(last)}, so nothing is offered. Write a later date, or a number of days such as “28 days”.`,
  noticePastHorizon: ({ shown, days }) =>
    `Book ahead ends after ${counted(days, 'day', 'days')}, before Notice, ${quote(shown)}, lets a caller book, so nothing is offered. Write a longer Book ahead or a shorter Notice.`,
  longerThanHours: ({ shown, longest }) =>
    `Minutes says ${quote(shown)}, but the hosts of this service are open for it for at most ${longest} minutes at a stretch. Write fewer Minutes, or longer hours in Weekly hours.`,
  serviceWithoutHost: () =>
    'No active host serves this service, so nothing is offered. Name an active host here, or write “yes” under Active in the tab Hosts.',
  serviceWithoutHours: () =>
    'None of its hosts has opening hours for this service, so nothing is offered. Add them in Weekly hours, under the names of a host and of this service, or with these cells blank.',
  hostsShareNoHours: () =>
    'Assign is “all”, but there are no opening hours that all its hosts share, so nothing is offered. Give them common hours in Weekly hours, or write “any” or “first”.',
  hostWithoutHours: ({ shown }) =>
    `${quote(shown)} has no opening hours, so there is never a time with this host. Add some in Weekly hours, or write “no” under Active.`,
  noActiveHost: () =>
    'There is no active host, so nothing is offered. Add a row with a name and a calendar, or write “yes” under Active.',
  noHours: () =>
    'No active host has opening hours, so nothing is offered. Add a row here, for example “Mon-Fri” from “09:00” to “17:00”.',

  columnMissing: ({ header }) =>
    `There is no column “${header}”, so it counts as blank in every row. If you need it, add a column with this header.`,
  harmlessColumnRenamed: ({ header, shown }) =>
    `There is no column “${header}”, so it counts as blank in every row. If ${quote(shown)} is that column, call it “${header}”; otherwise, if you need one, add a column with this header.`,
  columnGone: ({ header }) => `The column “${header}” is missing. ${restoreColumn(header)}`,
  columnRenamed: ({ header, shown }) =>
    `There is no column “${header}”, and ${shown === '' ? 'a column without a header has cells that are filled' : `${quote(shown)} is no header we know`}: it may have been renamed. Call it “${header}” again. Was a column deleted instead? ${restoreColumn(header)}`,
  columnTwice: ({ header }) => `Two columns are called “${header}”. The first counts. Rename or delete the other.`,
  columnTwiceDiffers: ({ header }) =>
    `Two columns are called “${header}” and say different things. Rename or delete one.`,
  mergedCells: ({ range }) =>
    `The cells ${range} are merged: the first hides the others, which read as blank. Unmerge them (Format > Merge cells > Unmerge), and write the text into each row.`,
  tabMissing: ({ tab }) =>
    `The tab “${tab}” is missing. Undo its deletion (${UNDO}). If there never was one, Slotsheet > Set up makes it.`,
  tabRenamed: ({ tab, shown }) =>
    `The tab “${tab}” is missing, and the tab ${quote(shown)} shows its headers: was it renamed? Call it “${tab}” again.`,
  tabWithoutHeader: ({ tab }) =>
    `The first filled row of the tab “${tab}” shows none of its headers. Undo the change (${UNDO}), or write the headers above the rows. Slotsheet > Set up writes them into a blank tab.`,
  bookingsGone: () =>
    `The tab “Bookings” is missing, though bookings were written into it. Undo its deletion (${UNDO}).`,
  bookingsBlank: () => `The tab “Bookings” is blank, though bookings were written into it. Undo the change (${UNDO}).`,
};
