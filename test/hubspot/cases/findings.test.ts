// What Check says in the cases that want a person's hand, and what the person then does.
import { describe, expect, it } from 'vitest';
import type { FaultName } from '../../../local/hubspot/faults.ts';
import { createRuntime, type Runtime } from '../../../local/runtime.ts';
import { PRESENT_VERSION } from '../../../src/sheet/sheetVersion.ts';
import { changeTab } from '../../support/tabs.ts';
import type { World } from '../../support/world.ts';
import { linesOf } from '../../ui/support.ts';
import {
  A,
  ADA,
  B,
  BOB,
  C,
  D,
  DORIS,
  EMIL,
  GUESSES,
  type PracticeOptions,
  practice,
  SCOPES,
  SUCCESS,
} from './practice.ts';

/** Check as the owner sees it. */
function checking(options: PracticeOptions = {}) {
  const opened: { runtime?: Runtime } = {};
  const way = (given: Parameters<typeof createRuntime>[0]) => {
    opened.runtime = createRuntime(given);
    return opened.runtime;
  };
  const settings = { ...options.settings, 'Sheet version': String(PRESENT_VERSION) };
  const served = practice({ ...options, settings, way });
  return {
    ...served,
    check(): string {
      const told = opened.runtime?.execute('fromPage', ['check.all', '[]'], { ui: true });
      return linesOf(JSON.parse(String(told)).answer);
    },
  };
}

/** The owner types an answer to the only question. */
function answer({ store }: World, text: string): void {
  changeTab(store, 'HubSpot form', ([headers = [], row = []]) => {
    const at = headers.indexOf('Answer');
    return [headers, headers.map((_, column) => (column === at ? text : (row[column] ?? '')))];
  });
}

const COMPANY = { name: 'company', label: 'Your company', fieldType: 'text', isRequired: true };
const consent = (more: object) => ({ legalConsentEnabled: true, processingConsentType: 'IMPLICIT', ...more });
const box = { communicationTypeId: '77', label: 'Newsletter', required: true };
const offline = (one: object) => ({ ...one, isOffline: true });

describe.each(GUESSES)('Check, $guesses', ({ switches }) => {
  it('finds nothing where nothing is wrong', () => {
    expect(checking({ switches }).check()).not.toMatch(/HubSpot/);
  });

  it.each<readonly [string, PracticeOptions, RegExp]>([
    ['2: Minutes 45 names 30 and 60', { service: { Minutes: '45' } }, /Services, row 2, Minutes: .*\b30\b.*\b60\b/],
    [
      '2: in German',
      { service: { Minutes: '45' }, settings: { Language: 'de' } },
      /Services, row 2, Minutes: .*\b30\b.*\b60\b/,
    ],
    ['9: demo is no slug', { service: { 'HubSpot link': 'demo' } }, /Services, row 2, HubSpot link: .*slug.*demo/],
    ['19: the required question', { link: { formFields: [COMPANY] } }, /HubSpot form.*Your company.*company/],
    [
      '20: a required box',
      { link: { consent: consent({ communicationConsentCheckboxes: [box] }) } },
      /Services, row 2, HubSpot link: .*Newsletter/,
    ],
    [
      '20: processing',
      { link: { consent: consent({ processingConsentType: 'REQUIRED_CHECKBOX' }) } },
      /Services, row 2, HubSpot link: .*processing/,
    ],
    [
      '24: a key that HubSpot refuses',
      { key: 'pat-eu1-99999999-1111-2222-3333-444444444444' },
      /does not accept the key/,
    ],
    ['24: a scope by its name', { scopes: SCOPES.slice(1) }, /scheduler\.meetings\.meeting-link\.read/],
    ['24: no key', { key: null }, /HubSpot key/],
    [
      '25: move acts as refuse',
      { settings: { 'Repeat bookings': 'move' } },
      /Settings, row 4, Value: .*move.*refuse.*HubSpot/,
    ],
    [
      '11: all hosts offline',
      { link: { members: [offline(DORIS), offline(EMIL)] } },
      /Services, row 2, HubSpot link: .*connected calendar/,
    ],
    [
      '11: one host offline',
      { link: { members: [DORIS, offline(EMIL)] } },
      /Services, row 2, HubSpot link: .*connected calendar/,
    ],
  ])('%s', (_, options, finding) => {
    const text = checking({ switches, ...options }).check();
    expect(text).toMatch(finding);
    expect(text).not.toMatch(/praxis-team|Dorn|Eich|pat-eu1/);
  });

  it.each<readonly [string, FaultName, RegExp]>([
    ['11: the link entered no meeting', 'offline', /entered no meeting/],
    ['12: the link entered no meeting', 'no-event', /entered no meeting/],
    ['15: the length is no longer the link’s', 'wrong-duration', /MEETING_DURATION_NOT_VALID/],
    ['14: refused, and still offered', 'wrong-start', /refused a time/],
    ['24: the key may not book', 'unauthorized', /401/],
  ])('%s', async (_, fault, finding) => {
    const opened = checking({ switches });
    opened.levers.fail(fault);
    expect((await opened.book(ADA, A)).status).toBe('failed');
    // A link that changed is read anew: what Check then sees is the truth.
    const text = opened.check();
    if (fault === 'wrong-duration') expect(await opened.starts()).toEqual([A, B, C, D]);
    else expect(text).toMatch(finding);
    expect(text).not.toMatch(/praxis\.de|pat-eu1|correlation/i);
  });

  it('16: a caller’s address that is refused is no finding, the practice’s own is one', async () => {
    const caller = checking({ switches });
    caller.levers.fail('blocked-email');
    await caller.book(ADA, A);
    expect(caller.check()).not.toMatch(/HubSpot/);
    const settings = { 'HubSpot e-mail without one': 'termine@praxis.de', 'Country code': '+49' };
    const own = checking({ switches, settings });
    own.levers.fail('blocked-email');
    await own.book({ contact_id: 'c-9', contact_details: { name: 'Ada', phone: '030 901820' } }, A);
    expect(own.check()).toMatch(/HubSpot e-mail without one/);
  });

  it.each(['en', 'de'])(
    '19: Check writes the question, the owner its answer, and callers book (%s)',
    async (language) => {
      const opened = checking({ switches, link: { formFields: [COMPANY] }, settings: { Language: language } });
      opened.check();
      expect(opened.world.rows('HubSpot form')).toMatchObject([
        { Service: 'Talk', Field: 'company', Question: 'Your company', Answer: '' },
      ]);
      answer(opened.world, 'Privatkunde');
      expect(opened.check()).not.toMatch(/Your company/);
      expect(opened.world.rows('HubSpot form')).toHaveLength(1);
      expect(await opened.book(ADA, A)).toEqual(SUCCESS);
      expect(opened.posts()[0].formFields).toEqual([{ name: 'company', value: 'Privatkunde' }]);
    },
  );

  it('19: a question, its name and its choices are written as text', () => {
    const evil = { name: '=A1', label: '=IMPORTXML("http://x/")\n+1', fieldType: 'select', isRequired: true };
    const options = [{ label: '@x', value: '-1' }];
    const opened = checking({ switches, link: { formFields: [{ ...evil, options }] } });
    opened.check();
    const [row = {}] = opened.world.rows('HubSpot form');
    expect(row).toMatchObject({ Field: "'=A1", Question: expect.stringMatching(/^'=IMPORTXML/) });
    for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+@-]|\p{Cc}/u);
  });

  it('21: an unknown outcome is told of until it is known', async () => {
    const opened = checking({ switches, scopes: SCOPES.filter((one) => one !== 'crm.objects.contacts.read') });
    opened.levers.fail('error-after');
    expect((await opened.book(ADA, A)).reason).toMatch(/not confirmed/);
    // The recovery job has had its ten minutes.
    opened.world.setNow('2027-03-22T09:15:00.000Z');
    opened.world.runtime.execute('recover', [], { event: 'clock' });
    expect(opened.check()).toMatch(/not known whether HubSpot booked.*crm\.objects\.contacts\.read/);
  });

  it('25: an unknown property and a ticket whose answer was lost are two findings', async () => {
    const settings = {
      'HubSpot contact fields': 'telli_contact_id={contact id}; company={name}',
      'HubSpot ticket': '0 / 1',
    };
    const opened = checking({ switches, settings });
    opened.levers.fail('error-after', { at: 'tickets' });
    expect(await opened.book(ADA, A)).toEqual(SUCCESS);
    const text = opened.check();
    expect(text).toMatch(/telli_contact_id/);
    expect(text).toMatch(/not known whether HubSpot made a ticket/);
    expect(opened.state().contacts[0]?.properties.company).toBe('Ada');
    expect(opened.state().tickets).toHaveLength(1);
    expect(await opened.book(BOB, B)).toEqual(SUCCESS);
    expect(opened.state().tickets).toHaveLength(2);
  });

  it('25: a ticket’s pipeline and stage are told by name, and known from then on', async () => {
    const opened = checking({ switches, settings: { 'HubSpot ticket': 'Support Pipeline / Waiting on us' } });
    expect(opened.check()).toMatch(/stage 3/);
    expect(await opened.book(ADA, A)).toEqual(SUCCESS);
    expect(opened.state().tickets).toMatchObject([{ properties: { hs_pipeline: '0', hs_pipeline_stage: '3' } }]);
    const unknown = checking({ switches, settings: { 'HubSpot ticket': 'Support Pipeline / Nowhere' } });
    expect(unknown.check()).toMatch(/Nowhere/);
  });
});
