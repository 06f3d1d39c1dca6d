// Executions that run at the same time: their number, what each sees, and that only the order of their calls matters.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../../local/boundary.ts';
import { createMemoryStore } from '../../../local/store/memory.ts';
import type { ThreadedOptions } from '../../../local/threads/runtime.ts';
import { threadedFor } from '../scripts.ts';
import { type HeldCall, holdCalls } from './byHand.ts';

const TOO_MANY = {
  name: 'Exception',
  message: 'There are too many scripts running simultaneously for this Google user account.',
};

const SCRIPT = `
  const properties = PropertiesService.getScriptProperties();
  function add(name) {
    const before = properties.getProperty('names') || '';
    console.log(name);
    properties.setProperty('names', before + name);
    return before;
  }
  function addTwice(name) { return [add(name), add(name)]; }
  function onEdit() { add('edit '); }`;

function open(methods: readonly string[], options: Partial<ThreadedOptions> = {}) {
  const calls = holdCalls(...methods);
  return { calls, runtime: threadedFor(SCRIPT, { answering: calls.answering, ...options }) };
}

describe('executions', () => {
  it('run at the same time, and one may write what the other has just read', async () => {
    const { calls, runtime } = open(['setProperties']);
    const results = ['a', 'b'].map((name) => runtime.execute('add', [name]));
    const [first, second] = await calls.nextOfEach(2);
    second?.answer();
    first?.answer();
    expect(await Promise.all(results)).toEqual(['', '']);
    const last = runtime.execute('add', ['c']);
    (await calls.next()).answer();
    expect(await last).toBe('a');
  });

  it('have round trips and console lines of their own', async () => {
    const { calls, runtime } = open(['setProperties']);
    const record = async (functionName: string, name: string) => {
      await runtime.execute(functionName, [name]);
      return [runtime.lastRoundTrips.length, runtime.lastConsole.map(({ text }) => text)];
    };
    const records = Promise.all([record('addTwice', 'twice'), record('add', 'once')]);
    const [twice, once] = await calls.nextOfEach(2);
    twice?.answer();
    const twiceAgain = await calls.next();
    once?.answer();
    twiceAgain.answer();
    expect(await records).toEqual([
      [4, ['twice', 'twice']],
      [2, ['once']],
    ]);
  });

  it('are thirty at most; the next is refused in Google’s words, and served once there is room', async () => {
    const { calls, runtime } = open(['getProperty']);
    const served = Array.from({ length: 30 }, () => runtime.execute('add', ['x']));
    const all = await calls.nextOfEach(30);
    expect(all.map(({ execution }) => execution.id)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
    await expect(runtime.execute('add', ['refused'])).rejects.toMatchObject(TOO_MANY);
    for (const { answer } of all) answer();
    expect(await Promise.all(served)).toHaveLength(30);
    const next = runtime.execute('add', ['next']);
    (await calls.next()).answer();
    expect(await next).toMatch(/^x+$/);
  });

  it('that come after an edit wait until onEdit has run, all of them', async () => {
    const store = createMemoryStore();
    const { calls, runtime } = open(['getProperty'], { store });
    store.write('sheet/Hosts.csv', 'Host\n');
    const results = ['a', 'b'].map((name) => runtime.execute('add', [name]));
    const trigger = await calls.next();
    expect(trigger.execution.simpleTrigger).toBe(true);
    trigger.answer();
    const both = await calls.nextOfEach(2);
    expect(both.map(({ execution }) => execution.simpleTrigger)).toEqual([false, false]);
    for (const { answer } of both) answer();
    for (const result of await Promise.all(results)) expect(result).toMatch(/^edit /);
  });
});

describe('the code that answers the calls', () => {
  it.each(['at once', 'later'])('can fail one before or after its effect, %s, with an exception', async (when) => {
    const store = createMemoryStore();
    const performed: string[] = [];
    const reported: string[] = [];
    const failWith = (error: Error) => {
      if (when === 'at once') throw error;
      return Promise.reject(error);
    };
    const runtime = threadedFor(
      `function main(name) { try { PropertiesService.getScriptProperties().setProperty(name, '1') } catch (e) { return String(e) } }`,
      {
        store,
        report: (message) => reported.push(message),
        answering({ args }, _execution, answer) {
          const isAfter = JSON.stringify(args).includes('after');
          if (isAfter) performed.push(String(answer()));
          return failWith(
            isAfter ? new PlatformError('Backend Error', 'ApiException') : new Error('a slip of the test'),
          );
        },
      },
    );
    expect(await runtime.execute('main', ['before'])).toBe('Exception: a slip of the test');
    expect(store.read('state/properties.json')).toBeUndefined();
    expect(await runtime.execute('main', ['after'])).toBe('ApiException: Backend Error');
    expect(JSON.parse(store.read('state/properties.json')?.text ?? '')).toEqual({ after: '1' });
    expect(performed).toEqual(['{"ok":true,"value":null}']);
    expect(reported).toEqual(['a slip of the test']);
  });

  it('decides the outcome by the order alone: the same order, the same story', async () => {
    const stories = [];
    for (const seed of [1, 1, 1, 2]) stories.push(await story(seed));
    expect(stories[1]).toEqual(stories[0]);
    expect(stories[2]).toEqual(stories[0]);
    expect(stories[3]).not.toEqual(stories[0]);
  });
});

/** Four executions; whenever each of those that live stands still at a call, the seed picks the one that goes on. */
async function story(seed: number): Promise<string[]> {
  const { calls, runtime } = open(['getProperty', 'setProperties']);
  const results = ['a', 'b', 'c', 'd'].map((name) => runtime.execute('addTwice', [name]));
  const standing = await calls.nextOfEach(results.length);
  const lines: string[] = [];
  let random = seed;
  while (standing.length > 0) {
    random = (random * 48_271) % 2_147_483_647;
    const [picked] = standing.splice(random % standing.length, 1);
    if (!picked) break;
    const { id } = picked.execution;
    lines.push(`${id} ${picked.call.method} ${picked.call.args} ${picked.answer()}`);
    const nextStop = await Promise.race([calls.next(id), results[id - 1]]);
    if (isHeld(nextStop)) standing.push(nextStop);
    else lines.push(`${id} ended with ${nextStop}`);
  }
  return lines;
}

function isHeld(value: unknown): value is HeldCall {
  return typeof value === 'object' && value !== null && 'execution' in value;
}
