// HubSpot's key as people paste it, and each outcome of its test.
import { describe, expect, it } from 'vitest';
import type { WebAnswer, WebRequest } from '../../src/ports/web.ts';
import { askForHubspotKey } from '../../src/ui/hubspotKey.ts';
import { calendar, documents } from '../../worlds/sheet.ts';
import { openMenu } from './support.ts';

const KEY = 'pat-eu1-00000000-1111-2222-3333-444444444444';
const OLD = 'pat-eu1-99999999-1111-2222-3333-444444444444';

const LINK = { id: '77', slug: 'praxis/demo', name: 'Demo', type: 'ROUND_ROBIN_CALENDAR' };
const [LINKS, BOOK, GET_CONTACT, PATCH_CONTACT, TICKET] = [0, 1, 2, 3, 4];

function json(status: number, body: object): WebAnswer {
  return { status, text: JSON.stringify(body) };
}

const NOT_FOUND = json(404, { category: 'OBJECT_NOT_FOUND' });
const FORBIDDEN = json(403, { category: 'MISSING_SCOPES' });
const WRONG = json(401, { category: 'INVALID_AUTHENTICATION' });
const GOOD = [json(200, { results: [LINK] }), json(400, {}), NOT_FOUND, NOT_FOUND, NOT_FOUND];

interface Given {
  readonly pasted: string | null;
  readonly set?: string;
  readonly answers?: readonly WebAnswer[];
  readonly confirms?: boolean;
  readonly tickets?: boolean;
  readonly locale?: string;
  /** '' = Google does not tell the person's. */
  readonly person?: string;
}

/** The dialog with one answer of the person. */
function enter({
  pasted,
  set,
  answers = GOOD,
  confirms = true,
  tickets = false,
  locale = 'en_GB',
  person = '',
}: Given) {
  const shown: string[] = [];
  const asked: (readonly WebRequest[])[] = [];
  const properties = new Map(set === undefined ? [] : [['hubspotKey', set]]);
  const show = (title: string, text: string) => shown.push(`${title}\n${text}`);
  function answered<T>(title: string, text: string, answer: T): T {
    show(title, text);
    return answer;
  }
  askForHubspotKey(
    {
      ask: (title, text) => answered(title, text, pasted),
      tell: show,
      confirm: (title, text) => answered(title, text, confirms),
      personLocale: () => person,
      spreadsheetLocale: () => locale,
      properties: {
        all: () => Object.fromEntries(properties),
        set: (name, value) => properties.set(name, value),
        setAll: () => expect.unreachable(),
        delete: (name) => properties.delete(name),
      },
      web: {
        fetchAll(requests) {
          asked.push(requests);
          return requests.map((_, at) => answers[at] ?? { failed: 'none' });
        },
        pause: () => expect.unreachable(),
      },
    },
    () => tickets,
  );
  return { shown, said: shown.at(-1) ?? '', asked, key: properties.get('hubspotKey') };
}

function withAnswers(given: Readonly<Record<number, WebAnswer>>): readonly WebAnswer[] {
  return GOOD.map((good, at) => given[at] ?? good);
}

describe('a pasted key', () => {
  it('is tested in one round trip, stored, and the links are listed', () => {
    const { asked, said, key } = enter({ pasted: KEY });
    expect(key).toBe(KEY);
    expect(asked).toHaveLength(1);
    expect(
      asked[0]?.map(({ method, url, headers, body }) => [method, url.split('?')[0], headers.Authorization, body]),
    ).toEqual([
      ['GET', 'https://api.hubapi.com/scheduler/2026-09/meetings/meeting-links', `Bearer ${KEY}`, null],
      ['POST', 'https://api.hubapi.com/scheduler/2026-09/meetings/meeting-links/book', `Bearer ${KEY}`, '{}'],
      ['GET', 'https://api.hubapi.com/crm/objects/2026-09/contacts/0', `Bearer ${KEY}`, null],
      ['PATCH', 'https://api.hubapi.com/crm/objects/2026-09/contacts/0', `Bearer ${KEY}`, '{"properties":{}}'],
    ]);
    expect(said).toContain('The key is stored.\n\nIt may do all that Slotsheet needs.');
    expect(said).toContain('praxis/demo (Demo, round robin)');
  });

  it('is tested for tickets where they are wanted', () => {
    const { asked } = enter({ pasted: KEY, tickets: true });
    expect(asked[0]?.[TICKET]?.url).toBe('https://api.hubapi.com/crm/objects/2026-09/tickets/0');
  });

  it('is cleaned of what is not seen', () => {
    expect(enter({ pasted: ` \ufeff${KEY.slice(0, 9)}\u200b${KEY.slice(9)}\u00ad\n` }).key).toBe(KEY);
  });

  it.each([
    ['masked by stars', `pat-eu1-${'*'.repeat(32)}4444`, 'the masked key'],
    ['masked by dots', `pat-eu1-${'•'.repeat(32)}4444`, 'the masked key'],
    ['cut by an ellipsis', 'pat-eu1-0000…4444', 'the masked key'],
    ['cut by three dots', 'pat-eu1-0000...4444', 'the masked key'],
    ['of 39 characters', KEY.slice(0, 39), 'too short'],
    ['with a space inside', `${KEY} ${KEY}`, 'a space or a character'],
    ['with a line break inside', `${KEY}\n${KEY}`, 'a space or a character'],
    ['with a letter that no key has', `${KEY}ü`, 'a space or a character'],
    ['left out', '', 'No key was entered'],
    ['a minus sign while none is set', '-', 'too short'],
  ])('is refused %s, and HubSpot is not asked', (_, pasted, sentence) => {
    const { said, key, asked } = enter({ pasted });
    expect(said).toContain(sentence);
    expect([key, asked]).toEqual([undefined, []]);
  });

  it('of 40 characters is long enough', () => {
    expect(enter({ pasted: KEY.slice(0, 40) }).key).toBe(KEY.slice(0, 40));
  });

  it('that is refused leaves the one that is set', () => {
    const { said, key } = enter({ pasted: 'short', set: OLD });
    expect(said).toContain('The key that is set stays.');
    expect(key).toBe(OLD);
  });
});

describe('HubSpot', () => {
  it.each([LINKS, BOOK, GET_CONTACT, PATCH_CONTACT])('does not know the key, by answer %i: it is not stored', (at) => {
    const answers = withAnswers({ [at]: WRONG });
    expect(enter({ pasted: KEY, answers })).toMatchObject({
      key: undefined,
      said: expect.stringContaining('does not know this key (401)'),
    });
    expect(enter({ pasted: KEY, answers, set: OLD })).toMatchObject({
      key: OLD,
      said: expect.stringContaining('The key that is set stays.'),
    });
  });

  it.each([
    [LINKS, 'scheduler.meetings.meeting-link.read: without it no time can be offered.'],
    [BOOK, 'crm.objects.contacts.write: without it nothing can be booked.'],
    [GET_CONTACT, 'crm.objects.contacts.read: without it'],
    [PATCH_CONTACT, 'crm.objects.contacts.write: without it nothing can be booked.'],
    [TICKET, 'tickets: without it no ticket can be made'],
  ])('names the scope that is missing, by answer %i: the key is stored', (at, line) => {
    const { key, said } = enter({ pasted: KEY, tickets: true, answers: withAnswers({ [at]: FORBIDDEN }) });
    expect(key).toBe(KEY);
    expect(said).toContain('It lacks scopes.');
    expect(said).toContain(line);
    expect(said).not.toContain('all that Slotsheet needs');
  });

  it('does not answer: the key is stored, and what was not tested is said', () => {
    const { key, said } = enter({ pasted: KEY, answers: [] });
    expect(key).toBe(KEY);
    expect(said).toContain('These scopes could not be tested');
    expect(said.match(/crm\.objects\.contacts\.write: none/g)).toHaveLength(1);
    expect(said).not.toContain('praxis/demo');
  });

  it('answers one of them otherwise: its codes are said, not its words', () => {
    const busy = json(429, { errorType: 'RATE_LIMIT', policyName: 'DAILY', message: 'You have reached it.' });
    const { said } = enter({ pasted: KEY, answers: withAnswers({ [GET_CONTACT]: busy }) });
    expect(said).toContain('crm.objects.contacts.read: 429, RATE_LIMIT, DAILY');
    expect(said).not.toContain('reached');
  });

  it('has no link, or many', () => {
    const none = withAnswers({ [LINKS]: json(200, { results: [] }) });
    expect(enter({ pasted: KEY, answers: none }).said).toContain('sees no meeting link yet');
    const results = Array.from({ length: 23 }, (_, at) => ({ slug: `a${at}`, type: 'constructor' }));
    const { said } = enter({ pasted: KEY, answers: withAnswers({ [LINKS]: json(200, { results }) }) });
    expect(said).toContain('a19 (constructor)\n… and 3 more');
    expect(said).not.toContain('a20');
  });
});

describe('the key that is set', () => {
  it('stays if the field is left blank, and is tested again', () => {
    const { key, asked, said } = enter({ pasted: ' ', set: OLD, answers: withAnswers({ [BOOK]: FORBIDDEN }) });
    expect(key).toBe(OLD);
    expect(asked[0]?.[0]?.headers.Authorization).toBe(`Bearer ${OLD}`);
    expect(said).toContain('The key that was set stays.');
    expect(said).toContain('crm.objects.contacts.write');
  });

  it('stays if HubSpot does not know it any more, and that is said', () => {
    const { key, said } = enter({ pasted: '', set: OLD, answers: withAnswers({ [LINKS]: WRONG }) });
    expect(key).toBe(OLD);
    expect(said).toContain('the key that is set any more (401)');
  });

  it('stays without a word if the dialog is closed', () => {
    const { key, shown, asked } = enter({ pasted: null, set: OLD });
    expect([key, shown.length, asked]).toEqual([OLD, 1, []]);
  });

  it('is replaced', () => {
    expect(enter({ pasted: KEY, set: OLD }).key).toBe(KEY);
  });

  it('is removed after a question', () => {
    expect(enter({ pasted: '-', set: OLD, confirms: false }).key).toBe(OLD);
    const { key, said, asked } = enter({ pasted: '-', set: OLD });
    expect([key, asked]).toEqual([undefined, []]);
    expect(said).toContain('was removed');
  });

  it('is never shown, nor is the new one', () => {
    const given: Given[] = [
      { pasted: KEY, set: OLD },
      { pasted: KEY, answers: [] },
      { pasted: KEY, answers: withAnswers({ [LINKS]: WRONG }) },
      { pasted: '', set: KEY },
      { pasted: `${KEY} ${OLD}` },
      { pasted: `${KEY}*` },
      { pasted: '-', set: KEY },
    ];
    for (const each of given) expect(enter(each).shown.join('\n')).not.toMatch(/pat-eu1|[09]{8}/);
  });
});

it.each([
  ['de', 'en_GB', 'HubSpot-Schlüssel\n'],
  ['en', 'de_DE', 'HubSpot key\n'],
])('is told in the language of the person, %s, in a spreadsheet of %s', (person, locale, title) => {
  expect(enter({ pasted: KEY, person, locale }).said).toContain(title);
});

it('is told in German in a German spreadsheet', () => {
  const { said } = enter({ pasted: KEY, locale: 'de_DE', answers: withAnswers({ [BOOK]: FORBIDDEN }) });
  expect(said).toContain('HubSpot-Schlüssel\nDer Schlüssel ist gespeichert.');
  expect(said).toContain('crm.objects.contacts.write: Ohne sie lässt sich nichts buchen.');
  expect(said).toContain('praxis/demo (Demo, reihum)');
});

it('is kept by the script in its properties and nowhere else', () => {
  const menu = openMenu({
    'sheet.json': '{"timeZone":"Europe/Berlin","locale":"en_GB"}',
    'calendars/owner@example.com.ics': calendar(),
  });
  const shown = menu.run('hubspotKey', { button: 'OK', text: KEY });
  // No HubSpot is there.
  expect(shown.at(-1)).toContain('These scopes could not be tested');
  expect(menu.properties().hubspotKey).toBe(KEY);
  expect(shown.join('\n')).not.toContain(KEY);
  const names = ['state', 'sheet', 'calendars'].flatMap((folder) =>
    menu.store.list(folder).map((name) => `${folder}/${name}`),
  );
  const files = names.filter((name) => menu.store.read(name)?.text.includes(KEY));
  expect(files).toEqual(['state/properties.json']);
});

it.each([
  ['0 / 1', true],
  ['', false],
])('is tested for tickets if the setting HubSpot ticket says “%s”: %s', (ticket, isTested) => {
  const menu = openMenu(documents({ settings: { 'HubSpot ticket': ticket } }));
  const said = menu.run('hubspotKey', { button: 'OK', text: KEY }).join('\n');
  expect(said.includes('\ntickets: ')).toBe(isTested);
});
