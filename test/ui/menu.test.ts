// The menu itself.
import { expect, it } from 'vitest';
import { PlatformError } from '../../local/boundary.ts';
import { MENU_ITEMS, openMenu, WEB_APP } from './support.ts';

it.each([
  [
    'en',
    ...[
      [
        'Set up',
        'Hours',
        'Check',
        'Preview week',
        'Try a call',
        'Bring Bookings in line',
        'Erase a contact',
        'Addresses',
        'Voice agents',
        'HubSpot key',
        'Help',
      ],
    ],
  ],
  [
    'de',
    [
      ...['Einrichten', 'Öffnungszeiten', 'Prüfen', 'Woche ansehen', 'Anruf ausprobieren'],
      ...['Buchungen abgleichen', 'Kontakt löschen', 'Adressen', 'Sprachagenten', 'HubSpot-Schlüssel', 'Hilfe'],
    ],
  ],
])('the menu appears in the language of the person, %s, as a simple trigger', (locale, labels) => {
  const file = { 'sheet.json': '{"timeZone":"Europe/Berlin","locale":"fr_FR"}' };
  const menu = openMenu(file, WEB_APP, [], { persons: [{ email: 'owner@example.com', locale }] });
  menu.run('onOpen');
  expect(menu.shown).toEqual([
    {
      kind: 'menu',
      name: 'Slotsheet',
      items: MENU_ITEMS.map((functionName, at) => ({ label: labels[at], functionName })),
    },
  ]);
});

it('the menu appears in English where Google tells neither language', () => {
  const menu = openMenu({}, WEB_APP, [], { activeSpreadsheet: false, tellsLanguage: false });
  menu.run('onOpen');
  expect(JSON.stringify(menu.shown)).toContain('Preview week');
});

it('the menu appears in the language of the file where Google does not tell the person’s', () => {
  const menu = openMenu({ 'sheet.json': '{"timeZone":"Europe/Berlin","locale":"de_AT"}' });
  menu.faults.before = ({ method }) => {
    if (method === 'getActiveUserLocale') throw new PlatformError('You do not have permission.');
  };
  menu.run('onOpen');
  expect(JSON.stringify(menu.shown)).toContain('Einrichten');
});

it.each([
  ['setUp', 'dialog', 'Set up'],
  ['hours', 'dialog', 'Hours'],
  ['check', 'sidebar', 'Check'],
  ['preview', 'sidebar', 'Preview week'],
  ['tryCall', 'sidebar', 'Try a call'],
  ['bringInLine', 'sidebar', 'Bring Bookings in line'],
  ['erase', 'dialog', 'Erase a contact'],
  ['addresses', 'dialog', 'Addresses'],
  ['voiceAgents', 'dialog', 'Voice agents'],
  ['hubspotKey', 'dialog', 'HubSpot key'],
  ['help', 'dialog', 'Help'],
])('the item %s opens its page in a %s, with the title %s', (entryPoint, kind, title) => {
  const menu = openMenu({ 'sheet.json': '{"timeZone":"Europe/Berlin","locale":"en_GB"}' });
  menu.run(entryPoint);
  expect(menu.shown).toEqual([expect.objectContaining({ kind, title, page: entryPoint })]);
});

it('the menu asks for nothing that needs consent', () => {
  const menu = openMenu({ 'sheet.json': '{"timeZone":"Europe/Berlin","locale":"en_GB"}' });
  menu.run('onOpen');
  // Each of these works in a simple trigger, whatever the person has allowed.
  expect(new Set(menu.calls.map(({ service }) => service))).toEqual(new Set(['Session', 'SpreadsheetApp']));
});
