// The state of a grid: where the person is, what is selected, what is edited.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { BenchTab } from '../../wire.ts';
import { blank, copy, pasted } from './clipboard.ts';
import { type Aim, type Place, placeAfter, rectangle, type Size, within } from './place.ts';
import type { Block } from './tsv.ts';

export interface GridMeans {
  readonly tab: BenchTab;
  readonly size: Size;
  readonly mayEdit: boolean;
  readonly onEdit: (place: Place, cells: Block, pasted: boolean) => void;
}

/** A cell that is being edited, and the text with which that began. */
export interface Editing {
  readonly place: Place;
  readonly text: string;
}

export type GridState = ReturnType<typeof useGrid>;

export function useGrid({ tab, size, mayEdit, onEdit }: GridMeans) {
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<Place>(active);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [menuRow, setMenuRow] = useState<number | null>(null);
  const wantsFocus = useRef(false);
  const selected = rectangle(anchor, active);
  const shown = (place: Place) => tab.rows[place.row]?.[place.column] ?? '';

  useLayoutEffect(() => {
    if (wantsFocus.current && editing === null && menuRow === null) elementAt(table.current, active)?.focus();
    wantsFocus.current = false;
  });

  function select(place: Place, extendsSelection = false): void {
    setActive(place);
    if (!extendsSelection) setAnchor(place);
  }

  function moveTo(place: Place, extendsSelection = false): void {
    wantsFocus.current = true;
    select(place, extendsSelection);
  }

  function aim({ takesFocus, ...place }: Aim): void {
    (takesFocus ? moveTo : select)(place);
    if (!takesFocus) elementAt(table.current, place)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function beginEdit(text: string): void {
    if (mayEdit && active.column >= 0) setEditing({ place: active, text });
  }

  function endEdit(): void {
    wantsFocus.current = true;
    setEditing(null);
  }

  function commit(text: string, key: 'Enter' | 'Tab' | 'blur'): void {
    const { place } = editing ?? { place: active };
    setEditing(null);
    if (text !== shown(place)) onEdit(place, [[text]], false);
    if (key === 'blur') return;
    const [down, right] = key === 'Enter' ? [1, 0] : [0, 1];
    const row = within(place.row + down, 0, size.rows - 1);
    moveTo({ row, column: within(place.column + right, 0, size.columns - 1) });
  }

  function write(cells: Block, isPasted: boolean): void {
    if (mayEdit && active.column >= 0) onEdit({ row: selected.top, column: selected.left }, cells, isPasted);
  }

  return {
    ...{ table, size, active, selected, editing, menuRow, shown, moveTo, aim, beginEdit, endEdit, commit, write },
    openMenu: (row: number) => mayEdit && setMenuRow(row),
    closeMenu: () => setMenuRow(null),
  };
}

/** The keys and the clipboard of a grid. */
export function handlersOf(grid: GridState, tab: BenchTab) {
  const { size, active, selected, editing, shown, moveTo, beginEdit } = grid;
  return {
    onKeyDown(event: KeyboardEvent): void {
      const isControl = event.ctrlKey || event.metaKey;
      const place = placeAfter(event.key, isControl, active, size);
      if (place !== null) moveTo(place, event.shiftKey);
      else if (active.column < 0 && (event.key === 'Enter' || event.key === ' ')) grid.openMenu(active.row);
      else if (event.key === 'Enter' || event.key === 'F2') beginEdit(shown(active));
      else if (event.key === 'Delete' || event.key === 'Backspace') grid.write(blank(selected), false);
      else if (event.key.length === 1 && !isControl && !event.altKey) beginEdit(event.key);
      else return;
      event.preventDefault();
    },
    onCopy(event: ClipboardEvent): void {
      if (editing === null && active.column >= 0) copy(event, tab, selected);
    },
    onPaste(event: ClipboardEvent): void {
      const cells = editing === null ? pasted(event) : null;
      if (cells !== null) grid.write(cells, true);
    },
  };
}

function elementAt(table: HTMLTableElement | null, { row, column }: Place): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`) ?? null;
}
