// What the walks through the pages share.
import type { Frame, Locator } from 'playwright-core';
import { type OpenedBench, sitsDown } from './bench.ts';
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

/** The same call fails, and then does not. */
export async function triesAgain({ bench, frame, hand, stop }: Walked, ask: () => Promise<void>): Promise<void> {
  await sitsDown(bench, 'twoAccounts');
  await ask();
  await frame.getByRole('alert').waitFor();
  await stop('after a failure');
  await sitsDown(bench, 'owner');
  await hand.press(frame.getByRole('alert').getByRole('button'));
  await frame.getByRole('alert').waitFor({ state: 'detached' });
  await isDone(frame);
}

/** The first finding leads to this cell. */
export async function goes({ bench, frame, hand }: Walked, tab: string, cell: string): Promise<void> {
  await hand.press(frame.locator('li button').first());
  await bench.page.getByRole('tab', { name: tab, selected: true }).waitFor();
  const [column, row] = [cell.charCodeAt(0) - 'A'.charCodeAt(0), Number(cell.slice(1)) - 1];
  await bench.page.locator(`[role=grid] td[tabindex="0"][data-row="${row}"][data-column="${column}"]`).waitFor();
}

/** The link opens another tab. */
export async function follows({ bench, hand }: Pick<Walked, 'bench' | 'hand'>, link: Locator): Promise<void> {
  await bench.page.context().route(/^https:/, (route) => route.fulfill({ body: 'There' }));
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
