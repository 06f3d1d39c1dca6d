// ScriptApp's triggers by the clock: made, listed, and never fired here.
import { expect, it } from 'vitest';
import { triggersIn } from '../../local/services/script-app/state.ts';
import { createMemoryStore } from '../../local/store/memory.ts';
import { evaluate, runtimeFor } from './scripts.ts';

const MAKE = `ScriptApp.newTrigger('job').timeBased().everyMinutes(15).create()`;

it('a trigger that was made is there in later executions', () => {
  const store = createMemoryStore();
  const runtime = runtimeFor(
    `function make() { return ${MAKE}.getHandlerFunction(); }
     function list() { return ScriptApp.getProjectTriggers().map((one) => one.getHandlerFunction() + one.getUniqueId()); }`,
    { store },
  );
  expect(runtime.execute('list')).toEqual([]);
  expect(runtime.execute('make')).toBe('job');
  runtime.execute('make');
  expect(runtime.execute('list')).toEqual(['job1', 'job2']);
  expect(triggersIn(store).map(({ handler, everyMinutes }) => `${handler} ${everyMinutes}`)).toEqual([
    'job 15',
    'job 15',
  ]);
});

it.each(['2', '0', '60', "'15'"])('everyMinutes(%s) is refused', (minutes) => {
  expect(() => evaluate(`ScriptApp.newTrigger('job').timeBased().everyMinutes(${minutes}).create()`)).toThrow(
    'must be one of 1, 5, 10, 15 or 30',
  );
});

it('there are twenty at most', () => {
  const store = createMemoryStore();
  expect(() => evaluate(`for (let i = 0; i < 20; i++) ${MAKE};`, { store })).not.toThrow();
  expect(() => evaluate(MAKE, { store })).toThrow('This script has too many triggers.');
});
