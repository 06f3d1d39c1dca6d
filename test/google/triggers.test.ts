// Whether Google itself calls an entry point, or a page does.
import { afterEach, expect, it, vi } from 'vitest';
import { isTriggerEvent } from '../../src/google/triggers.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const AuthMode = { NONE: {}, LIMITED: {}, FULL: {} };

it.each(['NONE', 'LIMITED', 'FULL'] as const)('an event of mode %s is a trigger’s', (mode) => {
  vi.stubGlobal('ScriptApp', { AuthMode });
  expect(isTriggerEvent({ authMode: AuthMode[mode] })).toBe(true);
});

it.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'FULL'],
  ['an event without a mode', {}],
  ['an event with the mode’s name', { authMode: 'FULL' }],
  // What a page can send: a copy is never the object itself.
  ['an event with a copy of the mode', { authMode: {} }],
])('%s is not', (_, event) => {
  vi.stubGlobal('ScriptApp', { AuthMode });
  expect(isTriggerEvent(event)).toBe(false);
});
