// The page Voice agents in a browser: a secret is seen once, and what is to be pasted fits the platform.
import { describe, expect, it } from 'vitest';
import { WEB_APP } from './fixtures/addresses.ts';
import { voiceAgents } from './fixtures/menuItems.ts';
import { axeFindings, type Opened, opened, scrollsSideways } from './support/stubHost.ts';

const SECRET = 'a'.repeat(64);
const RELAY = 'https://slotsheet-relay.praxis.workers.dev';
const press = ({ page }: Opened, name: string) => page.getByRole('button', { name, exact: true }).click();
const asked = (page: Opened, call: string) => page.asked.filter(([name]) => name === call).map(([, args]) => args);
/** What can be copied, by label. */
const shown = async ({ page }: Opened): Promise<Record<string, string>> => {
  const pairs =
    'Array.from(document.querySelectorAll("input[readonly]"), (one) => [one.labels[0].textContent, one.value])';
  return Object.fromEntries((await page.evaluate(pairs)) as [string, string][]);
};
const choose = ({ page }: Opened, label: string, value: string) =>
  page.getByLabel(label, { exact: true }).selectOption(value);

describe('a secret', () => {
  it.each([300, 640])('is made at once where there is none, shown, and gone with the page, %i px wide', (width) =>
    opened({ page: 'voiceAgents', width }, async (page) => {
      await press(page, 'Make a secret');
      await page.page.getByText('That was done.').waitFor();
      expect(asked(page, 'voiceAgents.make')).toEqual([['telli', false]]);
      expect(await shown(page)).toMatchObject({ 'Header “Authorization” of each tool': `Bearer ${SECRET}` });
      expect(await axeFindings(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      await choose(page, 'Platform', 'bland');
      expect(JSON.stringify(await shown(page))).not.toContain(SECRET);
      await choose(page, 'Platform', 'telli');
      expect(JSON.stringify(await shown(page))).toContain(SECRET);
    }),
  );

  it('is replaced and deleted only after a question', () => {
    const answers = { 'voiceAgents.state': () => voiceAgents('en', ['telli']) };
    return opened({ page: 'voiceAgents', answers }, async (page) => {
      await press(page, 'Make a new secret …');
      await page.page.getByText('The one in use stops working at once.').waitFor();
      expect(await page.page.evaluate('document.activeElement.textContent')).toBe('Keep it');
      await press(page, 'Keep it');
      await press(page, 'Delete the secret …');
      await press(page, 'Keep it');
      expect(page.asked.map(([name]) => name)).toEqual(['voiceAgents.state']);
      await press(page, 'Make a new secret …');
      await press(page, 'Make a new one');
      await page.page.getByText('That was done.').waitFor();
      expect(asked(page, 'voiceAgents.make')).toEqual([['telli', true]]);
      await press(page, 'Delete the secret …');
      await press(page, 'Delete it');
      await page.page.getByRole('button', { name: 'Make a secret' }).waitFor();
      expect(asked(page, 'voiceAgents.remove')).toEqual([['telli']]);
      expect(JSON.stringify(await shown(page))).not.toContain(SECRET);
    });
  });

  it('of Vapi is the token alone, as Vapi writes Bearer itself', () =>
    opened({ page: 'voiceAgents' }, async (page) => {
      await choose(page, 'Platform', 'vapi');
      await press(page, 'Make a secret');
      await page.page.getByText('That was done.').waitFor();
      expect(Object.values(await shown(page))).toContain(SECRET);
      expect(JSON.stringify(await shown(page))).not.toContain('Bearer a');
    }));
});

describe('Retell’s key', () => {
  it('is forgotten by the page once it is saved, and removed after a question', () =>
    opened({ page: 'voiceAgents' }, async (page) => {
      expect(await page.page.getByLabel('API key').count()).toBe(0);
      await choose(page, 'Platform', 'retell');
      await page.page.getByLabel('API key').fill('key_0123');
      await press(page, 'Save the key');
      await page.page.getByText('A key that ends in cdef is set.').waitFor();
      expect(asked(page, 'voiceAgents.saveRetellKey')).toEqual([['key_0123']]);
      expect(await page.page.getByLabel('API key').inputValue()).toBe('');
      await page.page.getByText('Retell’s signature proves its calls.').waitFor();
      await press(page, 'Remove the key …');
      await press(page, 'Remove it');
      await page.page.getByText('That was done.').waitFor();
      expect(asked(page, 'voiceAgents.remove')).toEqual([['retellKey']]);
    }));
});

describe('what is to be pasted', () => {
  it('changes with the tool and the platform', () =>
    opened({ page: 'voiceAgents' }, async (page) => {
      await choose(page, 'Tool', 'cancel');
      expect(await shown(page)).toMatchObject({
        Name: 'cancel',
        Address: `${RELAY}/tools/cancel`,
        'Query parameter phone': 'contact.phoneNumber',
        'appointment (String)': expect.stringContaining('next_appointments'),
      });
      await choose(page, 'Platform', 'vapi');
      const { Name, Address, ...others } = await shown(page);
      expect([Name, Address]).toEqual(['cancel', `${RELAY}/tools`]);
      expect(Object.keys(others)).toEqual(['Description', 'appointment (String)', 'All of them, as JSON Schema']);
    }));

  it('is an address with the secret where there is no relay, once one was made', () => {
    const state = { ...voiceAgents('en', []), relay: '' };
    const answers = {
      'voiceAgents.state': () => state,
      'voiceAgents.make': () => ({ ...state, made: ['telli'] as const, secret: SECRET }),
    };
    return opened({ page: 'voiceAgents', answers }, async (page) => {
      await page.page.getByText('Without a relay the secret is part of each address.').waitFor();
      expect(await shown(page)).not.toHaveProperty('Address');
      await press(page, 'Make a secret');
      await page.page.getByText('Without a relay this address is a key').waitFor();
      const address = `${WEB_APP}?action=tools&tool=next-appointments&token=${SECRET}`;
      expect(await shown(page)).toMatchObject({ Address: address });
    });
  });

  it('waits for an address', () =>
    opened(
      {
        page: 'voiceAgents',
        answers: { 'voiceAgents.state': () => ({ ...voiceAgents('en', []), relay: '', webApp: null }) },
      },
      async (page) => {
        await page.page.getByText('Enter one of them in Set up.').waitFor();
        expect(await shown(page)).not.toHaveProperty('Address');
      },
    ));
});
