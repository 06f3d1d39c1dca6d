// Answers that name only some of the starts.
import { describe, expect, it } from 'vitest';
import { SUCCESS_TEXT, startsIn } from '../../support/bookings.ts';
import { openWorld, type Way, type WorldOptions } from '../../support/world.ts';
import { bookAs, caller } from './support.ts';

describe.each<Way>(['bundle', 'in process'])('a team, %s', (way) => {
  const world = (options: Omit<WorldOptions, 'way'>) => openWorld({ way, ...options });

  describe('short answers', () => {
    it('tell so many starts, the earliest first, and the others stay bookable', async () => {
      const opened = world({ sheet: { settings: { 'Offers per answer': '2' } } });
      const found = startsIn(await opened.call('available', caller('x')));
      expect(found).toEqual(['2027-03-15T08:00:00.000Z', '2027-03-15T08:30:00.000Z']);
      expect(opened.rows('Log')[0]?.Slots).toBe('2');
      expect(JSON.stringify(await bookAs(opened, 'c-1', '2027-03-17T09:00:00.000Z'))).toBe(SUCCESS_TEXT);
    });

    it('are spread over days and halves of the day, by the contact’s clock', async () => {
      const sheet = {
        settings: { 'Offers per answer': '3', 'Spread offers': 'yes' },
        weeklyHours: [{ Days: 'Mon-Fri', From: '09:00', To: '17:00' }],
      };
      const from = async (timezoneIana: string) =>
        startsIn(await world({ sheet }).call('available', { ...caller('x'), contact: { timezoneIana } }));
      // Berlin is an hour ahead of UTC: noon is 11:00Z.
      const berlin = ['2027-03-15T08:00:00.000Z', '2027-03-16T11:00:00.000Z', '2027-03-17T08:00:00.000Z'];
      expect(await from('Europe/Berlin')).toEqual(berlin);
      expect(await from('No/Such zone')).toEqual(berlin);
      // Some engines take BST for Dhaka, where every start is after noon.
      expect(await from('BST')).toEqual(berlin);
      // In Kathmandu, at +05:45, every start is after noon.
      expect(await from('Asia/Kathmandu')).toEqual([
        '2027-03-15T08:00:00.000Z',
        '2027-03-16T08:00:00.000Z',
        '2027-03-17T08:00:00.000Z',
      ]);
    });
  });
});
