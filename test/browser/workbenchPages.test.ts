// Pages in the workbench's frames: what they may and may not do there, as on Google.
import { describe, expect, it } from 'vitest';
import { choose } from '../../scripts/pictures/browser.ts';
import { documents } from '../../worlds/sheet.ts';
import { emptySheet, openBench } from './support/bench.ts';
import { axeFindings } from './support/stubHost.ts';

const SHEET = documents();

describe('the menu', () => {
  it('check 1: has the same items in both languages, and onOpen asks for nothing', async () => {
    const items = async (query: string, locale = 'en_GB') => {
      const { page, errors } = await openBench({ documents: emptySheet(locale), query });
      await page.getByRole('button', { name: 'Slotsheet' }).click();
      const labels = await page.getByRole('menuitem').allInnerTexts();
      expect(errors).toEqual([]);
      return labels;
    };
    const english = await items('?language=en');
    const german = await items('?language=de', 'de_DE');
    expect(english.slice(0, 3)).toEqual(['Set up', 'Hours', 'Check']);
    expect(german).toHaveLength(english.length);
    expect(german).not.toEqual(english);
    // A simple trigger that needed a permission would leave no menu.
    expect(await items('?person=refused&language=en')).toEqual(english);
  });

  it('is moved in by keys, and gives the focus back', async () => {
    const { page } = await openBench({ documents: SHEET, query: '?language=en' });
    const focused = () => page.evaluate<string>('document.activeElement.textContent');
    await page.getByRole('button', { name: 'Slotsheet' }).focus();
    for (const key of ['Enter', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    expect(await focused()).toBe('Check');
    await page.keyboard.press('End');
    expect(await focused()).toBe('Help');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('Slotsheet');
    expect(await page.getByRole('menu').count()).toBe(0);
  });
});

describe('the frames around a page', () => {
  it('are Google’s: another site, exactly its sandbox, nothing allowed', async () => {
    const bench = await openBench({ documents: SHEET, query: '?language=en' });
    const frame = await choose(bench, 'Help');
    const outer = bench.page.locator('iframe.sandboxFrame');
    expect(await outer.getAttribute('sandbox')).toBe(
      'allow-same-origin allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox',
    );
    expect(await outer.getAttribute('allow')).toBeNull();
    expect(await frame.evaluate('origin')).toBe(bench.origin.replace('127.0.0.1', 'localhost'));
    // A document that is written takes the address of the one that writes it.
    expect(await frame.evaluate('location.pathname + location.search')).toBe('/workbench/frame');
    expect(await frame.evaluate('try { localStorage; "open" } catch (error) { error.name }')).toBe('SecurityError');
    expect(await frame.evaluate('try { top.document; "open" } catch (error) { error.name }')).toBe('SecurityError');
  });

  it('check 20: hold each page as Google may cut it, and it still starts', async () => {
    const bench = await openBench({ documents: SHEET, query: '?language=en' });
    await bench.page.getByRole('button', { name: 'Slotsheet' }).click();
    const items = await bench.page.getByRole('menuitem').allInnerTexts();
    await bench.page.keyboard.press('Escape');
    expect(items).toHaveLength(11);
    for (const item of items) {
      const frame = await choose(bench, item);
      const html = await frame.evaluate<string>('document.documentElement.outerHTML');
      expect(html).not.toMatch(/<!--|<meta charset/);
      expect(await frame.locator('h1').first().innerText()).not.toBe('');
      await frame.waitForFunction('document.querySelector(".turning") === null');
      expect(await axeFindings({ page: frame })).toEqual([]);
      for (const button of await bench.page.getByRole('button', { name: 'Close' }).all()) await button.click();
    }
    expect(bench.errors).toEqual([]);
  });

  it('close on Escape in the workbench, and when the page asks for it', async () => {
    const bench = await openBench({ documents: SHEET, query: '?language=en' });
    const frame = await choose(bench, 'Help');
    await frame.evaluate('google.script.host.setHeight(333)');
    await expect.poll(async () => (await bench.page.locator('.pageDialog .page').boundingBox())?.height).toBe(333);
    await frame.evaluate('google.script.host.close()');
    await bench.page.locator('dialog').waitFor({ state: 'detached' });
    await choose(bench, 'Help');
    await bench.page.getByRole('button', { name: 'Close' }).click();
    await bench.page.locator('dialog').waitFor({ state: 'detached' });
  });

  it('are dark only where the workbench is', async () => {
    const theme = async (query: string) => {
      const frame = await choose(await openBench({ documents: SHEET, query }), 'Help');
      return frame.evaluate('document.documentElement.dataset.theme ?? ""');
    };
    expect(await theme('?language=en&theme=light')).toBe('');
    expect(await theme('?language=en&theme=dark')).toBe('dark');
  });
});

describe('google.script.run', () => {
  const RUN = `new Promise((done) => google.script.run
    .withSuccessHandler((value) => done({ value }))
    .withFailureHandler((error) => done({ name: error.name, message: error.message }))`;

  it('check 20: shows the entry points and no more', async () => {
    const frame = await choose(await openBench({ documents: SHEET, query: '?language=en' }), 'Help');
    const names = await frame.evaluate<string[]>('Object.keys(google.script.run)');
    expect(names.filter((name) => !name.startsWith('with')).sort()).toEqual(NAMES);
  });

  it('check 20: refuses a date before the call, and what no page of ours asks after it', async () => {
    const frame = await choose(await openBench({ documents: SHEET, query: '?language=en' }), 'Help');
    expect(await frame.evaluate(`${RUN}.fromPage('check.all', new Date(0)))`)).toMatchObject({ name: 'TypeError' });
    const unknown = await frame.evaluate(`${RUN}.fromPage('drop.all', '[]'))`);
    expect(unknown).toMatchObject({ name: 'ScriptError', message: expect.stringContaining('no page asks this') });
  });

  it('answers thirty calls, late and in another order', async () => {
    const query = '?language=en&latency=1-60&seed=5';
    const frame = await choose(await openBench({ documents: SHEET, query }), 'Help');
    const order = await frame.evaluate<number[]>(`new Promise((done) => {
      const order = [];
      for (let at = 0; at < 30; at += 1) google.script.run.withUserObject(at)
        .withSuccessHandler((_, at) => order.push(at) === 30 && done(order)).fromPage('addresses.read', '[]');
    })`);
    const inOrder = Array.from({ length: 30 }, (_, at) => at);
    expect([...order].sort((a, b) => a - b)).toEqual(inOrder);
    expect(order).not.toEqual(inOrder);
    // The eleventh waits for an answer.
    expect(Math.max(...order.slice(0, 1))).toBeLessThan(10);
  });

  it('check 18: fails for two accounts, and the page says what to do', async () => {
    const bench = await openBench({ documents: SHEET, query: '?language=en&person=twoAccounts' });
    const frame = await choose(bench, 'Addresses');
    await frame.getByRole('alert').waitFor();
    expect(await frame.getByRole('alert').innerText()).toContain('several Google accounts');
    expect(await frame.evaluate('document.activeElement.textContent')).toBe('Try again');
  });
});

describe('the clipboard', () => {
  const ADDRESS = /^http:\/\/127\.0\.0\.1:\d+\/macros\/s\/local\/exec$/;

  it.each(['?language=en', '?language=en&clipboard=yes'])('check 19: gets the address by Copy at %s', async (query) => {
    const bench = await openBench({ documents: SHEET, query });
    const frame = await choose(bench, 'Addresses');
    const isGranted = query.includes('clipboard');
    await bench.page.context().grantPermissions(['clipboard-write']);
    await frame.locator('h1').first().click();
    const write = `navigator.clipboard.writeText('x').then(() => 'granted', ({ name }) => name)`;
    expect(await frame.evaluate(write)).toBe(isGranted ? 'granted' : 'NotAllowedError');
    await frame.getByRole('button', { name: 'Copy' }).first().click();
    await bench.page.keyboard.press('Escape');
    await bench.page.getByRole('button', { name: 'Close' }).click();
    await bench.page.evaluate(
      'document.addEventListener("paste", (e) => { globalThis.got = e.clipboardData.getData("text/plain"); })',
    );
    await bench.cell(1, 1).click();
    await bench.page.keyboard.press('ControlOrMeta+v');
    await expect.poll(() => bench.page.evaluate('globalThis.got')).toMatch(ADDRESS);
  });

  it('check 19: that cannot be reached leaves the address selected, and the page says so', async () => {
    const bench = await openBench({ documents: SHEET, query: '?language=en' });
    const frame = await choose(bench, 'Addresses');
    await frame.evaluate('document.execCommand = () => false');
    await frame.getByRole('button', { name: 'Copy' }).first().click();
    await frame.getByText('Ctrl+C').waitFor();
    expect(await frame.evaluate('getSelection().toString()')).toMatch(ADDRESS);
  });
});

/** The top-level functions of the script: triggers, the menu's items, the web app, and the pages' one way in. */
const NAMES = [
  ...['doGet', 'doPost', 'onOpen', 'onEdit', 'changed', 'recover', 'fromPage'],
  ...['setUp', 'hours', 'check', 'preview', 'tryCall', 'addresses', 'help', 'bringInLine', 'hubspotKey', 'erase'],
  'voiceAgents',
].sort();
