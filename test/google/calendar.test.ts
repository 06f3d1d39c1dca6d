// The Calendar adapter on the simulated service: what the port promises.
import { describe, expect, it } from 'vitest';
import { calendarPort } from '../../src/google/calendar.ts';
import { PlatformError } from '../../src/local/boundary.ts';
import { interval } from '../../src/scheduling/interval.ts';
import { busy, calendar } from '../support/sheet.ts';
import { openGoogle } from './adapters.ts';

const at = (iso: string) => Date.parse(iso);
const DAY = interval(at('2027-03-15T00:00:00Z'), at('2027-03-16T00:00:00Z'));
const EVENT = {
  id: 'slot0123456789',
  startMs: at('2027-03-15T08:00:00Z'),
  endMs: at('2027-03-15T08:30:00Z'),
  title: 'Visit: José 🙂',
  description: 'one\ntwo',
  location: 'Room 1',
  timeZone: 'Europe/Berlin',
  properties: { contactId: 'c-1', phone: '+49' },
};
const file = (id: string, text = calendar()) => ({ [`calendars/${id}.ics`]: text });

describe('freeBusy', () => {
  it('gives each calendar its busy times, or why it cannot be read', () => {
    openGoogle({
      ...file('a', calendar(busy('20270315T080000Z', '20270315T090000Z'))),
      ...file('b'),
      ...file('c', 'garbage'),
    });
    const found = calendarPort.freeBusy(['a', 'b', 'c', 'd'], DAY);
    expect(found.get('a')).toEqual({ busy: [interval(at('2027-03-15T08:00:00Z'), at('2027-03-15T09:00:00Z'))] });
    expect(found.get('b')).toEqual({ busy: [] });
    expect(found.get('c')).toHaveProperty('unreadable');
    expect(found.get('d')).toEqual({ unreadable: 'notFound' });
  });

  it('asks once for 50 calendars and 60 days, and splits what is more', () => {
    const ids = Array.from({ length: 51 }, (_, number) => `c${number}`);
    const google = openGoogle(Object.assign({}, ...ids.map((id) => file(id))));
    calendarPort.freeBusy(ids.slice(0, 50), interval(DAY.startMs, DAY.startMs + 60 * 86_400_000));
    expect(google.roundTrips).toHaveLength(1);
    calendarPort.freeBusy(ids, interval(DAY.startMs, DAY.startMs + 60 * 86_400_000 + 1));
    expect(google.roundTrips).toHaveLength(1 + 4);
  });

  it('finds what is busy in every part of a long range', () => {
    openGoogle(
      file('a', calendar(busy('20270401T080000Z', '20270401T090000Z'), busy('20271201T080000Z', '20271201T090000Z'))),
    );
    const found = calendarPort.freeBusy(['a'], interval(DAY.startMs, at('2027-12-31T00:00:00Z'))).get('a');
    expect(found).toEqual({
      busy: [
        interval(at('2027-04-01T08:00:00Z'), at('2027-04-01T09:00:00Z')),
        interval(at('2027-12-01T08:00:00Z'), at('2027-12-01T09:00:00Z')),
      ],
    });
  });

  it('throws if the query fails', () => {
    const google = openGoogle(file('a'));
    google.faults.before = () => {
      throw new PlatformError('Rate Limit Exceeded');
    };
    expect(() => calendarPort.freeBusy(['a'], DAY)).toThrow('Rate Limit Exceeded');
  });
});

describe('insert and get', () => {
  it('keeps the event as it was given', () => {
    openGoogle(file('a'));
    expect(calendarPort.insert('a', EVENT)).toEqual({ kind: 'written' });
    expect(calendarPort.get('a', EVENT.id)).toEqual({ ...EVENT, blocks: true });
    expect(calendarPort.freeBusy(['a'], DAY).get('a')).toEqual({ busy: [interval(EVENT.startMs, EVENT.endMs)] });
  });

  it('says taken for an id in use, also after the event was deleted', () => {
    const google = openGoogle(file('a'));
    calendarPort.insert('a', EVENT);
    expect(calendarPort.insert('a', EVENT)).toEqual({ kind: 'taken' });
    google.store.write('calendars/a.ics', calendar());
    expect(calendarPort.insert('a', EVENT)).toEqual({ kind: 'taken' });
    expect(calendarPort.get('a', EVENT.id)).toMatchObject({ blocks: false });
  });

  it('says notWritable for a calendar that may only be read', () => {
    openGoogle({
      ...file('a'),
      'sheet.json': '{"timeZone":"Europe/Berlin","locale":"en_GB","readOnlyCalendars":["a"]}',
    });
    expect(calendarPort.insert('a', EVENT)).toEqual({ kind: 'notWritable' });
  });

  it('says unknown, with the error, when nobody knows', () => {
    const google = openGoogle(file('a'));
    google.faults.after = () => {
      throw new PlatformError('Backend Error');
    };
    expect(calendarPort.insert('a', EVENT)).toEqual({
      kind: 'unknown',
      error: expect.stringContaining('Backend Error'),
    });
  });

  it('finds no event of an unknown id, and throws if the calendar cannot be asked', () => {
    openGoogle({ ...file('a'), ...file('broken', 'garbage') });
    expect(calendarPort.get('a', 'slotunknown')).toBeNull();
    expect(() => calendarPort.get('broken', 'slotunknown')).toThrow();
  });

  it.each([
    ['marked as free', 'TRANSP:TRANSPARENT'],
    ['cancelled', 'STATUS:CANCELLED'],
    ['declined by its owner', 'ATTENDEE;PARTSTAT=DECLINED:mailto:a'],
  ])('knows that an event %s does not block', (_, line) => {
    openGoogle(file('a', calendar(busy('20270315T080000Z', '20270315T083000Z', line, 'DESCRIPTION:x'))));
    expect(calendarPort.get('a', '20270315T080000Z-20270315T083000Z@test')).toMatchObject({ blocks: false });
  });
});
