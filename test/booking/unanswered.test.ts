// An execution ended when its event stood and had no row: only the calendar knows of it, until its caller asks again.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../local/boundary.ts';
import { busy, calendar } from '../../worlds/sheet.ts';
import {
  bookStopped,
  byHand,
  emptied,
  LATER,
  open,
  replacedIn,
  starts,
  stoppedAfter,
  TEAM,
} from '../recovery/support.ts';
import { ADA, ANNA, BOB, book, GONE, recover, rows, TUE10, visit, WED11 } from '../support/bookings.ts';
import type { World } from '../support/world.ts';

const TUE1030 = '2027-03-16T09:30:00.000Z';
const CALL = visit({ Service: 'Call' });

/** Of requests before this morning, one in twenty minutes. */
function longLog(rows: number): string {
  const headers = 'Time,Request id,Action,Service,Auth,Outcome,Reason,Slots,Start,Contact id,Contact,Milliseconds';
  const before = Array.from({ length: rows }, (_, at) => {
    const time = new Date(Date.parse('2027-03-15T07:00:00Z') - (rows - at) * 1_200_000).toISOString();
    return `${time.slice(0, 19).replace('T', ' ')} +00:00,old-${at},available,Visit,signature,success,,5,,,,12`;
  });
  return `${[headers, ...before].join('\r\n')}\r\n`;
}

async function whoCameBetween(world: World, service = 'Visit'): Promise<string[]> {
  await bookStopped(world, ADA, TUE10);
  world.setNow('2027-03-15T08:11:00Z');
  return [await book(world, BOB, TUE1030, service), await book(world, ADA, TUE10)];
}

describe.each(['bundle', 'in process'] as const)('an event without a row, %s,', (way) => {
  it('is taken back if others have filled the day meanwhile', async () => {
    const world = open({ way, sheet: { hosts: [ANNA], services: [visit({ 'Max per day': '1' })] } });
    expect(await whoCameBetween(world)).toEqual(['success', GONE.reason]);
    expect(starts(world, 'anna')).toEqual([TUE1030]);
  });

  it('is taken back if others came closer than its buffer', async () => {
    const world = open({ way, sheet: { hosts: [ANNA], services: [visit({ 'Buffer after': '30' }), CALL] } });
    expect(await whoCameBetween(world, 'Call')).toEqual(['success', GONE.reason]);
    expect(starts(world, 'anna')).toEqual([TUE1030]);
  });

  it('is the caller’s where there is room for both', async () => {
    const world = open({ way, sheet: { hosts: [ANNA], services: [visit({ 'Max per day': '2' })] } });
    expect(await whoCameBetween(world)).toEqual(['success', 'success']);
    expect(starts(world, 'anna').sort()).toEqual([TUE10, TUE1030]);
  });
});

describe('an event without a row', () => {
  const inProcess = (sheet: object, calendars = {}) => open({ way: 'in process', sheet, calendars });
  const BUFFERED = visit({ 'Buffer after': '30' });

  it('stays if a stopped move has left nothing else, whatever others have booked beside it', async () => {
    const busyAnna = { 'anna@example.com': calendar(busy('20270317T090000Z', '20270317T130000Z')) };
    const settings = { 'Repeat bookings': 'move' };
    const world = inProcess({ ...TEAM, services: [BUFFERED, CALL], settings }, busyAnna);
    expect(await book(world, ADA, TUE10)).toBe('success');
    world.faults.before = stoppedAfter('Events.remove');
    await book(world, ADA, WED11);
    delete world.faults.before;
    world.setNow('2027-03-15T08:11:00Z');
    await book(world, BOB, '2027-03-17T10:30:00.000Z', 'Call');
    expect(await book(world, ADA, WED11)).toBe('success');
    expect([starts(world, 'anna'), starts(world, 'ben').includes(WED11)]).toEqual([[], true]);
  });

  it('stays if its caller was told of it by another request, and its row is lost', async () => {
    const world = inProcess({ hosts: [ANNA], services: [BUFFERED, CALL] });
    await bookStopped(world, ADA, TUE10);
    expect(await book(world, ADA, TUE10)).toBe('success');
    emptied(world, 'Bookings');
    world.setNow('2027-03-15T08:11:00Z');
    expect(await book(world, BOB, TUE1030, 'Call')).toBe('success');
    expect(await book(world, ADA, TUE10)).toBe('success');
    expect(starts(world, 'anna').sort()).toEqual([TUE10, TUE1030]);
  });

  it('has only the Log’s newest rows read for it, where the Log is long', async () => {
    const told = async (isTold: boolean) => {
      const world = inProcess({ hosts: [ANNA], services: [BUFFERED, CALL] });
      world.store.write('sheet/Log.csv', longLog(6_000));
      await bookStopped(world, ADA, TUE10);
      if (isTold) expect(await book(world, ADA, TUE10)).toBe('success');
      emptied(world, 'Bookings');
      world.setNow('2027-03-15T08:11:00Z');
      expect(await book(world, BOB, TUE1030, 'Call')).toBe('success');
      // The local runtime takes a tab that was emptied for rows that moved in any tab.
      const { logEdit: _, ...others } = JSON.parse(world.store.read('state/properties.json')?.text ?? '{}');
      world.store.write('state/properties.json', JSON.stringify(others));
      const answer = await book(world, ADA, TUE10);
      const read = world.roundTrips().filter(({ method }) => method === 'Spreadsheets.Values.batchGet');
      const characters = read.reduce((sum, one) => sum + one.characters, 0);
      expect(characters).toBeLessThan((world.store.read('sheet/Log.csv')?.text.length ?? 0) / 2);
      return [answer, ...starts(world, 'anna').sort()];
    };
    expect(await told(true)).toEqual(['success', TUE10, TUE1030]);
    expect(await told(false)).toEqual([GONE.reason, TUE1030]);
  });

  it('does not stay for what its caller was told of an earlier event, which is gone', async () => {
    const world = inProcess({ hosts: [ANNA], services: [BUFFERED, CALL] });
    expect(await book(world, ADA, TUE10)).toBe('success');
    byHand(world, 'anna', null);
    emptied(world, 'Bookings');
    world.setNow('2027-03-15T08:05:00Z');
    await bookStopped(world, ADA, TUE10);
    world.setNow('2027-03-15T08:16:00Z');
    expect(await book(world, BOB, TUE1030, 'Call')).toBe('success');
    expect(await book(world, ADA, TUE10)).toBe(GONE.reason);
    expect(starts(world, 'anna')).toEqual([TUE1030]);
  });

  it('stays if the Log cannot be read by its columns, as no row tells then which caller was told', async () => {
    const world = inProcess({ hosts: [ANNA], services: [BUFFERED, CALL] });
    await bookStopped(world, ADA, TUE10);
    world.setNow('2027-03-15T08:11:00Z');
    expect(await book(world, BOB, TUE1030, 'Call')).toBe('success');
    replacedIn(world, 'sheet/Log.csv', 'Outcome', 'Result');
    expect(await book(world, ADA, TUE10)).toBe('success');
    expect(starts(world, 'anna').sort()).toEqual([TUE10, TUE1030]);
  });
});

describe('a row that was written although its answer was lost', () => {
  it('is not written again by the next request once a person has cancelled it', async () => {
    const world = open({ way: 'in process', sheet: { hosts: [ANNA] } });
    let isLost = false;
    world.faults.after = ({ method }) => {
      if (method !== 'Spreadsheets.batchUpdate' || isLost) return;
      isLost = true;
      throw new PlatformError('Empty response');
    };
    expect(await book(world, ADA, TUE10)).toBe('success');
    delete world.faults.after;
    replacedIn(world, 'sheet/Bookings.csv', ',booked,', ',cancelled,');
    await book(world, BOB, WED11);
    world.setNow(LATER);
    recover(world);
    expect(rows(world)).toEqual(['Anna 2027-03-16 10:00 +01:00 cancelled', 'Anna 2027-03-17 11:00 +01:00 booked']);
  });
});
