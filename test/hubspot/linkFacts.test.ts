// What a link is, and why it must not be offered.
import { describe, expect, it } from 'vitest';
import { readLinkFacts } from '../../src/hubspot/linkFacts.ts';
import { durationMsOf, linkFaults, offlineMembers } from '../../src/hubspot/linkFaults.ts';
import { FACTS, field, json, LOST } from './support.ts';

const ON = { isOffline: false };
const OFF = { isOffline: true };

function information(customParams: object, rest: object = {}) {
  const params = { durations: [3_600_000, 1_800_000], formFields: [], legalConsentEnabled: false, ...customParams };
  return json(200, { linkId: 77, linkType: 'GROUP_CALENDAR', isOffline: false, customParams: params, ...rest });
}

describe('the facts of a link', () => {
  it('are its lengths, form, consents and members', () => {
    const question = {
      ...{ name: 'company', label: 'Firma', type: 'string', fieldType: 'select', isCustom: true, isRequired: true },
      options: [{ label: 'Keine', value: 'none', displayOrder: 0 }],
    };
    const options = {
      processingConsentType: 'REQUIRED_CHECKBOX',
      communicationConsentCheckboxes: [
        { communicationTypeId: 5, label: 'Newsletter', required: false },
        { communicationTypeId: 6, label: 'Post', required: true },
        { communicationTypeId: 7, required: true },
      ],
    };
    const given = { formFields: [question], legalConsentEnabled: true, legalConsentOptions: options };
    const members = { allUsersBusyTimes: [{ isOffline: true, busyTimes: [], meetingsUser: { id: '1' } }] };
    expect(readLinkFacts(information(given, members))).toEqual({
      kind: 'link',
      linkId: '77',
      type: 'GROUP_CALENDAR',
      durationsMs: [1_800_000, 3_600_000],
      isOffline: false,
      fields: [
        {
          name: 'company',
          label: 'Firma',
          fieldType: 'select',
          isRequired: true,
          options: [{ label: 'Keine', value: 'none' }],
        },
      ],
      consent: { isProcessingRequired: true, requiredBoxes: ['Post', '7'] },
      members: [OFF],
    });
  });

  it('count a question as required unless HubSpot says that it is not', () => {
    const read = readLinkFacts(information({ formFields: [{ name: 'a' }, { name: 'b', isRequired: false }] }));
    expect(read).toMatchObject({ fields: [{ label: 'a', isRequired: true }, { isRequired: false }] });
  });

  it('have no consent where the link asks for none', () => {
    const options = { processingConsentType: 'REQUIRED_CHECKBOX' };
    const consent = { isProcessingRequired: false, requiredBoxes: [] };
    expect(readLinkFacts(information({ legalConsentOptions: options }))).toMatchObject({ consent });
    expect(readLinkFacts(information({ legalConsentEnabled: true }))).toMatchObject({ consent });
  });

  it.each([
    ['without an answer', LOST],
    ['with status 404', json(404, {})],
    ['without customParams', json(200, { linkId: '77' })],
    ['without durations', information({ durations: undefined })],
    ['with a length that is none', information({ durations: [0] })],
    ['with a question without a name', information({ formFields: [{ label: 'Firma' }] })],
    ['with a form that is no list', information({ formFields: {} })],
    ['with malformed choices', information({ formFields: [{ name: 'a', options: 'x' }] })],
    [
      'with malformed consents',
      information({ legalConsentEnabled: true, legalConsentOptions: { communicationConsentCheckboxes: 'x' } }),
    ],
    ['with malformed members', information({}, { allUsersBusyTimes: [{ isOffline: 'no' }] })],
  ])('are unreadable %s', (_, answer) => {
    expect(readLinkFacts(answer).kind).toBe('unreadable');
  });
});

describe('a length', () => {
  const one = { ...FACTS, durationsMs: [1_800_000] };

  it('must be one of the link', () => {
    expect(durationMsOf(FACTS, 60)).toBe(3_600_000);
    expect(durationMsOf(FACTS, 45)).toBeNull();
    expect(linkFaults(FACTS, [], 60, new Map())).toEqual([]);
    expect(linkFaults(FACTS, [], 45, new Map())).toEqual([{ kind: 'durationUnknown', has: [30, 60] }]);
  });

  it('may be left out where there is one', () => {
    expect(durationMsOf(one, null)).toBe(1_800_000);
    expect(durationMsOf(FACTS, null)).toBeNull();
    expect(linkFaults(one, [], null, new Map())).toEqual([]);
    expect(linkFaults(FACTS, [], null, new Map())).toEqual([{ kind: 'durationNeeded', has: [30, 60] }]);
  });
});

describe('members offline', () => {
  const group = { ...FACTS, type: 'GROUP_CALENDAR' };

  it.each([
    ['all of a round robin', FACTS, [OFF, OFF], ['allOffline']],
    ['one of a round robin', FACTS, [OFF, ON], []],
    ['none', FACTS, [ON, ON], []],
    ['one of a group', group, [OFF, ON], ['memberOffline']],
    ['all of a group', group, [OFF], ['allOffline']],
    ['the only one', { ...FACTS, type: 'PERSONAL_LINK' }, [OFF], ['allOffline']],
    ['the link itself', { ...FACTS, isOffline: true }, [ON], ['allOffline']],
    ['as the form knew', { ...FACTS, members: [OFF] }, [], ['allOffline']],
    ['no more, as the times know', { ...FACTS, members: [OFF] }, [ON], []],
  ])('%s', (_, facts, members, kinds) => {
    expect(linkFaults(facts, members, 30, new Map()).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('are counted', () => {
    expect(offlineMembers(FACTS, [OFF, ON, OFF])).toBe(2);
    expect(offlineMembers({ ...FACTS, members: [OFF, ON] }, [])).toBe(1);
  });
});

describe('a form', () => {
  function faultsOf(fields: readonly ReturnType<typeof field>[], answers: Readonly<Record<string, string>> = {}) {
    return linkFaults({ ...FACTS, fields }, [], 30, new Map(Object.entries(answers)));
  }

  it('must have an answer to each required question', () => {
    const unanswered = [{ kind: 'fieldUnanswered', field: 'company', label: 'company?' }];
    expect(faultsOf([field('company')])).toEqual(unanswered);
    expect(faultsOf([field('company')], { company: ' ' })).toEqual(unanswered);
    expect(faultsOf([field('company')], { company: 'Privatkunde' })).toEqual([]);
    expect(faultsOf([field('company', { isRequired: false })])).toEqual([]);
  });

  it('asks for what every booking has anyway', () => {
    expect(faultsOf([field('firstname'), field('lastname'), field('email')])).toEqual([]);
  });

  it('may ask for no file', () => {
    const file = field('scan', { fieldType: 'file' });
    expect(faultsOf([file], { scan: 'x' })).toEqual([{ kind: 'fieldIsFile', field: 'scan', label: 'scan?' }]);
    expect(faultsOf([{ ...file, isRequired: false }])).toEqual([]);
  });

  it('takes only its own choices, by value or label', () => {
    const options = [
      { label: 'Kasse', value: 'public' },
      { label: 'Privat', value: 'private' },
    ];
    const choice = field('kind', { fieldType: 'select', options });
    const unfit = [{ kind: 'fieldNotAChoice', field: 'kind', label: 'kind?', values: ['public', 'private'] }];
    for (const fits of ['public', 'Privat', '{kind}']) expect(faultsOf([choice], { kind: fits })).toEqual([]);
    expect(faultsOf([{ ...choice, isRequired: false }], { kind: 'Selbstzahler' })).toEqual(unfit);
    expect(faultsOf([{ ...choice, fieldType: 'checkbox' }], { kind: 'public;Privat' })).toEqual([]);
    for (const one of ['select', 'radio', 'booleancheckbox'])
      expect(faultsOf([{ ...choice, fieldType: one }], { kind: 'public;Privat' })).toEqual(unfit);
  });
});

it('demands no consent that only the caller can give', () => {
  const consent = { isProcessingRequired: true, requiredBoxes: ['Newsletter'] };
  expect(linkFaults({ ...FACTS, consent }, [], 30, new Map())).toEqual([
    { kind: 'consentRequired', label: 'Newsletter' },
    { kind: 'processingConsent' },
  ]);
});
