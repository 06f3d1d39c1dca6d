// The addresses to copy. Set up's last step shows them too.
import type { Address, Addresses } from '../../fromPage/wire/addresses.ts';
import { CopyField } from '../kit/copyField.tsx';
import { Note } from '../kit/told.tsx';
import { addressesWords } from '../words/addresses.ts';

export function ShownAddresses({ addresses }: { readonly addresses: Addresses }) {
  const words = addressesWords;
  if (addresses.problem !== '') return <Note>{addresses.problem}</Note>;
  return (
    <>
      <Group title={words.toTelli} addresses={addresses.telli} />
      <Group title={words.toRelay} addresses={addresses.relay} />
      {addresses.directProblem !== '' && <p class="small">{addresses.directProblem}</p>}
      <Group title={words.direct} hint={words.directHint} addresses={addresses.direct} />
      <p>{words.voiceAgents}</p>
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly hint?: string;
  readonly addresses: readonly Address[];
}

function Group({ title, hint, addresses }: GroupProps) {
  if (addresses.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {hint && <p class="small">{hint}</p>}
      {addresses.map(({ label, url }) => (
        <CopyField key={url} label={label} text={url} />
      ))}
    </section>
  );
}
