// What may keep `npm run setup` from its work: each is one line that says what to do.
import { describe, expect, it } from 'vitest';
import type { Troubles } from './googleApis.ts';
import { type Bench, openBench } from './support.ts';

const at =
  (trouble: keyof Troubles) =>
  ({ google }: Bench) =>
    Object.assign(google.troubles, { [trouble]: true });

const TROUBLES: readonly (readonly [string, (bench: Bench) => unknown, string])[] = [
  ['no sign-in', ({ signIn }) => signIn(null), 'clasp is not signed in to Google.'],
  ['an expired sign-in', at('expired'), 'clasp’s sign-in has expired.'],
  ['no network', ({ unplug }) => unplug(), 'Google cannot be reached.'],
  ['the API off', at('apiOff'), 'https://script.google.com/home/usersettings'],
  ['a box left unticked', at('driveRefused'), 'leave every box ticked'],
];

describe('npm run setup', () => {
  it.each(TROUBLES)('says what to do about %s', async (_, trouble, sentence) => {
    const bench = await openBench();
    trouble(bench);
    const { code, err } = await bench.run('setup');
    expect([code, err.trim().split('\n').length]).toEqual([1, 1]);
    expect(err).toContain(sentence);
    expect(err).not.toContain('planted-');
    expect(bench.google.projects.size).toBe(0);
  });

  it('keeps to the Sheet that it has', async () => {
    const bench = await openBench();
    bench.remember({ scriptId: 'a-script', sheetId: 'a-sheet' });
    const { code, err } = await bench.run('setup', [
      '--yes',
      '--sheet',
      'another-sheet-with-an-id-of-44-letters-in-it',
    ]);
    expect(code).toBe(1);
    expect(err).toContain('This deployment has another Sheet already.');
    expect(bench.google.projects.size).toBe(0);
  });

  it('asks which account, and keeps to it', async () => {
    const bench = await openBench();
    bench.signIn(['practice', 'private']);
    const asked = await bench.run('setup', [], 'practise\n');
    expect(asked.err).toContain('No account is signed in as "practise". There are: practice, private.');
    bench.remember({ account: 'other@example.com', user: 'practice' });
    const { code, err } = await bench.run('setup');
    expect(code).toBe(1);
    expect(err).toContain('This was begun as other@example.com, and clasp is signed in as owner@example.com.');
  });
});
