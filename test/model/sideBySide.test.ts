// The built bundle and a naive model, side by side: whatever callers, people and time do, both answer alike, and their
// calendars and Bookings look alike. FC_RUNS=500 makes more runs, FC_SEED=1 others.
import { describe, expect, it } from 'vitest';
import * as byHand from './commands/byHand.ts';
import * as entering from './commands/entering.ts';
import * as requests from './commands/requests.ts';
import * as sheet from './commands/sheet.ts';
import * as surroundings from './commands/surroundings.ts';
import { commandsOf, runsFrom, sideBySide } from './runs.ts';
import { setUps } from './setUp.ts';

const SEED = runsFrom('FC_SEED', 20270328);
const RUNS = runsFrom('FC_RUNS', 80);

/** How often each comes, beside the others. */
const commands = commandsOf([
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
]);

/** What must have happened at some time, or the runs would show little. */
const OUTCOMES = ['new', 'again', 'moved', 'stands', 'gone', 'not writable'];

describe('the product beside the naive model', () => {
  it(`answers and writes alike, seed ${SEED}, ${RUNS} runs`, async () => {
    const outcomes = await sideBySide(setUps, commands, { seed: SEED, runs: RUNS });
    expect([...outcomes]).toEqual(expect.arrayContaining(OUTCOMES));
  });
});
