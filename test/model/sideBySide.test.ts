// The built bundle and a naive model, side by side: whatever callers, people and time do, both answer alike, and their
// calendars and Bookings look alike. FC_RUNS=500 makes more runs, FC_SEED=1 others.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from './command.ts';
import * as byHand from './commands/byHand.ts';
import * as entering from './commands/entering.ts';
import * as requests from './commands/requests.ts';
import * as sheet from './commands/sheet.ts';
import * as surroundings from './commands/surroundings.ts';
import { openDesk } from './desk.ts';
import { modelOf } from './model.ts';
import { setUps } from './setUp.ts';

const SEED = Number(process.env.FC_SEED ?? 20270328);
const RUNS = Number(process.env.FC_RUNS ?? 80);

// A failure is made smaller for as long as that; what is found by then is told.
const SHRINKING_MS = 120_000;

/** How often each comes, beside the others. */
const WEIGHTS: readonly (readonly [number, fc.Arbitrary<Command>])[] = [
  [9, requests.offer],
  [16, requests.bookOffered],
  [6, requests.bookOther],
  [2, requests.bookAny],
  [3, requests.bookStale],
  [5, requests.repeat],
  [3, byHand.cancel],
  [4, byHand.move],
  [1, byHand.release],
  [2, entering.appointment],
  [1, entering.wholeDay],
  [3, entering.holiday],
  [1, sheet.editHours],
  [2, sheet.addException],
  [1, sheet.dropExceptions],
  [3, sheet.editService],
  [1, sheet.editHost],
  [1, sheet.editRepeats],
  [1, sheet.cancelRow],
  [8, surroundings.timePasses],
  [3, surroundings.shareCalendar],
];
const commands = fc.commands(
  WEIGHTS.flatMap(([weight, arbitrary]) => Array.from({ length: weight }, () => arbitrary)),
  { maxCommands: 40, size: 'max' },
);

/** What must have happened at some time, or the runs would show little. */
const OUTCOMES = ['new', 'again', 'moved', 'stands', 'gone', 'not writable'];

describe('the product beside the naive model', () => {
  it(`answers and writes alike, seed ${SEED}, ${RUNS} runs`, async () => {
    const outcomes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(setUps, commands, async (setUp, some) => {
        const desk = openDesk(setUp);
        await fc.asyncModelRun(() => ({ model: modelOf(setUp), real: desk }), some);
        if (process.env.FC_TRACE) console.log(desk.trace.join('\n'));
        expect(desk.world.rows('Log')).toHaveLength(desk.requests);
        for (const outcome of desk.outcomes) outcomes.add(outcome);
      }),
      { seed: SEED, numRuns: RUNS, interruptAfterTimeLimit: SHRINKING_MS + RUNS * 1000 },
    );
    expect([...outcomes]).toEqual(expect.arrayContaining(OUTCOMES));
  }, 3_600_000);
});
