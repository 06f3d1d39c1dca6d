// What each request asks of Google's services, counted in the local runtime.
import { modelledMs } from '../../../bench/platform/costs.ts';
import { RULES } from '../../../local/quotas/rules.ts';
import { ANNA, failing, recover, START, TUE10, trips } from '../../support/bookings.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

/** Each number counts calls. */
export interface Operations {
  readonly request: string;
  readonly properties: number;
  readonly cache: number;
  readonly sheetReads: number;
  readonly sheetWrites: number;
  readonly calendar: number;
  readonly lock: number;
  readonly all: number;
  /** As the bench's model has it: from the first call to the last, and how long of that the script lock is held. */
  readonly ms: number;
  readonly lockedMs: number;
}

export const REQUESTS = {
  warm: '`available`, the Sheet in the cache',
  cold: '`available`, the Sheet read anew',
  gathered: '`available`, its row gathered',
  lookup: '`contact_lookup`, the Sheet in the cache',
  book: '`book`',
  taken: '`book`, the time taken',
  next: 'tool `next-appointments`, the Sheet in the cache',
  offers: 'tool `available`, the Sheet in the cache',
  toolBook: 'tool `book`',
  move: 'tool `move`',
  cancel: 'tool `cancel`',
  refused: 'a stranger’s, with a row in the Log',
  counted: 'a stranger’s, without one',
  recovery: 'the recovery job, one calendar, nothing to do',
} as const;

export type RequestKind = keyof typeof REQUESTS;

const CONTACT = { contact_id: 'c-1', contact_details: { name: 'Ada', phone: '+49 30 123456' } };
const OTHER = { contact_id: 'c-2', contact_details: { name: 'Ben', phone: '+49 30 654321' } };
const STRANGER = { signature: 'f'.repeat(64) };

/** What comes before, and the request itself. */
const SCENES: Readonly<Record<RequestKind, readonly ((world: World) => unknown)[]>> = {
  warm: [available, available],
  cold: [available],
  gathered: [available, withoutWrites, available, aSecondLater, available],
  lookup: [(world) => book(world, TUE10), lookUp, lookUp],
  book: [available, (world) => book(world)],
  taken: [(world) => book(world), available, (world) => book(world, START, OTHER)],
  next: [toolBook, next, next],
  offers: [offers, offers],
  toolBook: [offers, toolBook],
  move: [toolBook, (world) => tool(world, 'move', { start_iso: TUE10 })],
  cancel: [toolBook, (world) => tool(world, 'cancel')],
  refused: [recover, stranger],
  counted: [recover, ...Array(10).fill(stranger), stranger],
  recovery: [recover, recover],
};

function available(world: World) {
  return world.call('available', CONTACT);
}

/** As a minute's writes are spent. */
function withoutWrites({ faults }: World) {
  const words = "Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user'";
  faults.before = failing('Sheets.Spreadsheets.batchUpdate', words);
}

function aSecondLater(world: World) {
  world.setNow(new Date(Date.parse(NOW) + 1_000).toISOString());
}

function lookUp(world: World) {
  return world.call('contact-lookup', { event: 'contact_lookup', phone_number: '+4930123456' });
}

function book(world: World, start_iso = START, contact: object = CONTACT) {
  return world.call('book', { ...contact, start_iso });
}

function tool(world: World, name: string, body: object = {}) {
  return world.tool(name, body, { query: { phone: '+4930123456', call_id: 'call-1' } });
}

function next(world: World) {
  return tool(world, 'next-appointments');
}

function offers(world: World) {
  return tool(world, 'available');
}

function toolBook(world: World) {
  return tool(world, 'book', { start_iso: START });
}

function stranger(world: World) {
  return world.call('book', CONTACT, STRANGER);
}

export async function measured(): Promise<Readonly<Record<RequestKind, Operations>>> {
  const entries = Object.entries(SCENES).map(async ([kind, scene]) => {
    const world = openWorld({ way: 'bundle', sheet: { hosts: [ANNA] }, toolSecrets: { telli: 'a-secret' } });
    for (const act of scene) await act(world);
    return [kind, operationsOf(REQUESTS[kind as RequestKind], trips(world))] as const;
  });
  return Object.fromEntries(await Promise.all(entries)) as Record<RequestKind, Operations>;
}

function operationsOf(request: string, calls: readonly string[]): Operations {
  const count = (pattern: RegExp) => calls.filter((call) => pattern.test(call)).length;
  const lockedAt = calls.indexOf('LockService.tryLock');
  const locked = lockedAt < 0 ? [] : calls.slice(lockedAt);
  return {
    request,
    properties: count(/^PropertiesService\./),
    cache: count(/^CacheService\./),
    sheetReads: count(RULES.sheetReads.calls),
    sheetWrites: count(RULES.sheetWrites.calls),
    calendar: count(/^Calendar\./),
    lock: count(/^LockService\./),
    all: calls.length,
    ms: modelledMs(calls),
    // Its effect comes in the middle of a call (local/platform/modelled.ts), and the lock ends with the execution.
    lockedMs: modelledMs(locked) - modelledMs(locked.slice(0, 1)) / 2,
  };
}
