// Book, edit by hand, ask again, book again, recover: the bundle beside the naive model while people change hosts, events and
// rows of Bookings. FC_RUNS=500 makes more runs, FC_SEED=1 others.
import { describe, expect, it } from 'vitest';
import * as bookings from './commands/bookings.ts';
import * as byHand from './commands/byHand.ts';
import * as hosts from './commands/hosts.ts';
import * as requests from './commands/requests.ts';
import * as sheet from './commands/sheet.ts';
import * as surroundings from './commands/surroundings.ts';
import { commandsOf, runsFrom, sideBySide } from './runs.ts';
import { crowded } from './setUp.ts';

const SEED = runsFrom('FC_SEED', 20270607);
const RUNS = runsFrom('FC_RUNS', 80);

/** How often each comes, beside the others. */
const commands = commandsOf([
  [4, requests.offer],
  [8, requests.bookOffered],
  [6, requests.bookOther],
  [8, requests.repeat],
  [3, requests.repeatLost],
  [4, hosts.leaveOrReturn],
  [2, hosts.changeCalendar],
  [2, hosts.rename],
  [3, byHand.deleteOwn],
  [2, byHand.moveLater],
  [1, byHand.release],
  [2, bookings.takeOut],
  [1, bookings.mistypeStatus],
  [1, bookings.mistypeStart],
  [4, bookings.bringInLine],
  [1, sheet.editRepeats],
  [1, sheet.cancelRow],
  [2, surroundings.timePasses],
]);

const OUTCOMES = ['new', 'again', 'again without a row', 'moved', 'moved to another host', 'stands', 'gone'];

describe('the product beside the naive model, while people edit by hand', () => {
  it(`answers and writes alike, seed ${SEED}, ${RUNS} runs`, async () => {
    const outcomes = await sideBySide(crowded, commands, { seed: SEED, runs: RUNS });
    expect([...outcomes]).toEqual(expect.arrayContaining(OUTCOMES));
  });
});
