// What to paste into the platform, one tool at a time.
import { useState } from 'preact/hooks';
import type { AgentPlatform, VoiceAgentsState } from '../../fromPage/wire/voiceAgents.ts';
import { CopyField } from '../kit/copyField.tsx';
import { Select } from '../kit/field.tsx';
import { Note } from '../kit/told.tsx';
import { agentToolsWords } from '../words/agentTools.ts';
import { voiceAgentsWords } from '../words/voiceAgents.ts';
import {
  addressOf,
  BLAND_BODY,
  CALLER_VALUES,
  schemaOf,
  TOOL_NAMES,
  TOOLS,
  type ToolName,
  takesSchema,
  typeOf,
} from './paste.ts';

interface ToolsProps {
  readonly state: VoiceAgentsState;
  readonly platform: AgentPlatform;
  /** '' = not at hand. */
  readonly secret: string;
}

export function Tools({ state, platform, secret }: ToolsProps) {
  const [tool, setTool] = useState<ToolName>('next_appointments');
  const words = voiceAgentsWords;
  const address = addressOf(state, platform, tool, secret);
  return (
    <section aria-label={words.toolsTitle}>
      <h2>{words.toolsTitle}</h2>
      <p>{words.where[platform]}</p>
      <Select
        label={words.tool}
        value={tool}
        change={(chosen) => setTool(chosen as ToolName)}
        options={TOOL_NAMES.map((name) => [name, name])}
      />
      {/* By platform and tool, so that no field still says that another text was copied. */}
      <div key={`${platform} ${tool}`}>
        <CopyField label={words.name} text={tool} />
        <CopyField label={words.description} text={agentToolsWords.tools[tool]} />
        {address === null && <Note>{state.webApp === null ? words.noAddress : words.noSecret}</Note>}
        {address !== null && <CopyField label={words.address} text={address} />}
        {address !== null && state.relay === '' && <p class="small">{words.direct}</p>}
        <p>{words.callerHint[platform]}</p>
        {Object.entries(CALLER_VALUES[platform]).map(([name, value]) => (
          <CopyField key={name} label={words.query(name)} text={value} />
        ))}
        {platform === 'bland' && <CopyField label={words.body} text={BLAND_BODY} />}
        <Parameters platform={platform} tool={tool} />
      </div>
    </section>
  );
}

function Parameters({ platform, tool }: Pick<ToolsProps, 'platform'> & { readonly tool: ToolName }) {
  const words = voiceAgentsWords;
  const texts = agentToolsWords.parameters;
  return (
    <>
      <p>{TOOLS[tool].length === 0 ? words.noneFilled : words.filled}</p>
      {TOOLS[tool].map((name) => (
        <CopyField key={name} label={words.parameter(name, typeOf(name))} text={texts[name]} />
      ))}
      {takesSchema(platform) && <CopyField label={words.schema} text={schemaOf(tool, texts)} />}
    </>
  );
}
