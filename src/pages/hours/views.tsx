// The rows of hours in both views, and beside them the rows that only the Sheet changes.
import { useState } from 'preact/hooks';
import type { HoursState } from '../../fromPage/wire/hours.ts';
import { hoursWords } from '../words/hours.ts';
import { HoursForm } from './form.tsx';
import { WeekGrid } from './grid.tsx';
import type { FormRow } from './rows.ts';
import { Tabs } from './tabs.tsx';
import { type PageRow, readRow } from './week.ts';

interface ViewsProps {
  readonly state: HoursState;
  readonly rows: readonly PageRow[];
  change(rows: readonly PageRow[]): void;
}

export function Views({ state, rows, change }: ViewsProps) {
  const [view, setView] = useState<'form' | 'week'>('form');
  const [focused, setFocused] = useState<number | null>(null);
  const words = hoursWords;
  const toRow = (at: number) => {
    setFocused(at);
    setView('form');
  };
  const choose = (next: 'form' | 'week') => {
    setFocused(null);
    setView(next);
  };
  return (
    <Tabs
      label={words.view}
      tabs={[
        ['form', words.form],
        ['week', words.week],
      ]}
      chosen={view}
      choose={choose}
    >
      {view === 'week' ? (
        <WeekGrid rows={rows} locked={state.locked} change={change} toRow={toRow} />
      ) : (
        <HoursForm rows={rows} change={(next) => change(next.map(read(rows)))} focused={focused} />
      )}
      {view === 'form' && rows.length === 0 && <p class="small above">{words.none}</p>}
      {view === 'week' && rows.some(({ week }) => week === null) && <p class="small bad">{words.unreadInWeek}</p>}
      <Locked state={state} />
    </Tabs>
  );
}

/** A row as it was keeps what the script read in it. */
function read(before: readonly PageRow[]): (row: FormRow) => PageRow {
  return (row) => before.find((one) => one === row) ?? { ...row, week: readRow(row) };
}

function Locked({ state: { locked } }: { readonly state: HoursState }) {
  if (locked.length === 0) return null;
  return (
    <section class="above" aria-label={hoursWords.locked}>
      <p class="small">{hoursWords.locked}</p>
      <ul>
        {locked.map(({ row, days, from, to }) => (
          <li key={row}>{hoursWords.lockedRow(row, `${days} ${from}–${to}`)}</li>
        ))}
      </ul>
    </section>
  );
}
