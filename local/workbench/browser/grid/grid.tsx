// A tab of the Sheet as a grid with one tab stop.
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { BenchTab } from '../../wire.ts';
import type { Words } from '../words.ts';
import { type Aim, a1, columnLetters, type Place } from './place.ts';
import { GridRow, type NumberedFinding } from './row.tsx';
import { RowMenu } from './rowMenu.tsx';
import type { Block } from './tsv.ts';
import { type GridState, handlersOf, useGrid } from './useGrid.ts';

export interface GridProps {
  readonly tab: BenchTab;
  readonly findings: readonly NumberedFinding[];
  readonly mayEdit: boolean;
  readonly words: Words;
  /** A cell to go to; another object = go there again. */
  readonly goTo: Aim | null;
  readonly onEdit: (place: Place, cells: Block, pasted: boolean) => void;
  readonly onRow: (row: number, kind: 'insert' | 'remove') => void;
}

const ROWS_AT_FIRST = 200;
/** Blank rows and columns at the edges, to type into. */
const BLANK_ROWS = 3;
const BLANK_COLUMNS = 1;

export function Grid(props: GridProps) {
  const { tab, mayEdit, words, goTo } = props;
  const [most, setMost] = useState(ROWS_AT_FIRST);
  const all = tab.rows.length + (mayEdit ? BLANK_ROWS : 0);
  const rows = Math.max(1, Math.min(most, all));
  const columns = Math.max(1, ...tab.rows.map((row) => row.length)) + (mayEdit ? BLANK_COLUMNS : 0);
  const grid = useGrid({ tab, size: { rows, columns }, mayEdit, onEdit: props.onEdit });
  useLayoutEffect(() => {
    if (goTo === null) return;
    if (goTo.row >= most) setMost(goTo.row + ROWS_AT_FIRST);
    grid.aim(goTo);
  }, [goTo]);
  return (
    <>
      <CellBar {...props} grid={grid} />
      <div class="scroll">
        <GridTable {...props} grid={grid} />
      </div>
      {rows < all && (
        <button type="button" onClick={() => setMost(most + ROWS_AT_FIRST)}>
          {words.moreRows(Math.min(ROWS_AT_FIRST, all - rows))}
        </button>
      )}
      {grid.menuRow !== null && (
        <RowMenu
          row={grid.menuRow}
          anchor={rowNumber(grid.table.current, grid.menuRow)}
          {...{ words, onRow: props.onRow }}
          onClose={(wasLeft) => {
            grid.closeMenu();
            if (!wasLeft) grid.moveTo(grid.active);
          }}
        />
      )}
    </>
  );
}

type PartProps = GridProps & { readonly grid: GridState };

function GridTable({ tab, findings, mayEdit, words, grid }: PartProps) {
  const { size, active, selected, editing } = grid;
  const looks = useMemo(() => new Map(tab.looks.map((look) => [`${look.row},${look.column}`, look])), [tab.looks]);
  return (
    <table
      ref={grid.table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: W3C's pattern of a grid is a table
      role="grid"
      aria-label={tab.name}
      aria-multiselectable="true"
      aria-readonly={!mayEdit}
      aria-describedby="grid-keys"
      {...handlersOf(grid, tab)}
    >
      <thead>
        <tr>
          <td />
          {Array.from({ length: size.columns }, (_, column) => (
            <th key={column} scope="col">
              {columnLetters(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: size.rows }, (_, at) => (
          <GridRow
            key={at}
            {...{ at, columns: size.columns, active, selected, looks, findings, words }}
            cells={tab.rows[at] ?? []}
            editing={editing?.place.row === at ? editing : null}
            onPlace={grid.moveTo}
            onEdit={() => grid.beginEdit(grid.shown(active))}
            onMenu={grid.openMenu}
            onCommit={grid.commit}
            onCancel={grid.endEdit}
          />
        ))}
      </tbody>
    </table>
  );
}

/** What a mouse's pointer would show, for keys and fingers too. */
function CellBar({ tab, words, findings, grid: { active, shown } }: PartProps) {
  const isHere = (cell: { readonly row: number; readonly column: number | null }) =>
    cell.row === active.row && (cell.column ?? -1) === active.column;
  const note = tab.looks.find(isHere)?.note ?? '';
  return (
    <div class="cellBar" aria-live="polite">
      <strong>{a1(active)}</strong> <span class="text">{shown(active)}</span>
      {note !== '' && (
        <p class="note">
          {words.note}: {note}
        </p>
      )}
      {findings.filter(isHere).map(({ number, sentence }) => (
        <p key={number} class="note">
          <a href={`#finding-${number}`}>
            {words.finding} {number}
          </a>
          : {sentence}
        </p>
      ))}
    </div>
  );
}

function rowNumber(table: HTMLTableElement | null, row: number): DOMRect {
  const number = table?.querySelector(`[data-row="${row}"][data-column="-1"]`);
  return number?.getBoundingClientRect() ?? new DOMRect();
}
