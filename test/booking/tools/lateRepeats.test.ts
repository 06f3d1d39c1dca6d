// A repeat that comes late, when the caller has gone on: call id and arguments are the key, so it changes nothing more. And of two
// attempts of the relay at one call, the one that was told that it failed settles it.
import { describe, expect, it } from 'vitest';
import { writeToolEnvelope } from '../../../src/agents/toolEnvelope.ts';
import { busy, calendar } from '../../../worlds/sheet.ts';
import { properties, recover, visit } from '../../support/bookings.ts';
import type { WorldOptions } from '../../support/world.ts';
import { CALLER, SECRET, toolWorld } from './support.ts';

const NINE = '2027-03-16T08:00:00Z';
const TEN = '2027-03-16T09:00:00Z';
const ELEVEN = '2027-03-16T10:00:00Z';
const AT_TEN = 'Tuesday, 16 March 2027 at 10:00';
const MUST_NAME = {
  status: 'failed',
  sentence: `This was asked before in this call. To come: ${AT_TEN}. Please say which appointment is meant.`,
};
const CHANGED_SINCE = {
  status: 'failed',
  sentence:
    'This was done before in this call, and the appointment has changed since. Please ask for free times again.',
};

function opened(sheet: WorldOptions['sheet'] = {}) {
  const world = toolWorld({ sheet });
  const said = async (name: string, body: object, callId = 'call-1') =>
    (await world.tool(name, body, { query: { ...CALLER, call_id: callId } })).json;
  const standing = () => world.rows('Bookings').map(({ Start, Status }) => `${Start?.slice(11, 16)} ${Status}`);
  return { ...world, said, standing };
}

describe('a late repeat', () => {
  it('of a cancellation that named none leaves what was booked since, and tells of it', async () => {
    const { said, standing, rows } = opened();
    await said('book', { start_iso: NINE });
    await said('cancel', {});
    await said('book', { start_iso: TEN });
    expect(await said('cancel', {})).toEqual({
      status: 'success',
      sentence: `The appointment on Tuesday, 16 March 2027 at 09:00 is cancelled. Still to come: ${AT_TEN}.`,
    });
    expect(standing()).toEqual(['09:00 cancelled', '10:00 booked']);
    expect(rows('Log').at(-1)?.Reason).toBe(
      'The same tool call came before in this phone call, so it changes nothing more.',
    );
    // What was meant can still be said.
    expect((await said('cancel', { start_iso_now: TEN })).status).toBe('success');
    expect(standing()).toEqual(['09:00 cancelled', '10:00 cancelled']);
  });

  it('of a cancellation by the number that the new appointment has now leaves that one', async () => {
    const { said, standing } = opened();
    await said('book', { start_iso: NINE }, 'call-0');
    await said('cancel', { appointment: '1' });
    expect((await said('book', { start_iso: TEN })).appointment?.id).toBe('1');
    expect((await said('cancel', { appointment: '1' })).sentence).toContain('09:00 is cancelled.');
    expect(standing()).toEqual(['09:00 cancelled', '10:00 booked']);
  });

  it('of a cancellation whose start was booked again does not say that it is cancelled', async () => {
    const { said, standing } = opened();
    await said('book', { start_iso: TEN });
    await said('cancel', {});
    await said('book', { start_iso: TEN, name: 'Eva Klein' });
    expect(await said('cancel', {})).toEqual(MUST_NAME);
    expect(standing()).toEqual(['10:00 cancelled', '10:00 booked']);
  });

  it('of a cancellation that found none leaves what was booked since', async () => {
    const { said, standing } = opened();
    expect((await said('cancel', {})).status).toBe('failed');
    await said('book', { start_iso: TEN });
    expect(await said('cancel', {})).toEqual(MUST_NAME);
    expect(await said('move', { start_iso: ELEVEN })).toMatchObject({ status: 'success' });
    expect(standing()).toEqual(['11:00 moved']);
  });

  it('of a cancellation that was asked which one is meant leaves the one that is left', async () => {
    const { said, standing } = opened();
    await said('book', { start_iso: NINE });
    await said('book', { start_iso: TEN });
    expect((await said('cancel', {})).sentence).toMatch(/^There are several/);
    await said('cancel', { start_iso_now: NINE });
    expect(await said('cancel', {})).toEqual(MUST_NAME);
    expect(standing()).toEqual(['09:00 cancelled', '10:00 booked']);
  });

  it('of a move does not move back what was moved on', async () => {
    const { said, standing } = opened();
    await said('book', { start_iso: NINE });
    await said('move', { start_iso: ELEVEN });
    await said('move', { start_iso: TEN });
    expect(await said('move', { start_iso: ELEVEN })).toEqual(MUST_NAME);
    expect(standing()).toEqual(['10:00 moved']);
    await said('cancel', {});
    expect(await said('move', { start_iso: TEN })).toEqual(CHANGED_SINCE);
    expect(standing()).toEqual(['10:00 cancelled']);
  });

  it('of a booking that was cancelled since books no second time; an offer of the same start does', async () => {
    const { said, standing } = opened();
    await said('book', { start_iso: NINE });
    await said('cancel', {});
    expect(await said('book', { start_iso: NINE })).toEqual(CHANGED_SINCE);
    const { offers } = await said('available', { n: 1, from: '2027-03-16' });
    expect(offers).toMatchObject([{ start_iso: '2027-03-16T08:00:00.000Z' }]);
    expect((await said('book', { offer: offers?.[0]?.id })).status).toBe('success');
    expect(standing()).toEqual(['09:00 cancelled', '09:00 booked']);
  });

  it('of a booking takes no appointment of another service at that start for its own', async () => {
    const { said, standing } = opened({ services: [visit(), visit({ Service: 'Lab' })] });
    await said('book', { start_iso: NINE, service: 'Visit' });
    await said('cancel', {});
    await said('book', { start_iso: NINE, service: 'Lab' });
    expect(await said('book', { start_iso: NINE, service: 'Visit' })).toEqual(CHANGED_SINCE);
    expect((await said('book', { start_iso: NINE, service: 'Lab' })).status).toBe('success');
    expect(standing()).toEqual(['09:00 cancelled', '09:00 booked']);
  });

  it('of another phone call is a call of its own', async () => {
    const { said, standing } = opened();
    await said('book', { start_iso: NINE });
    await said('cancel', {});
    await said('book', { start_iso: TEN });
    expect((await said('cancel', {}, 'call-2')).status).toBe('success');
    expect(standing()).toEqual(['09:00 cancelled', '10:00 cancelled']);
  });

  it('of another caller is none, though a configuration gives all calls one id', async () => {
    const { said, tool, standing } = opened();
    const other = async (name: string, body: object) =>
      (await tool(name, body, { query: { ...CALLER, phone: '+49307654321' } })).json;
    await said('book', { start_iso: NINE });
    await said('cancel', {});
    expect((await other('cancel', {})).sentence).toBe('There is no appointment to come that could be changed.');
    expect((await other('book', { start_iso: NINE })).status).toBe('success');
    expect(standing()).toEqual(['09:00 cancelled', '09:00 booked']);
  });

  it('is known for ten minutes, and then its note goes', async () => {
    const world = opened();
    await world.said('book', { start_iso: NINE });
    const notes = () => Object.keys(properties(world)).filter((name) => name.startsWith('toolChange.'));
    recover(world);
    expect(notes()).toHaveLength(1);
    world.setNow('2027-03-15T08:10:01Z');
    recover(world);
    expect(notes()).toEqual([]);
  });
});

describe('the relay’s two attempts at one tool call', () => {
  const envelope = (tool: string, body: object) =>
    writeToolEnvelope({
      ...{ slotsheet: 'tools-1', requestId: 'r-1', tool, query: CALLER },
      headers: { authorization: `Bearer ${SECRET}` },
      body: Buffer.from(JSON.stringify(body)).toString('base64'),
    });

  it.each<[string, object, string]>([
    ['book', { start_iso: TEN }, '09:00 booked'],
    ['move', { start_iso: TEN }, '09:00 booked'],
  ])(
    'are settled by a refusal: a late %s changes nothing, though the time is free by now',
    async (tool, body, left) => {
      const { said, direct, store, standing } = opened();
      await said('book', { start_iso: NINE });
      const before = store.read('calendars/anna@example.com.ics')?.text ?? '';
      const taken = calendar(busy('20270316T090000Z', '20270316T100000Z'));
      store.write('calendars/anna@example.com.ics', before.replace('END:VCALENDAR', `${eventOf(taken)}END:VCALENDAR`));
      const first = (await direct({}, JSON.parse(envelope(tool, body)))).json;
      expect(first).toMatchObject({ status: 'failed' });
      store.write('calendars/anna@example.com.ics', before);
      expect((await direct({}, JSON.parse(envelope(tool, body)))).json).toEqual(first);
      expect(standing()).toEqual([left]);
      // Asked anew it is another call.
      expect((await said(tool, body)).status).toBe('success');
    },
  );
});

function eventOf(text: string): string {
  return text.slice(text.indexOf('BEGIN:VEVENT'), text.indexOf('END:VCALENDAR'));
}
