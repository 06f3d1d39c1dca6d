// A finding, with the way to its cell.
import type { ShownFinding } from '../../fromPage/wire/shared.ts';
import { findingWords } from '../words/finding.ts';
import { Button } from './button.tsx';
import { Busy, Failed } from './told.tsx';
import { useCalls } from './useCalls.ts';

export function Findings({ findings }: { readonly findings: readonly ShownFinding[] }) {
  return (
    <ul class="plainList">
      {findings.map((finding) => (
        <Finding key={JSON.stringify(finding)} finding={finding} />
      ))}
    </ul>
  );
}

function Finding({ finding: { tab, row, column, cell, sentence } }: { readonly finding: ShownFinding }) {
  const calls = useCalls();
  const place = cell || tab;
  return (
    <li>
      <div class="beside apart">
        <strong>{place}</strong>
        <Button
          name={findingWords.goTo(place)}
          onClick={() => calls.ask('…', 'check.go', [tab, row, column], () => {})}
        >
          {findingWords.go}
        </Button>
      </div>
      {sentence}
      <Busy text={calls.busy} />
      {calls.failure && <Failed failure={calls.failure} retry={calls.retry} />}
    </li>
  );
}
