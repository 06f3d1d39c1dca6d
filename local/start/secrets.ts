// What `npm start` gives the script over its stored properties, and HubSpot's stand-in for the next bookings.
import { PROPERTY } from '../../src/notes/propertyNames.ts';
import { UsageError } from '../command/commandLine.ts';
import { hasHubspot, hubspotFiles } from '../hubspot/files.ts';
import { createLevers, type Levers } from '../hubspot/levers.ts';
import type { Store } from '../store/store.ts';
import type { Flags } from './flags.ts';
import { setUpBefore } from './setUpBefore.ts';

/** They lie over the stored properties and in memory: secrets never get into the data folder. */
export function secretsOf({ key, token, hubspotKey, toolSecrets }: Flags, store: Store): Record<string, string | null> {
  return {
    [PROPERTY.telliKey]: key,
    [PROPERTY.linkToken]: token ?? null,
    ...toolSecrets,
    ...setUpBefore(store),
    ...(hubspotKey === undefined ? hubspotKeyIn(store) : { [PROPERTY.hubspotKey]: hubspotKey }),
  };
}

/** The key of the stand-in's account, as a property of the script; none without an account. */
export function hubspotKeyIn(store: Store): Record<string, string> {
  return hasHubspot(store) ? { [PROPERTY.hubspotKey]: hubspotFiles(store).key().key } : {};
}

/** Throws UsageError for a fault that could never strike. */
export function hubspotLevers({ hubspotFaults }: Flags, store: Store): Levers {
  if (hubspotFaults.length > 0 && !hasHubspot(store)) {
    throw new UsageError('--hubspot-fault wants a folder with hubspot/key.json and hubspot/links.json in it.');
  }
  const levers = createLevers();
  for (const name of hubspotFaults) levers.fail(name);
  return levers;
}
