// The secret of a platform: made, shown this once, deleted.
import { useState } from 'preact/hooks';
import type { AgentPlatform, VoiceAgentsState } from '../../fromPage/wire/voiceAgents.ts';
import { Button } from '../kit/button.tsx';
import { CopyField } from '../kit/copyField.tsx';
import { Question } from '../kit/question.tsx';
import { voiceAgentsWords } from '../words/voiceAgents.ts';

interface SecretProps {
  readonly state: VoiceAgentsState;
  readonly platform: AgentPlatform;
  /** '' = none was made since the page was opened. */
  readonly secret: string;
  readonly isBusy: boolean;
  make(had: boolean): void;
  remove(): void;
}

export function Secret({ state, platform, secret, isBusy, make, remove }: SecretProps) {
  const words = voiceAgentsWords;
  const isMade = state.made.includes(platform);
  const isSigned = platform === 'retell' && state.retellKeyEnd !== null;
  const made = secret === '' ? `${words.isMade} ${words.readers}` : words.readers;
  return (
    <section aria-label={words.secretTitle}>
      <h2>{words.secretTitle}</h2>
      <p>{isMade ? made : isSigned ? words.noneButSigned : words.none}</p>
      {secret !== '' && platform === 'vapi' && <CopyField label={words.token} text={secret} />}
      {secret !== '' && platform !== 'vapi' && <CopyField label={words.header} text={`Bearer ${secret}`} />}
      {isMade ? (
        <Change isBusy={isBusy} make={() => make(true)} remove={remove} />
      ) : (
        <Button look="main" onClick={() => make(false)} disabled={isBusy}>
          {words.make}
        </Button>
      )}
    </section>
  );
}

function Change({ isBusy, make, remove }: Pick<SecretProps, 'isBusy' | 'remove'> & { make(): void }) {
  const [asked, setAsked] = useState<'make' | 'remove' | null>(null);
  const words = voiceAgentsWords;
  const answering = (work: () => void) => (isYes: boolean) => {
    setAsked(null);
    if (isYes) work();
  };
  if (asked === 'make') {
    return <Question text={words.makeQuestion} yes={words.makeIt} no={words.keep} answer={answering(make)} />;
  }
  if (asked === 'remove') {
    return <Question text={words.removeQuestion} yes={words.removeIt} no={words.keep} answer={answering(remove)} />;
  }
  return (
    <div class="foot">
      <Button onClick={() => setAsked('make')} disabled={isBusy}>
        {words.makeNew} …
      </Button>
      <Button onClick={() => setAsked('remove')} disabled={isBusy}>
        {words.remove} …
      </Button>
    </div>
  );
}
