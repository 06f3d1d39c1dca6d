// ScriptApp's knowledge of what the user granted: of the manifest's scopes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRuntime } from '../../local/runtime.ts';
import { createMemoryStore } from '../../local/store/memory.ts';
import { emptyFolder, evaluate } from './scripts.ts';

function granted(asked: string, refusedScopes: readonly string[] = []): unknown {
  const scriptFolder = emptyFolder();
  writeFileSync(join(scriptFolder, 'appsscript.json'), '{"oauthScopes":["a","b"]}');
  writeFileSync(
    join(scriptFolder, 'Code.js'),
    `function main() {
      const info = ScriptApp.getAuthorizationInfo(${asked});
      return [info.getAuthorizedScopes(), info.getAuthorizationUrl() === null];
    }`,
  );
  const store = createMemoryStore();
  return createRuntime({ store, clock: { nowMs: () => 0 }, scriptFolder, refusedScopes }).execute('main');
}

describe('the granted scopes', () => {
  it('are all of the manifest, or those of a list; an address is there for the others', () => {
    expect(granted('ScriptApp.AuthMode.FULL')).toEqual([['a', 'b'], true]);
    expect(granted(`ScriptApp.AuthMode.FULL, ['b', 'c']`)).toEqual([['b'], false]);
  });

  it('lack what the user refused', () => {
    expect(granted('ScriptApp.AuthMode.FULL', ['b'])).toEqual([['a'], false]);
    expect(granted(`ScriptApp.AuthMode.FULL, ['b', 'a']`, ['b'])).toEqual([['a'], false]);
    expect(granted(`ScriptApp.AuthMode.FULL, ['a']`, ['b'])).toEqual([['a'], true]);
  });

  it.each(['', `'FULL'`, 'ScriptApp.AuthMode.FULL, "a"', 'ScriptApp.AuthMode.FULL, [1]'])('refuse (%s)', (args) => {
    expect(() => evaluate(`return ScriptApp.getAuthorizationInfo(${args})`)).toThrow('getAuthorizationInfo');
  });
});
