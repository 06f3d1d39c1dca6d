// The event that a call left: found by the caller's name, and printed.
import { calendarEvents, type FoundEvent } from './evidence.ts';
import { DemoError, heading, printTable, spoken } from './transcript.ts';

/** The caller's one event at that start. Throws DemoError if there is none, or more than one. */
export function eventOf(dataDir: string, name: string, startMs: number): FoundEvent {
  const found = eventsOf(dataDir, name, startMs);
  const [event] = found;
  if (event === undefined || found.length > 1) {
    throw new DemoError(
      `The calendars hold ${found.length} events of ${name} at ${spoken(startMs)}; there should be one. Is ${dataDir} this instance's folder?`,
    );
  }
  return event;
}

export function eventsOf(dataDir: string, name: string, startMs: number): FoundEvent[] {
  return calendarEvents(dataDir).filter((event) => event.startMs === startMs && event.title.includes(name));
}

export function showEvent(event: FoundEvent): void {
  heading(`The event in calendars/${event.file}`);
  printTable([
    ['Title', event.title],
    ['Start', spoken(event.startMs)],
    ['End', spoken(event.endMs)],
    ...(event.place === '' ? [] : [['Place', event.place]]),
    ...(event.description === '' ? [] : event.description.split('\n')).map((words, index) => [
      index === 0 ? 'Description' : '',
      words,
    ]),
  ]);
}
