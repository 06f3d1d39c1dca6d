import { describe, expect, it } from 'vitest';
import { intervalSet } from '../../src/scheduling/intervalSet.ts';
import { offer } from '../../src/scheduling/offer.ts';
import { at, between, booking, clock, date, free, host, openings, question, service, weekly } from './support.ts';

// The question's morning has six starts, 09:00 to 11:30 UTC on Monday, 2026-06-01.
const reason = (changes: Parameters<typeof question>[0] = {}) => offer(question(changes), clock).none;
const busy = (from: string, to: string) => intervalSet([between(`2026-06-01T${from}Z`, `2026-06-01T${to}Z`)]);
const TODAY_ONLY = { kind: 'days', days: 0 } as const;
const full = busy('00:00', '23:00');
const start = (iso: string) => ({ within: { startMs: at(iso), endMs: at(iso) + 1 } });

describe('the reason for no slot', () => {
  it('is absent when there is one', () => {
    expect(reason()).toBeNull();
  });

  it('is that no host was asked', () => {
    expect(reason({ hosts: [] })).toEqual({ kind: 'noHost' });
  });

  it('is closing time', () => {
    expect(reason({ openings: openings([]) })).toEqual({ kind: 'noOpenWindows' });
    expect(reason(start('2026-06-01T13:00Z'))).toEqual({ kind: 'noOpenWindows' });
  });

  it('is a start between the starts of the grid', () => {
    expect(reason(start('2026-06-01T09:10Z'))).toEqual({ kind: 'offGrid' });
  });

  it('is windows too short for one slot', () => {
    const long = service({ durationMinutes: 240, bookingHorizon: TODAY_ONLY });
    expect(reason({ service: long })).toEqual({ kind: 'windowsTooShort' });
  });

  it('is the time of day when the last start of today has passed', () => {
    expect(reason({ nowMs: at('2026-06-01T11:45Z') })).toEqual({ kind: 'past' });
    expect(reason({ ...start('2026-06-01T09:00Z'), nowMs: at('2026-06-01T10:00Z') })).toEqual({ kind: 'past' });
  });

  it('is closing time when today’s hours are over', () => {
    expect(reason({ nowMs: at('2026-06-01T12:00Z') })).toEqual({ kind: 'noOpenWindows' });
    // Sunday the 7th, the day after the last open one.
    const weekdays = openings([weekly([1, 2, 3, 4, 5, 6], '09:00', '12:00')]);
    expect(reason({ openings: weekdays, nowMs: at('2026-06-07T10:00Z') })).toEqual({ kind: 'noOpenWindows' });
  });

  it('is notice, with the number of starts it removed', () => {
    const noticed = service({ minimumNotice: { kind: 'days', days: 1 }, bookingHorizon: TODAY_ONLY });
    expect(reason({ service: noticed })).toEqual({ kind: 'beforeNotice', count: 6 });
    expect(reason({ service: noticed, nowMs: at('2026-06-01T10:00Z') })).toEqual({ kind: 'beforeNotice', count: 4 });
  });

  it('is the horizon', () => {
    expect(reason(start('2026-06-02T09:00Z'))).toEqual({ kind: 'afterHorizon', count: 1 });
    const over = service({ bookingHorizon: { kind: 'until', date: date('2026-04-30') } });
    // Seven days of six starts.
    expect(reason({ service: over })).toEqual({ kind: 'afterHorizon', count: 42 });
    const monday = weekly([1], '09:00', '12:00');
    expect(reason({ service: over, openings: openings([monday]), nowMs: at('2026-06-02T00:00Z') })).toEqual({
      kind: 'afterHorizon',
      count: 6,
    });
  });

  it('is busy time, over all hosts', () => {
    const hosts = [free(host('Anna'), { busy: full }), free(host('Ben'), { busy: full })];
    expect(reason({ hosts })).toEqual({ kind: 'busy', count: 12 });
  });

  it('is a full date, also where it is busy too', () => {
    const booked = [booking('2026-06-01T09:00Z')];
    const capped = service({ maxPerDay: 1, bookingHorizon: TODAY_ONLY });
    expect(reason({ service: capped, ofService: booked })).toEqual({ kind: 'full', count: 6 });
    const hosts = [free(host('Anna', 'UTC', { maxPerDay: 1 }), { busy: full, own: booked })];
    expect(reason({ hosts })).toEqual({ kind: 'full', count: 6 });
    // Notice comes first: up to 10:30 it removes three.
    const noticed = service({ minimumNotice: { kind: 'elapsed', minutes: 630 }, bookingHorizon: TODAY_ONLY });
    expect(reason({ hosts, service: noticed })).toEqual({ kind: 'beforeNotice', count: 3 });
  });

  it('is the rule that removed most starts', () => {
    const noticed = (minutes: number) =>
      service({ minimumNotice: { kind: 'elapsed', minutes }, bookingHorizon: TODAY_ONLY });
    const hosts = [free(host('Anna'), { busy: full })];
    // Notice up to 10:00 removes two of six, up to 11:00 four, up to 10:30 three: then the earlier rule is named.
    expect(reason({ hosts, service: noticed(600) })).toEqual({ kind: 'busy', count: 4 });
    expect(reason({ hosts, service: noticed(660) })).toEqual({ kind: 'beforeNotice', count: 4 });
    expect(reason({ hosts, service: noticed(630) })).toEqual({ kind: 'beforeNotice', count: 3 });
  });

  it('is not the past while another rule removed something', () => {
    const hosts = [free(host('Anna'), { busy: full })];
    expect(reason({ hosts, nowMs: at('2026-06-01T11:30Z') })).toEqual({ kind: 'busy', count: 1 });
  });
});

describe('the reason for no slot that needs all hosts', () => {
  const all = service({ assignment: 'all', hosts: ['Anna', 'Ben'], bookingHorizon: TODAY_ONLY });
  const anna = (from: string, to: string) => free(host('Anna'), { busy: busy(from, to) });
  const ben = (from: string, to: string) => free(host('Ben'), { busy: busy(from, to) });

  it('is that one of them is not there', () => {
    expect(reason({ service: all, hosts: [free(host('Ben'))] })).toEqual({ kind: 'hostMissing' });
    expect(reason({ service: all, hosts: [] })).toEqual({ kind: 'hostMissing' });
    // Where one is enough, the other need not be there.
    expect(reason({ service: { ...all, assignment: 'first' }, hosts: [free(host('Ben'))] })).toBeNull();
  });

  it('is that they are never free together', () => {
    const hosts = [anna('09:00', '10:30'), ben('10:30', '12:00')];
    expect(reason({ service: all, hosts })).toEqual({ kind: 'noCommonStart' });
  });

  it('is what keeps away the one who is never free, whatever keeps the others', () => {
    expect(reason({ service: all, hosts: [anna('09:00', '10:30'), ben('00:00', '23:00')] })).toEqual({
      kind: 'busy',
      count: 6,
    });
    const capped = free(host('Ben', 'UTC', { maxPerDay: 1 }), { own: [booking('2026-06-01T09:00Z')] });
    expect(reason({ service: all, hosts: [anna('09:00', '11:30'), capped] })).toEqual({ kind: 'full', count: 6 });
  });

  it('is that no host works for it', () => {
    expect(reason({ service: { ...all, hosts: [] }, hosts: [] })).toEqual({ kind: 'noHost' });
  });
});
