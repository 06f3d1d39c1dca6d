// What every local runtime does with an execution, in one thread or in many.
import { describe, expect, it, vi } from 'vitest';
import { ScriptOutput } from '../../local/execution/outcome.ts';
import type { Faults } from '../../local/platform/dispatch.ts';
import type { ExecuteOptions, RuntimeOptions } from '../../local/platform/options.ts';
import type { Controls } from '../../local/platform/platform.ts';
import { createMemoryStore } from '../../local/store/memory.ts';
import { NOW_MS } from '../local/scripts.ts';

interface AnyRuntime extends Controls {
  execute(functionName: string, args?: readonly unknown[], options?: ExecuteOptions): unknown;
}

/** A runtime for a script of this code; see `runtimeFor` in ../local/scripts.ts. */
type Open = (code: string, options?: Partial<RuntimeOptions>) => AnyRuntime;

export function runtimeContract(implementation: string, open: Open): void {
  const evaluate = async (body: string, options: Partial<RuntimeOptions> = {}) =>
    open(`function main() { ${body} }`, options).execute('main');
  const failureOf = async (work: () => unknown): Promise<unknown> => {
    try {
      return { returned: await work() };
    } catch (error) {
      return error;
    }
  };

  describe(`an execution ${implementation}`, () => {
    it('has a global scope of its own', async () => {
      const runtime = open(`
        const constant = 1;
        function leave() { leftBehind = 1; Object.prototype.left = 1; Utilities.Charset.left = undefined; }
        function look() { return [typeof leftBehind, 'left' in {}]; }`);
      expect(await failureOf(() => runtime.execute('leave'))).toMatchObject({
        message: 'Not simulated: setting Utilities.Charset.left',
      });
      expect(await runtime.execute('look')).toEqual(['undefined', false]);
    });

    it('gets arguments and answers of the services as objects of its own realm', async () => {
      const runtime = open(`
        function main(event) {
          const bytes = Utilities.newBlob('a').getBytes();
          return [event.list instanceof Array, event instanceof Object, bytes instanceof Array,
            PropertiesService.getScriptProperties().getProperties() instanceof Object];
        }`);
      expect(await runtime.execute('main', [{ list: [] }])).toEqual([true, true, true, true]);
    });

    it('gets its arguments and gives its result as JSON carries them', async () => {
      const runtime = open('function main(a, b) { return { a, b, left: undefined, when: new Date(0), no: NaN }; }');
      const result = await runtime.execute('main', [{ text: 'José 🙂 \u2028', gone: undefined }, [1.5, null]]);
      expect(result).toEqual({
        ...{ a: { text: 'José 🙂 \u2028' }, b: [1.5, null] },
        ...{ when: '1970-01-01T00:00:00.000Z', no: null },
      });
    });

    it('gets an answer of many megabytes whole', async () => {
      const large = 'é🙂\n'.repeat(1_000_000);
      const store = createMemoryStore({ 'state/properties.json': JSON.stringify({ large }) });
      const body = `const text = PropertiesService.getScriptProperties().getProperty('large');
        return [text.length, text.slice(-4), text];`;
      expect(await evaluate(body, { store })).toEqual([large.length, 'é🙂\n', large]);
    });

    it('throws errors of its own realm, named as the platform names them', async () => {
      const faults: Faults = {
        before: () => {
          throw Object.assign(new Error('API call to calendar.events.insert failed'), { name: 'Never' });
        },
      };
      const body = `try { LockService.getScriptLock().hasLock() } catch (e) { return [e instanceof Error, String(e)] }`;
      expect(await evaluate(body, { faults })).toEqual([true, 'Exception: API call to calendar.events.insert failed']);
    });

    it('has nothing of Node or the web in its global scope', async () => {
      const web = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'fetch', 'URL', 'TextEncoder'];
      const more = ['TextDecoder', 'crypto', 'structuredClone', 'atob', 'btoa', 'performance', 'MessageChannel'];
      const node = ['Buffer', 'process', 'require', 'module', 'prelude', 'boundary', 'workerData', 'parentPort'];
      const names = JSON.stringify([...web, ...more, ...node]);
      expect(await evaluate(`return ${names}.filter((name) => name in globalThis)`)).toEqual([]);
    });

    it('inherits its global scope from its own realm', async () => {
      const body = 'return [globalThis.toString instanceof Function, globalThis.constructor]';
      expect(await evaluate(body)).toEqual([true, null]);
    });

    it('takes the time from the clock it is given', async () => {
      const body = `return [Date.now(), new Date().getTime(), new Date(5).getTime(), Date.UTC(2027, 0), new Date() instanceof Date,
        Date() === new Date(Date.now()).toString(), new (new Date(0).constructor)().getTime()]`;
      expect(await evaluate(body)).toEqual([NOW_MS, NOW_MS, 5, Date.UTC(2027, 0), true, true, NOW_MS]);
    });

    it('can be denied time zones in Intl, but not Intl', async () => {
      const body = `try { new Intl.DateTimeFormat('en', { timeZone: 'Asia/Kathmandu' }); return 'zones' } catch (e) { return e.name }`;
      expect(await evaluate(body)).toBe('zones');
      expect(await evaluate(body, { withoutIntl: true })).toBe('RangeError');
      expect(await evaluate(`return new Intl.NumberFormat('en').format(1000)`, { withoutIntl: true })).toBe('1,000');
    });

    it('gives back what ContentService made as an output, and other values as they are', async () => {
      const body = `return ContentService.createTextOutput('{}').setMimeType(ContentService.MimeType.JSON)`;
      const output = await evaluate(body);
      expect(output).toBeInstanceOf(ScriptOutput);
      expect(output).toEqual(new ScriptOutput('application/json', '{}'));
      expect(await evaluate(`return HtmlService.createHtmlOutput('<p>é</p>')`)).toEqual(
        new ScriptOutput('text/html', '<p>é</p>'),
      );
      expect(await evaluate(`return { mimeType: 'text/plain', content: 'x' }`)).not.toBeInstanceOf(ScriptOutput);
      expect(await evaluate('')).toBeNull();
    });

    it.each([
      [`throw new TypeError('no')`, { name: 'TypeError', message: 'no' }],
      [`throw 'text'`, { name: 'Error', message: 'text' }],
      ['const circle = {}; circle.circle = circle; return circle', { message: expect.stringContaining('circular') }],
      ['} nonsense(', { name: 'SyntaxError' }],
      [`} throw new RangeError('at the top'); {`, { name: 'RangeError', message: 'at the top' }],
    ])('fails with what the script throws: %s', async (body, error) => {
      expect(await failureOf(() => evaluate(body))).toMatchObject(error);
    });

    it('runs only functions that the script declares', async () => {
      const runtime = open('function main() {}');
      for (const name of ['missing', 'eval', 'Date', 'hasOwnProperty']) {
        expect(await failureOf(() => runtime.execute(name))).toMatchObject({
          message: `Script function not found: ${name}`,
        });
      }
    });

    it('cannot reach the services after its end, whatever it leaves behind', async () => {
      const store = createMemoryStore();
      const runtime = open(
        `function main() { Promise.resolve()
          .then(() => PropertiesService.getScriptProperties().setProperty('late', '1')).catch(() => {}); }
         function next() { return 'next'; }`,
        { store },
      );
      await runtime.execute('main');
      expect(await runtime.execute('next')).toBe('next');
      expect(store.read('state/properties.json')).toBeUndefined();
    });

    it('has its round trips and console lines counted for itself', async () => {
      const report = vi.fn();
      const runtime = open(
        `function main() {
          console.log('a', 1, { b: [2] });
          try { CacheService.getScriptCache().get('x'.repeat(251)) } catch (e) {}
          PropertiesService.getScriptProperties().getKeys();
          console.warn(undefined);
        }
        function other() { Utilities.getUuid(); }`,
        { report },
      );
      await runtime.execute('main');
      expect(runtime.lastRoundTrips.map(({ method }) => method)).toEqual(['get', 'getKeys']);
      expect(runtime.lastConsole).toEqual([
        { level: 'log', text: 'a 1 {"b":[2]}' },
        { level: 'warn', text: 'undefined' },
      ]);
      expect(report.mock.calls).toEqual([['console.log: a 1 {"b":[2]}'], ['console.warn: undefined']]);
      await runtime.execute('other');
      expect([runtime.lastRoundTrips, runtime.lastConsole]).toEqual([[], []]);
    });

    it('comes after onEdit, once, if a person has edited the Sheet', async () => {
      const store = createMemoryStore({ 'sheet/Hosts.csv': 'Host\n' });
      const code = `
        function onEdit() { const p = PropertiesService.getScriptProperties(); p.setProperty('edits', Number(p.getProperty('edits')) + 1); }
        function edits() { return PropertiesService.getScriptProperties().getProperty('edits'); }`;
      const runtime = open(code, { store });
      expect(await runtime.execute('edits')).toBeNull();
      store.append('sheet/Hosts.csv', 'Anna\n');
      expect(await runtime.execute('edits')).toBe('1');
      expect(runtime.lastRoundTrips).toMatchObject([{ service: 'PropertiesService', method: 'getProperty' }]);
      expect(await runtime.execute('edits')).toBe('1');
    });

    it('is not failed by an onEdit that fails', async () => {
      const report = vi.fn();
      const store = createMemoryStore();
      const runtime = open(`function onEdit() { throw new Error('broken') } function main() { return 'answered' }`, {
        ...{ store, report },
      });
      store.write('sheet/Hosts.csv', '');
      expect(await runtime.execute('main')).toBe('answered');
      expect(report.mock.calls).toEqual([['onEdit failed: broken']]);
    });

    it('as a simple trigger may not call services that need authorisation', async () => {
      const runtime = open(`function onEdit() { Sheets.Spreadsheets.get('local') }`);
      expect(await failureOf(() => runtime.execute('onEdit', [{}], { simpleTrigger: true }))).toMatchObject({
        message: 'You do not have permission to call Sheets.Spreadsheets.get',
      });
    });

    it('ends with what it buffered written, and with its lock let go', async () => {
      const store = createMemoryStore({
        'sheet.json': '{"timeZone":"Etc/UTC","locale":"en_US"}',
        'sheet/Notes.csv': 'Note\r\n',
      });
      const runtime = open(
        `function write() {
          LockService.getScriptLock().waitLock(0);
          SpreadsheetApp.getActive().getSheetByName('Notes').appendRow(['kept']);
          throw new Error('ended');
        }
        function lock() { const lock = LockService.getScriptLock(); return [lock.hasLock(), lock.tryLock(0)]; }`,
        { store },
      );
      expect(await failureOf(() => runtime.execute('write'))).toMatchObject({ message: 'ended' });
      expect(store.read('sheet/Notes.csv')?.text).toBe('Note\r\nkept\r\n');
      expect(await runtime.execute('lock')).toEqual([false, true]);
    });

    it('can lose the lock without a word, and another gets it', async () => {
      const faults: Faults = {};
      const runtime = open(
        `function main() { const lock = LockService.getScriptLock(); return [lock.tryLock(0), lock.hasLock(), lock.tryLock(0)]; }`,
        { faults },
      );
      faults.before = ({ method }) => {
        if (method === 'hasLock') runtime.loseLock();
      };
      expect(await runtime.execute('main')).toEqual([true, false, true]);
    });
  });
}
