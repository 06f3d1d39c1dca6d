// Which scopes a person has not granted.
import { readFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { refusedScopes, SCOPES } from '../../src/google/scopes.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const URL = 'https://script.google.com/authorize';

function platform(getAuthorizedScopes: () => unknown, url: string | null = URL) {
  const getAuthorizationInfo = vi.fn((_mode: string, _scopes: readonly string[]) => ({
    getAuthorizedScopes,
    getAuthorizationUrl: () => url,
  }));
  vi.stubGlobal('ScriptApp', { AuthMode: { FULL: 'full' }, getAuthorizationInfo });
  return getAuthorizationInfo;
}

it('asks for those of the manifest', () => {
  expect(SCOPES).toEqual(JSON.parse(readFileSync('appsscript.json', 'utf8')).oauthScopes);
  const asked = platform(() => []);
  expect(refusedScopes()).toEqual({ scopes: SCOPES, url: URL });
  expect(asked.mock.calls).toEqual([['full', SCOPES]]);
});

it('names those that are not granted', () => {
  platform(() => SCOPES.filter((scope) => !scope.endsWith('external_request')));
  expect(refusedScopes().scopes).toEqual(['https://www.googleapis.com/auth/script.external_request']);
  platform(() => SCOPES, null);
  expect(refusedScopes()).toEqual({ scopes: [], url: null });
});

it('names none if Google does not tell', () => {
  const none = { scopes: [], url: null };
  platform(() => null);
  expect(refusedScopes()).toEqual(none);
  platform(() => {
    throw new Error('no');
  });
  expect(refusedScopes()).toEqual(none);
  vi.stubGlobal('ScriptApp', { AuthMode: {} });
  expect(refusedScopes()).toEqual(none);
});
