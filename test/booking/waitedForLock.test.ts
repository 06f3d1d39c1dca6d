// An execution that waited for the lock knows what the one before has left in the script properties. The Sheet took no rows
// just then, so Bookings does not tell.
import { afterAll, describe, expect, it } from 'vitest';
import { PlatformError } from '../../local/boundary.ts';
import { createThreads } from '../../local/threads/pool.ts';
import { createThreadedRuntime } from '../../local/threads/runtime.ts';
import { eventsIn } from '../../worlds/calendarFile.ts';
import { busy, calendar, type Sheet } from '../../worlds/sheet.ts';
import { handTimer, holdCalls } from '../local/threads/byHand.ts';
import {
  ADA,
  ANNA,
  attempt,
  BOB,
  GONE,
  properties,
  SUCCESS,
  TUE10,
  TUE11,
  TWO_HOSTS,
  visit,
  WED11,
} from '../support/bookings.ts';
import { openWorld, type World } from '../support/world.ts';

const threads = createThreads();
afterAll(() => threads.close());

interface Answer {
  readonly status?: string;
  readonly reason?: string;
}

/** Every call that wants the lock is held until the test lets it go on. */
function serve(sheet: Sheet, calendars: Record<string, string> = {}) {
  const calls = holdCalls('tryLock');
  const { timer } = handTimer();
  const world = openWorld({
    way: (options) => createThreadedRuntime({ ...options, threads, answering: calls.answering, timer }),
    sheet,
    calendars,
  });
  return { calls, world };
}

function starts({ store }: World): string[] {
  const calendars = store.list('calendars').map((name) => name.replace(/^calendars\/|\.ics$/g, ''));
  const own = calendars.flatMap((id) => eventsIn(store, id));
  return own.filter(({ uid }) => uid.startsWith('slot')).map(({ startMs }) => new Date(startMs).toISOString());
}

async function bookAlone({ calls, world }: ReturnType<typeof serve>, request: object) {
  const answer = world.call('book', request);
  (await calls.next()).answer();
  return (await answer).json;
}

/** The second has read the script properties and waits for the lock. The first books, and the Sheet takes no rows of it. */
async function bookBoth(
  { calls, world }: ReturnType<typeof serve>,
  first: object,
  second: object,
): Promise<[Answer, Answer]> {
  const one = world.call('book', first);
  const ofOne = await calls.next();
  const other = world.call('book', second);
  const ofOther = await calls.next();
  world.faults.before = ({ method }) => {
    if (method === 'Spreadsheets.batchUpdate') throw new PlatformError('Quota exceeded');
  };
  ofOne.answer();
  const heardFirst = (await one).json;
  delete world.faults.before;
  ofOther.answer();
  return [heardFirst, (await other).json];
}

describe('two callers, of whom the second waits for the lock while the row of the first cannot be written', () => {
  it('stay within the cap of the day', async () => {
    const served = serve({ hosts: [ANNA], services: [visit({ 'Max per day': '1' })] });
    const [first, second] = await bookBoth(served, { ...ADA, start_iso: TUE10 }, { ...BOB, start_iso: TUE11 });
    expect([first.status, second.reason]).toEqual(['success', GONE.reason]);
    expect(starts(served.world)).toEqual([TUE10]);
  });

  it.each(['refuse', 'move'])('are one contact with one appointment where Repeat bookings says %s', async (rule) => {
    const served = serve({ hosts: [ANNA], services: [visit()], settings: { 'Repeat bookings': rule } });
    const [first, second] = await bookBoth(served, { ...ADA, start_iso: TUE10 }, { ...ADA, start_iso: WED11 });
    expect([first.status, second.status]).toEqual(['success', rule === 'move' ? 'success' : 'failed']);
    expect(starts(served.world)).toEqual([rule === 'move' ? WED11 : TUE10]);
  });

  it('are one contact who asks twice for one start: one event, although another host is free', async () => {
    const served = serve({ hosts: TWO_HOSTS, services: [visit()] });
    const answers = await bookBoth(served, { ...ADA, start_iso: TUE10 }, { ...ADA, start_iso: TUE10 });
    expect(answers.map(({ status }) => status)).toEqual(['success', 'success']);
    expect(starts(served.world)).toEqual([TUE10]);
  });
});

describe('an event that should be gone', () => {
  const BUSY_WED11 = { 'anna@example.com': calendar(busy('20270317T100000Z', '20270317T103000Z')) };

  /** Ada has moved to Ben, and the event at Anna's could not be removed. */
  async function moved() {
    const served = serve(
      { hosts: TWO_HOSTS, services: [visit()], settings: { 'Repeat bookings': 'move' } },
      BUSY_WED11,
    );
    await bookAlone(served, { ...ADA, start_iso: TUE10 });
    served.world.faults.before = ({ method }) => {
      if (method === 'Events.remove') throw new PlatformError('Rate Limit Exceeded');
    };
    expect((await bookAlone(served, { ...ADA, start_iso: WED11 })).status).toBe('success');
    expect(starts(served.world).sort()).toEqual([TUE10, WED11]);
    return served;
  }

  it('goes before its contact moves back, and the new one is not taken for it by an execution that waits', async () => {
    const served = await moved();
    delete served.world.faults.before;
    const [back, other] = await bookBoth(served, { ...ADA, start_iso: TUE10 }, { ...BOB, start_iso: TUE11 });
    expect([back.status, other.status]).toEqual(['success', 'success']);
    expect(starts(served.world).sort()).toEqual([TUE10, TUE11]);
  });

  it('belongs to no booking as long as it cannot be removed', async () => {
    const { calls, world } = await moved();
    expect((await bookAlone({ calls, world }, { ...ADA, start_iso: TUE10 })).status).toBe('success');
    expect(starts(world)).toEqual([TUE10, TUE10]);
    expect(world.rows('Bookings').map(({ Host, Start }) => [Host, Start])).toEqual([
      ['Ben', '2027-03-16 10:00 +01:00'],
    ]);
  });
});

describe('two attempts at one request, of which the first is late', () => {
  /** The calendar fails the second attempt while the first, which has asked it already, waits for the lock. */
  async function secondFails(first: string, second: string) {
    const { calls, world } = serve({ hosts: [ANNA], services: [visit()] });
    const late = attempt(world, ADA, TUE10, first);
    const ofLate = await calls.next();
    world.faults.before = ({ method }) => {
      if (method === 'Freebusy.query') throw new PlatformError('Backend Error');
    };
    const quick = attempt(world, ADA, TUE10, second);
    const ofQuick = await calls.next();
    ofQuick.answer();
    const heard = await quick;
    delete world.faults.before;
    ofLate.answer();
    return { calls, world, heard, late: await late };
  }

  it('book nothing once the caller was told that it failed', async () => {
    const { world, heard, late } = await secondFails('r-1', 'r-1');
    expect(heard.reason).toMatch(/^The calendar cannot be reached/);
    expect(late).toEqual(heard);
    expect(starts(world)).toEqual([]);
    expect(world.rows('Log').map(({ Outcome }) => Outcome)).toEqual(['error', 'error']);
  });

  it('are forgotten by the recovery job ten minutes later, not before', async () => {
    const { calls, world } = await secondFails('r-1', 'r-1');
    const left = () => {
      return Object.keys(properties(world)).filter((key) => key.startsWith('settled.'));
    };
    const recoverAt = async (now: string) => {
      world.setNow(now);
      const ended = Promise.resolve(world.runtime.execute('recover', [], { event: 'clock' })).then(() => null);
      for (let held = await Promise.race([calls.next(), ended]); held; held = await Promise.race([calls.next(), ended]))
        held.answer();
      return left();
    };
    expect(await recoverAt('2027-03-15T08:09:59Z')).toEqual(['settled.r-1']);
    expect(await recoverAt('2027-03-15T08:10:00Z')).toEqual([]);
  });

  it('are not settled by an answer that came too late to be heard: the retry looks for itself', async () => {
    const world = openWorld({ way: 'bundle', sheet: { hosts: [ANNA], services: [visit()] } });
    world.faults.before = ({ method }) => {
      if (method !== 'Freebusy.query') return;
      world.setNow('2027-03-15T08:00:05Z');
      throw new PlatformError('Backend Error');
    };
    expect((await attempt(world, ADA, TUE10)).reason).toMatch(/^The calendar cannot be reached/);
    delete world.faults.before;
    expect(await attempt(world, ADA, TUE10)).toEqual(SUCCESS);
  });

  it('are both told of in the Log with what was asked for', async () => {
    const { world } = await secondFails('r-1', 'r-1');
    const rows = world.rows('Log').map((row) => [row.Service, row.Start, row['Contact id']]);
    expect(rows).toEqual(Array(2).fill(['Visit', '2027-03-16 10:00 +01:00', 'c-1']));
  });

  it('are two requests if telli asks anew', async () => {
    const { world, late } = await secondFails('r-1', 'r-2');
    expect(late).toEqual({ status: 'success' });
    expect(starts(world)).toEqual([TUE10]);
  });
});
