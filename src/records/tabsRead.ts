// Our tabs of the Sheet, in one call where their names are known or usual.
import type { Execution } from '../execution.ts';
import type { Notebook } from '../notes/notebook.ts';
import { knownTabs, USUAL_TABS, WITH_FORM } from '../notes/tabFacts.ts';
import type { KnownTabs } from '../ports/workbook.ts';
import { servicesWithLink } from '../sheet/hubspotRows.ts';
import type { NearRows } from '../sheet/nearRows.ts';
import type { Workbook } from '../sheet/workbook.ts';

/**
 * listed: with the names of all other tabs, one call more. whole: listed, and with the rows of Bookings that no rule looks at.
 * fresh may leave the tab HubSpot form out; withForm looks for it.
 */
export type TabsMode = 'fresh' | 'withForm' | 'listed' | 'whole';

interface TabsRead {
  readonly tabs: Workbook;
  /** Whether a tab HubSpot form may be there that was not looked for. */
  readonly lacksForm: boolean;
  /** Whether the next request must know of these tabs, to ask for them at once. */
  readonly isNews: boolean;
}

export function readTabs({ notes, workbook: port }: Execution, near: NearRows | null, mode: TabsMode): TabsRead {
  const known = tabsToAskFor(notes, mode);
  const quick = known && port.readKnown(near, known);
  const lacksForm = known === USUAL_TABS && quick !== null && servicesWithLink(quick).size > 0;
  if (quick) return { tabs: quick, lacksForm, isNews: known === WITH_FORM };
  return { tabs: port.read(near), lacksForm: false, isNews: true };
}

/** null = those of the list, which must be read. A tab that is not there is noticed, as Google refuses the call. */
function tabsToAskFor(notes: Notebook, mode: TabsMode): KnownTabs | null {
  if (mode === 'listed' || mode === 'whole') return null;
  return knownTabs(notes) ?? (mode === 'withForm' ? WITH_FORM : USUAL_TABS);
}
