// The same contact again (rule 12) with refuse, and with allow: the event is looked up in the calendar.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../../local/boundary.ts';
import { busy, calendar } from '../../../worlds/sheet.ts';
import { ADA, BOB, bookJson, GONE, SUCCESS, TUE10, WED11 } from '../../support/bookings.ts';
import type { Way } from '../../support/world.ts';
import { moveByHand, repeating, standing } from './support.ts';

describe.each<Way>(['bundle', 'in process'])('a contact who books again, %s', (way) => {
  describe('with refuse', () => {
    it('hears when the appointment is, and no second one is booked', async () => {
      const opened = repeating(way, 'refuse');
      expect(await bookJson(opened, ADA, TUE10)).toEqual(SUCCESS);
      expect(await bookJson(opened, ADA, WED11)).toEqual({
        status: 'failed',
        reason: 'There is already an appointment on Tuesday, 16 March 2027 at 10:00, so no second one was booked.',
      });
      expect(standing(opened)).toHaveLength(1);
      expect(opened.rows('Bookings')).toHaveLength(1);
      expect(opened.rows('Log')[1]).toMatchObject({ Outcome: 'failed' });
      expect(opened.rows('Log')[1]?.Reason).toContain('2027-03-16 10:00 +01:00');
    });

    it('hears it in German', async () => {
      const opened = repeating(way, 'refuse', { sheet: { settings: { Language: 'de' } } });
      await bookJson(opened, ADA, TUE10);
      expect((await bookJson(opened, ADA, WED11)).reason).toBe(
        'Es gibt bereits einen Termin am Dienstag, 16. März 2027 um 10:00 Uhr. Ein zweiter wurde nicht gebucht.',
      );
    });

    it('may repeat the same start, book another service, and does not stop others', async () => {
      const services = ['Visit', 'Other'].map((Service) => ({ Service, Minutes: '30', 'Book ahead': '3 days' }));
      const opened = repeating(way, 'refuse', { sheet: { services } });
      await bookJson(opened, ADA, TUE10);
      expect(await bookJson(opened, ADA, TUE10)).toEqual(SUCCESS);
      expect(await bookJson(opened, BOB, WED11)).toEqual(SUCCESS);
      const other = await opened.call('book', { ...ADA, start_iso: '2027-03-17T09:00:00.000Z' }, { service: 'Other' });
      expect(other.json).toEqual(SUCCESS);
    });

    it('may book again once the event was deleted by hand', async () => {
      const opened = repeating(way, 'refuse');
      await bookJson(opened, ADA, TUE10);
      opened.store.write('calendars/anna@example.com.ics', calendar());
      expect(await bookJson(opened, ADA, WED11)).toEqual(SUCCESS);
    });

    it('may book again although someone else’s event lies where the deleted one was', async () => {
      const opened = repeating(way, 'refuse');
      await bookJson(opened, ADA, TUE10);
      opened.store.write('calendars/anna@example.com.ics', calendar(busy('20270316T090000Z', '20270316T093000Z')));
      expect(await bookJson(opened, ADA, TUE10)).toEqual(GONE);
      expect(await bookJson(opened, ADA, WED11)).toEqual(SUCCESS);
    });

    it('hears the time to which the event was moved by hand', async () => {
      const opened = repeating(way, 'refuse');
      await bookJson(opened, ADA, TUE10);
      moveByHand(opened);
      expect((await bookJson(opened, ADA, WED11)).reason).toContain('Thursday, 18 March 2027 at 10:30');
      expect((await bookJson(opened, ADA, TUE10)).reason).toContain('Thursday, 18 March 2027 at 10:30');
    });

    it('finds the row in line once it asks for the time to which a person moved the event', async () => {
      const opened = repeating(way, 'refuse');
      await bookJson(opened, ADA, TUE10);
      moveByHand(opened);
      expect(await bookJson(opened, ADA, '2027-03-18T09:30:00.000Z')).toEqual(SUCCESS);
      expect(opened.rows('Bookings')).toMatchObject([{ Status: 'moved', Start: '2027-03-18 10:30 +01:00' }]);
    });

    it('may book again when the appointment is over', async () => {
      const opened = repeating(way, 'refuse');
      await bookJson(opened, ADA, TUE10);
      opened.setNow('2027-03-16T09:30:00Z');
      expect(await bookJson(opened, ADA, WED11)).toEqual(SUCCESS);
    });

    it('is not told a guess when the event cannot be looked up', async () => {
      const opened = repeating(way, 'refuse');
      await bookJson(opened, ADA, TUE10);
      opened.faults.before = ({ method }) => {
        if (method === 'Events.get') throw new PlatformError('Service unavailable');
      };
      expect((await bookJson(opened, ADA, WED11)).reason).toContain('The calendar cannot be reached');
      expect(standing(opened)).toHaveLength(1);
    });
  });

  it('with allow books both', async () => {
    const opened = repeating(way, 'allow');
    await bookJson(opened, ADA, TUE10);
    expect(await bookJson(opened, ADA, WED11)).toEqual(SUCCESS);
    expect(standing(opened)).toHaveLength(2);
  });
});
