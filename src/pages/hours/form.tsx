// Hours as rows of text fields, as the tab has them. A browser's own fields for times follow the browser's language.
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../kit/button.tsx';
import { hoursFormWords } from '../words/hoursForm.ts';
import type { FormRow } from './rows.ts';

const FIELDS = ['days', 'from', 'to'] as const;

interface FormProps {
  readonly rows: readonly FormRow[];
  change(rows: readonly FormRow[]): void;
  /** The row whose first field takes the focus; null = none. */
  readonly focused?: number | null;
}

export function HoursForm({ rows, change, focused = null }: FormProps) {
  const words = hoursFormWords;
  const list = useRef<HTMLUListElement>(null);
  const wanted = useRef<number | null>(focused);
  useLayoutEffect(() => {
    if (wanted.current !== null) list.current?.querySelectorAll('li')[wanted.current]?.querySelector('input')?.focus();
    wanted.current = null;
  });
  const set = (at: number, row: FormRow) => change(rows.map((one, index) => (index === at ? row : one)));
  const add = () => {
    wanted.current = rows.length;
    change([...rows, { days: '', from: '', to: '', problem: '' }]);
  };
  const remove = (at: number) => {
    wanted.current = Math.max(0, at - 1);
    change(rows.filter((_, index) => index !== at));
  };
  return (
    <>
      <ul class="hours" ref={list}>
        {rows.map((row, at) => (
          <Row key={at} row={row} at={at} set={(next) => set(at, next)} remove={() => remove(at)} />
        ))}
      </ul>
      <Button onClick={add}>+ {words.add}</Button>
    </>
  );
}

interface RowProps {
  readonly row: FormRow;
  readonly at: number;
  set(row: FormRow): void;
  remove(): void;
}

function Row({ row, at, set, remove }: RowProps) {
  const words = hoursFormWords;
  const id = useId();
  const { problem } = row;
  return (
    <li>
      <div class="hoursRow">
        {FIELDS.map((field) => (
          <span key={field}>
            {at === 0 && (
              <span class="small" aria-hidden="true">
                {words[field]}
              </span>
            )}
            <input
              aria-label={words.inRow(words[field], at + 1)}
              aria-invalid={problem !== ''}
              aria-describedby={problem === '' ? undefined : id}
              value={row[field]}
              autocomplete="off"
              onInput={(event) => set({ ...row, [field]: event.currentTarget.value, problem: '' })}
            />
          </span>
        ))}
        <Button look="quiet" name={words.remove(at + 1)} onClick={remove}>
          ×
        </Button>
      </div>
      {problem !== '' && (
        <p class="small bad" id={id}>
          {problem}
        </p>
      )}
    </li>
  );
}
