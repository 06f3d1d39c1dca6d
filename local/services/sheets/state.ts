// The state's side of the advanced service Sheets (v4).
import type { Execution, ServiceState } from '../../boundary.ts';
import type { Store } from '../../store/store.ts';
import { openWorkbook } from '../../workbook/workbook.ts';
import { batchGet } from './batchGet.ts';
import { batchUpdate } from './batchUpdate.ts';
import type { TypedColumns } from './draft.ts';
import { apiCall } from './errors.ts';
import { getSpreadsheet } from './get.ts';

export function sheetsState(store: Store, typedColumns: TypedColumns = {}): ServiceState {
  const workbook = openWorkbook(store);
  return {
    name: 'Sheets',
    methods: {
      'Spreadsheets.get': (_execution: Execution, id: unknown, options: unknown) =>
        apiCall('spreadsheets.get', id, () => getSpreadsheet(workbook, options)),
      'Spreadsheets.Values.batchGet': (_execution: Execution, id: unknown, options: unknown) =>
        apiCall('spreadsheets.values.batchGet', id, () => batchGet(workbook, options)),
      'Spreadsheets.batchUpdate': (_execution: Execution, resource: unknown, id: unknown) =>
        apiCall('spreadsheets.batchUpdate', id, () => batchUpdate(workbook, resource, typedColumns)),
    },
  };
}
