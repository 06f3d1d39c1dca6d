// What to paste into a voice agent's platform. docs/agents.md names the sources of each platform's variables.
import type { AgentPlatform, VoiceAgentsState } from '../../fromPage/wire/voiceAgents.ts';

/** The tools, each with what the model fills in. A platform takes no dash in the name of a tool, an address does. */
export const TOOLS = {
  next_appointments: [],
  available: ['service', 'from', 'to', 'part_of_day', 'n'],
  book: ['service', 'offer', 'start_iso', 'name', 'email', 'phone', 'reason'],
  move: ['appointment', 'offer', 'start_iso'],
  cancel: ['appointment'],
} as const;

export type ToolName = keyof typeof TOOLS;
export type Parameter = (typeof TOOLS)[ToolName][number];

export const TOOL_NAMES = Object.keys(TOOLS) as readonly ToolName[];

export function typeOf(parameter: Parameter): 'Number' | 'String' {
  return parameter === 'n' ? 'Number' : 'String';
}

/** Parameters of the address that say who calls. The model must fill in none of them. */
export const CALLER_VALUES: Readonly<Record<AgentPlatform, Readonly<Record<string, string>>>> = {
  telli: { phone: 'contact.phoneNumber', external_id: 'contact.externalId', call_id: 'call.id' },
  elevenlabs: { phone: 'system__caller_id', call_id: 'system__conversation_id' },
  bland: { phone: '{{phone_number}}', call_id: '{{call_id}}' },
  // These send a call object of their own.
  retell: {},
  vapi: {},
};

/** Bland sends what its template says: all that the model filled in. */
export const BLAND_BODY = '{"input":"{{input}}"}';

/** Vapi has one address for all tools: its body names the tool. `secret`: '' = not at hand. null = no address can be shown. */
export function addressOf(
  { relay, webApp }: Pick<VoiceAgentsState, 'relay' | 'webApp'>,
  platform: AgentPlatform,
  tool: ToolName,
  secret: string,
): string | null {
  const name = platform === 'vapi' ? null : tool.replace('_', '-');
  if (relay !== '') return name === null ? `${relay}/tools` : `${relay}/tools/${name}`;
  if (webApp === null || secret === '') return null;
  return `${webApp}?action=tools${name === null ? '' : `&tool=${name}`}&token=${secret}`;
}

/** JSON Schema, for platforms that take it in one piece. */
export function schemaOf(tool: ToolName, texts: Readonly<Record<Parameter, string>>): string {
  const parameters: readonly Parameter[] = TOOLS[tool];
  const properties = parameters.map((name) => [name, { type: typeOf(name).toLowerCase(), description: texts[name] }]);
  return JSON.stringify({ type: 'object', properties: Object.fromEntries(properties) });
}

export function takesSchema(platform: AgentPlatform): boolean {
  return platform === 'retell' || platform === 'vapi' || platform === 'bland';
}
