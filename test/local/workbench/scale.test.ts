// How the workbench draws numbers.
import { describe, expect, it } from 'vitest';
import { barsOf, ticksOf } from '../../../local/workbench/browser/chart/scale.ts';
import type { BenchChart } from '../../../local/workbench/wire.ts';

function chart(values: readonly (readonly (number | null)[])[], isStacked = false): BenchChart {
  const series = values.map((one, at) => ({ name: `s${at}`, values: one }));
  return { title: '', kind: 'column', isStacked, names: (values[0] ?? []).map((_, at) => `n${at}`), series };
}

describe('the scale', () => {
  it.each([
    [[[null, 0]], [0, 1]],
    [[[3]], [0, 1, 2, 3]],
    [[[7, 40]], [0, 10, 20, 30, 40]],
    [[[41]], [0, 20, 40, 60]],
    [[[1234]], [0, 500, 1000, 1500]],
  ])('of %j has lines at %j', (values, ticks) => {
    expect(ticksOf(chart(values))).toEqual(ticks);
  });

  it('reaches over bars that stand upon each other', () => {
    expect(
      ticksOf(
        chart(
          [
            [3, 1],
            [4, 1],
          ],
          true,
        ),
      ).at(-1),
    ).toBe(8);
    expect(
      ticksOf(
        chart([
          [3, 1],
          [4, 1],
        ]),
      ).at(-1),
    ).toBe(4);
  });
});

describe('bars', () => {
  it('stand beside each other, each with its part of the width', () => {
    expect(barsOf(chart([[2], [5]]))).toEqual([
      { series: 0, point: 0, value: 2, from: 0, to: 0.5, base: 0 },
      { series: 1, point: 0, value: 5, from: 0.5, to: 1, base: 0 },
    ]);
  });

  it('stand upon each other; a blank has none', () => {
    expect(barsOf(chart([[2], [null], [5]], true))).toEqual([
      { series: 0, point: 0, value: 2, from: 0, to: 1, base: 0 },
      { series: 2, point: 0, value: 5, from: 0, to: 1, base: 2 },
    ]);
  });
});
