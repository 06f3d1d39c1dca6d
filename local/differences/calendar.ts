// The likeness of the local Calendar service to Google's.
import type { ServiceLedger } from './fact.ts';

const API = 'developers.google.com/workspace/calendar/api/v3/reference';
const GUIDE = 'developers.google.com/workspace/calendar/api/guides';
const CONCEPTS = 'developers.google.com/workspace/calendar/api/concepts';
const RFC = 'RFC 5545';
const REPORTED = 'Reported by public projects; not documented';
const OURS = 'Our choice; Google does not say';

export const CALENDAR: ServiceLedger = {
  service: 'Calendar',
  same: {
    'Calendar ids: primary is the main calendar of the person who runs the script; the owner’s may lie in primary.ics': `${API}/calendarList`,
    'CalendarList.list: the calendars that the person sees; primary, summary, accessRole owner, writer or reader; minAccessRole and fields': `${API}/calendarList/list`,
    'Freebusy.query: at most 50 calendars; with more, each answers tooManyCalendarsRequested': `${API}/freebusy/query`,
    'Freebusy.query: a range of more than 60 days is refused as too long': REPORTED,
    'Freebusy.query: a calendar that cannot be read has errors (notFound, internalError) beside its busy list': `${API}/freebusy/query`,
    'Freebusy.query: busy times are cut to the range, sorted and merged': REPORTED,
    'Freebusy.query: answers in timeZone, with offsets; UTC without one': `${API}/freebusy/query`,
    'Freebusy.query: free, cancelled and declined events do not block; tentative and all-day ones do': `${API}/events (transparency, status, attendees[].responseStatus)`,
    'Events.insert: own ids of [a-v0-9]{5,1024}; an id in use is refused, also that of a deleted event': `${API}/events/insert; public reports for the deleted event`,
    'Events.insert, Events.patch, Events.remove: a calendar that may only be read is refused': `${GUIDE}/errors`,
    'Events.insert: a private property with a key of more than 44 characters is dropped, a value cut after 1024': `${GUIDE}/extended-properties`,
    'Events.insert: a guest with a calendar finds the event there under the same id and iCalUID, unanswered': `${CONCEPTS}/inviting-attendees-to-events`,
    'Events.insert: private properties stay with the original, shared ones go with its copies': `${GUIDE}/extended-properties`,
    'Events.insert: without conferenceDataVersion 1 conferenceData is ignored; with it hangoutsMeet makes a hangoutLink': `${API}/events/insert`,
    'Events.patch: start, end, summary, description and extendedProperties are merged into what stands there; null takes a field away': `${GUIDE}/performance#patch`,
    'Events.remove: the event stays, cancelled and with its details, and so does its id; removing it again is 410': `${API}/events (status); ${GUIDE}/errors`,
    'Events.patch, Events.remove: an id that never was is Not Found': `${GUIDE}/errors`,
    'Events.patch, Events.remove: the original is one for all: what the organiser changes follows into the copies': `${CONCEPTS}/inviting-attendees-to-events`,
    'Events.insert, Events.get, Events.list: etag, htmlLink, creator, organizer, sequence, reminders, eventType': `${API}/events`,
    'Events.list: etag, summary, updated and accessRole of the calendar': `${API}/events/list`,
    'Events.list: timeMax must be after timeMin, "The specified time range is empty."; maxResults as a number or as text': `${API}/events/list; ${GUIDE}/errors`,
    'Events.get: a deleted event answers with the status cancelled': `${API}/events`,
    'Events.list: 250 events a page, at most 2500; privateExtendedProperty and sharedExtendedProperty may be repeated, all must match': `${API}/events/list`,
    'Events.list: timeMin bounds the end and timeMax the start, both not included; cancelled ones only with showDeleted': `${API}/events/list`,
    'Events.list, CalendarList.list: fields leaves out what it does not name; an unknown name is refused, "Invalid field selection …"': `${GUIDE}/performance#partial; public error reports`,
    'Recurrence, durations, times that do not exist or occur twice, stand-ins for instances': RFC,
    'Files: a VTIMEZONE beats an IANA zone of its name; a leading / is no part of the name': `${RFC}, 3.2.19`,
    'Files: Windows names of zones without a VTIMEZONE are the IANA zones of their territory 001':
      'Unicode CLDR, windowsZones.xml',
    'Files: of two stand-ins for one instance the one of the higher SEQUENCE counts': 'RFC 5546, 2.1.4',
    'Files: lines folded inside a character, letters of either case in rules, several VCALENDARs': `${RFC}, 2, 3.1, 3.4`,
  },
  acceptedAndIgnored: {
    'Events.insert, Events.patch, Events.remove: sendUpdates all and none; no mail is sent, a list of the mails is kept': `${API}/events/insert`,
    'Events.insert: guestsCanInviteOthers, guestsCanModify, guestsCanSeeOtherGuests': `${API}/events`,
    'Events.insert: control characters in text are left out of the file': RFC,
    'Events.insert: fractions of a second are cut off': RFC,
  },
  notSimulated: {
    "Zone data other than Node's in every zone; with --quirk other-zone-data a few zones have newer data than Intl":
      OURS,
    'Freebusy.query: whether an invitation without an answer blocks; here it does, unless told': OURS,
    'Events.insert: every option but sendUpdates and conferenceDataVersion': `${API}/events/insert`,
    'Events.insert: sendUpdates externalOnly': `${API}/events/insert`,
    'Events.insert: a conference that is pending or fails, other solutions than hangoutsMeet, conferenceData in answers': `${API}/events (conferenceData)`,
    'Events.insert: guests with settings that keep invitations out of their calendar; copies land whatever sendUpdates says': `${CONCEPTS}/inviting-attendees-to-events`,
    'Events.insert: guests that are groups or rooms': `${API}/events`,
    'Events: etag and updated of a file without stamps, and of a calendar only from its events; sequence stays as the file has it':
      OURS,
    'Events: originalStartTime, recurringEventId of a stand-in, recurrence of a series, defaultReminders of a calendar': `${API}/events`,
    'Events: creator of an event that a file holds: its organiser': OURS,
    'Events.patch: fields other than start, end, summary, description and extendedProperties': `${API}/events/patch`,
    'Events.patch: an invitation, by its guest': `${CONCEPTS}/sharing`,
    'Events.patch: a deleted event is answered as cancelled and stays as it was': OURS,
    'Events.patch: the answers of guests stay as they are when the time changes': OURS,
    'Events.patch, Events.remove: recurring events and their instances': `${API}/events/delete`,
    'Events.remove: an invitation, by its guest: the organiser hears nothing, and of an answer in a file neither': `${CONCEPTS}/inviting-attendees-to-events`,
    'Events.insert: recurrence and every other field': `${API}/events`,
    'Events.insert: a collision of ids that Google may fail to detect, unless told; then the later event takes the place of the earlier one, as it is undocumented which of them stays': `${API}/events/insert`,
    'Events.insert: 300 properties and 32 kB as limits of an event': `${GUIDE}/extended-properties`,
    'CalendarList.list: further pages, hidden and deleted calendars, sync tokens, the role freeBusyReader': `${API}/calendarList/list`,
    'Events.list: without both timeMin and timeMax; order, search, sync tokens': `${API}/events/list`,
    'CalendarList.list: the main calendar comes first, the others by name; a calendar without a file is not there':
      OURS,
    'Events.list: showDeleted does not list events that were taken out of the file': OURS,
    'Calendar.Events.update': `${API}/events/update`,
    'Calendar.Events.move': `${API}/events/move`,
    'Events: watch and all other methods': `${API}/events`,
    'Freebusy.query: groups, calendarExpansionMax': `${API}/freebusy/query`,
    'Exceptions: details (code, errors); wordings of 400 that are not documented': `${GUIDE}/errors`,
    'Exceptions: which of several faults Google names; here those of the arguments come before those of the calendar':
      OURS,
    'Files: hourly and shorter rules, RDATE periods and RECURRENCE-ID with RANGE make a calendar unreadable': OURS,
    'Files: an RDATE or EXDATE that is a date means, in a timed series, that date at the time of DTSTART': OURS,
    'Files: an RDATE that is a time adds its date to an all-day series; one of two dates makes the calendar unreadable':
      OURS,
    'Files: an EXRULE, an EXDATE that is a time of an all-day series and a RECURRENCE-ID of another type free nothing':
      OURS,
  },
};
