// What the fuzz run calls a broken contract: each kind of it is found in an answer made by hand, and a right answer is left alone.
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../local/store/memory.ts';
import { sign } from '../../scripts/fuzz/bytes.ts';
import { dangerousCells, judge } from '../../scripts/fuzz/check.ts';
import { type FuzzRequest, requestOf } from '../../scripts/fuzz/requests.ts';
import type { Outcome, World } from '../../scripts/fuzz/world.ts';
import { type Action, shapeOf } from '../../scripts/shape.ts';

const BODY = Uint8Array.from(Buffer.from('{}'));
const SIGNED = { 'x-telli-signature': sign(BODY) };
const BOOKED = '{"status":"success"}';
const REFUSED = '{"status":"failed","reason":"This request could not be verified."}';

function request(more: Partial<FuzzRequest> = {}): FuzzRequest {
  return { kind: 'by hand', door: 'relay', method: 'POST', target: '/book', headers: SIGNED, body: BODY, ...more };
}

function outcome(more: Partial<Outcome> = {}): Outcome {
  const contentType = 'application/json; charset=utf-8';
  return { status: 200, contentType, text: BOOKED, webApp: [], calendarCalls: 0, reports: [], ...more };
}

function world(cells: Readonly<Record<string, string>> = {}, isDirectDoorOpen = true): World {
  const store = createMemoryStore(cells);
  return { store, isDirectDoorOpen, send: () => Promise.reject(new Error('nobody sends')) };
}

const problemsOf = (asked: FuzzRequest, got: Outcome, where = world()) => judge(asked, got, where).problems;

describe('an answer keeps the contract', () => {
  const envelope = JSON.stringify({
    action: 'book',
    signature: sign(BODY),
    body: Buffer.from(BODY).toString('base64'),
  });
  it.each<[string, FuzzRequest, Outcome]>([
    ['to a signed request', request(), outcome({ calendarCalls: 3 })],
    ['without a signature', request({ headers: {} }), outcome({ text: REFUSED })],
    ['by another method', request({ method: 'GET' }), outcome({ status: 405, text: REFUSED })],
    ['at another path', request({ target: '/x' }), outcome({ status: 404, text: REFUSED })],
    [
      'to a link with the token',
      request({ door: 'exec', target: '?action=book&token=fuzz-token' }),
      outcome({ calendarCalls: 1 }),
    ],
    [
      'to a signed envelope',
      request({ door: 'exec', target: '', headers: {}, body: Uint8Array.from(Buffer.from(envelope)) }),
      outcome({ calendarCalls: 1 }),
    ],
  ])('%s', (_, asked, got) => {
    expect(problemsOf(asked, got)).toEqual([]);
  });
});

describe('an answer breaks the contract', () => {
  const forged = request({ headers: { 'x-telli-signature': sign(BODY, 'forged') } });
  it.each<[string, FuzzRequest, Outcome, RegExp]>([
    ['with HTML', request(), outcome({ text: '<html>' }), /no answer of the contract/],
    ['with another status', request(), outcome({ status: 500 }), /status 500 where the contract says 200/],
    [
      'with 200 at another path',
      request({ target: '/x' }),
      outcome({ text: REFUSED }),
      /status 200 where the contract says 404/,
    ],
    ['as text', request(), outcome({ contentType: 'text/plain' }), /content type text\/plain/],
    [
      'with a calendar call for a forged signature',
      forged,
      outcome({ text: REFUSED, calendarCalls: 1 }),
      /1 calendar calls without/,
    ],
    ['with success for a forged signature', forged, outcome(), /booked without a credential/],
    [
      'with success for a body over the limit',
      request({ body: new Uint8Array(262_145) }),
      outcome(),
      /no answer of the contract|without a credential/,
    ],
    [
      'when the web app gave HTML behind the relay',
      request(),
      outcome({ webApp: [{ status: 200, text: '<!DOCTYPE html>' }] }),
      /the web app gave/,
    ],
    ['when an operator was told of a fault', request(), outcome({ reports: ['TypeError: x'] }), /reported: TypeError/],
  ])('%s', (_, asked, got, expected) => {
    expect(problemsOf(asked, got).join('\n')).toMatch(expected);
  });

  it('with success by a token where only signatures count', () => {
    const asked = request({ door: 'exec', target: '?action=book&token=fuzz-token' });
    expect(problemsOf(asked, outcome({ calendarCalls: 1 }), world({}, false))).toHaveLength(2);
  });
});

describe('the shapes', () => {
  const slot = (start: string, end: string) => ({
    start_iso: `2027-03-15T${start}:00.000Z`,
    end_iso: `2027-03-15T${end}:00.000Z`,
  });
  const contact = { first_name: 'A', last_name: 'B', phone_number: '+49', properties: {} };
  it.each<[Action, unknown, string | null]>([
    ['available', { available: [slot('09:00', '09:30'), slot('09:30', '10:00')] }, 'offered'],
    ['available', { available: [slot('09:30', '10:00'), slot('09:00', '09:30')] }, null],
    ['available', { available: [slot('09:00', '09:30'), slot('09:00', '09:30')] }, null],
    ['available', { available: [slot('09:30', '09:00')] }, null],
    ['available', { available: [{ ...slot('09:00', '09:30'), host: 'Anna' }] }, null],
    ['available', { available: [slot('09:00', '09:30')], status: 'failed', reason: 'x' }, null],
    ['book', { status: 'failed', reason: ' ' }, null],
    ['book', { status: 'failed', reason: 'See <b>this</b>' }, null],
    ['book', { status: 'failed', reason: 'at doPost (Code.js:1:2)' }, null],
    ['book', { status: 'failed', reason: 'There is already an appointment at 10:30.' }, 'failed'],
    ['book', [], null],
    ['contact_lookup', { contact }, 'known'],
    ['contact_lookup', { contact: { ...contact, email: 'a@b.c' } }, 'known'],
    ['contact_lookup', { contact: { ...contact, email: null } }, null],
    ['contact_lookup', { contact: { first_name: 'A' } }, null],
    ['contact_lookup', { contact: null }, 'none'],
    ['contact_lookup', {}, null],
  ])('of %s: %j is %s', (action, answer, shape) => {
    expect(shapeOf(action, JSON.stringify(answer))).toBe(shape);
  });
});

describe('a cell is dangerous', () => {
  it.each(['=1+1', '+1', '-1', '@a', 'a\tb', '"a\nb"'])('when it is %j', (cell) => {
    expect(dangerousCells(world({ 'sheet/Log.csv': `Time,Reason\r\nx,${cell}\r\n` }))).toHaveLength(1);
    expect(dangerousCells(world({ 'sheet/Bookings.csv': `Name\r\n${cell}\r\n` }))).toHaveLength(1);
  });

  it.each(["'=1+1", "'+1", 'a=b', '2027-03-15 09:00 +01:00'])('not when it is %j', (cell) => {
    expect(dangerousCells(world({ 'sheet/Log.csv': `Time\r\n${cell}\r\n` }))).toEqual([]);
  });
});

describe('a request', () => {
  it('is the same each time it is asked for, and another for another number or seed', () => {
    const texts = [requestOf(1, 5), requestOf(1, 5), requestOf(1, 6), requestOf(2, 5)].map((one) =>
      JSON.stringify(one),
    );
    expect(texts[0]).toBe(texts[1]);
    expect(new Set(texts).size).toBe(3);
  });
});
