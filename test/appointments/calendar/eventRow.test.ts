// The cell Host of a row that is made from its event, whatever became of the hosts since.
import { describe, expect, it } from 'vitest';
import { eventRow } from '../../../src/appointments/calendar/events/eventTag.ts';
import type { Execution } from '../../../src/execution.ts';
import type { OwnEvent } from '../../../src/ports/calendar.ts';

const HOSTS = new Map(
  ['Anna', 'Ben', 'Cleo'].map((name) => [name.toLowerCase(), { name, calendarId: `${name.toLowerCase()}@x` }]),
);

const NOTHING_ERASED = { notes: { read: () => undefined } } as unknown as Execution;

function hostCell(
  calendarId: string,
  hosts: string,
  removed: readonly string[] = [],
  guests: readonly string[] = [],
): string {
  const event = { id: 'e1', startMs: 0, endMs: 1, properties: { hosts }, guests } as unknown as OwnEvent;
  const sheet = { hosts: new Map([...HOSTS].filter(([key]) => !removed.includes(key))), execution: NOTHING_ERASED };
  return eventRow(calendarId, event, sheet).host;
}

describe('the hosts of a row made from its event', () => {
  it('are as the event was written', () => {
    expect(hostCell('anna@x', 'Anna, Cleo')).toBe('Anna, Cleo');
  });

  it('are so too when the first, or another, is no host of the Sheet any more', () => {
    expect(hostCell('anna@x', 'Anna, Cleo', ['anna'])).toBe('Anna, Cleo');
    expect(hostCell('anna@x', 'Anna, Cleo', ['cleo'])).toBe('Anna, Cleo');
    expect(hostCell('anna@x', 'Anna', ['anna'])).toBe('Anna');
  });

  it('begin with the calendar’s host when a person put the event there, and keep the others', () => {
    expect(hostCell('ben@x', 'Anna')).toBe('Ben');
    expect(hostCell('ben@x', 'Anna, Cleo')).toBe('Ben, Cleo');
    // No host has that calendar: who it is for stays as it was written.
    expect(hostCell('room@x', 'Anna, Cleo')).toBe('Anna, Cleo');
  });

  it('are the calendar’s host for an event that names none', () => {
    expect(hostCell('ben@x', '')).toBe('Ben');
    expect(hostCell('room@x', '')).toBe('room@x');
  });

  it('name a guest as the Sheet does now, by the calendar that is invited', () => {
    expect(hostCell('anna@x', 'Anna, Benno', [], ['ben@x'])).toBe('Anna, Ben');
    expect(hostCell('anna@x', 'Anna, Benno, Clea', [], ['ben@x', 'cleo@x', 'caller@y'])).toBe('Anna, Ben, Cleo');
    expect(hostCell('anna@x', 'Anna, Benno', ['ben'], ['ben@x'])).toBe('Anna, Benno');
    expect(hostCell('anna@x', 'Anna, Ben', [], ['ben@x', 'cleo@x'])).toBe('Anna, Ben');
  });
});
