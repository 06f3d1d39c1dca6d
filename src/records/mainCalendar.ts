// `primary` in the Sheet means the main calendar of the person who first ran Set up, no matter which account asks.
import type { Notebook } from '../notes/notebook.ts';
import { mainCalendarOf } from '../notes/ownSheet.ts';
import { told } from '../ports/platformFailure.ts';
import type { Ports } from '../ports/ports.ts';
import { withMainCalendar } from '../sheet/mainCalendar.ts';
import type { Workbook } from '../sheet/workbook.ts';

/** The Sheet as the rules read it. One call more only while the Sheet says `primary` and no person has run Set up. */
export function readAsAddress(ports: Ports, notes: Notebook, workbook: Workbook): Workbook {
  return withMainCalendar(workbook, () => mainCalendarOf(notes) ?? userOf(ports));
}

/** '' if Google does not tell. */
function userOf({ mail, report }: Ports): string {
  try {
    return mail.owner();
  } catch (error) {
    report(`Google does not tell which calendar "primary" is: ${told(error)}`);
    return '';
  }
}
