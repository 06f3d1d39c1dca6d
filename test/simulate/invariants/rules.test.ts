// Caps, one appointment a contact, and the lock.
import { describe, expect, it } from 'vitest';
import { at, BEN, booking, breaches, historyOf, OTTO, WORLD } from './support.ts';

const check =
  (invariant: string) =>
  (...args: Parameters<typeof historyOf>) =>
    breaches(invariant, historyOf(...args));

const two = [booking({ id: 1 }), booking({ id: 2, contact: BEN, start: '11:00', calendarId: OTTO })];

describe('caps held', () => {
  const found = check('caps-held');
  const ofService = (maxPerDay: number) => ({ services: WORLD.services.map((one) => ({ ...one, maxPerDay })) });
  const ofHosts = (maxPerDay: number) => ({ hosts: WORLD.hosts.map((one) => ({ ...one, maxPerDay })) });

  it('when a service has as many bookings as it may, over all hosts, and not one more', () => {
    expect(found(two, { world: ofService(2) })).toEqual([]);
    expect(found(two, { world: ofService(1) })).toEqual([
      'Check-up has 2 bookings on 2027-03-29, and Max per day is 1',
    ]);
  });

  it('when each host has as many as they may, and not one more', () => {
    expect(found(two, { world: ofHosts(1) })).toEqual([]);
    const third = booking({ id: 3, start: '12:00' });
    expect(found([...two, third], { world: ofHosts(1) })).toEqual([expect.stringContaining('Anna has 2 bookings')]);
  });

  it('by the date on the wall: half past midnight in Berlin is the next day', () => {
    const event = { startMs: at('10:00') + 14.5 * 3_600_000, endMs: at('10:00') + 15 * 3_600_000 };
    expect(found([booking({ id: 1 }), booking({ id: 2, event })], { world: ofService(1) })).toEqual([]);
  });

  it('a service’s by the practice’s dates, a host’s by dates of the host’s zone', () => {
    // 23:30 on Monday and 00:30 on Tuesday in Berlin are both Monday in Gambier, nine hours behind UTC.
    const late = { startMs: at('23:30'), endMs: at('23:59') };
    const early = { startMs: at('23:30') + 3_600_000, endMs: at('23:59') + 3_600_000 };
    const both = [booking({ id: 1, event: late }), booking({ id: 2, contact: BEN, event: early })];
    const far = (maxPerDay: number | null) =>
      WORLD.hosts.map((host) => ({ ...host, maxPerDay, timeZone: 'Pacific/Gambier' }));
    expect(found(both, { world: { ...ofService(1), hosts: far(null) } })).toEqual([]);
    expect(found(both, { world: { hosts: far(1) } })).toEqual([expect.stringContaining('Anna has 2 bookings')]);
    expect(found(both, { world: ofHosts(1) })).toEqual([]);
  });

  it('whatever people add', () => {
    const byHand = booking({ id: 2, contact: BEN, start: '11:00', change: { by: 'person' } });
    expect(found([booking({ id: 1 }), byHand], { world: ofService(1) })).toEqual([]);
  });
});

describe('a booking that may stand without its note', () => {
  const rows = ['Sheets.Spreadsheets.batchUpdate'];
  const beside = { startedMs: at('08:01:01'), endedMs: at('08:01:04') };
  const caps = (run: object, other: object = beside) => {
    const second = booking({ id: 2, contact: BEN, start: '11:00', run: other });
    const world = { services: WORLD.services.map((one) => ({ ...one, maxPerDay: 1 })) };
    return breaches('caps-held', historyOf([booking({ id: 1, run }), second], { world }));
  };

  it('is not counted beside another that ran at the same time', () => {
    expect(caps({ answer: null, calls: rows })).toEqual([]);
    expect(caps({ faults: ['propertiesRefused'], calls: rows })).toEqual([]);
    const both = [
      booking({ id: 1, run: { answer: null, calls: rows } }),
      booking({ id: 2, start: '11:00', run: beside }),
    ];
    expect(breaches('one-appointment', historyOf(both, { world: { repeatBookings: 'refuse' } }))).toEqual([]);
  });

  it('is counted if it was answered, ended before its row, or was alone', () => {
    expect(caps({ calls: rows })).toHaveLength(1);
    expect(caps({ answer: null, calls: [] })).toHaveLength(1);
    expect(caps({ answer: null, calls: rows }, {})).toHaveLength(1);
  });
});

describe('one appointment', () => {
  const found = check('one-appointment');
  const again = booking({ id: 2, start: '11:00' });

  it.each(['refuse', 'move'] as const)('is all that %s leaves a contact', (repeatBookings) => {
    expect(found([booking({ id: 1 }), again], { world: { repeatBookings } })).toHaveLength(1);
    expect(found(two, { world: { repeatBookings } })).toEqual([]);
  });

  it('is no rule where repeats are allowed', () => {
    expect(found([booking({ id: 1 }), again])).toEqual([]);
  });

  it('counts none that had begun when the other was made, and none that people made', () => {
    const world = { repeatBookings: 'refuse' } as const;
    expect(found([booking({ id: 1, start: '08:02' }), again], { world })).toEqual([]);
    const byHand = booking({ id: 2, start: '11:00', change: { by: 'person' } });
    expect(found([booking({ id: 1 }), byHand], { world })).toEqual([]);
  });

  it('knows who leaves no contact id by the phone', () => {
    const unnamed = (id: number, start: string, phone: string) =>
      booking({ id, start, contact: { id: '', name: 'Ada', email: '', phone } });
    const world = { repeatBookings: 'refuse' } as const;
    expect(found([unnamed(1, '10:00', '+49 30 1'), unnamed(2, '11:00', '0049301')], { world })).toHaveLength(1);
    expect(found([unnamed(1, '10:00', '+49 30 1'), unnamed(2, '11:00', '+49302')], { world })).toEqual([]);
  });
});
