// What the rows of Bookings cost: processor time, characters and calls of each request, with few rows and with a hundred
// thousand, of which the same few are ahead. The local runtime's own work is in the time.
import { ScriptOutput } from '../../local/execution/outcome.ts';
import { buildEvent } from '../../local/http/event.ts';
import { createRuntime, type Runtime } from '../../local/runtime.ts';
import { createMemoryStore } from '../../local/store/memory.ts';
import type { Store } from '../../local/store/store.ts';
import { PROPERTY } from '../../src/notes/propertyNames.ts';
import { NOW_MS } from '../engine/work.ts';
import { costOfCalls } from '../measure.ts';
import { TOKEN, teamOf } from '../platform/team.ts';
import { phoneOf, withPastRows } from './practice.ts';

const SIZES = [0, 2_000, 20_000, 100_000];
const HOSTS = 20;
const AHEAD = 40;
const CACHE_MS = 301_000;

export interface RowsResult {
  readonly rows: number;
  readonly request: string;
  /** Median of one call. */
  readonly processorMs: number;
  /** Of all answers of Google's, as JSON. */
  readonly characters: number;
  readonly calls: number;
}

interface Opened {
  readonly store: Store;
  readonly runtime: Runtime;
  readonly clock: { nowMs: number };
  ask(action: string, body: object): { available?: { start_iso: string }[]; status?: string; contact?: unknown };
}

/** `scriptFolder` holds the built script, which may be another tree's. */
export function measureRows(scriptFolder: string, rounds: number, sizes: readonly number[] = SIZES): RowsResult[] {
  const start = documentsAhead(scriptFolder);
  return sizes.flatMap((rows) => measured(open(scriptFolder, withPastRows(start, rows)), rows, rounds));
}

/** The team's documents with rows and events of bookings ahead. */
function documentsAhead(scriptFolder: string): Record<string, string> {
  const { documents } = teamOf(HOSTS);
  const opened = open(scriptFolder, documents);
  const starts = startsOf(opened);
  for (let at = 0; at < AHEAD; at++) book(opened, at, starts[Math.floor((at * starts.length) / AHEAD)] ?? '');
  const names = ['sheet', 'calendars'].flatMap((folder) =>
    opened.store.list(folder).map((name) => `${folder}/${name}`),
  );
  return { ...documents, ...Object.fromEntries(names.map((name) => [name, opened.store.read(name)?.text ?? ''])) };
}

function open(scriptFolder: string, documents: Readonly<Record<string, string>>): Opened {
  const store = createMemoryStore(documents);
  const clock = { nowMs: NOW_MS };
  const runtime = createRuntime({
    store,
    clock: { nowMs: () => clock.nowMs },
    scriptFolder,
    properties: { [PROPERTY.spreadsheetId]: 'local', [PROPERTY.linkToken]: TOKEN },
  });
  const ask: Opened['ask'] = (action, body) => {
    const request = { method: 'POST', queryString: `action=${action}&token=${TOKEN}`, contentType: 'application/json' };
    const output = runtime.execute('doPost', [buildEvent({ ...request, body: Buffer.from(JSON.stringify(body)) })]);
    if (!(output instanceof ScriptOutput)) throw new Error('The bundle gave no output.');
    return JSON.parse(output.content);
  };
  return { store, runtime, clock, ask };
}

function startsOf({ ask }: Opened): string[] {
  return (ask('available', { contact_id: 'someone' }).available ?? []).map(({ start_iso }) => start_iso);
}

function book({ ask }: Opened, caller: number, start_iso: string): void {
  const { status } = ask('book', {
    contact_id: `new-${caller}`,
    contact_details: { name: `New ${caller}` },
    start_iso,
  });
  if (status !== 'success') throw new Error(`${start_iso} could not be booked`);
}

/** A booking and the recovery job come first, unmeasured: they find out where the rows stand. */
function measured(opened: Opened, rows: number, rounds: number): RowsResult[] {
  const { runtime, clock, ask } = opened;
  const recover = () => runtime.execute('recover', [], { event: 'clock' });
  const lookUp = (at: number) => ask('contact_lookup', { event: 'contact_lookup', phone_number: phoneOf(at) });
  let caller = AHEAD;
  book(opened, caller, startsOf(opened)[0] ?? '');
  recover();
  const requests: readonly (readonly [string, (round: number) => unknown, ((round: number) => unknown)?])[] = [
    ['book', () => book(opened, ++caller, free[caller - AHEAD] ?? '')],
    ['available, cold', () => startsOf(opened), () => (clock.nowMs += CACHE_MS)],
    ['available, warm', () => startsOf(opened)],
    ['contact lookup, first', (round) => lookUp(round)],
    ['contact lookup, again', () => lookUp(0)],
    ['recover', recover],
  ];
  const free = startsOf(opened);
  return requests.map(([request, run, before]) => {
    const costs = Array.from({ length: rounds }, (_, round) => {
      before?.(round);
      return costOfCalls(() => run(round), 1).processorMs;
    });
    const trips = runtime.lastRoundTrips;
    const characters = trips.reduce((sum, one) => sum + one.characters, 0);
    return { rows, request, processorMs: median(costs), characters, calls: trips.length };
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
