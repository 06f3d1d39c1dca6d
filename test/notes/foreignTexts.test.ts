// Two builds share cache and script properties for a minute after each deployment. So every text may be another version's. It
// counts as none, or keeps a time closed: no call fails for it, and no time is offered that was not before.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedDatesOf } from '../../src/notes/closedDates.ts';
import { mailsTakenBack, takenBackLongAgo } from '../../src/notes/mailsTakenBack.ts';
import { nearBookings } from '../../src/notes/nearBookings.ts';
import { openNotebook } from '../../src/notes/notebook.ts';
import { PROPERTY } from '../../src/notes/propertyNames.ts';
import { bookingsCounted, bookingsSince, eraseRecent, noteBookings } from '../../src/notes/recentBookings.ts';
import { knownTabs, signatureNeeded } from '../../src/notes/tabFacts.ts';
import { waitingIn } from '../../src/notes/waitingText.ts';
import { DOOR_KEYS, doorFactsIn } from '../../src/records/doorFacts.ts';
import type { BookingRow } from '../../src/sheet/rows.ts';
import { sealed, unsealed } from '../../src/text/ownBuild.ts';
import { ADA, BOB, bookJson, offered, SUCCESS, TUE10, TWO_HOSTS, visit } from '../support/bookings.ts';
import { openWorld, type World } from '../support/world.ts';
import { propertiesIn } from './memory.ts';

const NOW = Date.parse('2027-03-15T08:00:00Z');
const ROW: BookingRow = {
  ...{ bookedAtMs: NOW, startMs: NOW + 3_600_000, endMs: NOW + 5_400_000, service: 'Visit', host: 'Anna' },
  ...{ status: 'booked', name: 'Ada', email: '', phone: '', contactId: 'c', externalId: '', eventId: 'slot1' },
  ...{ reason: '', calendar: 'anna@example.com' },
};

const open = (texts: Record<string, string>) => openNotebook(propertiesIn(texts));

describe('a sealed text', () => {
  it('is read by the build that wrote it, and by no other', () => {
    const text = sealed({ name: 'José' });
    expect(unsealed(text)).toEqual({ name: 'José' });
    const others = [text.replace(/^\w+/, '0123456789abcd'), text.replace(/^\w+ /, ''), text.slice(1), '', undefined];
    for (const other of others) expect(unsealed(other)).toBeUndefined();
  });

  it('of another build tells no rows, no tabs and no door', () => {
    const other = `0123456789abcd ${JSON.stringify({ edit: '', sheetEdit: '', tabsEdit: '', needsSignature: false, stretches: [], marks: [], listed: { tabs: [] } })}`;
    const notes = open({ [PROPERTY.nearBookings]: other, [PROPERTY.tabFacts]: other });
    expect([nearBookings(notes), knownTabs(notes), signatureNeeded(notes)]).toEqual([null, null, null]);
    expect(doorFactsIn(Object.fromEntries(DOOR_KEYS.map((key) => [key, other])))).toBeNull();
  });
});

describe('a note of recent bookings that cannot be read', () => {
  const noted = () => {
    const notes = open({});
    noteBookings(notes, [{ row: ROW, replaces: '' }], NOW);
    return notes.read(`${PROPERTY.recentBookings}0`) ?? '';
  };
  // A version with a cell less, one with two cells in another order, and one that wrote the times as texts.
  const OTHERS: [string, (text: string) => string][] = [
    ['has a cell less', (text) => text.replace(' calendar"', '"').replace(',"anna@example.com"]', ']')],
    ['has cells in another order', (text) => text.replace('service host', 'host service')],
    ['has other values', (text) => text.replace(String(ROW.startMs), `"${ROW.startMs}"`)],
  ];

  it.each(OTHERS)('%s: no reading of the Sheet holds what it tells', (_, change) => {
    const other = change(noted());
    expect(other).not.toBe(noted());
    const notes = open({ [`${PROPERTY.recentBookings}0`]: other });
    expect(bookingsSince(notes, 0)).toBeNull();
    expect(bookingsSince(notes, bookingsCounted(notes))).toBeNull();
  });

  it.each(OTHERS)('%s: the next booking begins a list that no earlier reading holds', (_, change) => {
    const notes = open({ [`${PROPERTY.recentBookings}0`]: change(noted()) });
    const before = bookingsCounted(notes);
    noteBookings(notes, [{ row: { ...ROW, eventId: 'slot2' }, replaces: '' }], NOW);
    for (const counted of [before, 0, 1]) expect(bookingsSince(notes, counted)).toBeNull();
    expect(bookingsSince(notes, bookingsCounted(notes))).toEqual([]);
  });

  it('goes as a whole when a contact is erased', () => {
    const notes = open({ [`${PROPERTY.recentBookings}0`]: '{"rows":[{"name":"Ada"}]}' });
    expect(eraseRecent(notes, () => false, NOW)).toBe(0);
    expect(notes.read(`${PROPERTY.recentBookings}0`)).not.toContain('Ada');
  });
});

describe('a note of another version', () => {
  it('about closed dates is none, as a date that cannot be read would be open', () => {
    const note = JSON.stringify({ triedMs: NOW, error: null, dates: [20_000, '2027-03-16'] });
    expect(closedDatesOf(open({ [`${PROPERTY.holidays}h`]: note }), 'h')).toBeNull();
  });

  it('about a mail taken back counts for no contact, and is not kept', () => {
    const key = `${PROPERTY.mailTakenBack}slot1`;
    const notes = open({ [key]: JSON.stringify({ to: 'ada@example.com', atMs: NOW }) });
    expect(mailsTakenBack(notes)).toEqual([]);
    expect(takenBackLongAgo(notes, NOW)).toEqual([key]);
  });

  it('about a Log row with a cell more is no row of ours', () => {
    const cells = [NOW, 'r', 'book', 'Visit', 'signature', 'success', '', null, null, 'c', 'Ada', 5];
    expect(waitingIn(JSON.stringify(cells))).not.toBeNull();
    expect(waitingIn(JSON.stringify([...cells, 'more']))).toBeNull();
  });
});

const DOCUMENT = 'state/properties.json';
// The notes that grant something, each only with the very text that a door or Set up wrote.
const CREDENTIALS: readonly string[] = [
  ...['telliKey', 'formerTelliKey', 'formerTelliKeyUntil', 'linkToken', 'insideKey', 'hubspotKey'],
  ...['spreadsheetId', 'mainCalendar'],
];
const IDS: Readonly<Record<string, string>> = { 'readOnly.': 'anna@example.com', 'holidays.': 'ben@example.com' };
const KEYS = Object.values(PROPERTY).flatMap((name) => {
  if (CREDENTIALS.includes(name)) return [];
  return [name.endsWith('.') || /^hubspot/.test(name) ? `${name}${IDS[name] ?? '0'}` : name];
});

const read = ({ store }: World): Record<string, string> => JSON.parse(store.read(DOCUMENT)?.text ?? '{}');

function changedAt(value: unknown, path: number, into: unknown): unknown {
  if (typeof value !== 'object' || value === null) return into;
  const keys = Object.keys(value);
  const key = keys[path % Math.max(1, keys.length)];
  if (key === undefined || path % 3 === 0) return into;
  const inside = changedAt(Reflect.get(value, key), Math.floor(path / 2), into);
  return Array.isArray(value) ? value.with(Number(key), inside) : { ...value, [key]: inside };
}

/** A text of any kind, or our own with one value that is another. */
function foreign(own: string | undefined, text: string, path: number): string {
  try {
    return JSON.stringify(changedAt(JSON.parse(own ?? ''), path, JSON.parse(text)));
  } catch {
    return text;
  }
}

const texts = fc.oneof(fc.string(), fc.json(), fc.constantFrom('null', '{}', '[]', '[null]', '[[]]', '{"a":{}}', '1'));

describe('any text in the script properties', () => {
  it('fails no call, and opens no time', async () => {
    const poison = fc.tuple(
      ...KEYS.map((key) => fc.option(fc.tuple(fc.constant(key), texts, fc.nat(400)), { freq: 2 })),
    );
    await fc.assert(
      fc.asyncProperty(poison, async (all) => {
        const world = openWorld({ way: 'in process', sheet: { hosts: TWO_HOSTS, services: [visit()] } });
        expect(await bookJson(world, ADA, TUE10)).toEqual(SUCCESS);
        const before = await offered(world);
        const known = read(world);
        for (const [key, text, path] of all.flatMap((one) => (one === null ? [] : [one])))
          known[key] = foreign(known[key], text, path);
        world.store.write(DOCUMENT, JSON.stringify(known));

        const after = await offered(world);
        expect(before).toEqual(expect.arrayContaining(after));
        // Ben's calendar is never paused.
        expect(after).not.toEqual([]);
        expect(await bookJson(world, BOB, after[0] ?? '')).toEqual(SUCCESS);
        const lookup = await world.call('contact-lookup', { event: 'contact_lookup', phone_number: '+4930123456' });
        expect(lookup.json).toHaveProperty('contact.first_name', 'Ada');
        await world.runtime.execute('recover', [], { event: 'clock' });
        expect(world.store.read('sheet/Log.csv')?.text).not.toContain('TypeError');
      }),
      { numRuns: 100 },
    );
  });
});
