// The workbench in a browser: what a person sees and types there, and what becomes of it.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { documents } from '../../worlds/sheet.ts';
import { NOW, openBench } from './support/bench.ts';
import { axeFindings, picture, scrollsSideways } from './support/stubHost.ts';

// Half-hours from 09:00 to 17:00 make 16 starts a day. On 12 March a notice of two hours leaves 11:00 to 16:30: 12. Ten
// more working days end on the 26th.
const ALL_STARTS = 12 + 10 * 16;
const PRACTICE = {
  services: [{ Service: 'Visit', Minutes: '30', Notice: '2 hours', 'Book ahead': '14 days' }],
  weeklyHours: [{ Days: 'Mon-Fri', From: '09:00', To: '17:00' }],
};

/** Into what has the focus. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(`
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  `);
}

describe('what the workbench looks like', () => {
  const documentsWithMuch = documents({
    ...PRACTICE,
    weeklyHours: [{ Days: 'Mon-Fir', From: '09:00', To: '17:00' }],
    settings: { Language: 'de' },
  });

  it.each([
    { width: 1280, dark: false, query: '?language=en' },
    { width: 1280, dark: true, query: '?language=de' },
    { width: 400, dark: false, query: '?language=de' },
    { width: 400, dark: false, query: '?theme=dark&language=en&person=viewer' },
  ])('is accessible and fits, and asks no other place for anything: %j', async ({ width, dark, query }) => {
    const bench = await openBench({ documents: documentsWithMuch, width, dark, query });
    await picture(bench, `workbench-${width}-${query.replace(/\W+/g, '-')}`);
    expect(await axeFindings(bench)).toEqual([]);
    expect(await scrollsSideways(bench)).toBe(false);
    expect([...bench.asked]).toEqual([bench.origin]);
    expect(bench.errors).toEqual([]);
  });

  it('speaks the language of Settings, or of the person', async () => {
    const { page } = await openBench({ documents: documentsWithMuch });
    await page.getByRole('heading', { name: 'Befunde (1)' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('de');
    await page.getByText('Wer hier sitzt').click();
    await page.getByLabel('Sprache').selectOption('English');
    await page.getByRole('heading', { name: 'Findings (1)' }).waitFor();
    expect(page.url()).toMatch(/\/\?language=en$/);
  });

  it('shows what callers said as text', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const bookings = [{ 'Booked at': 'x', Service: `'=IMPORTXML("x")`, Name: evil }];
    const bench = await openBench({ documents: documents({ ...PRACTICE, bookings }) });
    const { page, cell } = bench;
    page.on('dialog', () => bench.errors.push('a dialog'));
    await page.getByRole('tab', { name: 'Bookings' }).click();
    const text = (column: number) => cell(2, column).locator('.text').innerText();
    expect(await text(7)).toBe(evil);
    expect(await text(2)).toBe('=IMPORTXML("x")');
    expect(await page.locator('img').count()).toBe(0);
    expect(bench.errors).toEqual([]);
  });
});

describe('the grid', () => {
  it('has one tab stop, and is written in by keys alone', async () => {
    const { page, file, cell } = await openBench({ documents: documents(PRACTICE) });
    await page.getByRole('tab', { name: 'Hosts' }).click();
    expect(await page.locator('[role=grid] [tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Tab');
    for (const key of ['ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    await page.keyboard.type('Ben');
    await page.keyboard.press('Tab');
    await page.keyboard.type('ben@example.com');
    await page.keyboard.press('Enter');
    await expect.poll(() => file('sheet/Hosts.csv')).toMatch(/\r\nBen,ben@example\.com(,|\r\n)/);
    expect(await page.evaluate('document.activeElement.dataset.row')).toBe('3');
    expect(await cell(3, 1).innerText()).toBe('Ben');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest("[role=grid]")')).toBeNull();
  });

  it('leaves a cell as it was on Escape', async () => {
    const { page, file, cell } = await openBench({ documents: documents(PRACTICE) });
    await page.getByRole('tab', { name: 'Hosts' }).click();
    const before = file('sheet/Hosts.csv');
    await cell(2, 1).click();
    await page.keyboard.press('F2');
    await page.keyboard.type('xyz');
    await page.keyboard.press('Escape');
    expect(await cell(2, 1).innerText()).toBe('Anna');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(file('sheet/Hosts.csv')).toBe(before);
  });

  it('tells of a time that is none, and no more once it is one', async () => {
    const { page, cell } = await openBench({ documents: documents(PRACTICE), query: '?language=en' });
    await page.getByRole('tab', { name: 'Weekly hours' }).click();
    await cell(2, 3).dblclick();
    await page.getByRole('textbox', { name: 'Text' }).fill('9.5');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Weekly hours, row 2, From: / }).waitFor();
    expect(await cell(2, 3).innerText()).toBe('9.5Finding 1');
    await page.getByRole('button', { name: /^Weekly hours, row 2, From: / }).click();
    await page.keyboard.type('9:30');
    await page.keyboard.press('Enter');
    await page.getByText('Everything is fine').waitFor();
    expect(await cell(2, 3).innerText()).toBe('9:30');
  });

  it('takes a pasted block of 20 rows, and tells of its three faults', async () => {
    const { page, file, cell } = await openBench({ documents: documents(PRACTICE), query: '?language=en' });
    const faults: Readonly<Record<number, readonly string[]>> = {
      4: ['', 'Mon-Fir', '9:00', '10:00', ''],
      9: ['', 'Tue', '9:00', '25:00', ''],
      14: ['Nobody', 'Wed', '9:00', '10:00', ''],
    };
    const rows = Array.from({ length: 20 }, (_, at) => faults[at] ?? ['', 'Mon', '18:00', '19:00', '']);
    await page.getByRole('tab', { name: 'Weekly hours' }).click();
    await cell(3, 1).click();
    await paste(page, rows.map((row) => row.join('\t')).join('\n'));
    await page.getByRole('heading', { name: 'Findings (3)' }).waitFor();
    const sentences = await page.locator('.findings li').allInnerTexts();
    expect(sentences.map((sentence) => /row (\d+), (\w+)/.exec(sentence)?.slice(1))).toEqual([
      ['7', 'Days'],
      ['12', 'To'],
      ['17', 'Host'],
    ]);
    expect(file('sheet/Weekly hours.csv').trimEnd().split('\r\n')).toHaveLength(22);
  });

  it('opens a day when the row that closed it is deleted', async () => {
    const exceptions = [{ 'From date': '2027-03-15', Note: 'Closed' }];
    const { page, available } = await openBench({ documents: documents({ ...PRACTICE, exceptions }) });
    const onThe15th = async () => (await available()).filter((start) => start.startsWith('2027-03-15'));
    expect(await available()).toHaveLength(ALL_STARTS - 16);
    expect(await onThe15th()).toEqual([]);
    await page.getByRole('tab', { name: 'Exceptions' }).click();
    await page.keyboard.press('Tab');
    for (const key of ['ArrowDown', 'ArrowLeft', 'Enter']) await page.keyboard.press(key);
    await page.getByRole('menuitem', { name: 'Delete the row' }).click();
    await expect.poll(async () => (await onThe15th()).length).toBe(16);
    expect(await available()).toHaveLength(ALL_STARTS);
  });

  it('may not be written in by a viewer', async () => {
    const { page, cell } = await openBench({ documents: documents(PRACTICE), query: '?person=viewer' });
    await cell(2, 2).click();
    await page.keyboard.type('x');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await page.getByRole('grid').getAttribute('aria-readonly')).toBe('true');
  });
});

describe('what telli does', () => {
  it('appears without a reload', async () => {
    const { page, available } = await openBench({ documents: documents(PRACTICE), query: '?language=en' });
    expect(await page.locator('table.requests').count()).toBe(0);
    const starts = await available();
    expect(starts).toHaveLength(ALL_STARTS);
    expect([starts[0], starts.at(-1)]).toEqual(['2027-03-12T10:00:00.000Z', '2027-03-26T15:30:00.000Z']);
    const first = page.locator('table.requests tbody tr').first();
    await first.waitFor();
    expect(await first.locator('[data-column=Slots]').innerText()).toBe(String(ALL_STARTS));
    expect(await first.locator('.outcome').innerText()).toBe('success');
  });
});

it('the clock of these tests is a Friday', () => {
  expect(new Date(NOW).getUTCDay()).toBe(5);
});
