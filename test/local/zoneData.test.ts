// The newer zone data of `--quirk other-zone-data`, as scripts see it: formatDate and Calendar have it, Intl has not.
// Expected values: the decisions in tz's NEWS (2026b, 2026c, 2026e) and arithmetic by hand.
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../local/store/memory.ts';
import { ANNA, ANNA_FILE, event, ics } from './calendar/support.ts';
import { runtimeFor } from './scripts.ts';

// Each zone's last change, and its offsets in the hours just before and after, and in the January after.
const DECIDED = [
  ['America/Vancouver', '2026-11-01T08:59:59Z', '-0700', '2026-11-01T09:00:00Z', '-0700', '-0700'],
  ['Canada/Pacific', '2026-11-01T08:59:59Z', '-0700', '2026-11-01T09:00:00Z', '-0700', '-0700'],
  ['America/Edmonton', '2026-11-01T07:59:59Z', '-0600', '2026-11-01T08:00:00Z', '-0600', '-0600'],
  ['America/Winnipeg', '2026-11-01T06:59:59Z', '-0500', '2026-11-01T07:00:00Z', '-0500', '-0500'],
  ['Africa/Casablanca', '2026-09-20T00:59:59Z', '+0100', '2026-09-20T01:00:00Z', '+0000', '+0000'],
  // Nothing was decided here.
  ['America/Los_Angeles', '2026-11-01T08:59:59Z', '-0700', '2026-11-01T09:00:00Z', '-0800', '-0800'],
  ['Europe/Berlin', '2026-10-25T00:59:59Z', '+0200', '2026-10-25T01:00:00Z', '+0100', '+0100'],
] as const;

function run(body: string, newerZoneData: boolean, documents: Readonly<Record<string, string>> = {}): unknown {
  const store = createMemoryStore({ 'sheet.json': '{"timeZone":"America/Vancouver"}', ...documents });
  return runtimeFor(`function main() { ${body} }`, { store, newerZoneData }).execute('main');
}

describe('with newer zone data', () => {
  it.each(DECIDED)('formatDate knows what %s decided', (zone, before, offsetBefore, after, offsetAfter, inJanuary) => {
    const offset = (iso: string) => `Utilities.formatDate(new Date('${iso}'), '${zone}', 'Z')`;
    const asked = `[${offset(before)}, ${offset(after)}, ${offset('2027-01-15T12:00:00Z')}]`;
    expect(run(`return ${asked}`, true)).toEqual([offsetBefore, offsetAfter, inJanuary]);
  });

  it('Intl has what Node has, and so has formatDate without it', () => {
    const hour = `new Intl.DateTimeFormat('en-GB', { timeZone: 'America/Vancouver', hour: '2-digit' }).format(new Date('2026-12-08T17:00:00Z'))`;
    expect(run(`return ${hour}`, true)).toBe(run(`return ${hour}`, false));
    const formatted = `Utilities.formatDate(new Date('2026-12-08T17:00:00Z'), 'America/Vancouver', 'HH')`;
    expect(run(`return ${formatted}`, false)).toBe(run(`return ${hour}`, false));
    expect(run(`return ${formatted}`, true)).toBe('10');
  });

  // 09:00 at UTC-7 is 16:00Z.
  const NINE = event('DTSTART;TZID=America/Vancouver:20261208T090000\nDTEND;TZID=America/Vancouver:20261208T093000');
  const DAY = `timeMin: '2026-12-08T00:00:00Z', timeMax: '2026-12-09T00:00:00Z'`;

  it.each([
    [
      'Freebusy.query',
      `Calendar.Freebusy.query({ ${DAY}, timeZone: 'America/Vancouver', items: [{ id: '${ANNA}' }] }).calendars['${ANNA}'].busy[0].start`,
    ],
    ['Events.list', `Calendar.Events.list('${ANNA}', { ${DAY} }).items[0].start.dateTime`],
  ])('%s answers in it, and reads the calendar by it', (_, asked) => {
    const file = ics(NINE, 'X-WR-TIMEZONE:America/Vancouver');
    expect(run(`return ${asked}`, true, { [ANNA_FILE]: file })).toBe('2026-12-08T09:00:00-07:00');
  });

  it('a time that no clock skips any more is read as it stands', () => {
    // 14 March 2027, 02:30: skipped where clocks go forward; at UTC-7 all year it is 09:30Z.
    const start = 'DTSTART;TZID=America/Vancouver:20270314T023000\nDTEND;TZID=America/Vancouver:20270314T030000';
    const asked = `Calendar.Freebusy.query({ timeMin: '2027-03-14T00:00:00Z', timeMax: '2027-03-15T00:00:00Z', items: [{ id: '${ANNA}' }] }).calendars['${ANNA}'].busy[0].start`;
    expect(run(`return ${asked}`, true, { [ANNA_FILE]: ics(event(start)) })).toBe('2027-03-14T09:30:00Z');
  });
});
