// google.script.run as a page meets it in the workbench's frame.
import { describe, expect, it } from 'vitest';
import { createLine } from '../../../local/workbench/browser/frame/line.ts';
import type { FromFrame, Latency } from '../../../local/workbench/browser/frame/protocol.ts';
import { createScriptObject } from '../../../local/workbench/browser/frame/scriptRun.ts';
import type { RunAnswer } from '../../../local/workbench/wire.ts';

interface Runner {
  withSuccessHandler(handler: (value: unknown, userObject: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error, userObject: unknown) => void): Runner;
  withUserObject(value: unknown): Runner;
  fromPage(...args: readonly unknown[]): void;
}

function page(latency: Latency = null) {
  const told: FromFrame[] = [];
  const logged: unknown[][] = [];
  const realm = { Error, JSON, console: { ...console, error: (...line: unknown[]) => void logged.push(line) } };
  const means = { callable: ['fromPage', 'doGet'], line: createLine(latency), realm: () => realm, origin: 'o' };
  const { script, answer } = createScriptObject({ ...means, tell: (message) => void told.push(message) });
  const { run, host } = script as { run: Runner; host: { close(): void; setWidth(width: number): void } };
  return { told, logged, run, host, answer };
}

const ok = (value: unknown): RunAnswer => ({ ok: true, value: JSON.stringify(value) });

describe('google.script.run', () => {
  it('lists the functions, and the methods that Google lists beside them', () => {
    const handlers = ['withFailureHandler', 'withLogger', 'withSuccessHandler', 'withUserObject'];
    expect(Object.keys(page().run).sort()).toEqual(['doGet', 'fromPage', ...handlers]);
  });

  it('hands over the answer, as a copy, with the user’s object', () => {
    const { run, told, answer } = page();
    const heard: unknown[] = [];
    const own = {};
    run
      .withUserObject(own)
      .withSuccessHandler((...given) => heard.push(given))
      .fromPage('a', [1]);
    expect(told).toEqual([{ kind: 'call', id: 1, name: 'fromPage', args: '["a",[1]]' }]);
    answer(1, ok({ b: null }));
    expect(heard).toEqual([[{ b: null }, own]]);
    answer(1, ok('again'));
    expect(heard).toHaveLength(1);
  });

  it('hands over the failure by name and message', () => {
    const { run, answer } = page();
    const heard: Error[] = [];
    run.withFailureHandler((error) => heard.push(error)).fromPage();
    answer(1, { ok: false, name: 'ScriptError', message: 'No.' });
    expect(heard[0]).toBeInstanceOf(Error);
    expect(heard[0]).toMatchObject({ name: 'ScriptError', message: 'No.' });
  });

  it('tells the console of a failure without a handler', () => {
    const { run, answer, logged } = page();
    run.fromPage();
    answer(1, { ok: false, name: 'ScriptError', message: 'No.' });
    expect(logged.map(([first]) => first)).toEqual(['Uncaught at fromPage:']);
  });

  it('refuses a date before the call, by the failure handler', async () => {
    const { run, told } = page();
    const heard: Error[] = [];
    run.withFailureHandler((error) => heard.push(error)).fromPage(new Date(0));
    await Promise.resolve();
    expect(told).toEqual([]);
    expect(heard[0]?.message).toBe('Failed due to illegal value in property: 0');
  });

  it('lets ten calls go, and the eleventh after an answer', () => {
    const { run, told, answer } = page();
    for (let at = 0; at < 11; at += 1) run.fromPage(at);
    expect(told).toHaveLength(10);
    answer(4, ok(null));
    expect(told).toHaveLength(11);
    expect(told[10]).toMatchObject({ id: 11, args: '[10]' });
  });

  it('answers in an order of the seed’s', async () => {
    const orderOf = async (seed: number) => {
      const { run, answer } = page({ seed, fromMs: 0, toMs: 40 });
      const order: unknown[] = [];
      await new Promise<void>((done) => {
        const heard = (value: unknown) => order.push(value) === 6 && done();
        for (let at = 1; at <= 6; at += 1) run.withSuccessHandler(heard).fromPage();
        for (let at = 1; at <= 6; at += 1) answer(at, ok(at));
      });
      return order;
    };
    expect([...(await orderOf(3))].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await orderOf(3)).not.toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('google.script.host', () => {
  it('closes the page and asks for a size', () => {
    const { host, told } = page();
    host.setWidth(400);
    host.close();
    expect(told).toEqual([{ kind: 'size', width: 400, height: null }, { kind: 'close' }]);
  });
});
