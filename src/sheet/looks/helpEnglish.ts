// One sentence for each header, in English. A person reads it as the note of the header's cell.
import type { TABS, TabKey } from '../tabs.ts';

export type Help = {
  readonly [K in TabKey]: { readonly [H in (typeof TABS)[K]['headers'][number]]: string };
};

export const ENGLISH: Help = {
  settings: {
    Setting: 'The name of the setting. Rows may stand in any order.',
    Value: 'What counts. A blank cell means the default.',
    Notes: 'For you: nothing reads this column.',
  },
  services: {
    Service: 'The name of the service, as in the address that telli calls.',
    Title: 'How the service is called in calendars and by the agent. Blank = as the service.',
    Minutes: 'How long an appointment takes.',
    Every: 'Minutes from one possible start to the next. Blank = as Minutes.',
    'Buffer before': 'Minutes that must be free of other appointments before it. Blank = none.',
    'Buffer after': 'Minutes that must be free of other appointments after it. Blank = none.',
    Notice:
      'How long before its start it can be booked at the latest: 90 min, 4 h, 1 day, 2 working days. Blank = none.',
    'Book ahead': 'How far ahead it can be booked: 14 days, or a last date. Blank = 14 days.',
    'Max per day': 'The most bookings of this service on one day. Blank = no limit.',
    Hosts: 'The hosts that offer it: names of the tab Hosts, separated by commas. Blank = all active hosts.',
    Assign: 'Which host gets a booking: any (the one with fewer), first (in the order given), or all of them together.',
    Place: 'Where it takes place, for the calendar entry.',
    'Video call': 'yes: the calendar entry gets a Google Meet link.',
    'Invite contact': 'yes: the caller gets Google’s invitation by mail. The entry then shows none of their words.',
    'Event title':
      'The title of the calendar entry, with placeholders such as {name}. An invited caller sees it without their words.',
    'Event description':
      'A text for the calendar entry, with placeholders such as {phone}. Guests see it without the caller’s words.',
    'HubSpot link': 'A meeting link of HubSpot, which then decides the times. Blank = the hosts’ calendars decide.',
    'Cancel until':
      'How long before its start a caller can cancel it at the latest: 24 h, 1 day, 2 working days. Blank = until the start.',
    'Move until':
      'How long before its start a caller can move it at the latest: 24 h, 1 day, 2 working days. Blank = until the start.',
  },
  hosts: {
    Host: 'The name of the person or room that is booked.',
    Calendar: 'The address of the calendar that bookings are written to. What it holds is busy.',
    'Also busy on': 'Further calendars, separated by commas, that make the host busy.',
    'Time zone': 'Where the host works, for example Europe/Berlin. Blank = as in Settings.',
    'Max per day': 'The most bookings of this host on one day. Blank = no limit.',
    Weight: 'How large a share of the bookings the host gets where any host may. Blank = 1.',
    Active: 'no: the host is not offered. Blank = yes.',
  },
  weeklyHours: {
    Host: 'The host that these hours are for. Blank = every host.',
    Days: 'For example Mon-Fri, or Mon, Wed, Fri.',
    From: 'When it opens: 09:00.',
    To: 'When it closes: 17:00. Rows add up, so a lunch break makes two rows.',
    Service: 'The service that they are for. Blank = every service.',
  },
  exceptions: {
    'From date': 'The first date, with its year: 2027-03-28.',
    'To date': 'The last date. Blank = that one day.',
    Host: 'The host that it is for. Blank = everyone.',
    From: 'Open from, in place of the weekly hours. From and To blank = closed.',
    To: 'Open until.',
    Note: 'For you: nothing reads this column.',
  },
  bookings: {
    'Booked at': 'When it was booked.',
    Service: 'What was booked.',
    Host: 'The host that was booked.',
    Start: 'When it begins, in the time zone of Settings.',
    End: 'When it ends.',
    Status:
      'booked, moved or cancelled. Move or delete the event in the calendar, and this follows within a quarter of an hour.',
    Name: 'The caller’s name.',
    'E-mail': 'The caller’s address.',
    Phone: 'The caller’s number.',
    'Contact id': 'telli’s number of the contact.',
    'External id': 'Your own number of the contact, as telli passes it on.',
    'Event id': 'The event in the calendar. Do not change it.',
    Reason:
      'Why this host was chosen, or from when it was moved. Where guests see the event: what the caller said it is about.',
    Calendar: 'The calendar that holds the event.',
  },
  log: {
    Time: 'When the request came.',
    'Request id': 'One id for each request. A repeated attempt has the same.',
    Action: 'What was asked: available, book or contact_lookup.',
    Service: 'The service that was asked for.',
    Auth: 'How the request proved itself.',
    Outcome: 'success, failed (a plain no), refused (no proof), or error (something is broken).',
    Reason: 'Why it failed, or why there was no free time.',
    Slots: 'How many times were offered.',
    Start: 'The start that was asked for.',
    'Contact id': 'telli’s number of the contact.',
    Contact: 'Name and number, if Settings says Log contact details = yes.',
    Milliseconds: 'How long the answer took.',
  },
  hubspotForm: {
    Service: 'The service whose meeting link asks this.',
    Field: 'HubSpot’s name of the question.',
    Question: 'The question as HubSpot shows it.',
    Required: 'Whether HubSpot books only with an answer.',
    Answer: 'What Slotsheet answers: a text, or a placeholder such as {phone}.',
  },
};
