// Zone data that disagree (rule 14), end to end: Intl as Node 20 has it against formatDate and Calendar of tz 2026e, in which
// British Columbia stays at UTC-7. Instants are worked out by hand: 09:00 there is 16:00Z, and 17:00Z by the older data.

import { describe, expect, it } from 'vitest';
import { createRuntime, type Runtime } from '../../local/runtime.ts';
import { answerIn, askScript } from '../../local/start/askScript.ts';
import type { DayAnswer } from '../../src/why/answer.ts';
import { calendar, type Sheet } from '../../worlds/sheet.ts';
import { lastReason, trips } from '../support/bookings.ts';
import { openWorld, type World } from '../support/world.ts';

const ZONE = 'America/Vancouver';
const hour = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit' });
/** A Node with newer data has nothing to disagree about. */
const isIntlOld = hour.format(Date.UTC(2026, 11, 8, 17)) === '09';
if (!isIntlOld)
  console.log(`Skipped: Intl of Node ${process.version} knows the new data of ${ZONE}, so nothing disagrees.`);

// Tuesday, 1 December 2026; open Mon-Fri 09:00 to 10:00, half an hour each, until Thursday the 10th.
const NOW = '2026-12-01T12:00:00Z';
const SHEET: Sheet = {
  settings: { 'Time zone': ZONE },
  services: [{ Service: 'Visit', Minutes: '30', 'Book ahead': '9 days', Assign: 'first' }],
  weeklyHours: [{ Days: 'Mon-Fri', From: '09:00', To: '10:00' }],
};
/** In the afternoon of Tuesday the 8th. */
const AFTERNOON = ['UID:a@test', `DTSTART;TZID=${ZONE}:20261208T150000`, `DTEND;TZID=${ZONE}:20261208T160000`];
const IN_DOUBT = `Dates from 2026-12-01 on are not offered for hosts in ${ZONE}: Intl has UTC-08:00 there, formatDate UTC-07:00.`;

interface Opened extends World {
  readonly local: Runtime;
}

function open(events: readonly (readonly string[])[], sheet: Sheet = {}, options = { newerZoneData: true }): Opened {
  let local: Runtime | undefined;
  const world = openWorld({
    way: (given) => {
      local = createRuntime({ ...given, ...options });
      return local;
    },
    now: NOW,
    sheet: { ...SHEET, ...sheet },
    calendars: { 'anna@example.com': calendar(...events) },
  });
  if (!local) throw new Error('no runtime was opened');
  return Object.assign(world, { local });
}

async function offered(world: World): Promise<string[]> {
  const { json } = await world.call('available', { contact_id: 'c-1' });
  return (json.available ?? []).map(({ start_iso }) => start_iso);
}

async function book(world: World, start_iso: string) {
  return (await world.call('book', { contact_id: 'c-1', contact_details: { name: 'Kim' }, start_iso })).json;
}

const why = (world: World, at: string) => answerIn('why.at', askScript(world.runtime, 'why.at', '', at)) as DayAnswer;

describe.skipIf(!isIntlOld)('dates on which Intl and formatDate differ', () => {
  it('are not offered, and the Reason says so', async () => {
    const world = open([]);
    expect(await offered(world)).toEqual([]);
    expect(lastReason(world)).toContain(IN_DOUBT);
    expect(lastReason(world)).toContain('disagree about every date');
    expect(lastReason(world)).not.toContain('No host is open');
  });

  it('cost no further call', async () => {
    const calls = [];
    for (const newerZoneData of [false, true]) {
      const world = open([AFTERNOON], {}, { newerZoneData });
      await offered(world);
      calls.push(trips(world));
    }
    expect(calls[1]).toEqual(calls[0]);
    expect(calls[0]).toHaveLength(6);
  });

  it('cannot be booked, at neither of the two instants', async () => {
    for (const start of ['2026-12-08T16:00:00.000Z', '2026-12-08T17:00:00.000Z']) {
      const world = open([]);
      expect(await book(world, start)).toEqual({
        status: 'failed',
        reason: 'Appointment slot is no longer available',
      });
      expect(lastReason(world)).toContain('Intl has UTC-08:00 there, formatDate UTC-07:00.');
    }
  });

  it('are offered where the calendar shows the offset, at the right instants, and can be booked', async () => {
    const world = open([AFTERNOON]);
    expect(await offered(world)).toEqual(['2026-12-08T16:00:00.000Z', '2026-12-08T16:30:00.000Z']);
    expect(lastReason(world)).toContain(IN_DOUBT);
    expect(await book(world, '2026-12-08T17:00:00.000Z')).toMatchObject({ status: 'failed' });
    expect(await book(world, '2026-12-08T16:00:00.000Z')).toEqual({ status: 'success' });
    expect(world.store.read('calendars/anna@example.com.ics')?.text).toContain('DTSTART:20261208T160000Z');
  });

  it('are offered for hosts of other zones', async () => {
    const hosts = [
      { Host: 'Anna', Calendar: 'anna@example.com' },
      { Host: 'Ben', Calendar: 'ben@example.com', 'Time zone': 'America/Los_Angeles' },
    ];
    // 09:00 in Los Angeles is 17:00Z in December.
    const starts = await offered(open([], { hosts }));
    expect(starts).toHaveLength(2 * 8);
    expect(starts[0]).toBe('2026-12-01T17:00:00.000Z');
  });

  it('are told by why, with what a calendar decided', () => {
    const world = open([AFTERNOON]);
    const closed = why(world, '2026-12-09');
    expect(closed.hosts[0]?.wholeDay).toMatchObject([{ rule: 'zoneInDoubt' }]);
    expect(closed.notes.join(' ')).toContain('Dates from 2026-12-09 on are not offered');
    const decided = why(world, '2026-12-08T16:00:00Z');
    expect(decided.headline).toBe('Free: Anna');
    expect(decided.notes.join(' ')).toContain(
      `Google Calendar shows UTC-07:00 for ${ZONE} on 2026-12-08, and Apps Script has UTC-08:00 or UTC-07:00.`,
    );
  });

  it('are a finding of Check', () => {
    const world = open([AFTERNOON]);
    const shown = String(world.local.execute('fromPage', ['check.all', '[]'], { ui: true }));
    expect(shown).toContain(IN_DOUBT);
    expect(shown).toContain(`Google Calendar shows UTC-07:00 for ${ZONE} on 2026-12-08`);
  });

  it('are told in German', async () => {
    const world = open([], { settings: { ...SHEET.settings, Language: 'de' } });
    await offered(world);
    expect(lastReason(world)).toContain(
      `Tage ab 2026-12-01 werden für Hosts in ${ZONE} nicht angeboten: Intl kennt dort UTC-08:00, formatDate UTC-07:00.`,
    );
  });
});

describe('without a second opinion', () => {
  it('everything is as Intl has it', async () => {
    const world = open([AFTERNOON], {}, { newerZoneData: false });
    const starts = await offered(world);
    expect(starts).toHaveLength(2 * 8);
    expect(lastReason(world)).toBe('');
    expect(JSON.stringify(why(world, '2026-12-08').notes)).toBe('[]');
  });

  it('formatDate decides alone where Intl is missing', async () => {
    const world = open([], {}, Object.assign({ newerZoneData: true }, { withoutIntl: true }));
    const starts = await offered(world);
    expect(starts).toHaveLength(2 * 8);
    expect(starts[0]).toBe('2026-12-01T16:00:00.000Z');
    expect(lastReason(world)).toBe('');
  });
});
