// Compares the callers' answers with the calendars. Every sentence of the result is a wrong answer.
import type { FoundEvent } from '../demo/evidence.ts';
import type { Heard } from './caller.ts';

export interface Verdict {
  readonly wrong: readonly string[];
  /** Events of callers who were told only that their booking is not confirmed. */
  readonly unconfirmedEvents: number;
}

/** `events` are the new ones only, each with its title. `bufferMinutes` must lie free after each. */
export function judge(heard: readonly Heard[], events: readonly FoundEvent[], bufferMinutes: number): Verdict {
  const byCaller = groups(
    heard.filter(({ action }) => action === 'book'),
    ({ name }) => name,
  );
  const eventsOf = groups(events, ({ title }) => nameIn(title));
  const wrong = [
    ...heard
      .filter(({ kind }) => kind === 'wrong')
      .map(({ action, reason }) => `${action} was answered with ${reason}`),
    ...[...byCaller].flatMap(([name, said]) => againstEvents(name, said, eventsOf.get(name) ?? [])),
    ...[...eventsOf.keys()]
      .filter((name) => !byCaller.has(name))
      .map((name) => `${name} never booked, but has an event`),
    ...overlaps(events, bufferMinutes),
  ];
  const unconfirmed = [...byCaller].filter(([, said]) => !isTold(said)).map(([name]) => eventsOf.get(name) ?? []);
  return { wrong, unconfirmedEvents: unconfirmed.flat().length };
}

// Says that nothing is certain: the relay's other attempt at the call may be booking just then.
const CLAIMS_NOTHING = /ask(ing)? for the same time again|nothing is confirmed/i;

function againstEvents(name: string, said: readonly Heard[], events: readonly FoundEvent[]): string[] {
  const success = said.find(({ kind }) => kind === 'booked');
  if (success) {
    const isThere = events.length === 1 && events[0]?.startMs === Date.parse(success.startIso ?? '');
    return isThere ? [] : [`${name} was told success for ${success.startIso}, and has ${listed(events)}`];
  }
  if (events.length === 0) return [];
  if (events.length > 1) return [`${name} was not told success, and has ${listed(events)}`];
  const last = said.filter(({ kind }) => kind !== 'turned away').at(-1);
  if (last === undefined) return [`${name} was turned away each time, and has ${listed(events)}`];
  return last.kind === 'failed' && !CLAIMS_NOTHING.test(last.reason)
    ? [`${name} was told “${last.reason}”, and has ${listed(events)}`]
    : [];
}

const isTold = (said: readonly Heard[]) => said.some(({ kind }) => kind === 'booked');

function listed(events: readonly FoundEvent[]): string {
  const starts = events.map(({ startMs, file }) => `${new Date(startMs).toISOString()} in ${file}`);
  return `${events.length} events${starts.length > 0 ? `: ${starts.join(', ')}` : ''}`;
}

/** Of one calendar, in the order of their starts, each with its neighbour. */
function overlaps(events: readonly FoundEvent[], bufferMinutes: number): string[] {
  return [...groups(events, ({ file }) => file)].flatMap(([file, own]) => {
    const ascending = [...own].sort((a, b) => a.startMs - b.startMs);
    return ascending.slice(1).flatMap((event, at) => {
      const before = ascending[at];
      if (!before || event.startMs >= before.endMs + bufferMinutes * 60_000) return [];
      return [`${file}: ${before.title} and ${event.title} overlap at ${new Date(event.startMs).toISOString()}`];
    });
  });
}

/** The callers of a load run have names that stand out in any title. */
function nameIn(title: string): string {
  return /Caller \d+ Round \d+/.exec(title)?.[0] ?? title;
}

function groups<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const value of values) found.set(keyOf(value), [...(found.get(keyOf(value)) ?? []), value]);
  return found;
}
