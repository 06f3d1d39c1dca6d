// LockService as scripts meet it.
import { describe, expect, it } from 'vitest';
import { evaluate, runtimeFor } from './scripts.ts';

describe('LockService', () => {
  it('gives the script lock, and may give it again to its holder', () => {
    expect(
      evaluate(`const lock = LockService.getScriptLock();
        return [lock.hasLock(), lock.tryLock(100), lock.tryLock(100), LockService.getScriptLock().hasLock()]`),
    ).toEqual([false, true, true, true]);
  });

  it('lets go on request', () => {
    expect(
      evaluate(`const lock = LockService.getScriptLock(); lock.waitLock(100); lock.releaseLock(); lock.releaseLock();
        return lock.hasLock()`),
    ).toBe(false);
  });

  it('is refused while another process holds it: tryLock says so, waitLock throws', () => {
    const foreignLockHolder = { held: true };
    const runtime = runtimeFor(
      `function tries() { return LockService.getScriptLock().tryLock(100) }
       function waits() { LockService.getScriptLock().waitLock(100) }`,
      { foreignLockHolder },
    );
    expect(runtime.execute('tries')).toBe(false);
    expect(() => runtime.execute('waits')).toThrow('Lock timeout: another process was holding the lock for too long.');
    foreignLockHolder.held = false;
    expect(runtime.execute('tries')).toBe(true);
  });

  it('ends with the execution, even one that fails', () => {
    const runtime = runtimeFor(`
      function take() { LockService.getScriptLock().tryLock(0); throw new Error('ended') }
      function next() { const lock = LockService.getScriptLock(); return [lock.hasLock(), lock.tryLock(0)] }`);
    expect(() => runtime.execute('take')).toThrow('ended');
    expect(runtime.execute('next')).toEqual([false, true]);
  });

  it('has no document lock in a web app', () => {
    expect(evaluate('return LockService.getDocumentLock()')).toBeNull();
  });

  it('wants a number of milliseconds', () => {
    expect(() => evaluate('LockService.getScriptLock().tryLock()')).toThrow(
      "The parameters () don't match the method signature for LockService.Lock.tryLock.",
    );
  });
});
