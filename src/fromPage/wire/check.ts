// The page Check: what it asks and is told.
import type { Probe } from '../../probes/probe.ts';
import type { Person, ShownFinding } from './shared.ts';

export interface CheckState {
  readonly person: Person;
  readonly findings: readonly ShownFinding[];
  /** What is no fault, and good to know. */
  readonly remarks: readonly string[];
  /** Calendars, triggers, scopes, key, address, last call, HubSpot and so on. */
  readonly probes: readonly Probe[];
}
