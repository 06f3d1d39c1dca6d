// Marks on cells with a finding: our background, and a note with the sentence. A person's colours and notes stay as they
// are, so a mark is known again by both together. Pure; cells count from 0.
import type { CellLook, LookChange } from '../ports/marks.ts';
import { columnsNamed, headerRowOf, textAt } from '../sheet/columns.ts';
import type { Finding } from '../sheet/configuration.ts';
import type { Tab } from '../sheet/workbook.ts';

/** A pale red that no palette of Google's has, so that a person's own colour is not taken for ours. */
export const MARK_COLOR = '#fce4e1';
/** What our notes begin with. */
export const MARK_SIGN = '⚠ Slotsheet: ';
/** As Google names a cell without a colour. */
const NO_COLOR = '#ffffff';

/** The sentence of each cell with a finding, by `row,column`. A finding of a whole row stands in its first cell with a text. */
export function sentencesOf(tab: Tab, findings: readonly Finding[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const finding of findings) {
    const place = placeOf(tab, finding);
    if (place === null) continue;
    const before = found.get(place);
    if (before === undefined) found.set(place, finding.sentence);
    else if (!before.split('\n').includes(finding.sentence)) found.set(place, `${before}\n${finding.sentence}`);
  }
  return found;
}

/** null: the finding is of the whole tab. A finding of a whole column stands at its header. */
function placeOf(tab: Tab, { row, column }: Finding): string | null {
  const [at] = column === null ? [] : columnsNamed(tab, column);
  if (row === null) return at === undefined ? null : `${headerRowOf(tab)},${at}`;
  const cells = tab.rows[row - 1] ?? [];
  const first = cells.findIndex((_, one) => textAt(tab, row - 1, one) !== '');
  return `${row - 1},${at ?? Math.max(0, first)}`;
}

/** `cells`: the looks of the tab's cells, as far as there are any. `isLeft`: cells whose mark stays as it is. */
export function lookChanges(
  sentences: ReadonlyMap<string, string>,
  cells: readonly (readonly CellLook[])[],
  isLeft: (row: number, column: number) => boolean = () => false,
): readonly LookChange[] {
  const rows = cells.flatMap((looks, row) => looks.map((look, column) => ({ row, column, look })));
  return rows.flatMap(({ row, column, look }) => {
    const sentence = sentences.get(`${row},${column}`);
    if (isLeft(row, column) && sentence === undefined) return [];
    const change = sentence === undefined ? withoutMark(look) : withMark(look, sentence);
    return change === null ? [] : [{ row, column, ...change }];
  });
}

type Change = Pick<LookChange, 'note' | 'background'> | null;

/** A cell with a person's colour gets the note alone; one with a person's note the colour alone. */
function withMark({ note, background }: CellLook, sentence: string): Change {
  const isOwn = note === '' || note.startsWith(MARK_SIGN);
  const wanted = MARK_SIGN + sentence;
  const noted = isOwn && note !== wanted ? wanted : null;
  const coloured = background === NO_COLOR ? MARK_COLOR : null;
  return noted === null && coloured === null ? null : { note: noted, background: coloured };
}

/** Our note goes, and our colour. A cell that a person coloured keeps its colour. */
function withoutMark({ note, background }: CellLook): Change {
  const noted = note.startsWith(MARK_SIGN) ? '' : null;
  const coloured = background === MARK_COLOR ? '' : null;
  return noted === null && coloured === null ? null : { note: noted, background: coloured };
}
