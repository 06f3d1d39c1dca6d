// google.script.run: what a page may pass and call, and what it gets back.
import { describe, expect, it } from 'vitest';
import { sentArgs } from '../../local/services/html/run.ts';
import { runtimeFor, threadedFor } from './scripts.ts';

const CODE = `
  function same(value) { return value; }
  function args() { return [...arguments].map((one) => typeof one); }
  function made(name) { return ({
    date: () => ({ at: [new Date(0)] }), function: () => [() => 1], undefined: () => undefined, null: () => null,
    circle: () => { const a = {}; a.a = a; return a; }, map: () => new Map(), google: () => SpreadsheetApp.getActive(),
    holes: () => [1, undefined, { a: undefined, b: 2 }], text: () => 'é', nested: () => ({ a: [true, { b: null }] }),
  })[name](); }
  function who() { return Session.getActiveUser().getEmail() + ' ' + Session.getActiveUserLocale(); }
  function secret_() { return 'secret'; }
  function fails() { throw new TypeError('broken'); }
  const notAFunction = 1;`;

const page = { page: true } as const;
const runtime = runtimeFor(CODE);
const made = (name: string) => runtime.execute('made', [name], page);

const circle: Record<string, unknown> = {};
circle.a = circle;

describe('a page passes', () => {
  it.each([[1.5], ['é'], [true], [null], [[1, ['a']]], [{ a: { b: [null] } }]])('%j as a copy', (value) => {
    expect(runtime.execute('same', [value], page)).toEqual(value);
  });

  it('undefined as null in lists, and nothing for it in objects', () => {
    expect(runtime.execute('same', [[undefined, { a: undefined, b: 1 }]], page)).toEqual([null, { b: 1 }]);
    expect(runtime.execute('args', [undefined, 'x'], page)).toEqual(['object', 'string']);
  });

  it.each([
    ['a date', [new Date(0)], 0],
    ['a date inside', ['x', { at: [new Date(0)] }], 1],
    ['a function', ['x', 'y', () => 1], 2],
    ['a circle', [circle], 0],
    ['a map', [new Map()], 0],
    ['a regular expression', [/x/], 0],
  ])('not %s: it fails before the call', (_what, args, at) => {
    const before = runtime.lastRoundTrips;
    expect(() => runtime.execute('same', args, page)).toThrow(`Failed due to illegal value in property: ${at}`);
    expect(() => sentArgs(args)).toThrow(TypeError);
    expect(runtime.lastRoundTrips).toBe(before);
  });
});

describe('a page gets', () => {
  it.each(['date', 'function', 'circle', 'map', 'google', 'undefined', 'null'])('null for the whole of %s', (name) => {
    expect(made(name)).toBeNull();
  });

  it('copies of plain values', () => {
    expect(made('holes')).toEqual([1, null, { b: 2 }]);
    expect(made('text')).toBe('é');
    expect(made('nested')).toEqual({ a: [true, { b: null }] });
  });

  it("the script's errors", () => {
    expect(() => runtime.execute('fails', [], page)).toThrow('broken');
  });

  it('a date as text where it is no page that calls: the rule is the page’s', () => {
    expect(runtime.execute('made', ['date'])).toEqual({ at: ['1970-01-01T00:00:00.000Z'] });
  });
});

describe('a page calls', () => {
  it.each(['secret_', 'missing', 'notAFunction', 'toString', 'SpreadsheetApp'])('no %s', (name) => {
    expect(() => runtime.execute(name, [], page)).toThrow(`Script function not found: ${name}`);
  });

  it('what the script itself may call under any name', () => {
    expect(runtime.execute('secret_')).toBe('secret');
  });

  it('as the person in front of it, in their language', () => {
    expect(runtime.execute('who', [], page)).toBe('owner@example.com en');
    const user = { email: 'ben@example.com', locale: 'de' };
    expect(runtime.execute('who', [], { page: true, user })).toBe('ben@example.com de');
  });

  it('nothing where the person has two accounts in the browser', () => {
    const user = { email: 'ben@example.com', accounts: 'two' } as const;
    expect(() => runtime.execute('who', [], { page: true, user })).toThrow(
      "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
    );
    expect(runtime.execute('who', [], { ui: true, user })).toBe('ben@example.com en');
  });

  it('the same with threads', async () => {
    const threaded = threadedFor(CODE);
    expect(await threaded.execute('made', ['date'], page)).toBeNull();
    await expect(threaded.execute('same', [new Date(0)], page)).rejects.toThrow('illegal value in property: 0');
    await expect(threaded.execute('secret_', [], page)).rejects.toThrow('Script function not found: secret_');
  });
});

describe('the active person', () => {
  it('is not told to a web app or a simple trigger', () => {
    expect(runtime.execute('who')).toBe(' en');
    expect(runtime.execute('who', [], { simpleTrigger: true })).toBe(' en');
  });
});
