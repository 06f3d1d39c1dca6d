// Case 23: two callers at once. HubSpot's time is nobody else's: the lock is free while a request to HubSpot hangs.
import { afterAll, describe, expect, it } from 'vitest';
import type { Timer } from '../../../local/platform/later.ts';
import { createThreads } from '../../../local/threads/pool.ts';
import { createThreadedRuntime } from '../../../local/threads/runtime.ts';
import { handTimer, holdCalls } from '../../local/threads/byHand.ts';
import { attempt } from '../../support/bookings.ts';
import { A, ADA, B, BOB, GONE, GUESSES, type PracticeOptions, practice, SUCCESS } from './practice.ts';

const threads = createThreads();
afterAll(() => threads.close());

const LATER = '2027-03-22T09:00:20.000Z';
/** Tuesday at ten in Berlin, with the Sheet's own host. */
const TUESDAY = '2027-03-23T09:00:00.000Z';
const NOT_CONFIRMED = { status: 'failed', reason: expect.stringMatching(/not confirmed/) };

/** No execution waits for the lock: one that has to is told at once that it is busy. None is ended after six minutes. */
const impatient: Timer = (ms, work) => {
  const running = setImmediate(ms < 60_000 ? work : () => {});
  return () => clearImmediate(running);
};

/** Every request to HubSpot is held until the test lets it go on. */
function serve(options: PracticeOptions = {}, timer = impatient) {
  const calls = holdCalls('fetchAll', 'fetch');
  const opened = practice({
    ...options,
    way: (runtime) => createThreadedRuntime({ ...runtime, threads, answering: calls.answering, timer }),
  });
  return { ...opened, calls };
}

type Served = ReturnType<typeof serve>;

/** A request to book hangs at HubSpot's door; twenty seconds pass. */
async function hanging({ world, calls, book }: Served, contact: object, start: string) {
  const answer = book(contact, start);
  (await calls.next(1)).answer();
  const post = await calls.next(1);
  expect(JSON.stringify(post.call.args)).toContain('"startTime');
  world.setNow(LATER);
  return { answer, post };
}

/** Lets every further call of the execution go on. */
async function finish(calls: Served['calls'], answer: Promise<unknown>, executionId: number): Promise<void> {
  let isOver = false;
  const over = answer.then(() => {
    isOver = true;
  });
  while (!isOver) await Promise.race([over, calls.next(executionId).then((held) => held.answer())]);
}

describe.each(GUESSES)('23: two contacts and one start, with $guesses', ({ switches }) => {
  it('one hears success and the other that the slot is gone, at once', async () => {
    const served = serve({ switches });
    const { answer, post } = await hanging(served, ADA, A);
    // The second asks HubSpot nothing, so nothing holds it.
    expect(await served.book(BOB, A)).toEqual(GONE);
    expect(served.posts()).toHaveLength(0);
    post.answer();
    await finish(served.calls, answer, 1);
    expect(await answer).toEqual(SUCCESS);
    expect(served.posts()).toHaveLength(1);
    expect(served.state().meetings).toHaveLength(1);
    expect(served.world.rows('Bookings')).toHaveLength(1);
  });

  it('a host of the Sheet is offered and booked meanwhile, and people may look on', async () => {
    const served = serve({ switches });
    const { answer, post } = await hanging(served, ADA, A);
    expect(await served.starts('Visit')).toContain(TUESDAY);
    expect(await served.book(BOB, TUESDAY, 'Visit')).toEqual(SUCCESS);
    expect(served.world.rows('Bookings')).toMatchObject([{ Service: 'Visit', Host: 'Anna', Status: 'booked' }]);
    post.answer();
    await finish(served.calls, answer, 1);
    expect(await answer).toEqual(SUCCESS);
    expect(served.world.rows('Bookings').map(({ Service }) => Service)).toEqual(['Visit', 'Talk']);
  });

  it('the relay’s second attempt hears that the booking is not confirmed, never that the slot is gone', async () => {
    const served = serve({ switches });
    const answer = attempt(served.world, ADA, A, 'r-7');
    (await served.calls.next(1)).answer();
    const post = await served.calls.next(1);
    served.world.setNow('2027-03-22T09:00:05.000Z');
    expect(await attempt(served.world, ADA, A, 'r-7')).toEqual(NOT_CONFIRMED);
    post.answer();
    await finish(served.calls, answer, 1);
    expect(await answer).toEqual(SUCCESS);
    // It looks at the meeting.
    const third = attempt(served.world, ADA, A, 'r-7');
    await finish(served.calls, third, 3);
    expect(await third).toEqual(SUCCESS);
    expect(served.posts()).toHaveLength(1);
    expect(served.world.rows('Bookings')).toHaveLength(1);
  });
});

describe('23: while a booking hangs', () => {
  it('the same contact hears in German that it is not confirmed', async () => {
    const served = serve({ settings: { Language: 'de' } });
    const { answer, post } = await hanging(served, ADA, A);
    expect((await served.book(ADA, A)).reason).toMatch(/noch nicht bestätigt/);
    post.answer();
    await finish(served.calls, answer, 1);
    expect(await answer).toEqual(SUCCESS);
    expect(served.posts()).toHaveLength(1);
  });

  it('another service on the same link cannot have the start either', async () => {
    const talk = { Minutes: '30', 'Book ahead': '14 days', 'HubSpot link': 'praxis/demo' };
    const services = [
      { Service: 'Talk', ...talk },
      { Service: 'Call', ...talk },
    ];
    const served = serve({ sheet: { services } });
    const { answer, post } = await hanging(served, ADA, A);
    expect(await served.book(BOB, A, 'Call')).toEqual(GONE);
    post.answer();
    await finish(served.calls, answer, 1);
    expect(served.posts()).toHaveLength(1);
  });

  it('another start of the link is booked by another contact', async () => {
    const served = serve();
    const { answer, post } = await hanging(served, ADA, A);
    const other = served.book(BOB, B);
    await finish(served.calls, other, 2);
    expect(await other).toEqual(SUCCESS);
    post.answer();
    await finish(served.calls, answer, 1);
    expect(await answer).toEqual(SUCCESS);
    expect(served.state().meetings).toHaveLength(2);
  });

  it.each([
    ['at another start where contacts may have one', { settings: { 'Repeat bookings': 'refuse' } }, ADA, NOT_CONFIRMED],
    ['of another contact within a full day', { service: { 'Max per day': '1' } }, BOB, GONE],
  ])('a second booking %s is not made', async (_, options, contact, expected) => {
    const served = serve(options);
    const { answer, post } = await hanging(served, ADA, A);
    const other = served.book(contact, B);
    await finish(served.calls, other, 2);
    expect(await other).toEqual(expected);
    post.answer();
    await finish(served.calls, answer, 1);
    expect(await answer).toEqual(SUCCESS);
    expect(served.posts()).toHaveLength(1);
  });

  it('both may arrive at once: one is booked', async () => {
    const served = serve({}, handTimer().timer);
    const answers = [served.book(ADA, A), served.book(BOB, A)] as const;
    await Promise.all([finish(served.calls, answers[0], 1), finish(served.calls, answers[1], 2)]);
    const heard = await Promise.all(answers);
    expect(heard.map(({ status }) => status).sort()).toEqual(['failed', 'success']);
    expect(heard).toContainEqual(GONE);
    expect(served.posts()).toHaveLength(1);
    expect(served.state().meetings).toHaveLength(1);
  });
});
