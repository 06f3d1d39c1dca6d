// The place of each finding's cell on the page.
import type { Finding } from '../../src/sheet/configuration.ts';
import { headerKey } from '../../src/sheet/text.ts';
import type { BenchFinding, BenchTab } from './wire.ts';

type Place = Omit<BenchFinding, 'sentence'>;

/** One for each finding, in their order. A row that the tab does not have is the header's. */
export function placesOf(findings: readonly Finding[], tabs: readonly BenchTab[]): readonly Place[] {
  return findings.map((finding) => {
    const tabAt = tabs.findIndex(({ name }) => headerKey(name) === headerKey(finding.tab));
    const tab = tabs[tabAt];
    if (tab === undefined || tab.unreadable !== '') return { tabAt: null, row: 0, column: null };
    const row = (finding.row ?? 1) - 1;
    const [header = []] = tab.rows;
    const found = header.findIndex((name) => finding.column !== null && headerKey(name) === headerKey(finding.column));
    return { tabAt, row: row < tab.rows.length ? row : 0, column: found < 0 ? null : found };
  });
}
