// Rule 9 as far as it decides what is offered: any and first need one free host, all needs every one.
import { describe, expect, it } from 'vitest';
import { intervalSet } from '../../src/scheduling/intervalSet.ts';
import { offer, type Question } from '../../src/scheduling/offer.ts';
import {
  at,
  between,
  booking,
  clock,
  EVERY_DAY,
  free,
  host,
  iso,
  openings,
  question,
  service,
  slotsOf,
  weekly,
} from './support.ts';

// The question's morning has six starts, 09:00 to 11:30 UTC on Monday, 2026-06-01.
const TODAY_ONLY = { kind: 'days', days: 0 } as const;
const busy = (from: string, to: string) => intervalSet([between(`2026-06-01T${from}Z`, `2026-06-01T${to}Z`)]);
const assigned = (assignment: 'any' | 'first' | 'all', hosts: readonly string[]) =>
  service({ assignment, hosts, bookingHorizon: TODAY_ONLY });
const slots = (changes: Partial<Question>) =>
  slotsOf(offer(question(changes), clock)).map(({ startMs, hosts }) => [iso(startMs).slice(11, 16), ...hosts]);

const zoe = (from: string, to: string) => free(host('Zoe'), { busy: busy(from, to) });
const anna = (from: string, to: string) => free(host('Anna'), { busy: busy(from, to) });

describe('first', () => {
  const first = assigned('first', ['Zoe', 'Anna']);

  it('offers what one host can take, and names the free hosts in the order given', () => {
    expect(slots({ service: first, hosts: [zoe('10:00', '11:00'), anna('09:00', '10:00')] })).toEqual([
      ['09:00', 'Zoe'],
      ['09:30', 'Zoe'],
      ['10:00', 'Anna'],
      ['10:30', 'Anna'],
      ['11:00', 'Zoe', 'Anna'],
      ['11:30', 'Zoe', 'Anna'],
    ]);
  });

  it('keeps that order however many bookings the first one has', () => {
    const own = [booking('2026-06-01T13:00Z'), booking('2026-06-01T14:00Z')];
    const [one] = slots({ service: first, hosts: [free(host('Zoe'), { own }), free(host('Anna'))] });
    expect(one).toEqual(['09:00', 'Zoe', 'Anna']);
  });

  it('does without a host who is not there', () => {
    expect(slots({ service: first, hosts: [free(host('Anna'))] })).toHaveLength(6);
  });
});

describe('all', () => {
  const all = assigned('all', ['Zoe', 'Anna']);

  it('offers only when every host is free, and names them all in the order given', () => {
    expect(slots({ service: all, hosts: [zoe('10:00', '11:00'), anna('09:00', '09:30')] })).toEqual([
      ['09:30', 'Zoe', 'Anna'],
      ['11:00', 'Zoe', 'Anna'],
      ['11:30', 'Zoe', 'Anna'],
    ]);
  });

  it("takes every host's hours, and only starts on every host's grid", () => {
    // Anna opens a quarter of an hour later, so that her half hours lie between Zoe's; in the afternoon they meet.
    const hers = { host: 'Anna' };
    const his = { host: 'Zoe' };
    const rules = openings([
      weekly(EVERY_DAY, '09:00', '12:00', his),
      weekly(EVERY_DAY, '09:15', '12:00', hers),
      weekly(EVERY_DAY, '13:00', '14:00', his),
      weekly(EVERY_DAY, '13:30', '15:00', hers),
    ]);
    expect(slots({ service: all, hosts: [free(host('Zoe')), free(host('Anna'))], openings: rules })).toEqual([
      ['13:30', 'Zoe', 'Anna'],
    ]);
  });

  it('meets as instants where the hosts live in different zones', () => {
    // Anna's 09:00 to 12:00 in Berlin is 07:00 to 10:00 UTC.
    const hosts = [free(host('Zoe')), free(host('Anna', 'Europe/Berlin'))];
    expect(slots({ service: all, hosts }).map(([start]) => start)).toEqual(['09:00', '09:30']);
  });

  it('offers nothing while one of them is not there', () => {
    expect(slots({ service: all, hosts: [free(host('Zoe'))] })).toEqual([]);
    expect(slots({ service: all, hosts: [] })).toEqual([]);
  });

  it("is closed by one host's full date", () => {
    const capped = free(host('Anna', 'UTC', { maxPerDay: 1 }), { own: [booking('2026-06-01T20:00Z')] });
    expect(slots({ service: all, hosts: [free(host('Zoe')), capped] })).toEqual([]);
  });

  it('of one host is that host', () => {
    expect(slots({ service: assigned('all', ['Zoe']), hosts: [zoe('09:00', '11:30')] })).toEqual([['11:30', 'Zoe']]);
  });

  it('is confirmed for one start as it was offered', () => {
    const hosts = [zoe('10:00', '11:00'), anna('09:00', '09:30')];
    const ask = (start: string) => {
      const startMs = at(`2026-06-01T${start}Z`);
      return slots({ service: all, hosts, within: { startMs, endMs: startMs + 1 } });
    };
    expect(ask('09:30')).toEqual([['09:30', 'Zoe', 'Anna']]);
    expect(ask('09:00')).toEqual([]);
    expect(ask('10:30')).toEqual([]);
  });
});
