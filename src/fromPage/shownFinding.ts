// A finding as pages show it: with the cell as people write it.
import { columnsNamed, headerRowOf } from '../sheet/columns.ts';
import type { Finding } from '../sheet/configuration.ts';
import { columnLetters, findTab, type Workbook } from '../sheet/workbook.ts';
import type { ShownFinding } from './wire/shared.ts';

export function shownFinding({ tab, row, column, sentence }: Finding, { tabs }: Workbook): ShownFinding {
  const found = findTab(tabs, tab);
  const header = found === undefined ? 1 : Math.max(1, headerRowOf(found) + 1);
  const at = found && column !== null ? columnsNamed(found, column)[0] : undefined;
  const place = [at === undefined ? '' : columnLetters(at), row ?? (at === undefined ? '' : header)].join('');
  // As it is spelled there, so that Go finds it.
  const name = found?.name ?? tab;
  return { tab: name, row, column, cell: place === '' ? '' : `${name}!${place}`, sentence };
}
