// The service of a request: the one of the URL, else the first of the Sheet.
import type { LinkedService, Service } from '../scheduling/model.ts';
import { type Configuration, type Finding, isFaulty, isLinked } from '../sheet/configuration.ts';
import { nameKey } from '../sheet/text.ts';

export type ServiceAsked =
  | { readonly service: Service }
  | { readonly linked: LinkedService }
  | { readonly unknown: string }
  | { readonly faulty: Finding };

/** A faulty row is never replaced by another. Case and spaces of the name are forgiven. */
export function serviceAsked(configuration: Configuration, name: string | null): ServiceAsked {
  if (configuration.withdrawn) return { faulty: configuration.withdrawn };
  const wanted = name === null || name.trim() === '' ? null : nameKey(name);
  const entry = configuration.services.find((one) => wanted === null || nameKey(one.name) === wanted);
  if (!entry) return { unknown: name ?? '' };
  if (isFaulty(entry)) return { faulty: entry.finding };
  return isLinked(entry) ? { linked: entry } : { service: entry };
}
