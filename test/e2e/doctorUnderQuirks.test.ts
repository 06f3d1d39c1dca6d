// What the doctor sees of each open question that `npm start` answers the other way. Written by hand from what each quirk does.
import { expect, it } from 'vitest';
import { QUIRK_NAMES } from '../../local/start/quirks.ts';
import { runCommand } from '../support/command.ts';
import { exampleFolder, startLocal } from '../support/localProcess.ts';

interface Told {
  readonly name: string;
  readonly result: string;
  readonly sentence: string;
}

const KEY = 'demo-key';
const UTF8 = 'They arrive as they were sent: Google reads a body as UTF-8.';
const ACTIVE = 'The script sees it.';
const NO_CALL = 'inside: Last call: None yet.';

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
  'no-intl-zones': { zones: /Intl knows no time zones, so formatDate is used/ },
  'no-active-spreadsheet': { active: 'The script sees none, and opens the one that Set up saved.' },
  'unanswered-is-free': {},
  'scope-refused': {
    notes: [
      'inside: Permissions: Not given: script.send_mail.',
      'inside: Mails of today: Google does not tell how many are left.',
    ],
  },
  'typed-table': {},
  // The doctor’s is the first call for the lock, and the third is refused.
  'lock-burst': {},
  'latin1-body': { body: 'They arrive changed: Google reads a body as ISO-8859-1.' },
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
};

it('has a row for each quirk', () => {
  expect(Object.keys(SEEN)).toEqual(['none', ...QUIRK_NAMES.split(', ')]);
});

it.each(Object.entries(SEEN))(
  'under %s',
  async (quirk, { notes = [], body = UTF8, active = ACTIVE, zones = /Intl is used/ }) => {
    const quirks = quirk === 'none' ? [] : ['--quirk', quirk];
    const origin = await startLocal(['--data', exampleFolder(), '--port', '0', '--key', KEY, ...quirks]).ready();
    const addresses = ['--exec', `${origin}/macros/s/local/exec`, '--key', KEY];
    const { code, out, err } = await runCommand('scripts/doctor.ts', ['--json', ...addresses]);
    const { probes } = JSON.parse(out) as { readonly probes: readonly Told[] };
    const sentenceOf = (wanted: string) => probes.find(({ name }) => name === `inside: ${wanted}`)?.sentence;
    expect([code, err]).toEqual([0, '']);
    expect(sentenceOf('é, € and emoji')).toBe(body);
    expect(sentenceOf('Active spreadsheet')).toBe(active);
    expect(sentenceOf('Time zones')).toMatch(zones);
    const isBodyChanged = body === UTF8 ? [] : [`inside: é, € and emoji: ${body}`];
    const noted = probes.filter(({ result }) => result !== 'pass').map(({ name, sentence }) => `${name}: ${sentence}`);
    expect(noted.sort()).toEqual([NO_CALL, ...isBodyChanged, ...notes].sort());
  },
);
