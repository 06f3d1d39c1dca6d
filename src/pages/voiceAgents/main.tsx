// The page Voice agents: one platform at a time, its secret, and what to paste there.
import { useState } from 'preact/hooks';
import {
  AGENT_PLATFORMS,
  type AgentPlatform,
  type VoiceAgentsDone,
  type VoiceAgentsState,
} from '../../fromPage/wire/voiceAgents.ts';
import { Select } from '../kit/field.tsx';
import { Heading } from '../kit/heading.tsx';
import { show } from '../kit/page.tsx';
import { Busy, Failed } from '../kit/told.tsx';
import { useCalls, useFirst } from '../kit/useCalls.ts';
import { kitWords } from '../words/kit.ts';
import { voiceAgentsWords } from '../words/voiceAgents.ts';
import { RetellKey } from './retellKey.tsx';
import { Secret } from './secret.tsx';
import { Tools } from './tools.tsx';

function VoiceAgents() {
  const calls = useCalls();
  const [state, setState] = useState<VoiceAgentsState | null>(null);
  const [said, setSaid] = useState('');
  const [platform, setPlatform] = useState<AgentPlatform>('telli');
  // Made since the page was opened. The script shows none of them again.
  const [secrets, setSecrets] = useState<Readonly<Partial<Record<AgentPlatform, string>>>>({});
  const words = voiceAgentsWords;
  useFirst(() => calls.ask(kitWords.loading, 'voiceAgents.state', [], setState));
  const choose = (chosen: AgentPlatform) => {
    setPlatform(chosen);
    setSaid('');
  };
  const finish = (done: VoiceAgentsDone) => {
    setState(done);
    setSaid(done.said);
  };
  const change = (done: VoiceAgentsDone) => {
    finish(done);
    setSecrets({ ...secrets, [platform]: done.secret });
  };
  const make = (had: boolean) => calls.ask(words.making, 'voiceAgents.make', [platform, had], change);
  const remove = () => calls.ask(words.removing, 'voiceAgents.remove', [platform], change);
  const secret = secrets[platform] ?? '';
  const isBusy = calls.busy !== '';
  return (
    <>
      <Heading>{words.heading}</Heading>
      <p>{words.about}</p>
      {state && (
        <Select
          label={words.platform}
          value={platform}
          change={(chosen) => choose(chosen as AgentPlatform)}
          options={AGENT_PLATFORMS.map((one) => [one, words.platforms[one]])}
        />
      )}
      <p class="good" role="status">
        {said}
      </p>
      <Busy text={calls.busy} />
      {calls.failure && <Failed failure={calls.failure} retry={calls.retry} />}
      {state && <Secret key={platform} {...{ state, platform, secret, isBusy, make, remove }} />}
      {state && platform === 'retell' && <RetellKey {...{ state, calls, finish }} />}
      {state && <Tools state={state} platform={platform} secret={secret} />}
    </>
  );
}

show(VoiceAgents);
