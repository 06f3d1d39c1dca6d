// Google stops a move to another host between the new event, the removal of the old one, and the row.
import { describe, expect, it } from 'vitest';
import { busy, calendar } from '../../worlds/sheet.ts';
import { ADA, attempt, book, failing, recover, rows, THU10, TUE10, WED11 } from '../support/bookings.ts';
import type { Way, World } from '../support/world.ts';
import { emptied, everything, LATER, open, replacedIn, starts, stoppedAfter, TEAM } from './support.ts';

describe.each<Way>(['bundle', 'in process'])('a move that was stopped, %s,', (way) => {
  /** Ada is booked with Anna on Tuesday and asks for Wednesday, when only Ben is free. */
  const moving = async (settings: Record<string, string> = {}) => {
    const opened = open({
      way,
      sheet: { ...TEAM, settings: { 'Repeat bookings': 'move', ...settings } },
      calendars: { 'anna@example.com': calendar(busy('20270317T100000Z', '20270317T110000Z')) },
    });
    replacedIn(opened, 'sheet/Bookings.csv', ',Event id', ',Event id,Reason');
    expect(await book(opened, ADA, TUE10)).toBe('success');
    return opened;
  };
  /** The move is stopped after this call, and the relay's second attempt finds the lock taken. */
  const stoppedAt = async (method: string, settings: Record<string, string> = {}) => {
    const opened = await moving(settings);
    opened.faults.before = stoppedAfter(method);
    await attempt(opened, ADA, WED11);
    delete opened.faults.before;
    opened.foreignLock.held = true;
    expect((await attempt(opened, ADA, WED11)).status).toBe('failed');
    opened.foreignLock.held = false;
    expect(opened.rows('Log').map(({ Outcome }) => Outcome)).toEqual(['success', 'error']);
    return opened;
  };
  const recoverLater = (opened: World) => {
    opened.setNow(LATER);
    recover(opened);
  };

  it.each([
    ['en', 'Found in the calendar without a row. It was moved here from another host, where the event is gone.'],
    ['de', 'Ohne Zeile im Kalender gefunden. Der Termin kam von einem anderen Host und steht dort nicht mehr.'],
  ])('keeps the new event once the old one is gone, and says why in the language %s', async (Language, reason) => {
    const opened = await stoppedAt('Events.remove', { Language });
    expect([starts(opened, 'anna'), starts(opened, 'ben')]).toEqual([[], [WED11]]);
    recoverLater(opened);
    expect([starts(opened, 'anna'), starts(opened, 'ben')]).toEqual([[], [WED11]]);
    expect(rows(opened)).toEqual(['Anna 2027-03-16 10:00 +01:00 cancelled', 'Ben 2027-03-17 11:00 +01:00 booked']);
    expect(opened.rows('Bookings')[1]).toMatchObject({ Reason: reason, Name: 'Ada Lovelace', 'Contact id': 'c-1' });
    const before = everything(opened);
    recover(opened);
    expect(everything(opened)).toEqual(before);
  });

  it('removes the new event while the old one stands', async () => {
    const opened = await stoppedAt('Events.insert');
    expect([starts(opened, 'anna'), starts(opened, 'ben')]).toEqual([[TUE10], [WED11]]);
    recoverLater(opened);
    expect([starts(opened, 'anna'), starts(opened, 'ben')]).toEqual([[TUE10], []]);
    expect(rows(opened)).toEqual(['Anna 2027-03-16 10:00 +01:00 booked']);
  });

  it('removes the new event although the old one is over by now, as it stood', async () => {
    const opened = await stoppedAt('Events.insert');
    opened.setNow('2027-03-16T10:00:00Z');
    recover(opened);
    expect(starts(opened, 'ben')).toEqual([]);
  });

  it.each(['Events.insert', 'Events.remove'])(
    'decides nothing while the calendar before cannot be read, %s',
    async (method) => {
      const opened = await stoppedAt(method);
      const before = rows(opened);
      opened.faults.before = (call) => {
        if (call.args[0] === 'anna@example.com') failing('Calendar.Events.list')(call);
      };
      recoverLater(opened);
      expect([starts(opened, 'ben'), rows(opened)]).toEqual([[WED11], before]);
      delete opened.faults.before;
      recover(opened);
      expect(starts(opened, 'ben')).toEqual(method === 'Events.remove' ? [WED11] : []);
    },
  );

  it('keeps the new event also where the old one has no row any more', async () => {
    const opened = await stoppedAt('Events.remove');
    emptied(opened, 'Bookings');
    recoverLater(opened);
    expect(rows(opened)).toEqual(['Ben 2027-03-17 11:00 +01:00 booked']);
  });

  it('removes the new event if the contact has asked again since, and has another', async () => {
    const opened = await stoppedAt('Events.remove');
    expect(await book(opened, ADA, THU10)).toBe('success');
    recoverLater(opened);
    expect([starts(opened, 'anna'), starts(opened, 'ben')]).toEqual([[THU10], []]);
  });
});
