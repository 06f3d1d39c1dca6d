// What a finding says happens until the fault is fixed: it is what the reader then does.
import { describe, expect, it } from 'vitest';
import { readBookings } from '../../src/sheet/bookings.ts';
import { TABS } from '../../src/sheet/tabs.ts';
import {
  offsetAt,
  PRACTICE,
  practiceWith,
  type Rows,
  read,
  type Tabs,
  withCell,
  withRows,
  workbook,
} from './support.ts';

/** The end of the only finding, in English and in German. */
function said(tabs: Tabs): string[] {
  return ['en', 'de'].map((language) => {
    const { findings } = read(withSetting(tabs, 'Language', language));
    expect(findings).toHaveLength(1);
    return findings[0]?.sentence.match(/(?:Until then|Bis dahin) [^.]*\.$/)?.[0] ?? '';
  });
}

/** In the row of the setting, or a new last one. */
function withSetting(tabs: Tabs, name: string, value: string): Tabs {
  const rows = tabs.Settings ?? [];
  const others = rows.filter(([setting]) => setting !== name);
  return { ...tabs, Settings: [...others, [name, value, '']] };
}

const exception = (...cells: readonly string[]): Tabs => withRows('Exceptions', cells);

describe('until it is fixed', () => {
  it('a faulty host is not offered', () => {
    const tabs = practiceWith('Hosts', 2, 'Calendar', 'two words');
    expect(said(tabs)).toEqual(['Until then Ben is not offered.', 'Bis dahin wird Ben nicht angeboten.']);
    expect(read(tabs).hosts.map(({ name }) => name)).toEqual(['Anna']);
  });

  it('a host without a name is a row that does not count', () => {
    const rows = { ...PRACTICE, Hosts: [...(PRACTICE.Hosts ?? []), ['', 'carl@example.com', '', '', '', '', '']] };
    expect(said(rows)).toEqual(['Until then this row does not count.', 'Bis dahin zählt diese Zeile nicht.']);
  });

  it('a faulty service cannot be booked', () => {
    expect(said(practiceWith('Services', 2, 'Every', 'often'))).toEqual([
      'Until then this service cannot be booked.',
      'Bis dahin kann diese Leistung nicht gebucht werden.',
    ]);
  });

  it.each([
    [
      'Carla, Ben',
      'Until then Carla is left out here, and the other hosts stay.',
      'Bis dahin zählt Carla hier nicht mit; die übrigen Hosts gelten.',
    ],
    [
      'Carla, Ben, Dora',
      'Until then Carla and Dora are left out here, and the other hosts stay.',
      'Bis dahin zählen Carla und Dora hier nicht mit; die übrigen Hosts gelten.',
    ],
  ])('unknown names among others are left out of a service: %s', (shown, english, german) => {
    const tabs = practiceWith('Services', 1, 'Hosts', shown);
    expect(said(tabs)).toEqual([english, german]);
    expect(read(tabs).services[0]).toMatchObject({ hosts: ['Ben'] });
  });

  it('a service cannot be booked if no name is known, or one is not and all are needed', () => {
    const cannot = ['Until then this service cannot be booked.', 'Bis dahin kann diese Leistung nicht gebucht werden.'];
    expect(said(practiceWith('Services', 1, 'Hosts', 'Carla, Dora'))).toEqual(cannot);
    expect(said(withCell(practiceWith('Services', 1, 'Hosts', 'Carla, Ben'), 'Services', 1, 'Assign', 'all'))).toEqual(
      cannot,
    );
  });

  it('a faulty weekly row does not count', () => {
    expect(said(practiceWith('Weekly hours', 2, 'From', '9.5'))).toEqual([
      'Until then this row does not count.',
      'Bis dahin zählt diese Zeile nicht.',
    ]);
  });

  describe('a row of Bookings', () => {
    const read = (status: string, start: string, eventId: string, language: 'en' | 'de' = 'en') => {
      const line = ['', 'Checkup', 'Anna', start, '2027-03-29 10:30', status, '', '', '', '', '', eventId];
      const book = workbook({ Bookings: [TABS.bookings.headers, line] });
      return readBookings(book, { timeZone: 'Europe/Berlin', offsetAt }, language);
    };
    const sentence = (...cells: Parameters<typeof read>) => read(...cells).findings.map((one) => one.sentence)[0];
    const TEN = '2027-03-29 10:00';

    it('with an unreadable Status counts as booked', () => {
      expect(read('perhaps', TEN, '').rows).toMatchObject([{ status: 'booked', unread: ['Status'] }]);
      expect(sentence('perhaps', TEN, '')).toMatch(/ Until then “booked” counts\.$/);
      expect(sentence('perhaps', TEN, '', 'de')).toMatch(/ Bis dahin gilt „booked“\.$/);
    });

    it('counts as its event says, or not at all if it has neither an event nor a Start', () => {
      const id = `slot${'0123456789'.repeat(4)}`;
      expect(sentence('booked', 'soon', id)).toMatch(/ Until then its event in the calendar counts\.$/);
      expect(sentence('booked', 'soon', 'no id')).toMatch(/ Until then this row does not count\.$/);
      expect(sentence('booked', 'soon', id, 'de')).toMatch(/ Bis dahin zählt der Termin im Kalender\.$/);
      expect(sentence('booked', 'soon', '')).toMatch(/ Until then this row does not count\.$/);
      expect(sentence('booked', '2027-03-29 11:00', '')).toMatch(/ Until then this row counts as a booking\.$/);
      expect(sentence('booked', '2027-03-29 11:00', '', 'de')).toMatch(/ Bis dahin zählt diese Zeile als Buchung\.$/);
    });

    it('counts although its moment of booking cannot be read', () => {
      const line = ['lately', 'Checkup', 'Anna', TEN, '2027-03-29 10:30', 'booked'];
      const book = workbook({ Bookings: [TABS.bookings.headers, line] });
      const { rows, findings } = readBookings(book, { timeZone: 'Europe/Berlin', offsetAt });
      expect(rows).toMatchObject([{ host: 'Anna' }]);
      expect(findings[0]?.sentence).not.toContain('Until then');
    });
  });
});

describe('until an exception is fixed', () => {
  const CLOSED = ['Until then these dates are closed.', 'Bis dahin sind diese Tage geschlossen.'];

  it('with unreadable hours its dates are closed', () => {
    expect(said(exception('2027-03-29', '', 'Ben', '9.5', '12', ''))).toEqual(CLOSED);
    expect(said(exception('2027-03-29', '', '', '9', '', ''))).toEqual(CLOSED);
  });

  it('with an unreadable host they are closed for everyone', () => {
    expect(said(exception('2027-03-29', '', 'Carla', '9', '12', ''))).toEqual([
      'Until then these dates are closed for everyone.',
      'Bis dahin sind diese Tage für alle geschlossen.',
    ]);
  });

  it.each<[string, string, string]>([
    ['Anna', 'Until then Anna is not offered.', 'Bis dahin wird Anna nicht angeboten.'],
    ['Anna, Ben', 'Until then Anna and Ben are not offered.', 'Bis dahin werden Anna und Ben nicht angeboten.'],
    ['', 'Until then no host is offered.', 'Bis dahin wird niemand angeboten.'],
  ])('with an unreadable date the hosts it names are not offered: %j', (host, english, german) => {
    expect(said(exception('Christmas', '', host, '', '', ''))).toEqual([english, german]);
    expect(said(exception('2027-03-29', 'soon', host, '', '', ''))).toEqual([english, german]);
  });

  it('with an unreadable date and an unknown host no host is, whatever else is wrong', () => {
    const { findings, withdrawn } = read(exception('Christmas', '', 'Carla', '9.5', '', ''));
    expect(withdrawn).toBe(findings[0]);
    expect(findings.map(({ sentence }) => /Until then (.*)\.$/.exec(sentence)?.[1])).toEqual([
      'no host is offered',
      undefined,
      undefined,
    ]);
  });

  it.each([
    ['24.12.', '', ''],
    ['Dec 24', '6 Jan', 'Ben'],
  ])('without a year its dates are closed in several: %s to %s', (from, to, host) => {
    const { findings } = read(exception(from, to, host, '9', '12', ''));
    expect(findings[0]?.sentence).toMatch(/ Until then these dates are closed, this year and next\.$/);
    const german = read(withSetting(exception(from, to, 'Carla', '', '', ''), 'Language', 'de')).findings;
    expect(german[0]?.sentence).toMatch(
      / Bis dahin sind diese Tage in diesem und im nächsten Jahr für alle geschlossen\.$/,
    );
  });

  it.each([
    ['24.12.', '2027-12-27'],
    ['2027-12-24', '27.12.'],
    ['Mon 24 Dec 2027', ''],
  ])('with a year at one end, or another weekday, its dates are closed: %s to %s', (from, to) => {
    expect(said(exception(from, to, 'Ben', '', '', ''))).toEqual(CLOSED);
  });

  it('with a date without a year and one that is unreadable, it names the worse', () => {
    const { findings } = read(exception('24.12.', 'soon', 'Ben', '', '', ''));
    expect(findings.map(({ column }) => column)).toEqual(['To date', 'From date']);
    expect(findings[0]?.sentence).toMatch(/ Until then Ben is not offered\.$/);
  });

  it('without any date its row does not count, whatever else is wrong', () => {
    const { findings } = read(exception('', '', 'Carla', '9', '12', ''));
    expect(findings.map(({ column }) => column)).toEqual(['From date', 'Host']);
    expect(findings[1]?.sentence).toMatch(/ Until then this row does not count\.$/);
  });

  it('that names an inactive host alone, its row does not count', () => {
    const { Hosts = [] } = practiceWith('Hosts', 2, 'Active', 'no');
    for (const cells of [
      ['24.12.', '', 'Ben', '', '', ''],
      ['2027-03-29', '', 'Ben', '9.5', '12', ''],
    ]) {
      expect(said({ ...exception(...cells), Hosts })[0]).toBe('Until then this row does not count.');
    }
  });
});

describe('until a setting is fixed', () => {
  it.each([
    ['Require signature', 'perhaps', '“yes”', '„ja“'],
    ['Log contact details', 'perhaps', '“no”', '„nein“'],
    ['Repeat bookings', 'sometimes', '“allow”', '„allow“'],
    ['Keep log for (days)', 'long', '“90”', '„90“'],
    ['Keep bookings for (days)', '30', '“31”', '„31“'],
  ])('its default counts: %s', (name, value, english, german) => {
    const tabs = withSetting(PRACTICE, name, value);
    expect(said(tabs)).toEqual([`Until then ${english} counts.`, `Bis dahin gilt ${german}.`]);
  });

  it.each(['Offers per answer', 'Holiday calendars', 'Keep bookings for (days)', 'Alert e-mail'])(
    'it counts as blank: %s',
    (name) => {
      expect(said(withSetting(PRACTICE, name, '2 words'))).toEqual([
        'Until then the cell counts as blank.',
        'Bis dahin gilt die Zelle als leer.',
      ]);
    },
  );

  const NOTHING = ['Until then nothing is offered.', 'Bis dahin wird nichts angeboten.'];
  const settings = (...rows: Rows): Tabs => withRows('Settings', ...rows);

  it('nothing is offered without a readable time zone', () => {
    const tabs = withSetting(PRACTICE, 'Time zone', 'Berlin');
    expect(said(tabs)).toEqual(NOTHING);
    expect(read(tabs).withdrawn).not.toBeNull();
    expect(said(settings(['Time zone', 'UTC'], ['Time zone', 'UTC']))).toEqual(NOTHING);
  });

  it('nothing is offered while the row of the time zone may be one without a name, or one that is there twice', () => {
    expect(said(settings(['', 'UTC', '']))).toEqual(NOTHING);
    const twice = read(settings(['Alert e-mail', ''], ['Alert e-mail', '']));
    expect(twice.withdrawn?.sentence).toContain('Until then nothing is offered.');
    expect(said(settings(['Time zone', ''], ['', 'UTC', '']))[0]).toBe('Until then this row does not count.');
    expect(said(settings(['Alert e-mail', 'x']))[0]).toBe('Until then the cell counts as blank.');
  });
});

it('is said once in a row, and not where the column itself says it', () => {
  const faults = withCell(practiceWith('Hosts', 1, 'Calendar', 'a b'), 'Hosts', 1, 'Weight', 'heavy');
  const sentences = read(faults).findings.map(({ sentence }) => sentence);
  expect(sentences.map((sentence) => sentence.includes('Until then'))).toEqual([true, false]);
  const renamed = read(withCell(practiceWith('Hosts', 0, 'Active', 'On'), 'Hosts', 1, 'Calendar', 'a b')).findings;
  expect(renamed.map(({ sentence }) => /Until then (.*)\.$/.exec(sentence)?.[1])).toEqual([
    'every row counts as faulty in it',
    undefined,
  ]);
});
