// The tab Dashboard as Set up makes it: headings, charts and a protection with warning only. A tab that is there stays.
import type { Language } from '../sheet/configuration.ts';
import type { ChartStep, Step } from '../sheet/looks/steps.ts';
import { lookWordsFor } from '../sheet/looks/words.ts';
import type { Tab } from '../sheet/workbook.ts';
import { type Chart, chartsFor, headingsFor } from './charts.ts';
import { BLOCKS, type BlockName, DASHBOARD, DASHBOARD_ID, HEADING_ROW } from './layout.ts';

const NAMES = Object.keys(BLOCKS) as readonly BlockName[];

/** null if a person's own tab has the name. */
export function planDashboard(tabs: readonly Tab[], language: Language): readonly Step[] | null {
  if (tabs.some(({ sheetId }) => sheetId === DASHBOARD_ID)) return [];
  if (tabs.some(({ name }) => name.toLowerCase() === DASHBOARD.toLowerCase())) return null;
  const headings: { readonly [B in BlockName]: object } = headingsFor(language);
  return [
    { kind: 'tab', tab: DASHBOARD, sheetId: DASHBOARD_ID, headers: [], rows: [] },
    ...NAMES.map((name): Step => {
      const texts: string[] = Object.values(headings[name]);
      return { kind: 'texts', tab: DASHBOARD, row: HEADING_ROW, column: BLOCKS[name].column, texts };
    }),
    ...chartsFor(language).map(chartStep),
    { kind: 'protection', tab: DASHBOARD, description: lookWordsFor(language).protection },
  ];
}

function chartStep({ title, kind, isStacked, block, fields, row, column }: Chart): ChartStep {
  const { column: names, fields: all, rows } = BLOCKS[block];
  const known: readonly string[] = all;
  return {
    ...{ kind: 'chart', tab: DASHBOARD, title, drawn: kind, isStacked, row, column, names },
    fromRow: HEADING_ROW,
    toRow: HEADING_ROW + 1 + rows,
    series: fields.map((field) => names + known.indexOf(field)),
  };
}
