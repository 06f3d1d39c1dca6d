// How the simulated Calendar service differs from Google's, as data that a test reads.
import type { ServiceLedger } from '../../fact.ts';

const API = 'developers.google.com/workspace/calendar/api/v3/reference';
const GUIDE = 'developers.google.com/workspace/calendar/api/guides';
const CONCEPTS = 'developers.google.com/workspace/calendar/api/concepts';
const RFC = 'RFC 5545';
const REPORTED = 'Reported by public projects; not documented';
const OURS = 'Our choice; Google does not say';

export const calendarLedger: ServiceLedger = {
  service: 'Calendar',
  same: [
    {
      what: 'Calendar ids: primary is the main calendar of the person who runs the script; the owner’s may lie in primary.ics',
      source: `${API}/calendarList`,
    },
    {
      what: 'Freebusy.query: at most 50 calendars; with more, each answers tooManyCalendarsRequested',
      source: `${API}/freebusy/query`,
    },
    { what: 'Freebusy.query: a range of more than 60 days is refused as too long', source: REPORTED },
    {
      what: 'Freebusy.query: a calendar that cannot be read has errors (notFound, internalError) beside its busy list',
      source: `${API}/freebusy/query`,
    },
    { what: 'Freebusy.query: busy times are cut to the range, sorted and merged', source: REPORTED },
    { what: 'Freebusy.query: answers in timeZone, with offsets; UTC without one', source: `${API}/freebusy/query` },
    {
      what: 'Freebusy.query: free, cancelled and declined events do not block; tentative and all-day ones do',
      source: `${API}/events (transparency, status, attendees[].responseStatus)`,
    },
    {
      what: 'Events.insert: own ids of [a-v0-9]{5,1024}; an id in use is refused, also that of a deleted event',
      source: `${API}/events/insert; public reports for the deleted event`,
    },
    {
      what: 'Events.insert, Events.patch, Events.remove: a calendar that may only be read is refused',
      source: `${GUIDE}/errors`,
    },
    {
      what: 'Events.insert: a private property with a key of more than 44 characters is dropped, a value cut after 1024',
      source: `${GUIDE}/extended-properties`,
    },
    {
      what: 'Events.insert: a guest with a calendar finds the event there under the same id and iCalUID, unanswered',
      source: `${CONCEPTS}/inviting-attendees-to-events`,
    },
    {
      what: 'Events.insert: private properties stay with the original, shared ones go with its copies',
      source: `${GUIDE}/extended-properties`,
    },
    {
      what: 'Events.insert: without conferenceDataVersion 1 conferenceData is ignored; with it hangoutsMeet makes a hangoutLink',
      source: `${API}/events/insert`,
    },
    {
      what: 'Events.patch: start and end are merged into what stands there; null takes a field away',
      source: `${GUIDE}/performance#patch`,
    },
    {
      what: 'Events.remove: the event stays, cancelled and with its details, and so does its id; removing it again is 410',
      source: `${API}/events (status); ${GUIDE}/errors`,
    },
    {
      what: 'Events.patch, Events.remove: an id that never was is Not Found',
      source: `${GUIDE}/errors`,
    },
    {
      what: 'Events.patch, Events.remove: the original is one for all: what the organiser changes follows into the copies',
      source: `${CONCEPTS}/inviting-attendees-to-events`,
    },
    { what: 'Events.get: a deleted event answers with the status cancelled', source: `${API}/events` },
    {
      what: 'Events.list: 250 events a page, at most 2500; privateExtendedProperty and sharedExtendedProperty may be repeated, all must match',
      source: `${API}/events/list`,
    },
    {
      what: 'Events.list: timeMin bounds the end and timeMax the start, both not included; cancelled ones only with showDeleted',
      source: `${API}/events/list`,
    },
    { what: 'Events.list: fields leaves out what it does not name', source: `${GUIDE}/performance#partial` },
    { what: 'Recurrence, durations, times that do not exist or occur twice, stand-ins for instances', source: RFC },
  ],
  acceptedAndIgnored: [
    {
      what: 'Events.insert, Events.patch, Events.remove: sendUpdates all and none; no mail is sent, a list of the mails is kept',
      source: `${API}/events/insert`,
    },
    {
      what: 'Events.insert: reminders, guestsCanInviteOthers, guestsCanModify, guestsCanSeeOtherGuests',
      source: `${API}/events`,
    },
    { what: 'Events.insert: control characters in text are left out of the file', source: RFC },
    { what: 'Events.insert: fractions of a second are cut off', source: RFC },
  ],
  notSimulated: [
    {
      what: "Zone data other than Node's in every zone; with --quirk other-zone-data a few zones have newer data than Intl",
      source: OURS,
    },
    { what: 'Freebusy.query: whether an invitation without an answer blocks; here it does, unless told', source: OURS },
    { what: 'Events.insert: every option but sendUpdates and conferenceDataVersion', source: `${API}/events/insert` },
    { what: 'Events.insert: sendUpdates externalOnly', source: `${API}/events/insert` },
    {
      what: 'Events.insert: a conference that is pending or fails, other solutions than hangoutsMeet, conferenceData in answers',
      source: `${API}/events (conferenceData)`,
    },
    {
      what: 'Events.insert: guests with settings that keep invitations out of their calendar; copies land whatever sendUpdates says',
      source: `${CONCEPTS}/inviting-attendees-to-events`,
    },
    {
      what: 'Events.insert: guests that are groups or rooms, and organizer in answers without guests',
      source: `${API}/events`,
    },
    { what: 'Events.patch: fields other than start and end', source: `${API}/events/patch` },
    { what: 'Events.patch: an invitation, by its guest', source: `${CONCEPTS}/sharing` },
    { what: 'Events.patch: a deleted event is answered as cancelled and stays as it was', source: OURS },
    { what: 'Events.patch: the answers of guests stay as they are when the time changes', source: OURS },
    {
      what: 'Events.patch, Events.remove: recurring events and their instances',
      source: `${API}/events/delete`,
    },
    {
      what: 'Events.remove: an invitation, by its guest: the organiser hears nothing, and of an answer in a file neither',
      source: `${CONCEPTS}/inviting-attendees-to-events`,
    },
    { what: 'Events.insert: recurrence, shared properties and every other field', source: `${API}/events` },
    {
      what: 'Events.insert: a collision of ids that Google may fail to detect, unless told; then the later event takes the place of the earlier one, as it is undocumented which of them stays',
      source: `${API}/events/insert`,
    },
    { what: 'Events.insert: 300 properties and 32 kB as limits of an event', source: `${GUIDE}/extended-properties` },
    { what: 'Events.list: without both timeMin and timeMax; order, search, sync tokens', source: `${API}/events/list` },
    { what: 'Events.list: showDeleted does not list events that were taken out of the file', source: OURS },
    { what: 'Calendar.Events.update', source: `${API}/events/update` },
    { what: 'Calendar.Events.move', source: `${API}/events/move` },
    { what: 'Events: watch and all other methods', source: `${API}/events` },
    { what: 'Freebusy.query: groups, calendarExpansionMax', source: `${API}/freebusy/query` },
    { what: 'Exceptions: details (code, errors); wordings of 400 that are not documented', source: `${GUIDE}/errors` },
    {
      what: 'Files: hourly and shorter rules, RDATE periods and RECURRENCE-ID with RANGE make a calendar unreadable',
      source: OURS,
    },
    { what: 'Files: an EXDATE that is a date removes nothing from a timed series; EXRULE is not read', source: OURS },
    { what: 'Quotas, rate limits and scopes', source: `${GUIDE}/errors` },
  ],
};
