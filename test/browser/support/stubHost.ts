// A page in Chromium with a stand-in for Google around it: `google.script.run` answers from functions of the test.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { pages } from '../../../scripts/pages.mjs';
import type { PageCall } from '../../../src/fromPage/wire/calls.ts';
import type { Language } from '../../../src/fromPage/wire/shared.ts';
import { type Answers, answersIn } from '../fixtures/answers.ts';
import { browser } from './browser.ts';

const ORIGIN = 'https://pages.test';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PICTURES = '.work/screenshots';

/** Ends what hangs, and tells where. A busy machine may be twenty times slower than a quiet one. */
export const LONGEST_MS = 120_000;

/** What Google's failure handler gets in place of an answer. */
export class GoogleError extends Error {
  constructor(
    override readonly name: string,
    message: string,
  ) {
    super(message);
  }
}

/** What a call tells the person in place of its answer. */
export class Problem extends Error {}

export interface Opening {
  readonly page: string;
  readonly language?: Language;
  readonly width?: number;
  readonly height?: number;
  readonly answers?: Answers;
  /** What every call fails with. */
  readonly fails?: Error;
  /** What opening another page fails with. */
  readonly opensNothing?: Error;
  /** Changes the page's text on its way. */
  readonly change?: (text: string) => string;
  readonly touch?: boolean;
  /** The few colours that a person has chosen for everything. */
  readonly forcedColors?: boolean;
}

export interface Opened {
  readonly page: Page;
  /** Names and arguments of the calls, in their order. */
  readonly asked: (readonly [name: string, args: readonly unknown[]])[];
  /** Entry points of other pages that it opened. */
  readonly others: string[];
  /** Addresses that the page asked for, its own not counted. */
  readonly requested: string[];
  /** What the page threw. */
  readonly errors: string[];
}

// Runs in the page. The handlers get what Google gives them: a text, or an error with name and message.
const STAND_IN = `
  const runner = (ok, fail) => ({
    withSuccessHandler: (handler) => runner(handler, fail),
    withFailureHandler: (handler) => runner(ok, handler),
    fromPage: (name, args) => {
      globalThis.hasAsked = true;
      answerCall(name, args).then(({ text, error }) => (error ? fail(error) : ok(text)));
    },
    ...Object.fromEntries(
      ['preview', 'hours'].map((name) => [name, () => openOther(name).then((error) => (error ? fail(error) : ok(null)))]),
    ),
  });
  globalThis.google = { script: { run: runner(() => {}, () => {}), host: { close() { globalThis.isClosed = true; } } } };
`;

/** Ends with the test. */
async function openPage(opening: Opening): Promise<Opened> {
  const { language = 'en', width = 640, height = 600, touch = false, change = (text) => text } = opening;
  const text = pages().get(opening.page + (language === 'de' ? '_de' : ''));
  if (text === undefined) throw new Error(`There is no page ${opening.page}`);
  const chromium = await browser(touch);
  const context = await chromium.newContext({
    viewport: { width, height },
    locale: language,
    hasTouch: touch,
    forcedColors: opening.forcedColors ? 'active' : 'none',
  });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(LONGEST_MS);
  const page = await context.newPage();
  const opened: Opened = { page, asked: [], others: [], requested: [], errors: [] };
  const answers: Answers = { ...answersIn(language), ...opening.answers };
  page.on('pageerror', (error) => opened.errors.push(String(error)));
  await page.route('**/*', (route) => {
    if (route.request().url() === `${ORIGIN}/`) {
      return route.fulfill({ contentType: 'text/html', body: change(text) });
    }
    opened.requested.push(route.request().url());
    return route.abort();
  });
  await page.exposeFunction('answerCall', (name: PageCall, args: string) => {
    const given: unknown[] = JSON.parse(args);
    opened.asked.push([name, given]);
    return answered(() => {
      if (opening.fails) throw opening.fails;
      return (answers[name] as ((...all: unknown[]) => unknown) | undefined)?.(...given);
    });
  });
  await page.exposeFunction('openOther', (name: string) => {
    const { name: kind = '', message = '' } = opening.opensNothing ?? {};
    if (kind === '') opened.others.push(name);
    return kind === '' ? null : { name: kind, message };
  });
  await page.addInitScript(STAND_IN);
  await page.goto(`${ORIGIN}/`);
  return opened;
}

/** A page that has had its first answer. */
export async function opened(opening: Opening, check: (page: Opened) => Promise<void>): Promise<void> {
  const page = await openPage(opening);
  await page.page.waitForFunction('globalThis.hasAsked');
  await isSettled(page);
  await check(page);
}

function answered(work: () => unknown) {
  try {
    const answer = work();
    if (answer === undefined) throw new GoogleError('ScriptError', 'The test answers no such call');
    return { text: JSON.stringify({ answer }) };
  } catch (error) {
    if (error instanceof Problem) return { text: JSON.stringify({ problem: error.message }) };
    const { name, message } = error as Error;
    return { error: { name, message } };
  }
}

/** Waits until the page waits for nothing. */
export async function isSettled({ page }: Opened): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction('document.querySelector(".turning") === null');
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds: rule, and the elements. */
type Shown = Page | Frame;

/** The rules of axe that look at colours. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

export async function axeFindings({ page }: { readonly page: Shown }, rules = RULES): Promise<string[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(AXE);
  return page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(rules)} }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 200)).join(' | ')))`);
}

export async function scrollsSideways({ page }: { readonly page: Shown }): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}

/** For a person to look at. */
export async function picture({ page }: Pick<Opened, 'page'>, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
}
