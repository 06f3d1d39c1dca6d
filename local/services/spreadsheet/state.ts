// The state's side of SpreadsheetApp, as far as a menu needs it.
import { type Execution, PlatformError, type ServiceState } from '../../boundary.ts';
import type { Store } from '../../store/store.ts';
import { SPREADSHEET_ID } from '../sheets/errors.ts';
import { openDesk } from './desk.ts';
import { rangeMethods, sheetMethods, spreadsheetMethods } from './methods.ts';
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
  const ui: UiRecord = { answers: [], shown: [] };
  return {
    name: 'SpreadsheetApp',
    methods: {
      getActive: () => (active ? SPREADSHEET_ID : null),
      openById,
      flush: desk.pending.flush,
      ...spreadsheetMethods(desk),
      ...sheetMethods(desk),
      ...rangeMethods(desk),
      ...uiMethods(ui),
    },
    executionEnded: desk.pending.flush,
    ui,
  };
}

function openById(_execution: Execution, id: unknown): string {
  if (id === SPREADSHEET_ID) return id;
  throw new PlatformError('Unexpected error while getting the method or property openById on object SpreadsheetApp.');
}
