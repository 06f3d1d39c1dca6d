// Set up notes what the first call needs to know, so that our tabs are one read whatever they are called.
import { describe, expect, it } from 'vitest';
import { createLevers } from '../../../local/hubspot/levers.ts';
import { calendar, documents, type Sheet } from '../../../worlds/sheet.ts';
import { DORIS, EMIL, LINK, SCOPES } from '../../hubspot/cases/practice.ts';
import { HUBSPOT_KEY, type World } from '../../support/world.ts';
import { answered, world } from '../support.ts';
import { draftOf } from './support.ts';

const QUESTION = { name: 'company', label: 'Your company', fieldType: 'text', isRequired: true };
const SHEET = {
  services: [
    { Service: 'Talk', Minutes: '30', 'Book ahead': '14 days', 'HubSpot link': 'praxis/demo' },
    { Service: 'Visit', Minutes: '30', 'Book ahead': '14 days', 'HubSpot link': '' },
  ],
  hubspotForm: [{ Service: 'Talk', Field: 'company', Question: 'Your company', Required: 'yes', Answer: '{name}' }],
};

/** `named`: names of tabs in place of ours. `key`: the script's for HubSpot; null = none. */
function practice(
  named: Readonly<Record<string, string>> = {},
  sheet: Sheet = SHEET,
  key: string | null = HUBSPOT_KEY,
): World {
  const given = documents(sheet, { [DORIS.calendar]: calendar(), [EMIL.calendar]: calendar() });
  return world({
    now: '2027-03-22T09:00:00.000Z',
    documents: Object.fromEntries(Object.entries(given).map(([name, text]) => [named[name] ?? name, text])),
    hubspot: {
      levers: createLevers(),
      key,
      files: { key: { key: HUBSPOT_KEY, scopes: SCOPES }, links: [{ ...LINK, formFields: [QUESTION] }] },
    },
  });
}

function setUp(opened: World): void {
  const state = answered(opened, 'setUp.state');
  answered(opened, 'setUp.finish', draftOf(state), state.version);
}

const reads = (opened: World) =>
  opened.roundTrips().flatMap(({ method }) => (/^Spreadsheets\.(get|Values)/.test(method) ? [method] : []));

async function offered(opened: World, service: string): Promise<number> {
  return (await opened.call('available', {}, { service })).json.available?.length ?? 0;
}

const OTHER_NAMES = {
  'sheet/Weekly hours.csv': 'sheet/WEEKLY HOURS.csv',
  'sheet/Log.csv': 'sheet/log.csv',
  'sheet/HubSpot form.csv': 'sheet/Hubspot Form.csv',
};

describe('the first calls without Set up', () => {
  it.each([
    ['our names', {}],
    ['names of a person', OTHER_NAMES],
  ])('make six calls with %s, whatever the link asks, and the third four', async (_, named) => {
    const opened = practice(named);
    for (const calls of [6, 6, 4]) {
      expect(await offered(opened, 'Talk')).toBeGreaterThan(0);
      expect(opened.roundTrips()).toHaveLength(calls);
    }
  });

  it('fill the cache too where a tab is missing, as those there are cannot be noted', async () => {
    const opened = practice({}, { ...SHEET, without: ['Bookings'] });
    for (const calls of [6, 7, 4]) {
      expect(await offered(opened, 'Talk')).toBeGreaterThan(0);
      expect(opened.roundTrips()).toHaveLength(calls);
    }
    opened.setNow('2027-03-22T09:05:01.000Z');
    const start_iso = '2027-03-24T08:00:00.000Z';
    expect((await opened.call('book', { start_iso }, { service: 'Visit' })).json.status).toBe('success');
    opened.setNow('2027-03-22T09:10:02.000Z');
    expect(await offered(opened, 'Talk')).toBeGreaterThan(0);
    expect(reads(opened)).toEqual(['Spreadsheets.get', 'Spreadsheets.Values.batchGet']);
    opened.setNow('2027-03-22T09:15:03.000Z');
    expect(await offered(opened, 'Talk')).toBeGreaterThan(0);
    expect(reads(opened)).toEqual(['Spreadsheets.Values.batchGet']);
  });

  it('find the answers to a form at once when the key came after the Sheet was cached', async () => {
    const opened = practice({}, SHEET, null);
    expect(await offered(opened, 'Talk')).toBe(0);
    expect(await offered(opened, 'Visit')).toBeGreaterThan(0);
    answered(opened, 'hubspotKey.save', HUBSPOT_KEY);
    const start_iso = '2027-03-24T08:00:00.000Z';
    expect((await opened.call('book', { start_iso }, { service: 'Visit' })).json.status).toBe('success');
    expect(await offered(opened, 'Talk')).toBeGreaterThan(0);
  });
});

describe('the first call after Set up', () => {
  it.each([
    ['our names', {}],
    ['names of a person', OTHER_NAMES],
  ])('makes six calls with %s, whatever the link asks', async (_, named) => {
    const opened = practice(named);
    setUp(opened);
    expect(await offered(opened, 'Talk')).toBeGreaterThan(0);
    expect(opened.roundTrips()).toHaveLength(6);
    expect(reads(opened)).toEqual(['Spreadsheets.Values.batchGet']);
    opened.setNow('2027-03-22T09:05:01.000Z');
    expect(await offered(opened, 'Visit')).toBeGreaterThan(0);
    expect(opened.roundTrips()).toHaveLength(6);
  });

  it('makes six calls too where a person has edited the Sheet since', async () => {
    const opened = practice(OTHER_NAMES);
    setUp(opened);
    const services = opened.store.read('sheet/Services.csv')?.text ?? '';
    opened.store.write('sheet/Services.csv', services.replace('Visit,', 'Second visit,'));
    expect(await offered(opened, 'Second visit')).toBeGreaterThan(0);
    expect(opened.roundTrips()).toHaveLength(6);
    expect(reads(opened)).toEqual(['Spreadsheets.get']);
  });
});
