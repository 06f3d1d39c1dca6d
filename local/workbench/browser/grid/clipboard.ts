// Blocks of cells to and from the clipboard.
import type { BenchTab } from '../../wire.ts';
import type { Rectangle } from './place.ts';
import { type Block, formatBlock, parseBlock } from './tsv.ts';

export function copy(event: ClipboardEvent, { rows }: BenchTab, { top, bottom, left, right }: Rectangle): void {
  const cells = Array.from({ length: bottom - top + 1 }, (_, down) => {
    return Array.from({ length: right - left + 1 }, (_, at) => rows[top + down]?.[left + at] ?? '');
  });
  event.clipboardData?.setData('text/plain', formatBlock(cells));
  event.preventDefault();
}

/** null = there is no text on the clipboard. */
export function pasted(event: ClipboardEvent): Block | null {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  event.preventDefault();
  return text === '' ? null : parseBlock(text);
}

export function blank({ top, bottom, left, right }: Rectangle): Block {
  return Array.from({ length: bottom - top + 1 }, () => Array.from({ length: right - left + 1 }, () => ''));
}
