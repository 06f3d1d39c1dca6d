import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dateReader } from '../../src/sheet/cells/dates.ts';
import { dateOrderOf } from '../../src/sheet/cells/writtenDate.ts';
import { day, outcome } from './support.ts';

const anywhere = dateReader(null);
const march28 = day('2027-03-28');

describe('dateReader', () => {
  it.each([
    '2027-03-28',
    '2027-3-28',
    '2027/03/28',
    '2027. 3. 28',
    '2027.03.28.',
    '28.03.2027',
    '28.3.2027',
    '28. 3. 2027',
    '28.3.27',
    '28 Mar 2027',
    '28-Mar-2027',
    'March 28, 2027',
    'Mar. 28, 2027',
    '28. März 2027',
    '28. Mrz. 2027',
    ' 2027\u201103\u201128 ',
    '2027–03–28',
  ])('reads %j wherever the spreadsheet is', (shown) => {
    expect(outcome(anywhere(shown))).toBe(march28);
  });

  it('reads slashes in the order of the locale, and never without one', () => {
    expect(outcome(dateReader('monthFirst')('3/28/2027'))).toBe(march28);
    expect(outcome(dateReader('dayFirst')('28/03/2027'))).toBe(march28);
    expect(outcome(dateReader('dayFirst')('28-3-2027'))).toBe(march28);
    expect(outcome(dateReader('dayFirst')('3/4/2027'))).toBe(day('2027-04-03'));
    expect(outcome(dateReader('monthFirst')('3/4/27'))).toBe(day('2027-03-04'));
    expect(outcome(anywhere('3/4/2027'))).toBe('<unclearDate>');
    expect(outcome(anywhere('28/03/2027'))).toBe('<unclearDate>');
  });

  it.each([
    ['2027-02-30', '<noSuchDate>'],
    ['29.02.2027', '<noSuchDate>'],
    ['2027-13-01', '<noSuchDate>'],
    ['31 April 2027', '<noSuchDate>'],
    ['1999-12-31', '<notDate>'],
    ['2570-03-28', '<notDate>'],
    ['20270328', '<notDate>'],
    ['46474', '<notDate>'],
    ['28 Foo 2027', '<notDate>'],
    ['2027-03/28', '<notDate>'],
    ['tomorrow', '<notDate>'],
    ['2027-03-28 10:00', '<notDate>'],
  ])('refuses %j', (shown, problem) => {
    expect(outcome(anywhere(shown))).toBe(problem);
  });

  it.each([
    ['24.12', '24.12.2027'],
    ['24.12.', '24.12.2027'],
    ['24. 12.', '24. 12.2027'],
    ['24 Dec', '24 Dec 2027'],
    ['24. Dezember', '24. Dezember 2027'],
    ['December 24', 'December 24 2027'],
  ])('tells that %j has no year, and writes it with one', (shown, example) => {
    expect(anywhere(shown)).toEqual({ problem: { kind: 'dateWithoutYear', shown, example } });
    expect(outcome(anywhere(example))).toBe(day('2027-12-24'));
  });

  it('tells so of slashes only in a locale whose order is known', () => {
    expect(dateReader('dayFirst')('24/12')).toMatchObject({ problem: { example: '24/12/2027' } });
    expect(dateReader('monthFirst')('12/24')).toMatchObject({ problem: { example: '12/24/2027' } });
    expect(outcome(anywhere('24/12'))).toBe('<notDate>');
    expect(outcome(dateReader('monthFirst')('24/12'))).toBe('<notDate>');
  });

  it.each([
    '24.12.2027-26.12.2027',
    '24.12.2027 – 26.12.2027',
    '24.12.-26.12.2027',
    '24.-26.12.2027',
    '24-26 December 2027',
    '2027-12-24 - 2027-12-26',
    '24.12.2027 bis 26.12.2027',
    '2027-12-24 to 2027-12-26',
  ])('tells that %j is more than one day', (shown) => {
    expect(outcome(anywhere(shown))).toBe('<severalDays>');
  });

  it.each(['31.13', '9.30', '2027', '2027-12', '24', 'December', '1-2-3', '24.12.2027-', `1.1.-${'1'.repeat(50_000)}`])(
    'does not take %j for a date without its year, or for several',
    (shown) => {
      expect(outcome(anywhere(shown))).toBe('<notDate>');
    },
  );

  it('knows 29 February of leap years only', () => {
    expect(outcome(anywhere('2028-02-29'))).toBe(day('2028-02-29'));
    expect(outcome(anywhere('2100-02-29'))).toBe('<noSuchDate>');
  });

  it('agrees with Temporal on every date from 2000 to 2199', () => {
    const first = Temporal.PlainDate.from('2000-01-01');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 73_048 }), (days) => {
        const date = first.add({ days });
        expect(outcome(anywhere(date.toString()))).toBe(day(date.toString()));
        expect(outcome(anywhere(`${date.day}.${date.month}.${date.year}`))).toBe(day(date.toString()));
      }),
    );
  });
});

describe('dateOrderOf', () => {
  const LOCALES =
    'en_US en_GB en_AU en_NZ en_IE en_IN en_SG en_HK en_CA en_ZA de_DE de_AT de_CH fr_FR fr_CA fr_BE it_IT es_ES es_MX ' +
    'es_PA es_PR pt_BR pt_PT nl_NL pl_PL ru_RU uk_UA cs_CZ sk_SK sl_SI hr_HR sr_RS ro_RO bg_BG el_GR tr_TR da_DK nb_NO ' +
    'fi_FI et_EE lv_LV lt_LT hu_HU sv_SE ja_JP ko_KR zh_CN zh_TW vi_VN id_ID ms_MY he_IL iw_IL hi_IN ca_ES gl_ES ka_GE ' +
    'kk_KZ hy_AM is_IS be_BY mk_MK sq_AL fil_PH th_TH';

  // Node's Intl carries Unicode CLDR.
  function orderByIntl(locale: string): string | null {
    const parts = new Intl.DateTimeFormat(locale.replace('_', '-')).formatToParts(Date.UTC(2027, 2, 28));
    const order = parts.map(({ type }) => type).filter((type) => ['day', 'month', 'year'].includes(type));
    if (order.join() === 'day,month,year') return 'dayFirst';
    return order.join() === 'month,day,year' ? 'monthFirst' : null;
  }

  it.each(LOCALES.split(' '))('never contradicts the habits of %s', (locale) => {
    expect([null, orderByIntl(locale)]).toContain(dateOrderOf(locale));
  });

  it.each([
    ['en_US', 'monthFirst'],
    ['en-US', 'monthFirst'],
    ['en_GB', 'dayFirst'],
    ['de_DE', 'dayFirst'],
    ['fr', 'dayFirst'],
    ['en', null],
    ['en_CA', null],
    ['fr_CA', null],
    ['ja_JP', null],
    ['', null],
    ['xx_YY', null],
  ])('takes %j as %j', (locale, order) => {
    expect(dateOrderOf(locale)).toBe(order);
  });
});
