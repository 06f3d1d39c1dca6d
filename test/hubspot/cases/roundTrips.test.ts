// How many calls leave the script (hubspot.md 8.6): one `fetchAll` is one.
import { describe, expect, it } from 'vitest';
import { A, ADA, GUESSES, practice, SUCCESS, trips } from './practice.ts';

const FETCH = 'UrlFetchApp.fetchAll';

describe.each(GUESSES)('$guesses', ({ switches }) => {
  it('an offer makes six calls, and four once the cache is filled; the very first two more', async () => {
    const opened = practice({ switches });
    await opened.available();
    expect(trips(opened)).toHaveLength(8);
    expect(trips(opened).filter((trip) => trip === FETCH)).toHaveLength(1);
    await opened.available();
    expect(trips(opened)).toHaveLength(4);
    expect(opened.asked('information')).toHaveLength(1);
    expect(opened.asked('availability')).toHaveLength(4);
    opened.world.setNow('2027-03-22T09:05:01.000Z');
    await opened.available();
    expect(trips(opened)).toHaveLength(6);
  });

  it('the form is read again after five minutes, in the same call', async () => {
    const opened = practice({ switches });
    await opened.available();
    opened.world.setNow('2027-03-22T09:04:59.000Z');
    await opened.available();
    expect(opened.asked('information')).toHaveLength(1);
    opened.world.setNow('2027-03-22T09:05:01.000Z');
    await opened.available();
    expect(opened.asked('information')).toHaveLength(2);
    expect(trips(opened).filter((trip) => trip === FETCH)).toHaveLength(1);
  });

  it('a booking makes ten, twelve with contact fields, and thirteen with a ticket too', async () => {
    // One more each, as nothing is known of the tabs yet.
    const plain = practice({ switches });
    expect(await plain.book(ADA, A)).toEqual(SUCCESS);
    expect(trips(plain)).toHaveLength(11);
    const known = practice({ switches });
    await known.available();
    expect(await known.book(ADA, A)).toEqual(SUCCESS);
    expect(trips(known)).toHaveLength(10);
    const fields = practice({ switches, settings: { 'HubSpot contact fields': 'company={name}' } });
    expect(await fields.book(ADA, A)).toEqual(SUCCESS);
    expect(trips(fields)).toHaveLength(13);
    const settings = { 'HubSpot contact fields': 'company={name}', 'HubSpot ticket': '0 / 1' };
    const whole = practice({ switches, settings });
    expect(await whole.book(ADA, A)).toEqual(SUCCESS);
    expect(whole.state().tickets).toHaveLength(1);
    expect(whole.state().contacts[0]?.properties.company).toBe('Ada');
    expect(trips(whole)).toHaveLength(14);
  });

  it('a lost answer costs two more', async () => {
    const opened = practice({ switches });
    expect(await opened.book(ADA, A)).toEqual(SUCCESS);
    const usual = trips(opened).length;
    const lost = practice({ switches });
    lost.levers.fail('error-after');
    expect(await lost.book(ADA, A)).toEqual(SUCCESS);
    expect(trips(lost)).toHaveLength(usual + 2);
  });

  it('HubSpot is asked three times for an offer at most, and six times for a booking', async () => {
    const settings = { 'HubSpot contact fields': 'company={name}', 'HubSpot ticket': '0 / 1' };
    const opened = practice({ switches, settings });
    await opened.available();
    expect(opened.levers.requests.length).toBeLessThanOrEqual(3);
    opened.levers.requests.length = 0;
    await opened.book(ADA, A);
    expect(opened.levers.requests.length).toBeLessThanOrEqual(6);
  });

  it('no call to HubSpot is made while the lock is held', async () => {
    const opened = practice({ switches, settings: { 'HubSpot ticket': '0 / 1' } });
    await opened.book(ADA, A);
    let isHeld = false;
    for (const { service, method } of opened.world.roundTrips()) {
      if (method === 'tryLock' || method === 'waitLock') isHeld = true;
      if (method === 'releaseLock') isHeld = false;
      if (service === 'UrlFetchApp') expect(isHeld).toBe(false);
    }
    expect(trips(opened).filter((trip) => trip === 'LockService.tryLock').length).toBeGreaterThan(0);
  });

  it('a service of the Sheet asks HubSpot nothing', async () => {
    const opened = practice({ switches });
    await opened.starts('Visit');
    await opened.book(ADA, '2027-03-23T09:00:00.000Z', 'Visit');
    expect(opened.levers.requests).toEqual([]);
  });
});
