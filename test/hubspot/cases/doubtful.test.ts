// What a lag, a second attempt or another's booking must not turn into a double booking or an untrue answer.
import { afterAll, describe, expect, it } from 'vitest';
import type { Endpoint } from '../../../local/hubspot/levers.ts';
import { SWITCHES } from '../../../local/hubspot/switches.ts';
import { createThreads } from '../../../local/threads/pool.ts';
import { createThreadedRuntime } from '../../../local/threads/runtime.ts';
import { handTimer, holdCalls } from '../../local/threads/byHand.ts';
import { attempt } from '../../support/bookings.ts';
import { A, ADA, answering, B, BOB, DORIS, EMIL, GONE, LINK, monthOf, practice, SUCCESS } from './practice.ts';

type Options = Parameters<typeof practice>[0];
type Practice = ReturnType<typeof practice>;

const PERSONAL = { type: 'PERSONAL_LINK', members: [DORIS] };
const UNCONFIRMED = { status: 'failed', reason: expect.stringContaining('not confirmed') };

const at = (seconds: number) => new Date(Date.parse('2027-03-22T09:00:00.000Z') + seconds * 1000).toISOString();
const person = (id: string, name: string, email: string, more = {}) => ({
  contact_id: id,
  contact_details: { name, email, ...more },
});

/** The next request there gets this answer and has no effect. */
function reply({ levers }: Practice, endpoint: Endpoint, status: number, body: object): void {
  const { strike } = levers;
  const outcome = { kind: 'reply', reply: { status, body } } as const;
  let left = 1;
  levers.strike = (there) => {
    if (there !== endpoint || left-- <= 0) return strike(there);
    return { name: 'unexplained', fault: { effect: 'before', outcome, delayMs: 0, turn: null } };
  };
}

describe('a start that was just booked', () => {
  const answers = SWITCHES.takenStart.flatMap((takenStart) =>
    SWITCHES.availabilityLagMs.map((availabilityLagMs) => ({ takenStart, availabilityLagMs })),
  );

  it.each(answers)('is not booked for another while HubSpot may not show it yet: %o', async (switches) => {
    const p = practice({ switches, link: PERSONAL });
    expect(await p.book(ADA, A)).toEqual(SUCCESS);
    expect(await p.book(BOB, A)).toEqual(GONE);
    expect(p.state().meetings).toHaveLength(1);
  });

  it('is not offered either', async () => {
    const p = practice({ switches: { availabilityLagMs: 60_000 }, link: PERSONAL });
    await p.book(ADA, A);
    expect(JSON.stringify(await p.available())).not.toContain(A);
  });
});

describe('a look for a lost booking', () => {
  it('does not take another service’s meeting for its own', async () => {
    const services = [
      ['Talk', 'praxis/demo'],
      ['Two', 'praxis/two'],
    ].map(([Service = '', slug = '']) => ({ Service, Minutes: '30', 'Book ahead': '14 days', 'HubSpot link': slug }));
    const links = [
      { ...LINK, members: [DORIS] },
      { ...LINK, slug: 'praxis/two', linkId: '7002', members: [EMIL] },
    ];
    const p = practice({ links, sheet: { services } });
    expect(await p.book(ADA, A, 'Talk')).toEqual(SUCCESS);
    p.levers.fail('error-before');
    expect(await p.book(ADA, A, 'Two')).toEqual(UNCONFIRMED);
  });

  it('does not take the meeting of another person with the same address', async () => {
    const p = practice();
    await p.book(person('c-1', 'Ada', 'fam@praxis.de'), A);
    p.world.setNow(at(360));
    p.levers.fail('error-before');
    expect(await p.book(person('c-2', 'Kid', 'fam@praxis.de'), A)).toEqual(UNCONFIRMED);
  });
});

describe('a second attempt', () => {
  it('books under the address that the caller has corrected', async () => {
    const p = practice();
    p.levers.fail('thrown');
    await p.book(person('c-1', 'Ada', 'wrong@praxis.de'), A);
    p.world.setNow(at(180));
    expect(await p.book(person('c-1', 'Ada', 'right@praxis.de'), A)).toEqual(SUCCESS);
    expect(p.posts().map(({ email }) => email)).toEqual(['wrong@praxis.de', 'right@praxis.de']);
    expect(p.world.rows('Bookings').map((row) => row['E-mail'])).toEqual(['right@praxis.de']);
  });

  it('never follows a booking at another time', async () => {
    const p = practice();
    p.levers.fail('other-time');
    expect(await p.book(ADA, A)).toEqual(UNCONFIRMED);
    p.world.setNow(at(180));
    expect(await p.book(ADA, A)).toEqual(UNCONFIRMED);
    expect(p.posts()).toHaveLength(1);
  });

  it('that is refused leaves the unknown first one unknown', async () => {
    const p = practice({ link: PERSONAL });
    p.levers.fail('error-after');
    p.levers.fail('unavailable', { at: 'contacts', times: 2 });
    await p.book(ADA, A);
    p.world.setNow(at(180));
    reply(p, 'contacts', 404, { status: 'error', category: 'OBJECT_NOT_FOUND' });
    answering(p.levers, 'availability', monthOf(A, B));
    expect(await p.book(ADA, A)).toEqual(UNCONFIRMED);
  });

  it('at one request hears again what the form asks for', async () => {
    const company = { name: 'company', label: 'Company', fieldType: 'text', isRequired: true, options: [] };
    const answer = { Service: 'Talk', Field: 'company', Question: 'Company', Required: 'yes', Answer: '{company}' };
    const talk = { Service: 'Talk', Minutes: '30', 'Book ahead': '14 days', 'HubSpot link': 'praxis/demo' };
    const p = practice({ link: { formFields: [company] }, sheet: { services: [talk], hubspotForm: [answer] } });
    const first = await attempt(p.world, ADA, A, 'r-7');
    expect(JSON.stringify(first)).toContain('Company');
    expect(await attempt(p.world, ADA, A, 'r-7')).toEqual(first);
  });
});

describe('what callers say', () => {
  it('withdraws no service, though HubSpot quotes it', async () => {
    const p = practice();
    reply(p, 'book', 400, {
      status: 'error',
      category: 'VALIDATION_ERROR',
      message: 'firstName "consent" is not valid',
    });
    await p.book(person('c', 'consent', 'a@praxis.de'), A);
    expect(await p.book(BOB, B)).toEqual(SUCCESS);
  });

  it('keeps no claim open, however long it is', async () => {
    const p = practice({ settings: { 'HubSpot contact fields': 'notes={story}' }, contactProperties: ['notes'] });
    p.levers.fail('unavailable', { at: 'contacts', times: 5 });
    await p.book(person('c', 'Ada', 'a@praxis.de', { story: 'ü'.repeat(20_000) }), A);
    expect(p.world.store.read('state/properties.json')?.text).not.toContain('\\"isOpen\\":true');
  });
});

describe('two executions', () => {
  const threads = createThreads();
  afterAll(() => threads.close());

  function serve(options: Options = {}) {
    const calls = holdCalls('fetchAll', 'fetch');
    const { timer } = handTimer();
    const way: NonNullable<Options>['way'] = (runtime) =>
      createThreadedRuntime({ ...runtime, threads, answering: calls.answering, timer });
    return { calls, ...practice({ ...options, way }) };
  }

  const LAG = { takenStart: 'books-twice', sameAgain: 'second-meeting', availabilityLagMs: 60_000 } as const;

  it('of two contacts make one meeting, though the first attempt is more than ten minutes old', async () => {
    const s = serve({ switches: LAG, link: PERSONAL });
    s.levers.fail('thrown');
    const first = s.book(ADA, A);
    for (let call = 0; call < 3; call++) (await s.calls.next(1)).answer();
    expect(await first).toEqual(UNCONFIRMED);
    s.world.setNow(at(660));
    const again = s.book(ADA, A);
    for (let call = 0; call < 2; call++) (await s.calls.next(2)).answer();
    const post = await s.calls.next(2);
    expect(await s.book(BOB, A)).toEqual(GONE);
    post.answer();
    expect(await again).toEqual(SUCCESS);
    expect(s.state().meetings).toHaveLength(1);
  });

  it('of two contacts cross no bookings: the first only looks when ten minutes are nearly over', async () => {
    const s = serve({ switches: LAG, link: PERSONAL });
    s.levers.fail('thrown');
    const first = s.book(ADA, A);
    for (let call = 0; call < 3; call++) (await s.calls.next(1)).answer();
    expect(await first).toEqual(UNCONFIRMED);
    s.world.setNow(at(595));
    const again = s.book(ADA, A);
    const look = await s.calls.next(2);
    s.world.setNow(at(601));
    const other = s.book(BOB, A);
    for (let call = 0; call < 2; call++) (await s.calls.next(3)).answer();
    expect(await other).toEqual(SUCCESS);
    look.answer();
    expect(await again).toEqual(UNCONFIRMED);
    expect(s.posts().map(({ email }) => email)).toEqual(['ada@praxis.de', 'bob@praxis.de']);
  });

  it('of one contact post once: one that was kept waiting too long posts no more', async () => {
    const s = serve({ switches: LAG, link: PERSONAL });
    s.levers.fail('thrown');
    const first = s.book(ADA, A);
    for (let call = 0; call < 3; call++) (await s.calls.next(1)).answer();
    await first;
    s.world.setNow(at(180));
    const slow = s.book(ADA, A);
    for (const seconds of [238, 296]) {
      (await s.calls.next(2)).answer();
      s.world.setNow(at(seconds));
    }
    expect(await slow).toEqual(UNCONFIRMED);
    expect(s.posts()).toHaveLength(1);
  });
});
