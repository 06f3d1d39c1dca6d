// What a test call sent and was answered. The key and the signature are not in it.
import type { Tried } from '../../fromPage/wire/tryCall.ts';
import { tryWords } from '../words/tryCall.ts';

export function Wire({ tried }: { readonly tried: Tried }) {
  return (
    <details>
      <summary>{tryWords.wire}</summary>
      <p class="small">{tryWords.milliseconds(tried.milliseconds)}</p>
      <Body title={tryWords.request} text={tried.request} />
      <Body title={tryWords.answer} text={tried.answer} />
      <h2>{tryWords.log}</h2>
      {tried.log.length === 0 && <p>{tryWords.noLog}</p>}
      <dl>
        {tried.log
          .filter(({ text }) => text !== '')
          .map(({ column, text }) => (
            <div class="term" key={column}>
              <dt>{column}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
    </details>
  );
}

function Body({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <label>
      {title}
      <textarea readOnly rows={8} spellcheck={false} value={indented(text)} />
    </label>
  );
}

/** As it is where it is no JSON. */
function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
