// `npm run demo` against an instance.
import type { Ended } from '../../support/command.ts';
import { type Instance, KEY } from './instance.ts';

export const AGENTS = ['telli-tools', 'retell', 'vapi', 'elevenlabs', 'bland'] as const;
const secretOf = (agent: string): string => `planted-secret-of-${agent}`;
/** For `npm start`. */
export const TOOL_SECRETS = AGENTS.flatMap((agent) => ['--tool-secret', `${agent}=${secretOf(agent)}`]);

/** telli's calendar. */
export function demo({ origin, folder, command }: Instance, ...args: readonly string[]): Promise<Ended> {
  return command('scripts/demo.ts', ['--url', origin, '--data', folder, '--key', KEY, ...args]);
}

/** The tools of a voice agent, as this platform sends them. */
export function demoOfAgent({ origin, folder, command }: Instance, agent: string): Promise<Ended> {
  const secret = ['--agent', agent, '--secret', secretOf(agent)];
  return command('scripts/demo.ts', ['--url', origin, '--data', folder, ...secret]);
}
