// What Bookings says of a success, beside what the caller had asked for.
import { describe, expect, it } from 'vitest';
import { ADA, at, BEN, booking, breaches, GONE, historyOf, runOf } from './support.ts';

const found = (...args: Parameters<typeof historyOf>) => breaches('row-says-what-was-asked', historyOf(...args));

describe('a row says what was asked', () => {
  it('when everything is as the caller said', () => {
    expect(found([booking({ id: 1 }), booking({ id: 2, contact: BEN, start: '11:00' })])).toEqual([]);
  });

  it.each([
    ['Name', ADA.phone],
    ['Phone', ADA.name],
    ['Contact id', ''],
    ['Service', 'Surgery'],
    ['Start', '2027-03-29 10:15 +02:00'],
    ['End', '2027-03-29 10:45 +02:00'],
    ['End', ''],
  ])('not when %s is “%s”', (header, cell) => {
    expect(found([booking({ id: 1, row: { [header]: cell } })])).toHaveLength(1);
  });

  it('also of the e-mail, if it was told', () => {
    const contact = { ...ADA, email: 'ada@example.com' };
    expect(found([booking({ id: 1, contact })])).toEqual([]);
    expect(found([booking({ id: 1, contact, row: { 'E-mail': '' } })])).toHaveLength(1);
  });

  it('also when what the caller did not say this time is known from elsewhere', () => {
    const known = { Name: ADA.name };
    expect(found([booking({ id: 1, contact: { ...ADA, name: '' }, row: known })])).toEqual([]);
  });

  it('when it is as any request of the contact had it', () => {
    const again = runOf({ id: 2, contact: { ...ADA, name: 'Ada L.' } });
    expect(found([booking({ id: 1 })], { runs: [again] })).toEqual([]);
    expect(found([booking({ id: 1, row: { Name: 'Ada L.' } })], { runs: [again] })).toEqual([]);
    expect(found([booking({ id: 1, row: { Name: 'Ben' } })], { runs: [again] })).toHaveLength(2);
  });

  it('asks nothing of what failed, is cancelled, or was put there by a person', () => {
    const wrong = { Name: 'Otto' };
    expect(found([booking({ id: 1, row: wrong, run: { answer: GONE } })])).toEqual([]);
    expect(found([booking({ id: 1, row: { ...wrong, Status: 'cancelled' } })])).toEqual([]);
    expect(found([booking({ id: 1, row: wrong, change: { by: 'person', atMs: at('08:20') } })])).toEqual([]);
  });
});
