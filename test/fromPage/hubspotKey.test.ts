// HubSpot's key as people paste it, and each outcome of its test.
import { describe, expect, it } from 'vitest';
import { replaceHubspotKey } from '../../src/fromPage/hubspotKey/replaceKey.ts';
import { hubspotKeyWords } from '../../src/fromPage/hubspotKey/words.ts';
import type { SaidOfKey } from '../../src/fromPage/wire/hubspotKey.ts';
import type { WebAnswer, WebRequest } from '../../src/ports/web.ts';
import { calendar, documents } from '../../worlds/sheet.ts';
import { openMenu } from '../ui/support.ts';

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
  readonly pasted: string;
  readonly set?: string;
  readonly answers?: readonly WebAnswer[];
  readonly tickets?: boolean;
  readonly language?: 'en' | 'de';
}

/** Save and test, on the page. */
function enter({ pasted, set, answers = GOOD, tickets = false, language = 'en' }: Given) {
  const asked: (readonly WebRequest[])[] = [];
  const properties = new Map(set === undefined ? [] : [['hubspotKey', set]]);
  const ui = {
    properties: {
      all: () => Object.fromEntries(properties),
      set: (name: string, value: string) => void properties.set(name, value),
      setAll: () => expect.unreachable(),
      delete: () => expect.unreachable(),
    },
    web: {
      fetchAll(requests: readonly WebRequest[]) {
        asked.push(requests);
        return requests.map((_, at) => answers[at] ?? { failed: 'none' });
      },
      pause: () => expect.unreachable(),
    },
  };
  const { said } = replaceHubspotKey(ui, hubspotKeyWords(language), pasted, () => tickets);
  return { said: textOf(said), asked, key: properties.get('hubspotKey') };
}

function textOf(said: readonly SaidOfKey[]): string {
  return said.map(({ sentence, items }) => [sentence, ...items].join('\n')).join('\n\n');
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
    ['a minus sign', '-', 'too short'],
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

  it('is replaced', () => {
    expect(enter({ pasted: KEY, set: OLD }).key).toBe(KEY);
  });

  it('is never shown, nor is the new one', () => {
    const given: Given[] = [
      { pasted: KEY, set: OLD },
      { pasted: KEY, answers: [] },
      { pasted: KEY, answers: withAnswers({ [LINKS]: WRONG }) },
      { pasted: '', set: KEY },
      { pasted: `${KEY} ${OLD}` },
      { pasted: `${KEY}*` },
    ];
    for (const each of given) expect(enter(each).said).not.toMatch(/pat-eu1|[09]{8}/);
  });
});

it('is told in the language of the page', () => {
  const { said } = enter({ pasted: KEY, language: 'de', answers: withAnswers({ [BOOK]: FORBIDDEN }) });
  expect(said).toContain('Der Schlüssel ist gespeichert.');
  expect(said).toContain('crm.objects.contacts.write: Ohne sie lässt sich nichts buchen.');
  expect(said).toContain('praxis/demo (Demo, reihum)');
});

describe('the page', () => {
  const SHEET = {
    'sheet.json': '{"timeZone":"Europe/Berlin","locale":"en_GB"}',
    'calendars/owner@example.com.ics': calendar(),
  };

  it('keeps the key in the script’s properties and nowhere else, and shows its end', () => {
    const menu = openMenu(SHEET);
    expect(menu.page('hubspotKey.state').keyEnd).toBeNull();
    const { keyEnd, said } = menu.page('hubspotKey.save', KEY);
    // No HubSpot is there.
    expect(textOf(said)).toContain('These scopes could not be tested');
    expect(keyEnd).toBe('4444');
    expect(menu.properties().hubspotKey).toBe(KEY);
    expect(menu.page('hubspotKey.state').keyEnd).toBe('4444');
    expect(JSON.stringify([said, menu.page('hubspotKey.state')])).not.toContain(KEY.slice(0, 12));
    const names = ['state', 'sheet', 'calendars'].flatMap((folder) =>
      menu.store.list(folder).map((name) => `${folder}/${name}`),
    );
    const files = names.filter((name) => menu.store.read(name)?.text.includes(KEY));
    expect(files).toEqual(['state/properties.json']);
  });

  it('removes it', () => {
    const menu = openMenu(SHEET);
    menu.setProperty('hubspotKey', OLD);
    const { keyEnd, said } = menu.page('hubspotKey.remove');
    expect([keyEnd, menu.properties().hubspotKey]).toEqual([null, undefined]);
    expect(textOf(said)).toContain('was removed');
    // Pressed twice.
    expect(menu.page('hubspotKey.remove').keyEnd).toBeNull();
  });

  it.each([
    ['0 / 1', true],
    ['', false],
  ])('tests for tickets if the setting HubSpot ticket says “%s”: %s', (ticket, isTested) => {
    const menu = openMenu(documents({ settings: { 'HubSpot ticket': ticket } }));
    const { said } = menu.page('hubspotKey.save', KEY);
    expect(textOf(said).includes('\ntickets: ')).toBe(isTested);
  });

  it('speaks German to a person of that language', () => {
    const menu = openMenu({ ...SHEET, 'sheet.json': '{"timeZone":"Europe/Berlin","locale":"de_DE"}' });
    expect(textOf(menu.page('hubspotKey.save', 'short').said)).toBe(
      'Das ist zu kurz für einen HubSpot-Schlüssel, der mindestens 40 Zeichen hat. Kopieren Sie den ganzen Schlüssel.',
    );
  });
});
