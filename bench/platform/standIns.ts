// Thin stand-ins for the Google services that plain/Code.js uses. They count the calls that leave the script. Handles
// (getSheetByName, getCalendarById), events' getters and flush are free, in favour of that script.
import { DateTime } from 'luxon';
import { parseCsv } from '../../local/workbook/csv.ts';
import type { Team } from './team.ts';

type Count = (call: string) => void;

export function standIns(team: Team, properties: Readonly<Record<string, string>>, count: Count) {
  return {
    SpreadsheetApp: spreadsheet(team, count),
    CalendarApp: calendars(team, count),
    LockService: lock(count),
    PropertiesService: {
      getScriptProperties: () => ({
        getProperty(key: string) {
          count('PropertiesService.getProperty');
          return properties[key] ?? null;
        },
      }),
    },
    ContentService: {
      MimeType: { JSON: 'application/json' },
      createTextOutput: (content: string) => ({ setMimeType: () => content }),
    },
    Utilities: {
      formatDate: (date: Date, zone: string, format: string) => DateTime.fromJSDate(date, { zone }).toFormat(format),
      // With leading zeros forgiven, as Java's SimpleDateFormat does.
      parseDate: (text: string, zone: string, format: string) =>
        DateTime.fromFormat(text, format.replace('HH', 'H'), { zone }).toJSDate(),
    },
  };
}

function spreadsheet(team: Team, count: Count) {
  const tabs = new Map(
    Object.entries(team.documents)
      .filter(([name]) => name.endsWith('.csv'))
      .map(([name, text]) => [name.replace(/^sheet\/|\.csv$/g, ''), parseCsv(text)]),
  );
  const getSheetByName = (name: string) => {
    const rows = tabs.get(name) ?? [];
    return {
      getDataRange: () => ({
        getDisplayValues() {
          count('SpreadsheetApp.getDisplayValues');
          return rows.map((row) => [...row]);
        },
      }),
      appendRow(cells: readonly unknown[]) {
        count('SpreadsheetApp.appendRow');
        rows.push(cells.map(String));
      },
    };
  };
  return { getActive: () => ({ getSheetByName }), flush() {} };
}

function calendars(team: Team, count: Count) {
  const times = new Map([...team.busyByCalendar].map(([id, busy]) => [id, [...busy]]));
  const getCalendarById = (id: string) => {
    const events = times.get(id) ?? [];
    return {
      getEvents(from: Date, to: Date) {
        count('CalendarApp.getEvents');
        return events.filter(({ startMs, endMs }) => startMs < to.getTime() && endMs > from.getTime()).map(eventObject);
      },
      createEvent(_title: string, from: Date, to: Date) {
        count('CalendarApp.createEvent');
        events.push({ startMs: from.getTime(), endMs: to.getTime() });
        return { getId: () => `${id}-${events.length}` };
      },
    };
  };
  return { GuestStatus: { NO: 'NO' }, getCalendarById };
}

function eventObject({ startMs, endMs }: { readonly startMs: number; readonly endMs: number }) {
  return {
    getStartTime: () => new Date(startMs),
    getEndTime: () => new Date(endMs),
    getMyStatus: () => null,
  };
}

function lock(count: Count) {
  const held = {
    waitLock: () => count('LockService.waitLock'),
    releaseLock: () => count('LockService.releaseLock'),
  };
  return { getScriptLock: () => held };
}
