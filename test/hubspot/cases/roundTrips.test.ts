// How many calls leave the script (hubspot.md 8.6): one `fetchAll` is one.
import { describe, expect, it } from 'vitest';
import { A, ADA, GUESSES, practice, SUCCESS, trips } from './practice.ts';

const FETCH = 'UrlFetchApp.fetchAll';
/** No tab is known: their list is read, and noted in place of the cache. */
const FIRST = [
  ...['PropertiesService.getProperties', 'Sheets.Spreadsheets.get', 'Sheets.Spreadsheets.Values.batchGet', FETCH],
  ...['Sheets.Spreadsheets.batchUpdate', 'PropertiesService.setProperties'],
];
const COLD = [
  ...['PropertiesService.getProperties', 'CacheService.getAll', 'Sheets.Spreadsheets.Values.batchGet', FETCH],
  ...['Sheets.Spreadsheets.batchUpdate', 'CacheService.putAll'],
];

const COMPANY = { name: 'company', label: 'Your company', fieldType: 'text', isRequired: true };
const ASKS = { link: { formFields: [COMPANY] } };
const ANSWER = { Service: 'Talk', Field: 'company', Question: 'Your company', Required: 'yes', Answer: '{name}' };

describe.each(GUESSES)('$guesses', ({ switches }) => {
  it('an offer makes six calls: the very first, which notes the tabs, too; and four once the cache is filled', async () => {
    const opened = practice({ switches });
    await opened.available();
    expect(trips(opened)).toEqual(FIRST);
    await opened.available();
    expect(trips(opened)).toEqual(COLD);
    opened.levers.requests.length = 0;
    await opened.available();
    expect(trips(opened)).toHaveLength(4);
    expect(opened.asked('information')).toEqual([]);
    expect(opened.asked('availability')).toHaveLength(2);
    opened.world.setNow('2027-03-22T09:05:01.000Z');
    await opened.available();
    expect(trips(opened)).toHaveLength(6);
  });

  it('it makes no more where the form asks something', async () => {
    const plain = await practice({ switches }).starts();
    const opened = practice({ switches, ...ASKS, sheet: { hubspotForm: [ANSWER] } });
    for (const calls of [6, 6, 4]) {
      expect(await opened.starts()).toEqual(plain);
      expect(trips(opened)).toHaveLength(calls);
    }
    opened.world.setNow('2027-03-22T09:05:01.000Z');
    expect(await opened.starts()).toEqual(plain);
    expect(trips(opened)).toHaveLength(6);
  });

  it('after an answer for another service the form is there too', async () => {
    const opened = practice({ switches, ...ASKS, sheet: { hubspotForm: [ANSWER] } });
    expect(await opened.starts('Visit')).not.toEqual([]);
    expect(trips(opened)).toHaveLength(6);
    expect(await opened.starts()).toContain(A);
    const unanswered = practice({ switches, ...ASKS, sheet: { hubspotForm: [{ ...ANSWER, Answer: '' }] } });
    expect(await unanswered.starts('Visit')).not.toEqual([]);
    expect(await unanswered.starts()).toEqual([]);
  });

  it('a required question without the tab, or without an answer, withdraws the service', async () => {
    const sheets = [{}, { hubspotForm: [] }, { hubspotForm: [{ ...ANSWER, Answer: '' }] }];
    for (const sheet of sheets) {
      const opened = practice({ switches, ...ASKS, sheet });
      for (let time = 0; time < 2; time += 1) {
        expect((await opened.available()).json.status).toBe('failed');
        expect(opened.lastLog().Reason).toContain('Your company');
      }
    }
  });

  it('without a key an offer fails in five calls', async () => {
    const opened = practice({ switches, key: null });
    expect((await opened.available()).json.status).toBe('failed');
    expect(trips(opened)).toHaveLength(5);
  });

  it('the form is read again after five minutes, in the same call', async () => {
    const opened = practice({ switches });
    await opened.available();
    opened.levers.requests.length = 0;
    await opened.available();
    opened.world.setNow('2027-03-22T09:04:59.000Z');
    await opened.available();
    expect(opened.asked('information')).toHaveLength(1);
    opened.world.setNow('2027-03-22T09:05:01.000Z');
    await opened.available();
    expect(opened.asked('information')).toHaveLength(2);
    expect(trips(opened).filter((trip) => trip === FETCH)).toHaveLength(1);
  });

  it('a booking makes ten, twelve with contact fields, thirteen with a ticket too; one more where no tab is known', async () => {
    const fields = { 'HubSpot contact fields': 'company={name}' };
    const ticket = { 'HubSpot ticket': '0 / 1' };
    const cases = [
      [10, {}],
      [12, fields],
      [13, { ...fields, ...ticket }],
    ] as const;
    for (const [calls, settings] of cases) {
      const known = practice({ switches, settings });
      await known.available();
      expect(await known.book(ADA, A)).toEqual(SUCCESS);
      expect(trips(known)).toHaveLength(calls);
      const unknown = practice({ switches, settings });
      expect(await unknown.book(ADA, A)).toEqual(SUCCESS);
      expect(trips(unknown)).toHaveLength(calls + 1);
      expect(unknown.state().tickets).toHaveLength('HubSpot ticket' in settings ? 1 : 0);
      expect(unknown.state().contacts[0]?.properties.company).toBe(
        'HubSpot contact fields' in settings ? 'Ada' : undefined,
      );
    }
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
