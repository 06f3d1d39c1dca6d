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

  it('explains itself', async () => {
    const { code, out } = await load(['--help']);
    expect(code).toBe(0);
    for (const flag of ['--callers', '--seconds', '--data', '--out']) expect(out).toContain(flag);
  });

  it.each([
    [['--callers', '0'], '--callers wants a whole number from 1 to 5000, not "0".'],
    [['--seconds', 'long'], '--seconds wants a whole number from 1 to 3600, not "long".'],
    [['--speed', '9'], 'There is no flag --speed. --help shows what there is.'],
    [['--data', 'no/such'], 'There is no folder "no/such". --data names the one with sheet/ and calendars/.'],
  ])('ends with one line for %j', async (args, line) => {
    expect(await load(args)).toEqual({ code: 1, out: '', err: `${line}\n` });
  });
});
