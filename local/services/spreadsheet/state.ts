// The state's side of SpreadsheetApp, as far as a menu needs it.
import { type Execution, PlatformError, type ServiceState } from '../../boundary.ts';
import type { Store } from '../../store/store.ts';
import { type Area, a1Of } from '../../workbook/looks.ts';
import { SPREADSHEET_ID } from '../sheets/errors.ts';
import { openDesk } from './desk.ts';
import { sheetMethods, spreadsheetMethods } from './methods.ts';
import { finderMethods, rangeMethods } from './rangeMethods.ts';
import { type UiRecord, uiMethods } from './ui.ts';

export interface SpreadsheetOptions {
  /** false: the script sees no active spreadsheet, as some saw in web apps. */
  readonly active?: boolean;
}

interface SpreadsheetState extends ServiceState {
  readonly ui: UiRecord;
}

export function spreadsheetState(store: Store, { active = true }: SpreadsheetOptions = {}): SpreadsheetState {
  const desk = openDesk(store);
  const ui: UiRecord = { shown: [] };
  return {
    name: 'SpreadsheetApp',
    methods: {
      getActive: () => (active ? SPREADSHEET_ID : null),
      openById,
      flush: desk.pending.flush,
      ...spreadsheetMethods(desk),
      ...sheetMethods(desk),
      ...rangeMethods(desk),
      ...finderMethods(desk),
      ...uiMethods(ui),
      'Sheet.activate'(_execution: Execution, sheetId: number) {
        ui.shown.push({ kind: 'active', tab: desk.titleOf(sheetId), range: null });
      },
      'Range.activate'(_execution: Execution, sheetId: number, area: Area) {
        ui.shown.push({ kind: 'active', tab: desk.titleOf(sheetId), range: a1Of(area) });
      },
    },
    executionEnded: desk.pending.flush,
    ui,
  };
}

function openById(_execution: Execution, id: unknown): string {
  if (id === SPREADSHEET_ID) return id;
  throw new PlatformError('Unexpected error while getting the method or property openById on object SpreadsheetApp.');
}
