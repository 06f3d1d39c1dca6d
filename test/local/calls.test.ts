// The boundary: which calls count, how tests make calls fail, what simple triggers may not call.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../local/boundary.ts';
import type { Faults } from '../../local/platform/dispatch.ts';
import { createMemoryStore } from '../../local/store/memory.ts';
import { runtimeFor } from './scripts.ts';

describe('counting round trips', () => {
  it('counts calls of Google services in order, each execution anew', () => {
    const runtime = runtimeFor(`function main() {
      PropertiesService.getScriptProperties().getProperties();
      CacheService.getScriptCache().get('a');
    } function nothing() {}`);
    runtime.execute('main');
    expect(runtime.lastRoundTrips).toMatchObject([
      { service: 'PropertiesService', method: 'getProperties' },
      { service: 'CacheService', method: 'get' },
    ]);
    runtime.execute('nothing');
    expect(runtime.lastRoundTrips).toEqual([]);
  });

  it('counts neither Utilities, ContentService, console nor the clock', () => {
    const runtime = runtimeFor(`function main() {
      Utilities.getUuid(); Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, ''); console.log(new Date());
      return ContentService.createTextOutput('');
    }`);
    runtime.execute('main');
    expect(runtime.lastRoundTrips).toEqual([]);
  });

  it('counts a call that fails', () => {
    const faults: Faults = {
      before: () => {
        throw new PlatformError('Service unavailable');
      },
    };
    const runtime = runtimeFor(`function main() { try { CacheService.getScriptCache().get('a') } catch (e) {} }`, {
      faults,
    });
    runtime.execute('main');
    expect(runtime.lastRoundTrips).toHaveLength(1);
  });
});

describe('an injected fault', () => {
  const code = `function main() { try { PropertiesService.getScriptProperties().setProperty('a', '1') } catch (e) { return String(e) } }`;

  it('before a call prevents its effect', () => {
    const store = createMemoryStore();
    const faults: Faults = {
      before(call) {
        if (call.service === 'PropertiesService') throw new PlatformError('Service unavailable');
      },
    };
    expect(runtimeFor(code, { store, faults }).execute('main')).toBe('Exception: Service unavailable');
    expect(store.read('state/properties.json')).toBeUndefined();
  });

  it('after a call hides that it had its effect', () => {
    const store = createMemoryStore();
    const faults: Faults = {};
    const runtime = runtimeFor(code, { store, faults });
    faults.after = () => {
      throw new PlatformError('Empty response', 'GoogleJsonResponseException');
    };
    expect(runtime.execute('main')).toBe('GoogleJsonResponseException: Empty response');
    expect(JSON.parse(store.read('state/properties.json')?.text ?? '')).toEqual({ a: '1' });
  });
});

describe('a simple trigger', () => {
  const refused = (call: string) =>
    runtimeFor(`function onEdit() { ${call} }`).execute.bind(null, 'onEdit', [{}], { simpleTrigger: true });

  it('may not call services that need authorisation', () => {
    expect(
      refused(
        `Calendar.Freebusy.query({ timeMin: '2027-03-01T00:00:00Z', timeMax: '2027-03-02T00:00:00Z', items: [] })`,
      ),
    ).toThrow('You do not have permission to call Calendar.Freebusy.query');
    expect(refused(`Sheets.Spreadsheets.get('local')`)).toThrow(
      'You do not have permission to call Sheets.Spreadsheets.get',
    );
    expect(refused(`SpreadsheetApp.openById('local')`)).toThrow(
      'You do not have permission to call SpreadsheetApp.openById',
    );
  });

  it('may use cache, properties, lock and Utilities', () => {
    const run =
      refused(`CacheService.getScriptCache().put('a', 'b'); PropertiesService.getScriptProperties().setProperty('a', 'b');
      LockService.getScriptLock().tryLock(0); Utilities.getUuid();`);
    expect(run).not.toThrow();
  });
});
