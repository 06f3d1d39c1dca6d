// PropertiesService as scripts meet it.
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../local/store/memory.ts';
import { evaluate, runtimeFor } from './scripts.ts';

const DOCUMENT = 'state/properties.json';
const onProperties = (body: string) => `const p = PropertiesService.getScriptProperties(); ${body}`;

describe('PropertiesService', () => {
  it('keeps text in the store, whatever was set', () => {
    const store = createMemoryStore();
    evaluate(onProperties(`p.setProperty('n', 5).setProperties({ b: true, '__proto__x': 'y' })`), { store });
    expect(JSON.parse(store.read(DOCUMENT)?.text ?? '')).toEqual({ n: '5', b: 'true', __proto__x: 'y' });
    expect(evaluate(onProperties('return [p.getProperties(), p.getKeys()]'), { store })).toEqual([
      { n: '5', b: 'true', __proto__x: 'y' },
      ['n', 'b', '__proto__x'],
    ]);
  });

  it('says null for a missing key, an inherited name too', () => {
    expect(evaluate(onProperties(`return ['x', 'toString', '__proto__'].map((key) => p.getProperty(key))`))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('deletes one key, or all others', () => {
    const store = createMemoryStore({ [DOCUMENT]: '{"a":"1","b":"2"}' });
    expect(
      evaluate(onProperties(`p.deleteProperty('a').deleteProperty('x'); return p.getProperties()`), { store }),
    ).toEqual({ b: '2' });
    expect(evaluate(onProperties(`p.setProperties({ c: '3' }, true); return p.getProperties()`), { store })).toEqual({
      c: '3',
    });
  });

  it('takes values of 9 KB, counted in bytes, and no more', () => {
    const largest = (9 * 1024) / 2;
    expect(evaluate(onProperties(`p.setProperty('a', 'ü'.repeat(${largest})); return p.getProperty('a').length`))).toBe(
      largest,
    );
    expect(() => evaluate(onProperties(`p.setProperty('a', 'ü'.repeat(${largest}) + 'x')`))).toThrow(
      'Argument too large: value',
    );
  });

  it('takes 500 KB in all, and changes nothing beyond', () => {
    const store = createMemoryStore();
    // 100 properties of 3 + 5117 bytes are 512,000 bytes, which is 500 KB.
    const fill = `for (let at = 100; at < 200; at += 1) p.setProperty(String(at), 'x'.repeat(5117));`;
    evaluate(onProperties(fill), { store });
    const full = store.read(DOCUMENT)?.text;
    expect(() => evaluate(onProperties(`p.setProperty('a', '')`), { store })).toThrow(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
    expect(store.read(DOCUMENT)?.text).toBe(full);
  });

  it('sets several in one call, and leaves the others alone unless told to delete them', () => {
    const store = createMemoryStore({ [DOCUMENT]: '{"a":"1","b":"2"}' });
    const runtime = runtimeFor(
      `function main(values, ...rest) { ${onProperties('p.setProperties(values, ...rest); return p.getProperties()')} }`,
      { store },
    );
    expect(runtime.execute('main', [{ b: '3', c: '4' }])).toEqual({ a: '1', b: '3', c: '4' });
    expect(runtime.lastRoundTrips.map(({ method }) => method)).toEqual(['setProperties', 'getProperties']);
    expect(runtime.execute('main', [{ d: '5' }, false])).toEqual({ a: '1', b: '3', c: '4', d: '5' });
    expect(runtime.execute('main', [{ d: '6' }, true])).toEqual({ d: '6' });
  });

  it('sets none of several if one value is larger than 9 KB', () => {
    const store = createMemoryStore({ [DOCUMENT]: '{"a":"1"}' });
    const set = (size: number) => onProperties(`p.setProperties({ a: '2', b: 'x'.repeat(${size}), c: '3' })`);
    expect(() => evaluate(set(9217), { store })).toThrow('Argument too large: value');
    expect(store.read(DOCUMENT)?.text).toBe('{"a":"1"}');
    evaluate(set(9216), { store });
    expect(JSON.parse(store.read(DOCUMENT)?.text ?? '')).toEqual({ a: '2', b: 'x'.repeat(9216), c: '3' });
  });

  it('counts what stays towards the 500 KB of a store, and what is deleted no more', () => {
    const store = createMemoryStore();
    // 50 properties of 2 + 5118 bytes are 256,000 bytes, half of 500 KB.
    const half = (from: number) =>
      `Object.fromEntries(Array.from({ length: 50 }, (_, at) => [String(at + ${from}), 'x'.repeat(5118)]))`;
    evaluate(onProperties(`p.setProperties(${half(10)}).setProperties({ ...${half(10)}, a: '' })`), { store });
    const before = store.read(DOCUMENT)?.text;
    // With the one byte of the key "a" the second half is one byte too much.
    const second = `Object.fromEntries(Object.entries(${half(10)}).map(([key, value]) => ['b' + key, value.slice(1)]))`;
    expect(() => evaluate(onProperties(`p.setProperties(${second})`), { store })).toThrow(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
    expect(store.read(DOCUMENT)?.text).toBe(before);
    evaluate(onProperties(`p.deleteProperty('a').setProperties(${second})`), { store });
    expect(evaluate(onProperties(`p.setProperties({ c: '' }, true); return p.getKeys()`), { store })).toEqual(['c']);
  });

  it('lays what the command line gave over the stored ones and never stores it', () => {
    const store = createMemoryStore({ [DOCUMENT]: '{"telliKey":"stored","linkToken":"stored","other":"stored"}' });
    const properties = { telliKey: 'given', linkToken: null };
    const read = onProperties('return p.getProperties()');
    expect(evaluate(read, { store, properties })).toEqual({ telliKey: 'given', other: 'stored' });
    const runtime = runtimeFor(
      `function main() { ${onProperties(`p.setProperty('linkToken', 'new').setProperty('telliKey', 'changed'); return p.getProperties()`)} }`,
      { store, properties },
    );
    expect(runtime.execute('main')).toEqual({ telliKey: 'changed', linkToken: 'new', other: 'stored' });
    expect(JSON.parse(store.read(DOCUMENT)?.text ?? '')).toEqual({
      telliKey: 'stored',
      linkToken: 'stored',
      other: 'stored',
    });
  });

  it.each(['not JSON', '[]', '{"a":1}'])('fails, naming the document, when it holds %s', (text) => {
    const store = createMemoryStore({ [DOCUMENT]: text });
    expect(() => evaluate(onProperties('return p.getProperties()'), { store })).toThrow(
      `${DOCUMENT} is not a JSON object of texts`,
    );
  });

  it.each([
    ['no object', `'a'`, 'String'],
    ['no Boolean after it', `{ a: '1' }, 'true'`, '(class),String'],
  ])('wants an object for several, and a Boolean or nothing after it: refuses %s', (_, args, types) => {
    const store = createMemoryStore();
    expect(() => evaluate(onProperties(`p.setProperties(${args})`), { store })).toThrow(
      `The parameters (${types}) don't match the method signature for PropertiesService.Properties.setProperties.`,
    );
    expect(store.read(DOCUMENT)).toBeUndefined();
  });

  it.each(['{}', 'null'])('does not guess which text Google makes of %s', (value) => {
    expect(() => evaluate(onProperties(`p.setProperties({ a: ${value} })`))).toThrow('Not simulated: setProperties');
  });

  it('wants text', () => {
    expect(() => evaluate(onProperties(`p.setProperty('a', {})`))).toThrow(
      "The parameters (String,(class)) don't match the method signature for PropertiesService.Properties.setProperty.",
    );
  });
});
