// A move whose old event could not be removed, or whose row had to wait: one event and one row, the newest.
import { describe, expect, it } from 'vitest';
import { busy, calendar } from '../../../worlds/sheet.ts';
import { ADA, BOB, bookJson, failing, rows, SUCCESS, THU10, TUE10, TWO_HOSTS, WED11 } from '../../support/bookings.ts';
import { flush, open, visits } from '../support.ts';

describe('a booking, whatever came in between,', () => {
  it('is not removed as a left-over when its caller has moved back to it', async () => {
    const world = open(
      { 'Repeat bookings': 'move' },
      { hosts: TWO_HOSTS },
      { calendars: { 'anna@example.com': calendar(busy('20270317T100000Z', '20270317T103000Z')) } },
    );
    await bookJson(world, ADA, TUE10);
    world.faults.before = failing('Calendar.Events.remove');
    expect(await bookJson(world, ADA, WED11)).toEqual(SUCCESS);
    delete world.faults.before;
    expect(await bookJson(world, ADA, TUE10)).toEqual(SUCCESS);
    expect([...visits(world, 'anna'), ...visits(world, 'ben')]).toEqual([TUE10]);
  });

  it('is not removed later either, once Google takes removals again', async () => {
    const world = open(
      { 'Repeat bookings': 'move' },
      { hosts: TWO_HOSTS },
      { calendars: { 'anna@example.com': calendar(busy('20270317T100000Z', '20270317T103000Z')) } },
    );
    await bookJson(world, ADA, TUE10);
    world.faults.before = failing('Calendar.Events.remove');
    await bookJson(world, ADA, WED11);
    await bookJson(world, ADA, TUE10);
    delete world.faults.before;
    for (let call = 0; call < 4; call++) await bookJson(world, BOB, '2020-01-01T00:00:00Z');
    expect([...visits(world, 'anna'), ...visits(world, 'ben')]).toEqual([TUE10]);
  });

  it('keeps its newest row when an older change of it still waited', async () => {
    const world = open({ 'Repeat bookings': 'move' });
    await bookJson(world, ADA, TUE10);
    world.faults.before = failing('Sheets.Spreadsheets.batchUpdate');
    expect(await bookJson(world, ADA, WED11)).toEqual(SUCCESS);
    delete world.faults.before;
    expect(await bookJson(world, ADA, THU10)).toEqual(SUCCESS);
    await flush(world);
    expect(rows(world)).toEqual(['Anna 2027-03-18 10:00 +01:00 moved']);
  });

  it('keeps its newest row when two changes of it waited', async () => {
    const world = open({ 'Repeat bookings': 'move' });
    await bookJson(world, ADA, TUE10);
    world.faults.before = failing('Sheets.Spreadsheets.batchUpdate');
    expect(await bookJson(world, ADA, WED11)).toEqual(SUCCESS);
    expect(await bookJson(world, ADA, THU10)).toEqual(SUCCESS);
    delete world.faults.before;
    await flush(world);
    await bookJson(world, ADA, THU10);
    await flush(world);
    expect(rows(world)).toEqual(['Anna 2027-03-18 10:00 +01:00 moved']);
  });

  it('has one row when it and then its move waited', async () => {
    const world = open({ 'Repeat bookings': 'move' });
    world.faults.before = failing('Sheets.Spreadsheets.batchUpdate');
    expect(await bookJson(world, ADA, TUE10)).toEqual(SUCCESS);
    expect(await bookJson(world, ADA, WED11)).toEqual(SUCCESS);
    delete world.faults.before;
    await flush(world);
    await bookJson(world, ADA, WED11);
    await flush(world);
    expect(rows(world)).toEqual(['Anna 2027-03-17 11:00 +01:00 moved']);
  });

  it('has one row when it waited and then moved', async () => {
    const world = open({ 'Repeat bookings': 'move' });
    world.faults.before = failing('Sheets.Spreadsheets.batchUpdate');
    expect(await bookJson(world, ADA, TUE10)).toEqual(SUCCESS);
    delete world.faults.before;
    expect(await bookJson(world, ADA, WED11)).toEqual(SUCCESS);
    await flush(world);
    await bookJson(world, ADA, WED11);
    await flush(world);
    expect(rows(world)).toEqual(['Anna 2027-03-17 11:00 +01:00 moved']);
  });

  it('has one row when its host changed twice and the first change waited', async () => {
    const world = open(
      { 'Repeat bookings': 'move' },
      { hosts: TWO_HOSTS },
      {
        calendars: {
          'anna@example.com': calendar(busy('20270317T100000Z', '20270317T103000Z')),
          'ben@example.com': calendar(busy('20270318T090000Z', '20270318T093000Z')),
        },
      },
    );
    await bookJson(world, ADA, TUE10);
    world.faults.before = failing('Sheets.Spreadsheets.batchUpdate');
    expect(await bookJson(world, ADA, WED11)).toEqual(SUCCESS);
    delete world.faults.before;
    expect(await bookJson(world, ADA, THU10)).toEqual(SUCCESS);
    await flush(world);
    await bookJson(world, ADA, THU10);
    await flush(world);
    expect(rows(world)).toEqual(['Anna 2027-03-18 10:00 +01:00 moved']);
  });

  it('stays as it was when the old calendar may not be written and the host would change', async () => {
    const world = open(
      { 'Repeat bookings': 'move' },
      { hosts: TWO_HOSTS },
      { calendars: { 'anna@example.com': calendar(busy('20270317T100000Z', '20270317T103000Z')) } },
    );
    await bookJson(world, ADA, TUE10);
    world.store.write(
      'sheet.json',
      JSON.stringify({ timeZone: 'Europe/Berlin', locale: 'en_GB', readOnlyCalendars: ['anna@example.com'] }),
    );
    const a = await bookJson(world, ADA, WED11);
    await bookJson(world, ADA, WED11);
    expect(visits(world, 'anna').length + visits(world, 'ben').length).toBe(1);
    expect(a.status).toBe('failed');
  });

  it('stays as it was when its calendar may not be written', async () => {
    const world = open({ 'Repeat bookings': 'move' }, { hosts: TWO_HOSTS });
    await bookJson(world, ADA, TUE10);
    world.store.write(
      'sheet.json',
      JSON.stringify({ timeZone: 'Europe/Berlin', locale: 'en_GB', readOnlyCalendars: ['anna@example.com'] }),
    );
    await bookJson(world, ADA, WED11);
    await bookJson(world, ADA, WED11);
    expect(visits(world, 'anna').length + visits(world, 'ben').length).toBe(1);
  });
});
