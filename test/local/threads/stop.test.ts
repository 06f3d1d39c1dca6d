// How an execution is stopped: by six minutes, or by hand, in the middle of whatever it does.
import { expect, it, vi } from 'vitest';
import { createMemoryStore } from '../../../local/store/memory.ts';
import { threadedFor } from '../scripts.ts';
import { handTimer, holdCalls } from './byHand.ts';

const SIX_MINUTES_MS = 360_000;
const STOPPED = { name: 'Error', message: 'Exceeded maximum execution time' };

it.each([
  ['in an endless loop', 'getKeys(); for (;;);'],
  ['in promises without an end', 'const again = () => Promise.resolve().then(again); again(); getKeys();'],
  ['while a call is held', 'getScriptProperties(); for (;;) getKeys();'],
])('an execution is stopped after six minutes %s, and the next one runs', async (_, body) => {
  const calls = holdCalls('getKeys');
  const time = handTimer();
  const runtime = threadedFor(
    `function getKeys() { PropertiesService.getScriptProperties().getKeys() }
     function getScriptProperties() { PropertiesService.getScriptProperties() }
     function main() { ${body} } function next() { return 'next' }`,
    { answering: calls.answering, timer: time.timer },
  );
  const result = runtime.execute('main');
  const call = await calls.next();
  if (!body.startsWith('getScript')) call.answer();
  expect(time.set()).toEqual([SIX_MINUTES_MS]);
  time.pass(SIX_MINUTES_MS);
  await expect(result).rejects.toMatchObject(STOPPED);
  expect(await runtime.execute('next')).toBe('next');
  expect(time.set()).toEqual([]);
});

it('a call that is answered after its execution was stopped does nothing', async () => {
  const calls = holdCalls('setProperties');
  const store = createMemoryStore();
  const runtime = threadedFor(
    `function main(value) { PropertiesService.getScriptProperties().setProperty('a', value) }`,
    { answering: calls.answering, store },
  );
  const stopped = runtime.execute('main', ['late']);
  const call = await calls.next();
  runtime.stop(call.execution.id);
  await expect(stopped).rejects.toMatchObject(STOPPED);
  expect(call.answer()).toBe('{"ok":false,"error":{"name":"Exception","message":"The execution has ended."}}');
  expect(store.read('state/properties.json')).toBeUndefined();
  runtime.stop(call.execution.id);
  const next = runtime.execute('main', ['kept']);
  (await calls.next()).answer();
  await next;
  expect(store.read('state/properties.json')?.text).toContain('kept');
});

it('what a stopped execution has written stays, also what it had buffered', async () => {
  const calls = holdCalls('getKeys');
  const store = createMemoryStore({
    'sheet.json': '{"timeZone":"Etc/UTC","locale":"en_US"}',
    'sheet/Notes.csv': 'Note\r\n',
  });
  const runtime = threadedFor(
    `function main() {
      SpreadsheetApp.getActive().getSheetByName('Notes').appendRow(['kept']);
      PropertiesService.getScriptProperties().getKeys();
    }`,
    { answering: calls.answering, store },
  );
  const stopped = runtime.execute('main');
  runtime.stop((await calls.next()).execution.id);
  await expect(stopped).rejects.toMatchObject(STOPPED);
  expect(store.read('sheet/Notes.csv')?.text).toBe('Note\r\nkept\r\n');
});

it('a rejected promise that a script leaves behind is reported, and harms neither it nor the next', async () => {
  const report = vi.fn();
  const runtime = threadedFor(
    `function main() { Promise.reject(new Error('left behind')); return 'answered' } function next() { return 'next' }`,
    { report },
  );
  expect(await runtime.execute('main')).toBe('answered');
  expect(report.mock.calls).toEqual([['unhandled rejection: Error: left behind']]);
  expect(await runtime.execute('next')).toBe('next');
});
