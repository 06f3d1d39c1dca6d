// Every page of the menu in a browser, narrow and wide, in both languages.
import { describe, expect, it } from 'vitest';
import { pages } from '../../scripts/pages.mjs';
import { menuLabels } from '../../src/ui/labels.ts';
import { addresses } from './fixtures/addresses.ts';
import { axeFindings, GoogleError, opened, picture, scrollsSideways } from './support/stubHost.ts';

// As Google's failure handler was seen to get it (sheet add-ons, 2020).
const TWO_ACCOUNTS = new GoogleError(
  'Error',
  'We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.',
);

/** Google drops comments and the charset, and was seen to cut a script's lines from `//` on. */
function mutilated(text: string): string {
  return text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<meta charset[^>]*>/g, '')
    .replace(/(?<=<script>)[\s\S]*?(?=<\/script>)/g, (script) => script.replace(/\/\/.*/g, ''));
}

const names = [...pages().keys()].filter((name) => !name.endsWith('_de'));
const languages = ['en', 'de'] as const;

describe.each(names)('the page %s', (name) => {
  describe.each(languages)('in %s', (language) => {
    it.each([300, 640])('is accessible %i px wide, and asks no other place for anything', (width) =>
      opened({ page: name, language, width }, async (page) => {
        await picture(page, `${name}-${language}-${width}`);
        expect(await axeFindings(page)).toEqual([]);
        expect(await scrollsSideways(page)).toBe(false);
        expect(page.requested).toEqual([]);
        expect(page.errors).toEqual([]);
        expect(await page.page.getAttribute('html', 'lang')).toBe(language);
      }),
    );
  });

  it('fits a frame of 300 px at twice the size', () =>
    opened({ page: name, language: 'de', width: 150 }, async (page) => {
      await picture(page, `${name}-de-150`);
      expect(await scrollsSideways(page)).toBe(false);
    }));

  it('is accessible in the dark', () =>
    opened({ page: name, width: 300 }, async (page) => {
      await page.page.evaluate('document.documentElement.dataset.theme = "dark"');
      await picture(page, `${name}-dark`);
      expect(await axeFindings(page)).toEqual([]);
    }));

  it('is accessible in forced colours', () =>
    opened({ page: name, width: 300, forcedColors: true }, async (page) => {
      await picture(page, `${name}-forced`);
      expect(await axeFindings(page)).toEqual([]);
    }));

  it('starts after Google has cut and dropped what it is known to', () =>
    opened({ page: name, change: mutilated }, async (page) => {
      expect(page.errors).toEqual([]);
    }));

  it('tells of several accounts, with the focus on the way out', () =>
    opened({ page: name, fails: TWO_ACCOUNTS }, async (page) => {
      const alert = page.page.getByRole('alert');
      await alert.waitFor();
      expect(await alert.innerText()).toContain('several Google accounts');
      expect(await page.page.evaluate('document.activeElement.textContent')).toBe('Try again');
      expect(await axeFindings(page)).toEqual([]);
      await picture(page, `${name}-accounts`);
    }));
});

describe('what a call fails with is told', () => {
  it.each([
    ['accounts', 'TransportError', 'Error code = 10, Path = /wardeninit', 'several Google accounts'],
    ['accounts', 'ScriptError', 'Action not allowed', 'several Google accounts'],
    ['permission', 'ScriptError', 'Authorization is required to perform that action.', 'choose Set up'],
    ['permission', 'GoogleJsonResponseException', 'The caller does not have permission', 'If you may edit this Sheet'],
    ['network', 'NetworkError', 'Connection failure due to HTTP 0', 'Google could not be reached'],
    ['script', 'ScriptError', 'Exceeded maximum execution time', 'The script could not finish this'],
  ])('as %s: %s: %s', (_kind, name, message, sentence) =>
    opened({ page: 'addresses', fails: new GoogleError(name, message) }, async ({ page }) => {
      const alert = page.getByRole('alert');
      await alert.waitFor();
      expect(await alert.innerText()).toContain(sentence);
      expect(await alert.innerText()).toContain(`Google says: ${message}`);
    }),
  );

  it('asks once more, and the focus is not lost', () => {
    let calls = 0;
    const answers = {
      'addresses.read': () => {
        calls += 1;
        if (calls === 1) throw new GoogleError('NetworkError', 'Connection failure due to HTTP 0');
        return addresses('en');
      },
    };
    return opened({ page: 'addresses', answers }, async ({ page }) => {
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByLabel('Contact lookup').first().waitFor();
      await page.locator('h1:focus').waitFor();
    });
  });

  it('is no blank page where an answer is none of ours', () =>
    opened({ page: 'check', answers: { 'check.all': () => JSON.parse('{"findings":{}}') } }, async ({ page }) => {
      await page.getByText('This page has failed.').waitFor();
    }));
});

describe('Help', () => {
  it.each(languages)('names each item of the menu in its order, in %s', (language) =>
    opened({ page: 'help', language }, async (page) => {
      const { help: _itself, ...items } = menuLabels(language);
      const terms = await page.page.getByRole('term').allInnerTexts();
      expect(terms.slice(0, Object.keys(items).length)).toEqual(Object.values(items));
    }),
  );
});
