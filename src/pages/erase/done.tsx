// What was emptied, and what is left.
import { Button } from '../kit/button.tsx';
import { eraseWords } from '../words/erase.ts';
import { Staying } from './seen.tsx';
import type { Erased } from './traces.ts';

interface DoneProps {
  readonly erased: Erased;
  again(): void;
}

export function Done({ erased, again }: DoneProps) {
  const words = eraseWords;
  const { rows, log, events, notes, invited, left } = erased;
  const emptied = [
    ...(rows > 0 ? [words.rows(rows)] : []),
    ...(log > 0 ? [words.logRows(log)] : []),
    ...(events > 0 ? [words.events(events)] : []),
    ...(notes > 0 ? [words.notes(notes)] : []),
  ];
  const open = [...left, ...(invited > 0 ? [words.invited(invited)] : [])];
  return (
    <section>
      <div role="status">
        <p class="good">
          {words.done} {emptied.join(', ') || words.noneEmptied}.
        </p>
      </div>
      {open.length > 0 && (
        <>
          <h2>{words.left}</h2>
          <ul>
            {open.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
      <Staying />
      <Button onClick={again}>{words.again}</Button>
    </section>
  );
}
