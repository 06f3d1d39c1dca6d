// Freebusy.query: the shape of its answer, its limits, its errors.
import { describe, expect, it } from 'vitest';
import { ANNA, ANNA_FILE, answerFor, askAnna, busyIn, event, google, ics } from './support.ts';

const NINE_TO_TEN = event('DTSTART:20270301T080000Z\nDTEND:20270301T090000Z');

describe('Freebusy.query', () => {
  it('answers as Google does: kind, the range in UTC, busy times without fractions', () => {
    const { Calendar } = google({ [ANNA_FILE]: ics(NINE_TO_TEN) });
    const range = { timeMin: '2027-03-01T00:00:00+01:00', timeMax: '2027-03-02T00:00:00Z' };
    expect(Calendar.Freebusy.query({ ...range, items: [{ id: ANNA }] })).toEqual({
      kind: 'calendar#freeBusy',
      timeMin: '2027-02-28T23:00:00.000Z',
      timeMax: '2027-03-02T00:00:00.000Z',
      calendars: { [ANNA]: { busy: [{ start: '2027-03-01T08:00:00Z', end: '2027-03-01T09:00:00Z' }] } },
    });
  });

  it('writes busy times in the time zone asked for', () => {
    const { Calendar } = google({ [ANNA_FILE]: ics(NINE_TO_TEN) });
    const range = { timeMin: '2027-03-01T00:00:00Z', timeMax: '2027-03-02T00:00:00Z', timeZone: 'Asia/Kathmandu' };
    expect(answerFor(Calendar.Freebusy.query({ ...range, items: [{ id: ANNA }] }), ANNA)).toEqual({
      busy: [{ start: '2027-03-01T13:45:00+05:45', end: '2027-03-01T14:45:00+05:45' }],
    });
  });

  it('cuts busy times to the range', () => {
    expect(busyIn(ics(NINE_TO_TEN), '2027-03-01T08:15:00Z', '2027-03-01T08:45:00Z')).toEqual([
      '2027-03-01T08:15:00Z/2027-03-01T08:45:00Z',
    ]);
  });

  it('leaves out events that only touch the range', () => {
    expect(busyIn(ics(NINE_TO_TEN), '2027-03-01T09:00:00Z', '2027-03-01T12:00:00Z')).toEqual([]);
    expect(busyIn(ics(NINE_TO_TEN), '2027-03-01T06:00:00Z', '2027-03-01T08:00:00Z')).toEqual([]);
  });

  it('sorts busy times and merges those that overlap, touch or lie within another', () => {
    const file = ics(
      [
        event('DTSTART:20270301T140000Z\nDTEND:20270301T150000Z', 'e'),
        event('DTSTART:20270301T080000Z\nDTEND:20270301T110000Z', 'a'),
        event('DTSTART:20270301T083000Z\nDTEND:20270301T090000Z', 'b'),
        event('DTSTART:20270301T103000Z\nDTEND:20270301T113000Z', 'c'),
        event('DTSTART:20270301T113000Z\nDTEND:20270301T120000Z', 'd'),
      ].join('\n'),
    );
    expect(busyIn(file, '2027-03-01T00:00:00Z', '2027-03-02T00:00:00Z')).toEqual([
      '2027-03-01T08:00:00Z/2027-03-01T12:00:00Z',
      '2027-03-01T14:00:00Z/2027-03-01T15:00:00Z',
    ]);
  });

  it('answers each calendar by itself: one without a file is not found, the others are as they are', () => {
    const { Calendar } = google({ [ANNA_FILE]: ics(NINE_TO_TEN), 'calendars/broken.ics': 'BEGIN:VCALENDAR' });
    const answer = Calendar.Freebusy.query({
      timeMin: '2027-03-01T00:00:00Z',
      timeMax: '2027-03-02T00:00:00Z',
      items: [{ id: 'nobody@praxis.example' }, { id: 'broken' }, { id: ANNA }],
    });
    const errors = (reason: string) => ({ errors: [{ domain: 'global', reason }], busy: [] });
    expect(answerFor(answer, 'nobody@praxis.example')).toEqual(errors('notFound'));
    expect(answerFor(answer, 'broken')).toEqual(errors('internalError'));
    expect(answerFor(answer, ANNA)).toMatchObject({ busy: [{ start: '2027-03-01T08:00:00Z' }] });
  });

  it('finds no calendar under an id that would leave the folder', () => {
    const { Calendar } = google({ 'sheet.ics': ics(''), 'calendars/a/b.ics': ics('') });
    for (const id of ['../sheet', '..', '', 'a/b', 'a\\b', 'a\0b']) {
      const range = { timeMin: '2027-03-01T00:00:00Z', timeMax: '2027-03-02T00:00:00Z' };
      expect(answerFor(Calendar.Freebusy.query({ ...range, items: [{ id }] }), id)).toMatchObject({
        errors: [{ reason: 'notFound' }],
      });
    }
  });

  it('counts an edited file from the next call', () => {
    const { Calendar, store } = google({ [ANNA_FILE]: ics('') });
    const ask = () => askAnna(Calendar, '2027-03-01T00:00:00Z', '2027-03-02T00:00:00Z');
    expect(ask()).toEqual({ busy: [] });
    store.write(ANNA_FILE, ics(NINE_TO_TEN));
    expect(ask()).toEqual({ busy: [{ start: '2027-03-01T08:00:00Z', end: '2027-03-01T09:00:00Z' }] });
    store.write(ANNA_FILE, 'broken');
    expect(ask()).toMatchObject({ errors: [{ reason: 'internalError' }] });
  });
});

describe('the limits of Freebusy.query', () => {
  const ask = (body: unknown) => () => google({ [ANNA_FILE]: ics('') }).Calendar.Freebusy.query(body);
  const failed = 'API call to calendar.freebusy.query failed with error: ';

  it('takes 60 days and refuses a second more', () => {
    const timeMin = '2027-03-01T00:00:00Z';
    expect(ask({ timeMin, timeMax: '2027-04-30T00:00:00Z' })()).toMatchObject({ calendars: {} });
    expect(ask({ timeMin, timeMax: '2027-04-30T00:00:01Z' })).toThrow(`${failed}The requested time range is too long.`);
  });

  it('takes 50 calendars; with one more, each answers that they are too many', () => {
    const items = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `c${n}` }));
    const range = { timeMin: '2027-03-01T00:00:00Z', timeMax: '2027-03-02T00:00:00Z' };
    expect(answerFor(ask({ ...range, items: items(50) })(), 'c49')).toMatchObject({ errors: [{ reason: 'notFound' }] });
    const tooMany = { errors: [{ domain: 'global', reason: 'tooManyCalendarsRequested' }], busy: [] };
    expect(answerFor(ask({ ...range, items: items(51) })(), 'c0')).toEqual(tooMany);
    expect(answerFor(ask({ ...range, items: items(51) })(), 'c50')).toEqual(tooMany);
  });

  it('refuses a range that is empty or runs backwards', () => {
    const timeMin = '2027-03-01T00:00:00Z';
    for (const timeMax of [timeMin, '2027-02-28T00:00:00Z']) {
      expect(ask({ timeMin, timeMax })).toThrow(`${failed}The specified time range is empty.`);
    }
  });

  it('refuses a bound without an offset, one that does not exist, and none', () => {
    for (const timeMin of ['2027-03-01T00:00:00', '2027-03-01', '2027-02-30T00:00:00Z', 'now', undefined, 5]) {
      expect(ask({ timeMin, timeMax: '2027-03-02T00:00:00Z' })).toThrow(`${failed}Bad Request`);
    }
  });

  it('refuses what is not simulated, by name', () => {
    const range = { timeMin: '2027-03-01T00:00:00Z', timeMax: '2027-03-02T00:00:00Z' };
    expect(ask({ ...range, groupExpansionMax: 1 })).toThrow(
      'Not simulated: Calendar.Freebusy.query resource.groupExpansionMax',
    );
    expect(ask({ ...range, items: [{ id: ANNA, group: 'x' }] })).toThrow(
      'Not simulated: Calendar.Freebusy.query resource.items[].group',
    );
  });

  it('throws the exception of the advanced service', () => {
    expect(ask({})).toThrow(expect.objectContaining({ name: 'GoogleJsonResponseException' }));
  });
});
