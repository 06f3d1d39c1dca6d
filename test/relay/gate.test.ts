// Who gets in, in which order, and who is turned away.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGate, type Gate } from '../../src/relay/gate.ts';
import { type HandTime, handTime, settled } from './handTime.ts';

type Place = 'waiting' | 'inside' | 'gone' | 'turned away';

/** A visitor whose work ends when the test says so. */
function visit(gate: Gate, longestMs: number) {
  let end: (error?: Error) => void = () => undefined;
  const seen = { place: 'waiting' as Place, starts: 0, end: (error?: Error) => end(error) };
  const work = () => {
    seen.place = 'inside';
    seen.starts += 1;
    return new Promise<object>((resolve, reject) => {
      end = (error) => (error ? reject(error) : resolve({}));
    });
  };
  const left = (result: object | null) => {
    seen.place = result === null ? 'turned away' : 'gone';
  };
  void gate.pass(longestMs, work).then(left, left);
  return seen;
}

/** Room for two, and for two more who wait. */
function twoAndTwo() {
  const time = handTime();
  const gate = createGate({ mostInside: 2, mostWaiting: 2, time });
  return { time, visitor: (longestMs = 1000) => visit(gate, longestMs) };
}

const places = (visitors: readonly { readonly place: Place }[]) => visitors.map(({ place }) => place);

describe('the gate', () => {
  it('lets two in, two wait, and turns the fifth away at once', async () => {
    const { visitor } = twoAndTwo();
    const all = [visitor(), visitor(), visitor(), visitor(), visitor()];
    await settled();
    expect(places(all)).toEqual(['inside', 'inside', 'waiting', 'waiting', 'turned away']);
  });

  it('lets those who wait in by order of arrival, each when another leaves', async () => {
    const { visitor } = twoAndTwo();
    const all = [visitor(), visitor(), visitor(), visitor()];
    await settled();
    all[1]?.end();
    await settled();
    expect(places(all)).toEqual(['inside', 'gone', 'inside', 'waiting']);
    all[2]?.end();
    await settled();
    expect(places(all)).toEqual(['inside', 'gone', 'gone', 'inside']);
  });

  it('turns away who has waited for as long as allowed, not a millisecond before', async () => {
    const { time, visitor } = twoAndTwo();
    const all = [visitor(), visitor(), visitor(1000), visitor(1001)];
    await time.pass(999);
    expect(places(all)).toEqual(['inside', 'inside', 'waiting', 'waiting']);
    await time.pass(1);
    expect(places(all)).toEqual(['inside', 'inside', 'turned away', 'waiting']);
    all[0]?.end();
    await settled();
    expect(places(all)).toEqual(['gone', 'inside', 'turned away', 'inside']);
  });

  it('gives the place of one who gave up waiting to another who waits', async () => {
    const { time, visitor } = twoAndTwo();
    const all = [visitor(), visitor(), visitor(10), visitor(1000)];
    await time.pass(10);
    all.push(visitor(1000));
    await settled();
    expect(places(all)).toEqual(['inside', 'inside', 'turned away', 'waiting', 'waiting']);
  });

  it('lets no call wait that may not', async () => {
    const { visitor } = twoAndTwo();
    const all = [visitor(0), visitor(-5), visitor(0), visitor(-5)];
    await settled();
    expect(places(all)).toEqual(['inside', 'inside', 'turned away', 'turned away']);
  });

  it('is free again after work that failed, at once or later', async () => {
    const time = handTime();
    const gate = createGate({ mostInside: 1, mostWaiting: 0, time });
    await expect(
      gate.pass(0, () => {
        throw new Error('at once');
      }),
    ).rejects.toThrow('at once');
    const later = visit(gate, 0);
    await settled();
    later.end(new Error('later'));
    await settled();
    const third = visit(gate, 0);
    await settled();
    expect([later.place, third.place]).toEqual(['gone', 'inside']);
  });

  it('keeps an entered visitor when the time it was allowed to wait has passed', async () => {
    const { time, visitor } = twoAndTwo();
    const all = [visitor(), visitor(), visitor(1000)];
    await time.pass(999);
    all[0]?.end();
    await time.pass(5000);
    expect(places(all)).toEqual(['gone', 'inside', 'inside']);
    expect(all.map(({ starts }) => starts)).toEqual([1, 1, 1]);
  });
});

interface Visitor {
  readonly afterMs: number;
  readonly longestMs: number;
  readonly staysMs: number;
}

interface Seen {
  readonly arrivedMs: number;
  readonly longestMs: number;
  /** At its arrival. */
  readonly before: { readonly inside: number; readonly waiting: number };
  enteredMs?: number;
  turnedAwayMs?: number;
  starts: number;
}

/** Lets them all come and stay as they say, and writes down when who was where. */
async function play(visitors: readonly Visitor[], time: HandTime, gate: Gate): Promise<{ seen: Seen[]; most: number }> {
  const seen: Seen[] = [];
  const count = { inside: 0, waiting: 0, most: 0 };
  for (const { afterMs, longestMs, staysMs } of visitors) {
    await time.pass(afterMs);
    const one: Seen = { arrivedMs: time.nowMs(), longestMs, before: { ...count }, starts: 0 };
    seen.push(one);
    count.waiting += 1;
    void gate
      .pass(longestMs, async () => {
        one.starts += 1;
        one.enteredMs = time.nowMs();
        count.waiting -= 1;
        count.inside += 1;
        count.most = Math.max(count.most, count.inside);
        await new Promise<void>((done) => void time.after(staysMs, done));
        count.inside -= 1;
        return {};
      })
      .then((result) => {
        if (result !== null) return;
        one.turnedAwayMs = time.nowMs();
        count.waiting -= 1;
      });
    await settled();
  }
  await time.pass(100_000);
  return { seen, most: count.most };
}

describe('the gate, in any order of calls', () => {
  const visitor = fc.record({
    afterMs: fc.integer({ min: 0, max: 30 }),
    longestMs: fc.integer({ min: 0, max: 60 }),
    staysMs: fc.integer({ min: 1, max: 80 }),
  });
  const cases = fc.record({
    mostInside: fc.integer({ min: 1, max: 4 }),
    mostWaiting: fc.integer({ min: 0, max: 4 }),
    visitors: fc.array(visitor, { maxLength: 25 }),
  });

  it('never has too many inside, keeps the order, lets each in once, and lets no call wait too long or for nothing', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ mostInside, mostWaiting, visitors }) => {
        const time = handTime();
        const { seen, most } = await play(visitors, time, createGate({ mostInside, mostWaiting, time }));
        expect(most).toBeLessThanOrEqual(mostInside);
        const entered = seen.filter(({ enteredMs }) => enteredMs !== undefined);
        const entries = entered.map(({ enteredMs }) => enteredMs);
        expect(entries).toEqual([...entries].sort((a = 0, b = 0) => a - b));
        for (const { arrivedMs, longestMs, before, enteredMs, turnedAwayMs, starts } of seen) {
          expect([enteredMs, turnedAwayMs].filter((ms) => ms !== undefined)).toHaveLength(1);
          expect(starts).toBe(enteredMs === undefined ? 0 : 1);
          const waitedMs = (enteredMs ?? turnedAwayMs ?? Number.NaN) - arrivedMs;
          if (before.inside < mostInside) expect(waitedMs).toBe(0);
          if (enteredMs !== undefined) expect(waitedMs).toBeLessThanOrEqual(longestMs);
          else expect(waitedMs).toBe(before.waiting < mostWaiting ? longestMs : 0);
        }
      }),
      { numRuns: 200 },
    );
  });
});
