// The Calendar adapter on the simulated service: busy times.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../../local/boundary.ts';
import { interval } from '../../../src/scheduling/interval.ts';
import { busy, calendar } from '../../../worlds/sheet.ts';
import { openGoogle } from '../adapters.ts';
import { at, DAY, file, reads } from './support.ts';

describe('freeBusy', () => {
  it('gives each calendar its busy times, or why it cannot be read', () => {
    openGoogle({
      ...file('a', calendar(busy('20270315T080000Z', '20270315T090000Z'))),
      ...file('b'),
      ...file('c', 'garbage'),
    });
    const found = reads.freeBusy(['a', 'b', 'c', 'd'], DAY);
    expect(found.get('a')).toEqual({ busy: [interval(at('2027-03-15T08:00:00Z'), at('2027-03-15T09:00:00Z'))] });
    expect(found.get('b')).toEqual({ busy: [] });
    expect(found.get('c')).toHaveProperty('unreadable');
    expect(found.get('d')).toEqual({ unreadable: 'notFound' });
  });

  it('asks once for 50 calendars and 60 days, and splits what is more', () => {
    const ids = Array.from({ length: 51 }, (_, number) => `c${number}`);
    const google = openGoogle(Object.assign({}, ...ids.map((id) => file(id))));
    reads.freeBusy(ids.slice(0, 50), interval(DAY.startMs, DAY.startMs + 60 * 86_400_000));
    expect(google.roundTrips).toHaveLength(1);
    reads.freeBusy(ids, interval(DAY.startMs, DAY.startMs + 60 * 86_400_000 + 1));
    expect(google.roundTrips).toHaveLength(1 + 4);
  });

  it('shows the offsets of the zone asked for, but for times cut to the range', () => {
    // Berlin is at UTC+1 on 15 March and at UTC+2 on 1 April, St John's at UTC-2:30 from 14 March on.
    const march = busy('20270315T080000Z', '20270315T090000Z');
    const across = busy('20270401T080000Z', '20270501T000000Z');
    openGoogle(file('a', calendar(march, across)));
    const range = interval(DAY.startMs, at('2027-04-10T00:00:00Z'));
    expect(reads.freeBusy(['a'], range, 'Europe/Berlin').get('a')).toEqual({
      busy: [
        interval(at('2027-03-15T08:00:00Z'), at('2027-03-15T09:00:00Z')),
        interval(at('2027-04-01T08:00:00Z'), at('2027-04-10T00:00:00Z')),
      ],
      offsets: [
        { instant: at('2027-03-15T08:00:00Z'), offsetMs: 3_600_000 },
        { instant: at('2027-03-15T09:00:00Z'), offsetMs: 3_600_000 },
        { instant: at('2027-04-01T08:00:00Z'), offsetMs: 7_200_000 },
      ],
    });
    const west = reads.freeBusy(['a'], DAY, 'America/St_Johns').get('a');
    expect(west).toMatchObject({ offsets: [{ offsetMs: -9_000_000 }, { offsetMs: -9_000_000 }] });
  });

  it('answers without offsets where Calendar does not know the zone', () => {
    const google = openGoogle(file('a', calendar(busy('20270315T080000Z', '20270315T090000Z'))));
    const found = reads.freeBusy(['a'], DAY, 'Europe/Atlantis').get('a');
    expect(found).toEqual({ busy: [interval(at('2027-03-15T08:00:00Z'), at('2027-03-15T09:00:00Z'))] });
    expect(google.roundTrips).toHaveLength(2);
  });

  it('finds what is busy in every part of a long range', () => {
    openGoogle(
      file('a', calendar(busy('20270401T080000Z', '20270401T090000Z'), busy('20271201T080000Z', '20271201T090000Z'))),
    );
    const found = reads.freeBusy(['a'], interval(DAY.startMs, at('2027-12-31T00:00:00Z'))).get('a');
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
    expect(() => reads.freeBusy(['a'], DAY)).toThrow('Rate Limit Exceeded');
  });
});
