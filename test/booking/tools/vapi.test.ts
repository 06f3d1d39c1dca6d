// Several tool calls in one request of Vapi's: each is done, in order, and each has its row.
import { expect, it } from 'vitest';
import { PlatformError } from '../../../local/boundary.ts';
import { openWorld } from '../../support/world.ts';

const SECRET = 'the-secret-of-vapi-that-is-long';

it('does each of several calls in turn', async () => {
  const { tool, rows } = openWorld({ way: 'in process', toolSecrets: { vapi: SECRET } });
  const call = (id: string, name: string, args: object) => ({ id, name, arguments: args });
  const message = {
    type: 'tool-calls',
    toolCallList: [
      call('t1', 'book', { start_iso: '2027-03-16T08:00:00Z', name: 'Eva' }),
      call('t2', 'cancel', {}),
      call('t3', 'next-appointments', {}),
    ],
    call: { id: 'call-1', customer: { number: '+49301234567' } },
  };
  const { json } = await tool('', { message }, { headers: { 'x-vapi-secret': SECRET } });
  const results = json.results ?? [];
  expect(results.map(({ toolCallId }) => toolCallId)).toEqual(['t1', 't2', 't3']);
  expect(results.map(({ result }) => JSON.parse(result).sentence)).toEqual([
    'The appointment on Tuesday, 16 March 2027 at 09:00 is booked.',
    'The appointment on Tuesday, 16 March 2027 at 09:00 is cancelled.',
    'There is no appointment to come.',
  ]);
  expect(results.every(({ result }) => !result.includes('\n'))).toBe(true);
  expect(rows('Log').map(({ Action }) => Action)).toEqual(['book', 'cancel', 'next-appointments']);
});

it.each(['next-appointments', 'cancel'])(
  'answers no later call of the request, %s, where the script properties cannot be read any more',
  async (later) => {
    const { tool, rows, faults } = openWorld({ way: 'in process', toolSecrets: { vapi: SECRET } });
    const ask = (...names: readonly string[]) => {
      const toolCallList = names.map((name, at) => ({
        id: `t${at}`,
        name,
        arguments: { start_iso: '2027-03-16T08:00:00Z' },
      }));
      const message = { type: 'tool-calls', toolCallList, call: { id: 'c', customer: { number: '+49301234567' } } };
      return tool('', { message }, { headers: { 'x-vapi-secret': SECRET } });
    };
    await ask('book');
    let reads = 0;
    faults.before = ({ service, method }) => {
      if (`${service}.${method}` !== 'PropertiesService.getProperties') return;
      reads += 1;
      if (reads > 1) throw new PlatformError('Service error: Properties');
    };
    const results = (await ask('next-appointments', later)).json.results ?? [];
    expect(results.map(({ result }) => JSON.parse(result).status)).toEqual(['success', 'failed']);
    expect(rows('Bookings')).toMatchObject([{ Status: 'booked' }]);
    expect(rows('Log').at(-1)).toMatchObject({ Action: later, Outcome: 'error' });
  },
);
