// The Calendar adapter on the simulated service: the events that we wrote.
import { describe, expect, it } from 'vitest';
import { calendarPort } from '../../../src/google/calendar.ts';
import { interval } from '../../../src/scheduling/interval.ts';
import { busy, calendar } from '../../../worlds/sheet.ts';
import { openGoogle } from '../adapters.ts';
import { DAY, EVENT, FACTS, file, reads } from './support.ts';

describe('ownEvents', () => {
  const own = { ...EVENT, guests: [{ email: 'b@example.com', name: 'Ben' }] };
  const files = {
    ...file('a@example.com', calendar(busy('20270315T080000Z', '20270315T090000Z'))),
    ...file('b@example.com'),
  };

  it('finds what we wrote, the copies of guests too, and nothing that people wrote', () => {
    openGoogle(files);
    calendarPort.insert('a@example.com', own, 'none');
    const [original, ...others] = reads.ownEvents('a@example.com', DAY);
    expect(original).toMatchObject({ ...FACTS, blocks: true, isCopy: false });
    expect(original?.createdMs).toBe(original?.updatedMs);
    expect(others).toEqual([]);
    expect(reads.ownEvents('b@example.com', DAY)).toMatchObject([
      { id: FACTS.id, startMs: FACTS.startMs, properties: {}, blocks: true, isCopy: true },
    ]);
  });

  it('finds an event that only touches the range from inside, end not included', () => {
    openGoogle(files);
    calendarPort.insert('a@example.com', own, 'none');
    const idsIn = (from: number, to: number) =>
      reads.ownEvents('a@example.com', interval(from, to)).map(({ id }) => id);
    expect(idsIn(FACTS.endMs - 1, FACTS.endMs)).toEqual([FACTS.id]);
    expect(idsIn(FACTS.endMs, FACTS.endMs + 1)).toEqual([]);
    expect(idsIn(FACTS.startMs - 1, FACTS.startMs)).toEqual([]);
  });

  it('does not find one that was deleted, and tells when one was moved', () => {
    const google = openGoogle(files);
    calendarPort.insert('a@example.com', own, 'none');
    google.clock.ms += 60_000;
    calendarPort.move('a@example.com', FACTS.id, interval(FACTS.endMs, FACTS.endMs + 60_000), 'none');
    const [moved] = reads.ownEvents('a@example.com', DAY);
    expect((moved?.updatedMs ?? 0) - (moved?.createdMs ?? 0)).toBe(60_000);
    calendarPort.remove('a@example.com', FACTS.id, 'none');
    expect(reads.ownEvents('a@example.com', DAY)).toEqual([]);
  });

  it('throws if the calendar cannot be asked', () => {
    openGoogle(file('broken', 'garbage'));
    expect(() => reads.ownEvents('broken', DAY)).toThrow();
    expect(() => reads.ownEvents('nobody', DAY)).toThrow();
  });
});
