// Rows and hosts that a fault leaves out: the Reason names them although there are slots, and "why?" never calls their hours
// closed for another reason.

import { describe, expect, it } from 'vitest';
import { answerIn, askScript } from '../../local/start/askScript.ts';
import type { DayAnswer } from '../../src/why/answer.ts';
import { lastReason } from '../support/bookings.ts';
import { openWorld, type World, type WorldOptions } from '../support/world.ts';

// Monday, 15 March 2027, 09:00 in Berlin. Mornings from 09:00 to 12:00, half an hour each, three days ahead: 24 starts.
const MORNINGS = { Days: 'Mon-Fri', From: '09:00', To: '12:00' };
const AFTERNOONS = { Days: 'Mon-Fir', From: '13:00', To: '17:00' };

const world = (sheet: WorldOptions['sheet'] = {}) => openWorld({ way: 'bundle', sheet });

async function offered(opened: World, service?: string) {
  const { json } = await opened.call('available', { contact_id: 'c-1' }, service === undefined ? {} : { service });
  const Reason = lastReason(opened);
  return { count: json.available?.length, Reason };
}

function why(opened: World, at: string): { all: string[]; rules: string[] } {
  const asked = answerIn('why.at', askScript(opened.runtime, 'why.at', '', at)) as DayAnswer;
  const said = [
    ...asked.hosts.flatMap(({ wholeDay }) => wholeDay),
    ...asked.starts.flatMap(({ hosts }) => hosts.flatMap((one) => one.why)),
  ];
  return { all: said.map(({ sentence }) => sentence), rules: said.map(({ rule }) => rule) };
}

describe('an answer with slots', () => {
  it('names in the Reason the row that is left out', async () => {
    const { count, Reason } = await offered(world({ weeklyHours: [MORNINGS, AFTERNOONS] }));
    expect(count).toBe(24);
    expect(Reason).toMatch(/^Weekly hours, row 3, Days: .*“Mon-Fir”.*Until then this row does not count\.$/);
  });

  it('names three of them, and counts the others', async () => {
    const days = ['Mon-Fir', 'Mno', 'Tues day', 'Wendsday', 'Frydai'];
    const { count, Reason } = await offered(
      world({ weeklyHours: [MORNINGS, ...days.map((Days) => ({ ...AFTERNOONS, Days }))] }),
    );
    expect(count).toBe(24);
    for (const row of [3, 4, 5]) expect(Reason).toContain(`Weekly hours, row ${row}, Days`);
    expect(Reason).not.toContain('row 6');
    expect(Reason.endsWith('Also left out: 2 more. Slotsheet > Check lists them.')).toBe(true);
  });

  it('names a host who is withdrawn, and no row that is about other hosts or services', async () => {
    const sheet = {
      services: [
        { Service: 'Visit', Minutes: '30', 'Book ahead': '3 days', Hosts: 'Anna, Ben' },
        { Service: 'Call', Minutes: '30' },
      ],
      hosts: [
        { Host: 'Anna', Calendar: 'anna@example.com' },
        { Host: 'Ben', Calendar: 'ben@example.com', 'Max per day': 'few' },
        { Host: 'Cem', Calendar: 'cem@example.com' },
      ],
      weeklyHours: [MORNINGS, { ...AFTERNOONS, Host: 'Cem' }, { ...AFTERNOONS, Service: 'Call' }],
    };
    const { count, Reason } = await offered(world(sheet), 'Visit');
    expect(count).toBe(24);
    expect(Reason).toMatch(/^Hosts, row 3, Max per day: /);
    expect(Reason).not.toContain('Weekly hours');
    expect((await offered(world(sheet), 'Call')).Reason).toMatch(/Weekly hours, row 3.*Weekly hours, row 4/);
  });

  it('names a host of the service whom no row of Hosts has', async () => {
    const opened = world({
      services: [{ Service: 'Visit', Minutes: '30', 'Book ahead': '3 days', Hosts: 'Anna, Bne' }],
    });
    const { count, Reason } = await offered(opened);
    expect(count).toBe(24);
    expect(Reason).toMatch(/^Services, row 2, Hosts: .*“Bne”/);
    const asked = answerIn('why.at', askScript(opened.runtime, 'why.at', '', '2027-03-16')) as DayAnswer;
    expect(asked.notes).toEqual([expect.stringMatching(/^Services, row 2, Hosts: .*“Bne”/)]);
  });

  it('is silent where nothing is left out', async () => {
    expect(await offered(world())).toEqual({ count: 24, Reason: '' });
  });
});

describe('why', () => {
  it('names the row that is left out in place of “Outside the opening hours”', () => {
    const { all, rules } = why(world({ weeklyHours: [MORNINGS, AFTERNOONS] }), '2027-03-16T14:00');
    expect(all).toContain('Outside the opening hours that can be read: open 09:00–12:00.');
    expect(all.filter((sentence) => sentence.startsWith('Outside the opening hours:'))).toEqual([]);
    expect(all).toContainEqual(expect.stringMatching(/^Weekly hours, row 3, Days: .*“Mon-Fir”/));
    expect(rules).toContain('rowLeftOut');
  });

  it('names it where the day has no other hours', () => {
    const { all } = why(
      world({
        weeklyHours: [
          { ...MORNINGS, Days: 'Mon' },
          { ...AFTERNOONS, Days: 'Tusday' },
        ],
      }),
      '2027-03-16',
    );
    expect(all).toContain('Closed, as far as Weekly hours can be read: nothing on Tue for Visit.');
    expect(all).toContainEqual(expect.stringContaining('“Tusday”'));
  });

  it('names the fault that closes a date, not exceptions that no person wrote', () => {
    const hosts = [
      { Host: 'Anna', Calendar: 'anna@example.com' },
      { Host: 'Ben', Calendar: 'ben@example.com' },
    ];
    const exceptions = [{ 'From date': '2027-03-16', Host: 'Anna Bergr', From: '09:00', To: '10:00' }];
    const { all, rules } = why(world({ hosts, exceptions }), '2027-03-16');
    expect(all.filter((sentence) => /^Closed: Exceptions/.test(sentence))).toEqual([]);
    expect(all.filter((sentence) => /^Exceptions, row 2, Host: .*“Anna Bergr”/.test(sentence))).toHaveLength(2);
    expect(rules).toEqual(['closedByFault', 'closedByFault']);
  });

  it('still names the exception that a person wrote', () => {
    const exceptions = [{ 'From date': '2027-03-16' }];
    expect(why(world({ exceptions }), '2027-03-16').all).toEqual(['Closed: Exceptions 2027-03-16, everyone.']);
  });

  it('says it in German too', () => {
    const { all } = why(
      world({ settings: { Language: 'de' }, weeklyHours: [MORNINGS, AFTERNOONS] }),
      '2027-03-16T14:00',
    );
    expect(all).toContain('Außerhalb der lesbaren Öffnungszeiten: offen 09:00–12:00.');
  });
});
