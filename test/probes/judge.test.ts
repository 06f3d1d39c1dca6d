// What each fact around the Sheet makes of its probe. Facts and sentences are written by hand.
import { describe, expect, it } from 'vitest';
import type { Around, SheetAround } from '../../src/probes/around.ts';
import { bodyArrived, SAMPLE } from '../../src/probes/around.ts';
import { probesOf } from '../../src/probes/judge.ts';

const CALENDARS: SheetAround['calendars'] = {
  ...{ asked: 2, failed: null, leftOut: [], zoneFaults: [], showsOffsets: true },
};
const SHEET: SheetAround = {
  ...{ findings: 0, isWithdrawn: false, hosts: 2, calendars: CALENDARS, hubspot: null },
  lastCall: { time: '2027-03-15 09:00:00 +01:00', action: 'available', outcome: 'success' },
};
const FINE: Around = {
  ...{ sheet: SHEET, zoneData: { intl: false, formatDate: true }, hasActiveSpreadsheet: false },
  ...{ lock: { isTaken: true, milliseconds: 40 }, triggers: { missing: [] }, refusedScopes: [], mailsLeft: 98 },
  ...{ hasKey: true, hasAddress: true, olderWebApp: null, selfTest: { failures: 0, came: '' }, body: 'utf8' },
};
const DATE = 20_700;
const FAULT = {
  timeZone: 'America/Vancouver',
  date: DATE,
  usedMs: -28_800_000,
  otherMs: -25_200_000,
  calendarMs: null,
};

const sheet = (change: Partial<SheetAround>): Partial<Around> => ({ sheet: { ...SHEET, ...change } });
const calendars = (change: Partial<SheetAround['calendars']>) => sheet({ calendars: { ...CALENDARS, ...change } });
const hubspot = (change: Partial<NonNullable<SheetAround['hubspot']>>) =>
  sheet({ hubspot: { hasKey: true, links: 2, read: 2, problems: 0, ...change } });
const leftOut = (host: string, calendarId: string, unreadable: string | null = 'notFound') => ({
  ...{ host, calendarId, unreadable },
});

function probe(name: string, change: Partial<Around> = {}) {
  return probesOf({ ...FINE, ...change }, 'en').find((one) => one.name === name);
}

it('passes where all is well, with nothing to do', () => {
  const probes = probesOf({ ...FINE, ...hubspot({}) }, 'en');
  expect(probes).toHaveLength(14);
  for (const { name, result, fix } of probes) expect([name, result, fix]).toEqual([name, 'pass', '']);
});

it.each<[string, 'warn' | 'fail', Partial<Around>, string]>([
  ['Sheet', 'warn', sheet({ findings: 2 }), 'Check finds 2 problems.'],
  [
    ...(['Sheet', 'fail', sheet({ findings: 1, isWithdrawn: true })] as const),
    'Because of a fault nothing at all is offered. Check finds 1 problem.',
  ],
  [
    ...(['Daily test', 'warn', { selfTest: { failures: 1, came: 'HTTP 404' } }] as const),
    'It asked for times as telli does, and got no usable answer (HTTP 404).',
  ],
  [
    ...(['Daily test', 'fail', { selfTest: { failures: 2, came: 'HTTP 404' } }] as const),
    'It asked for times as telli does, and got no usable answer (HTTP 404).',
  ],
  [
    ...(['Daily test', 'fail', { selfTest: { failures: 2, came: '' } }] as const),
    'It could not ask as telli does, as telli’s key is not set.',
  ],
  ['Sheet', 'fail', { sheet: { unreadable: 'Backend Error' } }, 'It could not be read. (Google: Backend Error)'],
  [
    ...(['Sheet', 'fail', { sheet: { unreadable: 'Exception: …' }, refusedScopes: ['spreadsheets'] }] as const),
    'Not given: spreadsheets.',
  ],
  ['Calendars', 'fail', sheet({ hosts: 0 }), 'There is no host yet, so there is no calendar to read.'],
  [
    ...(['Calendars', 'fail', calendars({ failed: 'Backend Error' })] as const),
    'Google Calendar did not answer. (Google: Backend Error)',
  ],
  [
    ...(['Calendars', 'fail', calendars({ asked: 3, leftOut: [leftOut('Ben', 'b@x.example')] })] as const),
    '1 of 3 calendars cannot be used: b@x.example (Ben).',
  ],
  [
    ...(['Calendars', 'fail', calendars({ leftOut: [leftOut('Anna', 'a@x.example', null)] })] as const),
    '1 of 2 calendars cannot be used: a@x.example (Anna).',
  ],
  [
    ...([
      'Calendars',
      'fail',
      calendars({ leftOut: ['Anna', 'Ben'].map((one) => leftOut(one, 'both@x.example')) }),
    ] as const),
    '1 of 2 calendars cannot be used: both@x.example (Anna, Ben).',
  ],
  [
    ...(['Calendars', 'fail', calendars({ asked: 9, leftOut: [...'123456'].map((n) => leftOut('A', n)) })] as const),
    '6 of 9 calendars cannot be used: 1 (A), 2 (A), 3 (A), 4 (A), 5 (A), ….',
  ],
  [
    ...(['Time zones', 'warn', calendars({ zoneFaults: [FAULT] })] as const),
    'Google’s sources of zone data disagree about dates in America/Vancouver. Intl has zone data older than 2026b. formatDate has zone data of 2026b or newer.',
  ],
  ['Permissions', 'warn', { refusedScopes: ['script.send_mail'] }, 'Not given: script.send_mail.'],
  [
    ...(['Permissions', 'fail', { refusedScopes: ['script.send_mail', 'calendar.events'] }] as const),
    'Not given: script.send_mail, calendar.events.',
  ],
  ['telli’s key', 'fail', { hasKey: false }, 'It is not set, so that signed calls are refused.'],
  ['Address of the web app', 'warn', { hasAddress: false }, 'It is not known.'],
  [
    ...(['Address of the web app', 'warn', { olderWebApp: 1 }] as const),
    'Older code answers there than this menu has: it knows version 1 of the tabs, and the menu version 2.',
  ],
  [
    ...(['Triggers', 'warn', { triggers: { missing: ['recover', 'changed'] } }] as const),
    'Not there: recover, changed. Bookings are brought in line no more by themselves.',
  ],
  [
    ...(['Triggers', 'warn', { triggers: { unknown: true } }] as const),
    'Google does not tell which there are, for want of a permission.',
  ],
  ['Lock', 'warn', { lock: { isTaken: false, milliseconds: 5000 } }, 'It was not to be had within 5 seconds.'],
  ['Mails of today', 'warn', { mailsLeft: 0 }, '0 more mails can be sent.'],
  ['Mails of today', 'warn', { mailsLeft: null }, 'Google does not tell how many are left.'],
  ['é, € and emoji', 'warn', { body: 'latin1' }, 'They arrive changed: Google reads a body as ISO-8859-1.'],
  [
    ...(['é, € and emoji', 'warn', { body: 'otherwise' }] as const),
    'They arrive changed, and neither as UTF-8 nor as ISO-8859-1.',
  ],
  ['Last call', 'warn', sheet({ lastCall: null }), 'None yet.'],
  [
    ...(['Last call', 'warn', sheet({ lastCall: { time: '09:00', action: 'book', outcome: 'error' } })] as const),
    '09:00: book, error.',
  ],
  ['HubSpot', 'fail', hubspot({ hasKey: false }), 'A service has a HubSpot link, and no key is set.'],
  ['HubSpot', 'fail', hubspot({ read: 1 }), '1 of 2 links cannot be read.'],
  ['HubSpot', 'warn', hubspot({ problems: 1 }), 'Check finds 1 problem with links.'],
])('%s: %s', (name, result, change, sentence) => {
  expect(probe(name, change)).toEqual({ name, result, sentence, fix: expect.stringMatching(/\.$/) });
});

describe('what is well either way', () => {
  it.each<[string, Partial<Around>, string]>([
    ['Active spreadsheet', { hasActiveSpreadsheet: true }, 'The script sees it.'],
    ['Active spreadsheet', {}, 'The script sees none, and opens the one that Set up saved.'],
    [
      ...(['Triggers', { triggers: { ofOther: 'anna@x.example' } }] as const),
      'They belong to anna@x.example. Google shows them to no other person.',
    ],
    [
      ...(['Time zones', { zoneData: { intl: null, formatDate: false } }] as const),
      'For the hosts’ zones Intl knows no time zones, so formatDate is used. Calendar agrees. formatDate has zone data older than 2026b.',
    ],
    [
      ...(['Time zones', calendars({ showsOffsets: false })] as const),
      'For the hosts’ zones Intl is used, and formatDate agrees. No busy time shows what Calendar has. Intl has zone data older than 2026b. formatDate has zone data of 2026b or newer.',
    ],
    ['HubSpot', hubspot({ links: 0, read: 0 }), 'A key is set, and no service has a link.'],
  ])('%s', (name, change, sentence) => {
    expect(probe(name, change)).toEqual({ name, result: 'pass', sentence, fix: '' });
  });

  it('without the Sheet, says the rest', () => {
    const probes = probesOf({ ...FINE, sheet: { unreadable: 'x' } }, 'en');
    expect(probes.map(({ name }) => name)).not.toContain('Calendars');
    expect(probes).toHaveLength(10);
  });
});

it('speaks German as well, with the same results', () => {
  const change: Partial<Around> = { hasKey: false, refusedScopes: ['calendar.events'], body: 'latin1', mailsLeft: 1 };
  const [de, en] = (['de', 'en'] as const).map((language) => probesOf({ ...FINE, ...change }, language));
  expect(de?.map(({ result }) => result)).toEqual(en?.map(({ result }) => result));
  expect(de?.map(({ sentence }) => sentence)).toEqual(
    expect.arrayContaining(['Er fehlt, darum werden signierte Anrufe abgelehnt.', '1 weitere Mail ist möglich.']),
  );
});

// U+00E9 is the bytes C3 A9, U+20AC is E2 82 AC, U+1F642 is F0 9F 99 82 (RFC 3629, section 3).
it.each([
  ['José € 🙂', 'utf8'],
  ['JosÃ\u00a9 â\u0082¬ ð\u009f\u0099\u0082', 'latin1'],
  ['Jos? ? ?', 'otherwise'],
  ['Jos\ufffd\ufffd', 'otherwise'],
  ['', 'otherwise'],
])('knows how the platform decoded %j', (text, decoded) => {
  expect(SAMPLE).toBe('José € 🙂');
  expect(bodyArrived(text)).toBe(decoded);
});
