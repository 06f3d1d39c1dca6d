// Bookings of the last minutes are known by the script's notes, so that the cached Sheet stays in use, and a request that read
// the Sheet before another booked knows what it booked. Two worlds that are alike hear the same requests. One of them forgets
// what is cached and noted before each, and so reads all anew.
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createThreads } from '../../local/threads/pool.ts';
import { createThreadedRuntime } from '../../local/threads/runtime.ts';
import { PROPERTY } from '../../src/notes/propertyNames.ts';
import { handTimer, holdCalls } from '../local/threads/byHand.ts';
import {
  ADA,
  ANNA,
  BOB,
  failing,
  offered,
  properties,
  TUE10,
  TUE11,
  TWO_HOSTS,
  trips,
  visit,
} from '../support/bookings.ts';
import { openWorld, type World } from '../support/world.ts';

const SERVICE = visit({ 'Max per day': '4', 'Buffer after': '15 min' });
const rules = fc.constantFrom('allow', 'refuse', 'move');

function open(repeats: string): World {
  const settings = { 'Repeat bookings': repeats };
  return openWorld({ way: 'in process', sheet: { hosts: TWO_HOSTS, services: [SERVICE], settings } });
}

function forget({ store }: World): void {
  const known: Record<string, string> = JSON.parse(store.read('state/properties.json')?.text ?? '{}');
  const kept = Object.entries(known).filter(([key]) => !/^(recent\.|tabFacts|nearBookings)/.test(key));
  const version = String(Number(known.version ?? 0) + 1);
  store.write('state/properties.json', JSON.stringify({ ...Object.fromEntries(kept), [PROPERTY.version]: version }));
}

type Step = (world: World, isForgetful: boolean) => Promise<unknown>;

const booking = fc.record({ contact: fc.nat(3), at: fc.nat(30) }).map(
  ({ contact, at }): Step =>
    async (world, isForgetful) => {
      if (isForgetful) forget(world);
      const starts = await offered(world);
      if (isForgetful) forget(world);
      const start_iso = starts[at % Math.max(1, starts.length)] ?? TUE10;
      const answer = (await world.call('book', { contact_id: `c-${contact}`, start_iso })).json;
      return [starts, start_iso, answer];
    },
);
const later = fc.nat(8).map(
  (minutes): Step =>
    async (world) => {
      const bookings = world.rows('Bookings').length;
      world.setNow(new Date(Date.parse('2027-03-15T08:00:00Z') + (minutes + bookings) * 60_000).toISOString());
    },
);

describe('bookings since the Sheet was read', () => {
  it('tell each request the same as the Sheet', async () => {
    const steps = fc.array(fc.oneof({ weight: 4, arbitrary: booking }, later), { minLength: 4, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(rules, steps, async (repeats, all) => {
        const [remembers, forgets] = [open(repeats), open(repeats)];
        for (const take of all) expect(await take(remembers, false)).toEqual(await take(forgets, true));
        const rows = ({ rows }: World) => rows('Bookings').map(({ 'Booked at': _, ...row }) => row);
        expect(rows(remembers)).toEqual(rows(forgets));
      }),
      { numRuns: 12, seed: 20270315 },
    );
  });

  it('leave the cached Sheet in use', async () => {
    const world = open('allow');
    const first = await offered(world);
    await world.call('book', { ...ADA, start_iso: first[0] });
    await world.call('book', { ...BOB, start_iso: first[0] });
    expect(await offered(world)).not.toContain(first[0]);
    expect(trips(world)).toHaveLength(4);
  });

  it('end the cached Sheet where they made the tab', async () => {
    const sheet = { hosts: [ANNA], services: [visit({ 'Max per day': '2' })], without: ['Bookings', 'Log'] };
    const world = openWorld({ way: 'in process', sheet });
    const starts = await offered(world);
    await world.call('book', { ...ADA, start_iso: starts[0] });
    expect(await offered(world)).toEqual(starts.slice(1));
  });

  it('are read from the Sheet where a person has edited it', async () => {
    const world = openWorld({ way: 'in process', sheet: { hosts: [ANNA], services: [visit({ 'Max per day': '1' })] } });
    await offered(world);
    await world.call('book', { ...ADA, start_iso: TUE10 });
    expect(await offered(world)).not.toContain(TUE11);
    const file = world.store.read('sheet/Bookings.csv')?.text ?? '';
    world.store.write('sheet/Bookings.csv', file.replace(',booked,', ',cancelled,'));
    expect(await offered(world)).toContain(TUE11);
  });

  it('stay in the script properties for some minutes only', async () => {
    const world = open('allow');
    await world.call('book', { ...ADA, start_iso: TUE10 });
    const noted = () => Object.entries(properties(world)).filter(([key]) => key.startsWith('recent.'));
    expect(JSON.stringify(noted())).toContain('Lovelace');
    world.setNow('2027-03-15T08:15:00Z');
    world.runtime.execute('recover', [], { event: 'clock' });
    expect(JSON.stringify(noted())).not.toContain('Lovelace');
  });
});

describe('two callers who both read before either books', () => {
  const threads = createThreads();
  afterAll(() => threads.close());

  /** Both wait for the lock; the first gets it first. `before`: what was asked until then, while the Sheet takes no rows. */
  async function both(first: object, second: object, service = {}, hosts = [ANNA], before: object[] = []) {
    const calls = holdCalls('tryLock');
    const { timer } = handTimer();
    const world = openWorld({
      way: (options) => createThreadedRuntime({ ...options, threads, answering: calls.answering, timer }),
      sheet: { hosts, services: [visit(service)], settings: { 'Repeat bookings': 'move' } },
    });
    if (before.length > 0) world.faults.before = failing('Sheets.Spreadsheets.batchUpdate', 'Quota exceeded');
    for (const request of before) {
      const answer = world.call('book', request);
      (await calls.next()).answer();
      expect((await answer).json.status).toBe('success');
    }
    const one = world.call('book', first);
    const ofOne = await calls.next();
    const other = world.call('book', second);
    const ofOther = await calls.next();
    ofOne.answer();
    const heard = (await one).json;
    ofOther.answer();
    return { world, answers: [heard.status, (await other).json.status] };
  }

  it('do not both get one start', async () => {
    const { world, answers } = await both({ ...ADA, start_iso: TUE10 }, { ...BOB, start_iso: TUE10 });
    expect(answers).toEqual(['success', 'failed']);
    expect(world.rows('Bookings')).toHaveLength(1);
  });

  it('do not both get the last place of a day', async () => {
    const { answers } = await both({ ...ADA, start_iso: TUE10 }, { ...BOB, start_iso: TUE11 }, { 'Max per day': '1' });
    expect(answers).toEqual(['success', 'failed']);
  });

  it('keep the buffer between them', async () => {
    const { answers } = await both(
      { ...ADA, start_iso: TUE10 },
      { ...BOB, start_iso: '2027-03-16T09:30:00.000Z' },
      { 'Buffer after': '15 min' },
    );
    expect(answers).toEqual(['success', 'failed']);
  });

  it('do not both get the time to which the first moves, while its row waits before and after', async () => {
    const moved = { ...ADA, start_iso: TUE11 };
    const { answers } = await both(moved, { ...BOB, start_iso: TUE11 }, {}, [ANNA], [{ ...ADA, start_iso: TUE10 }]);
    expect(answers).toEqual(['success', 'failed']);
  });

  it('do not both get the last place of a day where the first could leave no note', async () => {
    const calls = holdCalls('tryLock');
    const { timer } = handTimer();
    const world = openWorld({
      way: (options) => createThreadedRuntime({ ...options, threads, answering: calls.answering, timer }),
      sheet: { hosts: [ANNA], services: [visit({ 'Max per day': '1' })] },
    });
    const one = world.call('book', { ...ADA, start_iso: TUE10 });
    const ofOne = await calls.next();
    const other = world.call('book', { ...BOB, start_iso: TUE11 });
    const ofOther = await calls.next();
    world.faults.before = failing('PropertiesService.setProperties');
    ofOne.answer();
    expect((await one).json.status).toBe('success');
    delete world.faults.before;
    world.setNow('2027-03-15T08:00:02Z');
    ofOther.answer();
    expect((await other).json.status).toBe('failed');
  });

  it('get a host each where two are free', async () => {
    const two = [
      { ...ADA, start_iso: TUE10 },
      { ...BOB, start_iso: TUE10 },
    ] as const;
    const { world, answers } = await both(...two, {}, TWO_HOSTS);
    expect(answers).toEqual(['success', 'success']);
    expect(world.rows('Bookings').map(({ Host }) => Host)).toEqual(['Anna', 'Ben']);
  });
});
