// What the calls besides a booking tell of a service behind a HubSpot link.
import { describe, expect, it } from 'vitest';
import { A, ADA, asked, book, LINK, practice } from '../recovery/hubspot/support.ts';
import { replacedIn } from '../recovery/support.ts';

describe('a contact lookup', () => {
  const lookup = { event: 'contact_lookup', phone_number: '+4930901820' };

  async function told(change: 'booked' | 'cancelled') {
    const world = practice();
    await book(world, ADA, A);
    if (change === 'cancelled') replacedIn(world, 'sheet/Bookings.csv', 'booked', 'cancelled');
    asked(world);
    const { text } = await world.call('contact-lookup', lookup);
    expect(asked(world)).toEqual([]);
    expect(world.roundTrips().map(({ method }) => method)).not.toContain('Freebusy.query');
    return text;
  }

  it('tells an appointment at HubSpot by its row, without asking there', async () => {
    const text = await told('booked');
    expect(text).toContain('Ada');
    expect(text).toContain(A);
    expect(text).toContain('Demo');
  });

  it('tells none that is cancelled', async () => {
    expect(await told('cancelled')).not.toContain(A);
  });
});

it('an answer without slots says that HubSpot offers none', async () => {
  const world = practice({ links: [{ ...LINK, hours: [] }] });
  await world.call('available', ADA);
  expect(world.rows('Log')[0]?.Reason).toBe(
    'HubSpot offers no time for this link. Look at the link’s own hours and calendars.',
  );
});
