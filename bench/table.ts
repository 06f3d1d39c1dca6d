// Plain text tables: the first row is the header; columns that hold figures are set to the right.

export type Row = readonly string[];

export function textTable(rows: readonly Row[]): string {
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''));
  const widths = columns.map((cells) => Math.max(...cells.map((cell) => cell.length)));
  const areFigures = columns.map(([, ...cells]) => cells.every((cell) => /^[\d<>–]/.test(cell) || cell === ''));
  const line = (row: Row): string =>
    row
      .map((cell, at) => (areFigures[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}

/** Milliseconds with three significant digits: `0.0712`, `1.5`, `1,040`. */
export function milliseconds(value: number): string {
  const [digits, exponent] = value.toExponential(2).split('e');
  const places = Math.max(0, 2 - Number(exponent));
  return Number(`${digits}e${exponent}`).toLocaleString('en-US', {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
}

export function wholeNumber(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

/** How many times as long: `0.25×`, `1.0×`, `72×`, `17,800×`. */
export function ratio(value: number): string {
  const places = value < 0.995 ? 2 : value < 9.95 ? 1 : 0;
  return `${value.toLocaleString('en-US', { minimumFractionDigits: places, maximumFractionDigits: places })}×`;
}
