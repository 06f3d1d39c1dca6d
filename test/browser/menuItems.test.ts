// Bring Bookings in line, Erase a contact and HubSpot key in a browser.
import { describe, expect, it } from 'vitest';
import { eraseFound, eraseSeen } from './fixtures/erase.ts';
import { hubspotKey, inLine } from './fixtures/menuItems.ts';
import { axeFindings, GoogleError, isSettled, type Opened, opened, scrollsSideways } from './support/stubHost.ts';

const press = ({ page }: Opened, name: string) => page.getByRole('button', { name, exact: true }).click();
const asked = (page: Opened, call: string) => page.asked.filter(([name]) => name === call).map(([, args]) => args);
const WIDTHS = [300, 640];

describe('Bring Bookings in line', () => {
  it('begins at once, tells what was done, and goes to a finding', () =>
    opened({ page: 'bringInLine', width: 300 }, async (page) => {
      await page.page.getByText('Rows changed: 1.').waitFor();
      await press(page, 'Go to Bookings!3');
      await isSettled(page);
      expect(asked(page, 'check.go')).toEqual([['Bookings', 3, null]]);
      expect(asked(page, 'bookings.bringInLine')).toEqual([[]]);
      await press(page, 'Bring in line again');
      await page.page.getByText('Rows changed: 1.').waitFor();
      expect(asked(page, 'bookings.bringInLine')).toEqual([[], []]);
    }));

  it('may be asked once more after a failure', () => {
    let calls = 0;
    const answers = {
      'bookings.bringInLine': () => {
        calls += 1;
        if (calls === 1) throw new GoogleError('NetworkError', 'Connection failure due to HTTP 0');
        return inLine('en');
      },
    };
    return opened({ page: 'bringInLine', answers }, async (page) => {
      await press(page, 'Try again');
      await page.page.getByText('Rows changed: 1.').waitFor();
    });
  });
});

describe('Erase a contact', () => {
  it.each(WIDTHS)('asks whom, shows what there is, asks once more, and says what is left, %i px wide', (width) =>
    opened({ page: 'erase', width }, async (page) => {
      const stop = async () => {
        expect(await axeFindings(page)).toEqual([]);
        expect(await scrollsSideways(page)).toBe(false);
      };
      await page.page.getByLabel('Name, phone, e-mail or id').fill('Ada Lovelace');
      await press(page, 'Look up');
      await page.page.getByText('Several contacts fit.').waitFor();
      await stop();
      await page.page.getByRole('radio').nth(1).check();
      await press(page, 'Look at this contact');
      await page.page.getByText('12 rows of the Log').waitFor();
      await page.page.getByText('2 rows of Bookings').waitFor();
      await stop();
      expect(asked(page, 'erase.look').map(([, place]) => place)).toEqual(['', 'calendars ']);
      await page.page.getByLabel('Also those of their events ahead').check();
      await press(page, 'Erase …');
      expect(await page.page.evaluate('document.activeElement.textContent')).toBe('Keep it');
      await stop();
      await press(page, 'Keep it');
      expect(asked(page, 'erase.erase')).toEqual([]);
      await press(page, 'Erase …');
      await press(page, 'Erase it');
      await page.page.getByText('Emptied: 7 rows of Bookings, 12 rows of the Log, 3 events').waitFor();
      await page.page.getByText('ben@praxis.example could not be changed').waitFor();
      await page.page.getByText('a guest of 1 event').waitFor();
      await stop();
      expect(asked(page, 'erase.erase').map(([terms, ...rest]) => [Object(terms).contactIds, ...rest])).toEqual([
        [['c-2'], 'all', ''],
        [['c-2'], 'all', 'calendars '],
        [['c-2'], 'all', 'rows'],
      ]);
    }),
  );

  it('goes on where a place failed', () => {
    let calls = 0;
    const answers = {
      'erase.look': (_terms: unknown, place: string) => {
        calls += 1;
        if (calls === 2) throw new GoogleError('NetworkError', 'Connection failure due to HTTP 0');
        return eraseSeen(place);
      },
      'erase.find': () => ({ ...eraseFound('en'), contacts: eraseFound('en').contacts.slice(0, 1) }),
    };
    return opened({ page: 'erase', answers }, async (page) => {
      await page.page.getByLabel('Name, phone, e-mail or id').fill('Ada');
      await press(page, 'Look up');
      await press(page, 'Try again');
      await page.page.getByText('12 rows of the Log').waitFor();
      expect(asked(page, 'erase.look').map(([, place]) => place)).toEqual(['', 'calendars ', 'calendars ']);
    });
  });
});

describe('HubSpot key', () => {
  it.each(WIDTHS)('saves and tests what was pasted, then forgets it, %i px wide', (width) =>
    opened(
      { page: 'hubspotKey', width, answers: { 'hubspotKey.state': () => hubspotKey('en', null) } },
      async (page) => {
        await page.page.getByText('No key is set.').waitFor();
        await page.page.getByLabel('Service key').fill('pat-eu1-1');
        await press(page, 'Save and test');
        await page.page.getByText('praxis/demo').waitFor();
        expect(asked(page, 'hubspotKey.save')).toEqual([['pat-eu1-1']]);
        expect(await page.page.getByLabel('Service key').inputValue()).toBe('');
        await page.page.getByText('A key that ends in 4444 is set.').waitFor();
        expect(await axeFindings(page)).toEqual([]);
        expect(await scrollsSideways(page)).toBe(false);
      },
    ),
  );

  it('removes the key after a question', () =>
    opened({ page: 'hubspotKey' }, async (page) => {
      await press(page, 'Remove the key …');
      expect(await page.page.evaluate('document.activeElement.textContent')).toBe('Keep it');
      expect(await axeFindings(page)).toEqual([]);
      await press(page, 'Keep it');
      expect(asked(page, 'hubspotKey.remove')).toEqual([]);
      await press(page, 'Remove the key …');
      await press(page, 'Remove it');
      await page.page.getByText('No key is set.').waitFor();
      expect(asked(page, 'hubspotKey.remove')).toEqual([[]]);
      expect(await page.page.getByRole('button', { name: 'Remove the key …' }).count()).toBe(0);
    }));
});
