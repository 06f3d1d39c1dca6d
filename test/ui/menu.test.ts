// The menu itself, and the item that replaces the link token.
import { expect, it } from 'vitest';
import { documents } from '../../worlds/sheet.ts';
import { openMenu, textOf, WEB_APP } from './support.ts';

const OPEN = documents({ settings: { 'Require signature': 'no' } });

it.each([
  ['en_US', ['Set up', 'Check', 'Bring Bookings in line', 'New link token', 'HubSpot key']],
  ['de_AT', ['Einrichten', 'Prüfen', 'Buchungen abgleichen', 'Neues Link-Token', 'HubSpot-Schlüssel']],
])('the menu appears when the spreadsheet in %s is opened, as a simple trigger', (locale, labels) => {
  const menu = openMenu({ 'sheet.json': `{"timeZone":"Europe/Berlin","locale":"${locale}"}` });
  menu.run('onOpen');
  expect(menu.shown).toEqual([
    {
      kind: 'menu',
      name: 'Slotsheet',
      items: ['setUp', 'check', 'bringInLine', 'newLinkToken', 'hubspotKey'].map((functionName, at) => ({
        label: labels[at],
        functionName,
      })),
    },
  ]);
});

it('a new link token replaces the old one at once, after a question', () => {
  const menu = openMenu(OPEN);
  menu.run('setUp', { button: 'OK', text: 'key' });
  const old = menu.properties().linkToken;
  const [question, addresses] = menu.run('newLinkToken', { button: 'OK' });
  const token = menu.properties().linkToken;
  expect(question).toContain('stop working at once');
  expect(token).toMatch(/^[0-9a-f]{64}$/);
  expect(token).not.toBe(old);
  expect(addresses).toContain(`${WEB_APP}?action=book&token=${token}`);
  expect(addresses).not.toContain(old);
});

it.each(['CANCEL', 'CLOSE'] as const)('the link token stays if the question is answered with %s', (button) => {
  const menu = openMenu(OPEN);
  menu.run('setUp', { button: 'OK', text: 'key' });
  const old = menu.properties().linkToken;
  expect(menu.run('newLinkToken', { button })).toHaveLength(1);
  expect(menu.properties().linkToken).toBe(old);
});

it('a new link token is not shown while its door is shut', () => {
  const menu = openMenu(documents());
  menu.run('newLinkToken', { button: 'OK' });
  const { linkToken } = menu.properties();
  expect(linkToken).toMatch(/^[0-9a-f]{64}$/);
  expect(menu.shown.map(textOf).join('\n')).not.toContain(linkToken);
});
