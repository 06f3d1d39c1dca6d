// Whatever callers book and move in whatever order, no mailbox gets more than three mails that invite it on a day. Counted by the
// mails that Google would send, not by the rows.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sentMail } from '../../local/services/calendar/files/kept.ts';
import { ANNA, BEN, bookJson, recover, visit } from '../support/bookings.ts';
import { open } from './support.ts';

const WEEKLY = [
  { Host: 'Anna', Days: 'Mon-Wed', From: '00:00', To: '24:00' },
  { Host: 'Ben', Days: 'Wed-Sun', From: '00:00', To: '24:00' },
];
// Two mailboxes.
const ADDRESSES = ['ada@guest.example', 'Ada+x@guest.example', 'bob.b@gmail.com', 'bobb@googlemail.com'];
const mailbox = (to: string) => (/ada/i.test(to) ? 'ada' : 'bob');

const act = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('book' as const),
      contact: fc.integer({ min: 1, max: 5 }),
      address: fc.constantFrom(...ADDRESSES, ''),
      slot: fc.integer({ min: 0, max: 200 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'nextDay' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'recover' as const }) },
);

it.each(['move', 'allow'])(
  'with %s, no mailbox gets more than three a day, and now and then three',
  async (repeats) => {
    const most = { sent: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 30 }), async (acts) => {
        const services = [visit({ 'Invite contact': 'yes', 'Book ahead': '14 days' })];
        const world = open({ 'Repeat bookings': repeats }, { services, hosts: [ANNA, BEN], weeklyHours: WEEKLY });
        let day = 0;
        let before = 0;
        for (const one of acts) {
          if (one.kind === 'recover') recover(world);
          if (one.kind === 'nextDay') {
            day += 1;
            before = sentMail(world.store).length;
            world.setNow(new Date(Date.parse('2027-03-15T08:00:00Z') + day * 86_400_000).toISOString());
          }
          if (one.kind !== 'book') continue;
          const start = new Date(Date.parse('2027-03-18T00:00:00Z') + one.slot * 1_800_000).toISOString();
          const body = { contact_id: `c-${one.contact}`, contact_details: { name: 'Ada', email: one.address } };
          await bookJson(world, body, start);
          const today = sentMail(world.store).slice(before);
          const inviting = today.filter(({ about }) => about !== 'cancellation').map(({ to }) => mailbox(to));
          for (const box of ['ada', 'bob']) expect(inviting.filter((to) => to === box).length).toBeLessThanOrEqual(3);
          most.sent = Math.max(most.sent, inviting.filter((to) => to === 'ada').length);
        }
      }),
      { numRuns: 30 },
    );
    expect(most.sent).toBe(3);
  },
);
