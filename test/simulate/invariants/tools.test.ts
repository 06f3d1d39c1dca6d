// Voice agents' tool calls: whose appointment is changed, which one, and what an id means.
import { describe, expect, it } from 'vitest';
import type { Contact, EventState, WebAppRun } from '../../../simulate/evidence/history.ts';
import type { ToolAsk } from '../../../simulate/evidence/toolAsk.ts';
import { ADA, ANNA, at, BEN, booking, breaches, changeOf, eventOf, historyOf, runOf } from './support.ts';

const CANCELLED = '{"status":"success","sentence":"The appointment is cancelled."}';
const GONE = '{"status":"failed","sentence":"There is no appointment to come that could be changed."}';

const listed = (name: string, times: readonly (readonly [id: string, clock: string])[]) => {
  const slots = times.map(([id, clock]) => {
    const [start, end] = [at(clock), at(clock) + 1_800_000].map((ms) => new Date(ms).toISOString());
    return { id, service: 'Check-up', host: 'Anna', start_iso: start, end_iso: end, spoken: clock };
  });
  return JSON.stringify({ status: 'success', sentence: 'Here.', [name]: slots });
};

interface Tool {
  readonly id: number;
  readonly action: WebAppRun['asked']['action'];
  readonly answer: string | null;
  readonly contact?: Contact;
  readonly tool?: Partial<ToolAsk>;
  readonly callId?: number;
}

/** Begins at 08:0`id`, takes two seconds, changes what it changes after one. */
function toolRun({ id, action, answer, contact = ADA, tool = {}, callId = id }: Tool): WebAppRun {
  const who = { platform: 'telli', proof: 'secret', toolCallId: '', phoneCall: 'call-1' } as const;
  const said = { ...who, offer: '', appointment: '', startNowMs: null, means: null, ...tool };
  const asked = { callId, action, contact, service: 'Check-up', startMs: null, tool: said } as const;
  return runOf({ id, run: { asked, answer, requestId: '' } });
}

const adas = eventOf({ id: 1 }, { requestId: 'r1' });
const takenBy = (id: number, eventId = 'e1', before = adas) =>
  changeOf({ by: id, atMs: at('08:00') + id * 60_000 + 1000, eventId, before, after: null });
const means = (clock: string) => ({ service: 'Check-up', startMs: at(clock), toldMs: at('08:01:30') });

describe('a cancelled appointment', () => {
  const found = (...args: Parameters<typeof historyOf>) => breaches('tool-cancelled-has-no-event', historyOf(...args));
  const cancelled = booking({ id: 1, row: { Status: 'cancelled' } });

  it('has no event left', () => {
    expect(found([cancelled])).toEqual([expect.stringContaining('says cancelled, and the event stands')]);
    expect(found([booking({ id: 1 })])).toEqual([]);
    expect(found([booking({ id: 1, row: { Status: 'cancelled' }, has: ['run', 'row', 'log'] })])).toEqual([]);
  });

  it('may have one if a person cancelled the row, or put the event there', () => {
    const edit = { kind: 'sheet', atMs: at('08:20'), what: 'cancels a row' } as const;
    expect(found([cancelled], { changes: [edit] })).toEqual([]);
    expect(found([booking({ id: 1, row: { Status: 'cancelled' }, change: { by: 'person' } })])).toEqual([]);
  });
});

describe('the answer that it is cancelled', () => {
  const found = (...args: Parameters<typeof historyOf>) => breaches('tool-cancelled-is-true', historyOf(...args));
  const cancel = (one: Partial<Tool> = {}) =>
    toolRun({ id: 2, action: 'cancel', answer: CANCELLED, tool: { appointment: '1', means: means('10:00') }, ...one });
  const without = booking({ id: 1, has: ['run', 'log'] });

  it('is true where the event is gone', () => {
    expect(found([without], { runs: [cancel()], changes: [takenBy(2)] })).toEqual([]);
  });

  it('is untrue where the event stands', () => {
    expect(found([booking({ id: 1 })], { runs: [cancel()] })).toEqual([
      expect.stringContaining('execution 2 answered cancelled, and “Check-up” at'),
    ]);
    expect(found([booking({ id: 1 })], { runs: [cancel({ answer: GONE })] })).toEqual([]);
  });

  it('stays true until the contact books anew', () => {
    const anew = booking({ id: 3 });
    expect(found([without, anew], { runs: [cancel()], changes: [takenBy(2)] })).toEqual([]);
    const late = booking({ id: 1, change: { atMs: at('08:02:01'), by: 9 } });
    expect(found([late], { runs: [cancel()] })).toHaveLength(1);
  });

  it('is about the appointment that was meant', () => {
    const other = eventOf({ id: 5, start: '11:00' }, { requestId: 'r5' });
    const changes = [takenBy(2, 'e5', other)];
    expect(found([without], { runs: [cancel()], changes })).toEqual([expect.stringContaining('the caller meant that')]);
    // It was moved there after the caller was told of it.
    const moved = changeOf({ by: 7, atMs: at('08:01:40'), eventId: 'e5', before: adas, after: other });
    expect(found([without], { runs: [cancel()], changes: [moved, ...changes] })).toEqual([]);
  });
});

describe('a tool call that comes again', () => {
  const found = (...args: Parameters<typeof historyOf>) => breaches('tool-repeat-changes-once', historyOf(...args));
  const again = (action: 'move' | 'cancel', tools: readonly Partial<ToolAsk>[]) =>
    tools.map((tool, index) => toolRun({ id: index + 2, action, answer: CANCELLED, tool }));
  const other = eventOf({ id: 5, start: '11:00' }, { requestId: 'r5' });

  it.each(['move', 'cancel'] as const)('%s takes one appointment from its place', (action) => {
    const changes = [takenBy(2), takenBy(3, 'e5', other)];
    expect(found([], { runs: again(action, [{}, {}]), changes })).toEqual([
      `${action} of ada in call-1 took the appointment at 2027-03-29 08:00Z (execution 2), and the same call again that at 2027-03-29 09:00Z (execution 3)`,
    ]);
    expect(found([], { runs: again(action, [{}, {}]), changes: [takenBy(2)] })).toEqual([]);
  });

  it('may change again what an execution had changed that was stopped', () => {
    const [stopped, second] = again('cancel', [{}, {}]);
    if (!stopped || !second) throw new Error('There are two runs');
    const changes = [takenBy(2), takenBy(3, 'e5', other)];
    expect(found([], { runs: [{ ...stopped, answer: null }, second], changes })).toEqual([]);
  });

  it.each([{ phoneCall: 'call-2' }, { appointment: '2' }, { offer: 'B' }, { startNowMs: at('11:00') }])(
    'is another one with %j',
    (tool) => {
      const changes = [takenBy(2), takenBy(3, 'e5', other)];
      expect(found([], { runs: again('move', [{}, tool]), changes })).toEqual([]);
    },
  );

  it('may take back what it has done itself, and no more', () => {
    const there = eventOf({ id: 1, start: '11:00' }, { requestId: 'r1' });
    const moved = (id: number, before: EventState, after: EventState, by: number | 'person') =>
      changeOf({ by, atMs: at('08:00') + id * 60_000 + 1000, before, after });
    const runs = again('move', [{}, {}, {}]);
    const once = [moved(2, adas, there, 2), moved(3, there, adas, 3), moved(4, adas, there, 4)];
    expect(found([], { runs, changes: once })).toEqual([]);
    const backByAnother = [moved(2, adas, there, 2), moved(3, there, adas, 'person'), moved(4, adas, there, 4)];
    expect(found([], { runs, changes: backByAnother })).toEqual([
      expect.stringContaining('08:00Z (execution 2), and the same call again that at 2027-03-29 08:00Z (execution 4)'),
    ]);
  });
});

describe('a tool call', () => {
  const own = (...args: Parameters<typeof historyOf>) => breaches('tool-own-appointments-only', historyOf(...args));
  const bookedAda = booking({ id: 1 });

  it.each(['move', 'cancel'] as const)('%s changes none of another contact', (action) => {
    const by = (contact: Contact) => toolRun({ id: 2, action, answer: CANCELLED, contact });
    expect(own([bookedAda], { runs: [by(ADA)], changes: [takenBy(2)] })).toEqual([]);
    expect(own([bookedAda], { runs: [by(BEN)], changes: [takenBy(2)] })).toEqual([
      'execution 2 changed event e1 of ada for ben',
    ]);
  });

  it('tells of none of another contact', () => {
    const answer = listed('appointments', [['1', '10:00']]);
    const by = (contact: Contact) => toolRun({ id: 2, action: 'next-appointments', answer, contact });
    expect(own([bookedAda], { runs: [by(ADA)] })).toEqual([]);
    expect(own([bookedAda], { runs: [by(BEN)] })).toEqual([expect.stringContaining('execution 2 told ben of')]);
  });

  it('takes an offer of its own phone call', () => {
    const offer = toolRun({ id: 1, action: 'available', answer: listed('offers', [['A', '10:00']]) });
    const answer = `{"status":"success","sentence":"Booked.","appointment":${JSON.stringify(
      JSON.parse(listed('a', [['1', '10:00']])).a[0],
    )}}`;
    const book = (tool: Partial<ToolAsk>) => toolRun({ id: 2, action: 'book', answer, tool });
    const found = (tool: Partial<ToolAsk>) =>
      breaches('tool-offers-of-this-call', historyOf([], { runs: [offer, book(tool)] }));
    expect(found({ offer: 'A' })).toEqual([]);
    expect(found({ offer: 'B' })).toEqual([expect.stringContaining('execution 2 took offer B of call-1')]);
    expect(found({ offer: 'A', phoneCall: 'call-2' })).toHaveLength(1);
    expect(found({ offer: '', phoneCall: 'call-2' })).toEqual([]);
  });

  it('is told of no other time under the same id', () => {
    const offered = (id: number, clock: string, more: Partial<WebAppRun> = {}) => ({
      ...toolRun({ id, action: 'available', answer: listed('offers', [['A', clock]]) }),
      ...more,
    });
    const told = (...runs: WebAppRun[]) => breaches('tool-offers-of-this-call', historyOf([], { runs }));
    expect(told(offered(1, '10:00'), offered(2, '10:00'))).toEqual([]);
    expect(told(offered(1, '10:00'), offered(2, '11:00'))).toEqual([
      'offer A of call-1 was 2027-03-29 08:00Z, then 2027-03-29 09:00Z',
    ]);
    expect(told(offered(1, '10:00'), offered(2, '11:00', { faults: ['cacheEvicted'] }))).toEqual([]);
    expect(told(offered(1, '10:00'), offered(2, '11:00', { startedMs: at('08:01:01') }))).toEqual([]);
  });

  it('that entered an event has taken an offer of its own, whether it answered or not', () => {
    const run = toolRun({ id: 2, action: 'book', answer: null, tool: { offer: 'A' } });
    const entered = changeOf({ by: 2, calendarId: ANNA, eventId: 'e2', after: adas });
    expect(breaches('tool-offers-of-this-call', historyOf([], { runs: [run], changes: [entered] }))).toHaveLength(1);
  });
});

describe('a booking that a tool changed', () => {
  const found = (...args: Parameters<typeof historyOf>) => breaches('success-has-one-event', historyOf(...args));
  const without = booking({ id: 1, has: ['run', 'log'] });

  it('needs its event no more', () => {
    const cancel = toolRun({ id: 2, action: 'cancel', answer: CANCELLED });
    expect(found([without])).toHaveLength(1);
    expect(found([without], { runs: [cancel], changes: [takenBy(2)] })).toEqual([]);
  });

  it('needs it no more where telli’s next booking moved it, and a tool cancelled it there', () => {
    const moved = booking({ id: 2, start: '11:00', has: ['run', 'log'] });
    const cancel = toolRun({ id: 3, action: 'cancel', answer: CANCELLED });
    const changes = [takenBy(3, 'e2', eventOf({ id: 2, start: '11:00' }, { requestId: 'r2' }))];
    const world = { repeatBookings: 'move' } as const;
    expect(found([without, moved], { world })).toHaveLength(2);
    expect(found([without, moved], { world, runs: [cancel], changes })).toEqual([]);
  });

  it('stands where a move that was answered success says', () => {
    const answer = `{"status":"success","sentence":"Moved.","appointment":${JSON.stringify(
      JSON.parse(listed('a', [['1', '11:00']])).a[0],
    )}}`;
    const move = toolRun({ id: 2, action: 'move', answer });
    const there = booking({ id: 1, start: '11:00', has: ['event'] });
    expect(found([there], { runs: [move] })).toEqual([]);
    expect(found([], { runs: [move] })).toEqual([expect.stringContaining('0 events of it stand')]);
  });
});
