// A booking whose calendar is out of reach is not made twice.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../local/boundary.ts';
import { ADA, bookJson, TUE10, TWO_HOSTS, WED11 } from '../support/bookings.ts';
import { open, visits } from './support.ts';

describe('a booking, whatever came in between,', () => {
  for (const same of [true, false])
    for (const mode of ['allow', 'refuse', 'move'])
      it(`is not made twice while its calendar is out of reach (${mode}, ${same ? 'the same' : 'another'} start)`, async () => {
        const world = open({ 'Repeat bookings': mode }, { hosts: TWO_HOSTS });
        await bookJson(world, ADA, TUE10);
        const kept = world.store.read('calendars/anna@example.com.ics')?.text ?? '';
        world.store.write('calendars/anna@example.com.ics', 'broken');
        world.faults.before = ({ service, method, args }) => {
          if (service === 'Calendar' && method.startsWith('Events.') && JSON.stringify(args).includes('anna@'))
            throw new PlatformError(
              'API call to calendar.events.get failed with error: Not Found',
              'GoogleJsonResponseException',
            );
        };
        await bookJson(world, ADA, same ? TUE10 : WED11);
        delete world.faults.before;
        world.store.write('calendars/anna@example.com.ics', kept);
        // Under allow another start is a second appointment, which Ben can have.
        const second = mode === 'allow' && !same ? [WED11] : [];
        expect([visits(world, 'anna'), visits(world, 'ben')]).toEqual([[TUE10], second]);
      });
});
