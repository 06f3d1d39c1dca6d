// Events.insert: the link of a video call.
import { describe, expect, it } from 'vitest';
import { ANNA, member } from '../support.ts';
import { annas, FAILED, TIMES } from './support.ts';

describe('a video call', () => {
  const asking = (createRequest: object) => ({ ...TIMES, conferenceData: { createRequest } });
  const meet = asking({ requestId: 'r1', conferenceSolutionKey: { type: 'hangoutsMeet' } });
  const LINK = /^https:\/\/meet\.google\.com\/[a-z]{3}-[a-z]{4}-[a-z]{3}$/;

  it('has a link of its own, which get and the file know too', () => {
    const { Calendar, insert, text } = annas();
    const inserted = insert(meet, { conferenceDataVersion: 1 });
    const link = String(member(inserted, 'hangoutLink'));
    expect(link).toMatch(LINK);
    expect(Calendar.Events.get(ANNA, member(inserted, 'id'))).toEqual(inserted);
    expect(text()).toContain(`\r\nX-GOOGLE-CONFERENCE:${link}\r\n`);
    const other = asking({ requestId: 'r2', conferenceSolutionKey: { type: 'hangoutsMeet' } });
    expect(member(insert(other, { conferenceDataVersion: 1 }), 'hangoutLink')).not.toBe(link);
  });

  it('is ignored without version 1', () => {
    const { insert } = annas();
    for (const options of [undefined, {}, { conferenceDataVersion: 0 }]) {
      expect(insert(meet, options)).not.toHaveProperty('hangoutLink');
    }
  });

  it('is not made where none is asked for', () => {
    expect(annas().insert(TIMES, { conferenceDataVersion: 1 })).not.toHaveProperty('hangoutLink');
  });

  it('of another kind is refused, and nothing is written', () => {
    const { insert, text } = annas();
    const before = text();
    for (const type of ['eventHangout', 'addOn', undefined]) {
      const other = asking({ requestId: 'r1', conferenceSolutionKey: { type } });
      expect(() => insert(other, { conferenceDataVersion: 1 })).toThrow(`${FAILED}Invalid conference type value.`);
    }
    expect(() =>
      insert(asking({ conferenceSolutionKey: { type: 'hangoutsMeet' } }), { conferenceDataVersion: 1 }),
    ).toThrow('Not simulated: Calendar.Events.insert resource.conferenceData.createRequest without a requestId');
    expect(() => insert({ ...TIMES, conferenceData: { notes: 'x' } }, { conferenceDataVersion: 1 })).toThrow(
      'Not simulated: Calendar.Events.insert resource.conferenceData.notes',
    );
    expect(text()).toBe(before);
  });
});
