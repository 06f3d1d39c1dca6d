// Writes down what happens, from outside: it asks the stores and the messages, never the product.
import type { Store } from '../../local/store/store.ts';
import { parseCsv } from '../../local/workbook/csv.ts';
import type { Trace } from '../run/trace.ts';
import { brief } from '../run/trace.ts';
import type { WatchedCalendars } from './calendars.ts';
import type { GuestMail } from './guests.ts';
import type { Asked, CalendarChange, FinalState, Heard, Instant, PastRows, SheetEdit, WebAppRun } from './history.ts';
import type { HubspotHistory, MeetingChange } from './hubspotHistory.ts';
import type { WatchedMeetings } from './meetings.ts';
import { parted } from './pastRows.ts';
import { answersTo, toolCallIds } from './toolForms.ts';

export interface Witness {
  readonly runs: WebAppRun[];
  readonly heard: Heard[];
  readonly changes: (CalendarChange | SheetEdit)[];
  readonly mails: GuestMail[];
  /** Looks for changes in the calendars, and at HubSpot; true if there are any in a calendar. */
  look(by: CalendarChange['by']): boolean;
  sheetEdit(what: string): void;
  /** A person changed something at HubSpot. */
  hubspotEdit(what: string): void;
  /** An execution calls a service of Google's: `Service.method`. */
  calls(executionId: number, call: string): void;
  /** An execution asks HubSpot. */
  asksHubspot(executionId: number, isLocked: boolean): void;
  hubspot(): HubspotHistory;
  /** A fault has met this execution. */
  met(executionId: number, what: string): void;
  /** `about` is null for what is no request. */
  began(executionId: number, about: About | null): void;
  ended(executionId: number, answer: string | null): void;
}

interface About {
  /** Several where one request holds several tool calls: each counts as a run. */
  readonly asked: readonly Asked[];
  readonly requestId: string;
}

export function createWitness(
  now: () => Instant,
  calendars: WatchedCalendars,
  meetings: WatchedMeetings,
  trace: Trace,
): Witness {
  const runs: WebAppRun[] = [];
  const changes: (CalendarChange | SheetEdit)[] = [];
  const mails: GuestMail[] = [];
  const [faultsOf, callsOf] = [textsById(), textsById()];
  const open = new Map<number, About & { readonly startedMs: Instant }>();
  const atHubspot = { changes: [] as MeetingChange[], edits: [] as { atMs: Instant; what: string }[] };
  const askedUnderLock: number[] = [];

  return {
    runs,
    heard: [],
    changes,
    mails,
    look(by) {
      const found = calendars.changes();
      const actor = typeof by === 'number' ? `#${by}` : by;
      for (const change of found) {
        changes.push({ kind: 'calendar', atMs: now(), by, ...change });
        trace.add(actor, changeText(change));
      }
      for (const { eventId, about, to } of calendars.mails(mails.length)) {
        mails.push({ atMs: now(), by, eventId, about, to });
        trace.add(actor, `  mails ${to}: ${about} of ${eventId.slice(0, 12)}`);
      }
      for (const change of meetings.changes()) {
        atHubspot.changes.push({ atMs: now(), by, ...change });
        trace.add(actor, meetingText(change));
      }
      return found.length > 0;
    },
    sheetEdit: (what) => changes.push({ kind: 'sheet', atMs: now(), what }),
    hubspotEdit: (what) => atHubspot.edits.push({ atMs: now(), what }),
    asksHubspot(id, isLocked) {
      if (isLocked) askedUnderLock.push(id);
    },
    hubspot: () => ({ ...atHubspot, askedUnderLock, tickets: meetings.tickets() }),
    calls: (id, call) => callsOf(id).push(call),
    met: (id, what) => faultsOf(id).push(what),
    began(id, about) {
      if (about) open.set(id, { ...about, startedMs: now() });
    },
    ended(executionId, answer) {
      const run = open.get(executionId);
      if (!run) return;
      open.delete(executionId);
      const met = { faults: faultsOf(executionId), calls: callsOf(executionId) };
      const { asked: all, ...times } = run;
      const answers = answer === null ? [] : answersTo(toolCallIds(all), answer);
      for (const [at, asked] of all.entries())
        runs.push({ executionId, ...times, asked, endedMs: now(), answer: answers[at] ?? null, ...met });
    },
  };
}

/** A list for each execution. */
function textsById(): (id: number) => string[] {
  const lists = new Map<number, string[]>();
  return (id) => {
    const list = lists.get(id) ?? [];
    lists.set(id, list);
    return list;
  };
}

function changeText({ calendarId, eventId, before, after }: Omit<CalendarChange, 'kind' | 'atMs' | 'by'>): string {
  const at = (state: typeof before) =>
    state?.blocks
      ? `${new Date(state.startMs).toISOString().slice(0, 16)} ${brief(state.properties.contactId ?? '')}`
      : 'nothing';
  return `  in ${calendarId} ${eventId.slice(0, 12)}: ${at(before)} ⇒ ${at(after)}`;
}

function meetingText({ before, after }: Pick<MeetingChange, 'before' | 'after'>): string {
  const at = (state: typeof before) =>
    state?.stands ? `${new Date(state.startMs).toISOString().slice(0, 16)} ${state.email}` : 'nothing';
  return `  at HubSpot, meeting ${after.id} of link ${after.linkId}: ${at(before)} ⇒ ${at(after)}`;
}

/** The final state, and what is left of the rows before the run. */
export function finalState(store: Store, calendars: WatchedCalendars): { final: FinalState; past: PastRows } {
  const { past, since } = parted({ bookings: rowsOf(store, 'Bookings'), log: rowsOf(store, 'Log') });
  const properties = JSON.parse(store.read('state/properties.json')?.text ?? '{}');
  const formulas = ['Bookings', 'Log'].flatMap((tab) => cellsOf(store, tab).flat().filter(isFormula));
  return { past, final: { ...since, events: calendars.now(), properties, formulas } };
}

/** As typed; a text would begin with an apostrophe. */
function isFormula(cell: string): boolean {
  return /^[=+@-]/.test(cell);
}

function cellsOf(store: Store, tab: string): string[][] {
  return parseCsv(store.read(`sheet/${tab}.csv`)?.text ?? '');
}

function rowsOf(store: Store, tab: string): Record<string, string>[] {
  const [headers = [], ...rows] = cellsOf(store, tab);
  const cell = (text = '') => text.replace(/^'/, '');
  return rows.map((cells) => Object.fromEntries(headers.map((header, at) => [header, cell(cells[at])])));
}
