// The workbench of `npm start` in Chromium, on a data folder of the test's own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { calendar } from '../../../worlds/sheet.ts';
import { dataFolder, startLocal } from '../../support/localProcess.ts';
import { sign } from '../../support/world.ts';
import { browser } from './browser.ts';
import { LONGEST_MS } from './stubHost.ts';

/** A Friday, 09:00 in Berlin. */
export const NOW = '2027-03-12T09:00+01:00';

/** The data folder of a Sheet without tabs. */
export function emptySheet(locale: string): Record<string, string> {
  return {
    'sheet.json': JSON.stringify({ timeZone: 'Europe/Berlin', locale }),
    'calendars/owner@example.com.ics': calendar(),
  };
}

/** Where the workbench asks the script. */
const RUN = '**/workbench/run';

export interface BenchOpening {
  readonly documents: Readonly<Record<string, string>>;
  /** `?person=viewer` */
  readonly query?: string;
  readonly width?: number;
  readonly language?: string;
  readonly dark?: boolean;
  readonly touch?: boolean;
}

export interface OpenedBench {
  readonly page: Page;
  readonly origin: string;
  /** What the page and its frames threw or complained of. */
  readonly errors: string[];
  /** Origins that were asked for anything. */
  readonly asked: Set<string>;
  /** A document of the data folder as it is now. */
  file(name: string): string;
  /** What telli is answered to a signed call. */
  call(action: 'available' | 'book', request: object, key?: string): Promise<Readonly<Record<string, unknown>>>;
  /** The starts of telli's `available`. */
  available(key?: string): Promise<readonly string[]>;
  cell(row: number, column: number): Locator;
}

/** Ends with the test. */
export async function openBench(opening: BenchOpening): Promise<OpenedBench> {
  const { query = '', width = 1280, language = 'en', dark = false, touch = false } = opening;
  const folder = dataFolder(opening.documents);
  const origin = await startLocal(['--port', '0', '--data', folder, '--now', NOW]).ready();
  const chromium = await browser(touch);
  const context = await chromium.newContext({
    viewport: { width, height: 900 },
    locale: language,
    hasTouch: touch,
    colorScheme: dark ? 'dark' : 'light',
  });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(LONGEST_MS);
  const page = await context.newPage();
  const errors: string[] = [];
  const asked = new Set<string>();
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  await page.goto(`${origin}/${query}`);
  await page.locator('main').waitFor();
  const call: OpenedBench['call'] = async (action, request, key = 'demo-key') => {
    const body = JSON.stringify(request);
    const headers = { 'content-type': 'application/json', 'x-telli-signature': sign(body, key) };
    const response = await fetch(`${origin}/${action}`, { method: 'POST', body, headers });
    return JSON.parse(await response.text());
  };
  return {
    ...{ page, origin, errors, asked },
    file: (name) => readFileSync(join(folder, name), 'utf8'),
    call,
    async available(key) {
      const { available } = await call('available', {}, key);
      return (available as readonly { readonly start_iso: string }[]).map(({ start_iso }) => start_iso);
    },
    cell: (row, column) => page.locator(`[role=grid] [data-row="${row - 1}"][data-column="${column - 1}"]`),
  };
}

/** From now on another person asks what the pages ask. */
export async function sitsDown({ page }: OpenedBench, person: string): Promise<void> {
  await page.unroute(RUN);
  await page.route(RUN, (route) => {
    const asked: object = JSON.parse(route.request().postData() ?? '');
    return route.continue({ postData: JSON.stringify({ ...asked, person }) });
  });
}
