// For a minute after a deployment two versions answer in turn, on one Sheet, cache and script properties. Callers must hear the
// same as from one version alone. A world of each kind hears the same requests.
import fc from 'fast-check';
import { expect } from 'vitest';
import { createRuntime } from '../../../local/runtime.ts';
import { withOtherVersion } from '../../../local/start/otherVersion.ts';
import { offered, TWO_HOSTS, visit } from '../../support/bookings.ts';
import type { Google } from '../../support/google.ts';
import { openWorld, type World, type WorldOptions } from '../../support/world.ts';

const SHEET = { hosts: TWO_HOSTS, services: [visit({ 'Max per day': '3', 'Buffer after': '15 min' })] };

let built: ReturnType<typeof withOtherVersion> | undefined;

/** They offer and book what one version does, and lose no row. */
export async function twoVersions(google: () => Google, size: { runs: number; bookings: number }): Promise<void> {
  built ??= withOtherVersion('dist');
  const other = await built;
  const open = (way: WorldOptions['way']): World => openWorld({ way, sheet: SHEET, google: google() });
  const length = { minLength: size.bookings, maxLength: size.bookings };
  const bookings = fc.array(fc.record({ contact: fc.nat(3), at: fc.nat(60) }), length);
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
    { numRuns: size.runs },
  );
}
