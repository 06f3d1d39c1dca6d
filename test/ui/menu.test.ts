// The menu itself.
import { expect, it } from 'vitest';
import { openMenu } from './support.ts';

const ITEMS = ['setUp', 'hours', 'check', 'preview', 'tryCall', 'bringInLine', 'addresses', 'hubspotKey', 'help'];

it.each([
  [
    'en_US',
    ...[
      [
        'Set up',
        'Hours',
        'Check',
        'Preview week',
        'Try a call',
        'Bring Bookings in line',
        'Addresses',
        'HubSpot key',
        'Help',
      ],
    ],
  ],
  [
    'de_AT',
    [
      ...['Einrichten', 'Öffnungszeiten', 'Prüfen', 'Woche ansehen', 'Anruf ausprobieren'],
      ...['Buchungen abgleichen', 'Adressen', 'HubSpot-Schlüssel', 'Hilfe'],
    ],
  ],
])('the menu appears when the spreadsheet in %s is opened, as a simple trigger', (locale, labels) => {
  const menu = openMenu({ 'sheet.json': `{"timeZone":"Europe/Berlin","locale":"${locale}"}` });
  menu.run('onOpen');
  expect(menu.shown).toEqual([
    {
      kind: 'menu',
      name: 'Slotsheet',
      items: ITEMS.map((functionName, at) => ({ label: labels[at], functionName })),
    },
  ]);
});
