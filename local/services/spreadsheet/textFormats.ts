// The cells that a script has formatted as plain text (`@`). A text written there later stays as it is.
import type { Area } from './area.ts';

export interface TextFormats {
  set(title: string, area: Area, format: string): void;
  isText(title: string, row: number, column: number): boolean;
}

const PLAIN_TEXT = '@';

/** Formats live as long as this object. Only later writes depend on them; the cells show the same without. */
export function openTextFormats(): TextFormats {
  const set: { title: string; area: Area; text: boolean }[] = [];
  return {
    set(title, area, format) {
      set.unshift({ title, area, text: format === PLAIN_TEXT });
    },
    isText(title, row, column) {
      const latest = set.find((entry) => entry.title === title && covers(entry.area, row, column));
      return latest?.text ?? false;
    },
  };
}

function covers(area: Area, row: number, column: number): boolean {
  const inRows = row >= area.row && row < area.row + area.rows;
  return inRows && column >= area.column && column < area.column + area.columns;
}
