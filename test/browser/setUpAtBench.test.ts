// From an empty Sheet to an answered call, at the workbench alone.
import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { choose } from '../../scripts/pictures/browser.ts';
import { type OpenedBench, openBench } from './support/bench.ts';

const KEY = 'secret-abcd-1234';
const TABS = ['Settings', 'Services', 'Hosts', 'Weekly hours', 'Exceptions', 'Bookings', 'Log', 'Dashboard'];

const empty = (locale: string) => ({
  'sheet.json': JSON.stringify({ timeZone: 'Europe/Berlin', locale }),
  'calendars/owner@example.com.ics': 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n',
});

/** All defaults: two fields are typed. The last button of a step leads on. */
async function setUp(bench: OpenedBench, item: string, key: string): Promise<Frame> {
  const frame = await choose(bench, item);
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
    // npm start has given a key before: it is replaced.
    await frame.getByRole('radio').first().check();
  }
  await onward();
  await lead(4);
  return frame;
}

describe.each([
  ['en', 'en_GB', 'Set up', 'Mon-Fri', 'Preview week'],
  ['de', 'de_DE', 'Einrichten', 'Mo-Fr', 'Woche ansehen'],
])('Set up in %s', (language, locale, item, weekdays, preview) => {
  it('makes a Sheet that answers, and a second time changes nothing', async () => {
    const bench = await openBench({ documents: empty(locale), query: `?language=${language}` });
    const answers: Promise<string>[] = [];
    bench.page.on('response', (response) => {
      if (response.url().endsWith('/workbench/run')) answers.push(response.text());
    });
    const frame = await setUp(bench, item, KEY);
    await expect.poll(() => bench.page.getByRole('tab').allInnerTexts()).toEqual(TABS);
    const [header, ...hours] = bench.file('sheet/Weekly hours.csv').trimEnd().split('\r\n');
    expect(header).toBe('Host,Days,From,To,Service');
    expect(hours).toEqual([`,${weekdays},09:00,17:00,`]);

    // Behind it stand the week and Done.
    await frame.getByRole('button').nth(-3).click();
    await frame.getByText('172').waitFor();
    const starts = await bench.available(KEY);
    expect(starts).toHaveLength(172);
    expect([starts[0], starts.at(-1)]).toEqual(['2027-03-12T10:00:00.000Z', '2027-03-26T15:30:00.000Z']);

    await frame.getByRole('button').last().click();
    await bench.page.locator('dialog').waitFor({ state: 'detached' });
    expect(await bench.page.locator('.sidebar').getAttribute('aria-label')).toContain(preview);
    await bench.page.locator('.sidebar .titleBar button').click();
    const sheet = () => TABS.filter((tab) => tab !== 'Log').map((tab) => bench.file(`sheet/${tab}.csv`));
    const before = sheet();
    const again = await setUp(bench, item, '');
    expect(sheet()).toEqual(before);

    const told = [...(await Promise.all(answers)), await again.content(), await bench.page.content()].join('\n');
    expect(told).toContain('1234');
    expect(told).not.toContain('secret-abcd');
    expect(bench.errors).toEqual([]);
  });
});
