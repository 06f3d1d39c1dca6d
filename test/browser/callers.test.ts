// Check 17: what callers say, and what people type, is text in the Sheet, in the pages and at the workbench.
import { expect, it } from 'vitest';
import { choose } from '../../scripts/pictures/browser.ts';
import { documents } from '../../worlds/sheet.ts';
import { openBench } from './support/bench.ts';

const EVIL = '<img src=x onerror=alert(1)>';
const FORMULA = '=IMPORTXML("x")';

it('check 17: a caller’s markup and formula are text in the Sheet, at the workbench and in a sidebar', async () => {
  const weeklyHours = [
    { Days: 'Mon-Fri', From: '09:00', To: '17:00' },
    { Days: EVIL, From: '09:00', To: '10:00' },
  ];
  const services = [{ Service: 'Visit', Minutes: '30', 'Book ahead': '14 days' }];
  const bench = await openBench({ documents: documents({ services, weeklyHours }), query: '?language=en' });
  bench.page.on('dialog', () => bench.errors.push('a dialog'));
  for (const [at, name] of [EVIL, FORMULA].entries()) {
    const start_iso = `2027-03-15T${10 + at}:00:00.000Z`;
    const contact_details = { name, email: 'caller@mail.example' };
    expect(await bench.call('book', { contact_id: `c${at}`, contact_details, start_iso })).toMatchObject({
      status: 'success',
    });
  }
  await bench.page.getByRole('tab', { name: 'Bookings' }).click();
  const names = bench.page.locator('[role=grid] td[data-column="6"] .text');
  await names.nth(2).waitFor();
  expect((await names.allInnerTexts()).slice(0, 3)).toEqual(['Name', EVIL, FORMULA]);
  // The apostrophe makes it text in the file.
  expect(bench.file('sheet/Bookings.csv')).toContain(`'${FORMULA.replaceAll('"', '""')}`);
  await bench.page.locator('.pager button').last().click();
  await bench.page.locator('.day li', { hasText: EVIL }).waitFor();
  await bench.page.locator('.day li', { hasText: FORMULA }).waitFor();

  const frame = await choose(bench, 'Check');
  await frame.locator('li', { hasText: EVIL }).first().waitFor();
  expect([await frame.locator('img').count(), await bench.page.locator('img').count()]).toEqual([0, 0]);
  expect(bench.errors).toEqual([]);
});
