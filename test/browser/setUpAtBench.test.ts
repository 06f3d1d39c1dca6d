// From an empty Sheet to an answered call, at the workbench alone.
import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { choose } from '../../scripts/pictures/browser.ts';
import { emptySheet, type OpenedBench, openBench } from './support/bench.ts';
import { handOf } from './support/hands.ts';
import { follows } from './support/walked.ts';

const KEY = 'secret-abcd-1234';
const TABS = ['Settings', 'Services', 'Hosts', 'Weekly hours', 'Exceptions', 'Bookings', 'Log', 'Dashboard'];

/** All defaults: two fields are typed. The last button of a step leads on. */
async function setUp(bench: OpenedBench, item: string, key: string, isCounted = false): Promise<Frame> {
  const frame = await choose(bench, item);
  if (isCounted) await frame.evaluate(COUNT);
  const lead = (step: number) => frame.locator('h1', { hasText: new RegExp(`^${step} `) }).waitFor();
  const onward = () => frame.getByRole('button').last().click();
  await lead(1);
  await onward();
  await lead(2);
  await onward();
  await lead(3);
  if (key !== '') {
    await frame.getByRole('textbox').nth(0).fill(key);
    await frame.getByRole('textbox').nth(1).fill(bench.origin);
    // npm start has given a key before: it is replaced. A new Sheet has none and does not ask, so that this is no click.
    await frame.getByRole('radio').first().press('Space');
  }
  await onward();
  await lead(4);
  return frame;
}

/** Tells of each text field in which something is typed, and of each click. */
const COUNT = `
  addEventListener('input', ({ target }) => target.type === 'text' && counted('typed ' + target.id), true);
  addEventListener('click', ({ detail }) => detail > 0 && counted('click'), true);
`;

/** All of the way: in the menu, in the page. */
async function counting({ page }: OpenedBench): Promise<string[]> {
  const counted: string[] = [];
  await page.context().exposeFunction('counted', (what: string) => counted.push(what));
  await page.evaluate(COUNT);
  return counted;
}

const SET_UP = [
  ['en', 'en_GB', 'Set up', 'Mon-Fri', 'Preview week'],
  ['de', 'de_DE', 'Einrichten', 'Mo-Fr', 'Woche ansehen'],
] as const;

describe.each(SET_UP)('Set up in %s', (language, locale, item, weekdays, preview) => {
  const sheetOf = (bench: OpenedBench) => TABS.map((tab) => bench.file(`sheet/${tab}.csv`));

  it('check 2: makes eight tabs and one row of hours of two typed fields; check 3: the Sheet answers', async () => {
    const bench = await openBench({ documents: emptySheet(locale), query: `?language=${language}` });
    const counted = await counting(bench);
    const frame = await setUp(bench, item, KEY, true);
    await expect.poll(() => bench.page.getByRole('tab').allInnerTexts()).toEqual(TABS);
    const [header, ...hours] = bench.file('sheet/Weekly hours.csv').trimEnd().split('\r\n');
    expect(header).toBe('Host,Days,From,To,Service');
    expect(hours).toEqual([`,${weekdays},09:00,17:00,`]);

    // Behind it stand the week and Done.
    await frame.getByRole('button').nth(-3).click();
    await frame.getByText('172').waitFor();
    for (const at of [0, 1]) await frame.locator('.copied button').nth(at).click();
    await follows({ bench, hand: handOf('mouse', bench.page, frame, new Set()) }, frame.getByRole('link'));
    const starts = await bench.available(KEY);
    expect(starts).toHaveLength(172);
    expect([starts[0], starts.at(-1)]).toEqual(['2027-03-12T10:00:00.000Z', '2027-03-26T15:30:00.000Z']);

    await frame.getByRole('button').last().click();
    await bench.page.locator('dialog').waitFor({ state: 'detached' });
    expect(await bench.page.locator('.sidebar').getAttribute('aria-label')).toContain(preview);
    // The menu and its item, Next, Next, Finish, Test now, two copies, the link to telli, Done.
    expect(counted.filter((what) => what === 'click')).toHaveLength(10);
    expect(new Set(counted).size - 1).toBe(2);
    expect(bench.errors).toEqual([]);
  });

  it('check 4: changes no byte of any tab a second time; check 5: shows the end of the key and no more', async () => {
    const bench = await openBench({ documents: emptySheet(locale), query: `?language=${language}` });
    const answers: Promise<string>[] = [];
    bench.page.on('response', (response) => {
      if (response.url().endsWith('/workbench/run')) answers.push(response.text());
    });
    await setUp(bench, item, KEY);
    await bench.page.locator('.pageDialog .titleBar button').click();
    const before = sheetOf(bench);
    const again = await setUp(bench, item, '');
    expect(sheetOf(bench)).toEqual(before);

    const told = [...(await Promise.all(answers)), await again.content(), await bench.page.content()].join('\n');
    expect(told).toContain('1234');
    expect(told).not.toContain('secret-abcd');
    expect(bench.errors).toEqual([]);
  });
});
