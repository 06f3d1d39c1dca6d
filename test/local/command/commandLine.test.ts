// Any command's line: what is read, and the one sentence that each mistake gets.
import { describe, expect, it } from 'vitest';
import { asksForHelp, readCommandLine, UsageError } from '../../../local/command/commandLine.ts';
import { asWritten, optional, orElse, required, several, toggle } from '../../../local/command/flag.ts';
import { whole } from '../../../local/command/values.ts';

const KINDS = {
  data: optional('data', asWritten),
  key: optional('key', asWritten),
  quick: toggle('quick'),
  quirk: several('quirk', (texts) => texts),
};
const SEE_HELP = '--help shows what there is.';

describe('a command line', () => {
  it('gives what was written, and undefined or false for what was not', () => {
    expect(readCommandLine([], KINDS)).toEqual({ data: undefined, key: undefined, quick: false, quirk: [] });
    expect(readCommandLine(['--quirk', 'b', '--quick', '--data', 'a b', '--quirk=a'], KINDS)).toEqual({
      data: 'a b',
      key: undefined,
      quick: true,
      quirk: ['b', 'a'],
    });
  });

  it.each([
    [['--key=--port'], '--port'],
    [['--key', '-1'], '-1'],
    [['--key', '-'], '-'],
    [['--key', 'a=b'], 'a=b'],
    [['--key', ' a '], ' a '],
  ])('takes the value of %j', (args, key) => {
    expect(readCommandLine(args, KINDS).key).toBe(key);
  });

  it.each([
    [['--bogus'], `There is no flag --bogus. ${SEE_HELP}`],
    [['--bogus=1'], `There is no flag --bogus. ${SEE_HELP}`],
    [['--toString', 'x'], `There is no flag --toString. ${SEE_HELP}`],
    [['-x'], `There is no flag -x. ${SEE_HELP}`],
    [['--key'], `--key needs a value after it. ${SEE_HELP}`],
    [['--key', ''], `--key needs a value, and it is blank. ${SEE_HELP}`],
    [['--key='], `--key needs a value, and it is blank. ${SEE_HELP}`],
    [['--key', ' \t'], `--key needs a value, and it is blank. ${SEE_HELP}`],
    [
      ['--key', '--data', 'x'],
      '--key needs a value after it, and --data looks like the next flag. If it is the value, write --key=--data',
    ],
    [['--quick=yes'], '--quick takes no value; write --quick alone.'],
    [['--data', 'a', '--data', 'b'], '--data is given twice. Give it once.'],
    [
      ['stray'],
      `"stray" belongs to no flag. Flags come after npm's own --, as in: npm run demo -- --url URL. ${SEE_HELP}`,
    ],
  ])('refuses %j', (args, sentence) => {
    expect(() => readCommandLine(args, KINDS)).toThrow(new UsageError(sentence));
  });

  it('gives what stands in for a flag that was not given, under the name that the work knows', () => {
    const table = { seats: orElse('places', null, whole(1, 9)) };
    expect(readCommandLine([], table)).toEqual({ seats: null });
    expect(readCommandLine(['--places', '4'], table)).toEqual({ seats: 4 });
    expect(() => readCommandLine(['--seats', '4'], table)).toThrow('There is no flag --seats.');
  });

  it('refuses the first mistake in the order of the table, a missing flag included', () => {
    const table = { at: required('at', 'a date', asWritten), seats: orElse('places', 1, whole(1, 9)) };
    const missing = new UsageError(`--at wants a date. ${SEE_HELP}`);
    expect(() => readCommandLine(['--places', '0'], table)).toThrow(missing);
    expect(() => readCommandLine(['--places', '0', '--at', 'x'], table)).toThrow('--places wants');
  });

  it('asks for help in any place and beside any mistake', () => {
    expect([['--help'], ['-h'], ['--bogus', '--help'], ['--help=1']].map(asksForHelp)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([[], ['--helpful'], ['help']].map(asksForHelp)).toEqual([false, false, false]);
  });
});
