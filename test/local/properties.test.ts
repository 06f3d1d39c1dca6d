// PropertiesService as scripts meet it.
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/local/store/memory.ts';
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

  it('wants text', () => {
    expect(() => evaluate(onProperties(`p.setProperty('a', {})`))).toThrow(
      "The parameters (String,(class)) don't match the method signature for PropertiesService.Properties.setProperty.",
    );
  });
});
