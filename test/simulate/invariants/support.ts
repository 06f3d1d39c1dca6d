// Small histories by hand: one practice, a morning in Berlin (+02:00), and what a witness would have written down.
import type {
  CalendarChange,
  Contact,
  EventState,
  History,
  WebAppRun,
  World,
} from '../../../simulate/evidence/history.ts';
import { INVARIANTS } from '../../../simulate/invariants/judge.ts';

export const SUCCESS = '{"status":"success"}';
export const GONE = '{"status":"failed","reason":"Appointment slot is no longer available"}';

export const ADA: Contact = { id: 'ada', name: 'Ada', email: '', phone: '+49 30 1' };
export const BEN: Contact = { id: 'ben', name: 'Ben', email: '', phone: '+49 30 2' };
export const ANNA = 'anna@practice.example';
export const OTTO = 'otto@practice.example';

export const WORLD: World = {
  timeZone: 'Europe/Berlin',
  hours: { from: '09:00', to: '17:00', everyMinutes: 15 },
  services: [
    {
      ...{ name: 'Check-up', minutes: 30, bufferBefore: 0, bufferAfter: 15, noticeMinutes: 30, maxPerDay: null },
      ...{ assign: 'any', hosts: ['Anna', 'Otto'] },
    },
  ],
  hosts: [
    { name: 'Anna', calendarId: ANNA, maxPerDay: null },
    { name: 'Otto', calendarId: OTTO, maxPerDay: null },
  ],
  repeatBookings: 'allow',
};

/** A time of that Monday, as the wall in Berlin shows it. */
export function at(clock: string): number {
  return Date.parse(`2027-03-29T${clock.length === 5 ? `${clock}:00` : clock}+02:00`);
}

/** As the Sheet has it. */
function stamp(ms: number): string {
  return `${new Date(ms + 2 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')} +02:00`;
}

export interface Booking {
  /** Execution, call and request id, and event id: `1`, `r1`, `e1`. */
  readonly id: number;
  readonly contact?: Contact;
  readonly start?: string;
  readonly calendarId?: string;
  readonly run?: Partial<WebAppRun>;
  readonly event?: Partial<EventState>;
  readonly change?: Partial<CalendarChange>;
  readonly row?: Readonly<Record<string, string>>;
  /** Default: all of it. */
  readonly has?: readonly ('run' | 'event' | 'row' | 'log')[];
}

type Part = Pick<History, 'runs' | 'heard' | 'changes' | 'final'>;

/** A booking that came off, with everything that tells of it; executions begin at 08:01, 08:02 … and take two seconds. */
export function booking(one: Booking): Part {
  const has = one.has ?? ['run', 'event', 'row', 'log'];
  const run = runOf(one);
  const event = eventOf(one, run);
  const calendarId = one.calendarId ?? ANNA;
  const change = changeOf({ atMs: run.startedMs + 1000, by: one.id, calendarId, eventId: `e${one.id}`, after: event });
  const door = run.requestId === '' ? 'direct' : 'relay';
  return {
    runs: has.includes('run') ? [run] : [],
    heard: has.includes('run') ? [{ asked: run.asked, atMs: run.endedMs, door, text: run.answer ?? '' }] : [],
    changes: has.includes('event') ? [{ ...change, ...one.change }] : [],
    final: {
      ...NOTHING,
      bookings: has.includes('row') ? [{ ...rowOf(one, event), ...one.row }] : [],
      log: has.includes('log') ? [logOf(run)] : [],
      events: has.includes('event') ? { [calendarId]: { [`e${one.id}`]: event } } : {},
    },
  };
}

export function runOf({ id, contact = ADA, start = '10:00', run = {} }: Booking): WebAppRun {
  const asked = { callId: id, action: 'book', contact, service: 'Check-up', startMs: at(start) } as const;
  const startedMs = at('08:00') + id * 60_000;
  const whole = { executionId: id, asked, requestId: `r${id}`, startedMs, endedMs: startedMs + 2000, answer: SUCCESS };
  return { ...whole, faults: [], calls: [], ...run };
}

export function eventOf(
  { contact = ADA, start = '10:00', event = {} }: Booking,
  run: { requestId: string },
): EventState {
  const properties = { service: 'Check-up', requestId: run.requestId, contactId: contact.id, phone: contact.phone };
  return { startMs: at(start), endMs: at(start) + 30 * 60_000, blocks: true, guests: [], properties, ...event };
}

/** A person's own event in Anna's calendar: there from the beginning, unless changes say otherwise. */
export function personEvent(clock: string, minutes: number, event: Partial<EventState> = {}): Part {
  const times = { startMs: at(clock), endMs: at(clock) + minutes * 60_000 };
  const state = { ...times, blocks: true, guests: [], properties: {}, ...event };
  return { runs: [], heard: [], changes: [], final: { ...NOTHING, events: { [ANNA]: { theirs: state } } } };
}

export function changeOf(change: Partial<CalendarChange>): CalendarChange {
  const usual = { kind: 'calendar', atMs: at('08:30'), by: 'person', calendarId: ANNA, eventId: 'e1' } as const;
  return { ...usual, before: null, after: null, ...change };
}

function rowOf({ id, contact = ADA, calendarId = ANNA }: Booking, { startMs, endMs }: EventState) {
  const host = calendarId === ANNA ? 'Anna' : 'Otto';
  const times = { Start: stamp(startMs), End: stamp(endMs) };
  const who = { Name: contact.name, 'E-mail': contact.email, Phone: contact.phone, 'Contact id': contact.id };
  return { Service: 'Check-up', Host: host, Status: 'booked', 'Event id': `e${id}`, ...who, ...times };
}

export function logOf(run: WebAppRun): Readonly<Record<string, string>> {
  const outcome = run.answer === SUCCESS ? 'success' : 'failed';
  return {
    Time: stampWithSeconds(run.startedMs),
    'Request id': run.requestId,
    Action: run.asked.action,
    Outcome: outcome,
    Auth: run.requestId === '' ? 'token' : 'signature',
  };
}

function stampWithSeconds(ms: number): string {
  return `${stamp(ms).slice(0, 16)}:${String(new Date(ms).getUTCSeconds()).padStart(2, '0')} +02:00`;
}

const NOTHING: History['final'] = { bookings: [], log: [], events: {}, properties: {} };

interface More extends Partial<Omit<Part, 'final'>> {
  readonly final?: Partial<History['final']>;
  readonly world?: Partial<World>;
}

/** All parts in one run, and what is said of the run as a whole. */
export function historyOf(parts: readonly Part[], more: More = {}): History {
  const events: Record<string, Record<string, EventState>> = {};
  for (const { final } of parts) {
    for (const [id, inCalendar] of Object.entries(final.events)) events[id] = { ...events[id], ...inCalendar };
  }
  const final = {
    ...NOTHING,
    bookings: parts.flatMap((part) => part.final.bookings),
    log: parts.flatMap((part) => part.final.log),
    events,
    ...more.final,
  };
  const changes = [...parts.flatMap((part) => part.changes), ...(more.changes ?? [])].sort((a, b) => a.atMs - b.atMs);
  const runs = [...parts.flatMap((part) => part.runs), ...(more.runs ?? [])];
  const heard = [...parts.flatMap((part) => part.heard), ...(more.heard ?? [])];
  return { seed: 1, world: { ...WORLD, ...more.world }, runs, heard, changes, recoveryMs: at('08:40'), final };
}

/** The sentences of one invariant. */
export function breaches(invariant: string, history: History): string[] {
  const check = INVARIANTS[invariant];
  if (!check) throw new Error(`There is no invariant ${invariant}.`);
  return check(history);
}
