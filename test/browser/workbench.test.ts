// The workbench in a browser: what a person sees and types there, and what becomes of it.
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createRuntime } from '../../local/runtime.ts';
import { createMemoryStore } from '../../local/store/memory.ts';
import { PROPERTY } from '../../src/notes/propertyNames.ts';
import { documents } from '../../worlds/sheet.ts';
import { openGoogle } from '../local/sheets/google.ts';
import { NOW, openBench } from './support/bench.ts';
import { axeFindings, picture, scrollsSideways } from './support/stubHost.ts';

// Half-hours from 09:00 to 17:00 make 16 starts a day. On 12 March a notice of two hours leaves 11:00 to 16:30: 12. Ten
// more working days end on the 26th.
const ALL_STARTS = 12 + 10 * 16;
const PRACTICE = {
  services: [{ Service: 'Visit', Minutes: '30', Notice: '2 hours', 'Book ahead': '14 days' }],
  weeklyHours: [{ Days: 'Mon-Fri', From: '09:00', To: '17:00' }],
};

const OURS = 'rgb(252, 228, 225)';
const YELLOW = 'rgb(255, 255, 0)';

/** The note and the colour of a cell; the latter is '' where it has none of its own. */
function markOf(cell: Locator): Promise<readonly [note: string | null, color: string]> {
  return cell.evaluate((td: { title: string; style: { backgroundColor: string } }) => [
    td.title === '' ? null : td.title,
    td.style.backgroundColor,
  ]);
}

/** A person has coloured D2 of Weekly hours. */
function withYellow(sheet: Readonly<Record<string, string>>): Record<string, string> {
  const store = createMemoryStore(sheet);
  const google = openGoogle(store);
  const spreadsheet = google.app.getActive() as unknown as GoogleAppsScript.Spreadsheet.Spreadsheet;
  spreadsheet.getSheetByName('Weekly hours')?.getRange('D2').setBackground('#ffff00');
  google.endExecution();
  const states = store.list('state').map((name) => `state/${name}`);
  return { ...sheet, ...Object.fromEntries(states.map((name) => [name, store.read(name)?.text ?? ''])) };
}

/** The calls with cells or properties that the same bundle makes for the block that the browser sent. */
function carryingCalls({ tab, cells }: { readonly tab: string; readonly cells: readonly (readonly string[])[] }) {
  const options = { clock: { nowMs: () => Date.parse(NOW) }, scriptFolder: 'dist' };
  const properties = { [PROPERTY.spreadsheetId]: 'local' };
  const runtime = createRuntime({ store: createMemoryStore(documents(PRACTICE)), properties, ...options });
  runtime.edit(tab, 'A3', cells);
  const methods = runtime.lastRoundTrips.map(({ method }) => method);
  return methods.filter((method) => /^(set|get|delete)Propert|^Range\.(get|set)/.test(method));
}

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

  it('check 11: marks a time that is none, and no more once it is one; a yellow cell beside stays yellow', async () => {
    const { page, cell } = await openBench({ documents: withYellow(documents(PRACTICE)), query: '?language=en' });
    const marked = (column: number) => markOf(cell(2, column));
    await page.getByRole('tab', { name: 'Weekly hours' }).click();
    await cell(2, 3).dblclick();
    await page.getByRole('textbox', { name: 'Text' }).fill('9.5');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Weekly hours, row 2, From: / }).waitFor();
    expect(await cell(2, 3).innerText()).toBe('9.5Finding 1');
    await expect.poll(() => marked(3)).toEqual([expect.stringMatching(/^⚠ Slotsheet: .*9\.5/), OURS]);
    expect(await marked(4)).toEqual([null, YELLOW]);
    await page.getByRole('button', { name: /^Weekly hours, row 2, From: / }).click();
    await page.keyboard.type('9:30');
    await page.keyboard.press('Enter');
    await page.getByText('Everything is fine').waitFor();
    expect(await cell(2, 3).innerText()).toBe('9:30');
    await expect.poll(() => marked(3)).toEqual([null, '']);
    expect(await marked(4)).toEqual([null, YELLOW]);
  });

  it('check 12: marks the three faults of a pasted block of 20 rows, in at most six calls', async () => {
    const { page, file, cell } = await openBench({ documents: documents(PRACTICE), query: '?language=en' });
    const sent = page.waitForRequest((request) => request.url().endsWith('/workbench/edit'));
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
    const marks = () => page.locator('[role=grid] td[title^="⚠ Slotsheet: "]');
    await marks().nth(2).waitFor();
    const places = await marks().evaluateAll((cells) => cells.map(({ dataset }) => `${dataset.row} ${dataset.column}`));
    // From 0: Days of row 7, To of row 12, Host of row 17.
    expect(places).toEqual(['6 1', '11 3', '16 0']);
    for (const [row, column] of [
      [7, 2],
      [12, 4],
      [17, 1],
    ] as const) {
      expect((await markOf(cell(row, column)))[1]).toBe(OURS);
    }
    expect(carryingCalls(JSON.parse((await sent).postData() ?? '')).length).toBeLessThanOrEqual(6);
  });

  it('check 13: opens a day when the row that closed it is deleted', async () => {
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
