// The last requests, the newest first: a new one appears without a reload.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BenchTab } from '../wire.ts';
import type { Words } from './words.ts';

/** Shorter cells stay on one line, so that rows stay low. */
const LONG_TEXT = 40;
const OUTCOMES = ['success', 'failed', 'refused', 'error'];

export function Requests({ log, words }: { readonly log: BenchTab; readonly words: Words }) {
  const [header = [], ...rows] = log.rows;
  const added = useAdded(rows);
  return (
    <section aria-labelledby="requests-title">
      <h2 id="requests-title">{words.requests}</h2>
      <p class="unseen" role="status">
        {added > 0 ? words.newRequests(added) : ''}
      </p>
      {log.unreadable !== '' && <p class="problem">{log.unreadable}</p>}
      {log.unreadable === '' && rows.length === 0 && <p>{words.nothing}</p>}
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        <section class="scroll" tabIndex={0} aria-label={log.name}>
          <table class="requests">
            <thead>
              <tr>
                {header.map((name, at) => (
                  <th key={at} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                <tr key={rows.length - at} class={at < added ? 'new' : ''}>
                  {header.map((name, column) => (
                    <Cell key={column} name={name} text={row[column] ?? ''} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function Cell({ name, text }: { readonly name: string; readonly text: string }) {
  const isOutcome = OUTCOMES.includes(text);
  return (
    <td class={text.length > LONG_TEXT ? 'long' : ''} data-column={name}>
      {isOutcome ? <span class={`outcome ${text}`}>{text}</span> : text}
    </td>
  );
}

/** How many rows came with the last change; none when the page was opened. */
function useAdded(rows: readonly (readonly string[])[]): number {
  const before = useRef<string | null>(null);
  const [added, setAdded] = useState(0);
  const texts = rows.map((row) => row.join('\t'));
  const newest = texts[0] ?? '';
  useEffect(() => {
    if (before.current !== null && before.current !== newest) {
      const at = texts.indexOf(before.current);
      setAdded(at < 0 ? texts.length : at);
    }
    before.current = newest;
  }, [newest]);
  return added;
}
