import { describe, expect, it } from 'vitest';
import { reduceForCache } from '../../src/sheet/cacheable.ts';
import { TABS } from '../../src/sheet/tabs.ts';
import { PRACTICE, type Rows, read, type Tabs, workbook } from './support.ts';

const HEADERS = TABS.hubspotForm.headers;
const LINK = TABS.services.headers.map(
  (header) => ({ Service: 'Demo', 'HubSpot link': 'team/demo' })[header as 'Service'] ?? '',
);

/** The practice, its service Demo with a link, and the tab HubSpot form with these rows. */
function withForm(...rows: Rows): Tabs {
  return { ...PRACTICE, Services: [...(PRACTICE.Services ?? []), LINK], 'HubSpot form': [[...HEADERS], ...rows] };
}

const answersOf = (tabs: Tabs) =>
  read(tabs).formAnswers.map(({ row, service, field, answer }) => [row, service, field, answer]);

describe('the tab HubSpot form', () => {
  it('holds an answer for each question of a service with a link', () => {
    const form = withForm(
      ['demo', 'company', 'Company name', 'yes', 'Privatkunde'],
      ['Demo', 'phone', 'Phone', 'no', ' {phone} or {Mobile Number} '],
      ['Demo', 'budget', 'Budget', 'no', ''],
    );
    expect(answersOf(form)).toEqual([
      [2, 'Demo', 'company', 'Privatkunde'],
      [3, 'Demo', 'phone', '{phone} or {Mobile Number}'],
      [4, 'Demo', 'budget', ''],
    ]);
    expect(read(form).findings).toEqual([]);
  });

  it.each([
    ['is missing', []],
    ['is blank', [[]]],
    ['has its headers alone', [[...HEADERS]]],
  ])('may have no rows: it %s', (_, rows) => {
    const tabs = { ...withForm(), ...(rows.length === 0 ? {} : { 'HubSpot form': rows }) };
    const { 'HubSpot form': __, ...without } = tabs;
    const { findings, formAnswers, withdrawn } = read(rows.length === 0 ? without : tabs);
    expect([...findings, ...formAnswers]).toEqual([]);
    expect(withdrawn).toBeNull();
  });

  it.each(['{phone', 'phone}', '{}', '{ }', '{{phone}}', '#REF!'])(
    'has no answer where the cell is %s, and says so',
    (answer) => {
      const form = withForm(['Demo', 'phone', 'Phone', 'yes', answer]);
      expect(answersOf(form)).toEqual([[2, 'Demo', 'phone', '']]);
      expect(read(form).findings).toMatchObject([{ tab: 'HubSpot form', row: 2, column: 'Answer' }]);
    },
  );

  it('has no answer where two rows answer one question', () => {
    const form = withForm(['Demo', 'phone', '', '', '{phone}'], ['DEMO', 'phone', '', '', '+49 30 1234567']);
    expect(answersOf(form)).toEqual([[2, 'Demo', 'phone', '']]);
    expect(read(form).findings).toMatchObject([{ tab: 'HubSpot form', row: 3, column: 'Field' }]);
  });

  it.each([
    ['Service', ['', 'phone', '', '', 'x']],
    ['Field', ['Demo', '', '', '', 'x']],
    ['Service', ['Visit', 'phone', '', '', 'x']],
    ['Service', ['Gone', 'phone', '', '', 'x']],
  ])('leaves a row out by its %s: %j', (column, row) => {
    const { formAnswers, findings } = read(withForm(row));
    expect(formAnswers).toEqual([]);
    expect(findings).toMatchObject([{ tab: 'HubSpot form', row: 2, column }]);
  });

  it('has no answers while its column Answer may be another one', () => {
    const form = withForm(['Demo', 'phone', '', '', '{phone}']);
    const renamed = {
      ...form,
      'HubSpot form': [['Service', 'Field', 'Question', 'Required', 'Reply'], ...(form['HubSpot form'] ?? []).slice(1)],
    };
    expect(answersOf(renamed)).toEqual([[2, 'Demo', 'phone', '']]);
    expect(read(renamed).findings).toMatchObject([{ tab: 'HubSpot form', row: null, column: 'Answer' }]);
  });

  it('stays whole in the cache', () => {
    const form = withForm(['Demo', 'company', '', '', 'Privatkunde']);
    const whole = { ...form, Bookings: [[...TABS.bookings.headers]], Log: [[...TABS.log.headers]] };
    const { tabs } = reduceForCache(workbook({ ...whole, Private: [['Notes'], ['secret']] }), 0);
    expect(tabs.find(({ name }) => name === 'HubSpot form')?.rows).toEqual(form['HubSpot form']);
    expect(tabs.map(({ name }) => name)).not.toContain('Private');
  });
});
