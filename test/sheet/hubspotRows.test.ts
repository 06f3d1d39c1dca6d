import { describe, expect, it } from 'vitest';
import { readBookings } from '../../src/sheet/bookings.ts';
import { servicesWithLink } from '../../src/sheet/hubspotRows.ts';
import { TABS } from '../../src/sheet/tabs.ts';
import { offsetAt, type Rows, workbook } from './support.ts';

const ZONE = { timeZone: 'Europe/Berlin', offsetAt };
const EVENT = `slot${'0'.repeat(40)}`;
const LINKED: Rows = [
  ['Service', 'Minutes', 'HubSpot link'],
  ['Demo', '30', 'team/demo'],
  ['Broken', '30', 'https://'],
  ['Visit', '45', ' '],
];

/** A row of Bookings by header. */
function readRow(cells: Readonly<Record<string, string>>, services = LINKED) {
  const { headers, name } = TABS.bookings;
  const row: Record<string, string> = {
    Start: '2027-03-29 10:00',
    End: '2027-03-29 10:30',
    Status: 'booked',
    ...cells,
  };
  const rows = [[...headers], headers.map((header) => row[header] ?? '')];
  return readBookings(workbook({ Services: services, [name]: rows }), ZONE);
}

describe('the services with a HubSpot link', () => {
  it('are those whose cell shows anything', () => {
    expect([...servicesWithLink(workbook({ Services: LINKED }))]).toEqual(['demo', 'broken']);
  });

  it.each([
    ['there is no tab', {}],
    ['there is no such column', { Services: LINKED.map((row) => row.slice(0, 2)) }],
    ['the tab is blank', { Services: [] }],
  ])('are none while %s', (_, tabs) => {
    expect(servicesWithLink(workbook(tabs)).size).toBe(0);
  });
});

describe('a row of Bookings without a host', () => {
  it.each([
    ['of a meeting in HubSpot', { Service: 'Demo', 'Event id': 'hubspot:4711' }],
    ['of a meeting whose own id is not known yet', { Service: 'Demo', 'Event id': 'hubspot:?abc_123@google' }],
    ['of a meeting whose service has no link any more', { Service: 'Visit', 'Event id': 'hubspot:4711' }],
    ['that a person wrote for a service with a link', { Service: 'DEMO' }],
    ['of a service whose link cannot be read', { Service: 'Broken' }],
  ])('%s is whole', (_, cells) => {
    const { rows, unclear, findings } = readRow(cells);
    expect(rows).toMatchObject([{ host: '', status: 'booked' }]);
    expect([...unclear, ...findings]).toEqual([]);
  });

  it.each([
    ['of another service', { Service: 'Visit' }],
    ['with an event of ours', { Service: 'Demo', 'Event id': EVENT }],
    ['with an id that only looks like HubSpot’s', { Service: 'Visit', 'Event id': 'hubspot:' }],
    ['with a formula’s error in its place', { Service: 'Demo', 'Event id': 'hubspot:4711', Host: '#REF!' }],
  ])('%s is a finding', (_, cells) => {
    const { rows, unclear, findings } = readRow(cells);
    expect(rows).toEqual([]);
    expect(unclear).toHaveLength(1);
    expect(findings).toMatchObject([{ tab: 'Bookings', row: 2, column: 'Host' }]);
  });

  it('counts at its start if its end cannot be read, as no calendar can be asked', () => {
    const { findings } = readRow({ Service: 'Demo', 'Event id': 'hubspot:4711', End: 'later' });
    expect(findings[0]?.sentence).toMatch(/Until then this row counts as a booking\.$/);
  });
});
