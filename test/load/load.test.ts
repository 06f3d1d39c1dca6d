// `npm run load`: a short run, whose figures must add up, and mistakes on its command line.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../support/command.ts';
import { dataFolder } from '../support/localProcess.ts';

const load = (args: readonly string[]) => runCommand('scripts/load.ts', args);

/** The figure in the row that begins with these words. */
function figure(report: string, row: RegExp): number {
  const matches = [...report.matchAll(row)].map(([, digits = '']) => Number(digits.replace(/,/g, '')));
  return matches.reduce((sum, value) => sum + value, 0);
}

describe('npm run load', () => {
  it('lets twenty callers call for two seconds, and its figures add up', async () => {
    const file = join(dataFolder({}), 'report.txt');
    const { code, out, err } = await load(['--callers', '20', '--seconds', '2', '--out', file]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(readFileSync(file, 'utf8')).toBe(out);
    const calls = figure(out, /^LOAD: 20 callers at once, .* s, ([\d,]+) calls$/gm);
    expect(calls).toBeGreaterThanOrEqual(20);
    expect(figure(out, /^(?:available|book)(?:, turned away)? +([\d,]+) +[\d.]+ /gm)).toBe(calls);
    expect(figure(out, /^(?:available|book): [a-z ]*[a-z] +([\d,]+)(?: |$)/gm)).toBe(calls);
    const unconfirmed = figure(out, /([\d,]+) of them not confirmed/gm);
    expect(figure(out, /^Events: ([\d,]+) new/gm) - unconfirmed).toBe(figure(out, /^book: booked +([\d,]+)/gm));
    expect(out).toContain('\nWrong answers: 0\n');
  });

  it('runs under quotas, and says what was used and refused', async () => {
    const flags = ['--callers', '5', '--seconds', '2', '--quota', 'workspace', '--quota', 'sheetWrites=2'];
    const { code, out } = await load(flags);
    expect(code).toBe(0);
    expect(out).toMatch(/^LOAD: 5 callers at once, quotas workspace sheetWrites=2, /);
    expect(out).toMatch(/^sheetWrites +2 +[1-9]\d* +2 +a minute +of 2$/m);
    expect(out).toMatch(/^propertyCalls +\d+ +0 +\d+ +a day +of 500000$/m);
    expect(out).toMatch(/^Log: [1-9]\d* new rows, 0 lost, 0 twice\.$/m);
  });

  it('lets strangers post meanwhile, who cost the Log one row and hear nothing that they may not', async () => {
    const { code, out } = await load(['--callers', '3', '--seconds', '2', '--strangers', '40']);
    expect(code).toBe(0);
    expect(figure(out, /^Strangers: ([\d,]+) posts without a signature, in 40 loops\.$/gm)).toBeGreaterThan(40);
    const calls = figure(out, /^LOAD: 3 callers at once, .* s, ([\d,]+) calls$/gm);
    expect(figure(out, /^Signed calls answered meanwhile: [\d,]+ of ([\d,]+) /gm)).toBe(calls);
    expect(out).toMatch(/ of \d+ \(\d+\.\d %\)\.\nLog: \d+ new rows, 0 lost, 0 twice\.$/m);
    expect(figure(out, /^ +(\d+) {2}local: relay: unverified$/gm)).toBe(1);
    expect(out).toContain('\nWrong answers: 0');
  });

  it('explains itself', async () => {
    const { code, out } = await load(['--help']);
    expect(code).toBe(0);
    for (const flag of [
      '--callers',
      '--seconds',
      '--rate',
      '--minutes',
      '--quota',
      '--modelled',
      '--data',
      '--out',
      '--strangers',
    ])
      expect(out).toContain(flag);
  });

  it.each([
    [['--callers', '0'], '--callers wants a whole number from 1 to 5000, not "0".'],
    [['--seconds', 'long'], '--seconds wants a whole number from 1 to 3600, not "long".'],
    [['--rate', '240'], '--rate wants two whole numbers a minute like 240,50, not "240".'],
    [['--minutes', '0'], '--minutes wants a whole number from 1 to 60, not "0".'],
    [['--quota', 'all'], expect.stringMatching(/^There is no quota "all"\. Known: /)],
    [['--speed', '9'], 'There is no flag --speed. --help shows what there is.'],
    [['--data', 'no/such'], 'There is no folder "no/such". --data names the one with sheet/ and calendars/.'],
  ])('ends with one line for %j', async (args, line) => {
    const { code, out, err } = await load(args);
    expect({ code, out, err: err.trimEnd() }).toEqual({ code: 1, out: '', err: line });
  });
});
