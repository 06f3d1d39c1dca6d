// The page Help. It can be read without an answer of the script, as its reader may have no other page that works.
import { useState } from 'preact/hooks';
import type { Person } from '../../fromPage/wire/shared.ts';
import { Link } from '../kit/button.tsx';
import { Heading } from '../kit/heading.tsx';
import { show } from '../kit/page.tsx';
import { Busy, Failed } from '../kit/told.tsx';
import { useCalls, useFirst } from '../kit/useCalls.ts';
import { helpWords } from '../words/help.ts';
import { kitWords } from '../words/kit.ts';

const TELLI = 'https://docs.telli.com';

function Help() {
  const calls = useCalls();
  const [person, setPerson] = useState<Person | null>(null);
  useFirst(() => calls.ask(kitWords.loading, 'help.state', [], (answer) => setPerson(answer.person)));
  const words = helpWords;
  return (
    <>
      <Heading>{words.heading}</Heading>
      {calls.failure && <Failed failure={calls.failure} retry={calls.retry} />}
      <h2>{words.menu}</h2>
      <Terms terms={words.items} />
      <h2>{words.where}</h2>
      <Terms terms={words.places} />
      <h2>{words.people}</h2>
      <Busy text={calls.busy} />
      {person && (
        <p>
          {words.you(person.you)} {words.owner(person.owner)}
        </p>
      )}
      <h2>{words.more}</h2>
      <p>{words.docs}</p>
      <p>
        <Link to={TELLI}>{words.telli}</Link>
      </p>
    </>
  );
}

function Terms({ terms }: { readonly terms: readonly (readonly string[])[] }) {
  return (
    <dl>
      {terms.map(([term, text]) => (
        <div class="term" key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

show(Help);
