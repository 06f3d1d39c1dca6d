// The page Set up over a Sheet whose notes and drop-downs a person has taken out.
import { describe, expect, it } from 'vitest';
import { documents } from '../../../worlds/sheet.ts';
import { openGoogle } from '../../local/sheets/google.ts';
import { type Menu, openMenu } from '../../ui/support.ts';
import { setUp } from './support.ts';

const practice = () => openMenu(documents());

describe('a note or a drop-down that a person has taken out', () => {
  const sheetOf = (menu: Menu) =>
    openGoogle(menu.store).app.getActive() as unknown as GoogleAppsScript.Spreadsheet.Spreadsheet;
  const looks = (menu: Menu) => menu.store.read('state/looks.json')?.text ?? '';

  it('stays out, and what is new gets its own', () => {
    const menu = practice();
    setUp(menu);
    const hosts = sheetOf(menu).getSheetByName('Hosts');
    expect(hosts?.getRange('A1').getNote()).toBe('The name of the person or room that is booked.');
    hosts?.getRange('A1').clearNote();
    hosts?.getRange('A1').getNote();
    const { sheets } = openGoogle(menu.store);
    const column = { sheetId: hosts?.getSheetId(), startColumnIndex: 6, endColumnIndex: 7 };
    sheets.batchUpdate({ requests: [{ setDataValidation: { range: column } }] }, 'local');
    const before = looks(menu);
    expect(before).not.toContain('The name of the person or room that is booked.');
    setUp(menu);
    expect(looks(menu)).toBe(before);
    menu.store.remove('sheet/Log.csv');
    setUp(menu);
    expect(looks(menu)).toContain('How long the answer took.');
    expect(looks(menu)).not.toContain('The name of the person or room that is booked.');
  });

  it('comes back with its column', () => {
    const menu = practice();
    setUp(menu);
    const rows = menu.rows('Hosts').map((cells) => cells.slice(0, 5));
    menu.store.write('sheet/Hosts.csv', rows.map((cells) => cells.join(',')).join('\r\n'));
    menu.store.write('state/looks.json', '{}');
    setUp(menu);
    const hosts = sheetOf(menu).getSheetByName('Hosts');
    expect(['A1', 'F1'].map((cell) => hosts?.getRange(cell).getNote() !== '')).toEqual([false, true]);
  });
});
