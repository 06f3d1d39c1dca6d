// The menu of a row's number.
import { Menu } from '../menu.tsx';
import type { Words } from '../words.ts';

interface RowMenuProps {
  readonly row: number;
  readonly anchor: DOMRect;
  readonly words: Words;
  readonly onRow: (row: number, kind: 'insert' | 'remove') => void;
  readonly onClose: (wasLeft: boolean) => void;
}

export function RowMenu({ row, anchor, words, onRow, onClose }: RowMenuProps) {
  const entries = [
    ...(row === 0 ? [] : [{ label: words.insertAbove, work: () => onRow(row, 'insert') }]),
    { label: words.insertBelow, work: () => onRow(row + 1, 'insert') },
    { label: words.deleteRow, work: () => onRow(row, 'remove') },
  ];
  const at = { left: anchor.right, top: anchor.top };
  return <Menu label={words.rowMenu(row + 1)} {...{ entries, at, onClose }} />;
}
