// The spreadsheet and the calendar in which every expectation is tried.
import { event, ics } from '../local/calendar/support.ts';

export const ANNA = 'anna@example.com';

export function documents(): Record<string, string> {
  return {
    'sheet.json': '{"timeZone":"Europe/Berlin","locale":"en_US"}',
    'hubspot/key.json': '{"key":"pat-eu1-0"}',
    'sheet/Free.csv': 'A,B\r\nc,d\r\n',
    'calendars/owner@example.com.ics': ics('', 'X-WR-CALNAME:Owner\nX-WR-TIMEZONE:Europe/Berlin'),
    [`calendars/${ANNA}.ics`]: ics(
      [
        event('SUMMARY:Talk\nDTSTART:20270301T080000Z\nDTEND:20270301T090000Z\nLAST-MODIFIED:20270101T000000Z', 'talk'),
        event('SUMMARY:Walk\nSEQUENCE:3\nDTSTART:20270302T080000Z\nDTEND:20270302T090000Z', 'walk'),
      ].join('\n'),
      'X-WR-CALNAME:Anna\nX-WR-TIMEZONE:Europe/Berlin',
    ),
  };
}
