// The place of each finding's cell on the page.
import { columnsNamed, headerRowOf } from '../../src/sheet/columns.ts';
import type { Finding } from '../../src/sheet/configuration.ts';
import { findTab } from '../../src/sheet/workbook.ts';
import type { BenchFinding, BenchTab } from './wire.ts';

type Place = Omit<BenchFinding, 'sentence'>;

/** One for each finding, in their order. A row that the tab does not have is the header's. */
export function placesOf(findings: readonly Finding[], tabs: readonly BenchTab[]): readonly Place[] {
  return findings.map((finding) => {
    const tab = findTab(tabs, finding.tab);
    if (tab === undefined || tab.unreadable !== '') return { tabAt: null, row: 0, column: null };
    const header = Math.max(0, headerRowOf(tab));
    const row = finding.row === null || finding.row > tab.rows.length ? header : finding.row - 1;
    const [column = null] = finding.column === null ? [] : columnsNamed(tab, finding.column);
    return { tabAt: tabs.indexOf(tab), row, column };
  });
}
