// telli's requests: the body as a whole, and the start.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRequest } from '../../src/telli/request.ts';

const NO_NAME = { firstName: '', lastName: '' };
const NOBODY = { contactId: '', externalId: '', name: '', email: '', phone: '', reason: '', timeZone: '' };

describe('readRequest', () => {
  it.each([
    [null, 'notUtf8'],
    ['', 'empty'],
    [' \r\n\t', 'empty'],
    ['\ufeff', 'empty'],
    ['{', 'notJson'],
    ['{"a":1} x', 'notJson'],
    ["{'a':1}", 'notJson'],
    ['contact_id=1', 'notJson'],
    ['{"contact_id":NaN}', 'notJson'],
    ['[]', 'notObject'],
    ['[{"contact_id":"1"}]', 'notObject'],
    ['null', 'notObject'],
    ['"{}"', 'notObject'],
    ['1', 'notObject'],
    ['true', 'notObject'],
    ['{"event":"contact_lookup","phone_number":"+49301"}', 'lookup'],
    ['{"event":"contact_lookup","start_iso":"2024-01-01T10:00:00Z"}', 'lookup'],
  ])('finds in the body %j the problem %s', (body, problem) => {
    expect(readRequest(body)).toEqual({ problem });
  });

  it('reads an empty object as a contact without details', () => {
    expect(readRequest('{}')).toEqual({ contact: NOBODY, name: NO_NAME, start: 'missing', details: new Map() });
  });

  it.each(['call_ended', 'Contact lookup', '', null, 7])('passes over the event %j', (event) => {
    expect(readRequest(JSON.stringify({ event, contact_id: '1' }))).toMatchObject({ contact: { contactId: '1' } });
  });

  it('reads past a byte order mark', () => {
    expect(readRequest('\ufeff{"contact_id":"1"}')).toMatchObject({ contact: { contactId: '1' } });
  });

  it.each([
    ['missing', '{}'],
    ['missing', '{"start_iso":null}'],
    ['missing', '{"start_iso":" "}'],
    ['unreadable', '{"start_iso":1704103200000}'],
    ['unreadable', '{"start_iso":"tomorrow at ten"}'],
    ['unreadable', '{"start_iso":["2024-01-01T10:00:00.000Z"]}'],
    ['unreadable', '{"start_iso":false}'],
    ['missing', '{"contact_details":{"start_iso":"2024-01-01T10:00:00.000Z"}}'],
  ])('calls the start %s in %s', (start, body) => {
    expect(readRequest(body)).toMatchObject({ start });
  });

  it.each(['start_iso', 'startIso', 'START-ISO', 'start iso'])('finds the start under %s', (key) => {
    const body = JSON.stringify({ [key]: '2024-01-01T10:00:00.000' });
    expect(readRequest(body)).toMatchObject({ start: 1_704_103_200_000 }); // 2024-01-01T10:00:00Z
  });

  it.each([
    ['lists', '{"contact_details":', '[', ']'],
    ['objects', '{"contact":', '{"id":', '}'],
  ])('survives 100,000 nested %s', (_, opening, open, close) => {
    const inner = open === '[' ? '' : '1';
    const body = `${opening}${open.repeat(100_000)}${inner}${close.repeat(100_000)}}`;
    const result = readRequest(body);
    expect('problem' in result ? result.problem : result.contact.name).toMatch(/^(notJson|)$/);
  });

  it.each([
    ['as the account tells them apart', { first_name: 'Maria', last_name: 'da Silva' }, ['Maria', 'da Silva']],
    ['divided at the last space', { name: 'Ada Augusta Lovelace' }, ['Ada Augusta', 'Lovelace']],
    ['a first name alone', { name: 'Ada' }, ['Ada', '']],
    ['in German', { vorname: 'Ada', nachname: 'Lovelace' }, ['Ada', 'Lovelace']],
    ['a form with Vorname and Name', { vorname: 'Ada', name: 'Lovelace' }, ['Ada', 'Lovelace']],
  ])('reads the two parts of a name: %s', (_, details, [firstName, lastName]) => {
    expect(readRequest(JSON.stringify({ contact_details: details }))).toMatchObject({ name: { firstName, lastName } });
  });

  it('treats the names of object internals as data', () => {
    const body =
      '{"__proto__":{"contact_id":"evil"},"constructor":{"name":"x"},"contact_details":{"__proto__":{"name":"evil"}}}';
    expect(readRequest(body)).toEqual({ contact: NOBODY, name: NO_NAME, start: 'missing', details: new Map() });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('never throws and always fills every field, whatever the JSON', () => {
    const keys = fc.constantFrom('contact', 'contact_details', 'contact_id', 'name', 'email', 'start_iso', '__proto__');
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue(),
        fc.dictionary(keys, tie('tree'), { noNullPrototype: false }),
        fc.array(tie('tree')),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const result = readRequest(JSON.stringify(value));
        if ('problem' in result) expect(result.problem).toBe('notObject');
        else expect(Object.values(result.contact).map((field) => typeof field)).toEqual(Array(7).fill('string'));
      }),
      { numRuns: 500 },
    );
  });
});
