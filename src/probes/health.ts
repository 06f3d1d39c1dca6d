// The tab Health: what was seen around the Sheet last. No rule reads it. It is written whole each time, in one call.
import { platformText } from '../ports/platformFailure.ts';
import type { WorkbookPort } from '../ports/workbook.ts';
import { safeText } from '../sheet/text.ts';
import type { Cell, Workbook } from '../sheet/workbook.ts';
import type { Probe } from './probe.ts';

const NAME = 'Health';
/** Google's number of the tab, chosen by us: so it is known again, whatever a person calls it. */
const SHEET_ID = 1_214_606_444;
const HEADERS = ['Time', 'Probe', 'Result', 'Sentence', 'What to do'];
// Blank rows take away what stood there before.
const ROWS = 30;

/** Makes the tab if it is not there. '', or Google's words if it was not written. `time`: as Log has it. */
export function writeHealth(
  workbook: WorkbookPort,
  { tabs }: Workbook,
  probes: readonly Probe[],
  time: string,
): string {
  const tab = tabs.find(({ sheetId }) => sheetId === SHEET_ID);
  const rows = probes.map((probe) => [time, probe.name, probe.result, safeText(probe.sentence), safeText(probe.fix)]);
  const room = Math.min(ROWS, tab?.rowCount ?? ROWS);
  const blank = Array.from({ length: Math.max(0, room - rows.length - 1) }, () => HEADERS.map((): Cell => null));
  const cells = [HEADERS, ...rows, ...blank];
  try {
    workbook.writeCells([{ sheetId: SHEET_ID, row: 1, column: 0, cells, ...(tab ? {} : { newTab: NAME }) }]);
    return '';
  } catch (error) {
    return platformText(error);
  }
}
