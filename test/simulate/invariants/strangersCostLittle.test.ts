// What a request may ask of Google that proves nothing.
import { describe, expect, it } from 'vitest';
import type { WebAppRun } from '../../../simulate/evidence/history.ts';
import { at, booking, breaches, historyOf, runOf } from './support.ts';

const { asked } = runOf({ id: 1 });
const found = (run: Partial<WebAppRun>) => breaches('strangers-cost-little', historyOf([booking({ id: 1, run })]));
const LITTLE = [
  ...['PropertiesService.getProperties', 'CacheService.getAll', 'CacheService.putAll'],
  'Sheets.Spreadsheets.batchUpdate',
];

/** So many refused requests have rows of one minute. */
function withRows(count: number, faults: readonly string[] = []): string[] {
  const log = Array.from({ length: count }, (_, second) => ({
    Time: `2027-03-29 08:01:${String(second).padStart(2, '0')} +02:00`,
    Outcome: 'refused',
  }));
  const runs = [runOf({ id: 1, run: { faults, startedMs: at('08:01') } })];
  return breaches('strangers-cost-little', historyOf([], { runs, final: { log } }));
}

describe('strangers cost little', () => {
  const stranger = { asked: { ...asked, isForged: true } };
  const knownToken = { asked: { ...asked, isDoorShut: true } };

  it('for the key, a count and a row', () => {
    expect(found({ ...stranger, calls: LITTLE })).toEqual([]);
  });

  it.each([
    ['LockService.tryLock', 'took the lock'],
    ['Sheets.Spreadsheets.get', 'read the Sheet'],
    ['Sheets.Spreadsheets.Values.batchGet', 'read the Sheet'],
    ['PropertiesService.setProperties', 'asked for the script properties more than once'],
    ['Sheets.Spreadsheets.batchUpdate', 'wrote more than one row'],
  ])('and not %s besides', (call, what) => {
    expect(found({ ...stranger, calls: [...LITTLE, call] })).toEqual([
      `execution 1 ${what} for a stranger without a credential`,
    ]);
    expect(found({ calls: [...LITTLE, call] })).toEqual([]);
  });

  it('but for the Sheet where the right token came', () => {
    const learns = [...LITTLE, 'Sheets.Spreadsheets.get', 'PropertiesService.setProperties'];
    expect(found({ ...knownToken, calls: learns })).toEqual([]);
    expect(found({ ...knownToken, calls: [...learns, 'PropertiesService.setProperties'] })).toHaveLength(1);
    expect(found({ ...knownToken, calls: [...LITTLE, 'PropertiesService.setProperties'] })).toHaveLength(1);
    expect(found({ ...knownToken, calls: [...LITTLE, 'LockService.tryLock'] })).toHaveLength(1);
  });

  it('or while the script properties cannot be read', () => {
    const faults = ['propertiesRefused'];
    expect(found({ ...stranger, faults, calls: ['Sheets.Spreadsheets.get', 'LockService.tryLock'] })).toEqual([]);
  });

  it('with few rows a minute, unless the cache may have forgotten the count', () => {
    expect(withRows(20)).toEqual([]);
    expect(withRows(21)).toEqual([expect.stringContaining('21 refused')]);
    expect(withRows(21, ['cacheEvicted'])).toEqual([]);
  });
});
