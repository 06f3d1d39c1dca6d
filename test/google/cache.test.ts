// The script cache through the adapter, on the simulated service.
import { cachePort } from '../../src/google/cache.ts';
import { cacheContract } from '../contract/cache.ts';
import { openGoogle } from './adapters.ts';

cacheContract('CacheService through the adapter', () => {
  const { roundTrips, failing, clock } = openGoogle();
  return {
    port: cachePort,
    calls: () => roundTrips.length,
    failing,
    pass(milliseconds) {
      clock.ms += milliseconds;
    },
  };
});
