// What a phone call heard, where two of its calls run at once: none takes away what the other one has told.
import { expect, it } from 'vitest';
import {
  keepAppointments,
  keepOffers,
  memoryIn,
  memoryKeys,
  withAppointments,
  withOffers,
} from '../../../src/booking/tools/callMemory.ts';
import type { CachePort } from '../../../src/ports/script.ts';

const KEY = 'toolCall.one';
const NOW = Date.UTC(2027, 2, 15, 8);
const START = Date.UTC(2027, 2, 16, 8);
const OFFER = { service: 'Visit', startMs: START, toldMs: NOW };
const APPOINTMENT = { eventId: 'event-1', service: 'Visit', startMs: START };

function opened() {
  const values: Record<string, string> = {};
  const cache = { putAll: (more: Record<string, string>) => void Object.assign(values, more) } as unknown as CachePort;
  return { cache, values, known: () => memoryIn(values, KEY, NOW) };
}

it('a booking that has read no offer keeps those that were told meanwhile, and the other way round', () => {
  const { cache, values, known } = opened();
  const before = known();
  keepOffers(cache, KEY, withOffers(before, [OFFER]));
  keepAppointments(cache, KEY, withAppointments(before, [APPOINTMENT]));
  expect(known()).toEqual({ offers: [{ ...OFFER, id: 'A' }], appointments: [{ ...APPOINTMENT, id: '1' }] });
  keepOffers(cache, KEY, withOffers(before, [OFFER, OFFER]));
  expect(known().appointments).toHaveLength(1);
  expect(Object.keys(values).sort()).toEqual([...memoryKeys(KEY)].sort());
});

it('without a key nothing is kept or known', () => {
  const { cache, values } = opened();
  keepOffers(cache, null, withOffers({ offers: [], appointments: [] }, [OFFER]));
  expect([values, memoryKeys(null), memoryIn({}, null, NOW)]).toEqual([{}, [], { offers: [], appointments: [] }]);
});
