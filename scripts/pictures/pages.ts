// The pictures of the pages, photographed at the workbench in a browser.
import type { Frame, Locator, Page } from 'playwright-core';
import { choose, startBrowser } from './browser.ts';

/** Addresses at which workbenches answer. */
export interface Benches {
  /** Of a Sheet without tabs, in English and German. */
  readonly fresh: string;
  readonly german: string;
  readonly example: string;
  /** Of the example, with a cell that cannot be read. */
  readonly faulty: string;
  /** Of the example, after the demo's calls. */
  readonly played: string;
}

const RELAY = 'https://slotsheet-relay.praxis.workers.dev';
const WEB_APP = 'https://script.google.com/macros/s/AKfycbxW1nE0yhSomeLongId/exec';
const SIZE = { width: 1280, height: 680 };
/** For a whole week. */
const TALL = { width: 1280, height: 1240 };

/** Gives the names of the pictures that it put into the folder. */
export async function photographPages(benches: Benches, folder: string): Promise<readonly string[]> {
  const browser = await startBrowser();
  const taken: string[] = [];
  const take = async (name: string, what: Page | Locator) => {
    await what.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled', caret: 'hide' });
    taken.push(`${name}.png`);
  };
  const open = async (address: string, language: string) => {
    const page = await browser.newPage({ viewport: SIZE, locale: language });
    await page.goto(`${address}/?language=${language}&theme=light`);
    return page;
  };
  try {
    const german = await open(benches.german, 'de');
    await settled(await choose({ page: german }, 'Einrichten'));
    await take('setUp1_de', german.locator('dialog'));
    await setUp(await open(benches.fresh, 'en'), take);
    const example = await open(benches.example, 'en');
    await hours(example, take);
    await preview(example, 'Preview week', (page) => take('preview', page));
    await preview(await open(benches.example, 'de'), 'Woche ansehen', (page) => take('preview_de', page));
    await check(await open(benches.faulty, 'en'), take);
    await tryCall(example, take);
    await voiceAgents(example, take);
    await erase(await open(benches.played, 'en'), take);
  } finally {
    await browser.close();
  }
  return taken;
}

async function erase(page: Page, take: Take): Promise<void> {
  const frame = await choose({ page }, 'Erase a contact');
  await frame.locator('input').fill('030 555 0123');
  await frame.getByRole('button', { name: 'Look up' }).click();
  await frame.locator('.foot > button').waitFor();
  await settled(frame);
  await take('erase', page.locator('dialog'));
}

async function voiceAgents(page: Page, take: Take): Promise<void> {
  const frame = await choose({ page }, 'Voice agents');
  await frame.locator('select').first().waitFor();
  await settled(frame);
  await take('voiceAgents', page.locator('dialog'));
}

type Take = (name: string, what: Page | Locator) => Promise<void>;

/** Waits until the page waits for nothing. */
async function settled(frame: Frame): Promise<void> {
  await frame.locator('button').first().waitFor();
  await frame.waitForFunction('document.querySelector(".turning") === null');
}

async function setUp(page: Page, take: Take): Promise<void> {
  const frame = await choose({ page }, 'Set up');
  const dialog = page.locator('dialog');
  const next = frame.locator('.foot button.main');
  for (const step of [1, 2]) {
    await frame.locator('h1', { hasText: `${step} of` }).waitFor();
    await settled(frame);
    await take(`setUp${step}`, dialog);
    await next.click();
  }
  await frame.locator('input').first().fill('key-of-the-account-1234');
  await frame.locator('input').nth(1).waitFor();
  if ((await frame.getByRole('radio').count()) > 0) await frame.getByRole('radio').first().check();
  await frame.getByRole('textbox', { name: 'Address of your relay' }).fill(RELAY);
  await take('setUp3', dialog);
  await next.click();
  // Nothing answers there on this machine.
  await frame.getByText('Finish anyway').click();
  await frame.locator('h1', { hasText: '4 of' }).waitFor();
  await settled(frame);
  await hideMachine(frame);
  await page.setViewportSize(TALL);
  await frame.evaluate('google.script.host.setHeight(660)');
  await frame.waitForFunction('innerHeight === 660');
  await take('setUp4', dialog);
  await page.close();
}

/** The web app's address as Google would have it: here its port differs from run to run. */
async function hideMachine(frame: Frame): Promise<void> {
  await frame.evaluate(`for (const field of document.querySelectorAll('input[readonly]')) {
    if (field.value.startsWith('http://127.0.0.1')) field.value = '${WEB_APP}';
  }`);
}

async function hours(page: Page, take: Take): Promise<void> {
  const frame = await choose({ page }, 'Hours');
  await settled(frame);
  await frame.locator('select').first().selectOption('Anna Berger');
  await settled(frame);
  await frame.getByRole('tab').nth(1).click();
  await frame.getByRole('grid').waitFor();
  await take('hours', page.locator('dialog'));
  await page.getByRole('button', { name: 'Close' }).click();
}

async function preview(page: Page, item: string, take: (page: Page) => Promise<void>): Promise<void> {
  const frame = await choose({ page }, item);
  await frame.getByRole('grid').waitFor();
  await settled(frame);
  const week = await frame.locator('h1').innerText();
  await frame.locator('.beside button').last().click();
  await frame.waitForFunction(`document.querySelector('h1').textContent !== ${JSON.stringify(week)}`);
  await frame.locator('td.busy').first().click();
  await frame.locator('.why li').first().waitFor();
  await page.setViewportSize(TALL);
  await take(page);
  await page.setViewportSize(SIZE);
}

async function check(page: Page, take: Take): Promise<void> {
  const frame = await choose({ page }, 'Check');
  await frame.locator('h2').waitFor();
  await settled(frame);
  await frame.locator('li button').first().click();
  await page.locator('[role=tab][aria-selected=true]', { hasText: 'Weekly hours' }).waitFor();
  await settled(frame);
  await take('check', page);
}

async function tryCall(page: Page, take: Take): Promise<void> {
  const frame = await choose({ page }, 'Try a call');
  await settled(frame);
  await frame.locator('button.main').click();
  await frame.locator('section li').first().waitFor();
  await settled(frame);
  await take('tryCall', page);
}
