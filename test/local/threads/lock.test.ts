// The script lock between executions that run at the same time.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../../local/boundary.ts';
import type { Faults } from '../../../local/platform/dispatch.ts';
import type { ThreadedOptions } from '../../../local/threads/runtime.ts';
import { threadedFor } from '../scripts.ts';
import { type HeldCall, handTimer, holdCalls } from './byHand.ts';

const SCRIPT = `
  const lock = LockService.getScriptLock();
  const properties = PropertiesService.getScriptProperties();
  function add(name) {
    if (!lock.tryLock(1000)) return 'no lock';
    const names = (properties.getProperty('names') || '') + name;
    properties.setProperty('names', names);
    lock.releaseLock();
    return names;
  }
  function keep() { lock.waitLock(0); properties.getKeys(); return lock.hasLock(); }
  function wait(ms) { lock.waitLock(ms); properties.getKeys(); return lock.hasLock(); }`;

/** Every call for the lock is held, and `keep` and `wait` stand still at getKeys while they have it. */
function open(options: Partial<ThreadedOptions> = {}) {
  const calls = holdCalls('tryLock', 'waitLock', 'releaseLock', 'getKeys');
  const time = handTimer();
  const runtime = threadedFor(SCRIPT, { answering: calls.answering, timer: time.timer, ...options });

  /** Starts it, and gives its call for the lock. */
  async function start(functionName: string, ...args: readonly unknown[]) {
    const result = runtime.execute(functionName, args);
    const asking = await calls.next();
    return { result, asking };
  }

  /** An execution that has the lock and stands still. */
  async function holder() {
    const { result, asking } = await start('keep');
    asking.answer();
    const standing = await calls.next();
    return { result, id: standing.execution.id, goOn: standing.answer };
  }
  return { runtime, calls, time, start, holder };
}

function isWaiting({ answer }: HeldCall): Promise<string> {
  const answered = answer();
  if (typeof answered === 'string') throw new Error(`It did not wait: ${answered}`);
  return answered;
}

const YES = '{"ok":true,"value":true}';
const NO = '{"ok":true,"value":false}';
const SIX_MINUTES_MS = 360_000;

describe('an execution that wants the script lock while another has it', () => {
  it('waits until it is let go, and sees what the other wrote', async () => {
    const { calls, start } = open();
    const first = await start('add', 'a');
    first.asking.answer();
    const lettingGo = await calls.next();
    const second = await start('add', 'b');
    const answer = isWaiting(second.asking);
    lettingGo.answer();
    expect(await answer).toBe(YES);
    (await calls.next()).answer();
    expect([await first.result, await second.result]).toEqual(['a', 'ab']);
  });

  it('waits until the other ends, if that does not let go', async () => {
    const { calls, start, holder } = open();
    const first = await holder();
    const second = await start('wait', 1000);
    const answer = isWaiting(second.asking);
    first.goOn();
    expect(await first.result).toBe(true);
    expect(await answer).toBe('{"ok":true,"value":null}');
    (await calls.next()).answer();
    expect(await second.result).toBe(true);
  });

  it('hears from tryLock that the time is over', async () => {
    const { start, holder, time } = open();
    const first = await holder();
    const second = await start('add', 'b');
    const answer = isWaiting(second.asking);
    expect(time.set()).toContain(1000);
    time.pass(1000);
    expect(await answer).toBe(NO);
    expect(await second.result).toBe('no lock');
    first.goOn();
    await first.result;
  });

  it('gets Google’s error from waitLock when the time is over', async () => {
    const { start, holder, time } = open();
    const first = await holder();
    const second = await start('wait', 700);
    isWaiting(second.asking);
    time.pass(700);
    await expect(second.result).rejects.toMatchObject({
      name: 'Exception',
      message: 'Lock timeout: another process was holding the lock for too long.',
    });
    first.goOn();
    await first.result;
  });

  it('does not wait for 0 milliseconds', async () => {
    const { start, holder, time } = open();
    const first = await holder();
    const second = await start('wait', 0);
    expect(second.asking.answer()).toContain('Lock timeout');
    await expect(second.result).rejects.toThrow('Lock timeout');
    expect(time.set()).toEqual([SIX_MINUTES_MS]);
    first.goOn();
    await first.result;
  });

  it('leaves no timer behind once it has the lock', async () => {
    const { calls, start, holder, time } = open();
    const first = await holder();
    const second = await start('wait', 1000);
    isWaiting(second.asking);
    first.goOn();
    await first.result;
    (await calls.next()).answer();
    await second.result;
    expect(time.set()).toEqual([]);
  });

  it('gets it before one that came later, unless the test says who is next', async () => {
    for (const [nextForLock, order] of [
      [undefined, ['b', 'bc']],
      [(waiting: readonly unknown[]) => waiting.length - 1, ['cb', 'c']],
    ] as const) {
      const { calls, start, holder } = open(nextForLock ? { nextForLock } : {});
      const first = await holder();
      const second = await start('add', 'b');
      isWaiting(second.asking);
      const third = await start('add', 'c');
      isWaiting(third.asking);
      first.goOn();
      (await calls.next()).answer();
      (await calls.next()).answer();
      expect([await second.result, await third.result]).toEqual(order);
    }
  });

  it('gets it from a foreign holder that lets go while it waits', async () => {
    const foreignLockHolder = { held: true };
    const { calls, start, time } = open({ foreignLockHolder });
    const only = await start('wait', 1000);
    const answer = isWaiting(only.asking);
    foreignLockHolder.held = false;
    time.pass(1000);
    expect(await answer).toContain('"ok":true');
    (await calls.next()).answer();
    expect(await only.result).toBe(true);
  });
});

describe('the script lock', () => {
  it('ends with an execution that waited for it and did not hear that it got it', async () => {
    const faults: Faults = {};
    const { calls, start, holder } = open({ faults });
    const first = await holder();
    const second = await start('wait', 1000);
    const answer = isWaiting(second.asking);
    faults.after = ({ method }) => {
      if (method === 'waitLock') throw new PlatformError('Server error');
    };
    first.goOn();
    await first.result;
    expect(await answer).toBe('{"ok":false,"error":{"name":"Exception","message":"Server error"}}');
    await expect(second.result).rejects.toThrow('Server error');
    delete faults.after;
    const third = await start('add', 'c');
    third.asking.answer();
    (await calls.next()).answer();
    expect(await third.result).toBe('c');
  });

  it('is lost without a word: the next gets it, and the first no longer has it', async () => {
    const { runtime, calls, start, holder } = open();
    const first = await holder();
    const second = await start('wait', 1000);
    const answer = isWaiting(second.asking);
    expect(runtime.lockHolder).toBe(first.id);
    runtime.loseLock();
    await answer;
    expect(runtime.lockHolder).toBe(second.asking.execution.id);
    const standing = await calls.next();
    first.goOn();
    expect(await first.result).toBe(false);
    standing.answer();
    expect(await second.result).toBe(true);
    expect(runtime.lockHolder).toBeNull();
  });

  it('is let go when its holder is stopped', async () => {
    const { runtime, calls, start, holder } = open();
    const first = await holder();
    const second = await start('wait', 1000);
    isWaiting(second.asking);
    runtime.stop(first.id);
    await expect(first.result).rejects.toThrow('Exceeded maximum execution time');
    (await calls.next()).answer();
    expect(await second.result).toBe(true);
  });

  it('is not given to an execution that was stopped while it waited', async () => {
    const { runtime, calls, start, holder, time } = open();
    const first = await holder();
    const second = await start('wait', 1000);
    isWaiting(second.asking);
    const third = await start('wait', 2000);
    isWaiting(third.asking);
    runtime.stop(second.asking.execution.id);
    await expect(second.result).rejects.toThrow('Exceeded maximum execution time');
    expect(time.set()).not.toContain(1000);
    first.goOn();
    await first.result;
    const standing = await calls.next();
    expect(standing.execution).toEqual(third.asking.execution);
    standing.answer();
    expect(await third.result).toBe(true);
  });
});
