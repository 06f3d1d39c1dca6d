// How people name cells: `A1` is the first, `AA1` the one in the 27th column.

/** Of a column counted from 0: `A` … `Z`, `AA` … */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26);
  return (before === 0 ? '' : columnLetters(before - 1)) + String.fromCharCode(65 + (column % 26));
}
