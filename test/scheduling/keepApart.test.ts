// The gap between two own bookings, by hand: a lesson from 10:00 to 10:30, with buffers of its own.
import { expect, it } from 'vitest';
import { keptFree, NO_BUFFERS, tooClose } from '../../src/scheduling/keepApart.ts';

const MINUTE = 60_000;
const at = (hour: number, minute: number) => (hour * 60 + minute) * MINUTE;
const lesson = (startMs: number, before: number, after: number) => ({
  startMs,
  endMs: startMs + 30 * MINUTE,
  bufferBeforeMinutes: before,
  bufferAfterMinutes: after,
});

it('keeps the larger of the two buffers free on each side', () => {
  const booking = lesson(at(10, 0), 5, 20);
  expect(keptFree(booking, NO_BUFFERS)).toEqual({ startMs: at(9, 55), endMs: at(10, 50) });
  expect(keptFree(booking, { bufferBeforeMinutes: 30, bufferAfterMinutes: 10 })).toEqual({
    startMs: at(9, 50),
    endMs: at(11, 0),
  });
});

it.each([
  [at(10, 30), 0, 0, false],
  [at(10, 30), 5, 0, true],
  [at(10, 35), 5, 0, false],
  [at(9, 30), 0, 0, false],
  [at(9, 30), 0, 1, true],
  [at(10, 15), 0, 0, true],
])('of another from %s with %s minutes before and %s after: too close is %s', (startMs, before, after, expected) => {
  const one = lesson(at(10, 0), 0, 0);
  const other = lesson(startMs, before, after);
  expect(tooClose(one, other)).toBe(expected);
  expect(tooClose(other, one)).toBe(expected);
});
