// Every page at the workbench, at each step and in each state: accessible, and never scrolled sideways.
import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { choose } from '../../scripts/pictures/browser.ts';
import { type OpenedBench, openBench } from './support/bench.ts';
import { handOf } from './support/hands.ts';
import { axeFindings, COLOUR_RULES, scrollsSideways } from './support/stubHost.ts';
import { WALKS } from './support/walks.ts';

const WIDTHS = [640, 300];
/** The same at twice the size. */
const TWICE = [320, 150];

/** The workbench, the frames around its pages, and the link that a person follows. */
const OWN = /^http:\/\/(127\.0\.0\.1|localhost):\d+$|^https:\/\/(docs|app)\.telli\.com$/;

/** The style of the box around the page's frame; sets it if one is given. */
function boxStyle({ page }: OpenedBench, style: string | null = null): Promise<string> {
  return page.locator('.page').evaluate((box: { style: { cssText: string } }, given: string | null) => {
    const before = box.style.cssText;
    if (given !== null) box.style.cssText = given;
    return before;
  }, style);
}

/** Makes the page's frame as wide, whatever the workbench gives it. */
async function widen(bench: OpenedBench, frame: Frame, width: number): Promise<void> {
  await boxStyle(bench, `width: ${width}px; min-width: ${width}px; height: 560px`);
  await frame.waitForFunction(`innerWidth === ${width}`);
}

/** The theme changes colours alone, so dark is looked at for those. */
async function darkFindings(frame: Frame): Promise<string[]> {
  await frame.evaluate("document.documentElement.dataset.theme = 'dark'");
  const found = await axeFindings({ page: frame }, COLOUR_RULES);
  await frame.evaluate('delete document.documentElement.dataset.theme');
  return found.map((finding) => `dark: ${finding}`);
}

describe.each(['en', 'de'] as const)(
  'check 10: in %s, each state is accessible and fits, light and dark:',
  (language) => {
    it.each(WALKS)('$name', async ({ item, documents, person = 'owner', walk }) => {
      const query = `?language=${language}&theme=light&person=${person}`;
      const bench = await openBench({ documents, query });
      const frame = await choose(bench, item[language]);
      const used = new Set<string>();
      const faults: string[] = [];
      const stop = async (state: string) => {
        const had = await boxStyle(bench);
        for (const width of [...WIDTHS, ...TWICE]) {
          await widen(bench, frame, width);
          if (await scrollsSideways({ page: frame })) faults.push(`${state}, ${width} px: scrolls sideways`);
          const found = TWICE.includes(width)
            ? []
            : [...(await axeFindings({ page: frame })), ...(await darkFindings(frame))];
          faults.push(...found.map((finding) => `${state}, ${width} px: ${finding}`));
        }
        await boxStyle(bench, had);
      };
      await walk({ bench, frame, hand: handOf('mouse', bench.page, frame, used), stop });
      expect(faults).toEqual([]);
      expect([...bench.asked].filter((origin) => !OWN.test(origin))).toEqual([]);
      expect(bench.errors).toEqual([]);
    });
  },
);
