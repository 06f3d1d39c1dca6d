// A contact whom a person has erased: what is left of them, and what others may still ask of the product then.
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../local/store/memory.ts';
import { tracesOf } from '../../../simulate/evidence/erased.ts';
import type { Erased } from '../../../simulate/evidence/guests.ts';
import type { History } from '../../../simulate/evidence/history.ts';
import { busy, calendar, documents } from '../../../worlds/sheet.ts';
import { at, type Booking, booking, breaches, GONE, historyOf } from './support.ts';

const CALLER = { id: 'c3', name: 'Caller 3', email: '', phone: '+49 30 100003' };

const erased = (more: Partial<Erased> = {}): Erased => ({
  ...{ person: 3, sinceMs: at('08:05'), firstMs: at('08:05'), traces: [] },
  ...more,
});

function found(invariant: string, history: History, more: Partial<Erased> = {}) {
  return breaches(invariant, { ...history, erased: erased(more) });
}

/** After the recovery job. */
function lookUp(answer: string, contact = CALLER) {
  const asked = { callId: 9, action: 'contact_lookup', contact, service: 'Check-up', startMs: null } as const;
  const run = { executionId: 9, asked, requestId: 'r9', faults: [], answer };
  return historyOf([], { runs: [{ ...run, startedMs: at('08:50'), endedMs: at('08:51') }] });
}

describe('an erased contact', () => {
  const known = '{"contact":{"first_name":"Caller"}}';

  it('leaves no trace', () => {
    expect(found('erased-stays-erased', historyOf([]))).toEqual([]);
    expect(found('erased-stays-erased', historyOf([]), { traces: ['Log: c3'] })).toEqual([
      expect.stringContaining('there is still Log: c3'),
    ]);
  });

  it('is unknown to a lookup', () => {
    expect(found('erased-stays-erased', lookUp('{"contact":null}'))).toEqual([]);
    expect(found('erased-stays-erased', lookUp(known))).toHaveLength(1);
    expect(found('erased-stays-erased', lookUp(known, { ...CALLER, name: 'Caller 4' }))).toEqual([]);
  });

  it('may book again, as a new one', () => {
    const [first, second] = [1, 2].map((id): Booking => ({ id, contact: CALLER, start: `1${id}:00` }));
    const late = { startedMs: at('08:10'), endedMs: at('08:11') };
    const both = (run: Booking['run']) =>
      historyOf([booking(first as Booking), booking({ ...(second as Booking), ...(run ? { run } : {}) })], {
        world: { repeatBookings: 'refuse' },
      });
    expect(found('one-appointment', both(late))).toEqual([]);
    expect(found('one-appointment', both(late), { person: 4 })).toHaveLength(1);
    expect(found('one-appointment', both(undefined))).toHaveLength(1);
  });

  it('is not told that a booking of theirs stands', () => {
    const again = { startedMs: at('08:10'), endedMs: at('08:11'), answer: GONE };
    const first = booking({ id: 1, contact: CALLER });
    const second = booking({ id: 2, contact: CALLER, run: again, has: ['run', 'log'] });
    const history = historyOf([first, second]);
    expect(breaches('repeat-is-success', history)).toHaveLength(1);
    expect(found('repeat-is-success', history)).toEqual([]);
  });

  it('has a row that tells nothing of them', () => {
    const blank = { Name: '', 'E-mail': '', Phone: '', 'Contact id': '' };
    const history = historyOf([booking({ id: 1, contact: CALLER, row: blank })]);
    expect(breaches('row-says-what-was-asked', history)).toHaveLength(1);
    expect(found('row-says-what-was-asked', history)).toEqual([]);
  });

  it('keeps the rest of each row of long ago', () => {
    const row = { Service: 'Visit', Name: 'Caller 3', Phone: '+49 30 100003', 'Event id': 'past1' };
    const past = (has: Readonly<Record<string, string>>) => ({
      ...historyOf([]),
      past: { had: { bookings: [row], log: [] }, has: { bookings: [has], log: [] } },
    });
    expect(found('past-stays', past({ ...row, Name: '', Phone: '' }))).toEqual([]);
    expect(found('past-stays', past({ Service: '', 'Event id': 'past1' })).length).toBeGreaterThan(0);
    expect(breaches('past-stays', past({ ...row, Name: '', Phone: '' })).length).toBeGreaterThan(0);
  });
});

describe('traces', () => {
  const tag = (...more: string[]) =>
    busy('20270316T083000Z', '20270316T090000Z', 'X-SLOTSHEET-PRIVATE;VALUE=TEXT:{"contactId":"c3"}', ...more);
  const traces = (
    sheet: Parameters<typeof documents>[0],
    events: readonly string[][] = [],
    more: Readonly<Record<string, string>> = {},
  ) => {
    const store = createMemoryStore({ ...documents(sheet, { 'anna@example.com': calendar(...events) }), ...more });
    return tracesOf(store, 3, false);
  };

  it.each([
    { Name: 'Caller 3' },
    { Phone: "'+49 30 100003" },
    { 'E-mail': 'caller3@example.com' },
    { 'Contact id': 'c3' },
  ])('are rows with %o', (row) => {
    expect(traces({ bookings: [row] })).toHaveLength(1);
    expect(traces({ log: [{ Reason: Object.values(row).join() }] })).toHaveLength(1);
  });

  it('are properties, and events that stand', () => {
    expect(traces({}, [], { 'state/properties.json': '{"pending.1":"{\\"contactId\\":\\"c3\\"}"}' })).toHaveLength(1);
    expect(traces({}, [tag()])).toHaveLength(1);
    expect(traces({}, [tag('STATUS:CANCELLED')])).toEqual([]);
  });

  it('are not what tells of others', () => {
    expect(traces({ bookings: [{ Name: 'Caller 33', 'Contact id': 'c31', Phone: "'+49 30 1000031" }] })).toEqual([]);
  });
});
