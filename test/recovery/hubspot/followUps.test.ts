// What follows a booking at HubSpot: the contact's fields and a ticket, tried three times and never undone.
import { describe, expect, it } from 'vitest';
import { sentMails } from '../../../local/services/mail/state.ts';
import { properties } from '../../support/bookings.ts';
import type { Way } from '../../support/world.ts';
import { A, ADA, asked, book, practice, recover, state } from './support.ts';

const TIMES = ['09:15', '09:30', '09:45', '10:00'].map((time) => `2027-03-22T${time}:00.000Z`);
const FIELDS = { 'HubSpot contact fields': 'phone={phone}' };

describe.each<Way>(['bundle', 'in process'])('after a booking, %s,', (way) => {
  function open(settings: Record<string, string>) {
    return practice({ way, settings });
  }

  function left(world: ReturnType<typeof open>): unknown[] {
    return Object.entries(properties(world)).flatMap(([key, text]) =>
      key.startsWith('hubspotFollowUp.') && text !== 'done' ? [JSON.parse(text)] : [],
    );
  }

  function mails(world: ReturnType<typeof open>): string {
    return sentMails(world.store)
      .map(({ body }) => body)
      .join('\n');
  }

  /** The first change of the contact comes right after the booking. */
  async function bookedWithout(fault: 'unavailable' | 'missing-scopes', times: number) {
    const world = open(FIELDS);
    world.levers.fail(fault, { at: 'contacts', times });
    expect(await book(world, ADA, A)).toBe('success');
    asked(world);
    return world;
  }

  it('a change of the contact that failed is made up for', async () => {
    const world = await bookedWithout('unavailable', 1);
    expect(state(world).contacts[0]?.properties.phone).toBeUndefined();
    // The execution of the booking might still be at work.
    recover(world, '2027-03-22T09:05:00.000Z');
    expect(asked(world).filter((one) => one.startsWith('PATCH'))).toEqual([]);
    recover(world, TIMES[0]);
    expect(asked(world).filter((one) => one.startsWith('PATCH'))).toEqual(['PATCH contacts']);
    expect(state(world).contacts[0]?.properties.phone).toBe('+49 30 901820');
    expect(left(world)).toEqual([]);
    recover(world, TIMES[1]);
    expect(Object.keys(properties(world)).filter((key) => key.startsWith('hubspotFollowUp.'))).toEqual([]);
    expect(mails(world)).not.toContain('could not be written');
  });

  it('one that goes on failing is tried three times, then mailed about', async () => {
    const world = await bookedWithout('unavailable', 99);
    for (const time of TIMES) recover(world, time);
    expect(asked(world).filter((one) => one.startsWith('PATCH'))).toHaveLength(3);
    expect(left(world)).toEqual([]);
    recover(world, TIMES[3]);
    expect(mails(world).match(/could not be written/g)).toHaveLength(1);
  });

  it('one that the key may not make is mailed about at once', async () => {
    const world = await bookedWithout('missing-scopes', 99);
    recover(world, TIMES[0]);
    expect(mails(world)).toContain('could not be written: 403, MISSING_SCOPES');
  });

  it('a ticket is made once its names are known', async () => {
    const world = open({ 'HubSpot ticket': 'support pipeline / New', 'HubSpot ticket title': 'Demo for {name}' });
    expect(await book(world, ADA, A)).toBe('success');
    expect(state(world).tickets).toEqual([]);
    for (const time of TIMES) recover(world, time);
    // An untouched account has one pipeline, 0, whose first stage is 1.
    expect(state(world).tickets).toMatchObject([
      { contactId: '101', properties: { subject: 'Demo for Ada Byron', hs_pipeline_stage: '1' } },
    ]);
    expect(left(world)).toEqual([]);
  });

  it('a ticket whose stage HubSpot does not have is given up after three tries', async () => {
    const world = open({ 'HubSpot ticket': 'Elsewhere' });
    await book(world, ADA, A);
    for (const time of TIMES) recover(world, time);
    expect(state(world).tickets).toEqual([]);
    expect(left(world)).toEqual([]);
    expect(mails(world)).toContain('Elsewhere');
  });

  it('a ticket that may exist is not made again', async () => {
    const world = open({ 'HubSpot ticket': '0 / 1' });
    let isOver = false;
    world.faults.before = ({ method, args }) => {
      if (isOver) throw new Error('stopped');
      isOver = method === 'fetchAll' && JSON.stringify(args).includes('/tickets');
    };
    await book(world, ADA, A).catch(() => '');
    delete world.faults.before;
    expect(left(world)).toHaveLength(1);
    asked(world);
    for (const time of TIMES) recover(world, time);
    expect(asked(world)).not.toContain('POST tickets');
    expect(left(world)).toEqual([]);
    expect(mails(world)).toContain('It is not known whether HubSpot made a ticket');
  });

  it('a ticket whose answer was an error is not made again either', async () => {
    const world = open({ 'HubSpot ticket': '0 / 1' });
    world.levers.fail('error-after', { at: 'tickets' });
    expect(await book(world, ADA, A)).toBe('success');
    for (const time of TIMES) recover(world, time);
    expect(state(world).tickets).toHaveLength(1);
    expect(asked(world).filter((one) => one === 'POST tickets')).toHaveLength(1);
  });

  it('a booking that was found by recovery gets both', async () => {
    const world = open({ ...FIELDS, 'HubSpot ticket': '0 / 1' });
    world.levers.fail('error-after');
    world.levers.fail('unavailable', { at: 'contacts', times: 2 });
    await book(world, ADA, A);
    for (const time of TIMES) recover(world, time);
    expect(state(world).contacts[0]?.properties.phone).toBe('+49 30 901820');
    expect(state(world).tickets).toHaveLength(1);
  });
});
