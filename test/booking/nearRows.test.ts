// What is remembered of Bookings changes no answer and no row: each request is made in two worlds that are alike, of which
// one forgets before each, and so reads every row. Between requests a person edits, sorts, puts in and takes out rows.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRuntime, type Runtime } from '../../local/runtime.ts';
import { PROPERTY } from '../../src/notes/propertyNames.ts';
import { documents } from '../../worlds/sheet.ts';
import { offered } from '../support/bookings.ts';
import { openWorld, type World } from '../support/world.ts';

const DAY_MS = 86_400_000;
const NOW_MS = Date.parse('2027-03-15T08:00:00Z');
const PAST = 330;
/** Booked before the first step. */
const AHEAD = 6;
const TRIGGERS = JSON.stringify([{ id: '1', handler: 'changed', eventType: 'CHANGE' }]);

function stamp(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')} +00:00`;
}

/** Half an hour each, in the order of booking; the last one ended forty days ago. */
function pastRow(at: number) {
  const startMs = NOW_MS - (40 + Math.floor((PAST - at) / 4)) * DAY_MS + (at % 4) * 3_600_000;
  return {
    ...{ 'Booked at': stamp(startMs - DAY_MS), Service: 'Visit', Host: at % 2 === 0 ? 'Anna' : 'Ben' },
    ...{ Start: stamp(startMs), End: stamp(startMs + 1_800_000), Status: 'booked', 'Contact id': `old-${at}` },
    ...{
      'Event id': `slot${at.toString(16).padStart(40, '0')}`,
      Calendar: `${at % 2 === 0 ? 'anna' : 'ben'}@example.com`,
    },
  };
}

const SHEET = {
  settings: { 'Time zone': 'Europe/Berlin', 'Repeat bookings': 'refuse' },
  services: [{ Service: 'Visit', Minutes: '30', 'Book ahead': '3 days', 'Max per day': '6', 'Buffer after': '15 min' }],
  hosts: [
    { Host: 'Anna', Calendar: 'anna@example.com', 'Max per day': '4' },
    { Host: 'Ben', Calendar: 'ben@example.com', 'Max per day': '4' },
  ],
  bookings: Array.from({ length: PAST }, (_, at) => pastRow(at)),
};

interface Side {
  readonly world: World;
  readonly runtime: Runtime;
  /** Before each request. */
  readonly forget: () => void;
}

/** With six bookings that stand in the calendars. */
const START = await (async () => {
  const { world } = openOn({ ...documents(SHEET), 'state/triggers.json': TRIGGERS }, false);
  const starts = await offered(world);
  for (let at = 0; at < AHEAD; at++) {
    const answer = await world.call('book', { contact_id: `c-${at}`, start_iso: starts[2 * at] });
    if (answer.json.status !== 'success') throw new Error(answer.text);
  }
  const files = ['sheet', 'calendars', 'state'].flatMap((folder) =>
    world.store.list(folder).map((name) => `${folder}/${name}`),
  );
  return Object.fromEntries(['sheet.json', ...files].map((name) => [name, world.store.read(name)?.text ?? '']));
})();

const open = (isForgetful: boolean): Side => openOn(START, isForgetful);

function openOn(from: Readonly<Record<string, string>>, isForgetful: boolean): Side {
  const opened: Runtime[] = [];
  const world = openWorld({
    documents: from,
    way: (options) => {
      const runtime = createRuntime(options);
      opened.push(runtime);
      return runtime;
    },
  });
  const [runtime] = opened;
  if (runtime === undefined) throw new Error('no runtime');
  const forget = () => {
    if (!isForgetful) return;
    const { [PROPERTY.nearBookings]: _, ...rest } = propertiesOf(world);
    world.store.write('state/properties.json', JSON.stringify(rest));
  };
  return { world, runtime, forget };
}

function propertiesOf({ store }: World): Record<string, string> {
  return JSON.parse(store.read('state/properties.json')?.text ?? '{}');
}

const READ_BY_A_PERSON = ['Action', 'Outcome', 'Reason', 'Slots', 'Start'];

/** Bookings whole, of the Log what does not differ by chance. */
function shown({ world }: Side) {
  const log = world.rows('Log').map((row) => READ_BY_A_PERSON.map((header) => row[header]));
  return { bookings: world.store.read('sheet/Bookings.csv')?.text, log };
}

type Step = (side: Side) => Promise<unknown>;

const COLUMN: Readonly<Record<string, string>> = { Host: 'C', Start: 'D', End: 'E', Status: 'F', 'Event id': 'L' };
const TIMES = [
  '2027-03-16 09:00 +01:00',
  '2027-03-16 10:00 +01:00',
  '17.03.2027 09:30',
  'next week',
  '2026-01-05 09:00 +01:00',
];
const TYPED = {
  Host: ['Ben', '', 'Nobody'],
  Start: TIMES,
  End: TIMES,
  Status: ['cancelled', 'booked', 'perhaps'],
  'Event id': [''],
};

const row = fc.oneof(fc.integer({ min: 2, max: PAST }), fc.integer({ min: PAST - 2, max: PAST + AHEAD + 3 }));
const column = fc.constantFrom(...(Object.keys(TYPED) as (keyof typeof TYPED)[]));

const typing = fc.record({ row, column, at: fc.nat(4) }).map(({ row, column, at }): Step => {
  const texts = TYPED[column];
  return async ({ runtime }) =>
    void runtime.edit('Bookings', `${COLUMN[column]}${row}`, texts[at % texts.length] ?? '');
});
/** A row that seems long over becomes one of tomorrow. */
const waking = row.map(
  (row): Step =>
    async ({ runtime }) => {
      runtime.edit('Bookings', `D${row}`, [['2027-03-16 10:00 +01:00', '2027-03-16 10:30 +01:00']]);
    },
);
/** A row that stands changes places with one that is long over. */
const lifting = fc.record({ old: fc.integer({ min: 2, max: PAST }), ahead: fc.nat(AHEAD - 1) }).map(
  ({ old, ahead }): Step =>
    async ({ runtime, world }) => {
      const rows = world.rows('Bookings').map((one) => Object.values(one));
      const [from, to] = [rows[PAST + ahead], rows[old - 2]];
      if (from === undefined || to === undefined) return;
      runtime.edit('Bookings', `A${old}`, [from]);
      runtime.edit('Bookings', `A${PAST + ahead + 2}`, [to]);
    },
);
const moving = fc.record({ row, count: fc.integer({ min: 1, max: 6 }), isIn: fc.boolean() }).map(
  ({ row, count, isIn }): Step =>
    async ({ runtime }) =>
      void (isIn ? runtime.insertRows('Bookings', row, count) : runtime.removeRows('Bookings', row, count)),
);
const sorting = fc.constantFrom(1, -1).map(
  (way): Step =>
    async ({ runtime, world }) => {
      const cells = world.rows('Bookings').map((one) => Object.values(one));
      cells.sort((a, b) => way * (a[3] ?? '').localeCompare(b[3] ?? ''));
      runtime.edit('Bookings', 'A2', cells);
    },
);
const booking = fc.record({ caller: fc.nat(AHEAD + 1), slot: fc.nat(20) }).map(
  ({ caller, slot }): Step =>
    async (side) => {
      side.forget();
      const starts = await offered(side.world);
      side.forget();
      const start_iso = starts[slot % Math.max(1, starts.length)] ?? '2027-03-16T09:00:00.000Z';
      return [starts, (await side.world.call('book', { contact_id: `c-${caller}`, start_iso })).text];
    },
);
const recovering = fc.constant<Step>(async (side) => {
  side.forget();
  return side.runtime.execute('recover', [], { event: 'clock' });
});

const step = fc.oneof(
  { arbitrary: booking, weight: 4 },
  { arbitrary: typing, weight: 2 },
  { arbitrary: waking, weight: 1 },
  { arbitrary: lifting, weight: 2 },
  { arbitrary: moving, weight: 2 },
  { arbitrary: sorting, weight: 1 },
  { arbitrary: recovering, weight: 1 },
);

describe('the rows of Bookings that are near', () => {
  it('are remembered, and tell requests the same as all rows', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
        const [near, all] = [open(false), open(true)];
        for (const take of steps) expect(await take(near)).toEqual(await take(all));
        expect(shown(near)).toEqual(shown(all));
      }),
      { numRuns: 8, seed: 20270315 },
    );
  });

  /** Of a request that reads the Sheet: how often the rows of tabs were asked for, and how much came back. */
  async function reading({ world }: Side, later: string) {
    world.setNow(later);
    await offered(world);
    const reads = world.roundTrips().filter(({ method }) => /^Spreadsheets\.(get|Values\.batchGet)$/.test(method));
    return { calls: reads.length, characters: reads.reduce((sum, one) => sum + one.characters, 0) };
  }

  it('are a small part of the tab', async () => {
    const side = open(false);
    const whole = side.world.store.read('sheet/Bookings.csv')?.text.length ?? 0;
    const { calls, characters } = await reading(side, '2027-03-15T08:06:00Z');
    expect(calls).toBe(1);
    expect(characters).toBeLessThan(whole / 5);
  });

  it.each<[string, (runtime: Runtime) => void]>([
    ['taken out', (runtime) => runtime.removeRows('Bookings', 40, 1)],
    ['put in', (runtime) => runtime.insertRows('Bookings', 40, 1)],
  ])('are found again though no trigger told of a row that was %s', async (_, change) => {
    const { 'state/triggers.json': _triggers, ...untold } = START;
    const side = openOn(untold, false);
    change(side.runtime);
    const whole = side.world.store.read('sheet/Bookings.csv')?.text.length ?? 0;
    const { calls, characters } = await reading(side, '2027-03-15T08:06:00Z');
    expect(calls).toBe(2);
    expect(characters).toBeGreaterThan(whole);
    // That is found out once.
    const after = await reading(side, '2027-03-15T08:12:00Z');
    expect(after.calls).toBe(1);
    expect(after.characters).toBeLessThan(whole / 5);
  });

  it('are changed in their own row where a person has put the newest first and no trigger told of it', async () => {
    const { 'state/triggers.json': _triggers, ...untold } = START;
    const side = openOn(untold, false);
    const newestFirst = side.world.rows('Bookings').map((row) => Object.values(row));
    side.runtime.edit('Bookings', 'A2', newestFirst.reverse());
    const { [PROPERTY.bookingsEdit]: _edit, ...rest } = propertiesOf(side.world);
    side.world.store.write('state/properties.json', JSON.stringify(rest));
    const before = side.world.rows('Bookings');
    const ics = side.world.store.read('calendars/anna@example.com.ics')?.text ?? '';
    // Anna deletes all her events.
    side.world.store.write('calendars/anna@example.com.ics', ics.replace(/BEGIN:VEVENT[\s\S]*END:VEVENT\r\n/, ''));
    side.runtime.execute('recover', [], { event: 'clock' });
    const isHers = (row: Record<string, string>) => row.Host === 'Anna' && (row.Start ?? '') > '2027-03-15';
    const expected = before.map((row) => (isHers(row) ? 'cancelled' : row.Status));
    expect(expected).toContain('cancelled');
    expect(side.world.rows('Bookings').map(({ Status }) => Status)).toEqual(expected);
  });

  it('are forgotten, for good, where a person has emptied the tab and no trigger told of it', async () => {
    const { 'state/triggers.json': _triggers, ...untold } = START;
    const side = openOn(untold, false);
    side.runtime.removeRows('Bookings', 2, PAST - 20);
    await reading(side, '2027-03-15T08:06:00Z');
    expect((await reading(side, '2027-03-15T08:12:00Z')).calls).toBe(1);
  });

  it('are read with all others after an edit above them, and not after one of theirs', async () => {
    const side = open(false);
    const whole = side.world.store.read('sheet/Bookings.csv')?.text.length ?? 0;
    side.runtime.edit('Bookings', `G${PAST + 3}`, 'Ada');
    // What is known of the tabs is asked for anew with the cells, in more words.
    expect((await reading(side, '2027-03-15T08:06:00Z')).characters).toBeLessThan(whole / 2);
    side.runtime.edit('Bookings', 'G40', 'Ada');
    expect((await reading(side, '2027-03-15T08:12:00Z')).characters).toBeGreaterThan(whole);
    expect((await reading(side, '2027-03-15T08:18:00Z')).characters).toBeLessThan(whole / 2);
  });
});
