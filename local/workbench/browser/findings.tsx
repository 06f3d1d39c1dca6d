// What is wrong, each sentence leading to its cell.
import type { BenchState } from '../wire.ts';
import type { Words } from './words.ts';

interface FindingsProps {
  readonly state: BenchState;
  readonly words: Words;
  readonly onGo: (tabAt: number, row: number, column: number | null) => void;
}

export function Findings({ state: { findings, files }, words, onGo }: FindingsProps) {
  const count = findings.length + files.length;
  return (
    <section aria-labelledby="findings-title">
      <h2 id="findings-title">{words.findings(count)}</h2>
      {count === 0 ? (
        <p class="good">{words.fine}</p>
      ) : (
        <ol class="findings">
          {findings.map(({ sentence, tabAt, row, column }, at) => (
            <li key={at} id={`finding-${at + 1}`}>
              {tabAt === null ? (
                sentence
              ) : (
                <button type="button" class="link" onClick={() => onGo(tabAt, row, column)}>
                  {sentence}
                </button>
              )}
            </li>
          ))}
          {files.map(({ file, sentence }) => (
            <li key={file}>
              <strong>{file}</strong>: {sentence}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
