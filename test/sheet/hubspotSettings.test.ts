import { describe, expect, it } from 'vitest';
import { readContactFields, readFallbackEmail, readTicketPlace } from '../../src/sheet/cells/hubspotSettings.ts';
import { outcome, PRACTICE, read } from './support.ts';

const settingsWith = (...rows: readonly (readonly [string, string])[]) =>
  read({ ...PRACTICE, Settings: [...(PRACTICE.Settings ?? []), ...rows] });

describe('the settings for HubSpot', () => {
  it('are read as typed', () => {
    const { settings, findings } = settingsWith(
      ['HubSpot e-mail without one', 'termine@praxis.de'],
      ['HubSpot contact fields', 'telli_contact_id={contact id}; phone = {phone}'],
      ['HubSpot ticket', 'Support / New'],
      ['HubSpot ticket title', '{name}: call'],
    );
    expect(findings).toEqual([]);
    expect(settings.hubspot).toEqual({
      fallbackEmail: 'termine@praxis.de',
      contactFields: [
        { property: 'telli_contact_id', template: '{contact id}' },
        { property: 'phone', template: '{phone}' },
      ],
      ticket: { pipeline: 'Support', stage: 'New' },
      ticketTitle: '{name}: call',
    });
  });

  it.each([
    ['HubSpot e-mail without one', 'no'],
    ['HubSpot e-mail without one', `${'a'.repeat(34)}@praxis.de`],
    ['HubSpot contact fields', 'phone'],
    ['HubSpot ticket', 'a / b / c'],
    ['HubSpot ticket title', '{name'],
  ])('count as blank where they cannot be read: %s', (name, value) => {
    const { settings, findings } = settingsWith([name, value]);
    expect(settings.hubspot).toEqual({ fallbackEmail: '', contactFields: [], ticket: null, ticketTitle: '' });
    expect(findings).toMatchObject([{ tab: 'Settings', row: 5, column: 'Value' }]);
    expect(findings[0]?.sentence).toMatch(/Until then the cell counts as blank\.$/);
  });
});

it('leaves 31 characters before the @ to each caller', () => {
  const address = (length: number) => `${'a'.repeat(length)}@praxis.de`;
  expect(outcome(readFallbackEmail(address(33)))).toBe(address(33));
  expect(outcome(readFallbackEmail(address(34)))).toBe('<emailTooLong>');
  expect(outcome(readFallbackEmail('no'))).toBe('<notEmail>');
});

it.each([
  ['a={phone}', [['a', '{phone}']]],
  [
    'a={phone};\nB_2 = x=y ;',
    [
      ['a', '{phone}'],
      ['B_2', 'x=y'],
    ],
  ],
  ['a', '<notContactFields>'],
  ['a=', '<notContactFields>'],
  ['={phone}', '<notContactFields>'],
  ['my field={phone}', '<notContactFields>'],
  ['a={phone', '<notContactFields>'],
  ['a=1; A=2', '<notContactFields>'],
  [';', '<notContactFields>'],
])('contact fields %j', (shown, expected) => {
  const found = outcome(readContactFields(shown));
  expect(typeof found === 'string' ? found : found.map(({ property, template }) => [property, template])).toEqual(
    expected,
  );
});

it.each([
  ['New', { pipeline: null, stage: 'New' }],
  [' Support / New ', { pipeline: 'Support', stage: 'New' }],
  ['Neu/Offen', { pipeline: null, stage: 'Neu/Offen' }],
  ['Support / Neu/Offen', { pipeline: 'Support', stage: 'Neu/Offen' }],
  ['/ New', '<notTicketPlace>'],
  ['Support /', '<notTicketPlace>'],
  ['a / b / c', '<notTicketPlace>'],
])('a ticket’s place %j', (shown, expected) => {
  expect(outcome(readTicketPlace(shown))).toEqual(expected);
});
