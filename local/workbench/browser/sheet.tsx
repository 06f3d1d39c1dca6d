// The Sheet: its tabs, and the open one as a grid.
import type { BenchState } from '../wire.ts';
import { Chart } from './chart/chart.tsx';
import { Grid } from './grid/grid.tsx';
import type { Aim, Place } from './grid/place.ts';
import type { Block } from './grid/tsv.ts';
import type { Words } from './words.ts';

export interface SheetProps {
  readonly state: BenchState;
  readonly open: number;
  readonly goTo: Aim | null;
  readonly mayEdit: boolean;
  readonly words: Words;
  readonly onOpen: (tabAt: number) => void;
  readonly onEdit: (tabAt: number, place: Place, cells: Block, pasted: boolean) => void;
  readonly onRow: (tabAt: number, row: number, kind: 'insert' | 'remove') => void;
}

export function Sheet(props: SheetProps) {
  const { state, open, mayEdit, words } = props;
  const tab = state.tabs[open];
  const numbered = state.findings.map((finding, at) => ({ ...finding, number: at + 1 }));
  const findings = numbered.filter(({ tabAt }) => tabAt === open);
  return (
    <section aria-labelledby="sheet-title" class="sheet">
      <h2 id="sheet-title">{words.sheet}</h2>
      <TabList {...props} />
      {tab !== undefined && (
        <div role="tabpanel" id="sheet-panel" aria-labelledby={`sheet-tab-${open}`}>
          {!mayEdit && <p class="quiet">{words.readOnly}</p>}
          {tab.charts.length > 0 && (
            <div class="charts">
              {tab.charts.map((chart, at) => (
                <Chart key={at} {...{ chart, words }} />
              ))}
            </div>
          )}
          {tab.unreadable === '' ? (
            <Grid
              key={tab.name}
              {...{ tab, findings, mayEdit, words, goTo: props.goTo }}
              onEdit={(place, cells, pasted) => props.onEdit(open, place, cells, pasted)}
              onRow={(row, kind) => props.onRow(open, row, kind)}
            />
          ) : (
            <p class="problem">{tab.unreadable}</p>
          )}
          <p id="grid-keys" class="quiet">
            {words.keys}
          </p>
        </div>
      )}
    </section>
  );
}

function TabList({ state: { tabs }, open, words, onOpen }: SheetProps) {
  function onKeyDown(event: KeyboardEvent): void {
    const to = { ArrowRight: open + 1, ArrowLeft: open - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + tabs.length) % tabs.length;
    onOpen(next);
    document.getElementById(`sheet-tab-${next}`)?.focus();
  }
  return (
    <div role="tablist" aria-label={words.tabs} class="tabs" onKeyDown={onKeyDown}>
      {tabs.map(({ name }, at) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`sheet-tab-${at}`}
          aria-selected={at === open}
          aria-controls="sheet-panel"
          tabIndex={at === open ? 0 : -1}
          onClick={() => onOpen(at)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
