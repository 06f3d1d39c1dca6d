// Services with a HubSpot link beside those of the Sheet's hosts.
import { describe, expect, it } from 'vitest';
import { JOSE, START, startsIn } from '../support/bookings.ts';
import { open } from './support.ts';

const DEMO = { Service: 'Demo', Minutes: '30', Hosts: 'Anna', 'HubSpot link': 'team/demo' };

describe('a service with a HubSpot link', () => {
  it('is never offered or booked as one of the hosts', async () => {
    const world = open({}, { services: [DEMO] });
    const available = await world.call('available', JOSE);
    expect(available.json).toMatchObject({ available: [], status: 'failed' });
    const booked = await world.call('book', { ...JOSE, start_iso: START });
    expect(booked.json).toMatchObject({ status: 'failed' });
    expect(world.rows('Bookings')).toEqual([]);
    expect(world.rows('Log').map(({ Service, Outcome }) => [Service, Outcome])).toEqual([
      ['Demo', 'failed'],
      ['Demo', 'failed'],
    ]);
  });

  it('is withdrawn by a row of Exceptions without a host whose date cannot be read', async () => {
    const world = open({}, { services: [DEMO], exceptions: [{ 'From date': 'soon' }] });
    await world.call('available', JOSE);
    expect(world.rows('Log')[0]?.Reason).toContain('Exceptions, row 2, From date: ');
  });

  it('leaves the others as they are', async () => {
    const alone = await open({}).call('available', JOSE, { service: 'Visit' });
    const beside = await open(
      {},
      { services: [DEMO, { Service: 'Visit', Minutes: '30', 'Book ahead': '3 days' }] },
    ).call('available', JOSE, { service: 'Visit' });
    expect(startsIn(beside).length).toBeGreaterThan(0);
    expect(startsIn(beside)).toEqual(startsIn(alone));
  });
});
