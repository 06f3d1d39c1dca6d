// The page Hours in a browser: the same rows from mouse, keys and finger, and rows that stay as they are.
import { describe, expect, it } from 'vitest';
import { hours, noHours } from './fixtures/hours.ts';
import {
  axeFindings,
  isSettled,
  type Opened,
  type Opening,
  opened as openedPage,
  Problem,
  picture,
  scrollsSideways,
} from './support/stubHost.ts';
import { middleOf, swipe } from './support/touch.ts';

const opened = (opening: Omit<Opening, 'page'>, check: (opened: Opened) => Promise<void>) =>
  openedPage({ page: 'hours', ...opening }, check);

const EMPTY = { answers: { 'hours.read': () => noHours('en'), 'hours.save': () => noHours('en') } };

const toWeek = ({ page }: Opened) => page.getByRole('tab', { name: /Week|Woche/ }).click();
const cell = ({ page }: Opened, name: string) => page.getByRole('gridcell', { name });
const save = ({ page }: Opened) => page.getByRole('button', { name: 'Save', exact: true }).click();

/** The rows that were sent. */
async function saved(page: Opened): Promise<unknown> {
  await save(page);
  await page.page.getByText('Saved').waitFor();
  return page.asked.find(([name]) => name === 'hours.save')?.[1][2];
}

const NINE_TO_NOON = [{ days: 'Mon', from: '09:00', to: '12:00' }];

async function placeOf(page: Opened, name: string): Promise<readonly [number, number]> {
  const { x, y } = await middleOf(cell(page, name));
  return [x, y];
}

describe('Monday 09:00 to 12:00', () => {
  it('is painted by a drag of the mouse', () =>
    opened({ ...EMPTY, width: 300 }, async (page) => {
      await toWeek(page);
      const { mouse } = page.page;
      await mouse.move(...(await placeOf(page, 'Monday 09:00, closed')));
      await mouse.down();
      await mouse.move(...(await placeOf(page, 'Monday 11:30, closed')), { steps: 8 });
      await page.page.locator('td[aria-selected="true"]').nth(5).waitFor();
      expect(await page.page.locator('td[aria-selected="true"]').count()).toBe(6);
      await mouse.up();
      await picture(page, 'hours-painted');
      expect(await saved(page)).toEqual(NINE_TO_NOON);
    }));

  it('is painted by keys, with one tab stop', () =>
    opened(EMPTY, async (page) => {
      await toWeek(page);
      expect(await page.page.locator('[role="grid"] [tabindex="0"]').count()).toBe(1);
      await page.page.keyboard.press('Tab');
      await page.page.locator('td:focus').waitFor();
      expect(await page.page.locator('td:focus').getAttribute('aria-label')).toBe('Monday 09:00, closed');
      await page.page.keyboard.press(' ');
      for (let at = 0; at < 5; at += 1) await page.page.keyboard.press('Shift+ArrowDown');
      await page.page.locator('td:focus[aria-label="Monday 11:30, open"]').waitFor();
      expect(await page.page.locator('td[aria-selected="true"]').count()).toBe(6);
      expect(await page.page.locator('[role="grid"] [tabindex="0"]').count()).toBe(1);
      expect(await saved(page)).toEqual(NINE_TO_NOON);
    }));

  it('is painted by a finger, and the page beside the cells still scrolls', () =>
    opened({ ...EMPTY, width: 300, touch: true }, async (page) => {
      await toWeek(page);
      await swipe(page.page, cell(page, 'Monday 09:00, closed'), cell(page, 'Monday 11:30, closed'), async () => {
        await page.page.locator('td[aria-selected="true"]').nth(5).waitFor();
      });
      expect(await saved(page)).toEqual(NINE_TO_NOON);
      expect(await page.page.evaluate('getComputedStyle(document.querySelector("td")).touchAction')).toBe('none');
      expect(await page.page.evaluate('getComputedStyle(document.querySelector("tbody th")).touchAction')).toBe('auto');
    }));
});

describe('rows of the Sheet', () => {
  it('are shown in both views, each accessible, and not sent where nothing changed', () =>
    opened({ width: 300 }, async (page) => {
      await toWeek(page);
      await picture(page, 'hours-week-300');
      expect(await axeFindings(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      for (const name of [
        'Monday 09:00, open',
        'Friday 16:30, open',
        'Friday 17:00, closed',
        'Saturday 09:00, partly open',
        'Saturday 09:30, open',
        'Saturday 12:00, partly open',
        'Monday 18:00, open by a row of the Sheet',
      ]) {
        expect(await cell(page, name).count()).toBe(1);
      }
      const box = await cell(page, 'Monday 09:00, open').boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
      expect(await page.page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
    }));

  it('keep their text and place where the rest of a day is painted', () =>
    opened({}, async (page) => {
      await toWeek(page);
      await cell(page, 'Saturday 13:00, closed').click();
      expect(await saved(page)).toEqual([
        { days: 'Mon-Fri', from: '09:00', to: '17:00' },
        { days: 'Sat', from: '09:10', to: '12:20' },
        { days: 'Sun', from: '9.5', to: '12' },
        { days: 'Sat', from: '13:00', to: '13:30' },
      ]);
    }));

  it('that are open for a part of a cell are changed in their row', () =>
    opened({}, async (page) => {
      await toWeek(page);
      await cell(page, 'Saturday 12:00, partly open').click();
      await page.page.locator('input:focus').waitFor();
      expect(await page.page.locator('input:focus').getAttribute('aria-label')).toBe('Days, row 2');
      await page.page.getByLabel('To, row 2').fill('12:30');
      await toWeek(page);
      expect(await cell(page, 'Saturday 12:00, open').count()).toBe(1);
    }));

  it('are added and removed in the list', () =>
    opened({}, async (page) => {
      await page.page.getByRole('button', { name: '+ Add hours' }).click();
      await page.page.locator('input:focus').waitFor();
      await page.page.keyboard.type('Sat');
      await page.page.getByLabel('From, row 4').fill('14');
      await page.page.getByLabel('To, row 4').fill('16');
      await page.page.getByRole('button', { name: 'Remove row 3' }).click();
      await page.page.getByRole('button', { name: '+ Add hours' }).click();
      expect(await saved(page)).toEqual([
        { days: 'Mon-Fri', from: '09:00', to: '17:00' },
        { days: 'Sat', from: '09:10', to: '12:20' },
        { days: 'Sat', from: '14', to: '16' },
      ]);
    }));

  it('of another host are shown only after a question, if changes would be lost', () =>
    opened({}, async (page) => {
      await page.page.getByLabel('From, row 1').fill('10:00');
      await page.page.getByLabel('Whose hours').selectOption('Ben Kaya');
      await page.page.getByRole('group', { name: /not saved your changes/ }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.page.getByRole('button', { name: 'Stay here' }).click();
      expect(await page.page.getByLabel('From, row 1').inputValue()).toBe('10:00');
      expect(await page.page.getByLabel('Whose hours').inputValue()).toBe('');
      await page.page.getByLabel('Whose hours').selectOption('Ben Kaya');
      await page.page.getByRole('button', { name: 'Leave them' }).click();
      await page.page.getByLabel('From, row 1').waitFor();
      await isSettled(page);
      expect(page.asked).toEqual([
        ['hours.read', ['', '']],
        ['hours.read', ['Ben Kaya', '']],
      ]);
    }));

  it('that changed meanwhile are refused, and the changes of the page stay', () => {
    let version = 0;
    return opened(
      {
        answers: {
          'hours.read': () => {
            version += 1;
            return { ...hours('en'), version: `v${version}` };
          },
          'hours.save': (_host, _service, _rows, given) => {
            if (given === 'v1') throw new Problem('The tab has changed meanwhile.');
            return hours('en');
          },
        },
      },
      async (page) => {
        await page.page.getByLabel('From, row 1').fill('10:00');
        await save(page);
        await page.page.getByText('The tab has changed meanwhile.').waitFor();
        await page.page.getByRole('button', { name: 'Try again' }).click();
        await page.page.getByText('The tab has changed meanwhile.').waitFor({ state: 'detached' });
        expect(await page.page.getByLabel('From, row 1').inputValue()).toBe('10:00');
        await save(page);
        await page.page.getByText('Saved').waitFor();
      },
    );
  });

  it('show what another person wrote meanwhile, before it is written over', () => {
    const [weekdays, , sunday] = hours('en').rows;
    let reads = 0;
    return opened(
      {
        answers: {
          'hours.read': () => {
            reads += 1;
            const added = { row: 5, days: 'Wed', from: '18:00', to: '20:00', week: null, problem: '' };
            const rows = reads === 1 ? hours('en').rows : [weekdays, sunday, added].flatMap((row) => row ?? []);
            return { ...hours('en'), rows, version: `v${reads}` };
          },
          'hours.save': (_host, _service, _rows, given) => {
            if (given === 'v1') throw new Problem('The tab has changed meanwhile.');
            return hours('en');
          },
        },
      },
      async (page) => {
        await page.page.getByLabel('From, row 1').fill('10:00');
        await save(page);
        await page.page.getByRole('button', { name: 'Try again' }).click();
        await page.page.getByText('The tab has changed meanwhile.').waitFor({ state: 'detached' });
        expect(await page.page.getByLabel('Days, row 3').inputValue()).toBe('Wed');
        await save(page);
        await page.page.getByText('Saved').waitFor();
        expect(page.asked.at(-1)?.[1][2]).toEqual([
          { days: 'Mon-Fri', from: '10:00', to: '17:00' },
          { days: 'Sun', from: '9.5', to: '12' },
          { days: 'Wed', from: '18:00', to: '20:00' },
        ]);
      },
    );
  });
});
