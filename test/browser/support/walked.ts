// What the walks through the pages share.
import type { Frame, Locator } from 'playwright-core';
import type { OpenedBench } from './bench.ts';
import type { Hand } from './hands.ts';

export interface Walked {
  readonly bench: OpenedBench;
  readonly frame: Frame;
  readonly hand: Hand;
  /** Called where the page looks different. */
  stop(state: string): Promise<void>;
}

export interface Walk {
  readonly name: string;
  /** The menu's item, in English and German. */
  readonly item: Readonly<Record<'en' | 'de', string>>;
  readonly documents: Readonly<Record<string, string>>;
  readonly person?: string;
  walk(walked: Walked): Promise<void>;
}

export const isDone = (frame: Frame) => frame.waitForFunction('document.querySelector(".turning") === null');
const button = (frame: Frame, name: RegExp) => frame.getByRole('button', { name }).first();
export const step = (frame: Frame, number: number) =>
  frame.locator('h1', { hasText: new RegExp(`^${number} `) }).waitFor();

export async function copies({ frame, hand }: Walked): Promise<void> {
  await hand.reach(frame.locator('input[readonly]').first());
  await hand.press(frame.locator('.copied button').first());
  await frame.locator('.copied p', { hasText: /\S/ }).first().waitFor();
}

/** The link opens another tab. */
export async function follows({ bench, hand }: Walked, link: Locator): Promise<void> {
  await bench.page.context().route(/telli\.com/, (route) => route.fulfill({ body: 'telli' }));
  const [opened] = await Promise.all([bench.page.context().waitForEvent('page'), hand.press(link)]);
  await opened.close();
  await bench.page.bringToFront();
}

/** Fills the first row of hours, adds a second and removes it. */
export async function rowsOf({ frame, hand }: Walked): Promise<void> {
  const cells = frame.locator('.hoursRow input');
  for (const [at, text] of ['Mon-Thu', '08:00', '16:00'].entries()) await hand.fill(cells.nth(at), text);
  await hand.press(button(frame, /^\+/));
  await cells.nth(3).waitFor();
  for (const [at, text] of ['Sat', '10:00', '12:00'].entries()) await hand.fill(cells.nth(3 + at), text);
  await hand.press(frame.locator('.hoursRow button').last());
  await cells.nth(3).waitFor({ state: 'detached' });
}
