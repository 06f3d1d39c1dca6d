// What the doctor sees of each open question that `npm start` answers the other way. Written by hand from what each quirk does.
import { expect, it } from 'vitest';
import { instanceOf, KEY } from './cases/instance.ts';
import { UNDER } from './cases/under.ts';

interface Told {
  readonly name: string;
  readonly result: string;
  readonly sentence: string;
}

const UTF8 = 'They arrive as they were sent: Google reads a body as UTF-8.';
const LATIN1 = 'They arrive changed: Google reads a body as ISO-8859-1.';
const ACTIVE = 'The script sees it.';
const NOT_ACTIVE = 'The script sees none, and opens the one that Set up saved.';
const NO_CALL = 'inside: Last call: None yet.';
const WITHOUT_INTL = /Intl knows no time zones, so formatDate is used/;
const NO_MAILS = [
  'inside: Permissions: Not given: script.send_mail.',
  'inside: Mails of today: Google does not tell how many are left.',
];

/** `notes`: all that is no pass. `body`, `active`, `zones`: how the open questions are settled. */
interface Seen {
  readonly notes?: readonly string[];
  readonly body?: string;
  readonly active?: string;
  readonly zones?: RegExp;
}

const SEEN: Readonly<Record<string, Seen>> = {
  none: {},
  'other-zone-data': { zones: /Intl is used.* Intl has zone data older.* formatDate has zone data of 2026b or newer/ },
  'no-intl-zones': { zones: WITHOUT_INTL },
  'no-active-spreadsheet': { active: NOT_ACTIVE },
  'unanswered-is-free': {},
  'scope-refused': { notes: NO_MAILS },
  'typed-table': {},
  // The doctor’s is the first call for the lock, and the third is refused.
  'lock-burst': {},
  'latin1-body': { body: LATIN1 },
  'broken-utf8-body': { body: 'They arrive changed, and neither as UTF-8 nor as ISO-8859-1.' },
  'late-unlock': {},
  'missed-collision': {},
  // Both versions know the doctor.
  'stale-deployment': {},
  'slow-start': {},
  // Each fourth call, and there are three.
  'html-error': {},
  'silent-tail': {},
  // No person edits, books or opens the menu here.
  ...{ 'silent-edits': {}, 'lost-edits': {}, 'other-changes': {}, 'told-rows': {}, 'second-account': {} },
  ...{ 'no-user-language': {}, 'no-address-in-menu': {} },
  'all that can meet': { notes: NO_MAILS, body: LATIN1, active: NOT_ACTIVE, zones: WITHOUT_INTL },
};

it('has a row for each quirk', () => {
  expect(Object.keys(SEEN)).toEqual(UNDER.map(([name]) => name));
});

it.each(UNDER)('under %s', async (name, names) => {
  const { notes = [], body = UTF8, active = ACTIVE, zones = /Intl is used/ } = SEEN[name] ?? {};
  const quirks = names.flatMap((quirk) => ['--quirk', quirk]);
  // The doctor compares clocks.
  const { exec, command } = await instanceOf({ args: quirks, now: null });
  const { code, out, err } = await command('scripts/doctor.ts', ['--json', '--exec', exec, '--key', KEY]);
  const { probes } = JSON.parse(out) as { readonly probes: readonly Told[] };
  const sentenceOf = (wanted: string) => probes.find(({ name }) => name === `inside: ${wanted}`)?.sentence;
  expect([code, err]).toEqual([0, '']);
  expect(sentenceOf('é, € and emoji')).toBe(body);
  expect(sentenceOf('Active spreadsheet')).toBe(active);
  expect(sentenceOf('Time zones')).toMatch(zones);
  const isBodyChanged = body === UTF8 ? [] : [`inside: é, € and emoji: ${body}`];
  const noted = probes.filter(({ result }) => result !== 'pass').map(({ name, sentence }) => `${name}: ${sentence}`);
  expect(noted.sort()).toEqual([NO_CALL, ...isBodyChanged, ...notes].sort());
});

it('an error page now and then is nothing that fails', async () => {
  const { origin, command } = await instanceOf({ args: ['--quirk', 'html-error'], now: null });
  const { out } = await command('scripts/doctor.ts', ['--relay', origin, '--key', KEY, '--json']);
  const { probes } = JSON.parse(out) as { readonly probes: readonly Told[] };
  expect(probes.filter(({ result }) => result === 'fail')).toEqual([]);
});
