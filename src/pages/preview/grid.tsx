// The starts of a week as a grid with one tab stop.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PreviewDay, PreviewStart } from '../../fromPage/wire/preview.ts';
import { type Place, placeAfter } from '../kit/gridKeys.ts';
import { previewWords } from '../words/preview.ts';
import { dateText, type Line } from './lines.ts';

interface GridProps {
  readonly days: readonly PreviewDay[];
  readonly lines: readonly Line[];
  readonly focus: Place;
  choose(place: Place): void;
}

const SIGNS = { free: '●', busy: '◐', closed: '–', rule: '○', none: '' };

export function StartsGrid({ days, lines, focus, choose }: GridProps) {
  const table = useRef<HTMLTableElement>(null);
  const hasMoved = useRef(false);
  useLayoutEffect(() => {
    if (hasMoved.current) table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    hasMoved.current = false;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeAfter(event, focus, { columns: days.length, firstRow: 0, lastRow: lines.length - 1 });
    if (place === null) return;
    event.preventDefault();
    hasMoved.current = true;
    choose(place);
  };
  return (
    <table
      ref={table}
      class="starts"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are chosen is a grid
      role="grid"
      aria-label={previewWords.gridName}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          <th scope="col">
            <span class="hidden">{previewWords.time}</span>
          </th>
          {days.map(({ date, clockChange }) => (
            <th scope="col" key={date} abbr={dateText(date, LANGUAGE, true)}>
              {dayName(date)}
              <br />
              {Number(date.slice(-2))}
              {clockChange !== 0 && <span aria-hidden="true">*</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ time, starts }, row) => (
          <tr key={`${time} ${row}`}>
            <th scope="row">{time}</th>
            {starts.map((start, column) => (
              <Start
                key={days[column]?.date}
                start={start}
                name={`${dateText(days[column]?.date ?? '', LANGUAGE, true)} ${time}`}
                isFocus={focus.column === column && focus.row === row}
                hear={() => choose({ column, row })}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface StartProps {
  readonly start: PreviewStart | null;
  readonly name: string;
  readonly isFocus: boolean;
  hear(): void;
}

function Start({ start, name, isFocus, hear }: StartProps) {
  const state = start?.state ?? 'none';
  return (
    <td
      class={state}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: see above
      role="gridcell"
      aria-label={`${name}, ${previewWords.states[state]}`}
      tabIndex={isFocus ? 0 : -1}
      onFocus={hear}
    >
      <span aria-hidden="true">{SIGNS[state]}</span>
    </td>
  );
}

function dayName(date: string): string {
  return previewWords.days[(new Date(date).getUTCDay() + 6) % 7] ?? '';
}

export function Legend() {
  return (
    <p class="small">
      {(['free', 'busy', 'closed', 'rule'] as const).map((state) => (
        <span class="sign" key={state}>
          <span aria-hidden="true">{SIGNS[state]}</span> {previewWords.states[state]}
        </span>
      ))}
    </p>
  );
}
