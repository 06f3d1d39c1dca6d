// A finger on the screen.
import type { Locator, Page } from 'playwright-core';

const STEPS = 6;
const REST_MS = 200;

/** From the middle of one element to the middle of another. `before`: what is awaited before the finger leaves. */
export async function swipe(page: Page, from: Locator, to: Locator, before: () => Promise<void>): Promise<void> {
  const wire = await page.context().newCDPSession(page);
  await to.scrollIntoViewIfNeeded();
  await from.scrollIntoViewIfNeeded();
  const [start, end] = [await middleOf(from), await middleOf(to)];
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', step: number) => {
    const at = (axis: 'x' | 'y') => start[axis] + ((end[axis] - start[axis]) * step) / STEPS;
    const touchPoints = type === 'touchEnd' ? [] : [{ x: at('x'), y: at('y') }];
    return wire.send('Input.dispatchTouchEvent', { type, touchPoints });
  };
  await touch('touchStart', 0);
  for (let step = 1; step <= STEPS; step += 1) await touch('touchMove', step);
  await before();
  // A finger that leaves in motion makes a fling, and the next tap would only end that.
  await page.waitForTimeout(REST_MS);
  await touch('touchMove', STEPS);
  await page.waitForTimeout(REST_MS);
  await touch('touchEnd', STEPS);
}

export async function middleOf(element: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await element.boundingBox();
  if (box === null) throw new Error(`${element} is not to be seen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
