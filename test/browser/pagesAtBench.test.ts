// The pages of the menu at the workbench, on the script that runs behind them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { choose } from '../../scripts/pictures/browser.ts';
import { documents } from '../../worlds/sheet.ts';
import { type OpenedBench, openBench } from './support/bench.ts';
import { swipe } from './support/touch.ts';

const QUERY = '?language=en';
const PRACTICE = {
  services: [{ Service: 'Visit', Minutes: '30', Notice: '2 hours', 'Book ahead': '14 days' }],
  weeklyHours: [{ Days: 'Mon-Fri', From: '09:00', To: '17:00' }],
};

function rows({ file }: OpenedBench, tab: string): string[] {
  return file(`sheet/${tab}.csv`).trimEnd().split('\r\n').slice(1);
}

describe('the sidebar', () => {
  it('shows the page that was chosen last', async () => {
    const bench = await openBench({ documents: documents(PRACTICE), query: QUERY });
    const preview = await choose(bench, 'Preview week');
    await preview.getByRole('grid').waitFor();
    const check = await choose(bench, 'Check');
    await check.getByText('Around the Sheet').waitFor();
    expect(await check.getByRole('grid').count()).toBe(0);
  });
});

describe('Hours', () => {
  const NO_HOURS = documents({ ...PRACTICE, weeklyHours: [] });
  const week = async (bench: OpenedBench): Promise<Frame> => {
    const frame = await choose(bench, 'Hours');
    await frame.getByRole('tab', { name: 'Week' }).click();
    await frame.getByRole('grid').waitFor();
    return frame;
  };
  const cell = (frame: Frame, name: string) => frame.getByRole('gridcell', { name: new RegExp(`^${name}`) });
  const save = (frame: Frame) => frame.getByRole('button', { name: 'Save' }).click();

  it('check 6: takes a morning that is painted by the mouse', async () => {
    const bench = await openBench({ documents: NO_HOURS, query: QUERY });
    const frame = await week(bench);
    await cell(frame, 'Monday 09:00').hover();
    await bench.page.mouse.down();
    await cell(frame, 'Monday 11:30').hover();
    await frame.locator('td[aria-selected="true"]').nth(5).waitFor();
    expect(await frame.locator('td[aria-selected="true"]').count()).toBe(6);
    await bench.page.mouse.up();
    await save(frame);
    await expect.poll(() => rows(bench, 'Weekly hours')).toEqual([',Mon,09:00,12:00,']);
  });

  it('check 7: takes the same morning from keys, at one tab stop', async () => {
    const bench = await openBench({ documents: NO_HOURS, query: QUERY });
    const frame = await week(bench);
    expect(await frame.locator('[role=grid] [tabindex="0"]').count()).toBe(1);
    await cell(frame, 'Monday 09:00').focus();
    await bench.page.keyboard.press('Space');
    for (let at = 0; at < 5; at += 1) await bench.page.keyboard.press('Shift+ArrowDown');
    await save(frame);
    await expect.poll(() => rows(bench, 'Weekly hours')).toEqual([',Mon,09:00,12:00,']);
  });

  it('check 8: takes the same morning from a finger', async () => {
    const bench = await openBench({ documents: NO_HOURS, query: QUERY, touch: true });
    const frame = await week(bench);
    await swipe(bench.page, cell(frame, 'Monday 09:00'), cell(frame, 'Monday 11:30'), async () => {
      await frame.locator('td[aria-selected="true"]').nth(5).waitFor();
    });
    await save(frame);
    await expect.poll(() => rows(bench, 'Weekly hours')).toEqual([',Mon,09:00,12:00,']);
  });

  it('check 9: leaves a row between the half-hours as it is, says so, and saves what is new beside it', async () => {
    const weeklyHours = [{ Days: 'Mon', From: '09:10', To: '12:20' }];
    const bench = await openBench({ documents: documents({ ...PRACTICE, weeklyHours }), query: QUERY });
    const before = bench.file('sheet/Weekly hours.csv');
    const frame = await week(bench);
    for (const time of ['09:00', '12:00']) {
      expect(await cell(frame, `Monday ${time}`).getAttribute('aria-label')).toContain('partly');
    }
    expect(await frame.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await cell(frame, 'Tuesday 09:00').click();
    await save(frame);
    await expect.poll(() => bench.file('sheet/Weekly hours.csv')).toBe(`${before},Tue,09:00,09:30,\r\n`);
  });
});

describe('Preview', () => {
  it('check 14: shows the shipped example as docs/why.md works it out', async () => {
    const bench = await openBench({ documents: folderOf('example'), query: QUERY });
    const frame = await choose(bench, 'Preview week');
    await frame.getByRole('grid').waitFor();
    // The first week in which a start is free.
    await frame.getByRole('heading', { name: 'Week of 15 March' }).waitFor();
    const thursday = frame.getByRole('gridcell', { name: /^Thursday 18 March/ });
    await thursday.first().waitFor();
    const names = await thursday.evaluateAll((cells) => cells.map((one) => String(one.getAttribute('aria-label'))));
    expect(names.filter((name) => name.endsWith(', free'))).toHaveLength(15);
    await frame.getByRole('gridcell', { name: /18 March.* 11:30/ }).click();
    await frame.getByText('Does not fit: open until 12:00 only.').waitFor();
  });

  it('check 15: shows no start in the hour that the clocks pass over', async () => {
    const weeklyHours = [{ Days: 'Sun', From: '00:00', To: '24:00' }];
    const services = [{ Service: 'Visit', Minutes: '30', 'Book ahead': '30 days' }];
    const sheet = documents({ ...PRACTICE, weeklyHours, services });
    const frame = await choose(await openBench({ documents: sheet, query: QUERY }), 'Preview week');
    // A click while the page still asks for a week does nothing.
    for (const monday of ['15 March', '22 March']) {
      await frame.getByRole('button').nth(1).click();
      await frame.getByRole('heading', { name: monday }).waitFor();
    }
    const sunday = frame.getByRole('gridcell', { name: /28 March/ });
    await sunday.first().waitFor();
    const names = await sunday.evaluateAll((cells) => cells.map((one) => String(one.getAttribute('aria-label'))));
    const starts = names.filter((name) => /free|busy|closed|ruled out/.test(name));
    // Twenty-four hours but the one from 02:00 to 03:00, in half-hours.
    expect(starts).toHaveLength(46);
    expect(starts.filter((name) => name.includes(' 02:'))).toEqual([]);
  });
});

describe('Try a call', () => {
  it('check 16: books after a question, shows what came of it, and takes it back', async () => {
    const bench = await openBench({ documents: documents(PRACTICE), query: QUERY });
    const frame = await choose(bench, 'Try a call');
    const button = (name: string | RegExp) => frame.getByRole('button', { name });
    // As a person sees them: Google keeps what was cancelled.
    const events = () => bench.page.locator('.day li').count();
    const status = () => rows(bench, 'Bookings').map((row) => row.split(',')[5]);
    await button('Ask for times').click();
    await button(/^Book .*12 March 2027 at 11:00/).click();
    await button('Cancel').click();
    expect(await events()).toBe(0);
    await button(/^Book .*12 March 2027 at 11:00/).click();
    await button('Book it').click();
    await button('Remove the test booking').waitFor();
    expect(status()).toEqual(['booked']);
    await expect.poll(events).toBe(1);
    expect(rows(bench, 'Log').every((row) => row.includes(',success,'))).toBe(true);
    await bench.page.locator('table.requests .outcome.success').nth(1).waitFor();
    await button('Remove the test booking').click();
    await expect.poll(events).toBe(0);
    expect(status()).toEqual(['cancelled']);
    expect(await bench.available()).toHaveLength(172);
  });
});

/** The documents of a folder, by their names in it. */
function folderOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = names.map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}
