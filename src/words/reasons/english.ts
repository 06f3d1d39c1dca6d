// The reasons in English.
import type { ReasonWords } from './words.ts';

export const ENGLISH: ReasonWords = {
  shut: {
    noSignature: 'The request carries no signature.',
    noKey: 'No telli API key is set. Run Slotsheet > Set up.',
    badSignature: "The signature does not match telli's API key. If the key was changed, run Slotsheet > Set up.",
    noToken: 'The request carries neither a signature nor a link token.',
    noTokenSet: 'There is no link token. Run Slotsheet > Set up.',
    badToken: 'The link token is not the one in use. Paste the current address into telli.',
    noSecret: 'The tool call came without a secret. Slotsheet > Voice agents shows what to paste where.',
    noSecretMade: 'There is no secret for voice agents yet. Make one in Slotsheet > Voice agents.',
    badSecret:
      'The secret of the tool call is none of those in use. Paste the present one into the voice agent (Slotsheet > Voice agents).',
    badRetellSignature:
      "Retell's signature matches no key that is stored, or came five minutes late. Paste the key with which Retell signs (Slotsheet > Voice agents).",
    signatureRequired: 'Settings says Require signature = yes, so the link token alone is not enough.',
  },
  signedBy: {
    newKey: 'Signed with telli’s new key.',
    formerKey: 'Signed with telli’s former key, which stays valid for a day.',
  },
  request: {
    empty: 'The request has no body.',
    notUtf8: 'The body is not UTF-8 text.',
    notJson: 'The body is not JSON.',
    notObject: 'The body is JSON, but not an object.',
    lookup:
      'The body is that of a contact lookup (contact_lookup), so no time was offered or booked. Check the addresses entered in telli.',
    notLookup:
      'The body does not say "event":"contact_lookup", so it is no contact lookup. Check the addresses entered in telli.',
  },
  startMissing: 'The request names no start (start_iso).',
  startUnreadable: 'The start (start_iso) is not an ISO 8601 time.',
  unknownAction: 'The request asks for none of available, book and contact_lookup.',
  lockBusy: 'Another booking took too long.',
  toldFailed: 'Not booked: another attempt at this request had already been answered as failed.',
  sheetUnreadable: "The Sheet could not be read. The script's own log, under Executions, says why.",
  none: {
    noHost: 'No active host works for this service.',
    noOpenWindows: 'No host is open in the time that can be booked.',
    zoneInDoubt: 'The time zone data of Google disagree about every date that can be booked.',
    offGrid: 'The start is not one of the times that this service offers.',
    windowsTooShort: 'No opening is long enough for this service.',
    past: 'The last start of today has passed.',
    beforeNotice: 'The minimum notice leaves no time.',
    afterHorizon: 'The free times lie beyond Book ahead.',
    full: 'The days are full: Max per day is reached.',
    busy: 'All times are busy, buffers included.',
    hostMissing: 'The service needs all of its hosts, and one is missing.',
    noCommonStart: 'The hosts have free times, but none that all of them share.',
  },
  noneAt: {
    noOpenWindows: 'No host is open at that time.',
    zoneInDoubt: 'The time zone data of Google disagree about that date.',
    past: 'The start is in the past.',
    beforeNotice: 'The start is within the minimum notice.',
    afterHorizon: 'The start lies beyond Book ahead.',
    full: 'The date is full: Max per day is reached.',
    busy: 'That time is busy, buffers included.',
    noCommonStart: 'Not all hosts are free at that time.',
  },
  unknownService: (name) => `The tab Services has no service “${name}”.`,
  moreLeftOut: (count) => `Also left out: ${count} more. Slotsheet > Check lists them.`,
  unreadableCalendar: (host, id, why) =>
    `${host} is not offered: the calendar ${id} cannot be read. Check the id, and share the calendar with the account that runs Slotsheet. (Google: ${why})`,
  readOnlyCalendar: (host, id) =>
    `${host} is not offered for ten minutes: the calendar ${id} cannot be written to. Share it with the right to make changes to events.`,
  mistake: (error) =>
    `This is a mistake in Slotsheet itself, not in the Sheet and not Google's: ${error}. The script's own log has the details; please report them.`,
  failedAfterwards: (why) => `The appointment stands, but a later step failed. ${why}`,
  noProperties: (error) => `The script properties could not be read: ${error}`,
  calendarFailed: (error) => `Google Calendar did not answer as it should: ${error}`,
  notWritable: (ids) => `Not writable: ${ids}. Share the calendar with the right to make changes to events.`,
  limited: (error) =>
    `Nothing was entered or changed: Google lets the account that runs Slotsheet make no more changes for now. That ends by itself, at the latest within a day. (${error})`,
  repeated: (host) => `Asked again; the booking with ${host} stands.`,
  takenMeanwhile: (host) => `Another event was entered for ${host} at that moment.`,
  unconfirmed: (error) => `It is not known whether the event was entered: ${error}`,
  newerSheet: (sheet, known) =>
    `The tabs are of version ${sheet}, and this code knows version ${known}. What came later has no effect. Deploy the present code, as docs/deploy.md says under Updates.`,
  waiting: (rows) => `Rows of Bookings or Log that wait to be written: ${rows}. The next offer or booking writes them.`,
  holidays: (id, error) =>
    `The holiday calendar ${id} could not be read, so new holidays in it close nothing. Check the id, and share the calendar with the account that runs Slotsheet. (Google: ${error})`,
  zoneInDoubt: (zone, date, used, other) =>
    `Dates from ${date} on are not offered for hosts in ${zone}: Intl has ${used} there, formatDate ${other}. A date is offered once a host’s calendar holds a busy entry on it, as Calendar then shows the offset; or write another city with the right clock under Time zone.`,
  zoneDecided: (zone, date, script, calendar) =>
    `Google Calendar shows ${calendar} for ${zone} on ${date}, and Apps Script has ${script.join(' or ')}. On the dates that Calendar shows, it decides. Compare the times offered on other dates with the calendar; until Apps Script has newer zone data, another city with the right clock under Time zone helps.`,
  bookings: (count) => (count === 1 ? '1 booking' : `${count} bookings`),
  has: (host, count) => `${host} has ${count}`,
  weight: (weight) => `(weight ${weight})`,
  firstFree: (host, before) => `${host}; not free: ${before}`,
  onlyFree: (host) => `${host}, the only one free`,
  noVideoCall: 'The calendar made no video link.',
  noGuests: 'Google Calendar refused the address of a guest, so no guest was invited by that address.',
  notInvited: {
    notPlain: 'The caller is not invited: the e-mail is not one plain address.',
    ofHost: 'The caller is not invited: the e-mail is a host’s address.',
    addressHadMany: 'The caller is not invited: this address had 3 invitations today, and may have no more.',
    contactHadMany: 'The caller is not invited: this contact had 10 invitations today, and may have no more.',
  },
  moved: (from) => `Moved from ${from}.`,
  ownCounts: (start) => `The caller’s own booking at ${start} counts too.`,
  alreadyBooked: (host, start) =>
    `There is a booking with ${host} at ${start} already, and Repeat bookings says refuse.`,
  noEventToMove: (host) =>
    `The event of the booking with ${host} was not moved: its row has no Event id, or no calendar that is known.`,
  eventNotSeen: (id) =>
    `The event of the booking cannot be seen in the calendar ${id}, so it was not moved. Share the calendar with the right to make changes to events.`,
  phoneMissing: 'The request names no phone number of at least six digits.',
  phoneUnknown: 'No booking carries this number.',
  nameUnknown: 'No booking with this number has a name, and telli takes no contact without one.',
  notTold: (id, why) => `The next appointment may be missing: the calendar ${id} cannot be read (${why}).`,
  tools: {
    unknownTool: (name) =>
      `${name === '' ? 'The tool call names no tool.' : `There is no tool “${name}”.`} Correct its name or its address in the voice agent.`,
    noToolCall: 'The request holds no tool call.',
    callerNotTold:
      'The voice agent did not say who calls. Let the tool send the contact id or the calling number (Slotsheet > Voice agents).',
    noAppointment: 'Bookings has no appointment of this caller to come.',
    severalAppointments: (count) => `The caller has ${count} appointments to come, and did not say which one is meant.`,
    appointmentNotKnown: (id) => `No appointment of this caller has the number ${id} in this call.`,
    noneThen: 'No appointment of this caller starts at the time that the tool call names.',
    noneOfTheirs: 'The caller has appointments to come, but not the one that the tool call names.',
    offerNotKnown: (id) => `The offer ${id} was not made in this call within the last ten minutes.`,
    dateNotRead: 'The first or last date of the question is no date.',
    datePast: 'The days that the tool call asks for are over. Tell the voice agent what day it is.',
    nothingThen: 'There are free times, but none in the days, or the part of the day, that were asked for.',
    tooLate: (column, service) => `${column} of ${service} in Services does not allow it any more.`,
    notByPhone: (column, service) =>
      `${column} of ${service} in Services cannot be read, or the service is not there. So nothing is changed by phone.`,
    atHubspot: 'HubSpot has no call to cancel or move a meeting. Do it in HubSpot, and tell the caller.',
    cancelled: 'The caller cancelled.',
    cancelledBefore: 'It was cancelled before.',
    askedBefore: 'The same tool call came before in this phone call, so it changes nothing more.',
  },
  eventNotAsked: 'That event could not be asked for, so no service with rules that count bookings can be booked.',
  moreRefused: (count, from, to) =>
    count === 1
      ? `At least 1 more refused request between ${from} and ${to} was not logged by itself.`
      : `At least ${count} more refused requests between ${from} and ${to} were not logged one by one.`,
  moreDoubts: (cells) => `More such cells of Bookings: ${cells}.`,
};
