// Worlds with services that invite the contact.
import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../../simulate/chance.ts';
import { asInvited } from '../../../simulate/world/invitations.ts';
import { drawWorld } from '../../../simulate/world/world.ts';

const drawn = Array.from({ length: 300 }, (_, seed) => drawWorld((stream) => chanceOf(seed, stream), {}));
const inviting = drawn.flatMap(({ world, store }) => (world.invitations ? [{ ...world.invitations, store }] : []));

const contact = (name: string) => ({ id: '', name, email: '', phone: '' });

describe('worlds that invite', () => {
  it('are a quarter of all, and their Sheet says so', () => {
    expect(inviting.length / drawn.length).toBeCloseTo(1 / 4, 1);
    for (const { services, store } of inviting) {
      const rows = (store.read('sheet/Services.csv')?.text ?? '').split('\r\n').filter((row) => /,yes(,|$)/.test(row));
      expect(rows.length, services.join()).toBeGreaterThanOrEqual(1);
    }
  });

  it('begin with addresses and contacts that are near their caps, or at them', () => {
    const all = inviting.map(({ mailed }) => mailed);
    const most = (header: string) =>
      Math.max(
        ...all.map((rows) =>
          Math.max(
            ...rows.map((row) => rows.filter((one) => one[header] !== '' && one[header] === row[header]).length),
          ),
        ),
      );
    expect(most('Contact id')).toBe(10);
    expect(all.some((rows) => rows.filter((row) => row['E-mail'] === 'caller1@example.com').length === 3)).toBe(true);
    expect(all.flat().every(({ Status }) => Status === 'cancelled')).toBe(true);
  });
});

it('one person has one name, id and address, and some names would do harm', () => {
  const people = Array.from({ length: 8 }, (_, at) => asInvited(contact(`Caller ${at + 1}`)));
  expect(new Set(people.map(({ email }) => email)).size).toBe(8);
  expect(asInvited(contact('Caller 3'))).toEqual(asInvited({ ...contact('Caller 3'), id: 'c3' }));
  for (const start of ['=', '<', '@', '+', '-']) expect(people.some(({ name }) => name.startsWith(start))).toBe(true);
});
