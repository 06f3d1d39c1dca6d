// docs/privacy.md names every place where callers' data lie. What callers said is looked for in all that is stored.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { PROPERTY } from '../../src/notes/propertyNames.ts';
import { TABS } from '../../src/sheet/tabs.ts';
import { book, failing, offered, properties } from '../support/bookings.ts';
import { openWorld, type World } from '../support/world.ts';

const page = readFileSync('docs/privacy.md', 'utf8');
/** The first cell of each row of the table, as `Bookings: Name`. */
const places = [...(page.split('## Where it lies')[1] ?? '').replace(/\n## [\s\S]*/, '').matchAll(/^\| ([^|]+) \|/gm)]
  .map(([, cell = '']) => cell.trim())
  .flatMap((cell) => {
    const [tab = '', names = ''] = cell.split(': ');
    const quoted = [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => `${tab}: ${name}`);
    return quoted.length > 0 ? quoted : [cell];
  });

const CALLER = {
  contact_id: 'id-quark',
  external_contact_id: 'crm-quark',
  contact_details: {
    name: 'Quark Quarkson',
    email: 'quark@example.com',
    phone: '+49 30 7777777',
    reason: 'quark knee',
  },
};
const SAID = /quark|7777777/i;

function world(more: Record<string, string> = {}): World {
  return openWorld({
    way: 'in process',
    sheet: {
      settings: { 'Log contact details': 'yes' },
      services: [{ Service: 'Visit', Minutes: '30', 'Book ahead': '3 days', ...more }],
    },
  });
}

/** The columns in which a tab shows something that the caller said. */
function columnsOf(opened: World, tab: 'Bookings' | 'Log'): string[] {
  const cells = opened.rows(tab).flatMap((row) => Object.entries(row));
  return [...new Set(cells.flatMap(([header, text]) => (SAID.test(text) ? [`${tab}: ${header}`] : [])))];
}

const PARTS: Readonly<Record<string, string>> = {
  'x-slotsheet-private': 'Event: private properties',
  summary: 'Event: title and description',
  description: 'Event: title and description',
  attendee: 'Event: guest',
};

function partsOfEvents({ store }: World): string[] {
  const component = new ICAL.Component(ICAL.parse(store.read('calendars/anna@example.com.ics')?.text ?? ''));
  const all = component.getAllSubcomponents('vevent').flatMap((event) => event.getAllProperties());
  return [...new Set(all.filter((one) => SAID.test(one.toICALString())).map(({ name }) => PARTS[name] ?? name))];
}

function propertiesOf(opened: World): string[] {
  const holding = Object.entries(properties(opened)).filter(([, text]) => SAID.test(text));
  return holding.map(([key]) => `Script property \`${key.replace(/^([^.]+\.).*$/, '$1…')}\``);
}

function cacheHolds({ store }: World): string[] {
  return SAID.test(store.read('state/cache.json')?.text ?? '') ? ['Script cache'] : [];
}

describe('what a caller said lies where the page says', () => {
  it.each([
    ['', {}],
    ['and is invited', { 'Invite contact': 'yes' }],
  ])('a caller who books %s', async (_, service) => {
    const opened = world(service);
    const [start = ''] = await offered(opened);
    expect(await book(opened, CALLER, start)).toBe('success');
    await opened.call('contact-lookup', { event: 'contact_lookup', phone_number: '+49307777777' });
    const found = [...columnsOf(opened, 'Bookings'), ...columnsOf(opened, 'Log'), ...partsOfEvents(opened)];
    expect(found.length).toBeGreaterThan(6);
    expect([...found, ...cacheHolds(opened)].filter((place) => !places.includes(place))).toEqual([]);
    expect(propertiesOf(opened).filter((place) => !page.includes(`| ${place} |`))).toEqual([]);
  });

  it('a caller whose row has to wait', async () => {
    const opened = world();
    const [start = ''] = await offered(opened);
    opened.faults.before = failing('Sheets.Spreadsheets.batchUpdate');
    await book(opened, CALLER, start);
    expect(propertiesOf(opened)).toContain('Script property `pending.…`');
    expect(propertiesOf(opened).filter((place) => !page.includes(`| ${place} |`))).toEqual([]);
  });
});

describe('the page', () => {
  /** Of these it says that they hold something of callers; of all others that they hold nothing. */
  const OF_CALLERS = [
    ...(['waitingRow', 'recentBookings', 'mailTakenBack'] as const),
    ...(['hubspotClaim', 'hubspotFollowUp', 'hubspotProblem'] as const),
  ];

  it('names the script properties that hold callers’ data', () => {
    const named = [...page.matchAll(/\| Script property `([^`…]+)…`/g)].map(([, name]) => name);
    expect(named.sort()).toEqual(OF_CALLERS.map((name) => PROPERTY[name]).sort());
  });

  /** What each of these holds was looked at: keys, addresses of owners, ids and digests. */
  const OF_NO_CALLER = [
    'telliKey formerKey formerKeyUntil hubspotKey linkToken toolSecret retellKey relay webApp webAppOwner insideKey',
    'setUpVersions spreadsheetId mainCalendar recoveryOwner tabs looks linkedServices nearBookings',
    'bookingsEdit bookingsTrimmed logEdit version tabsShown refused mailedProblems pausedUntil',
    'invitedMoves eventToRemove erasedEvent toldFailed toolChange holidays hubspotStage',
    'selfTest sheetEdit sheetLimit tabFacts tabsEdit',
  ].flatMap((line) => line.split(' '));

  it('was looked at when a property came', () => {
    expect([...OF_CALLERS, ...OF_NO_CALLER].sort()).toEqual(Object.keys(PROPERTY).sort());
  });

  it('names columns that there are', () => {
    const columns = places.filter((place) => /^(?:Bookings|Log): /.test(place)).map((place) => place.split(': '));
    expect(columns.length).toBeGreaterThan(6);
    for (const [tab, name] of columns) {
      const { headers } = tab === 'Log' ? TABS.log : TABS.bookings;
      expect(headers).toContain(name);
    }
  });
});
