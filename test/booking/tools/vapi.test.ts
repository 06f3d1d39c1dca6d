// Several tool calls in one request of Vapi's: each is done, in order, and each has its row.
import { expect, it } from 'vitest';
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
