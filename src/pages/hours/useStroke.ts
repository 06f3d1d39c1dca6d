// How mouse, finger and keys paint the week.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { stateOf } from './paint.ts';
import { afterKey, begun, type Stroke, type Surface, spread } from './stroke.ts';
import { type Cell, type PageRow, shareOf, stretchesOf } from './week.ts';

const NINE = { day: 0, at: 18 };

interface Painting {
  readonly rows: readonly PageRow[];
  readonly surface: Surface;
  change(rows: readonly PageRow[]): void;
  /** A partly open cell is changed in its row. */
  toRow(at: number): void;
}

/** The stroke of now, and what the table hears. */
export function useStroke({ rows, surface, change, toRow }: Painting) {
  const [marks, setMarks] = useState<Omit<Stroke, 'rows'>>({ focus: NINE, anchor: NINE, paint: null });
  const table = useRef<HTMLTableElement>(null);
  const isDown = useRef(false);
  const hasMoved = useRef(false);
  const stroke: Stroke = { ...marks, rows };
  // Before the next key, which would otherwise come to a cell that has lost the focus.
  useLayoutEffect(() => {
    if (hasMoved.current) table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    hasMoved.current = false;
  });
  const set = ({ rows: painted, ...next }: Stroke) => {
    hasMoved.current = true;
    setMarks(next);
    if (painted !== rows) change(painted);
  };
  const isPartly = (cell: Cell) => stateOf(rows, surface.locked, cell) === 'partly';
  const openRow = ({ day, at }: Cell) =>
    toRow(rows.findIndex(({ week }) => shareOf(stretchesOf([{ week }], day), at) === 'partly'));
  const onKeyDown = (event: KeyboardEvent) => {
    const isOpening = event.key === 'Enter' || event.key === ' ';
    const next = isOpening && isPartly(stroke.focus) ? 'row' : afterKey(stroke, event, surface);
    if (next === null) return;
    event.preventDefault();
    if (next === 'row') openRow(stroke.focus);
    else set(next);
  };
  const onPointerDown = (event: PointerEvent) => {
    const cell = cellOf(event.target);
    if (cell === null || event.button !== 0) return;
    event.preventDefault();
    // Outside the frame the drag goes on.
    table.current?.setPointerCapture(event.pointerId);
    isDown.current = true;
    set(isPartly(cell) ? { ...stroke, focus: cell, anchor: cell, paint: null } : begun(stroke, cell, surface));
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!isDown.current) return;
    const cell = cellOf(document.elementFromPoint(event.clientX, event.clientY));
    const { day, at } = stroke.focus;
    if (cell !== null && (cell.day !== day || cell.at !== at)) set(spread(stroke, cell, surface));
  };
  const onPointerUp = () => {
    const wasClick = isDown.current && stroke.paint === null;
    isDown.current = false;
    if (wasClick && isPartly(stroke.focus)) openRow(stroke.focus);
  };
  const onPointerCancel = () => {
    isDown.current = false;
  };
  return { stroke, table, heard: { onKeyDown, onPointerDown, onPointerMove, onPointerUp, onPointerCancel } };
}

function cellOf(target: EventTarget | null): Cell | null {
  const text = target instanceof Element ? target.closest<HTMLElement>('td')?.dataset.cell : undefined;
  const [day, at] = text?.split(' ').map(Number) ?? [];
  return day === undefined || at === undefined ? null : { day, at };
}
