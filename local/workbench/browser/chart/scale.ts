// The scale of a chart's numbers: from 0 to a round number above the greatest, and lines in between.
import type { BenchChart } from '../../wire.ts';

/** From 0, evenly, the last at or above every value. */
export function ticksOf(chart: BenchChart): readonly number[] {
  const most = Math.max(1, ...sums(chart));
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? power * 10;
  const whole = Math.max(1, step);
  return Array.from({ length: Math.ceil(most / whole) + 1 }, (_, at) => at * whole);
}

/** Of each point, what its bars reach to. */
function sums({ series, names, isStacked }: BenchChart): number[] {
  return names.map((_, at) => {
    const values = series.map(({ values }) => values[at] ?? 0);
    return isStacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values);
  });
}

export interface Bar {
  readonly series: number;
  readonly point: number;
  readonly value: number;
  /** Parts of the point's own width, 0 to 1. */
  readonly from: number;
  readonly to: number;
  /** Where on the scale it begins. */
  readonly base: number;
}

/** Bars of one point stand beside each other, or upon each other. */
export function barsOf({ series, names, isStacked }: BenchChart): readonly Bar[] {
  return names.flatMap((_, point) => {
    let base = 0;
    return series.flatMap(({ values }, at): Bar[] => {
      const value = values[point] ?? 0;
      if (value === 0) return [];
      const width = isStacked ? 1 : 1 / series.length;
      const from = isStacked ? 0 : at * width;
      const bar = { series: at, point, value, from, to: from + width, base: isStacked ? base : 0 };
      base += value;
      return [bar];
    });
  });
}
