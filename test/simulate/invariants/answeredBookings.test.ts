// What a caller was answered, and what stands of it in the end.
import { describe, expect, it } from 'vitest';
import { at, BEN, booking, breaches, changeOf, eventOf, GONE, historyOf, OTTO, runOf, SUCCESS } from './support.ts';

const check =
  (invariant: string) =>
  (...args: Parameters<typeof historyOf>) =>
    breaches(invariant, historyOf(...args));

const eventAt10 = eventOf({ id: 1 }, { requestId: 'r1' });

describe('success has one event', () => {
  const found = check('success-has-one-event');

  it('holds for a booking that stands, and for its repetition', () => {
    expect(found([booking({ id: 1 }), booking({ id: 2, has: ['run', 'log'] })])).toEqual([]);
  });

  it('finds a success without an event, also if no caller heard it', () => {
    expect(found([booking({ id: 1, has: ['run', 'row', 'log'] })])).toEqual([expect.stringContaining('0 events')]);
  });

  it('finds a success whose event is another contact’s, another service’s, or at another time', () => {
    const others = [
      { id: 1, event: { properties: { ...eventAt10.properties, contactId: 'ben' } } },
      { id: 1, event: { properties: { ...eventAt10.properties, service: 'Surgery' } } },
      { id: 1, event: { startMs: at('10:30') } },
    ];
    for (const other of others) expect(found([booking(other)])).toHaveLength(1);
  });

  it('finds two events of one success, unless a person made the second', () => {
    const twice = booking({ id: 2, calendarId: OTTO, has: ['event'] });
    expect(found([booking({ id: 1 }), twice])).toEqual([expect.stringContaining('2 events')]);
    const byHand = booking({ id: 2, calendarId: OTTO, has: ['event'], change: { by: 'person' } });
    expect(found([booking({ id: 1 }), byHand])).toEqual([]);
  });

  it('lets a person delete the event, but only after the success was begun', () => {
    const noEvent = booking({ id: 1, has: ['run', 'row', 'log'] });
    const deleted = (atMs: number) => changeOf({ atMs, before: eventAt10, after: null });
    expect(found([noEvent], { changes: [deleted(at('08:30'))] })).toEqual([]);
    expect(found([noEvent], { changes: [deleted(at('08:00'))] })).toHaveLength(1);
  });

  it('lets a later success of the same contact move it where bookings move, and only there', () => {
    const parts = [booking({ id: 1, has: ['run', 'log'] }), booking({ id: 2, start: '11:00' })];
    expect(found(parts, { world: { repeatBookings: 'move' } })).toEqual([]);
    expect(found(parts)).toHaveLength(1);
    const others = [parts[0], booking({ id: 2, start: '11:00', contact: BEN })].flatMap((part) => part ?? []);
    expect(found(others, { world: { repeatBookings: 'move' } })).toHaveLength(1);
  });

  it('lets a run move it that was ended before it could answer, but only if it did', () => {
    const ended = { run: { answer: null } };
    const parts = (has: readonly ('run' | 'event')[]) => [
      booking({ id: 1, has: ['run', 'log'] }),
      booking({ id: 2, start: '11:00', has, ...ended }),
    ];
    const moves = { world: { repeatBookings: 'move' } } as const;
    expect(found(parts(['run', 'event']), moves)).toEqual([]);
    expect(found(parts(['run', 'event']))).toHaveLength(1);
    expect(found(parts(['run']), moves)).toHaveLength(1);
  });

  it('does not let two that ran at once have moved each other’s, so that none stands, unless a person took it', () => {
    const long = { startedMs: at('08:01'), endedMs: at('08:20') };
    const [one, other] = ['10:00', '11:00'].map((start, id) => runOf({ id: id + 1, start, run: long }));
    const runs = [one, other].flatMap((run) => run ?? []);
    const moves = { runs, world: { repeatBookings: 'move' } } as const;
    expect(found([], moves)).toHaveLength(2);
    expect(found([booking({ id: 2, start: '11:00', has: ['event'] })], moves)).toEqual([]);
    const before = eventOf({ id: 2, start: '11:00' }, { requestId: 'r2' });
    expect(found([], { ...moves, changes: [changeOf({ atMs: at('08:30'), before })] })).toEqual([]);
  });

  it('does not let an earlier success have moved it', () => {
    const parts = [booking({ id: 1, start: '11:00' }), booking({ id: 2, has: ['run', 'log'] })];
    expect(found(parts, { world: { repeatBookings: 'move' } })).toHaveLength(1);
  });
});

describe('failed left nothing', () => {
  const found = check('failed-left-nothing');

  it('holds when nothing stands', () => {
    expect(found([booking({ id: 1, has: ['run', 'log'], run: { answer: GONE } })])).toEqual([]);
  });

  it('finds the event of a request that failed', () => {
    expect(found([booking({ id: 1, run: { answer: GONE } })])).toEqual([expect.stringContaining('event e1')]);
  });

  it('lets it stand if the other attempt at the same request, or another request, was answered success', () => {
    const failed = booking({ id: 1, run: { answer: GONE } });
    expect(found([failed], { runs: [runOf({ id: 2, run: { requestId: 'r1' } })] })).toEqual([]);
    expect(found([failed], { runs: [runOf({ id: 2 })] })).toEqual([]);
    expect(found([failed], { runs: [runOf({ id: 2, contact: BEN })] })).toHaveLength(1);
  });

  it('lets it stand where a move has taken it since, if the other attempt at its request had booked it', () => {
    const moved = { ...eventAt10, startMs: at('11:00'), endMs: at('11:30') };
    const written = changeOf({ atMs: at('08:01:01'), by: 2, after: eventAt10 });
    const later = { atMs: at('08:30'), by: 7, before: eventAt10 };
    const failed = booking({ id: 1, run: { answer: GONE }, event: moved, change: later });
    const other = (answer: string) => runOf({ id: 2, run: { requestId: 'r1', answer } });
    expect(found([failed], { runs: [other(SUCCESS)], changes: [written] })).toEqual([]);
    expect(found([failed], { runs: [other(GONE)], changes: [written] })).toHaveLength(2);
  });

  it('finds it also if the other attempt was success, but booked after the caller had heard that it failed', () => {
    const late = { atMs: at('08:30') };
    const other = runOf({ id: 2, run: { requestId: 'r1', endedMs: at('08:31') } });
    const failed = (answer: string, faults: string[] = []) => booking({ id: 1, run: { answer, faults }, change: late });
    expect(found([failed(GONE)], { runs: [other] })).toHaveLength(1);
    // Where the lock was lost or the mark could not be kept, no execution can tell. Some sentences claim nothing.
    expect(found([failed(GONE, ['propertiesRefused'])], { runs: [other] })).toEqual([]);
    expect(found([failed(GONE, ['lockLost'])], { runs: [other] })).toEqual([]);
    const claimsNothing = '{"status":"failed","reason":"Please ask for the same time again."}';
    expect(found([failed(claimsNothing)], { runs: [other] })).toEqual([]);
  });

  it('lets it stand if another attempt at the request was ended when it had booked it and said so in the Log', () => {
    const failed = booking({ id: 1, run: { answer: GONE } });
    const other = (answer: string | null) => [runOf({ id: 2, run: { requestId: 'r1', answer } })];
    const log = (Outcome: string) => ({ log: [{ 'Request id': 'r1', Action: 'book', Outcome }] });
    expect(found([failed], { runs: other(null), final: log('success') })).toEqual([]);
    expect(found([failed], { runs: other(null), final: log('error') })).toHaveLength(1);
    // What the Log alone says may be wrong.
    expect(found([failed], { runs: other(GONE), final: log('success') })).toHaveLength(2);
    expect(found([failed], { final: log('success') })).toHaveLength(1);
  });

  it('lets it stand if it is all that is left: it was to replace an event that does not stand any more', () => {
    const properties = { service: 'Check-up', requestId: 'r1', contactId: 'ada', replaces: 'e2' };
    const moved = booking({ id: 1, run: { answer: GONE }, event: { properties } });
    const former = (blocks: boolean) => booking({ id: 2, calendarId: OTTO, event: { blocks }, has: ['event'] });
    expect(found([moved, former(false)])).toEqual([]);
    expect(found([moved, former(true)])).toHaveLength(1);
  });

  it('knows the event of a direct call by who wrote it', () => {
    const run = { answer: GONE, requestId: '' };
    expect(found([booking({ id: 1, run })])).toHaveLength(1);
    expect(found([booking({ id: 1, run, change: { by: 7 } })])).toEqual([]);
  });
});

describe('a repeat is a success', () => {
  const found = check('repeat-is-success');
  const again = (run = {}) => runOf({ id: 5, run: { answer: GONE, ...run } });

  it('finds a contact who has the start and is told that it is gone', () => {
    expect(found([booking({ id: 1 })], { runs: [again()] })).toHaveLength(1);
  });

  it('finds one who is told anything else that is certain, but nothing that only asks to try again', () => {
    const told = (reason: string) => again({ answer: JSON.stringify({ status: 'failed', reason }) });
    const certain = 'There is already an appointment on Monday, so no second one was booked.';
    expect(found([booking({ id: 1 })], { runs: [told(certain)] })).toHaveLength(1);
    for (const open of ['Busy. Please ask for the same time again.', 'Unreachable. Please try again in a minute.'])
      expect(found([booking({ id: 1 })], { runs: [told(open)] })).toEqual([]);
  });

  it('asks nothing once a person has cancelled a row or broken a tab or column; other edits and later ones are no excuse', () => {
    const edit = (what: string, clock = '08:04') => ({ kind: 'sheet', atMs: at(clock), what }) as const;
    const foundAfter = (change: ReturnType<typeof edit>) =>
      found([booking({ id: 1 })], { runs: [again()], changes: [change] });
    expect(foundAfter(edit('cancels the row of Ada'))).toEqual([]);
    expect(foundAfter(edit('renames the tab Hosts to Team'))).toEqual([]);
    expect(foundAfter(edit('deletes the column Minutes of Services'))).toEqual([]);
    expect(foundAfter(edit('sets the host Anna to inactive'))).toHaveLength(1);
    expect(foundAfter(edit('deletes a row of Bookings: 1 | Ada'))).toHaveLength(1);
    expect(foundAfter(edit('lets the weekly hours end at 09:30'))).toHaveLength(1);
    expect(foundAfter(edit('cancels the row of Ada', '08:06'))).toHaveLength(1);
  });

  it('asks nothing of a service whose host a person took out of the Sheet, if it says so', () => {
    const changes = [{ kind: 'sheet', atMs: at('08:04'), what: 'takes the row of a host out of Hosts: Anna' }] as const;
    const faulty = again({
      answer: '{"status":"failed","reason":"The appointment book needs the attention of the team."}',
    });
    expect(found([booking({ id: 1 })], { runs: [faulty], changes })).toEqual([]);
    expect(found([booking({ id: 1 })], { runs: [faulty] })).toHaveLength(1);
    expect(found([booking({ id: 1 })], { runs: [again()], changes })).toHaveLength(1);
  });

  it('holds for success, for another contact, and for a run that met a fault', () => {
    expect(found([booking({ id: 1 })], { runs: [again({ answer: SUCCESS })] })).toEqual([]);
    expect(found([booking({ id: 1, contact: BEN })], { runs: [again()] })).toEqual([]);
    expect(found([booking({ id: 1 })], { runs: [again({ faults: ['calendar unreadable'] })] })).toEqual([]);
  });

  it('holds for an event that no caller was told of where the contact may have one appointment, and has another', () => {
    const unheard = booking({ id: 1, has: ['event'] });
    const another = booking({ id: 2, start: '11:00' });
    const world = { repeatBookings: 'refuse' } as const;
    expect(found([unheard, another], { runs: [again()], world })).toEqual([]);
    expect(found([unheard, another], { runs: [again()] })).toHaveLength(1);
    expect(found([unheard], { runs: [again()], world })).toHaveLength(1);
  });

  it('holds if the event came, went, or was in a person’s hands meanwhile', () => {
    const during = { atMs: at('08:05:01'), before: eventAt10 };
    expect(found([booking({ id: 1, change: { atMs: at('08:05:01') } })], { runs: [again()] })).toEqual([]);
    expect(found([booking({ id: 1 })], { runs: [again()], changes: [changeOf({ ...during, by: 3 })] })).toEqual([]);
    const touched = changeOf({ atMs: at('08:03'), before: eventAt10, after: eventAt10 });
    expect(found([booking({ id: 1 })], { runs: [again()], changes: [touched] })).toEqual([]);
  });
});
