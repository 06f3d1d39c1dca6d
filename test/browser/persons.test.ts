// The people of the workbench, each at each page: a designed answer everywhere, and the owner's view for a colleague.
import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { choose } from '../../scripts/pictures/browser.ts';
import { busy, calendar, documents } from '../../worlds/sheet.ts';
import { type OpenedBench, openBench, sitsDown } from './support/bench.ts';
import { ITEMS, type Item, WORKS } from './support/items.ts';
import { axeFindings } from './support/stubHost.ts';

const SHEET = {
  services: [{ Service: 'Visit', Minutes: '30', Notice: '2 hours', 'Book ahead': '14 days' }],
  weeklyHours: [{ Days: 'Mon-Fri', From: '09:00', To: '17:00' }],
};
const PRACTICE = documents(SHEET);
/** From 11:00 to 12:00 on Friday the host is busy. */
const BUSY = documents(SHEET, { 'anna@example.com': calendar(busy('20270312T100000Z', '20270312T110000Z')) });

/** Words that only a fault shows. */
const RAW = /\bException\b|TypeError|undefined|\[object |NaN/;

async function opensAll(bench: OpenedBench, check: (frame: Frame, item: Item) => Promise<void>): Promise<void> {
  for (const item of ITEMS) {
    await check(await choose(bench, item), item);
    for (const button of await bench.page.getByRole('button', { name: 'Close' }).all()) await button.click();
  }
  expect(bench.errors).toEqual([]);
}

/** The page as it works, without a failure. */
async function works(frame: Frame, item: Item): Promise<void> {
  await frame.locator(WORKS[item]).first().waitFor();
  expect(await frame.getByRole('alert').count(), item).toBe(0);
  expect(await frame.locator('body').innerText()).not.toMatch(RAW);
}

/** The permissions that were not given, each with what fails without it, are in the page. */
const NOT_GIVEN: Partial<Readonly<Record<Item, string>>> = {
  'Set up': 'calendar.events: nothing can be booked.',
  Check: 'Not given: calendar.events. Choose Set up in the Sheet’s menu',
};

const query = (person: string) => `?language=en&person=${person}`;

describe('each page answers', () => {
  it('the owner', async () => {
    await opensAll(await openBench({ documents: PRACTICE, query: query('owner') }), works);
  });

  it('a colleague', async () => {
    await opensAll(await openBench({ documents: PRACTICE, query: query('colleague') }), works);
  });

  it('a person who has refused a scope, and says which', async () => {
    const bench = await openBench({ documents: PRACTICE, query: query('refused') });
    await opensAll(bench, async (frame, item) => {
      await works(frame, item);
      expect(await frame.locator('body').innerText()).toContain(NOT_GIVEN[item] ?? '');
    });
  });

  it('check 18: a person with two accounts: with the sentence, and the focus on Try again', async () => {
    const bench = await openBench({ documents: PRACTICE, query: query('twoAccounts') });
    await opensAll(bench, async (frame, item) => {
      const alert = frame.getByRole('alert');
      await alert.waitFor();
      expect(await alert.innerText(), item).toContain('several Google accounts');
      expect(await frame.evaluate('document.activeElement.textContent')).toBe('Try again');
      expect(await axeFindings({ page: frame })).toEqual([]);
    });
  });
});

describe('the workbench', () => {
  it('has no menu for a viewer, as Google runs nothing for one, and says so', async () => {
    const bench = await openBench({ documents: PRACTICE, query: query('viewer') });
    await bench.page.getByText('You may only read this Sheet.').waitFor();
    await bench.page.getByText('no events').first().waitFor();
    expect(await bench.page.getByRole('button', { name: 'Slotsheet' }).count()).toBe(0);
    expect(bench.errors).toEqual([]);
  });
});

describe('a person who may only look from now on', () => {
  const opened = async () => {
    const bench = await openBench({ documents: PRACTICE, query: query('owner') });
    await sitsDown(bench, 'viewer');
    return bench;
  };

  it('still sees each page', async () => {
    await opensAll(await opened(), works);
  });

  it('is told so by what writes into the Sheet, and nothing is written', async () => {
    const bench = await opened();
    const before = bench.file('sheet/Weekly hours.csv');
    const frame = await choose(bench, 'Hours');
    await frame.getByLabel('From, row 1').fill('10:00');
    await frame.getByRole('button', { name: 'Save' }).click();
    await frame.getByRole('alert').waitFor();
    expect(await frame.getByRole('alert').innerText()).toContain('If you may edit this Sheet, choose Set up');
    expect(await frame.getByLabel('From, row 1').inputValue()).toBe('10:00');
    expect(bench.file('sheet/Weekly hours.csv')).toBe(before);
  });
});

describe('check 18: a colleague, who sees no calendar, is shown what the owner sees', () => {
  const BANNER = 'You see this with the calendars and rights of owner@example.com, as calls do.';

  /** What a page says to either, without the sentence that only the colleague gets. */
  async function both(item: Item, ready: (frame: Frame) => Promise<void>): Promise<readonly [string[], string[]]> {
    const texts: string[][] = [];
    for (const person of ['owner', 'colleague']) {
      const bench = await openBench({ documents: BUSY, query: query(person) });
      const frame = await choose(bench, item);
      await ready(frame);
      const lines = (await frame.locator('main').innerText()).split('\n');
      const names = await frame.locator('[aria-label]').evaluateAll((all) => all.map((one) => String(one.ariaLabel)));
      expect(lines.some((line) => line.startsWith(BANNER))).toBe(person === 'colleague');
      texts.push([...lines.filter((line) => !line.startsWith(BANNER) && line.trim() !== ''), ...names]);
    }
    return [texts[0] ?? [], texts[1] ?? []];
  }

  it('in Preview week', async () => {
    const [owner, colleague] = await both('Preview week', (frame) => frame.getByRole('grid').waitFor());
    expect(owner).toContain('Friday 12 March 11:00, busy');
    expect(colleague).toEqual(owner);
  });

  it('in Check', async () => {
    const [owner, colleague] = await both('Check', (frame) => frame.getByText('Around the Sheet').waitFor());
    expect(owner).toContain('The one calendar can be read.');
    expect(colleague).toEqual(owner);
  });

  it('in Try a call', async () => {
    const [owner, colleague] = await both('Try a call', async (frame) => {
      await frame.getByRole('button', { name: 'Ask for times' }).click();
      await frame.getByText('170 times are free.').waitFor();
    });
    // 172 but the two half-hours of the event.
    expect(owner).toContain('170 times are free.');
    expect(colleague).toEqual(owner);
  });
});
