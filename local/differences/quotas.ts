// The likeness of the local quotas to Google's.
import { QUOTAS as DAILY, LOCAL, REPORTS, type ServiceLedger, UNSAID } from './fact.ts';

const SHEETS_LIMITS = 'https://developers.google.com/workspace/sheets/api/limits';
const CALENDAR_LIMITS = 'https://developers.google.com/workspace/calendar/api/guides/quota';
const CALENDAR_ERRORS = 'https://developers.google.com/workspace/calendar/api/guides/errors';

export const QUOTAS: ServiceLedger = {
  service: 'Quotas',
  same: {
    'Quotas count for each person that executions act as; a web app that runs as its owner is one': `${SHEETS_LIMITS}; ${DAILY}`,
    'sheetReads, sheetWrites: 60 requests a minute each': SHEETS_LIMITS,
    'sheetReads, sheetWrites: a batch counts as one request, whatever it holds':
      'https://developers.google.com/workspace/sheets/api/guides/batch',
    "sheetReads, sheetWrites: \"Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets.googleapis.com' for consumer …\"":
      'https://github.com/AutomaApp/automa/issues/1844',
    'sheetReads, sheetWrites, calendarCalls: the script gets "API call to … failed with error: " and the words of the API': `${REPORTS}, of the advanced service Gmail`,
    'calendarCalls: 600 requests a minute, counted over a sliding window': CALENDAR_LIMITS,
    "calendarCalls: \"Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user' of service 'calendar-json.googleapis.com' …\"":
      'https://github.com/Atrejoe/Inky-Calendar-Server/issues/104',
    'propertyCalls: 50,000 a day, 500,000 with Workspace; reads and writes together': DAILY,
    'events: 5,000 created a day, 10,000 with Workspace': DAILY,
    'events: beyond them "Calendar usage limits exceeded."': CALENDAR_ERRORS,
    'mails: 100 recipients a day, 1,500 with Workspace': DAILY,
    'mails: "Service invoked too many times for one day: email."':
      'https://github.com/dwyl/learn-to-send-email-via-google-script-html-no-server/issues/376',
    'fetches: 20,000 a day, 100,000 with Workspace': DAILY,
    'fetches: "Service invoked too many times for one day: urlfetch."':
      'https://github.com/bumbleshoot/automate-habitica/issues/10',
    'A day begins with the first use and lasts 24 hours': DAILY,
    'SpreadsheetApp counts against no limit a minute': REPORTS,
  },
  acceptedAndIgnored: {
    'sheetReads, sheetWrites: no sixty seconds hold more than sixty. Google says "refilled every minute"; of a fixed minute, a bucket and a sliding window this is the strictest, and Calendar has it': `${SHEETS_LIMITS}; ${CALENDAR_LIMITS}; ${UNSAID}`,
    'A call that is refused does not count against its quota': UNSAID,
    'A call that fails for another reason counts against the minute': UNSAID,
    'propertyCalls: a call counts as one, however many properties it reads, sets or deletes': UNSAID,
    'propertyCalls: "Service invoked too many times for one day: properties."; another report has "graphite property writes"':
      'public tests; https://github.com/googleworkspace/apps-script-oauth2/issues/217',
    'events: those of the advanced service count like those of CalendarApp; one that is refused does not': UNSAID,
    'mails: a mail that would pass the limit is not sent to any of its recipients': UNSAID,
    'fetches: a fetchAll that would pass the limit sends none of its requests': UNSAID,
    'The counts begin anew with each process, and pass in real time even under --now': LOCAL,
    'No quota counts unless it is asked for, with --quotas, --quota or by a test': LOCAL,
  },
  notSimulated: {
    'sheetReads, sheetWrites: 300 a minute for a project, which five persons at once would reach': SHEETS_LIMITS,
    'calendarCalls: 10,000 a minute for a project; limits on many writes to one calendar in quick succession':
      CALENDAR_LIMITS,
    'The limits on invitations to guests outside, which Google does not number':
      'https://support.google.com/a/answer/2905486',
    'Trigger time: 90 minutes a day, 6 hours with Workspace, as triggers by the clock never fire here': DAILY,
    'Refusals in the language of the account: a report has "Serviço invocado demasiadas vezes no mesmo dia: calendar."':
      REPORTS,
    'Limits on short bursts: "Service invoked too many times in a short time: …"': REPORTS,
  },
};
