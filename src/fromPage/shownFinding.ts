// A finding as pages show it: with the cell as people write it.
import { columnsNamed } from '../sheet/columns.ts';
import type { Finding } from '../sheet/configuration.ts';
import { columnLetters, findTab, type Workbook } from '../sheet/workbook.ts';
import type { ShownFinding } from './wire/shared.ts';

export function shownFinding({ tab, row, column, sentence }: Finding, { tabs }: Workbook): ShownFinding {
  const found = findTab(tabs, tab);
  const at = found && column !== null ? columnsNamed(found, column)[0] : undefined;
  const place = [at === undefined ? '' : columnLetters(at), row ?? (at === undefined ? '' : 1)].join('');
  return { tab, row, column, cell: place === '' ? '' : `${tab}!${place}`, sentence };
}
