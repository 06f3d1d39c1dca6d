// How our time grows with the work: the exponent of time against size, fitted over 1× to 64×.
import { timeSideBySide } from '../measure.ts';
import { offersFor } from './ours.ts';
import { HOURS, makeWork, type Size, type Work } from './work.ts';

export const MOST_EXPONENT = 1.1;
const FACTORS = [1, 2, 4, 8, 16, 32, 64];

export interface Point {
  readonly factor: number;
  /** Windows, busy times and slots, each counted for every host. */
  readonly size: number;
  /** Median processor time. */
  readonly medianMs: number;
}

export interface Growth {
  readonly title: string;
  readonly points: readonly Point[];
  readonly exponent: number;
}

interface Series {
  readonly title: string;
  readonly at: (factor: number) => Size;
}

const SERIES: readonly Series[] = [
  {
    // The rules look 366 days ahead at most, so 64 × 5 days is as far as days go.
    title: 'days: 5 to 320 days of one host, 6 busy a day, 15-minute slots',
    at: (factor) => ({ days: 5 * factor, hosts: 1, busyPerHost: 30 * factor, minutes: 15, assignment: 'any' }),
  },
  {
    title: 'hosts: 1 to 64 hosts pooled, 60 days, 240 busy each, 30-minute slots',
    at: (factor) => ({ days: 60, hosts: factor, busyPerHost: 240, minutes: 30, assignment: 'any' }),
  },
];

export function measureGrowth(rounds: number): Growth[] {
  return SERIES.map(({ title, at }) => {
    const works = FACTORS.map((factor) => makeWork(at(factor)));
    const timings = timeSideBySide(works.map(offersFor), rounds);
    const points = works.map((work, i) => ({
      factor: FACTORS[i] ?? Number.NaN,
      size: sizeOf(work),
      medianMs: timings[i]?.median.processorMs ?? Number.NaN,
    }));
    return { title, points, exponent: exponentOf(points.map(({ size, medianMs }) => [size, medianMs])) };
  });
}

function sizeOf(work: Work): number {
  // The work begins on a Monday.
  const weekdays = Math.floor(work.days / 7) * 5 + Math.min(work.days % 7, 5);
  const windows = weekdays * HOURS.length * work.hosts;
  const { starts, slotAt } = offersFor(work)();
  const slots = starts.reduce((sum, startMs) => sum + slotAt(startMs).hosts.length, 0);
  return windows + work.busyPerHost * work.hosts + slots;
}

/** b of the power law y = a·x^b that fits best: the slope of a least-squares line through the logarithms. */
export function exponentOf(pairs: readonly (readonly [x: number, y: number])[]): number {
  const logs = pairs.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  const covariance = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return covariance / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}
