// The bench's work and its comparison, without any timing: ours and the peers answer alike, and unlike answers are seen.
import { describe, expect, it } from 'vitest';
import { CASES, type Case } from '../../bench/engine/cases.ts';
import { compareStarts } from '../../bench/engine/compare.ts';
import { compareAnswers, PEERS } from '../../bench/engine/engine.ts';
import { exponentOf } from '../../bench/engine/growth.ts';
import { makeWork, NOW_MS } from '../../bench/engine/work.ts';
import { median } from '../../bench/measure.ts';
import { luxonLoop } from '../../bench/peers/luxonLoop.ts';
import { luxonWithCare } from '../../bench/peers/luxonWithCare.ts';
import { slotCalculator } from '../../bench/peers/slotCalculator.ts';
import { sweep } from '../../bench/peers/sweep.ts';
import { timeSlotsFinder } from '../../bench/peers/timeSlotsFinder.ts';

function caseNamed(name: string): Case {
  const found = CASES.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no case ${name}`);
  return found;
}

describe('the answers of ours and of the peers', () => {
  it.each([
    ['a', [sweep, luxonWithCare, luxonLoop, slotCalculator, timeSlotsFinder]],
    // Without time-slots-finder, which takes seconds for it; the bench itself compares that answer too.
    ['b', [sweep, luxonWithCare, luxonLoop, slotCalculator]],
    // The peers that are quick, as the clocks change twice in it.
    ['c', [sweep, luxonWithCare]],
  ] as const)('are the same starts in case %s', (name, peers) => {
    const agreements = compareAnswers(caseNamed(name), 'grid', peers);
    expect(agreements).toHaveLength(peers.length);
    for (const { contender, comparison } of agreements) {
      expect({ contender, ...comparison }).toMatchObject({ contender, same: true, onlyOurs: 0, onlyTheirs: 0 });
      expect(comparison.count).toBeGreaterThan(50);
    }
  });

  it.each(['any', 'all'] as const)('are the same starts for three hosts, %s', (assignment) => {
    const team = { ...caseNamed('a'), hosts: 3, assignment };
    for (const { comparison } of compareAnswers(team, 'grid', [sweep, luxonWithCare, luxonLoop, slotCalculator])) {
      expect(comparison.same).toBe(true);
      expect(comparison.count).toBeGreaterThan(0);
    }
  });

  it('differ for slot-calculator, and only for it, when busy times end off the grid', () => {
    const differing = compareAnswers(caseNamed('a'), 'minute', PEERS).filter(({ comparison }) => !comparison.same);
    expect(differing.map(({ contender }) => contender)).toEqual(['slot-calculator']);
  });
});

describe('the work', () => {
  it('is the same each time', () => {
    expect(makeWork(caseNamed('d'))).toEqual(makeWork(caseNamed('d')));
  });

  it('has the busy times the case names, ascending, within its days', () => {
    const { busy, days } = makeWork(caseNamed('d'));
    expect(busy.map((times) => times.length)).toEqual(Array.from({ length: 20 }, () => 240));
    for (const times of busy) {
      expect(times).toEqual([...times].sort((a, b) => a.startMs - b.startMs));
      expect(times.every(({ startMs }) => startMs >= NOW_MS && startMs < NOW_MS + days * 86_400_000)).toBe(true);
    }
  });
});

describe('the arithmetic', () => {
  it('counts what only one side has', () => {
    expect(compareStarts([1, 2, 3], [2, 3, 4, 5])).toEqual({ same: false, count: 4, onlyOurs: 1, onlyTheirs: 2 });
  });

  it('sees starts out of order and starts given twice', () => {
    expect(compareStarts([1, 2], [2, 1]).same).toBe(false);
    expect(compareStarts([1, 2], [1, 2, 2]).same).toBe(false);
  });

  it('finds the exponent of a power law', () => {
    const cubes = [1, 2, 4, 8].map((x) => [x, 5 * x ** 3] as const);
    expect(exponentOf(cubes)).toBeCloseTo(3, 10);
  });

  it('takes the middle value as the median', () => {
    expect(median([9, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
});
