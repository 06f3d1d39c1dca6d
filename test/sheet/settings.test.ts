import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../src/sheet/read/configuration.ts';
import { CLOCKS, PRACTICE, read, withRows, workbook } from './support.ts';

const settings = (...rows: readonly (readonly string[])[]) => read(withRows('Settings', ...rows));

describe('the time zone', () => {
  it('is the spreadsheet’s if the cell is blank or the row is missing', () => {
    const london = workbook(withRows('Settings', ['Time zone', '', '']), 'en_GB', 'Europe/London');
    expect(readConfiguration(london, CLOCKS).settings.timeZone).toBe('Europe/London');
    expect(settings().settings.timeZone).toBe('Europe/Berlin');
  });

  it.each(['Berlin', '+02:00', 'CEST 2'])('withdraws everything as %j', (zone) => {
    const { withdrawn, findings } = settings(['Time zone', zone, '']);
    expect(withdrawn).toMatchObject({ tab: 'Settings', row: 2, column: 'Value' });
    expect(findings).toEqual([withdrawn]);
  });

  it('withdraws everything if it stands twice', () => {
    const { withdrawn } = settings(['Time zone', 'Europe/Berlin'], ['time zone', 'Europe/London']);
    expect(withdrawn).toMatchObject({ tab: 'Settings', row: 3 });
  });

  it('withdraws everything if its row may have been misspelt', () => {
    const { withdrawn } = settings(['Time zoen', 'Europe/London']);
    expect(withdrawn?.sentence).toContain('“Time zoen”');
  });

  it('withdraws everything if not even the spreadsheet’s is known', () => {
    const { withdrawn, settings } = readConfiguration(workbook(withRows('Settings'), 'en_GB', 'Mars/Base'), CLOCKS);
    expect(withdrawn?.sentence).toContain('“Mars/Base”');
    expect(settings.timeZone).toBe('UTC');
  });
});

describe('the country code', () => {
  const inLocale = (locale: string, value = '') =>
    readConfiguration(workbook(withRows('Settings', ['Time zone', ''], ['Country code', value]), locale), CLOCKS);

  it.each([
    ['de_DE', '+49'],
    ['de_AT', '+43'],
    ['de-CH', '+41'],
    ['en_US', '+1'],
    ['en_CA', '+1'],
    ['en_GB', '+44'],
    ['en_IE', '+353'],
    ['it_IT', '+39'],
    ['it_SM', '+378'],
    ['fr_CI', '+225'],
    ['ru_KZ', '+7'],
    ['zh_Hant_TW', '+886'],
    ['en', ''],
    ['de', ''],
    ['es_419', ''],
    ['xx_ZZ', ''],
    ['', ''],
  ])('is that of the country in the locale %j: %j', (locale, code) => {
    const { settings: read, findings } = inLocale(locale);
    expect([read.countryCode, findings]).toEqual([code, []]);
    expect(readConfiguration(workbook(withRows('Settings'), locale), CLOCKS).settings.countryCode).toBe(code);
  });

  it.each([
    ['+49', '+49'],
    [' + 49 ', '+49'],
    ['0049', '+49'],
    ['49', '+49'],
    ['+\u200e1', '+1'],
    ['+358', '+358'],
  ])('is read from %j', (shown, code) => {
    const { settings: read, findings } = inLocale('en_GB', shown);
    expect([read.countryCode, findings]).toEqual([code, []]);
  });

  it.each(['Germany', 'DE', '+', '0', '+0', '+49 30', '+999', '+210', '030', '++49', '+4a', '+49, +43'])(
    'is a finding as %j, and that of the locale counts',
    (shown) => {
      const { settings: read, findings, withdrawn } = inLocale('de_AT', shown);
      expect([read.countryCode, withdrawn]).toEqual(['+43', null]);
      expect(findings).toMatchObject([{ tab: 'Settings', row: 3, column: 'Value' }]);
      expect(findings[0]?.sentence).toBe(
        `“${shown}” is not a country code. Write + and its digits, for example “+49”, or leave the cell blank for the country of the spreadsheet’s locale. Until then “+43” counts.`,
      );
    },
  );

  it('counts as blank while it cannot be read and the locale names no country', () => {
    expect(inLocale('en', 'Germany').findings[0]?.sentence).toMatch(/Until then the cell counts as blank\.$/);
  });
});

describe('other settings', () => {
  it('are found whatever the case, spaces and punctuation of their names', () => {
    const { settings: read, findings } = settings(
      ['TIME  zone', 'Europe/London'],
      ['Keep log for days', '30 days'],
      ['alert email', 'team@example.com'],
      ['log contact details', 'ja'],
    );
    expect(findings).toEqual([]);
    expect(read).toMatchObject({ keepLogDays: 30, alertEmail: 'team@example.com', logContactDetails: true });
  });

  it('say how many times are offered, how they are spread, what repeats do and which days are holidays', () => {
    const { settings: read, findings } = settings(
      ['Time zone', ''],
      ['Offers per answer', '3'],
      ['Spread offers', 'yes'],
      ['Repeat bookings', 'verschieben'],
      ['Holiday calendars', 'de.german#holiday@group.v.calendar.google.com, team@example.com\nteam@example.com'],
    );
    expect(findings).toEqual([]);
    expect(read).toMatchObject({
      offersPerAnswer: 3,
      spreadOffers: true,
      repeatBookings: 'move',
      holidayCalendars: ['de.german#holiday@group.v.calendar.google.com', 'team@example.com'],
    });
  });

  it('spread nothing while no number of offers is given, which is a finding', () => {
    for (const rows of [[], [['Offers per answer', '']]]) {
      const { settings: read, findings } = settings(['Time zone', ''], ['Spread offers', 'yes'], ...rows);
      expect(read.spreadOffers).toBe(true);
      expect(findings).toMatchObject([{ tab: 'Settings', row: 3, column: 'Value' }]);
      expect(findings[0]?.sentence).toContain('Offers per answer is blank');
    }
    expect(settings(['Time zone', ''], ['Spread offers', 'no'], ['Offers per answer', '']).findings).toEqual([]);
  });

  it('say nothing of spreading while the number of offers is the fault', () => {
    const unreadable = settings(['Time zone', ''], ['Offers per answer', 'few'], ['Spread offers', 'yes']);
    expect(unreadable.findings).toMatchObject([{ row: 3 }]);
    const twice = settings(
      ['Time zone', ''],
      ['Offers per answer', '3'],
      ['Offers per answer', '4'],
      ['Spread offers', 'yes'],
    );
    expect(twice.findings).toMatchObject([{ row: 4, column: 'Setting' }]);
  });

  it('keep their default when unreadable: a signature is required, details are not logged', () => {
    const {
      settings: read,
      findings,
      withdrawn,
    } = settings(
      ['Time zone', 'Europe/Berlin'],
      ['Require signature', 'nope'],
      ['Log contact details', 'x'],
      ['Keep log for (days)', '0'],
      ['Alert e-mail', 'team'],
      ['Language', 'fr'],
      ['Repeat bookings', 'sometimes'],
      ['Offers per answer', 'many'],
      ['Spread offers', '?'],
      ['Holiday calendars', 'two words'],
    );
    expect(read).toMatchObject({
      language: 'en',
      ...{ offersPerAnswer: null, spreadOffers: false, repeatBookings: 'allow', holidayCalendars: [] },
      requireSignature: true,
      logContactDetails: false,
      keepLogDays: 90,
      alertEmail: '',
    });
    expect(findings.map(({ row }) => row).sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(withdrawn).toBeNull();
  });

  it('require a signature if the setting stands twice, once as no', () => {
    const twice = settings(['Time zone', ''], ['Require signature', 'no'], ['Require signature', 'no']);
    expect(twice.settings.requireSignature).toBe(true);
    expect(twice.findings).toMatchObject([{ row: 4, column: 'Setting' }]);
  });

  it('keep bookings for as long as they say, for 31 days at least, and for good where they do not say', () => {
    const keep = (value: string) => {
      const { settings: read, findings } = settings(['Time zone', ''], ['Keep bookings for (days)', value]);
      return [read.keepBookingsDays, findings.length];
    };
    expect([keep('365'), keep('31 Tage'), keep('')]).toEqual([
      [365, 0],
      [31, 0],
      [null, 0],
    ]);
    expect([keep('30'), keep('1 day'), keep('0')]).toEqual([
      [31, 1],
      [31, 1],
      [31, 1],
    ]);
    expect([keep('some'), keep('-31'), keep('3651')]).toEqual([
      [null, 1],
      [null, 1],
      [null, 1],
    ]);
  });

  it('that we do not know are a finding and nothing more', () => {
    const { findings, withdrawn } = settings(['Time zone', ''], ['Colour', 'blue']);
    expect(findings).toMatchObject([{ tab: 'Settings', row: 3, column: 'Setting' }]);
    expect(withdrawn).toBeNull();
  });
});

describe('the language', () => {
  it('is that of all findings', () => {
    const german = settings(['Time zone', 'Berlin'], ['Sprache', 'Deutsch'], ['Language', 'de']);
    expect(german.findings.map(({ sentence }) => sentence)).toEqual([
      'Eine Einstellung namens „Sprache“ gibt es nicht, die Zeile bewirkt deshalb nichts. Prüfen Sie die Schreibweise. Die Einstellungen heißen: Time zone, Country code, Language, Require signature, Offers per answer, Spread offers, Repeat bookings, Holiday calendars, Keep log for (days), Log contact details, Keep bookings for (days), Alert e-mail, HubSpot e-mail without one, HubSpot contact fields, HubSpot ticket, HubSpot ticket title.',
      '„Berlin“ nennt keine Zeitzone mit Gebiet und Stadt. Schreiben Sie zum Beispiel „Europe/Berlin“. Bis dahin wird nichts angeboten.',
    ]);
  });

  it('is English when unreadable', () => {
    const { findings } = settings(['Time zone', ''], ['Language', 'Klingon']);
    expect(findings[0]?.sentence).toBe(
      '“Klingon” is none of the possible values. Write one of: “en”, “de”. Until then “en” counts.',
    );
  });
});

it('reads the practice’s own settings without a finding', () => {
  expect(read(PRACTICE).findings).toEqual([]);
});
