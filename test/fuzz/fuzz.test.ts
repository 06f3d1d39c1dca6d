// `npm run fuzz`: a short run keeps the contract and reaches every door; one request can be looked at alone.
import { describe, expect, it } from 'vitest';
import { runCommand } from '../support/command.ts';

const fuzz = (args: readonly string[]) => runCommand('scripts/fuzz.ts', args);

describe('npm run fuzz', () => {
  it('sends three hundred requests, and every answer keeps the contract', async () => {
    const { code, out, err } = await fuzz(['--requests', '300', '--seed', '1', '--processes', '2']);
    expect({ code, err }, out).toEqual({ code: 0, err: '' });
    const rows = [...out.matchAll(/^(GET|[a-zA-Z]+(?: [a-zA-Z]+)?) +(\d+) +(\d+) +(\d+) +(\d+) +(\d+) +(\d+)$/gm)];
    const sums = [2, 3, 4, 6, 7].map((column) => rows.reduce((sum, row) => sum + Number(row[column]), 0));
    const [all = 0, ...shapes] = sums;
    expect(all).toBe(300);
    expect(rows).toHaveLength(11);
    for (const count of shapes) expect(count).toBeGreaterThan(0);
  });

  it('shows one request of a seed, and its answer', async () => {
    const { code, out } = await fuzz(['--seed', '1', '--only', '3']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Kind: .*\nTo the (relay|web app): [\s\S]*\nAnswer: \d+ [\s\S]*\nIt keeps the contract\.\n$/);
  });

  it('explains itself', async () => {
    const { code, out } = await fuzz(['--help']);
    expect(code).toBe(0);
    for (const flag of ['--requests', '--seed', '--only', '--processes']) expect(out).toContain(flag);
  });

  it.each([
    [['--requests', '0'], '--requests wants a whole number from 1 to 2147483647, not "0".'],
    [['--only', '3'], '--only wants the --seed that it belongs to.'],
    [['--speed', '9'], 'There is no flag --speed. --help shows what there is.'],
  ])('ends with one line for %j', async (args, line) => {
    expect(await fuzz(args)).toEqual({ code: 1, out: '', err: `${line}\n` });
  });
});
