// A voice agent's tool calls about a service behind a HubSpot link. HubSpot books, and has no call to cancel or move a meeting.
import { describe, expect, it } from 'vitest';
import { sentMails } from '../../../local/services/mail/state.ts';
import { A, C, practice } from './practice.ts';

const SECRET = 'a-secret-of-thirty-characters-x';
const query = { phone: '+49301234567', call_id: 'call-1' };

async function withMeeting() {
  const opened = practice({ more: { toolSecrets: { telli: SECRET } } });
  const { world } = opened;
  const said = async (name: string, body: object = {}) => (await world.tool(name, body, { query })).json;
  const booked = await said('book', { start_iso: A, service: 'Talk', name: 'Ada', email: 'ada@praxis.de' });
  return { ...opened, said, booked };
}

// The 24th of March 2027 is a Wednesday, and 08:00 UTC is 09:00 in Berlin.
const SPOKEN = 'Wednesday, 24 March 2027 at 09:00';
const SORRY = `The appointment on ${SPOKEN} cannot be cancelled or moved here. The team is told of the wish and will get in touch.`;

describe('a meeting at HubSpot', () => {
  it('is booked by a tool, and told of', async () => {
    const { booked, said, posts } = await withMeeting();
    expect(booked).toMatchObject({ status: 'success', sentence: `The appointment on ${SPOKEN} is booked.` });
    expect(posts()).toMatchObject([{ startTime: A, email: 'ada@praxis.de' }]);
    expect((await said('next-appointments')).appointments).toMatchObject([{ id: '1', service: 'Talk', start_iso: A }]);
  });

  it('is offered by a tool with ids', async () => {
    const { said } = await withMeeting();
    expect((await said('available', { service: 'Talk', n: 1 })).offers).toMatchObject([{ id: 'A' }]);
  });

  it.each([
    ['cancel', {}],
    ['move', { start_iso: C }],
  ])('stays as it is where a caller asks to %s it, and the team is told', async (tool, args) => {
    const { said, world, state } = await withMeeting();
    expect(await said(tool, args)).toEqual({ status: 'failed', sentence: SORRY });
    expect(state().meetings).toMatchObject([{ start: A }]);
    expect(world.rows('Bookings')).toMatchObject([{ Status: 'booked' }]);
    world.runtime.execute('recover', [], { event: 'clock' });
    const wish = `${tool} Talk, 2027-03-24 09:00 +01:00`;
    expect(sentMails(world.store).at(-1)?.body).toContain(`which only a person can do in HubSpot: ${wish}.`);
  });

  it('is mailed about once for each wish', async () => {
    const { said, world } = await withMeeting();
    await said('cancel');
    await said('cancel');
    world.runtime.execute('recover', [], { event: 'clock' });
    world.runtime.execute('recover', [], { event: 'clock' });
    expect(sentMails(world.store).filter(({ body }) => body.includes('only a person can do'))).toHaveLength(1);
  });
});
