// For a minute after a deployment two versions answer in turn, on one Sheet, cache and script properties. Callers must hear the
// same as from one version alone. A world of each kind hears the same requests.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RuntimeOptions } from '../../local/platform/options.ts';
import { createRuntime } from '../../local/runtime.ts';
import { withOtherVersion } from '../../local/start/otherVersion.ts';
import { offered, TWO_HOSTS, visit } from '../support/bookings.ts';
import { openWorld, type World, type WorldOptions } from '../support/world.ts';

let other: Pick<RuntimeOptions, 'webAppFolder'>;
beforeAll(async () => {
  other = await withOtherVersion('dist');
});

const SHEET = { hosts: TWO_HOSTS, services: [visit({ 'Max per day': '3', 'Buffer after': '15 min' })] };

const open = (way: WorldOptions['way']): World => openWorld({ way, sheet: SHEET });

describe('two versions at once', () => {
  it('offer and book what one version does, and lose no row', async () => {
    const bookings = fc.array(fc.record({ contact: fc.nat(3), at: fc.nat(60) }), { minLength: 8, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(bookings, async (all) => {
        const two = open((options) => createRuntime({ ...options, ...other }));
        const one = open('bundle');
        for (const { contact, at } of all) {
          const starts = await offered(one);
          expect(await offered(two)).toEqual(starts);
          const body = { contact_id: `c-${contact}`, start_iso: starts[at % Math.max(1, starts.length)] };
          expect((await two.call('book', body)).json).toEqual((await one.call('book', body)).json);
        }
        const rows = ({ rows }: World) =>
          rows('Bookings').map(({ Host, Start, Status, Calendar, 'Contact id': contact }) => [
            ...[Host, Start, Status, Calendar, contact],
          ]);
        expect(rows(two)).toEqual(rows(one));
        expect(two.rows('Log').map(({ Action, Outcome }) => [Action, Outcome])).toEqual(
          one.rows('Log').map(({ Action, Outcome }) => [Action, Outcome]),
        );
      }),
      { numRuns: 12 },
    );
  });
});
