// What stays where it belongs: the key, the hosts' names and times, and what callers say.

import { describe, expect, it } from 'vitest';
import type { FaultName } from '../../../local/hubspot/faults.ts';
import { createRuntime } from '../../../local/runtime.ts';
import { askScript } from '../../../local/start/askScript.ts';
import { HUBSPOT_KEY } from '../../support/world.ts';
import { A, ADA, B, BOB, C, D, GUESSES, practice, SUCCESS } from './practice.ts';

/** A formula, an end of the line, a character of control, and one that turns the direction of writing. */
const EVIL = '=IMPORTXML("http://x/")\u0007\r\n+1\u202e';
const HOSTS = /praxis-team|Doris|Dorn|Emil|Eich|1806408000000|2027-03-30[T ]1[24]:00/;

const CY = { contact_id: 'c-cy', contact_details: { name: 'Cy', email: 'cy@praxis.de', phone: '+49 30 901829' } };

const EVERYTHING = {
  'HubSpot contact fields': 'telli_contact_id={contact id}; phone={phone}; company={name}',
  'HubSpot ticket': '0 / 1',
  'HubSpot ticket title': '{name}: {reason}',
  'Log contact details': 'yes',
  'Repeat bookings': 'refuse',
  'Alert e-mail': 'owner@praxis.de',
};

const FAULTS_MET: readonly FaultName[] = [
  ...(['unauthorized', 'missing-scopes', 'thrown', 'error-before', 'error-after', 'html', 'offline'] as const),
  ...(['other-time', 'wrong-start', 'wrong-duration', 'invalid-email'] as const),
];

/** Everything that leaves the script in any direction but to HubSpot, as a practice meets this fault everywhere. */
async function said(fault: FaultName, language: string, key: string) {
  const heard: string[] = [];
  const opened = practice({
    key,
    settings: { ...EVERYTHING, Language: language },
    way: (options) => createRuntime({ ...options, report: (message) => heard.push(message) }),
  });
  const { world, levers } = opened;
  world.faults.before = ({ service, args }) => {
    if (service !== 'UrlFetchApp') heard.push(`${service}. ${JSON.stringify(args)}`);
  };
  const hear = async (answer: Promise<object>) => heard.push(JSON.stringify(await answer));
  await hear(opened.available());
  await hear(opened.book(ADA, A));
  levers.fail(fault);
  await hear(opened.book(BOB, C));
  levers.fail(fault, { at: 'contacts', times: 9 });
  levers.fail(fault, { at: 'tickets', times: 9 });
  await hear(opened.book(CY, B));
  levers.fail(fault, { at: 'availability', times: 9 });
  world.setNow('2027-03-22T09:10:00.000Z');
  await hear(opened.available());
  await hear(opened.book(CY, D));
  world.runtime.execute('recover', [], { event: 'clock' });
  heard.push(String(askScript(world.runtime, 'check.overview')));
  heard.push(String(askScript(world.runtime, 'why.at', 'Talk', A)));
  world.runtime.execute('fromPage', ['check.all', '[]'], { ui: true });
  const files = ['sheet', 'state'].flatMap((folder) => world.store.list(folder).map((name) => `${folder}/${name}`));
  // What the local Google keeps of calendars is no file of ours.
  const ours = files.filter((name) => !name.includes('calendar'));
  expect(ours).toEqual(expect.arrayContaining(['sheet/Log.csv', 'state/properties.json']));
  return { posts: opened.posts().length, texts: [...heard, ...ours.map((name) => world.store.read(name)?.text ?? '')] };
}

async function everythingSaid(language: string, key = HUBSPOT_KEY) {
  const all = [];
  for (const fault of FAULTS_MET) all.push(await said(fault, language, key));
  return { posts: all.reduce((sum, { posts }) => sum + posts, 0), texts: all.flatMap(({ texts }) => texts) };
}

describe('during a day of offers, bookings and faults', () => {
  it.each(['en', 'de'])('the key is sent to HubSpot alone, and no host is named (%s)', async (language) => {
    const { posts, texts } = await everythingSaid(language);
    expect(posts).toBeGreaterThanOrEqual(2 * FAULTS_MET.length);
    expect(texts.length).toBeGreaterThan(100);
    for (const text of texts) expect(text).not.toContain(HUBSPOT_KEY.slice(8));
    // Neither by name or address, nor by a busy time: in Log, Bookings, cache, properties, answers, mails or console.
    for (const text of texts.filter((one) => !one.startsWith('Calendar.'))) expect(text).not.toMatch(HOSTS);
  });

  it('a key that HubSpot refuses is not told either', async () => {
    const { texts } = await everythingSaid('en', 'pat-eu1-planted0-1111-2222-3333-444444444444');
    for (const text of texts) expect(text).not.toContain('planted0');
  });
});

describe.each(GUESSES)('what callers say stays data ($guesses)', ({ switches }) => {
  const form = [
    { name: 'reason', label: 'Why?', fieldType: 'text', isRequired: true },
    { name: 'company', label: '=HYPERLINK("x")', fieldType: 'text', isRequired: false },
  ];
  const sheet = {
    hubspotForm: [
      { Service: 'Talk', Field: 'reason', Answer: '{reason}' },
      { Service: 'Talk', Field: 'company', Answer: '{name} {name}' },
    ],
  };
  const evil = {
    contact_id: '{phone}',
    contact_details: { name: EVIL, email: 'eve@praxis.de', phone: '+49 30 901820', reason: `${EVIL}{e-mail}$&$1` },
  };

  it('in the form’s answers, the contact’s fields and the ticket’s title', async () => {
    const opened = practice({
      switches,
      settings: EVERYTHING,
      link: { formFields: form },
      sheet,
      contactProperties: ['telli_contact_id'],
    });
    expect(await opened.book(evil, A)).toEqual(SUCCESS);
    const [post] = opened.posts();
    const reason = post.formFields.find(({ name }: { name: string }) => name === 'reason').value;
    // A placeholder in what a caller says is no placeholder.
    expect(reason).toContain('{e-mail}$&$1');
    expect(reason).not.toContain('eve@praxis.de');
    const sent = JSON.stringify(opened.levers.requests.map(({ body }) => body));
    expect(sent).not.toMatch(/\\u0007|\\r|\\n|\u202e/);
    expect(sent).toContain('=IMPORTXML(');
    const [contact] = opened.state().contacts;
    expect(contact?.properties.telli_contact_id).toBe('{phone}');
    expect(opened.state().tickets[0]?.properties.subject).toContain('=IMPORTXML(');
  });

  it('in Bookings and the Log, whose cells begin with an apostrophe', async () => {
    const opened = practice({ switches, settings: EVERYTHING, link: { formFields: form }, sheet });
    expect(await opened.book(evil, A)).toEqual(SUCCESS);
    const cells = [...opened.world.rows('Bookings'), ...opened.world.rows('Log')].flatMap((row) => Object.values(row));
    expect(cells.some((cell) => cell.startsWith("'=IMPORTXML("))).toBe(true);
    for (const cell of cells) expect(cell).not.toMatch(/^[=+@-]|\p{Cc}|\u202e/u);
  });

  it('in a finding: a required question’s own text', async () => {
    const labelled = [{ name: 'company', label: '=HYPERLINK("x")', fieldType: 'text', isRequired: true }];
    const opened = practice({ switches, link: { formFields: labelled } });
    await opened.available();
    expect(opened.lastLog().Reason).not.toMatch(/^[=+@-]/);
  });

  it('and no name that is a word of the language changes anything', async () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const opened = practice({ switches, settings: EVERYTHING });
      const odd = { contact_id: name, contact_details: { name, email: 'odd@praxis.de', [name]: 'x' } };
      expect(await opened.book(odd, A)).toEqual(SUCCESS);
      // The other host of the round robin is free, and is believed to be five minutes later.
      opened.world.setNow('2027-03-22T09:06:00.000Z');
      expect(await opened.book(BOB, A)).toEqual(SUCCESS);
      expect(opened.state().meetings).toHaveLength(2);
    }
  });
});
