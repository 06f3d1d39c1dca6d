// Requests that were refused: a stranger cannot fill the Log, and one row sums up those that have none of their own.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../local/boundary.ts';
import { ADA, failing, properties, recover } from '../support/bookings.ts';
import { NOW, type Way, type World } from '../support/world.ts';
import { open, replacedIn } from './support.ts';

const MINUTE_MS = 60_000;

describe.each<Way>(['bundle', 'in process'])('refused requests, %s,', (way) => {
  const world = (settings: Record<string, string> = {}) => {
    const opened = open({ way, sheet: { settings } });
    recover(opened); // It knows where the Log stands from then on.
    return opened;
  };
  const refuse = async (opened: World, times: number) => {
    for (let call = 0; call < times; call++) {
      const { json } = await opened.call('available', ADA, { signature: 'f'.repeat(64) });
      expect(json.status).toBe('failed');
    }
  };
  const sums = (opened: World) =>
    opened.rows('Log').flatMap(({ Reason }) => (/more refused/.test(Reason ?? '') ? [Reason] : []));

  it('have at most ten rows a minute, and a hundred an hour', async () => {
    const opened = world();
    for (let minute = 0; minute < 13; minute++) {
      opened.setNow(new Date(Date.parse(NOW) + minute * MINUTE_MS).toISOString());
      await refuse(opened, 11);
    }
    const minutes = opened.rows('Log').map(({ Time }) => Number(Time?.slice(14, 16)));
    expect(minutes).toEqual(Array.from({ length: 100 }, (_, row) => Math.floor(row / 10)));
  });

  it('have one row together for those without one, once the hour is over', async () => {
    const opened = world();
    await refuse(opened, 13);
    opened.setNow('2027-03-15T08:59:59Z');
    recover(opened);
    expect(opened.rows('Log')).toHaveLength(10);
    opened.setNow('2027-03-15T09:00:00Z');
    recover(opened);
    recover(opened);
    expect(opened.rows('Log')).toHaveLength(11);
    expect(opened.rows('Log')[10]).toMatchObject({
      // 08:00Z to 09:00Z in Berlin.
      Time: '2027-03-15 10:00:00 +01:00',
      'Request id': '',
      Action: '',
      Auth: 'none',
      Outcome: 'refused',
      Reason: 'At least 3 more refused requests between 09:00 and 10:00 were not logged one by one.',
    });
  });

  it('are summed up hours later too, in the language of Settings', async () => {
    const opened = world({ Language: 'de' });
    await refuse(opened, 11);
    opened.setNow('2027-03-15T12:10:00Z');
    await opened.call('available', ADA);
    recover(opened);
    expect(opened.rows('Log').slice(10)).toMatchObject([
      { Outcome: 'success' },
      {
        Reason: 'Mindestens 1 weitere abgewiesene Anfrage zwischen 09:00 und 10:00 wurde nicht einzeln aufgezeichnet.',
      },
    ]);
  });

  it('are counted anew each hour', async () => {
    const opened = world();
    await refuse(opened, 9);
    opened.setNow('2027-03-15T09:00:00Z');
    await refuse(opened, 1);
    opened.setNow('2027-03-15T10:00:00Z');
    recover(opened);
    expect(opened.rows('Log')).toHaveLength(10);
    expect(sums(opened)).toEqual([]);
  });

  it('are summed up once, though the answer to the write is lost', async () => {
    const opened = world();
    await refuse(opened, 12);
    opened.setNow('2027-03-15T09:00:00Z');
    opened.faults.after = ({ method }) => {
      if (method === 'Spreadsheets.batchUpdate') throw new PlatformError('Empty response');
    };
    recover(opened);
    delete opened.faults.after;
    recover(opened);
    expect(sums(opened)).toEqual([expect.stringMatching(/^At least 2 more /)]);
  });

  it('are summed up by a later run if the Sheet takes no row', async () => {
    const opened = world();
    await refuse(opened, 12);
    opened.setNow('2027-03-15T09:00:00Z');
    opened.faults.before = failing('Sheets.Spreadsheets.batchUpdate');
    recover(opened);
    delete opened.faults.before;
    expect(sums(opened)).toEqual([]);
    recover(opened);
    expect(sums(opened)).toHaveLength(1);
  });

  it('keep no other request out of the Log', async () => {
    const opened = world();
    await refuse(opened, 30);
    await opened.call('available', ADA);
    expect(opened.rows('Log').slice(10)).toMatchObject([{ Auth: 'signature', Outcome: 'success' }]);
  });

  it('leave nothing in the script properties, whatever the Sheet takes', async () => {
    const opened = world();
    const before = properties(opened);
    await refuse(opened, 2);
    opened.faults.before = failing('Sheets.Spreadsheets.batchUpdate');
    await refuse(opened, 2);
    expect(properties(opened)).toEqual(before);
    delete opened.faults.before;
    opened.setNow('2027-03-15T09:00:00Z');
    recover(opened);
    expect(sums(opened)).toEqual([expect.stringMatching(/^At least 2 more /)]);
  });

  it('write their sum as the zone of Settings says', async () => {
    const opened = world();
    await refuse(opened, 12);
    replacedIn(opened, 'sheet/Settings.csv', 'Europe/Berlin', 'Asia/Kathmandu');
    opened.setNow('2027-03-15T09:00:00Z');
    recover(opened);
    // Nepal is at +05:45.
    expect(sums(opened)).toEqual([
      'At least 2 more refused requests between 13:45 and 14:45 were not logged one by one.',
    ]);
  });

  it('of a version that counted them in the script properties are forgotten', () => {
    const opened = world();
    const hour = Date.parse(NOW) / 3_600_000;
    const old = { [`refused.${hour}`]: '12', [`refused.${hour}.a`]: '1', [`refused.${hour - 1}`]: '{"tab":"log"}' };
    opened.store.write('state/properties.json', JSON.stringify({ ...properties(opened), ...old }));
    recover(opened);
    expect(Object.keys(properties(opened)).filter((key) => key.startsWith('refused'))).toEqual([]);
    expect(opened.rows('Log')).toEqual([]);
  });
});
