// Our tabs of the Sheet, in one call where their names are known or usual.
import type { Execution } from '../execution.ts';
import { knownTabs, mustListTabs, USUAL_TABS } from '../notes/tabFacts.ts';
import type { NearRows } from '../sheet/nearRows.ts';
import type { Workbook } from '../sheet/workbook.ts';

/** listed: with the names of all other tabs, one call more. whole: listed, and with the rows of Bookings that no rule looks at. */
export type TabsMode = 'fresh' | 'listed' | 'whole';

interface TabsRead {
  readonly tabs: Workbook;
  /** Whether the next request must know of these tabs, to ask for them at once. */
  readonly isNews: boolean;
}

/** A tab that is not there is noticed, as Google refuses the call. Then the list is read. */
export function readTabs({ notes, workbook: port }: Execution, near: NearRows | null, mode: TabsMode): TabsRead {
  const isListed = mode !== 'fresh' || mustListTabs(notes);
  const quick = isListed ? null : port.readKnown(near, knownTabs(notes) ?? USUAL_TABS);
  return quick ? { tabs: quick, isNews: false } : { tabs: port.read(near), isNews: true };
}
