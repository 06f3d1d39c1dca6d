// The page HubSpot key: what it asks and is told.
import type { Person } from './shared.ts';

export interface HubspotKeyState {
  readonly person: Person;
  /** The last four characters of the key that is set; null = none is. */
  readonly keyEnd: string | null;
}

/** A sentence, and what it introduces: scopes, or meeting links. */
export interface SaidOfKey {
  readonly sentence: string;
  readonly items: readonly string[];
}

export interface HubspotKeyDone extends HubspotKeyState {
  readonly said: readonly SaidOfKey[];
}
