// Script properties through the adapter, on the simulated service.
import { propertiesPort } from '../../src/google/properties.ts';
import { propertiesContract } from '../contract/properties.ts';
import { openGoogle } from './adapters.ts';

propertiesContract('PropertiesService through the adapter', () => {
  const { roundTrips, failing } = openGoogle();
  return { port: propertiesPort, calls: () => roundTrips.length, failing };
});
