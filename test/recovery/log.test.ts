// The Log: old rows go, and a stranger cannot fill it.
import { describe, expect, it } from 'vitest';
import { ADA, failing, properties, recover } from '../support/bookings.ts';
import { NOW, type Way, type World, type WorldOptions } from '../support/world.ts';
import { open, replacedIn } from './support.ts';

const HEADER = 'Time,Request id,Action,Service,Auth,Outcome,Reason,Slots,Start,Contact id,Contact,Milliseconds\r\n';
const logged = (opened: World) => opened.rows('Log').map((row) => row['Request id']);
// It is 15 March 2027, 09:00 in Berlin. Ninety days before is 15 December 2026, 09:00.
const OLD = '2026-12-15 08:59:59 +01:00';
const KEPT = '2026-12-15 09:00:00 +01:00';

describe.each<Way>(['bundle', 'in process'])('old rows of the Log, %s,', (way) => {
  const world = (times: readonly string[], options: Omit<WorldOptions, 'way'> = {}) => {
    const opened = open({ way, ...options });
    const lines = times.map((time, row) => `${time},r${row},available,Visit,signature,success,,,,,,\r\n`);
    opened.store.write('sheet/Log.csv', HEADER + lines.join(''));
    return opened;
  };

  it('go after ninety days, to the second', () => {
    const opened = world(['2026-01-01 08:00 +01:00', OLD, KEPT, '2027-03-15 08:00 +01:00']);
    recover(opened);
    expect(logged(opened)).toEqual(['r2', 'r3']);
    expect(opened.store.read('sheet/Log.csv')?.text.startsWith(HEADER)).toBe(true);
  });

  it.each([
    ['7', ['r3']],
    ['', ['r2', 'r3']],
    ['0', ['r2', 'r3']],
    ['a while', ['r2', 'r3']],
    ['500', ['r0', 'r1', 'r2', 'r3']],
  ])('go by Keep log for (days) %j', (days, left) => {
    const opened = world(['2026-01-01 08:00 +01:00', OLD, KEPT, '2027-03-15 08:00 +01:00'], {
      sheet: { settings: { 'Keep log for (days)': days } },
    });
    recover(opened);
    expect(logged(opened)).toEqual(left);
  });

  it('go from the top only: down to a younger one, or one whose time cannot be read', () => {
    const younger = world([OLD, KEPT, OLD]);
    recover(younger);
    expect(logged(younger)).toEqual(['r1', 'r2']);
    const unreadable = world([OLD, 'some day', OLD]);
    recover(unreadable);
    expect(logged(unreadable)).toEqual(['r1', 'r2']);
    const first = world(['some day', OLD, KEPT]);
    recover(first);
    expect(logged(first)).toEqual(['r0', 'r1', 'r2']);
  });

  it('but for the last, as Google keeps no tab without rows', () => {
    const opened = world([OLD, OLD, OLD]);
    recover(opened);
    expect(logged(opened)).toEqual(['r2']);
  });

  it('go five thousand at a time', () => {
    const opened = world([...Array.from({ length: 5_500 }, () => OLD), KEPT]);
    recover(opened);
    expect(logged(opened)).toHaveLength(501);
    recover(opened);
    expect(logged(opened)).toEqual(['r5500']);
  });

  it('are found wherever the column Time stands', () => {
    const opened = world([OLD, KEPT]);
    const text = opened.store.read('sheet/Log.csv')?.text ?? '';
    opened.store.write('sheet/Log.csv', text.replace(/(^|\n)([^,]*),([^,]*),/g, '$1$3,$2,'));
    recover(opened);
    expect(logged(opened)).toEqual(['r1']);
  });

  it('stay if they cannot be deleted, and go the next time', () => {
    const opened = world([OLD, KEPT]);
    opened.faults.before = failing('Sheets.Spreadsheets.batchUpdate');
    recover(opened);
    expect(logged(opened)).toEqual(['r0', 'r1']);
    delete opened.faults.before;
    recover(opened);
    expect(logged(opened)).toEqual(['r1']);
  });

  it('cost no call while there are none', () => {
    const opened = world([KEPT, KEPT]);
    recover(opened);
    expect(opened.roundTrips().filter(({ method }) => method === 'Spreadsheets.Values.batchGet')).toHaveLength(1);
  });
});

describe.each<Way>(['bundle', 'in process'])('refused requests, %s,', (way) => {
  const refuse = async (opened: World, times: number) => {
    for (let call = 0; call < times; call++) {
      const { json } = await opened.call('available', ADA, { signature: 'f'.repeat(64) });
      expect(json.status).toBe('failed');
    }
  };
  /** As if so many had been refused in this hour already. */
  const refusedBefore = ({ store }: World, count: number) => {
    const hour = Date.parse(NOW) / 3_600_000;
    const withRow = Array.from({ length: Math.min(count, 100) }, (_, at) => [`refused.${hour}.${at}`, '1']);
    const more = count > 100 ? { [`refused.${hour}`]: String(count - 100) } : {};
    store.write('state/properties.json', JSON.stringify({ ...Object.fromEntries(withRow), ...more }));
  };
  const sums = (opened: World) =>
    opened.rows('Log').flatMap(({ Reason }) => (/more refused/.test(Reason ?? '') ? [Reason] : []));
  const counts = (opened: World) => Object.keys(properties(opened)).filter((key) => key.startsWith('refused.'));

  it('have rows of their own up to a hundred an hour, and one together for the rest', async () => {
    const opened = open({ way });
    await refuse(opened, 112);
    expect(opened.rows('Log')).toHaveLength(100);
    opened.setNow('2027-03-15T08:59:59Z');
    await refuse(opened, 1);
    recover(opened);
    expect(opened.rows('Log')).toHaveLength(100);
    opened.setNow('2027-03-15T09:00:00Z');
    recover(opened);
    expect(opened.rows('Log')).toHaveLength(101);
    expect(opened.rows('Log')[100]).toMatchObject({
      // 08:00Z to 09:00Z in Berlin.
      Time: '2027-03-15 10:00:00 +01:00',
      'Request id': '',
      Action: '',
      Auth: 'none',
      Outcome: 'refused',
      Reason: 'At least 13 more refused requests between 09:00 and 10:00 were not logged one by one.',
    });
    recover(opened);
    expect(opened.rows('Log')).toHaveLength(101);
    expect(counts(opened)).toEqual([]);
  });

  it('are summed up by the next request of a later hour just as well, once', async () => {
    const opened = open({ way, sheet: { settings: { Language: 'de' } } });
    refusedBefore(opened, 100);
    await refuse(opened, 1);
    opened.setNow('2027-03-15T10:20:00Z');
    await opened.call('available', ADA);
    await opened.call('available', ADA);
    expect(
      opened
        .rows('Log')
        .map(({ Reason }) => Reason)
        .filter((reason) => reason?.startsWith('Mindestens')),
    ).toEqual(['Mindestens 1 weitere abgewiesene Anfrage zwischen 09:00 und 10:00 wurde nicht einzeln aufgezeichnet.']);
    recover(opened);
    expect(opened.rows('Log')).toHaveLength(2 + 1);
    expect(counts(opened)).toEqual([]);
  });

  it('are counted no further than 1,000 beyond their rows, as each count is a write', async () => {
    const opened = open({ way });
    refusedBefore(opened, 1_100);
    await refuse(opened, 1);
    expect(opened.roundTrips().map(({ method }) => method)).not.toContain('setProperties');
    opened.setNow('2027-03-15T09:00:00Z');
    recover(opened);
    expect(sums(opened)).toEqual([expect.stringMatching(/^At least 1000 more /)]);
  });

  it('are counted anew each hour', async () => {
    const opened = open({ way });
    refusedBefore(opened, 99);
    await refuse(opened, 1);
    opened.setNow('2027-03-15T09:00:00Z');
    await refuse(opened, 1);
    expect(opened.rows('Log')).toHaveLength(2);
    recover(opened);
    expect(sums(opened)).toEqual([]);
    expect(counts(opened)).toHaveLength(1);
  });

  it('keep no other request out of the Log', async () => {
    const opened = open({ way });
    refusedBefore(opened, 100);
    await refuse(opened, 1);
    await opened.call('available', ADA);
    expect(opened.rows('Log')).toMatchObject([{ Auth: 'signature', Outcome: 'success' }]);
  });

  it('have their own rows if they carry the right token while its door is shut', async () => {
    const opened = open({ way });
    refusedBefore(opened, 100);
    await opened.direct({ action: 'available', token: 'test-token' }, ADA);
    expect(opened.rows('Log')).toMatchObject([{ Auth: 'token', Outcome: 'refused' }]);
    await opened.direct({ action: 'available', token: 'another' }, ADA);
    await opened.direct({ action: 'available' }, ADA);
    expect(opened.rows('Log')).toHaveLength(1);
  });

  it('are answered all the same when they cannot be counted', async () => {
    const opened = open({ way });
    opened.faults.before = failing('PropertiesService.setProperties');
    await refuse(opened, 2);
    expect(opened.rows('Log')).toHaveLength(2);
  });

  it('write their sum as the zone of Settings says', async () => {
    const opened = open({ way });
    refusedBefore(opened, 102);
    replacedIn(opened, 'sheet/Settings.csv', 'Europe/Berlin', 'Asia/Kathmandu');
    opened.setNow('2027-03-15T09:00:00Z');
    recover(opened);
    // Nepal is at +05:45.
    expect(sums(opened)).toEqual([
      'At least 2 more refused requests between 13:45 and 14:45 were not logged one by one.',
    ]);
  });
});
