// What an execution has, how it ends, and what it cannot reach.
import { describe, expect, it } from 'vitest';
import { ScriptOutput } from '../../src/local/outcome.ts';
import { createMemoryStore } from '../../src/local/store/memory.ts';
import { evaluate, NOW_MS, runtimeFor } from './scripts.ts';

describe('an execution', () => {
  it('has a global scope of its own', () => {
    const runtime = runtimeFor(`
      const constant = 1;
      function leave() { leftBehind = 1; Object.prototype.left = 1; Utilities.Charset.left = undefined; }
      function look() { return [typeof leftBehind, 'left' in {}]; }`);
    expect(() => runtime.execute('leave')).toThrow('Not simulated: setting Utilities.Charset.left');
    expect(runtime.execute('look')).toEqual(['undefined', false]);
  });

  it('gets arguments and answers of the services as objects of its own realm', () => {
    const runtime = runtimeFor(`
      function main(event) {
        const bytes = Utilities.newBlob('a').getBytes();
        return [event.list instanceof Array, event instanceof Object, bytes instanceof Array,
          PropertiesService.getScriptProperties().getProperties() instanceof Object];
      }`);
    expect(runtime.execute('main', [{ list: [] }])).toEqual([true, true, true, true]);
  });

  it('throws errors of its own realm, named as the platform names them', () => {
    const body = `try { LockService.getScriptLock().waitLock(1) } catch (e) { return [e instanceof Error, String(e)] }`;
    expect(evaluate(body, { foreignLockHolder: { held: true } })).toEqual([
      true,
      'Exception: Lock timeout: another process was holding the lock for too long.',
    ]);
  });

  it('has nothing of Node or the web in its global scope', () => {
    const absent = [
      'setTimeout',
      'setInterval',
      'queueMicrotask',
      'fetch',
      'URL',
      'TextEncoder',
      'TextDecoder',
      'crypto',
    ];
    const more = [
      'structuredClone',
      'atob',
      'btoa',
      'Buffer',
      'process',
      'require',
      'module',
      'performance',
      'prelude',
      'boundary',
    ];
    const names = [...absent, ...more];
    expect(evaluate(`return ${JSON.stringify(names)}.filter((name) => name in globalThis)`)).toEqual([]);
  });

  it('inherits its global scope from its own realm', () => {
    expect(evaluate('return [globalThis.toString instanceof Function, globalThis.constructor]')).toEqual([true, null]);
  });

  it('takes the time from the clock it is given', () => {
    const body = `return [Date.now(), new Date().getTime(), new Date(5).getTime(), Date.UTC(2027, 0), new Date() instanceof Date,
      Date() === new Date(Date.now()).toString(), new (new Date(0).constructor)().getTime()]`;
    expect(evaluate(body)).toEqual([NOW_MS, NOW_MS, 5, Date.UTC(2027, 0), true, true, NOW_MS]);
  });

  it('can be denied time zones in Intl, but not Intl', () => {
    const body = `try { new Intl.DateTimeFormat('en', { timeZone: 'Asia/Kathmandu' }); return 'zones' } catch (e) { return e.name }`;
    expect(evaluate(body)).toBe('zones');
    expect(evaluate(body, { withoutIntl: true })).toBe('RangeError');
    expect(evaluate(`return new Intl.NumberFormat('en').format(1000)`, { withoutIntl: true })).toBe('1,000');
  });

  it('gives back what ContentService made as an output, and other values as they are', () => {
    const output = evaluate(`return ContentService.createTextOutput('{}').setMimeType(ContentService.MimeType.JSON)`);
    expect(output).toBeInstanceOf(ScriptOutput);
    expect(output).toEqual(new ScriptOutput('application/json', '{}'));
    expect(evaluate(`return { mimeType: 'text/plain', content: 'x' }`)).not.toBeInstanceOf(ScriptOutput);
    expect(evaluate('')).toBeNull();
  });

  it('fails with what the script throws, at its top level too', () => {
    expect(() => evaluate(`throw new TypeError('no')`)).toThrow(
      expect.objectContaining({ name: 'TypeError', message: 'no' }),
    );
    expect(() => evaluate(`throw 'text'`)).toThrow('text');
    expect(() => evaluate(`const circle = {}; circle.circle = circle; return circle`)).toThrow('circular');
    expect(() => runtimeFor('nonsense(').execute('main')).toThrow(expect.objectContaining({ name: 'SyntaxError' }));
  });

  it('runs only functions that the script declares', () => {
    const runtime = runtimeFor('function main() {}');
    for (const name of ['missing', 'eval', 'Date', 'hasOwnProperty']) {
      expect(() => runtime.execute(name)).toThrow(`Script function not found: ${name}`);
    }
  });

  it('cannot reach the services after its end', async () => {
    const store = createMemoryStore();
    const runtime = runtimeFor(
      `function main() { Promise.resolve()
        .then(() => PropertiesService.getScriptProperties().setProperty('late', '1')).catch(() => {}); }`,
      { store },
    );
    runtime.execute('main');
    await new Promise((done) => setTimeout(done, 0));
    expect(store.read('state/properties.json')).toBeUndefined();
  });

  it('collects its console lines without printing them', () => {
    const runtime = runtimeFor(
      `function main() { console.log('a', 1, { b: [2] }); console.warn(undefined); } function other() {}`,
    );
    runtime.execute('main');
    expect(runtime.lastConsole).toEqual([
      { level: 'log', text: 'a 1 {"b":[2]}' },
      { level: 'warn', text: 'undefined' },
    ]);
    runtime.execute('other');
    expect(runtime.lastConsole).toEqual([]);
  });
});

describe('what is not simulated', () => {
  it.each([
    'UrlFetchApp.fetch()',
    'CalendarApp.getDefaultCalendar()',
    'MailApp.sendEmail()',
    'Logger.log(1)',
    'DriveApp.x',
  ])('%s throws an error that names it', (call) => {
    expect(() => evaluate(`return ${call}`)).toThrow(`Not simulated: ${call.replace(/\(.*/, '')}`);
  });
});
