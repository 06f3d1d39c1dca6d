// The shipped example as documents, and what people do to its tabs and columns.
import { readdirSync, readFileSync } from 'node:fs';
import { formatCsv, parseCsv } from '../../local/workbook/csv.ts';

export type Documents = Readonly<Record<string, string>>;
type Rows = readonly (readonly string[])[];

/** A Monday at seven in Berlin, at which the example offers 230 starts. */
export const EXAMPLE_NOW = '2026-11-30T07:00+01:00';

export function exampleDocuments(): Documents {
  const files = readdirSync('example', { recursive: true, encoding: 'utf8' });
  const documents = files.filter((file) => /\.(csv|ics|json)$/.test(file)).map((file) => file.replaceAll('\\', '/'));
  return Object.fromEntries(documents.map((file) => [file, readFileSync(`example/${file}`, 'utf8')]));
}

export function editTab(documents: Documents, tab: string, edit: (rows: Rows) => Rows): Documents {
  const name = `sheet/${tab}.csv`;
  return { ...documents, [name]: formatCsv(edit(parseCsv(documents[name] ?? '')), '\r\n') };
}

export function deleteColumn(documents: Documents, tab: string, header: string): Documents {
  return editTab(documents, tab, (rows) => {
    const at = rows[0]?.indexOf(header) ?? -1;
    if (at < 0) throw new Error(`${tab} has no column ${header}`);
    return rows.map((cells) => cells.filter((_, column) => column !== at));
  });
}

/** Writes over the header's cell. */
export function renameColumn(documents: Documents, tab: string, header: string, name: string): Documents {
  return editTab(documents, tab, ([headers = [], ...rows]) => [
    headers.map((text) => (text === header ? name : text)),
    ...rows,
  ]);
}
