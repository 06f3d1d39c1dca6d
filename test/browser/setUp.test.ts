// The assistant in a browser: the way from an empty Sheet to the answered test, and what it says of a Sheet in use.
import { describe, expect, it } from 'vitest';
import type { SetUpDraft } from '../../src/fromPage/wire/setUp.ts';
import { emptySheet, usedSheet } from './fixtures/setUp.ts';
import {
  axeFindings,
  GoogleError,
  isSettled,
  type Opened,
  type Opening,
  opened as openedPage,
  Problem,
  picture,
  scrollsSideways,
} from './support/stubHost.ts';

const KEY = 'secret-abcd-1234';
const RELAY = 'https://slotsheet-relay.praxis.workers.dev';

const opened = (opening: Omit<Opening, 'page'>, check: (opened: Opened) => Promise<void>) =>
  openedPage({ page: 'setUp', ...opening }, check);

const press = (page: Opened, name: string) => page.page.getByRole('button', { name, exact: true }).click();
const headingOf = (page: Opened) => page.page.getByRole('heading', { level: 1 }).innerText();

function finished({ asked }: Opened): SetUpDraft {
  const call = asked.find(([name]) => name === 'setUp.finish');
  return call?.[1][0] as SetUpDraft;
}

const STEPS = {
  en: { next: 'Next', finish: 'Finish', key: 'telli’s API key', relay: 'Address of your relay', test: 'Test now' },
  de: {
    next: 'Weiter',
    finish: 'Fertigstellen',
    key: 'API-Schlüssel von telli',
    relay: 'Adresse Ihres Relays',
    test: 'Jetzt testen',
  },
};

describe.each(['en', 'de'] as const)('the way from an empty Sheet to the answered test, in %s', (language) => {
  const words = STEPS[language];

  it.each([300, 640])('needs 2 typed fields and 7 clicks, and every step is accessible %i px wide', (width) =>
    opened({ language, width }, async (page) => {
      let clicks = 0;
      const step = async (button: string) => {
        await press(page, button);
        clicks += 1;
        await isSettled(page);
        await picture(page, `setUp-${language}-${width}-${clicks + 1}`);
        expect(await axeFindings(page)).toEqual([]);
        expect(await scrollsSideways(page)).toBe(false);
      };
      await step(words.next);
      await step(words.next);
      await page.page.getByLabel(words.key).fill(KEY);
      await page.page.getByLabel(words.relay).fill(RELAY);
      await step(words.finish);
      await step(words.test);
      expect(await page.page.getByText('812 ms').count()).toBe(1);
      // Two copies and the link to telli come on top.
      expect(clicks + 3).toBeLessThanOrEqual(10);
    }),
  );
});

describe('the draft', () => {
  it('is what was proposed, where only key and relay are typed', () =>
    opened({}, async (page) => {
      await press(page, 'Next');
      await press(page, 'Next');
      await page.page.getByLabel('telli’s API key').fill(`  ${KEY} `);
      await page.page.getByLabel('Address of your relay').fill(RELAY);
      await press(page, 'Finish');
      await page.page.getByText('Slotsheet is set up.').waitFor();
      expect(page.asked.map(([name]) => name)).toEqual(['setUp.state', 'setUp.probe', 'setUp.finish']);
      expect(page.asked[2]?.[1][1]).toBe('v1');
      expect(finished(page)).toEqual({
        hosts: [{ name: 'Anna Berger', calendar: 'anna@praxis.example' }],
        service: { name: 'Consultation', minutes: '30' },
        hours: [{ days: 'Mon-Fri', from: '09:00', to: '17:00' }],
        language: 'en',
        timeZone: 'Europe/Berlin',
        telliKey: KEY,
        oldKeyLeaked: true,
        hubspotKey: '',
        relay: RELAY,
        webApp: '',
        startEmpty: [],
        takeOver: false,
      });
      // The key is shown no more.
      expect(await page.page.content()).not.toContain('secret-abcd');
    }));

  it('survives Back, and the heading of each step takes the focus', () =>
    opened({}, async (page) => {
      await page.page.getByLabel('Ben Kaya').check();
      await page.page.getByLabel('Name that callers hear for Ben Kaya').fill('Ben');
      await press(page, 'Next');
      await page.page.locator('h1:focus', { hasText: '2 of 4 · When' }).waitFor();
      await page.page.getByLabel('From, row 1').fill('10:00');
      await press(page, 'Back');
      expect(await headingOf(page)).toBe('1 of 4 · Who');
      expect(await page.page.getByLabel('Name that callers hear for Ben Kaya').inputValue()).toBe('Ben');
      await press(page, 'Next');
      expect(await page.page.getByLabel('From, row 1').inputValue()).toBe('10:00');
    }));

  it('takes typed addresses where calendars may not be listed', () =>
    opened({ answers: { 'setUp.state': () => ({ ...emptySheet('en'), calendars: null }) } }, async (page) => {
      await press(page, '+ Add a person');
      await page.page.getByLabel('Name that callers hear').nth(1).fill('Ben');
      await page.page.getByLabel('Address of the calendar').nth(1).fill('ben@praxis.example');
      await picture(page, 'setUp-typed-hosts');
      expect(await axeFindings(page)).toEqual([]);
      for (const button of ['Next', 'Next', 'Finish']) await press(page, button);
      await page.page.getByText('Slotsheet is set up.').waitFor();
      expect(finished(page).hosts).toEqual([
        { name: 'Anna Berger', calendar: 'anna@praxis.example' },
        { name: 'Ben', calendar: 'ben@praxis.example' },
      ]);
    }));

  it('is not accepted without a host', () =>
    opened({}, async (page) => {
      await page.page.getByLabel('Anna Berger').first().uncheck();
      await press(page, 'Next');
      expect(await page.page.getByRole('alert').innerText()).toContain('Choose at least one calendar');
      expect(await headingOf(page)).toBe('1 of 4 · Who');
    }));
});

describe('the last step', () => {
  const toTheEnd = async (page: Opened) => {
    for (const button of ['Next', 'Next', 'Finish']) await press(page, button);
    await page.page.getByText('Slotsheet is set up.').waitFor();
  };
  const isClosed = (page: Opened) => page.page.evaluate('globalThis.isClosed === true');

  it('opens Preview, and then closes', () =>
    opened({}, async (page) => {
      await toTheEnd(page);
      await press(page, 'Done');
      await page.page.waitForFunction('globalThis.isClosed');
      expect(page.others).toEqual(['preview']);
    }));

  it('opens the hours as a week, in its own place', () =>
    opened({}, async (page) => {
      await toTheEnd(page);
      await press(page, 'Hours as a week');
      await expect.poll(() => page.others).toEqual(['hours']);
      expect(await isClosed(page)).toBe(false);
    }));

  it('stays where Google opens nothing, and says so', () =>
    opened({ opensNothing: new GoogleError('ScriptError', 'PERMISSION_DENIED') }, async (page) => {
      await toTheEnd(page);
      await press(page, 'Done');
      expect(await page.page.getByRole('alert').innerText()).toContain('several Google accounts');
      expect(await axeFindings(page)).toEqual([]);
      expect([page.others, await isClosed(page)]).toEqual([[], false]);
    }));
});

describe('a Sheet in use', () => {
  const answers = { 'setUp.state': () => usedSheet('en') };
  const toTelli = async (page: Opened) => {
    await press(page, 'Next');
    await press(page, 'Next');
  };

  it('is shown as it is, with what is missing, refused and run by another person', () =>
    opened({ answers }, async (page) => {
      await picture(page, 'setUp-used-1');
      expect(await axeFindings(page)).toEqual([]);
      const text = await page.page.locator('main').innerText();
      expect(text).toContain('calendar: nothing can be offered or booked.');
      expect(text).toContain('The tab Exceptions is missing.');
      expect(text).toContain('Set up leaves them as they are');
      const changes = page.page.getByRole('region', { name: 'What Finish changes in the Sheet' });
      expect(await changes.getByRole('listitem').allInnerTexts()).toEqual(usedSheet('en').changes);
      expect(await page.page.getByLabel(/Start “Exceptions” empty/).isChecked()).toBe(false);
      expect(await page.page.getByLabel(/runs for anna@praxis\.example/).isChecked()).toBe(false);
      await page.page.getByLabel(/Start “Exceptions” empty/).check();
      await page.page.getByLabel(/runs for anna@praxis\.example/).check();
      await toTelli(page);
      await press(page, 'Finish');
      await page.page.getByText('Slotsheet is set up.').waitFor();
      expect(finished(page)).toMatchObject({ startEmpty: ['Exceptions'], takeOver: true, telliKey: '' });
    }));

  it.each(['en', 'de'] as const)('takes the address of a web app that was deployed anew, in %s', (language) =>
    opened({ language, answers: { 'setUp.state': () => usedSheet(language) } }, async (page) => {
      const label = { en: 'Address of the web app', de: 'Adresse der Web-App' }[language];
      const summary = { en: 'The web app has a new address', de: 'Die Web-App hat eine neue Adresse' }[language];
      for (let step = 0; step < 2; step += 1) await press(page, STEPS[language].next);
      await page.page.getByText(summary).click();
      expect(await page.page.locator('main').innerText()).toContain(usedSheet(language).webApp);
      await page.page.getByLabel(label).fill(' https://script.google.com/macros/s/new/exec ');
      expect(await axeFindings(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      await press(page, STEPS[language].finish);
      await page.page.getByRole('button', { name: STEPS[language].test }).waitFor();
      expect(finished(page).webApp).toBe('https://script.google.com/macros/s/new/exec');
    }),
  );

  it('asks whether a replaced key has leaked, and goes on only with an answer', () =>
    opened({ answers }, async (page) => {
      await toTelli(page);
      const text = await page.page.locator('main').innerText();
      expect(text).toContain('A key that ends in 1234 is set.');
      expect(text).toContain('Everyone who may edit this Sheet can read the key');
      await page.page.getByLabel('telli’s API key').fill('another-key');
      await press(page, 'Finish');
      expect(await page.page.getByRole('alert').innerText()).toContain('Say whether a stranger knows the old key');
      await picture(page, 'setUp-used-3');
      await page.page.getByLabel(/No: it stays valid for a day/).check();
      await press(page, 'Finish');
      await page.page.getByText('Slotsheet is set up.').waitFor();
      expect(finished(page)).toMatchObject({ telliKey: 'another-key', oldKeyLeaked: false });
    }));

  it('that changed meanwhile is read again, and what was typed stays', () => {
    const versions: string[] = [];
    return opened(
      {
        answers: {
          'setUp.state': () => ({ ...usedSheet('en'), version: `v${versions.length + 1}` }),
          'setUp.finish': (_draft, version) => {
            versions.push(version);
            throw new Problem('The Sheet has changed. Look at it again.');
          },
        },
      },
      async (page) => {
        await toTelli(page);
        await page.page.getByLabel('Address of your relay').fill('https://relay.example');
        await press(page, 'Finish');
        await page.page.getByText('The Sheet has changed. Look at it again.').waitFor();
        await press(page, 'Try again');
        await page.page.getByText('The Sheet has changed.').waitFor({ state: 'detached' });
        expect(await page.page.getByLabel('Address of your relay').inputValue()).toBe('https://relay.example');
        await press(page, 'Finish');
        await page.page.getByText('The Sheet has changed.').waitFor();
        expect(versions).toEqual(['v1', 'v2']);
      },
    );
  });
});

describe('a relay that does not answer', () => {
  it('is named, and the person may finish all the same', () =>
    opened(
      { answers: { 'setUp.probe': () => ({ ok: false, sentence: 'Nothing answers at this address.' }) } },
      async (page) => {
        await press(page, 'Next');
        await press(page, 'Next');
        await page.page.getByLabel('Address of your relay').fill(RELAY);
        await press(page, 'Finish');
        await page.page.getByText('Nothing answers at this address.').waitFor();
        expect(page.asked.map(([name]) => name)).toEqual(['setUp.state', 'setUp.probe']);
        await press(page, 'Finish anyway');
        await page.page.getByText('Slotsheet is set up.').waitFor();
      },
    ));

  it('or cannot be asked, still lets the person finish', () =>
    opened(
      {
        answers: {
          'setUp.probe': () => {
            throw new GoogleError('ScriptError', 'You do not have permission to call UrlFetchApp.fetch.');
          },
        },
      },
      async (page) => {
        await press(page, 'Next');
        await press(page, 'Next');
        await page.page.getByLabel('Address of your relay').fill(RELAY);
        await press(page, 'Finish');
        await page.page.getByRole('alert').waitFor();
        await press(page, 'Finish anyway');
        await page.page.getByText('Slotsheet is set up.').waitFor();
      },
    ));
});
