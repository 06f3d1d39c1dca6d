// The arguments that a model fills in, in the spellings that people and models choose.
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/agents/arguments.ts';
import { NO_ARGUMENTS } from './tools.ts';

// 2027-03-12T09:00:00Z is 20,889 days and 9 hours after 1970-01-01T00:00:00Z: `date -u -d 2027-03-12T09:00Z +%s`.
const NINE = 1_804_842_000_000;

describe('readArguments', () => {
  it('reads all of them', () => {
    const given = {
      service: 'Consultation',
      from: '2027-03-12',
      to: '2027-03-14',
      part_of_day: 'morning',
      n: 3,
      offer: 'A',
      appointment: '1',
      start_iso: '2027-03-12T09:00:00.000Z',
      start_iso_now: '2027-03-12T10:00:00+01:00',
      name: 'Ada Lovelace',
      email: 'ada@example.com',
      phone: '+49301234567',
      reason: 'a crown',
    };
    expect(readArguments(given)).toEqual({
      service: 'Consultation',
      from: { year: 2027, month: 3, day: 12 },
      to: { year: 2027, month: 3, day: 14 },
      partOfDay: 'morning',
      most: 3,
      offer: 'A',
      appointment: '1',
      start: NINE,
      startNow: NINE,
      name: 'Ada Lovelace',
      email: 'ada@example.com',
      phone: '+49301234567',
      reason: 'a crown',
    });
  });

  it.each([{}, null, undefined, '', '{', '[]', '"book"', 7, [], true])('finds nothing in %j', (source) => {
    expect(readArguments(source)).toEqual(NO_ARGUMENTS);
  });

  it('reads the JSON text of an object', () => {
    expect(readArguments('{"offer":"b"}')).toEqual({ ...NO_ARGUMENTS, offer: 'B' });
  });

  it.each(['', '  ', null, 'null', 'undefined', 'None', 'n/a', '{{appointment}}', ' $\u007bx} '])(
    'takes %j as not given',
    (blank) => {
      const given = Object.fromEntries(
        [
          'service',
          'from',
          'to',
          'part_of_day',
          'n',
          'offer',
          'appointment',
          'start',
          'start_now',
          'name',
          'reason',
        ].map((key) => [key, blank]),
      );
      expect(readArguments(given)).toEqual(NO_ARGUMENTS);
    },
  );

  // Taken as not given, the first service and the only appointment would count.
  it.each([
    [{ service: ['Visit'] }, { service: 'Visit' }],
    [{ appointment: ['2'] }, { appointment: '2' }],
    [{ service: ['Visit', 'Lab'] }, { service: '["Visit","Lab"]' }],
    [{ service: { name: 'Lab' } }, { service: '{"name":"Lab"}' }],
    [{ appointment: { id: '2' } }, { appointment: '2' }],
    [{ appointment: { id: '2', service: 'Visit' } }, { appointment: '{"id":"2","service":"Visit"}' }],
    [{ appointment: true }, { appointment: 'true' }],
    [{ appointment: 1.5 }, { appointment: '1.5' }],
    [{ start_now: { at: 9 } }, { startNow: 'unreadable' as const }],
    [{ start: ['2027-03-12T09:00:00Z'] }, { start: NINE }],
    [{ from: { day: 1 } }, { from: 'unreadable' as const }],
    [{ offer: [], service: [null], appointment: [''] }, {}],
  ])('takes a value of another shape for unreadable, and not for missing: %j', (given, read) => {
    expect(readArguments(given)).toEqual({ ...NO_ARGUMENTS, ...read });
  });

  it('keeps a person called Null', () => {
    expect(readArguments({ name: 'Null', reason: 'none of your business' })).toMatchObject({
      name: 'Null',
      reason: 'none of your business',
    });
  });

  it('knows no argument by a name of JavaScript’s', () => {
    const given = JSON.parse('{"__proto__":{"offer":"A"},"constructor":"B","toString":"C","hasOwnProperty":"D"}');
    expect(readArguments(given)).toEqual(NO_ARGUMENTS);
  });

  it('prefers the model’s service to the address’s', () => {
    expect(readArguments({ service: 'Check-up' }, 'Consultation').service).toBe('Check-up');
    expect(readArguments({ service: ' ' }, 'Consultation').service).toBe('Consultation');
  });

  it.each([
    ['part_of_day', 'partOfDay', 'afternoon'],
    ['partOfDay', 'partOfDay', 'afternoon'],
    ['PART-OF-DAY', 'partOfDay', 'afternoon'],
    ['Tageszeit', 'partOfDay', 'afternoon'],
    ['daytime', 'partOfDay', 'afternoon'],
    ['Dienst', 'service', 'Consultation'],
    ['service_name', 'service', 'Consultation'],
    ['Grund', 'reason', 'a crown'],
    ['Anliegen', 'reason', 'a crown'],
    ['E-Mail', 'email', 'ada@example.com'],
    ['Telefonnummer', 'phone', '030 1234567'],
    ['offerId', 'offer', 'A'],
    ['slot', 'offer', 'A'],
    ['appointment_id', 'appointment', '2'],
    ['Terminnummer', 'appointment', '2'],
    ['max', 'most', 4],
    ['Anzahl', 'most', 4],
  ] as const)('finds %s as %s', (key, argument, value) => {
    expect(readArguments({ [key]: value })).toEqual({ ...NO_ARGUMENTS, [argument]: value });
  });

  it.each(['from', 'start_date', 'Von', 'ab', 'dateFrom'])('finds the first date under %s', (key) => {
    const from = { year: 2027, month: 3, day: 12 };
    expect(readArguments({ [key]: '2027-03-12' })).toEqual({ ...NO_ARGUMENTS, from });
  });

  it.each(['date', 'Datum', 'day'])('takes %s as first and last date', (key) => {
    const day = { year: 2027, month: 3, day: 12 };
    expect(readArguments({ [key]: '2027-03-12' })).toEqual({ ...NO_ARGUMENTS, from: day, to: day });
  });

  it('puts the name together from its parts', () => {
    expect(readArguments({ vorname: 'Ada', nachname: 'Lovelace' }).name).toBe('Ada Lovelace');
  });
});

describe('dates', () => {
  it.each([
    ['2028-02-29', { year: 2028, month: 2, day: 29 }],
    // An instant's date is the one that is written, whatever its offset.
    ['2027-03-12T23:30:00-05:00', { year: 2027, month: 3, day: 12 }],
    ['2027-03-12t00:00Z', { year: 2027, month: 3, day: 12 }],
    [' 2027-03-12 09:00 ', { year: 2027, month: 3, day: 12 }],
  ])('reads %j', (text, date) => {
    expect(readArguments({ from: text }).from).toEqual(date);
  });

  it.each([
    '2027-02-29',
    '2027-13-01',
    '2027-3-1',
    '12.03.2027',
    'tomorrow',
    '2027-03-12x',
    '2027-03-12T',
    '2027-03-12T25:00',
    20270312,
  ])('cannot read %j', (text) => {
    expect(readArguments({ to: text }).to).toBe('unreadable');
  });
});

describe('parts of the day', () => {
  it.each([
    ['Morning', 'morning'],
    ['in the morning', 'morning'],
    ['vormittags', 'morning'],
    ['morgens', 'morning'],
    ['am Vormittag', 'morning'],
    ['Nachmittag', 'afternoon'],
    ['nachmittags', 'afternoon'],
    ['Evening', 'evening'],
    ['abends', 'evening'],
    ['any', null],
    ['egal', null],
    ['noon', 'unreadable'],
    ['morning or evening', 'unreadable'],
    ['constructor', 'unreadable'],
  ])('reads %j as %j', (text, part) => {
    expect(readArguments({ part_of_day: text }).partOfDay).toBe(part);
  });
});

describe('numbers', () => {
  it.each([
    [1, 1],
    ['3', 3],
    [' 10 ', 10],
    ['2.0', 2],
    [0, null],
    ['0', null],
    [-1, null],
    [2.5, null],
    ['2.5', null],
    ['three', null],
    ['1e3', null],
    ['99999999999999999999', null],
    [true, null],
    [[3], 3],
    [[3, 4], null],
  ])('reads n %j as %j', (n, most) => {
    expect(readArguments({ n }).most).toBe(most);
  });
});

describe('short ids', () => {
  it.each(['A', ' a ', '"A"', 'Offer A', 'offer: a', 'A.', '(a)', 'Angebot A', 'Option “A”'])(
    'reads the offer %j as A',
    (offer) => {
      expect(readArguments({ offer }).offer).toBe('A');
    },
  );

  it.each(['B2', 'b2', 'Offer B2', '(b2).'])('reads the offer %j as B2', (offer) => {
    expect(readArguments({ offer }).offer).toBe('B2');
  });

  it.each([1, '1', ' 1 ', '#1', 'No. 1', 'Nr. 1', 'Termin Nr. 1', 'appointment 1', '"1"', '1.', '01'])(
    'reads the appointment %j as 1',
    (appointment) => {
      expect(readArguments({ appointment }).appointment).toBe('1');
    },
  );

  it.each(['AB', 'A or B', 'the first', 'A1', 'A 2', 'A22', 'ß', '1,000'])('leaves the offer %j as it is', (offer) => {
    expect(readArguments({ offer }).offer).toBe(offer);
  });

  it('takes a start where the id belongs, and an id where the start belongs', () => {
    expect(readArguments({ offer: '2027-03-12T09:00:00.000Z' })).toEqual({ ...NO_ARGUMENTS, start: NINE });
    expect(readArguments({ appointment: '2027-03-12T09:00Z' })).toEqual({ ...NO_ARGUMENTS, startNow: NINE });
    expect(readArguments({ start_iso: 'offer b' })).toEqual({ ...NO_ARGUMENTS, offer: 'B' });
  });

  it('keeps both where both are given', () => {
    const both = { offer: 'A', start_iso: '2027-03-12T09:00Z' };
    expect(readArguments(both)).toEqual({ ...NO_ARGUMENTS, offer: 'A', start: NINE });
    expect(readArguments({ offer: 'A', start_iso: 'B' })).toEqual({ ...NO_ARGUMENTS, offer: 'A', start: 'unreadable' });
  });
});

describe('starts', () => {
  it.each(['start_iso', 'startIso', 'start', 'start_time', 'START'])('finds the start under %s', (key) => {
    expect(readArguments({ [key]: '2027-03-12T09:00:00' })).toEqual({ ...NO_ARGUMENTS, start: NINE });
  });

  it.each(['tomorrow at nine', '2027-03-12', 1_804_842_000_000])('cannot read the start %j', (start) => {
    expect(readArguments({ start }).start).toBe('unreadable');
  });
});

describe('what a caller says', () => {
  it('is cut, and loses what nobody sees', () => {
    const { name, reason } = readArguments({ name: `Ada\u202e\u200b${'x'.repeat(300)}`, reason: 'y'.repeat(1100) });
    expect(name).toBe(`Ada${'x'.repeat(197)}`); // 200 characters
    expect(reason).toBe('y'.repeat(1000));
  });
});
