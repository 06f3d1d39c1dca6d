// Texts of cells without blank ends: how far the cells of an answer go also depends on formats.

export function withoutBlankEnds(rows: readonly (readonly string[])[]): string[][] {
  const texts = rows.map((row) => withoutEnd(row, (text) => text === ''));
  return withoutEnd(texts, (row) => row.length === 0);
}

function withoutEnd<Item>(items: readonly Item[], isBlank: (item: Item) => boolean): Item[] {
  const end = items.reduce((last, item, at) => (isBlank(item) ? last : at + 1), 0);
  return items.slice(0, end);
}
