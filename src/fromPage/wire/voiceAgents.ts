// The page Voice agents: what it asks and is told.
import type { Person } from './shared.ts';

export const AGENT_PLATFORMS = ['telli', 'retell', 'vapi', 'elevenlabs', 'bland'] as const;
export type AgentPlatform = (typeof AGENT_PLATFORMS)[number];

export interface VoiceAgentsState {
  readonly person: Person;
  /** `https://…`, without a path; '' = none yet. */
  readonly relay: string;
  /** The address that ends in `/exec`; null = not known yet. */
  readonly webApp: string | null;
  /** The platforms with a secret. */
  readonly made: readonly AgentPlatform[];
  /** The last four characters of Retell's key; null = none is set. */
  readonly retellKeyEnd: string | null;
}

export interface VoiceAgentsDone extends VoiceAgentsState {
  /** The one that was made now. No other answer ever holds it. '' = none was made. */
  readonly secret: string;
  /** What was done, or why not. */
  readonly said: string;
}
