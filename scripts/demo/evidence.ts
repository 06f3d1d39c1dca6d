// The traces of the conversation: events in the calendars' files and rows in Log.csv.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { parseCsv } from '../../local/workbook/csv.ts';
import { DemoError } from './transcript.ts';

export interface FoundEvent {
  readonly file: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly title: string;
  readonly place: string;
  readonly description: string;
}

/** Every event in DIR/calendars that is not cancelled, each series once. Throws DemoError if there is no such folder. */
export function calendarEvents(dataDir: string): FoundEvent[] {
  const folder = existing(join(dataDir, 'calendars'));
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ics'))
    .flatMap((file) => eventsOf(folder, file));
}

function eventsOf(folder: string, file: string): FoundEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(join(folder, file), 'utf8')));
  const standing = calendar
    .getAllSubcomponents('vevent')
    .filter((component) => component.getFirstPropertyValue('status') !== 'CANCELLED');
  return standing.map((component) => {
    const event = new ICAL.Event(component);
    return {
      file,
      startMs: event.startDate.toJSDate().getTime(),
      endMs: event.endDate.toJSDate().getTime(),
      title: event.summary,
      // The types of ical.js promise texts, but an event may lack them.
      place: event.location ?? '',
      description: event.description ?? '',
    };
  });
}

/** The rows of DIR/sheet/Log.csv, the header first; none before the first request has made the file. */
export function logRows(dataDir: string): string[][] {
  return rowsOf(dataDir, 'Log');
}

/** The Status of each row of Bookings with that number. */
export function bookingStatuses(dataDir: string, phone: string): string[] {
  const [header = [], ...rows] = rowsOf(dataDir, 'Bookings');
  const cell = (row: readonly string[], column: string) => row[header.indexOf(column)] ?? '';
  return rows.filter((row) => cell(row, 'Phone').includes(phone)).map((row) => cell(row, 'Status'));
}

function rowsOf(dataDir: string, tab: string): string[][] {
  const path = join(dataDir, 'sheet', `${tab}.csv`);
  return existsSync(path) ? parseCsv(readFileSync(path, 'utf8')) : [];
}

function existing(path: string): string {
  if (existsSync(path)) return path;
  throw new DemoError(`${path} is missing. Name the folder of the running instance with: --data DIR`);
}
