// Set up names what the person did not allow at Google.
import { expect, it } from 'vitest';
import { calendar } from '../../worlds/sheet.ts';
import { openMenu, WEB_APP } from './support.ts';

const AUTH = 'https://www.googleapis.com/auth';
const REFUSED = [`${AUTH}/script.external_request`, `${AUTH}/calendar.calendarlist.readonly`];

function setUp(locale: string, refused: readonly string[]): string[] {
  const files = {
    'sheet.json': `{"timeZone":"Europe/Berlin","locale":"${locale}"}`,
    'calendars/owner@example.com.ics': calendar(),
  };
  return openMenu(files, WEB_APP, refused).run('setUp', { button: 'OK', text: 'key' });
}

it.each([
  ['en_GB', 'Slotsheet: permissions\nSlotsheet is not allowed', 'Slotsheet is set up'],
  ['de_DE', 'Slotsheet: Berechtigungen\nSlotsheet ist bei Google nicht alles erlaubt', 'Slotsheet ist eingerichtet'],
])('before all else, and goes on; in %s', (locale, title, done) => {
  const shown = setUp(locale, REFUSED);
  expect(shown[0]).toContain(title);
  expect(shown[0]).toContain('\ncalendar.calendarlist.readonly\nscript.external_request\n');
  expect(shown[0]).toMatch(/https:\/\/script\.google\.com\/\S+$/);
  expect(shown.at(-1)).toContain(done);
});

it('says nothing where all is allowed', () => {
  expect(setUp('en_GB', []).join('\n')).not.toContain('permissions');
});
