// The spreadsheet services over a store, joined as the runtime joins them: everything crosses as JSON text.
import { type Boundary, type Execution, PlatformError, type ServiceState } from '../../../local/boundary.ts';
import { createCall } from '../../../local/script/call.ts';
import { htmlGlobal } from '../../../local/services/html/script.ts';
import type { TypedColumns } from '../../../local/services/sheets/draft.ts';
import { sheetsGlobal } from '../../../local/services/sheets/script.ts';
import { sheetsState } from '../../../local/services/sheets/state.ts';
import { spreadsheetAppGlobal } from '../../../local/services/spreadsheet/script.ts';
import { type SpreadsheetOptions, spreadsheetState } from '../../../local/services/spreadsheet/state.ts';
import type { Store } from '../../../local/store/store.ts';

interface GoogleOptions extends SpreadsheetOptions {
  readonly execution?: Execution;
  readonly typedColumns?: TypedColumns;
}

/** One execution that someone with the spreadsheet open has started, unless told. */
export function openGoogle(store: Store, options: GoogleOptions = {}) {
  const execution = options.execution ?? { id: 1, simpleTrigger: false, ui: true };
  const spreadsheet = spreadsheetState(store, options);
  const call = createCall(boundaryTo([sheetsState(store, options.typedColumns), spreadsheet], execution));
  return {
    sheets: sheetsGlobal(call).Spreadsheets,
    app: spreadsheetAppGlobal(call),
    html: htmlGlobal(call),
    ui: spreadsheet.ui,
    endExecution: () => spreadsheet.executionEnded?.(execution),
  };
}

function boundaryTo(services: readonly ServiceState[], execution: Execution): Boundary {
  return (name, method, argsJson) => {
    try {
      const found = services.find((service) => service.name === name)?.methods[method];
      if (found === undefined) throw new PlatformError(`no method ${name}.${method}`);
      const args: unknown[] = JSON.parse(argsJson);
      return JSON.stringify({ ok: true, value: Reflect.apply(found, undefined, [execution, ...args]) ?? null });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return JSON.stringify({ ok: false, error: { name: error.name, message: error.message } });
    }
  };
}
