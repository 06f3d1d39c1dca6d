// Check looks at meeting links: what would keep a booking from standing, by the name of the field.
import { describe, expect, it } from 'vitest';
import { sentMails } from '../../local/services/mail/state.ts';
import { writeForm } from '../../src/fromPage/check/hubspotForm.ts';
import { PRESENT_VERSION } from '../../src/sheet/sheetVersion.ts';
import type { CellText } from '../../src/ui/ports.ts';
import { documents } from '../../worlds/sheet.ts';
import { A, ADA, book, LINK, MEMBER, practice, recover, SCOPES } from '../recovery/hubspot/support.ts';
import { HUBSPOT_KEY } from '../support/world.ts';
import { type Menu, openMenu } from '../ui/support.ts';

interface Given {
  readonly link?: object;
  readonly service?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, string>>;
  readonly scopes?: readonly string[];
  /** Of the file, and so of the person. */
  readonly locale?: string;
  readonly key?: string;
  readonly form?: readonly Readonly<Record<string, string>>[];
}

const OFFLINE = { ...MEMBER, id: '2', userId: '12', ownerId: '112', isOffline: true };
const QUESTION = { name: 'company', label: 'Your company', fieldType: 'text', isRequired: true, options: [] };

function open({
  link = {},
  service = {},
  settings = {},
  scopes = SCOPES,
  key = HUBSPOT_KEY,
  form,
  locale = 'en_GB',
}: Given): Menu {
  const services = [{ Service: 'Demo', Minutes: '30', 'HubSpot link': 'praxis/demo', ...service }];
  const menu = openMenu({
    ...documents({
      settings: { ...settings, 'Sheet version': String(PRESENT_VERSION) },
      services,
      ...(form ? { hubspotForm: form } : {}),
    }),
    'sheet.json': JSON.stringify({ timeZone: 'Europe/Berlin', locale }),
    'hubspot/links.json': JSON.stringify([{ ...LINK, ...link }]),
    'hubspot/key.json': JSON.stringify({ key: HUBSPOT_KEY, scopes }),
  });
  menu.setProperty('telliKey', 'key');
  if (key !== '') menu.setProperty('hubspotKey', key);
  return menu;
}

function checked(given: Given = {}): string {
  return open(given).check();
}

// Six starts on each of ten working days after this Monday, on which four are left.
const TWO_WEEKS = 6 * 10 + 4;

const FINE = '';

describe('a service behind a link', () => {
  it('is fine', () => {
    expect(checked()).toBe(FINE);
  });

  it('costs one call to HubSpot, for its form and two months', () => {
    const menu = open({});
    menu.check();
    const fetches = menu.calls.filter(({ method }) => method === 'fetchAll');
    expect(fetches).toHaveLength(1);
    expect(JSON.stringify(fetches[0]?.args).match(/praxis%2Fdemo/g)).toHaveLength(3);
  });

  it('without a key is named', () => {
    expect(checked({ key: '' })).toContain('There is no HubSpot key.');
  });

  it('with a key that HubSpot does not know', () => {
    expect(checked({ key: 'pat-eu1-unknown' })).toMatch(/^Settings: HubSpot does not accept the key/);
  });

  it('with a key that lacks a scope, by its name', () => {
    const shown = checked({ scopes: ['crm.objects.contacts.write'] });
    expect(shown.match(/scheduler\.meetings\.meeting-link\.read/g)).toHaveLength(1);
  });

  // Case 9: `team/demo` is the slug, `demo` alone is not.
  it('with a slug that HubSpot does not know', () => {
    expect(checked({ service: { 'HubSpot link': 'demo' } })).toContain(
      'Services, row 2, HubSpot link: HubSpot knows no meeting link with the slug “demo”',
    );
  });

  // Case 2: the link has 30 and 60 minutes.
  it('with minutes that the link does not have', () => {
    const shown = checked({ service: { Minutes: '45' } });
    expect(shown).toMatch(/Services, row 2, Minutes: .*It has 30 and 60 minutes\./);
  });

  it('without minutes where the link has several lengths', () => {
    expect(checked({ service: { Minutes: '' } })).toMatch(/Services, row 2, Minutes: .*30 and 60 minutes\. Write one/);
  });

  it('with one member of a round robin offline', () => {
    const shown = checked({ link: { members: [MEMBER, OFFLINE] } });
    expect(shown).toContain('may give that host a booking and then enters no meeting');
    expect(shown).not.toContain('is not offered');
  });

  it('with one member of a group offline, or all members', () => {
    const group = { type: 'GROUP_CALENDAR', members: [MEMBER, OFFLINE] };
    expect(checked({ link: group })).toMatch(/A host of the group link .* Until then Demo is not offered/);
    expect(checked({ link: { members: [OFFLINE] } })).toMatch(/No host of the meeting link .* is not offered/);
  });

  // Case 20.
  it('with a box of consent that must be ticked', () => {
    const box = { communicationTypeId: '9', label: 'Newsletter', required: true };
    const consent = {
      ...{ legalConsentEnabled: true, processingConsentType: 'IMPLICIT' },
      communicationConsentCheckboxes: [box],
    };
    expect(checked({ link: { consent } })).toMatch(/requires a tick at “Newsletter”/);
    const optional = { ...consent, communicationConsentCheckboxes: [{ ...box, required: false }] };
    expect(checked({ link: { consent: optional } })).toBe(FINE);
  });

  it('booked further ahead than four months', () => {
    expect(checked({ service: { 'Book ahead': '200 days' } })).toMatch(
      /Services, row 2, Book ahead: .*4 months at most/,
    );
  });

  it('in German to a person who reads German', () => {
    const shown = checked({ locale: 'de_DE', service: { 'HubSpot link': 'demo' } });
    expect(shown).toContain('HubSpot kennt keinen Meeting-Link „demo“');
  });
});

// Case 19.
describe('a required question', () => {
  const link = { formFields: [QUESTION] };

  it('is named and written into a tab of its own, without an answer', () => {
    const menu = open({ link });
    const shown = menu.check();
    expect(shown).toMatch(/HubSpot form, Answer: The form of Demo requires “Your company” \(company\)/);
    expect(shown).toContain('1 question was written into the tab HubSpot form.');
    expect(menu.rows('HubSpot form')).toEqual([
      ['Service', 'Field', 'Question', 'Required', 'Answer'],
      ['Demo', 'company', 'Your company', 'yes'],
    ]);
  });

  it('in a tab that Check made is known to the next call, though Google tells no trigger of the tab', () => {
    const menu = open({ link });
    const { tabsEdit } = menu.properties();
    menu.check();
    const made = menu.properties().tabsEdit;
    expect(made).not.toBe(tabsEdit);
    menu.check();
    expect(menu.properties().tabsEdit).toBe(made);
  });

  it('that is answered is fine, and its answer stays', () => {
    const form = [{ Service: 'Demo', Field: 'company', Question: 'Old', Required: 'no', Answer: 'Privatkunde' }];
    const menu = open({ link, form });
    expect(menu.check()).toBe(FINE);
    expect(menu.rows('HubSpot form')[1]).toEqual(['Demo', 'company', 'Your company', 'yes', 'Privatkunde']);
  });

  it('is added below others, none of which is deleted', () => {
    const form = [{ Service: 'Demo', Field: 'gone', Question: 'Gone', Required: 'no', Answer: 'x' }];
    const menu = open({ link, form });
    const shown = menu.check();
    expect(shown).toMatch(/requires “Your company”/);
    expect(
      menu
        .rows('HubSpot form')
        .slice(1)
        .map((row) => row.slice(0, 2)),
    ).toEqual([
      ['Demo', 'gone'],
      ['Demo', 'company'],
    ]);
    menu.check();
    expect(menu.rows('HubSpot form')).toHaveLength(3);
  });

  it('whose label looks like a formula stays text', () => {
    const formFields = [{ ...QUESTION, label: '=1+1' }];
    const menu = open({ link: { formFields } });
    menu.check();
    // A file marks text that would read back as a formula.
    expect(menu.rows('HubSpot form')[1]?.[2]).toBe("'=1+1");
  });

  it('with choices has them in a note at its answer', () => {
    const options = [
      { value: 'gkv', label: 'public' },
      { value: 'pkv', label: 'pkv' },
    ];
    const written: CellText[] = [];
    const ui = {
      addTabs: () => {},
      writeCells: (_: string, cells: readonly CellText[]) => void written.push(...cells),
    };
    const workbook = { timeZone: 'Europe/Berlin', locale: 'de_DE', tabs: [] };
    const fields = [
      { ...QUESTION, options },
      { ...QUESTION, name: 'email' },
    ];
    expect(writeForm(ui, workbook, [{ service: 'Demo', fields }], 'de')).toBe(1);
    expect(written.map(({ row, column, text, note }) => [row, column, text, note])).toEqual([
      [2, 1, 'Demo', ''],
      [2, 2, 'company', ''],
      [2, 3, 'Your company', ''],
      [2, 4, 'ja', ''],
      [2, 5, null, 'Eines von: gkv (public); pkv'],
    ]);
  });
});

describe('once Check has run', () => {
  it('callers are offered at once what was put right in HubSpot', async () => {
    const world = practice({ links: [{ ...LINK, formFields: [QUESTION] }] });
    // The first notes the tabs, the second fills the cache.
    expect((await world.call('available', ADA)).json.available).toEqual([]);
    expect((await world.call('available', ADA)).json.available).toEqual([]);
    world.store.write('hubspot/links.json', JSON.stringify([LINK]));
    // What is known of the form is five minutes old at most.
    expect((await world.call('available', ADA)).json.available).toEqual([]);
    world.runtime.execute('fromPage', ['check.all', '[]'], { ui: true });
    expect((await world.call('available', ADA)).json.available).toHaveLength(TWO_WEEKS);
  });

  it('a booking that HubSpot refused because of the link may be tried again', async () => {
    const world = practice();
    world.levers.fail('wrong-duration');
    await book(world, ADA, A);
    expect((await world.call('available', ADA)).json.status).toBe('failed');
    world.runtime.execute('fromPage', ['check.all', '[]'], { ui: true });
    expect(await book(world, ADA, A)).toBe('success');
  });
});

// Case 15.
it('a booking that HubSpot refused because of the link is mailed about once, though the link reads fine now', async () => {
  const world = practice();
  world.levers.fail('wrong-duration');
  await book(world, ADA, A);
  recover(world, '2027-03-22T09:15:00.000Z');
  recover(world, '2027-03-22T09:30:00.000Z');
  const texts = sentMails(world.store).map(({ body }) => body);
  expect(texts.filter((text) => text.includes('because of the link’s duration or form: 400'))).toHaveLength(1);
  expect(texts.join()).not.toContain('correlationId');
});

describe('the setting HubSpot ticket', () => {
  it('is resolved to ids, which Check says', () => {
    const menu = open({ settings: { 'HubSpot ticket': 'support pipeline / waiting on us' } });
    // An untouched account has one pipeline; this is its third stage.
    expect(menu.check()).toBe('The HubSpot ticket “support pipeline / waiting on us” is stage 3.');
    expect(menu.properties().hubspotStage).toContain('"stage":"3"');
  });

  it('is named where HubSpot has no such stage', () => {
    const shown = checked({ settings: { 'HubSpot ticket': 'Elsewhere' } });
    expect(shown).toMatch(/Settings, row \d+, Value: HubSpot has no single ticket stage “Elsewhere”/);
  });

  it('needs the scope tickets', () => {
    const scopes = SCOPES.filter((one) => one !== 'tickets');
    expect(checked({ scopes, settings: { 'HubSpot ticket': '0 / 1' } })).toContain('lacks tickets');
  });
});
