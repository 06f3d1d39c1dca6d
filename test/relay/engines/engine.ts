// What the contract's cases know of an engine.
import type { Env } from '../../../src/relay/hosts/settings.ts';
import type { Relay } from '../../../src/relay/relay.ts';
import type { Call, Heard } from './call.ts';

export interface Running {
  /** null: it takes no sockets. */
  readonly origin: string | null;
  send(call: Call): Promise<Heard>;
  /** All that it has written so far. */
  log(): string;
  close(): Promise<void>;
}

/** Changes the relay's code, or what its host hands to it, as a mistake would. */
export interface Sabotage {
  readonly code?: (bundle: string) => string;
  readonly relay?: (relay: Relay) => Relay;
}

export interface Engine {
  readonly name: string;
  start(env: Env, sabotage?: Sabotage): Promise<Running>;
  /** Cases that are no matter of this engine, and why. */
  readonly without?: Readonly<Record<string, string>>;
}
