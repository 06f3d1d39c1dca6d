// "Who calls from this number?" where Bookings is too long to be read: the answer is that of all rows, and only one caller's
// rows come over. Each number is asked in two worlds that are alike, of which one forgets what it knows of the tab.
import { describe, expect, it } from 'vitest';
import { PROPERTY } from '../../src/notes/propertyNames.ts';
import { documents } from '../../worlds/sheet.ts';
import { offered } from '../support/bookings.ts';
import { openWorld, type World } from '../support/world.ts';

const DAY_MS = 86_400_000;
const NOW_MS = Date.parse('2027-03-15T08:00:00Z');
const PAST = 400;

/** As the cells show them; each is of another row. */
const WRITTEN: Readonly<Record<number, string>> = {
  10: "'+49 30 5550123",
  11: "'030/5550124",
  12: "'0049 (30) 555-0125",
  13: '０３０ ５５５０１２６',
  14: "'030 5550127, privat",
  15: "'+43 1 5550123",
  // The same person twice, the second time by another name.
  20: "'+49 30 5550130",
  21: "'+49 30 5550130",
};

function stamp(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')} +00:00`;
}

function pastRow(at: number) {
  const startMs = NOW_MS - (400 - Math.floor(at / 2)) * DAY_MS;
  return {
    ...{ 'Booked at': stamp(startMs - DAY_MS), Service: 'Visit', Host: 'Anna', Status: 'booked' },
    ...{ Start: stamp(startMs), End: stamp(startMs + 1_800_000), Name: `Caller ${at}`, 'E-mail': `c${at}@example.com` },
    ...{ Phone: WRITTEN[at] ?? `'+49 151 ${10_000_000 + at}`, 'External id': `x-${at}`, Remark: `secret ${at}` },
    ...{ 'Event id': `slot${at.toString(16).padStart(40, '0')}`, Calendar: 'anna@example.com' },
  };
}

const SHEET = {
  settings: { 'Time zone': 'Europe/Berlin', 'Country code': '+49' },
  bookings: Array.from({ length: PAST }, (_, at) => pastRow(at)),
};

/** `isForgetful`: reads all rows in each lookup. */
async function open(isForgetful: boolean) {
  const world = openWorld({ documents: documents(SHEET), way: 'bundle' });
  await offered(world);
  expect(Object.keys(properties(world))).toContain(PROPERTY.nearBookings);
  const ask = async (phone: string) => {
    if (isForgetful) {
      const { [PROPERTY.nearBookings]: _, ...rest } = properties(world);
      world.store.write('state/properties.json', JSON.stringify({ ...rest, [PROPERTY.version]: `v-${phone}` }));
    }
    return (await world.call('contact-lookup', { event: 'contact_lookup', phone_number: phone })).text;
  };
  return { world, ask };
}

function properties({ store }: World): Record<string, string> {
  return JSON.parse(store.read('state/properties.json')?.text ?? '{}');
}

const methods = ({ world }: { world: World }) => world.roundTrips().map(({ method }) => method);
const ASKED = [
  ...['+49305550123', '+49305550124', '+49305550125', '+49305550126', '+49305550127', '+4315550123', '+49305550130'],
  ...['+4915110000000', '+4915110000399', '+49999999999', '+4930', '+495550123', '110', ''],
];

describe('the caller of a long tab', () => {
  it('is told as if all rows had been read', async () => {
    const [found, all] = [await open(false), await open(true)];
    for (const phone of ASKED) expect([phone, await found.ask(phone)]).toEqual([phone, await all.ask(phone)]);
  });

  it('is known by name, however the number is written', async () => {
    const { ask } = await open(false);
    for (const [phone, name] of [
      ['+49305550123', '10'],
      ['+49305550124', '11'],
      ['+49305550125', '12'],
      ['+49305550126', '13'],
      ['+49305550127', '14'],
      ['+4315550123', '15'],
      ['+49305550130', '21'],
    ] as const) {
      expect(JSON.parse(await ask(phone)).contact).toMatchObject({ first_name: 'Caller', last_name: name });
    }
  });

  it('is found by one search, and comes from the cache the second time', async () => {
    const opened = await open(false);
    await opened.ask('+49305550123');
    const first = methods(opened);
    expect(first.filter((method) => method === 'Range.findAll')).toHaveLength(1);
    const characters = opened.world.roundTrips().reduce((sum, one) => sum + one.characters, 0);
    expect(characters).toBeLessThan((opened.world.store.read('sheet/Bookings.csv')?.text.length ?? 0) / 5);
    const again = await opened.ask('+49305550123');
    expect(JSON.parse(again).contact.last_name).toBe('10');
    expect(methods(opened)).toEqual(['getProperties', 'getAll', 'getAll', 'Spreadsheets.batchUpdate']);
  });

  it('is in the cache without what lookups do not need', async () => {
    const opened = await open(false);
    let cache = '';
    opened.world.faults.before = ({ service, args }) => {
      if (service === 'CacheService') cache += JSON.stringify(args);
    };
    await opened.ask('+49305550123');
    expect(cache).toContain('c10@example.com');
    expect(cache).not.toContain('secret');
  });

  it('is not told if Google cannot search, and the Log says why', async () => {
    const opened = await open(false);
    opened.world.faults.before = ({ method }) => {
      if (method === 'Range.findAll') throw new Error('Service Spreadsheets failed');
    };
    expect(await opened.ask('+49305550123')).toBe('{"contact":null}');
    expect(opened.world.rows('Log').at(-1)?.Reason).toContain('Service Spreadsheets failed');
  });
});
