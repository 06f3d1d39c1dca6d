// One row of the grid. Texts of cells are text nodes, always: they may come from callers.
import type { BenchFinding, CellLook } from '../../wire.ts';
import type { Words } from '../words.ts';
import { Editor } from './editor.tsx';
import { isIn, type Place, type Rectangle } from './place.ts';
import type { Editing } from './useGrid.ts';

export interface NumberedFinding extends BenchFinding {
  /** From 1, as in the list. */
  readonly number: number;
}

export interface RowProps {
  readonly at: number;
  readonly cells: readonly string[];
  readonly columns: number;
  readonly active: Place;
  readonly selected: Rectangle;
  readonly looks: ReadonlyMap<string, CellLook>;
  readonly findings: readonly NumberedFinding[];
  /** null = no cell of this row is edited. */
  readonly editing: Editing | null;
  readonly words: Words;
  readonly onPlace: (place: Place, extends_: boolean) => void;
  readonly onEdit: () => void;
  readonly onMenu: (row: number) => void;
  readonly onCommit: (text: string, key: 'Enter' | 'Tab' | 'blur') => void;
  readonly onCancel: () => void;
}

export function GridRow(props: RowProps) {
  const { at, active, findings, words } = props;
  const ofRow = findings.filter(({ row, column }) => row === at && column === null);
  const isActive = active.row === at && active.column === -1;
  return (
    <tr>
      <th
        scope="row"
        class={ofRow.length > 0 ? 'faulty' : ''}
        tabIndex={isActive ? 0 : -1}
        aria-label={props.words.rowMenu(at + 1)}
        aria-haspopup="menu"
        data-row={at}
        data-column={-1}
        onClick={() => {
          props.onPlace({ row: at, column: -1 }, false);
          props.onMenu(at);
        }}
      >
        {at + 1}
        <Marks findings={ofRow} words={words} />
      </th>
      {Array.from({ length: props.columns }, (_, column) => (
        <Cell key={column} column={column} {...props} />
      ))}
    </tr>
  );
}

function Cell({ at, column, ...props }: RowProps & { readonly column: number }) {
  const { active, selected, words } = props;
  const text = props.cells[column] ?? '';
  const look = props.looks.get(`${at},${column}`);
  const findings = props.findings.filter((finding) => finding.row === at && finding.column === column);
  const isActive = active.row === at && active.column === column;
  const isEdited = props.editing?.place.column === column;
  const kinds = [
    ...(at === 0 ? ['header'] : []),
    ...(findings.length > 0 ? ['faulty'] : []),
    ...(look?.note === undefined ? [] : ['noted']),
    ...(look?.background === undefined ? [] : [isDark(look.background) ? 'onDark' : 'onLight']),
  ];
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a cell of a grid has it
    <td
      class={kinds.join(' ')}
      style={look?.background === undefined ? undefined : { backgroundColor: look.background }}
      tabIndex={isActive && !isEdited ? 0 : -1}
      aria-selected={isIn(selected, at, column)}
      data-row={at}
      data-column={column}
      title={look?.note}
      onMouseDown={(event) => props.onPlace({ row: at, column }, event.shiftKey)}
      onDblClick={props.onEdit}
    >
      {isEdited ? (
        <Editor
          text={props.editing?.text ?? ''}
          choices={look?.choices ?? []}
          onCommit={props.onCommit}
          onCancel={props.onCancel}
        />
      ) : (
        <span class="text">{text}</span>
      )}
      <Marks findings={findings} words={words} />
    </td>
  );
}

function Marks({ findings, words }: { readonly findings: readonly NumberedFinding[]; readonly words: Words }) {
  return findings.map(({ number }) => (
    <span key={number} class="mark">
      {` ${words.finding} ${number}`}
    </span>
  ));
}

/** Whether white reads better on it than black. */
function isDark(background: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => Number.parseInt(background.slice(from, from + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 140;
}
