// The sidebars in a browser: Check, Preview and Try a call, and the addresses to copy.
import { describe, expect, it } from 'vitest';
import { tried } from './fixtures/setUp.ts';
import { fine, HOSTILE, whyOn } from './fixtures/sidebars.ts';
import {
  axeFindings,
  GoogleError,
  isSettled,
  type Opened,
  type Opening,
  opened as openedPage,
  picture,
} from './support/stubHost.ts';

const opened = (opening: Opening, check: (opened: Opened) => Promise<void>) =>
  openedPage({ width: 300, ...opening }, check);

const press = ({ page }: Opened, name: string) => page.getByRole('button', { name, exact: true }).click();
const asked = (page: Opened, call: string) => page.asked.filter(([name]) => name === call).map(([, args]) => args);

describe('Check', () => {
  it('goes to the cell of a finding, and to a tab', () =>
    opened({ page: 'check' }, async (page) => {
      await page.page.getByRole('heading', { name: '2 problems' }).waitFor();
      await press(page, 'Go to Weekly hours!C4');
      await isSettled(page);
      await press(page, 'Go to Exceptions');
      await isSettled(page);
      expect(asked(page, 'check.go')).toEqual([
        ['Weekly hours', 4, 'From'],
        ['Exceptions', null, null],
      ]);
    }));

  it('says so where nothing is wrong, and the heading of each round is heard', () =>
    opened({ page: 'check', answers: { 'check.all': () => fine('en') } }, async (page) => {
      await page.page.getByRole('heading', { name: 'Everything is fine' }).waitFor();
      await press(page, 'Check again');
      await page.page.locator('h1:focus', { hasText: 'Everything is fine' }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
    }));

  it('does not say so where something around the Sheet fails', () => {
    const [probe] = fine('en').probes;
    const failed = { ...fine('en'), probes: probe === undefined ? [] : [{ ...probe, result: 'fail' as const }] };
    return opened({ page: 'check', answers: { 'check.all': () => failed } }, async (page) => {
      await page.page.getByRole('heading', { name: '1 problem' }).waitFor();
    });
  });
});

describe('Preview', () => {
  const cell = ({ page }: Opened, name: string) => page.getByRole('gridcell', { name, exact: true });

  it('names day, time and state of each start, and has one tab stop', () =>
    opened({ page: 'preview' }, async (page) => {
      await page.page.getByRole('heading', { name: 'Week of 22 March' }).waitFor();
      for (const name of [
        'Monday 22 March 09:00, ruled out',
        'Monday 22 March 09:30, free',
        'Friday 26 March 10:00, busy',
        'Friday 26 March 10:30, closed',
        'Saturday 27 March 09:00, no start',
        'Sunday 28 March 11:00, free',
      ]) {
        expect(await cell(page, name).count()).toBe(1);
      }
      expect(await page.page.locator('[role="grid"] [tabindex="0"]').count()).toBe(1);
      const text = await page.page.locator('main').innerText();
      expect(text).toContain('Sunday 28 March: clocks go forward by 60 minutes.');
      expect(text).toContain('Saturday 27 March: Ben Kaya: no hours on Saturdays.');
      expect(text).toContain('with the calendars and rights of anna@praxis.example');
    }));

  it('tells why a start is free, or not, and asks once for each date', () =>
    opened({ page: 'preview' }, async (page) => {
      await page.page.getByRole('grid').waitFor();
      expect(asked(page, 'preview.why')).toEqual([]);
      await page.page.locator('[role="grid"] [tabindex="0"]').focus();
      await page.page.getByText('Not free.').waitFor();
      await page.page.keyboard.press('ArrowDown');
      await page.page.getByText('Free: Anna Berger').waitFor();
      expect(await page.page.locator('td:focus').getAttribute('aria-label')).toBe('Monday 22 March 09:30, free');
      await picture(page, 'preview-why');
      expect(await axeFindings(page)).toEqual([]);
      await page.page.keyboard.press('ArrowRight');
      await page.page.getByRole('heading', { name: 'Tuesday 23 March, 09:30' }).waitFor();
      await page.page.getByText('Free: Anna Berger').waitFor();
      expect(asked(page, 'preview.why')).toEqual([
        ['First visit', '2027-03-22'],
        ['First visit', '2027-03-23'],
      ]);
    }));

  it('tells of a date that could not be asked about, and asks again', () => {
    let calls = 0;
    const answers = {
      'preview.why': (_service: string, date: string) => {
        calls += 1;
        if (calls === 1) throw new GoogleError('ScriptError', 'Exceeded maximum execution time');
        return whyOn(date);
      },
    };
    return opened({ page: 'preview', answers }, async (page) => {
      await cell(page, 'Monday 22 March 09:30, free').click();
      await page.page.getByRole('alert').waitFor();
      await press(page, 'Try again');
      await page.page.getByText('Free: Anna Berger').waitFor();
    });
  });

  it('goes weeks forth and back, and to another service', () =>
    opened({ page: 'preview' }, async (page) => {
      for (const name of ['Week after', 'Week before', 'This week']) {
        await press(page, name);
        await isSettled(page);
      }
      await page.page.getByLabel('Service').selectOption('Follow-up');
      await isSettled(page);
      expect(asked(page, 'preview.week')).toEqual([
        ['', ''],
        ['First visit', '2027-03-29'],
        ['First visit', '2027-03-15'],
        ['First visit', '2027-03-12'],
        ['Follow-up', '2027-03-22'],
      ]);
    }));

  it('shows two days at a time where seven do not fit', () =>
    opened({ page: 'preview', width: 150 }, async (page) => {
      await page.page.getByRole('grid').waitFor();
      const days = () => page.page.evaluate('[...document.querySelectorAll("thead th[abbr]")].map((one) => one.abbr)');
      expect(await days()).toEqual(['Monday 22 March', 'Tuesday 23 March']);
      await press(page, 'Week after');
      expect(await days()).toEqual(['Wednesday 24 March', 'Thursday 25 March']);
    }));
});

describe('Try a call', () => {
  const booked = { ...tried('en'), sentence: 'The appointment is booked.', starts: [] };
  const answers = {
    'try.book': () => ({ ...booked, booking: { sentence: 'Consultation, 12 March 11:00, Anna', token: 'test-1' } }),
    'try.remove': () => ({ sentence: 'The test booking is removed.' }),
  };

  it('books after a question, and takes the booking back', () =>
    opened({ page: 'tryCall', answers }, async (page) => {
      await press(page, 'Ask for times');
      await page.page.getByText('172 free times.').waitFor();
      await picture(page, 'tryCall-times');
      expect(await axeFindings(page)).toEqual([]);
      await press(page, 'Book Fri 12 Mar 11:00 …');
      await page.page.getByRole('group', { name: /real booking/ }).waitFor();
      await press(page, 'Cancel');
      expect(asked(page, 'try.book')).toEqual([]);
      await press(page, 'Book Fri 12 Mar 11:00 …');
      await press(page, 'Book it');
      await page.page.getByText('Consultation, 12 March 11:00, Anna').waitFor();
      await picture(page, 'tryCall-booked');
      expect(await axeFindings(page)).toEqual([]);
      await press(page, 'Remove the test booking');
      await page.page.getByText('The test booking is removed.').waitFor();
      expect(asked(page, 'try.book')).toEqual([['Consultation', '2027-03-12T10:00:00.000Z', 'relay', 'test-1']]);
      expect(asked(page, 'try.remove')).toEqual([['test-1']]);
    }));

  it('offers to remove a booking of which it heard nothing', () => {
    const lost = () => {
      throw new GoogleError('ScriptError', 'Exceeded maximum execution time');
    };
    return opened({ page: 'tryCall', answers: { ...answers, 'try.book': lost } }, async (page) => {
      await press(page, 'Ask for times');
      await press(page, 'Book Fri 12 Mar 11:00 …');
      await press(page, 'Book it');
      await page.page.getByText('If the appointment was booked, it can be removed here.').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await press(page, 'Remove the test booking');
      await page.page.getByText('The test booking is removed.').waitFor();
      expect(asked(page, 'try.remove')).toEqual([['test-1']]);
    });
  });

  it('shows what went over the wire, and a caller’s text as text', () =>
    opened({ page: 'tryCall', answers }, async (page) => {
      await press(page, 'Ask for times');
      await page.page.getByText('What went over the wire').click();
      expect(await page.page.getByLabel('Request').inputValue()).toContain('"contact_id": "slotsheet-test"');
      expect(await page.page.locator('main').innerText()).toContain(HOSTILE);
      expect(await page.page.locator('img').count()).toBe(0);
      await picture(page, 'tryCall-wire');
      expect(await axeFindings(page)).toEqual([]);
    }));
});

describe('Addresses', () => {
  const ADDRESS = 'https://slotsheet-relay.praxis.workers.dev/book?service=Consultation';
  const copy = (page: Opened) => press(page, 'Copy: Booking Consultation');
  const selected = (page: Opened) => page.page.evaluate('String(getSelection())');

  it('are copied in a frame without a grant', () =>
    opened({ page: 'addresses' }, async (page) => {
      await page.page.evaluate('navigator.clipboard.writeText = () => Promise.reject(new Error("NotAllowedError"))');
      await copy(page);
      await page.page.getByText('Copied.').waitFor();
      expect(await selected(page)).toBe(ADDRESS);
    }));

  it('are copied through the clipboard where the command fails', () =>
    opened({ page: 'addresses' }, async (page) => {
      await page.page.evaluate(`
        document.execCommand = () => false;
        navigator.clipboard.writeText = (text) => { globalThis.copied = text; return Promise.resolve(); };
      `);
      await copy(page);
      await page.page.getByText('Copied.').waitFor();
      expect(await page.page.evaluate('copied')).toBe(ADDRESS);
    }));

  it('are left selected where nothing copies, and the page says so', () =>
    opened({ page: 'addresses' }, async (page) => {
      await page.page.evaluate(`
        document.execCommand = () => false;
        navigator.clipboard.writeText = () => Promise.reject(new Error('NotAllowedError'));
      `);
      await copy(page);
      await page.page.getByText('press Ctrl+C').waitFor();
      expect(await selected(page)).toBe(ADDRESS);
    }));

  it('get a new token only after a question', () =>
    opened({ page: 'addresses' }, async (page) => {
      await press(page, 'New link token …');
      await page.page.locator('button:focus', { hasText: 'Keep it' }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await press(page, 'Keep it');
      expect(asked(page, 'addresses.rotate')).toEqual([]);
      await press(page, 'New link token …');
      await press(page, 'Make a new one');
      await page.page.getByText('There is a new link token.').waitFor();
      expect(asked(page, 'addresses.rotate')).toEqual([[]]);
    }));
});
