// The browser of a test file: it starts before the file's first test and ends after the last. A file that opens a page with
// this folder's `openPage` or `openBench` has one.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { startBrowser } from '../../../scripts/pictures/browser.ts';

let started: Browser;
beforeAll(async () => {
  started = await startBrowser();
});
afterAll(() => started.close());

export function browser(): Browser {
  return started;
}
