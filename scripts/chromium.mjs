// Where a Chromium is on this machine, for the tests that need a browser.
import { existsSync } from 'node:fs';

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export const HOW_TO_GET_ONE =
  'Install Chromium or Chrome (on Debian: apt install chromium), or name its program in the environment variable CHROMIUM.';

/** null = none is found. */
export function chromiumPath() {
  return PLACES.find((path) => path && existsSync(path)) ?? null;
}
