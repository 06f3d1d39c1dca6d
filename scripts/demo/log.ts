// The rows that a call left in the Log, as the demo prints them.
import { heading, printTable } from './transcript.ts';

const SHOWN = ['Time', 'Action', 'Service', 'Auth', 'Outcome', 'Slots', 'Start', 'Milliseconds', 'Reason'];

/** Prints the rows that this call added, and gives them. */
export function showAdded(rows: readonly (readonly string[])[], alreadyThere: number): readonly (readonly string[])[] {
  const [header = []] = rows;
  const added = rows.slice(alreadyThere);
  const cells = (row: readonly string[]): string[] => SHOWN.map((name) => textOf(row[header.indexOf(name)]));
  heading('The rows in sheet/Log.csv');
  printTable([SHOWN, ...added.map(cells)]);
  return added;
}

// In the file a leading apostrophe marks text; a Sheet does not show it.
export function textOf(cell = ''): string {
  return cell.replace(/^'/, '');
}
