// Requests that no door opens for: forged ones, and the right token where only signed calls count.
import { describe, expect, it } from 'vitest';
import { booking, breaches, GONE, historyOf, runOf } from './support.ts';

const { asked } = runOf({ id: 1 });
const found = (one: Parameters<typeof booking>[0]) => breaches('no-door-opens', historyOf([booking(one)]));

describe('no door opens', () => {
  it.each([
    ['isForged', 'with a credential that is not telli’s'],
    ['isDoorShut', 'with the token, where signed calls alone count'],
  ] as const)('(%s) to a request %s', (kind, _) => {
    const shut = { ...asked, [kind]: true };
    expect(found({ id: 1, has: ['run'], run: { asked: shut } })).toEqual([
      'execution 1 answered success to a stranger without a credential',
    ]);
    expect(found({ id: 1, run: { asked: shut, answer: GONE } })).toEqual([
      'execution 1 changed a calendar for a stranger without a credential',
    ]);
    expect(found({ id: 1, has: ['run'], run: { asked: shut, answer: GONE } })).toEqual([]);
  });

  it('is no matter of requests that one opens for', () => {
    expect(found({ id: 1 })).toEqual([]);
  });
});
