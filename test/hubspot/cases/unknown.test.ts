// How long a booking with an unknown outcome keeps its start from others, and what its own contact may do meanwhile.
import { describe, expect, it } from 'vitest';
import { SWITCHES } from '../../../local/hubspot/switches.ts';
import { A, ADA, answering, B, BOB, DORIS, GONE, LINK, monthOf, practice, SUCCESS } from './practice.ts';

type Options = Parameters<typeof practice>[0];
type Practice = ReturnType<typeof practice>;

const PERSONAL = { type: 'PERSONAL_LINK', members: [DORIS] };
const UNCONFIRMED = { status: 'failed', reason: expect.stringContaining('not confirmed') };

const at = (seconds: number) => new Date(Date.parse('2027-03-22T09:00:00.000Z') + seconds * 1000).toISOString();

describe('a claim with an unknown outcome', () => {
  const ONLY_BOOKS = ['scheduler.meetings.meeting-link.read', 'crm.objects.contacts.write'];

  /** Ada's booking was answered by nothing, and HubSpot booked nothing. */
  async function unknown(options: Options = {}) {
    const p = practice({ link: PERSONAL, ...options });
    p.levers.fail('thrown');
    expect(await p.book(ADA, A)).toEqual(UNCONFIRMED);
    return p;
  }

  async function bookAt(p: Practice, seconds: number, contact: object) {
    p.world.setNow(at(seconds));
    return p.book(contact, A);
  }

  it('keeps another contact from the start for ten minutes', async () => {
    const p = await unknown();
    expect(await bookAt(p, 599, BOB)).toEqual(GONE);
    expect(await bookAt(p, 600, BOB)).toEqual(SUCCESS);
  });

  it('keeps another contact from it for no longer because its own contact asks again', async () => {
    const p = await unknown();
    expect(await bookAt(p, 595, ADA)).toEqual(UNCONFIRMED);
    expect(p.posts()).toHaveLength(1);
    expect(await bookAt(p, 601, BOB)).toEqual(SUCCESS);
  });

  it('lets its own contact book again once HubSpot would show it before others are let to the start', async () => {
    const p = await unknown();
    expect(await bookAt(p, 386, ADA)).toEqual(UNCONFIRMED);
    const early = await unknown();
    expect(await bookAt(early, 385, ADA)).toEqual(SUCCESS);
    expect([p, early].map(({ posts }) => posts().length)).toEqual([1, 2]);
  });

  it('keeps others away anew once HubSpot is asked anew after ten minutes', async () => {
    const p = await unknown();
    p.world.setNow(at(660));
    p.levers.fail('thrown');
    expect(await p.book(ADA, A)).toEqual(UNCONFIRMED);
    expect(p.posts()).toHaveLength(2);
    expect(await bookAt(p, 1259, BOB)).toEqual(GONE);
    expect(await bookAt(p, 1260, BOB)).toEqual(SUCCESS);
  });

  it('keeps no others away where its contact asks after ten minutes and HubSpot is not asked to book', async () => {
    const p = await unknown({ scopes: ONLY_BOOKS });
    expect(await bookAt(p, 660, ADA)).toEqual(UNCONFIRMED);
    expect(await bookAt(p, 661, BOB)).toEqual(SUCCESS);
    const spent = practice({ link: PERSONAL });
    spent.levers.fail('other-time');
    expect(await spent.book(ADA, A)).toEqual(UNCONFIRMED);
    expect(await bookAt(spent, 660, ADA)).toEqual(UNCONFIRMED);
    expect(await bookAt(spent, 661, BOB)).toEqual(SUCCESS);
  });

  it.each(SWITCHES.takenStart)(
    'lets its contact look and not book where another has booked since: %s',
    async (takenStart) => {
      const p = await unknown({ switches: { takenStart, availabilityLagMs: 60_000 } });
      expect(await bookAt(p, 601, BOB)).toEqual(SUCCESS);
      expect(await bookAt(p, 602, ADA)).toEqual(UNCONFIRMED);
      expect(p.posts().map(({ email }) => email)).toEqual(['ada@praxis.de', 'bob@praxis.de']);
    },
  );

  it('is looked up though the service has another link or length by now', async () => {
    const links = [LINK, { ...LINK, slug: 'praxis/two', linkId: '7002' }];
    for (const [name, before, after] of [
      ['link', 'praxis/demo', 'praxis/two'],
      ['length', ',30,', ',60,'],
    ] as const) {
      const p = practice({ links, switches: { sameAgain: 'second-meeting' } });
      p.levers.fail('error-after');
      p.levers.fail('unavailable', { at: 'contacts', times: 2 });
      expect(await p.book(ADA, A)).toEqual(UNCONFIRMED);
      const file = 'sheet/Services.csv';
      const text = p.world.store.read(file)?.text ?? '';
      expect(text).toContain(before);
      p.world.store.write(file, text.replace(before, after));
      expect([name, await bookAt(p, 180, ADA)]).toEqual([name, SUCCESS]);
      expect(p.posts()).toHaveLength(1);
      expect(p.world.rows('Bookings')).toMatchObject([{ End: '2027-03-24 09:30 +01:00' }]);
    }
  });

  it.each([
    [499, SUCCESS],
    [500, UNCONFIRMED],
  ])('is looked up among %i other meetings of its contact', async (count, expected) => {
    const p = practice({ switches: { sameAgain: 'second-meeting' } });
    p.levers.fail('error-after');
    p.levers.fail('unavailable', { at: 'contacts', times: 2 });
    expect(await p.book(ADA, A)).toEqual(UNCONFIRMED);
    const [meeting] = p.state().meetings;
    const others = Array.from({ length: count }, (_, at) => ({ ...meeting, id: String(6001 + at), start: B }));
    p.world.store.write('hubspot/state.json', JSON.stringify({ ...p.state(), meetings: [meeting, ...others] }));
    expect(await bookAt(p, 180, ADA)).toEqual(expected);
    expect(p.posts()).toHaveLength(1);
  });

  it('is looked up though another contact is booking the start', async () => {
    const p = practice({ switches: { takenStart: 'books-twice', availabilityLagMs: 60_000 }, link: PERSONAL });
    p.levers.fail('error-after');
    p.levers.fail('unavailable', { at: 'contacts', times: 2 });
    expect(await p.book(ADA, A)).toEqual(UNCONFIRMED);
    p.world.setNow(at(601));
    answering(p.levers, 'availability', monthOf(A, B));
    expect(await p.book(BOB, A)).toEqual(SUCCESS);
    expect(await bookAt(p, 602, ADA)).toEqual(SUCCESS);
    expect(p.posts()).toHaveLength(2);
  });
});
