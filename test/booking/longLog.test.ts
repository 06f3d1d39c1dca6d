// A row that waits for the Log, where the Log is long: only its newest rows are read, and no row is lost or written twice.
import { beforeEach, describe, expect, it } from 'vitest';
import { createRuntime, type Runtime } from '../../local/runtime.ts';
import { documents } from '../../worlds/sheet.ts';
import { offered, recover } from '../support/bookings.ts';
import { openWorld, type World } from '../support/world.ts';

const MINUTE_MS = 60_000;
const NOW_MS = Date.parse('2027-03-15T08:00:00Z');
const ROWS = 4_000;
const HEADERS = 'Time,Request id,Action,Service,Auth,Outcome,Reason,Slots,Start,Contact id,Contact,Milliseconds';

function logRow(at: number): string {
  const time = new Date(NOW_MS - (ROWS - at) * 20 * MINUTE_MS).toISOString().slice(0, 19).replace('T', ' ');
  const action = at % 2 === 0 ? 'available' : 'contact_lookup';
  return `${time} +00:00,old-${at},${action},Visit,signature,success,,5,,,,12`;
}

const DOCUMENTS = {
  ...documents(),
  'sheet/Log.csv': [HEADERS, ...Array.from({ length: ROWS }, (_, at) => logRow(at)), ''].join('\r\n'),
};

let world: World;
let runtime: Runtime;

beforeEach(() => {
  world = openWorld({
    documents: DOCUMENTS,
    way: (options) => {
      runtime = createRuntime(options);
      return runtime;
    },
  });
});

/** The write of a request succeeds or fails, and the script hears of a failure. */
async function callUnheard(isWritten: boolean): Promise<void> {
  const fail = ({ method }: { method: string }) => {
    if (method === 'Spreadsheets.batchUpdate') throw new Error('Service unavailable');
  };
  if (isWritten) world.faults.after = fail;
  else world.faults.before = fail;
  await offered(world);
  delete world.faults.after;
  delete world.faults.before;
}

const newRows = () => world.rows('Log').filter((row) => !row['Request id']?.startsWith('old-'));

function charactersOfLog(): number {
  const batches = world.roundTrips().filter(({ method }) => method === 'Spreadsheets.Values.batchGet');
  return batches.reduce((sum, { characters }) => sum + characters, 0);
}

describe('a row that waits for a long Log', () => {
  it.each([
    ['not written', false],
    ['written, though the script did not hear of it', true],
  ])('%s, stands there once after the next request', async (_, isWritten) => {
    await callUnheard(isWritten);
    await offered(world);
    expect(newRows()).toHaveLength(2);
    const whole = world.store.read('sheet/Log.csv')?.text.length ?? 0;
    expect(charactersOfLog()).toBeLessThan(whole * 0.5);
  });

  it.each<[string, (rows: string[][]) => string[][]]>([
    ['by action', (rows) => [...rows].sort((a, b) => (a[2] ?? '').localeCompare(b[2] ?? ''))],
    ['with the newest first', (rows) => [...rows].reverse()],
  ])('stands there once in a Log that a person has sorted %s', async (_, sorted) => {
    await callUnheard(true);
    runtime.edit('Log', 'A2', sorted(world.rows('Log').map((row) => Object.values(row))));
    recover(world);
    expect(newRows()).toHaveLength(1);
  });

  it('stands there once with the newest first, though no trigger told of it', async () => {
    await callUnheard(true);
    const rows = world.rows('Log').map((row) => Object.values(row).join(','));
    const before = world.store.read('state/properties.json')?.text ?? '';
    world.store.write('sheet/Log.csv', [HEADERS, ...rows.reverse(), ''].join('\r\n'));
    await world.call('contact-lookup', { event: 'contact_lookup', phone_number: '+4930123456' });
    const { logEdit: _, ...untold } = JSON.parse(world.store.read('state/properties.json')?.text ?? before);
    world.store.write('state/properties.json', JSON.stringify(untold));
    recover(world);
    expect(newRows().filter(({ Action }) => Action === 'available')).toHaveLength(1);
  });
});
