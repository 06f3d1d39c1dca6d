// The command line of `npm run simulate`.
import { describe, expect, it } from 'vitest';
import { readFlags } from '../../simulate/flags.ts';

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
    const flags = readFlags('--seed 7 --trace --script other --force lockLost,undetectedCollision'.split(' '));
    expect(flags).toMatchObject({
      seed: 7,
      trace: true,
      script: 'other',
      force: ['lockLost', 'undetectedCollision'],
    });
  });

  it.each([
    [['--seeds', '0'], '--seeds wants a whole number from 1.'],
    [['--from', '1.5'], '--from wants a whole number from 0.'],
    [['--jobs', 'many'], '--jobs wants a whole number from 1.'],
    [['--force', 'lockLost,gremlins'], 'There is no fault gremlins. There are: '],
    [['--sed', '1'], "Unknown option '--sed'. --help shows what there is."],
  ])('refuse %j', (args, sentence) => {
    expect(() => readFlags(args)).toThrow(sentence);
  });
});
