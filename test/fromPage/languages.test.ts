// Pages speak the person's language, callers hear that of Settings.
import { describe, expect, it } from 'vitest';
import { documents } from '../../worlds/sheet.ts';
import { openMenu } from '../ui/support.ts';

const file = (locale: string) => ({ 'sheet.json': JSON.stringify({ timeZone: 'Europe/Berlin', locale }) });
const SHEET = {
  services: [{ Service: 'Visit', Minutes: '30', 'Book ahead': '3 days' }],
  weeklyHours: [
    { Days: 'Mon-Fri', From: '09:00', To: '12:00' },
    { Days: 'Mon', From: '9.5', To: '12:00' },
  ],
};

/** Settings have the other language; where Google does not tell the person's, it is the file's. */
function open(person: 'en' | 'de', sheet: object = SHEET) {
  const Language = person === 'de' ? 'en' : 'de';
  const menu = openMenu({
    ...documents({ settings: { Language }, ...sheet }),
    ...file(person === 'de' ? 'de_DE' : 'en_GB'),
  });
  menu.setProperty('telliKey', 'key');
  return menu;
}

describe.each([
  ['en', '6 of 6 starts are free.', /“9\.5”/],
  ['de', '6 von 6 Zeiten sind frei.', /„9\.5“/],
] as const)('a person who reads %s', (person, headlineRead, quoted) => {
  it('reads so why times are free', () => {
    expect(open(person).page('preview.why', 'Visit', '2027-03-15').headline).toBe(headlineRead);
  });

  it('reads so what is wrong in the Sheet', () => {
    const sentences = open(person)
      .page('check.all')
      .findings.map(({ sentence }) => sentence);
    expect(sentences.join('\n')).toMatch(quoted);
  });

  it('does not change what callers hear', () => {
    const menu = open(person, { services: [] });
    const heard = JSON.stringify(menu.available('key'));
    menu.page('check.all');
    expect(JSON.stringify(menu.available('key'))).toBe(heard);
    expect(heard).toMatch(person === 'de' ? /appointment|service/ : /Termin|Leistung/);
  });
});
