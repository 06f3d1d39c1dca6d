// A Chromium, and a page of the menu at the workbench in it. The tests in a browser and the pictures use both.
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import { chromiumPath } from '../chromium.mjs';

/**
 * Where a sandboxed frame has a process of its own, Chromium 150 takes the frame's offset off a sent tap twice: the click
 * lands elsewhere, or nowhere. A finger's browser keeps all frames in one process.
 */
const FINGER_ARGS = ['--disable-site-isolation-trials'];

/** `touch`: a browser in which a tap reaches the frames. */
export async function startBrowser(touch = false): Promise<Browser> {
  const path = chromiumPath();
  if (path === null) throw new Error('No Chromium is found');
  // Chromium's own sandbox does not start as root.
  const rootArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: path, args: [...rootArgs, ...(touch ? FINGER_ARGS : [])] });
}

/** Chooses an item of the menu Slotsheet and gives the frame of the page that it opens. */
export function choose({ page }: { readonly page: Page }, item: string): Promise<Frame> {
  return openedBy(page, async () => {
    await page.getByRole('button', { name: 'Slotsheet' }).click();
    await page.getByRole('menuitem', { name: item, exact: true }).click();
  });
}

/** The frame of the page that `work` opens. Another page may be open meanwhile, and go: its frames are none of these. */
export async function openedBy(page: Page, work: () => Promise<unknown>): Promise<Frame> {
  const before = new Set(page.frames());
  const isOfPage = (frame: Frame): boolean =>
    !before.has(frame) && frame.parentFrame()?.parentFrame() === page.mainFrame();
  const attached = page.waitForEvent('frameattached', isOfPage);
  await work();
  const frame = await attached;
  await frame.locator('h1').first().waitFor();
  return frame;
}
