// Mails to guests: few a day, none left out below that, and no word of a caller in what a guest sees.
import { describe, expect, it } from 'vitest';
import type { GuestMail } from '../../../simulate/evidence/guests.ts';
import type { EventState, History, PastRow } from '../../../simulate/evidence/history.ts';
import { ADA, at, type Booking, booking, breaches, historyOf, logOf, OTTO } from './support.ts';

const EMAIL = 'ada@example.com';
const CALLER = { ...ADA, email: EMAIL };

const mailed = (cells: PastRow): PastRow => ({ 'E-mail': 'else@example.com', 'Contact id': 'else', ...cells });
const toAddress = mailed({ 'E-mail': EMAIL });
const toContact = mailed({ 'Contact id': 'ada' });

const invited = (id: number, more: Partial<Booking> = {}) =>
  booking({ id, contact: CALLER, ...more, event: { guests: [EMAIL], ...more.event } });

function mail(by: number, more: Partial<GuestMail> = {}): GuestMail {
  return { atMs: at('08:01'), by, eventId: `e${by}`, about: 'invitation', to: EMAIL, ...more };
}

function found(parts: Parameters<typeof historyOf>[0], rows: readonly PastRow[], mails: readonly GuestMail[] = []) {
  const invitations = { services: ['Check-up'], mailed: rows };
  const history: History = { ...historyOf(parts, { world: { invitations } }), mails };
  return breaches('invitations-kept-few', history);
}

describe('mails to one address', () => {
  it('are three a day', () => {
    expect(found([invited(1)], [toAddress, toAddress], [mail(1)])).toEqual([]);
    expect(found([invited(1)], [toAddress, toAddress, toAddress], [mail(1)])).toEqual([
      expect.stringContaining('had 3 of that day'),
    ]);
  });

  it('count those of bookings and moves that were told before', () => {
    const first = invited(1);
    const later = invited(2, { run: { startedMs: at('08:10'), endedMs: at('08:11') } });
    const both = (about: GuestMail['about']) => [mail(1), mail(1, { about }), mail(2)];
    expect(found([first, later], [toAddress], both('change'))).toHaveLength(1);
    expect(found([first, later], [toAddress], both('cancellation'))).toEqual([]);
  });

  it('of an execution that may have left no note do not count', () => {
    const first = invited(1, { run: { faults: ['lostProperties'] } });
    const later = invited(2, { run: { startedMs: at('08:10'), endedMs: at('08:11') } });
    expect(found([first, later], [toAddress, toAddress], [mail(1), mail(2)])).toEqual([]);
  });
});

it('mails to one contact are ten a day, at whichever addresses', () => {
  const rows = (count: number) => Array.from({ length: count }, () => toContact);
  expect(found([invited(1)], rows(9), [mail(1)])).toEqual([]);
  expect(found([invited(1)], rows(10), [mail(1)])).toEqual([expect.stringContaining('the contact had 10')]);
});

describe('a booking without an invitation', () => {
  const alone = booking({ id: 1, contact: CALLER });
  const { final, runs } = alone;
  const said = runs.map((run) => ({ ...logOf(run), Reason: 'Booked with Anna. The caller is not invited: enough.' }));
  const saidSo = { ...alone, final: { ...final, log: said } };

  it('has a reason, and the Log says so', () => {
    expect(found([saidSo], [toAddress, toAddress, toAddress])).toEqual([]);
    expect(found([alone], [toAddress, toAddress, toAddress])).toEqual([expect.stringContaining('does not say so')]);
    expect(found([saidSo], [toAddress])).toEqual([expect.stringContaining('who had few mails')]);
  });

  it('is none where the caller told no address', () => {
    expect(found([booking({ id: 1 })], [])).toEqual([]);
  });
});

describe("callers' words", () => {
  const seen = (event: Partial<EventState>) => breaches('words-stay-text', historyOf([booking({ id: 1, event })]));

  it('are nowhere in an event with the contact as a guest', () => {
    expect(seen({ guests: [EMAIL], title: 'Check-up', description: 'Anna' })).toEqual([]);
    expect(seen({ guests: [EMAIL], title: 'Check-up: Caller 1', description: '' })).toHaveLength(1);
    expect(seen({ guests: [OTTO], title: 'Check-up: Caller 1', description: 'Caller 1' })).toEqual([]);
  });

  it('are text where hosts see them', () => {
    expect(seen({ title: '<b>Caller 1</b>', description: '&lt;b&gt;Caller 1' })).toEqual([]);
    expect(seen({ title: '', description: '<b>Caller 1</b>' })).toHaveLength(1);
    expect(seen({ title: 'Caller 1 www.evil.example', description: '' })).toHaveLength(1);
    expect(seen({ title: 'Caller 1 www . evil . example', description: '' })).toEqual([]);
  });

  it('are no formula', () => {
    const history = historyOf([], { final: { formulas: ['=HYPERLINK("http://evil.example/")'] } });
    expect(breaches('words-stay-text', history)).toEqual([expect.stringContaining('for a formula')]);
  });
});
