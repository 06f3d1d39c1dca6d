// The command line of `npm run simulate`.
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFlags } from '../../../simulate/command/flags.ts';

describe('the flags', () => {
  it('have defaults', () => {
    const { seeds, from, seed, trace, script, force } = readFlags([]);
    expect({ seeds, from, seed, trace, script, force }).toEqual({
      seeds: 200,
      from: 1,
      seed: null,
      trace: false,
      script: null,
      force: [],
    });
  });

  it('are read', () => {
    const flags = readFlags('--seed 7 --trace --script dist --force lockLost,undetectedCollision'.split(' '));
    expect(flags).toMatchObject({
      seed: 7,
      trace: true,
      script: resolve('dist'),
      force: ['lockLost', 'undetectedCollision'],
    });
  });

  it.each([
    [['--seeds', '0'], '--seeds wants a whole number from 1 to 2147483647, not "0".'],
    [['--from', '1.5'], '--from wants a whole number from 0 to 2147483647, not "1.5".'],
    [['--jobs', 'many'], '--jobs wants a whole number from 1 to 256, not "many".'],
    [['--script', 'no/such'], 'There is no Code.js in no/such.'],
    [['--force', 'lockLost,gremlins'], 'There is no fault gremlins. There are: '],
    [['--sed', '1'], 'There is no flag --sed. --help shows what there is.'],
  ])('refuse %j', (args, sentence) => {
    expect(() => readFlags(args)).toThrow(sentence);
  });
});
