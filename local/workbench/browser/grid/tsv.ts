// Blocks of cells on the clipboard, as spreadsheets write them: tabs between cells, quotes around line breaks.

export type Block = readonly (readonly string[])[];

export function formatBlock(cells: Block): string {
  return cells.map((row) => row.map(quoted).join('\t')).join('\n');
}

/** Rows are as long as they are. A line break at the end makes no row. */
export function parseBlock(text: string): Block {
  const rows: string[][] = [];
  const rest = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < rest.length; at += 1) {
    const character = rest[at] ?? '';
    if (isQuoted && character === '"' && rest[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (isQuoted) {
      if (character === '"') isQuoted = false;
      else cell += character;
    } else if (character === '\t' || character === '\n') {
      row.push(cell);
      cell = '';
      if (character === '\n') rows.push(row.splice(0));
    } else if (character === '"' && cell === '' && rest.includes('"', at + 1)) isQuoted = true;
    else cell += character;
  }
  row.push(cell);
  return [...rows, row];
}

function quoted(cell: string): string {
  return /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
