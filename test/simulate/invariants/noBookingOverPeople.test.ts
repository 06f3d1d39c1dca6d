// Our bookings beside what people have in their own calendars. The service keeps fifteen minutes free after it, none before.
import { describe, expect, it } from 'vitest';
import { at, booking, breaches, changeOf, eventOf, historyOf, OTTO, personEvent } from './support.ts';

const found = (...args: Parameters<typeof historyOf>) => breaches('no-booking-over-people', historyOf(...args));

// From 10:00 to 10:30, by an execution that begins at 08:01.
const ours = booking({ id: 1 });

describe('no booking over people', () => {
  it('finds a booking upon what a person has in the calendar', () => {
    expect(found([ours, personEvent('10:15', 60)])).toEqual([expect.stringContaining('Anna has something else from')]);
  });

  it('finds one in whose buffer a person has something, to the minute', () => {
    expect(found([ours, personEvent('10:44', 60)])).toHaveLength(1);
    expect(found([ours, personEvent('10:45', 60)])).toEqual([]);
    expect(found([ours, personEvent('09:00', 61)])).toHaveLength(1);
    expect(found([ours, personEvent('09:00', 60)])).toEqual([]);
  });

  it('looks at every host whom the event takes, and at no other', () => {
    const withOtto = (guests: string[]) => booking({ id: 1, calendarId: OTTO, event: { guests } });
    const theirs = personEvent('10:15', 60);
    expect(found([withOtto(['anna@practice.example']), theirs])).toHaveLength(1);
    expect(found([withOtto([]), theirs])).toEqual([]);
  });

  it('lets a person enter or move something while the request is under way, or later', () => {
    const entered = (clock: string) => changeOf({ eventId: 'theirs', atMs: at(clock) });
    const theirs = personEvent('10:15', 60);
    expect(found([ours, theirs], { changes: [entered('08:01:00')] })).toEqual([]);
    expect(found([ours, theirs], { changes: [entered('08:30')] })).toEqual([]);
    expect(found([ours, theirs], { changes: [entered('08:00:59')] })).toHaveLength(1);
  });

  it('asks nothing of an event of ours that a person put there, or that was put back to where it stood', () => {
    const theirs = personEvent('10:15', 60);
    expect(found([booking({ id: 1, change: { by: 'person' } }), theirs])).toEqual([]);
    const eventAt = (start: string) => eventOf({ id: 1, start }, { requestId: 'r1' });
    const [here, there] = [eventAt('10:00'), eventAt('12:00')];
    const moved = changeOf({ by: 5, atMs: at('08:05:01'), before: here, after: there });
    const back = { by: 5, atMs: at('08:05:02'), before: there, after: here };
    const run = { executionId: 5, startedMs: at('08:05'), endedMs: at('08:06') };
    const parts = [booking({ id: 1, run, change: back }), theirs];
    expect(found(parts, { changes: [moved] })).toEqual([]);
    expect(found(parts)).toHaveLength(1);
  });

  it('counts nothing that does not block, and nothing that is ours', () => {
    expect(found([ours, personEvent('10:15', 60, { blocks: false })])).toEqual([]);
    expect(found([ours, personEvent('10:15', 60, { properties: { service: 'Check-up' } })])).toEqual([]);
  });
});
