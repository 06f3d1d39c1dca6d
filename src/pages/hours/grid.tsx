// The week as a grid: one tab stop, moved by the arrows, painted by mouse, finger or keys.
import { useState } from 'preact/hooks';
import { Tick } from '../kit/field.tsx';
import { hoursWords } from '../words/hours.ts';
import { clock, languageOfRows, shortDay } from './names.ts';
import { stateOf } from './paint.ts';
import { isSelected, type Stroke, type Surface, shownCells } from './stroke.ts';
import { useStroke } from './useStroke.ts';
import { CELL_MINUTES, type Cell, DAYS, type PageRow } from './week.ts';

interface GridProps {
  readonly rows: readonly PageRow[];
  readonly locked: readonly Pick<PageRow, 'week' | 'days' | 'from' | 'to'>[];
  change(rows: readonly PageRow[]): void;
  toRow(at: number): void;
}

export function WeekGrid({ rows, locked, change, toRow }: GridProps) {
  const [isWhole, setWhole] = useState(false);
  // What is shown does not jump while it is painted.
  const [usual] = useState(() => shownCells([...rows, ...locked], false));
  const range = isWhole ? shownCells([], true) : usual;
  const surface: Surface = { ...range, locked, language: languageOfRows([...rows, ...locked], LANGUAGE) };
  const { stroke, table, heard } = useStroke({ rows, surface, change, toRow });
  const times = Array.from({ length: range.last - range.first + 1 }, (_, step) => range.first + step);
  return (
    <>
      <p class="small">{hoursWords.gridHint}</p>
      <table
        ref={table}
        class="week"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are chosen is a grid
        role="grid"
        aria-label={hoursWords.gridName}
        aria-multiselectable="true"
        {...heard}
      >
        <thead>
          <tr>
            <th scope="col">
              <span class="hidden">{hoursWords.time}</span>
            </th>
            {DAYS.map((day) => (
              <th scope="col" key={day} abbr={hoursWords.days[day]}>
                {shortDay(day, LANGUAGE)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {times.map((at) => (
            <tr key={at}>
              <th scope="row">{clock(at * CELL_MINUTES)}</th>
              {DAYS.map((day) => (
                <WeekCell key={day} cell={{ day, at }} stroke={stroke} surface={surface} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Tick isOn={isWhole} change={setWhole}>
        {hoursWords.wholeDay}
      </Tick>
    </>
  );
}

interface CellProps {
  readonly cell: Cell;
  readonly stroke: Stroke;
  readonly surface: Surface;
}

const SIGNS = { open: '✓', closed: '', partly: '◐', locked: '▪' };

function WeekCell({ cell, stroke, surface }: CellProps) {
  const { day, at } = cell;
  const state = stateOf(stroke.rows, surface.locked, cell);
  const name = hoursWords.cell(hoursWords.days[day] ?? '', clock(at * CELL_MINUTES), hoursWords.states[state]);
  const hasFocus = stroke.focus.day === day && stroke.focus.at === at;
  return (
    <td
      class={state}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: see above
      role="gridcell"
      aria-label={name}
      aria-selected={isSelected(stroke, cell)}
      tabIndex={hasFocus ? 0 : -1}
      data-cell={`${day} ${at}`}
    >
      <span aria-hidden="true">{SIGNS[state]}</span>
    </td>
  );
}
