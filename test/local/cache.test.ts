// CacheService as scripts meet it.
import { describe, expect, it } from 'vitest';
import type { Runtime } from '../../local/runtime.ts';
import { evaluate, runtimeFor } from './scripts.ts';

const CODE = `
  function put(key, value, seconds) { CacheService.getScriptCache().put(key, value, seconds) }
  function putDefault(key, value) { CacheService.getScriptCache().put(key, value) }
  function putMany(from, count, seconds) {
    const values = {};
    for (let at = from; at < from + count; at += 1) values['k' + at] = 'v';
    CacheService.getScriptCache().putAll(values, seconds);
  }
  function get(key) { return CacheService.getScriptCache().get(key) }
  function getAll(keys) { return CacheService.getScriptCache().getAll(keys) }
  function removeAll(keys) { CacheService.getScriptCache().removeAll(keys) }`;

function cacheWithClock(): { runtime: Runtime; clock: { now: number } } {
  const clock = { now: 0 };
  return { clock, runtime: runtimeFor(CODE, { clock: { nowMs: () => clock.now } }) };
}

describe('CacheService', () => {
  it('remembers over executions, as text', () => {
    const { runtime } = cacheWithClock();
    runtime.execute('put', ['a', 5, 60]);
    expect(runtime.execute('get', ['a'])).toBe('5');
    expect(runtime.execute('get', ['b'])).toBeNull();
  });

  it('forgets after 600 seconds unless told otherwise', () => {
    const { runtime, clock } = cacheWithClock();
    runtime.execute('putDefault', ['default', 'x']);
    runtime.execute('put', ['longest', 'x', 21_600]);
    clock.now = 599_999;
    expect(runtime.execute('getAll', [['default', 'longest']])).toEqual({ default: 'x', longest: 'x' });
    clock.now = 600_000;
    expect(runtime.execute('getAll', [['default', 'longest']])).toEqual({ longest: 'x' });
    clock.now = 21_600_000;
    expect(runtime.execute('get', ['longest'])).toBeNull();
  });

  it.each([0, -1, 21_601])('does not guess what an expiration of %s seconds means', (seconds) => {
    const { runtime } = cacheWithClock();
    expect(() => runtime.execute('put', ['a', 'x', seconds])).toThrow('Not simulated: an expiration');
  });

  it('takes keys of 250 characters and values of 100 KB, and no more', () => {
    const { runtime } = cacheWithClock();
    const largest = 'ü'.repeat((100 * 1024) / 2);
    runtime.execute('put', ['k'.repeat(250), largest, 60]);
    expect(runtime.execute('get', ['k'.repeat(250)])).toBe(largest);
    expect(() => runtime.execute('put', ['k'.repeat(251), 'x', 60])).toThrow('Argument too large: key');
    expect(() => runtime.execute('put', ['a', `${largest}x`, 60])).toThrow('Argument too large: value');
  });

  it('keeps the 900 items farthest from expiration once there are more than 1000', () => {
    const { runtime } = cacheWithClock();
    runtime.execute('putMany', [0, 500, 60]);
    runtime.execute('putMany', [500, 500, 120]);
    const asked = Array.from({ length: 1001 }, (_, at) => `k${at}`);
    const kept = () => Object.keys(Object(runtime.execute('getAll', [asked])));
    expect(kept()).toHaveLength(1000);
    runtime.execute('putMany', [1000, 1, 180]);
    expect(kept()).toHaveLength(900);
    expect(kept().filter((key) => Number(key.slice(1)) >= 500)).toHaveLength(501);
  });

  it('removes', () => {
    const { runtime } = cacheWithClock();
    runtime.execute('putMany', [0, 3, 60]);
    runtime.execute('removeAll', [['k0', 'k2', 'other']]);
    expect(runtime.execute('getAll', [['k0', 'k1', 'k2']])).toEqual({ k1: 'v' });
  });

  it('has no document cache in a web app', () => {
    expect(evaluate('return CacheService.getDocumentCache()')).toBeNull();
  });

  it('wants text', () => {
    expect(() => evaluate(`CacheService.getScriptCache().put('a', null)`)).toThrow(
      "The parameters (String,null) don't match the method signature for CacheService.Cache.put.",
    );
  });
});
