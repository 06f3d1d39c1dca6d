// The browsers of a test file: each starts when a test first opens a page in it, and ends after the file's last test. The
// tests open pages with this folder's `openPage` and `openBench`.
import type { Browser } from 'playwright-core';
import { afterAll } from 'vitest';
import { startBrowser } from '../../../scripts/pictures/browser.ts';

const started = new Map<boolean, Promise<Browser>>();
afterAll(async () => {
  for (const one of started.values()) await (await one).close();
});

/** `touch`: for a context that has a touch screen. */
export function browser(touch: boolean): Promise<Browser> {
  const running = started.get(touch) ?? startBrowser(touch);
  started.set(touch, running);
  return running;
}
