// Cases 16 to 18: the address that HubSpot knows a caller by.
import { describe, expect, it } from 'vitest';
import { attempt } from '../../support/bookings.ts';
import { A, ADA, B, GUESSES, outcomes, practice, SUCCESS } from './practice.ts';

describe.each(GUESSES)('$guesses', ({ switches }) => {
  describe('16: an address that HubSpot does not take', () => {
    it.each([
      ['blocked-email', 'en', /e-mail address/i],
      ['invalid-email', 'en', /e-mail address/i],
      ['blocked-email', 'de', /E-Mail-Adresse/],
    ] as const)('is asked for again (%s, %s)', async (fault, language, sentence) => {
      const opened = practice({ switches, settings: { Language: language } });
      opened.levers.fail(fault);
      const answer = await opened.book(ADA, A);
      expect(answer).toMatchObject({ status: 'failed', reason: expect.stringMatching(sentence) });
      expect(opened.lastLog()).toMatchObject({ Outcome: 'failed', Reason: expect.stringMatching(/_EMAIL/i) });
      expect(opened.lastLog().Reason).not.toMatch(/praxis\.de/i);
      expect(opened.world.rows('Bookings')).toEqual([]);
    });

    it('is followed by a booking with another address', async () => {
      const opened = practice({ switches });
      opened.levers.fail('blocked-email');
      await opened.book(ADA, A);
      const spelt = { ...ADA, contact_details: { name: 'Ada', email: 'ada@haus.de' } };
      expect(await opened.book(spelt, A)).toEqual(SUCCESS);
      expect(opened.posts().map(({ email }) => email)).toEqual(['ada@praxis.de', 'ada@haus.de']);
    });
  });

  describe('17: a caller without an address', () => {
    const nameless = { contact_id: 'c-9', contact_details: { name: 'Ada', phone: '+49 30 901820' } };

    it.each([
      ['en', /e-mail address/i],
      ['de', /E-Mail-Adresse/],
    ])('is asked for it, and HubSpot is asked nothing (%s)', async (language, sentence) => {
      const opened = practice({ switches, settings: { Language: language } });
      expect(await opened.book(nameless, A)).toMatchObject({
        status: 'failed',
        reason: expect.stringMatching(sentence),
      });
      expect(opened.levers.requests).toEqual([]);
      expect(outcomes(opened)).toEqual(['failed']);
    });

    it('is asked in the same way for what is no address', async () => {
      const opened = practice({ switches });
      const misheard = { ...nameless, contact_details: { name: 'Ada', email: 'ada at praxis' } };
      expect((await opened.book(misheard, A)).reason).toMatch(/e-mail address/i);
      expect(opened.levers.requests).toEqual([]);
    });

    it('is asked through the relay’s two attempts alike, and books once the address is there', async () => {
      const opened = practice({ switches });
      const first = await attempt(opened.world, nameless, A, 'r-7');
      expect(await attempt(opened.world, nameless, A, 'r-7')).toEqual(first);
      expect(await attempt(opened.world, ADA, A, 'r-8')).toEqual(SUCCESS);
    });
  });

  describe('18: a caller without an address where the practice has one', () => {
    const settings = { 'HubSpot e-mail without one': 'termine@praxis.de', 'Country code': '+49' };
    const phone = (number: string, id: string) => ({ contact_id: id, contact_details: { name: 'Ada', phone: number } });

    it('is a contact of its own by its phone', async () => {
      const opened = practice({ switches, settings });
      expect(await opened.book(phone('+49 30 901820', 'c-1'), A)).toEqual(SUCCESS);
      expect(await opened.book(phone('030 901821', 'c-2'), B)).toEqual(SUCCESS);
      const emails = ['termine+4930901820@praxis.de', 'termine+4930901821@praxis.de'];
      expect(opened.posts().map(({ email }) => email)).toEqual(emails);
      expect(opened.state().contacts.map(({ properties }) => properties.email)).toEqual(emails);
    });

    it('is one by its contact id without a phone', async () => {
      const opened = practice({ switches, settings: { ...settings, Language: 'de' } });
      expect(await opened.book({ contact_id: 'c-1', contact_details: { name: 'Ada' } }, A)).toEqual(SUCCESS);
      expect(await opened.book({ contact_id: 'c-2', contact_details: { name: 'Ada' } }, B)).toEqual(SUCCESS);
      const emails = opened.posts().map(({ email }) => String(email));
      for (const email of emails) expect(email).toMatch(/^termine\+[^@+]+@praxis\.de$/);
      expect(new Set(emails).size).toBe(2);
      expect(opened.state().contacts).toHaveLength(2);
    });

    it('keeps its own address where it gives one', async () => {
      const opened = practice({ switches, settings });
      expect(await opened.book(ADA, A)).toEqual(SUCCESS);
      expect(opened.posts()).toMatchObject([{ email: 'ada@praxis.de' }]);
    });
  });
});
