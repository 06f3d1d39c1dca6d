// Rows and columns of typed cells that go or come.
import type { Splice } from './looks.ts';

/** Changes `rows` itself. Splices below or right of the last cell change nothing there. */
export function spliceRows(rows: string[][], { dimension, at, removed, inserted }: Splice): void {
  if (dimension === 'ROWS') {
    const fresh = at <= rows.length ? Array.from({ length: inserted }, (): string[] => []) : [];
    rows.splice(at - 1, removed, ...fresh);
    return;
  }
  for (const row of rows) {
    if (at <= row.length) row.splice(at - 1, removed, ...Array.from({ length: inserted }, () => ''));
  }
}
