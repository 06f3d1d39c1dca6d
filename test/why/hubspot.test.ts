// "Why?" for a service behind a HubSpot link: HubSpot does not offer it, or which rule of the Sheet takes it out.

import { describe, expect, it } from 'vitest';
import { answerIn, askScript } from '../../local/start/askScript.ts';
import type { DayAnswer, WhyAnswer } from '../../src/why/answer.ts';
import { A, ADA, B, book, type Practice, type PracticeOptions, practice } from '../recovery/hubspot/support.ts';

/** Only the bundle gives back what it answers. */
function open(options: PracticeOptions = {}): Practice {
  return practice({ way: 'bundle', ...options });
}

function whyOf(world: Practice, at: string, service = 'Demo'): WhyAnswer {
  return answerIn('why.at', askScript(world.runtime, 'why.at', service, at)) as never;
}

function dayOf(options: PracticeOptions, at: string): DayAnswer {
  const answer = whyOf(open(options), at);
  if ('problem' in answer) throw new Error(answer.problem);
  return answer;
}

/** `09:00 rule`: each start, and what is said of it. */
function startsOf({ starts }: DayAnswer): string[] {
  return starts.map(({ time, hosts: [at] }) => `${time} ${at?.isFree ? 'free' : at?.why.map(({ rule }) => rule)}`);
}

const MORNING = ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30'];
const all = (what: string) => MORNING.map((time) => `${time} ${what}`);

describe('a date of a service behind a link', () => {
  it('has the starts that HubSpot offers', () => {
    const day = dayOf({}, '2027-03-24');
    expect(day.about).toBe('Demo, Wed 2027-03-24 (Europe/Berlin)');
    expect(day.headline).toBe('6 of 6 starts are free.');
    expect(startsOf(day)).toEqual(all('free'));
    expect(day.starts[0]?.start_iso).toBe(A);
    expect(day.starts[0]?.hosts[0]).toMatchObject({
      host: 'HubSpot',
      why: [{ rule: 'open', sentence: 'HubSpot offers it, and the Sheet leaves it.' }],
    });
  });

  it('says that HubSpot offers none', () => {
    const day = dayOf({}, '2027-03-27');
    expect([day.starts, day.headline]).toEqual([[], 'There is no start on this date.']);
    expect(day.hosts).toEqual([
      {
        host: 'HubSpot',
        wholeDay: [
          {
            rule: 'notAtHubspot',
            sentence: 'HubSpot offers no start on this date. Look at the link’s own hours and calendars.',
          },
        ],
        open: [],
      },
    ]);
  });

  // Case 7: with a notice of 48 h the limit is 24 March, 09:00Z, which is ten o'clock.
  it('names Notice', () => {
    const day = dayOf({ service: { Notice: '48 h' } }, '2027-03-24');
    expect(startsOf(day)).toEqual(['09:00 beforeNotice', '09:30 beforeNotice', ...all('free').slice(2)]);
    expect(day.starts[0]?.hosts[0]?.why[0]?.sentence).toBe('HubSpot offers it, but Notice is 48 h.');
  });

  // Case 4: 5 April is the last date.
  it('names Book ahead', () => {
    const day = dayOf({}, '2027-04-06');
    expect(startsOf(day)).toEqual(all('afterHorizon'));
    expect(day.starts[0]?.hosts[0]?.why[0]?.sentence).toBe('HubSpot offers it, but Book ahead ends on 2027-04-05.');
  });

  it('names the closed date', () => {
    const day = dayOf({ exceptions: [{ 'From date': '2027-03-24' }] }, '2027-03-24');
    expect(startsOf(day)).toEqual(all('closed'));
  });

  it('names Max per day', async () => {
    const world = open({ service: { 'Max per day': '1' } });
    expect(await book(world, ADA, A)).toBe('success');
    const day = whyOf(world, '2027-03-24') as DayAnswer;
    expect(startsOf(day)).toEqual(all('full').slice(1));
    expect(day.headline).toBe('0 of 5 starts are free.');
  });

  it('names a start that another caller may have booked, as it is not offered', async () => {
    const world = open();
    world.levers.fail('error-before');
    expect(await book(world, ADA, A)).toContain('not confirmed');
    const day = whyOf(world, '2027-03-24') as DayAnswer;
    expect(startsOf(day)).toEqual(['09:00 barred', ...all('free').slice(1)]);
  });

  it('asks HubSpot in one call, and writes nothing', () => {
    const world = open();
    // It notes the tabs.
    world.runtime.execute('recover', [], { event: 'clock' });
    const before = world.store.list('sheet').map((name) => world.store.read(name)?.text);
    whyOf(world, '2027-03-24');
    const methods = world.roundTrips().map(({ method }) => method);
    expect(methods).toEqual(['getProperties', 'Spreadsheets.Values.batchGet', 'fetchAll']);
    expect(world.store.list('sheet').map((name) => world.store.read(name)?.text)).toEqual(before);
  });
});

describe('a time of a service behind a link', () => {
  it('is free', () => {
    const day = dayOf({}, B);
    expect([day.about, day.headline]).toEqual(['Demo, Wed 2027-03-24 09:30 (Europe/Berlin)', 'Free: HubSpot']);
  });

  it('is not offered by HubSpot', async () => {
    const world = open();
    await book(world, ADA, A);
    const day = whyOf(world, A) as DayAnswer;
    expect(day.headline).toBe('Not free.');
    expect(day.starts[0]?.hosts[0]?.why).toEqual([
      { rule: 'notAtHubspot', sentence: 'HubSpot does not offer it. Look at the link’s own hours and calendars.' },
    ]);
  });

  it('is past', () => {
    expect(startsOf(dayOf({}, '2027-03-22T08:30:00Z'))).toEqual(['09:30 past']);
  });

  it('is told in German', () => {
    const day = dayOf({ settings: { Language: 'de' } }, '2027-03-27 10:00');
    expect(day.starts[0]?.hosts[0]?.why[0]?.sentence).toMatch(/^HubSpot bietet sie nicht an/);
  });
});

it.each(['unavailable', 'html', 'empty-object', 'thrown'] as const)('says that HubSpot answers with %s', (fault) => {
  const world = open();
  world.levers.fail(fault, { at: 'availability', times: 9 });
  expect(whyOf(world, '2027-03-24')).toMatchObject({ problem: expect.stringContaining('HubSpot gave no times') });
});

it('says that there is no key', () => {
  expect(whyOf(open({ key: null }), '2027-03-24')).toMatchObject({
    problem: expect.stringContaining('no HubSpot key'),
  });
});
